import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCompiler } from '../../src-main/engine/graph/compiler.ts';
import { makeBatch, type Sequence, startsOf } from '../../src-main/model/batch.ts';
import { type Encoder, forward, withCompiledLayers } from '../../src-main/model/encoder.ts';
import type { RowLayout } from '../../src-main/model/packing.ts';
import { lossAndGradients } from '../../src-main/train/loop.ts';
import type { Variables } from '../../src-main/train/optimizer.ts';
import { largestDifference, tinyEncoder, tinySequences, values } from '../model/support.ts';
import { hasNative } from '../support/native.ts';

const native = hasNative('compiled layers');

describe.skipIf(!native)('compiled layers', { timeout: 300_000 }, () => {
  beforeAll(() => tf.ready());
  const complaints: string[] = [];
  let compiler: ReturnType<typeof createCompiler>;
  afterEach(() => {
    compiler.dispose();
    expect(complaints.splice(0)).toEqual([]);
  });
  const compiled = (encoder: Encoder) => {
    compiler = createCompiler((message) => complaints.push(message));
    return withCompiledLayers(encoder, compiler);
  };

  const [long, short] = tinySequences() as [Sequence, Sequence];
  const batches: Sequence[][] = [[long, short], [short, long, short], [long]];

  /** The second batch laid in two ways in one shape. */
  const packed: RowLayout[] = [
    { rows: 2, width: 40, starts: [0, 40, 15] },
    { rows: 2, width: 40, starts: [64, 2, 44] },
  ];

  /** A loss that weighs every place differently, those of padding not at all. */
  function lossOf(encoder: Encoder, sequences: readonly Sequence[], layout?: RowLayout): tf.Scalar {
    const batch = makeBatch(encoder.config, sequences, layout);
    const [rows, width] = batch.ids.shape;
    const weights = new Float32Array(rows * width * 16);
    startsOf(batch).forEach((start, index) => {
      for (let i = 16 * start; i < 16 * (start + sequences[index]!.ids.length); i++) weights[i] = Math.sin(i);
    });
    return tf.sum(tf.mul(forward(encoder, batch), tf.tensor2d(weights, [rows * width, 16])));
  }

  it.each(['bert', 'modernbert'] as const)('of %s give the values and every gradient of the plain ones', (family) => {
    const plain = tinyEncoder(family, { trainable: true });
    const fast = compiled(plain);
    const variables = Object.fromEntries(
      Object.entries(plain.params).filter(([name]) => !/head|^cls|^decoder/.test(name)),
    ) as Variables;
    const layouts = [...batches.map(() => undefined), ...packed];
    for (const [index, sequences] of [...batches, batches[1]!, batches[1]!].entries()) {
      const layout = layouts[index];
      tf.tidy(() => {
        const expected = lossAndGradients(variables, () => lossOf(plain, sequences, layout));
        const actual = lossAndGradients(variables, () => lossOf(fast, sequences, layout));
        expect(values(actual.value)[0]).toBeCloseTo(values(expected.value)[0]!, 3);
        expect(Object.keys(actual.gradients)).toEqual(Object.keys(expected.gradients));
        for (const [name, gradient] of Object.entries(expected.gradients)) {
          const difference = largestDifference(values(actual.gradients[name]!), values(gradient));
          const largest = values(tf.max(tf.abs(gradient)))[0]!;
          expect(difference / Math.max(largest, 0.01), name).toBeLessThan(1e-3);
        }
      });
    }
  });

  it('follow weights that change', () => {
    const plain = tinyEncoder('bert', { trainable: true });
    const fast = compiled(plain);
    const both = () => tf.tidy(() => [plain, fast].map((encoder) => values(lossOf(encoder, batches[0]!))[0]!));
    const [before] = both();
    const weight = plain.params['bert.encoder.layer.1.output.dense.weight'] as tf.Variable;
    tf.tidy(() => weight.assign(tf.mul(weight, 1.5)));
    const [after, followed] = both();
    expect(Math.abs(after! - before!)).toBeGreaterThan(0.1);
    expect(followed).toBeCloseTo(after!, 3);
  });

  it('of weights that do not learn have no derivative and the same values', () => {
    const plain = tinyEncoder('modernbert');
    const fast = compiled(plain);
    for (const sequences of batches) {
      const [expected, actual] = tf.tidy(() => [plain, fast].map((encoder) => values(lossOf(encoder, sequences))[0]!));
      expect(actual).toBeCloseTo(expected!, 3);
    }
  });
});
