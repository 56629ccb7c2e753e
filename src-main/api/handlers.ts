/** What stands behind each procedure of the contract. A service's methods carry the contract's names, so a part of `Handlers` types it. */
import type { Contract } from './contract.ts';

/** What a handler learns about the call beside its input. The signal aborts when the caller goes away or stops a stream. */
export interface Call {
  readonly signal: AbortSignal;
}

/** Validated input (defaults filled in) of a contract procedure. */
export type InputOf<P> = P extends { '~orpc': { inputSchema?: infer S } }
  ? NonNullable<S> extends { '~standard': { types?: { output: infer I } | undefined } }
    ? I
    : undefined
  : never;

/** Output of a contract procedure. */
export type OutputOf<P> = P extends { '~orpc': { outputSchema?: infer S } }
  ? NonNullable<S> extends { '~standard': { types?: { input: infer O } | undefined } }
    ? O
    : never
  : never;

export type Handler<P> = (input: InputOf<P>, call: Call) => OutputOf<P> | Promise<OutputOf<P>>;

/** One function a procedure: a missing or misnamed one is a type error, and so is one twice in an object literal. */
export type Handlers = { [N in keyof Contract]: { [P in keyof Contract[N]]: Handler<Contract[N][P]> } };
