import type { ErrorInfo } from '../api/errors.ts';
import type { BackendName } from '../api/types.ts';

/** The backend the engine runs on, and why that one. */
export interface BackendChoice {
  readonly name: BackendName;
  /** A sentence for `doctor` and the status bar. */
  readonly reason: string;
  /** Of the library that computes; for WebGPU also the adapter. */
  readonly version: string;
  /** Computed by the processor in the guise of a graphics card (SwiftShader, llvmpipe). */
  readonly software: boolean;
}

/** To the engine process. `start` comes first and once. */
export type ToEngine =
  | {
      readonly type: 'start';
      /** Backends to try, in this order. */
      readonly ladder: readonly BackendName[];
      /** Take this backend even on a software adapter. */
      readonly software: BackendName | null;
    }
  | { readonly type: 'run'; readonly id: number; readonly task: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** From the engine process. `trying` precedes each backend, so that whoever hears a crash knows which one it was. */
export type FromEngine =
  | { readonly type: 'trying'; readonly backend: BackendName }
  | { readonly type: 'ready'; readonly backend: BackendChoice }
  | { readonly type: 'unavailable'; readonly reason: string }
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
      readonly message?: string | undefined;
      readonly payload?: unknown;
    }
  | { readonly type: 'log'; readonly id: number; readonly message: string }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly error: ErrorInfo; readonly stack: string };
