import * as tf from '@tensorflow/tfjs-core';

/** An attribute of a TensorFlow operation, as tfjs-node's kernels write it. */
export interface NativeAttribute {
  readonly name: string;
  readonly type: number;
  readonly value: unknown;
}

/** The inside of tfjs-node's backend that the graph runner uses. Not public API: checked before use by `nativeBackend`. */
export interface NativeBackend {
  readonly isUsingGpuDevice: boolean;
  readonly binding: {
    readonly TF_ATTR_TYPE: number;
    readonly TF_ATTR_INT: number;
    readonly TF_ATTR_FLOAT: number;
    readonly TF_ATTR_BOOL: number;
    readonly TF_ATTR_STRING: number;
    readonly TF_ATTR_SHAPE: number;
    /** @returns an id for `runSavedModel`. Tags are separated by commas. */
    loadSavedModel(folder: string, tags: string): number;
    deleteSavedModel(id: number): void;
  };
  executeSingleOutput(op: string, attributes: readonly NativeAttribute[], inputs: readonly tf.TensorInfo[]): tf.Tensor;
  executeMultipleOutputs(
    op: string,
    attributes: readonly NativeAttribute[],
    inputs: readonly tf.TensorInfo[],
    count: number,
  ): tf.Tensor[];
  runSavedModel(
    id: number,
    inputs: readonly tf.TensorInfo[],
    names: readonly { readonly name: string }[],
    outputs: readonly string[],
  ): tf.Tensor[];
  readSync(dataId: object): Float32Array | Int32Array | Uint8Array;
}

/** The current backend, if it is TensorFlow by tfjs-node with the insides this version has; null otherwise. */
export function nativeBackend(): NativeBackend | null {
  const backend: unknown = tf.backend();
  return isNativeBackend(backend) ? backend : null;
}

const METHODS = ['executeSingleOutput', 'executeMultipleOutputs', 'runSavedModel', 'readSync'] as const;

function isNativeBackend(value: unknown): value is NativeBackend {
  if (typeof value !== 'object' || value === null || !('binding' in value)) return false;
  const { binding } = value;
  if (typeof binding !== 'object' || binding === null || !('loadSavedModel' in binding)) return false;
  return METHODS.every((method) => typeof Reflect.get(value, method) === 'function');
}
