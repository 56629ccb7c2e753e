/** Calls `act` at most once in `milliseconds`, the first at once and the last always. */
export function throttle(act: () => void, milliseconds: number) {
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  const now = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    last = performance.now();
    act();
  };
  return {
    call() {
      if (timer !== null) return;
      const wait = last + milliseconds - performance.now();
      if (wait <= 0) now();
      else timer = setTimeout(now, wait);
    },
    now,
    /** Drops the call that waits. */
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
