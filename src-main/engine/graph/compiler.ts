import type { Compiler } from '../../model/compiled-layers.ts';
import { jit } from './jit.ts';
import { jitGradient } from './jit-gradient.ts';

/**
 * Compiles each shape at its first call and not when it has come up often, so that a run resumed from a checkpoint computes what an
 * unbroken one does. `dispose` drops all that was compiled.
 */
export function createCompiler(log: (message: string) => void): Compiler & { dispose(): void } {
  const made: { dispose(): void }[] = [];
  const keep = <T extends { dispose(): void }>(one: T): T => {
    made.push(one);
    return one;
  };
  return {
    plain: (run) => keep(jit(run, { hotAfter: 1, log })).run,
    differentiable: (run) => keep(jitGradient(run, log)).run,
    dispose: () => {
      for (const one of made.splice(0)) one.dispose();
    },
  };
}
