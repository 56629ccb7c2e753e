export interface Schedule {
  /** Steps in which the rate rises linearly from zero. */
  readonly warmup: number;
  /** Last step; over the final `decay` share of all steps the rate falls linearly towards zero. */
  readonly steps: number;
  readonly decay: number;
}

/** The factor of the learning rate at a step counted from 0: a trapezoid in (0, 1]. */
export function rateFactor(step: number, { warmup, steps, decay }: Schedule): number {
  const rise = warmup > 0 ? (step + 1) / warmup : 1;
  const fall = decay > 0 ? (steps - step) / (steps * decay) : 1;
  return Math.max(0, Math.min(1, rise, fall));
}
