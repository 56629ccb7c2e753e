import { createRequire } from 'node:module';
import type * as TensorflowNode from '@tensorflow/tfjs-node-gpu';

const requirePackage = createRequire(import.meta.url);

/** Predicates that Node 23 removed from `util`, or warns of, and tfjs-node 4.22 still calls (tensorflow/tfjs#8609). */
const REMOVED_FROM_UTIL = {
  isArray: Array.isArray,
  isNullOrUndefined: (value: unknown): boolean => value === null || value === undefined,
  isNull: (value: unknown): boolean => value === null,
  isUndefined: (value: unknown): boolean => value === undefined,
  isString: (value: unknown): boolean => typeof value === 'string',
  isNumber: (value: unknown): boolean => typeof value === 'number',
  isBoolean: (value: unknown): boolean => typeof value === 'boolean',
  isFunction: (value: unknown): boolean => typeof value === 'function',
  isObject: (value: unknown): boolean => value !== null && typeof value === 'object',
} as const;

/**
 * Loads TensorFlow through `@tensorflow/tfjs-node-gpu` and makes it the current backend. One process only: two worker threads
 * that both load it fail (tensorflow/tfjs#8388).
 *
 * @throws whatever the package throws when its native library is missing; `npm run setup` puts it there.
 */
export function loadTensorflow(): typeof TensorflowNode {
  // TensorFlow's own notices (CPU features, CUDA plug-ins registered twice) are noise; warnings and errors stay, on stderr.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  // Off by default on processors with AVX2 only, where it makes batched products of attention three to four times faster.
  process.env.TF_ENABLE_ONEDNN_OPTS ??= '1';
  Object.assign(requirePackage('node:util'), REMOVED_FROM_UTIL);
  return logsOnStderr(() => requirePackage('@tensorflow/tfjs-node-gpu') as typeof TensorflowNode);
}

/** Runs `work` with `console.log` and `console.info` on stderr: stdout belongs to the one JSON document of a command. */
export function logsOnStderr<T>(work: () => T): T {
  const { log, info } = console;
  console.log = console.error;
  console.info = console.error;
  try {
    return work();
  } finally {
    console.log = log;
    console.info = info;
  }
}
