import { BACKENDS, type BackendName } from '../api/types.ts';

export function isBackendName(name: unknown): name is BackendName {
  return typeof name === 'string' && (BACKENDS as readonly string[]).includes(name);
}

/** The backend the engine runs on, and why that one. */
export interface BackendChoice {
  readonly name: BackendName;
  /** A sentence for `doctor` and the status bar. */
  readonly reason: string;
}
