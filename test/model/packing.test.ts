import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { isIdentity, moveRows, packedWidth, packSequences, roundedRows } from '../../src-main/model/packing.ts';
import { random } from '../../src-main/text/random.ts';
import { startBackend, values } from './support.ts';

beforeAll(startBackend);

describe('packing', () => {
  it('puts every token in one place of its own, in order and beside its neighbours, and nothing else anywhere', () => {
    const rng = random(3);
    for (let trial = 0; trial < 20; trial++) {
      const lengths = Array.from({ length: 1 + Math.floor(rng.next() * 30) }, () => 1 + Math.floor(rng.next() * 90));
      const padded = Math.max(...lengths) + Math.floor(rng.next() * 5);
      const { rows, width, source, target, segments } = packSequences(lengths, padded);
      expect(source.length).toBe(rows * width);
      const used = new Set<number>();
      lengths.forEach((length, index) => {
        for (let t = 0; t < padded; t++) {
          const place = target[index * padded + t]!;
          if (t >= length) {
            expect(place).toBe(-1);
            continue;
          }
          expect(source[place]).toBe(index * padded + t);
          expect(segments[place]).toBe(index);
          if (t > 0) expect(place).toBe(target[index * padded + t - 1]! + 1);
          expect(Math.floor(place / width)).toBe(Math.floor(target[index * padded]! / width));
          used.add(place);
        }
      });
      source.forEach((from, place) => {
        if (!used.has(place)) expect([from, segments[place]]).toEqual([-1, -1]);
      });
    }
  });

  it('wastes little, and a batch of equal full rows stays as it is', () => {
    const rng = random(5);
    const lengths = Array.from({ length: 200 }, () => 8 + Math.floor(rng.next() * 60));
    const { source } = packSequences(lengths, 68);
    expect(lengths.reduce((sum, length) => sum + length, 0) / source.length).toBeGreaterThan(0.85);
    expect(isIdentity(packSequences([64, 64, 64], 64))).toBe(true);
    expect(isIdentity(packSequences([64, 60, 64], 64))).toBe(false);
  });

  it('has few widths and row counts', () => {
    expect([1, 32, 33, 100, 512].map(packedWidth)).toEqual([32, 32, 64, 128, 512]);
    expect([1, 7, 8, 15, 17, 31, 33].map(roundedRows)).toEqual([1, 7, 8, 15, 18, 32, 36]);
  });

  it('moves rows there and their derivatives back', () => {
    const { source, target } = packSequences([3, 1], 4);
    const x = tf.randomNormal<tf.Rank.R2>([8, 2], 0, 1, 'float32', 1);
    const weight = tf.randomNormal([source.length, 2], 0, 1, 'float32', 2);
    const [there, dx] = tf.tidy(() => {
      const packed = moveRows(x, source, target);
      const gradient = tf.grad((x) => tf.sum(tf.mul(moveRows(x as tf.Tensor2D, source, target), weight)))(x);
      return [packed, gradient];
    }) as [tf.Tensor2D, tf.Tensor2D];
    const rows = (tensor: tf.Tensor, places: Int32Array) =>
      [...places].map((place) => (place < 0 ? [0, 0] : [...values(tensor).slice(place * 2, place * 2 + 2)]));
    expect(rows(there, Int32Array.from(source.keys()))).toEqual(rows(x, source));
    expect(rows(dx, Int32Array.from(target.keys()))).toEqual(rows(weight, target));
  });
});
