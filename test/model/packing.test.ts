import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBatch, type Sequence, startsOf } from '../../src-main/model/batch.ts';
import { forward } from '../../src-main/model/encoder.ts';
import { layRows } from '../../src-main/model/packing.ts';
import { pool } from '../../src-main/model/pool.ts';
import { random } from '../../src-main/text/random.ts';
import { largestDifference, startBackend, tinyEncoder, tinySequences, values } from './support.ts';

beforeAll(startBackend);

describe('rows', () => {
  it('hold every token once, a sequence in one row and in order, and no two at one place', () => {
    const rng = random(3);
    for (let trial = 0; trial < 30; trial++) {
      const lengths = Array.from({ length: rng.integer(1, 40) }, () => rng.integer(1, 90));
      const width = Math.max(...lengths) + rng.integer(0, 40);
      const { rows, starts } = layRows(lengths, width);
      const taken = new Set<number>();
      lengths.forEach((length, index) => {
        const start = starts[index]!;
        expect(Math.floor((start + length - 1) / width)).toBe(Math.floor(start / width));
        for (let t = 0; t < length; t++) taken.add(start + t);
      });
      expect(taken.size).toBe(lengths.reduce((sum, length) => sum + length, 0));
      expect(Math.max(...taken)).toBeLessThan(rows * width);
    }
  });

  it('are filled as far as the lengths allow', () => {
    // 60 + 40, 55 + 45, 30 + 30 + 20 + 20: laying each into the first row with room takes four.
    expect(layRows([30, 45, 20, 60, 55, 40, 20, 30], 100).rows).toBe(3);
    expect(layRows([7, 7, 7], 14).rows).toBe(2);
    expect(layRows([], 14).rows).toBe(0);
    expect(() => layRows([15], 14)).toThrow(/15 tokens/);
  });

  it('of many sequences waste next to nothing', () => {
    const rng = random(5);
    const lengths = Array.from({ length: 600 }, () => rng.integer(8, 60));
    const { rows } = layRows(lengths, 128);
    const tokens = lengths.reduce((sum, length) => sum + length, 0);
    expect(1 - tokens / (rows * 128)).toBeLessThan(0.01);
  });
});

describe.each(['bert', 'modernbert'] as const)('a packed batch of %s', (family) => {
  /** Sequences in rows of 48: two of different lengths share one, and a place is left over between rows. */
  const [long, short] = tinySequences() as [Sequence, Sequence];
  const sequences = [short, long, short, short];
  const layout = { rows: 2, width: 48, starts: [0, 16, 48, 70] };

  it.each([[{}], [{ pooling: 'cls' }]])('says of every token and text what a padded one says, %o', (overrides) => {
    tf.tidy(() => {
      const encoder = tinyEncoder(family);
      const config = { ...encoder.config, ...overrides } as typeof encoder.config;
      const [padded, packed] = [makeBatch(config, sequences), makeBatch(config, sequences, layout)].map((batch) => {
        const hidden = forward(encoder, batch);
        const places = startsOf(batch).flatMap((start, index) =>
          Array.from(sequences[index]!.ids, (_, t) => start + t),
        );
        return {
          tokens: values(tf.gather(hidden, tf.tensor1d(places, 'int32'))),
          texts: values(pool(config, hidden, batch)),
        };
      });
      expect(packed!.tokens.length).toBe(padded!.tokens.length);
      expect(largestDifference(packed!.tokens, padded!.tokens)).toBeLessThan(1e-5);
      expect(largestDifference(packed!.texts, padded!.texts)).toBeLessThan(1e-5);
      // Texts differ, so equal vectors would mean that nothing was compared.
      expect(largestDifference(packed!.texts.subarray(0, 16), packed!.texts.subarray(16, 32))).toBeGreaterThan(0.01);
    });
  });
});
