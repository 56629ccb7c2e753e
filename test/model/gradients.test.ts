import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { disposeBatch, makeBatch } from '../../src-main/model/batch.ts';
import { forward, mlmLogits, numberOutputs } from '../../src-main/model/encoder.ts';
import { sparseCrossEntropy, takeRows } from '../../src-main/model/ops.ts';
import { disposeParams } from '../../src-main/model/params.ts';
import { binLoss, DEFAULT_NUMBER_LOSS } from '../../src-main/train/objectives/number-loss.ts';
import { startBackend, tinyEncoder, tinySequences, values } from './support.ts';

beforeAll(startBackend);

/** Token loss and number loss of a tiny model as one scalar. */
function setUp(family: 'bert' | 'modernbert', head: 'glu' | 'plain') {
  const overrides = { numbers: { bins: 12, min: -3, max: 12, head } };
  const encoder = tinyEncoder(family, { trainable: true, overrides });
  const batch = makeBatch(encoder.config, tinySequences());
  const places = tf.tensor1d([3, 11, 24 + 9], 'int32');
  const tokens = tf.tensor1d([5, 0, 39], 'int32');
  const { numbers } = encoder.config;
  const loss = (): tf.Scalar => {
    const hidden = takeRows(forward(encoder, batch), places);
    const text = sparseCrossEntropy(mlmLogits(encoder, hidden), tokens);
    return tf.add(text, binLoss(numberOutputs(encoder, hidden).bins, [7.5, 3e4, 0], numbers, DEFAULT_NUMBER_LOSS));
  };
  const dispose = () => {
    disposeBatch(batch);
    disposeParams(encoder.params);
    tf.dispose([places, tokens]);
  };
  return { encoder, loss, dispose };
}

/** The slope of the loss along a direction, by central differences. */
function slope(loss: () => tf.Scalar, variable: tf.Variable, direction: tf.Tensor, step: number): number {
  const start = tf.clone(variable);
  const lossAt = (distance: number) => {
    variable.assign(tf.add(start, tf.mul(direction, distance)));
    return values(loss())[0]!;
  };
  const difference = (lossAt(step) - lossAt(-step)) / (2 * step);
  variable.assign(start);
  return difference;
}

describe.each(['bert', 'modernbert'] as const)('gradients of %s', (family) => {
  it.each(['glu', 'plain'] as const)('equal finite differences along themselves (%s head)', (head) => {
    const { encoder, loss, dispose } = setUp(family, head);
    const { value, grads } = tf.variableGrads(loss, Object.values(encoder.params) as tf.Variable[]);
    for (const [name, parameter] of Object.entries(encoder.params)) {
      tf.tidy(() => {
        const variable = parameter as tf.Variable;
        const gradient = grads[variable.name]!;
        const length = values(tf.norm(gradient))[0]!;
        if (length < 1e-5) {
          // A key bias moves all scores of a query alike, so its gradient is exactly zero.
          expect(name).toMatch(/key\.bias$/);
          return;
        }
        const measured = slope(loss, variable, tf.div(gradient, length), 1e-2);
        expect(Math.abs(measured - length) / length, name).toBeLessThan(0.02);
      });
    }
    tf.dispose([value, ...Object.values(grads)]);
    dispose();
  });

  it('overfit one batch, and leave no tensor behind', () => {
    const { encoder, loss, dispose } = setUp(family, 'glu');
    const variables = Object.values(encoder.params) as tf.Variable[];
    const optimizer = tf.train.adam(0.02);
    const step = () => tf.tidy(() => values(optimizer.minimize(loss, true, variables)!)[0]!);
    const first = step();
    const before = tf.memory().numTensors;
    let last = first;
    for (let i = 0; i < 25; i++) last = step();
    expect(tf.memory().numTensors).toBe(before);
    expect(last).toBeLessThan(first / 2);
    optimizer.dispose();
    dispose();
  });
});
