import * as tf from '@tensorflow/tfjs-core';

const KERNEL = 'BatchMatMul';

/**
 * The wasm backend multiplies with XNNPACK only where neither side is transposed; a transposed one goes through a plain loop, ten times
 * slower. Weights are stored [out, in], so every layer of an encoder takes that loop. Transposing first costs next to nothing.
 */
export function useFastWasmMatmul(): void {
  const original = tf.getKernel(KERNEL, 'wasm');
  const transpose = tf.getKernel('Transpose', 'wasm');
  if (!original || !transpose) throw new Error('the wasm backend has no matrix product.');

  tf.unregisterKernel(KERNEL, 'wasm');
  tf.registerKernel({
    ...original,
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { transposeA = false, transposeB = false } = attrs ?? {};
      const made: tf.TensorInfo[] = [];
      const upright = (x: tf.TensorInfo, transposed: unknown): tf.TensorInfo => {
        if (transposed !== true) return x;
        const axes = x.shape.map((_, axis) => axis);
        const perm = [...axes.slice(0, -2), axes.length - 1, axes.length - 2];
        const turned = transpose.kernelFunc({ inputs: { x }, backend, attrs: { perm } }) as tf.TensorInfo;
        made.push(turned);
        return turned;
      };
      const sides = { a: upright(inputs.a!, transposeA), b: upright(inputs.b!, transposeB) };
      const product = original.kernelFunc({ inputs: sides, backend, attrs: { transposeA: false, transposeB: false } });
      for (const { dataId } of made) (backend as tf.KernelBackend).disposeData(dataId);
      return product;
    },
  });
}
