/**
 * How far the compiler may inline while filings are read. A batch is over in seconds, and with V8's own limit (920) the processor time that its compiler
 * threads take to inline the readers into one another is more than what that saves. Imported for its effect; a V8 without the option only warns.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
