import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBatch, type Sequence } from '../../src-main/model/batch.ts';
import { channelVector, magnitudeKernel } from '../../src-main/model/channel.ts';
import { DEFAULT_CHANNEL } from '../../src-main/model/config.ts';
import { forward } from '../../src-main/model/encoder.ts';
import type { NumberInput } from '../../src-main/model/numbers.ts';
import { pool, vectorSize } from '../../src-main/model/pool.ts';
import { CHANNEL_SIZE } from '../../src-main/text/channel-layout.ts';
import { random } from '../../src-main/text/random.ts';
import { batchOfFixed, embedFixed, fixedBatch } from './fixed-batch.ts';
import { largestDifference, startBackend, tinyEncoder, tinySequences, values } from './support.ts';

beforeAll(startBackend);

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const of = (...numbers: NumberInput[]) => channelVector(numbers, [], DEFAULT_CHANNEL);

describe('the number channel', () => {
  it('has a kernel that falls strictly over the whole range', () => {
    let previous = magnitudeKernel(0);
    expect(previous).toBeCloseTo(1, 9);
    for (let d = 0.005; d <= 18; d += 0.005) {
      const here = magnitudeKernel(d);
      expect(here, `at ${d} decades`).toBeLessThan(previous);
      previous = here;
    }
  });

  it('puts the nearer of two values nearer, at every size, whatever the unit', () => {
    const rng = random('channel');
    for (let i = 0; i < 500; i++) {
      const log = rng.uniform(-4, 10);
      const near = rng.uniform(0.01, 1);
      const far = near * rng.uniform(1.2, 3);
      const at = (by: number) => of({ value: 10 ** (log + by) });
      const anchor = at(0);
      expect(dot(anchor, at(near))).toBeGreaterThan(dot(anchor, at(-far)));
      // Three in order: the ends are the least alike.
      expect(dot(at(-near), at(far))).toBeLessThan(Math.min(dot(anchor, at(-near)), dot(anchor, at(far))));
    }
    const metres = of({ value: 3900 });
    const kilometres = of({ value: 4, unitSize: 1000 });
    expect(dot(kilometres, metres)).toBeGreaterThan(dot(kilometres, of({ value: 4 })));
  });

  it('tells a loss from an income of the same size more than from one of a size some times as large', () => {
    const income = of({ value: 5e6 });
    const loss = of({ value: 5e6, wordNegative: true });
    expect(loss).toEqual(of({ value: -5e6 }));
    expect(dot(income, of({ value: 8e6 }))).toBeGreaterThan(dot(income, loss));
    expect(dot(of({ value: 0 }), of({ value: 0.001 }))).toBeLessThan(dot(of({ value: 0.001 }), of({ value: 1 })));
  });

  it('puts zero below every size, nearer to a tiny one than to a large one and nearest to another zero', () => {
    const zero = of({ value: 0 });
    for (const [near, far] of [
      [0, 0.001],
      [0.001, 0.01],
      [0.01, 1],
      [1, 1e6],
    ] as const)
      expect(dot(zero, of({ value: near }))).toBeGreaterThan(dot(zero, of({ value: far })));
    expect(dot(of({ value: 0.001 }), of({ value: 0.004 }))).toBeGreaterThan(dot(of({ value: 0.001 }), zero));
  });

  it('puts years near their neighbours', () => {
    const year = (y: number) => channelVector([], [{ year: y }], DEFAULT_CHANNEL);
    expect(dot(year(2016), year(2017))).toBeGreaterThan(dot(year(2016), year(1996)));
    expect(dot(year(2016), year(2017))).toBeLessThan(dot(year(2016), year(2016)));
  });

  it('shows nothing of a masked number', () => {
    expect(of({ value: 5, masked: true })).toEqual(new Float32Array(CHANNEL_SIZE));
    expect(of({ value: 7 }, { value: 5, masked: true })).toEqual(of({ value: 7 }));
  });
});

