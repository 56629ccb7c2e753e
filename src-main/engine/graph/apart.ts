import * as tf from '@tensorflow/tfjs-core';

/**
 * Runs `work` outside whatever derivative is being taken. That derivative's tape would otherwise keep every tensor of a run that is only recorded
 * until its own end: several times what the compiled layers take.
 */
export function apart<T>(work: () => T): T {
  const { state } = tf.engine();
  const { gradientDepth, activeTape } = state;
  Object.assign(state, { gradientDepth: 0, activeTape: null });
  try {
    return work();
  } finally {
    Object.assign(state, { gradientDepth, activeTape });
  }
}
