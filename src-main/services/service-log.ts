/** What a service needs of the log; the app's log is one. */
export interface ServiceLog {
  write(level: 'info' | 'warn' | 'error', message: string): void;
  /** Writes the error with its stack and answers the id it is filed under. */
  failure(where: string, error: unknown): string;
}
