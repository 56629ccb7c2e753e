/** Lines of a table that is too large to hold, handed on as they stream by. */
import { AppError } from '../../api/errors.ts';

/** Takes the bytes of one file in order; `final` with the last of them, which may be none. */
export type ByteSink = (chunk: Uint8Array, final: boolean) => void;

/** One line without its end; `line` counts from 1. The bytes are lent: copy what is to be kept. */
export type OnLine = (bytes: Buffer, line: number) => void;

/** No row of these tables comes near it: such a file is no table. */
const MAX_LINE_BYTES = 1024 * 1024;

/** Cuts a stream into lines; holds no more than one line and one chunk. Blank lines are counted, not handed on. Throws `damaged_file` for a line beyond 1 MiB. */
export function lineSink(name: string, onLine: OnLine): ByteSink {
  let carry = Buffer.alloc(0);
  let line = 0;
  const tell = (bytes: Buffer) => {
    line++;
    const end = bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length;
    if (end > 0) onLine(bytes.subarray(0, end), line);
  };
  return (chunk, final) => {
    const fresh = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const bytes = carry.length > 0 ? Buffer.concat([carry, fresh]) : fresh;
    let from = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      tell(bytes.subarray(from, end));
      from = end + 1;
    }
    carry = Buffer.from(bytes.subarray(from));
    if (carry.length > MAX_LINE_BYTES)
      throw new AppError('damaged_file', `Line ${line + 1} of ${name} has no end; download the data set again.`);
    if (final && carry.length > 0) tell(carry);
    if (final) carry = Buffer.alloc(0);
  };
}

/** What a row is filed under: its first column. */
export function firstCell(bytes: Buffer): string {
  const tab = bytes.indexOf(9);
  return bytes.toString('latin1', 0, tab === -1 ? 64 : tab);
}