const ALL_ON = {
  numbers: {
    bins: 12,
    min: -3,
    max: 12,
    sign: true,
    mantissa: true,
    kind: true,
    years: true,
    offset: true,
    derivations: true,
    channel: true,
  },
};

const withYear = (): Sequence[] =>
  tinySequences().map((sequence) => ({ ...sequence, years: [{ position: 5, year: 2016 }] }));

describe('sentence vectors', () => {
  it('of a text without numbers are the words alone, and exactly the same with and without the channel', () => {
    const bare = tinySequences().map(({ ids }) => ({ ids, numbers: [] }));
    const vectors = [ALL_ON, { numbers: { bins: 12, min: -3, max: 12 } }].map((overrides) => {
      const encoder = tinyEncoder('bert', { overrides });
      const batch = makeBatch(encoder.config, bare);
      const out = pool(encoder.config, forward(encoder, batch), batch);
      expect(out.shape[1]).toBe(vectorSize(encoder.config));
      return out;
    });
    const words = values(tf.slice(vectors[0]!, [0, 0], [2, 16]));
    expect(largestDifference(words, values(vectors[1]!))).toBeLessThan(1e-6);
    expect(values(tf.slice(vectors[0]!, [0, 16], [2, CHANNEL_SIZE])).every((x) => x === 0)).toBe(true);
  });

  it.each(['bert', 'modernbert'] as const)('%s: come out the same in a fixed shape', (family) => {
    const encoder = tinyEncoder(family, { overrides: ALL_ON });
    const sequences = withYear();
    const batch = makeBatch(encoder.config, sequences);
    const expected = values(pool(encoder.config, forward(encoder, batch), batch));
    const fixed = fixedBatch(encoder.config, sequences, 32);
    expect(batchOfFixed(encoder.config, fixed).channel!.shape).toEqual([2, CHANNEL_SIZE]);
    expect(largestDifference(values(embedFixed(encoder)(fixed)[0]!), expected)).toBeLessThan(1e-5);
  });
});

describe('what is told of a number', () => {
  const change = (edit: (sequence: Sequence) => Sequence) => {
    const encoder = tinyEncoder('bert', { overrides: ALL_ON });
    // What is added starts at zero; here it must show.
    const params = {
      ...encoder.params,
      'numbers.features.weight': tf.randomNormal(
        encoder.params['numbers.features.weight']!.shape,
        0,
        0.3,
        'float32',
        3,
      ),
      'numbers.years.weight': tf.randomNormal([1, 16], 0, 0.3, 'float32', 4),
      'numbers.zero.weight': tf.randomNormal([1, 16], 0, 0.3, 'float32', 5),
    };
    const states = (sequences: Sequence[]) =>
      values(forward({ config: encoder.config, params }, makeBatch(encoder.config, sequences)));
    return largestDifference(states(withYear().map(edit)), states(withYear()));
  };
  const edited = (by: Partial<NumberInput>) => (sequence: Sequence) => ({
    ...sequence,
    numbers: sequence.numbers.map((number) => ({ ...number, ...by })),
  });

  it('sign, mantissa, kind and year change the hidden states', () => {
    expect(change((sequence) => sequence)).toBe(0);
    expect(change(edited({ wordNegative: true }))).toBeGreaterThan(1e-3);
    expect(change(edited({ kind: 'percent' }))).toBeGreaterThan(1e-3);
    expect(change((s) => ({ ...s, years: [{ position: 5, year: 2017 }] }))).toBeGreaterThan(1e-5);
    expect(
      change((s) => ({ ...s, numbers: s.numbers.map((n) => ({ ...n, value: n.value * 1.001 })) })),
    ).toBeGreaterThan(1e-3);
  });

  it('an exact zero is not the smallest number of the window', () => {
    const zero = change(edited({ value: 0 }));
    expect(Math.abs(zero - change(edited({ value: 0.001 })))).toBeGreaterThan(1e-4);
  });

  it('a masked number shows neither value nor sign', () => {
    const masked = edited({ masked: true });
    const a = change(masked);
    expect(change((s) => masked(edited({ value: -3 })(s)))).toBe(a);
  });
});
