/** Progress on stderr: one line that updates on a terminal, a line now and then elsewhere. */

export interface Progress {
  /** What is being done, and how far it is; `total` null when it is not known. `detail` may change at every call. */
  update(what: string, done: number, total: number | null, detail?: string): void;
  /** A line that stays. */
  note(line: string): void;
  /** Clears the updating line. */
  end(): void;
}

export interface ProgressTarget {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between lines where nobody watches. */
const SPARSE = 10_000;
/** Milliseconds between updates on a terminal. */
const REFRESH = 100;

function line(what: string, done: number, total: number | null): string {
  if (total === null || total === 0) return done > 0 ? `${what} ${done}` : what;
  return `${what} ${done}/${total} (${Math.floor((100 * done) / total)}%)`;
}

export function createProgress(target: ProgressTarget, now: () => number = Date.now): Progress {
  let last = Number.NEGATIVE_INFINITY;
  let lastWhat = '';
  let shown = false;
  const clear = () => {
    if (shown) target.write('\r\x1b[K');
    shown = false;
  };
  return {
    update: (what, done, total, detail = '') => {
      const finished = total !== null && done >= total;
      const due = now() - last >= (target.isTTY ? REFRESH : SPARSE);
      if (!due && !finished && what === lastWhat) return;
      last = now();
      lastWhat = what;
      const text = `${line(what, done, total)}${detail && `  ${detail}`}`;
      if (!target.isTTY) {
        target.write(`${text}\n`);
        return;
      }
      clear();
      target.write(text.slice(0, (target.columns ?? 80) - 1));
      shown = true;
    },
    note: (text) => {
      clear();
      target.write(`${text}\n`);
    },
    end: clear,
  };
}
