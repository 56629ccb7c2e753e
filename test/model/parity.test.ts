import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import type { Batch } from '../../src-main/model/batch.ts';
import { readConfig } from '../../src-main/model/config.ts';
import { type Encoder, forward, mlmLogits } from '../../src-main/model/encoder.ts';
import { sparseCrossEntropy, takeRows } from '../../src-main/model/ops.ts';
import { type ParamTable, toTensors } from '../../src-main/model/params.ts';
import { readSafetensors } from '../../src-main/model/safetensors.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';
import { largestDifference, startBackend, values } from './support.ts';

/** transformers' own hidden states, logits, loss and gradients (float32, eager attention). */
for (const family of ['bert', 'modernbert'] as const) {
  const folder = `reference/${family}-tiny-random`;
  describeWithShared(`${family} equals transformers`, folder, () => {
    let encoder: Encoder;
    let expected: ParamTable;
    let batch: Batch;

    beforeAll(async () => {
      await startBackend();
      const dir = sharedPath(folder);
      const config = readConfig(JSON.parse(readFileSync(join(dir, 'config.json'), 'utf8')));
      encoder = { config, params: toTensors(readSafetensors(join(dir, 'model.safetensors')), { trainable: true }) };
      expected = readSafetensors(join(dir, 'expected.safetensors'));
      const [rows, width] = expected.input_ids!.shape as [number, number];
      batch = {
        ids: tf.tensor2d(Int32Array.from(expected.input_ids!.values), [rows, width], 'int32'),
        mask: tf.tensor2d(expected.attention_mask!.values, [rows, width]),
        numbers: null,
        years: null,
        channel: null,
        packed: null,
      };
    });

    /** Rows of unmasked positions: what stands at padding is nobody's business. */
    function unmasked(data: Float32Array): Float32Array {
      const mask = expected.attention_mask!.values;
      const width = data.length / mask.length;
      return data.filter((_, i) => mask[Math.floor(i / width)] === 1);
    }

    function loss(): tf.Scalar {
      const labels = expected.labels!.values;
      const rows = [...labels.keys()].filter((i) => labels[i] !== -100);
      const targets = tf.tensor1d(
        rows.map((row) => labels[row]!),
        'int32',
      );
      const hidden = takeRows(forward(encoder, batch), tf.tensor1d(rows, 'int32'));
      return sparseCrossEntropy(mlmLogits(encoder, hidden), targets);
    }

    it('in every hidden state and the logits, within 2e-4', () => {
      const hidden: Float32Array[] = [];
      const last = forward(encoder, batch, (state, index) => {
        hidden[index] = values(state).slice();
      });
      expect(hidden).toHaveLength(encoder.config.layers + 1);
      for (const [index, state] of hidden.entries()) {
        expect(largestDifference(unmasked(state), unmasked(expected[`hidden_states.${index}`]!.values))).toBeLessThan(
          2e-4,
        );
      }
      const logits = values(mlmLogits(encoder, last));
      expect(largestDifference(unmasked(logits), unmasked(expected.logits!.values))).toBeLessThan(2e-4);
    });

    it('in the loss and every gradient, within 1e-3 of its largest element', () => {
      const { value, grads } = tf.variableGrads(loss, Object.values(encoder.params) as tf.Variable[]);
      expect(values(value)[0]).toBeCloseTo(expected.loss!.values[0]!, 4);
      for (const [name, variable] of Object.entries(encoder.params)) {
        const wanted = expected[`grad.${name}`]!.values;
        // A key bias shifts all scores of a query alike: its true gradient is 0, and both sides have only rounding there.
        const scale = Math.max(1e-5, ...wanted.map(Math.abs));
        const error = largestDifference(values(grads[(variable as tf.Variable).name]!), wanted) / scale;
        expect(error, name).toBeLessThan(1e-3);
      }
    });
  });
}
