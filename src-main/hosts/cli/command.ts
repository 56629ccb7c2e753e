/** What a command is: one file under commands/ exports one of these. */
import type { Client } from '../../api/contract.ts';
import type { HostCapabilities } from '../../api/views.ts';
import type { App } from '../../app/app.ts';
import type { Progress } from './progress.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help text, e.g. "DIR". */
  readonly placeholder?: string;
  readonly help: string;
  /** May be given several times. */
  readonly multiple?: boolean;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Context {
  readonly positionals: readonly string[];
  readonly values: Values;
  readonly json: boolean;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** The app on the chosen corpus, opened at first use and closed when the command ends. */
  readonly app: () => Promise<App>;
  readonly client: () => Promise<Client>;
  /** Where --model points, if given. */
  readonly model: string | undefined;
  /** Writes a line on stdout at once, for commands that go on after it. */
  readonly print: (line: string) => void;
  /** Standard input as text. */
  readonly stdin: () => Promise<string>;
}

/** What a command answers: the document for --json, and the text for people. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  /** True when nothing of what was asked could be done: exit code 1 all the same, though there is something to print. */
  readonly failed?: boolean;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Each form of the call, without the program's name. */
  readonly usage: readonly string[];
  /** Anything else to know, in a few lines. */
  readonly details?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Needs the app but none of the analyst's data: where there is no corpus yet it runs on an empty one that is thrown away. */
  readonly scratch?: (positionals: readonly string[]) => boolean;
  /** The corpus it uses when none is named by --corpus, instead of the analyst's own. */
  readonly ownCorpus?: (positionals: readonly string[]) => string;
  /** Reads the corpus only, so that it runs beside a workbench that has it open. */
  readonly reads?: boolean;
  /** Its answers are compared with others' number by number: products in float32, also where others are faster. */
  readonly exact?: boolean;
  /** Which host the app is told it serves; the command line itself when not given. */
  readonly host?: HostCapabilities['name'];
  /** Answers nothing when it has written all it has to say itself (a server). */
  run(context: Context): Promise<Outcome | undefined>;
}

/** The call was wrong: exit code 2. The sentence says how to mend it. */
export class UsageError extends Error {}
