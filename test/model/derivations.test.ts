import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBatch, type Sequence } from '../../src-main/model/batch.ts';
import { DEFAULT_NUMBERS } from '../../src-main/model/config.ts';
import { agrees, candidatesOf, MOST_OPERANDS, type PlacedNumber } from '../../src-main/model/derivations/candidates.ts';
import { describeDerivation } from '../../src-main/model/derivations/describe.ts';
import { growDerivations } from '../../src-main/model/derivations/grow.ts';
import { KEY_SIZE, OPERATION_COUNT, OPERATIONS } from '../../src-main/model/derivations/operations.ts';
import { forEachCandidate } from '../../src-main/model/derivations/scores.ts';
import { magnitudeBins } from '../../src-main/model/distribution.ts';
import { forward } from '../../src-main/model/encoder.ts';
import type { ParamTable } from '../../src-main/model/params.ts';
import { readNumbers } from '../../src-main/model/predict.ts';
import { readNumber } from '../../src-main/model/reading.ts';
import { DEFAULT_NUMBER_LOSS, numberLossParts } from '../../src-main/train/objectives/number-loss.ts';
import { startBackend, tinyConfig, tinyEncoder, tinyTable, values } from './support.ts';

beforeAll(startBackend);

/** Sequences of six tokens, a row each. */
const starts = (sequences: readonly Sequence[]) => sequences.map((_, row) => 6 * row);
const line = (...numbers: number[]): PlacedNumber[] => numbers.map((value, i) => ({ value, position: 2 * i }));
const hide = (numbers: PlacedNumber[], at: number) => numbers.map((n, i) => (i === at ? { ...n, masked: true } : n));

function derived(numbers: PlacedNumber[], target: number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  forEachCandidate(candidatesOf(numbers, target), candidatesOf(numbers, target).operands.length, (_, value, o) => {
    const { name } = OPERATIONS[o]!;
    found.set(name, [...(found.get(name) ?? []), value]);
  });
  return found;
}

describe('candidates', () => {
  it('are every operation on the visible numbers', () => {
    const found = derived(hide(line(16, 24, 0), 2), 2);
    expect(found.get('copy')).toEqual([16, 24]);
    expect(found.get('negate')).toEqual([-16, -24]);
    expect(found.get('add')).toEqual([40]);
    expect(found.get('subtract')).toEqual([-8, 8]);
    expect(found.get('multiply')).toEqual([384]);
    expect(found.get('divide')).toEqual([16 / 24, 1.5]);
    expect(found.get('change')).toEqual([(100 * -8) / 24, 50]);
    expect(found.get('percentOf')![0]).toBeCloseTo(3.84, 9);
    expect(found.get('total')).toBeUndefined();
  });

  it('leave out what is masked, and what cannot be', () => {
    const found = derived(hide(hide(line(0, 5, 9, 1), 2), 3), 3);
    expect(found.get('copy')).toEqual([0, 5]);
    expect(found.get('divide')).toEqual([0]);
  });

  it('sum the runs of a column, with the masked number at the end or inside', () => {
    const cell = (row: number, column: number, value: number, position: number): PlacedNumber => ({
      value,
      position,
      cell: { table: 0, row, column },
    });
    const table = [1, 2, 3, 6].flatMap((x, row) => [cell(row, 0, x, 10 * row), cell(row, 1, 7 * x, 10 * row + 4)]);
    expect(derived(hide(table, 6), 6).get('total')).toEqual([6]);
    expect(derived(hide(table, 7), 7).get('total')).toEqual([42]);
    expect(derived(hide(table, 2), 2).get('lastLessRest')).toContain(2);
    expect(derived(hide(table, 0), 0).get('lastLessRest')).toContain(1);
  });

  it('look at the nearest numbers alone, those of the own column first', () => {
    const many = line(...Array.from({ length: 40 }, (_, i) => i + 1));
    expect(candidatesOf(hide(many, 20), 20).operands).toHaveLength(MOST_OPERANDS);
    const table = Array.from(
      { length: 60 },
      (_, i): PlacedNumber => ({
        value: i,
        position: 2 * i,
        cell: { table: 0, row: Math.floor(i / 6), column: i % 6 },
      }),
    );
    const { operands } = candidatesOf(hide(table, 57), 57);
    expect(operands.filter((index) => index % 6 === 57 % 6).length).toBeGreaterThanOrEqual(6);
  });

  it('agree within rounding, percentages to their decimal', () => {
    expect(agrees(40.05, { value: 40 })).toBe(true);
    expect(agrees(41, { value: 40 })).toBe(false);
    expect(agrees(2.14, { value: 2.1, kind: 'percent' })).toBe(true);
    expect(agrees(2.14, { value: 2.1 })).toBe(false);
    expect(agrees(-40, { value: 40 })).toBe(false);
  });
});

describe('a reading', () => {
  const numbers = hide(line(16, 24, 0), 2);
  const candidates = candidatesOf(numbers, 2);
  const logits = (name: string, height: number) => {
    const out = new Float32Array(OPERATION_COUNT * 4 + 1).fill(-1e9);
    out[out.length - 1] = 0;
    forEachCandidate(candidates, 2, (at, _, o) => {
      out[at] = OPERATIONS[o]!.name === name ? height : 0;
    });
    return out;
  };
  const bins = new Float32Array(128);
  bins[100] = 9;

  it('takes a derivation that is believed, and names it', () => {
    const reading = readNumber({ bins, derivations: { candidates, logits: logits('add', 9), k: 2 } }, DEFAULT_NUMBERS);
    expect(reading.value).toBe(40);
    expect(reading.derivations[0]).toMatchObject({ operation: 'add', operands: [0, 1], value: 40 });
    expect(reading.low).toBe(40);
    expect(reading.high).toBe(40);
    expect(reading.binsValue).toBeGreaterThan(1e8);
  });

  it('keeps to the bins when none is likelier', () => {
    const none = logits('add', 1);
    none[none.length - 1] = 12;
    const reading = readNumber({ bins, derivations: { candidates, logits: none, k: 2 } }, DEFAULT_NUMBERS);
    expect(reading.value).toBe(reading.binsValue);
    expect(reading.distribution.none).toBeGreaterThan(0.99);
    expect(magnitudeBins(reading.distribution, DEFAULT_NUMBERS).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
  });

  it('of a number about another has the interval of the bins, with the value in it', () => {
    const reading = readNumber({ bins, derivations: { candidates, logits: logits('like', 9), k: 2 } }, DEFAULT_NUMBERS);
    expect([16, 24]).toContain(reading.value);
    expect(reading.low).toBe(reading.value);
    expect(reading.high).toBeGreaterThan(reading.binsValue);
    expect(reading.distribution.none).toBeCloseTo(1, 4);
    expect(describeDerivation(reading.derivations[0]!, ['16', '24', '?'])).toMatch(/^about (16|24)$/);
  });

  it('has the sign of the sign head, in value and interval', () => {
    const config = { ...DEFAULT_NUMBERS, sign: true };
    const minus = readNumber({ bins, sign: Float32Array.of(9, 0, 0) }, config);
    expect(minus.value).toBeLessThan(0);
    expect(minus.low).toBeLessThan(minus.high);
    expect(minus.high).toBeLessThan(0);
    expect(readNumber({ bins, sign: Float32Array.of(0, 9, 0) }, config).value).toBe(0);
  });
});

describe('the derivation head', () => {
  const overrides = {
    numbers: { bins: 12, min: -3, max: 12, sign: true, offset: true, derivations: true },
    initializer_range: 0.2,
  };
  /** Token 5 asks for the sum, token 6 for the difference. */
  const ask = (word: number, a: number, b: number): Sequence => ({
    ids: Int32Array.of(1, 7, word, 7, 7, 2),
    numbers: [
      { position: 1, value: a },
      { position: 3, value: b },
      { position: 4, value: 0, masked: true },
    ],
  });
  const cases = [
    [5, 16, 24, 40],
    [6, 16, 24, -8],
    [5, 3, 100, 103],
    [6, 900, 20, 880],
    [5, 7, 7.5, 14.5],
    [6, 0.4, 0.1, 0.3],
  ] as const;

  it('learns which operation a word asks for, and works on numbers never seen', async () => {
    const encoder = tinyEncoder('bert', { trainable: true, overrides });
    const sequences = cases.map(([word, a, b]) => ask(word, a, b));
    const targets = cases.map(([, , , value], row) => ({ row, position: 4, value, hidden: true }));
    const optimizer = tf.train.adam(0.02);
    const loss = () => {
      const states = forward(encoder, makeBatch(encoder.config, sequences));
      return numberLossParts(encoder, states, starts(sequences), sequences, targets, DEFAULT_NUMBER_LOSS).total;
    };
    const first = values(tf.tidy(loss))[0]!;
    for (let i = 0; i < 60; i++) tf.tidy(() => void optimizer.minimize(loss));
    expect(values(tf.tidy(loss))[0]!).toBeLessThan(first / 2);
    const unseen = [ask(5, 1234, 4321), ask(6, 5000, 4.5), ask(5, 1e-4, 2e-4)];
    const readings = await readNumbers(
      encoder,
      unseen.map((sequence) => ({ sequence, position: 4 })),
    );
    expect(readings[0]!.value).toBeCloseTo(5555, 6);
    expect(readings[1]!.value).toBeCloseTo(4995.5, 6);
    expect(readings[2]!.value).toBeCloseTo(3e-4, 9);
    const alone = await readNumbers(encoder, [{ sequence: unseen[0]!, position: 4 }], { binsOnly: true });
    expect(alone[0]!.derivations).toEqual([]);
    expect(alone[0]!.value).not.toBeCloseTo(5555, 0);
    optimizer.dispose();
  });

  it('is taught that a number is like another only where none gives it', async () => {
    const encoder = tinyEncoder('bert', { trainable: true, overrides });
    const sequences = [ask(5, 100, 3000), ask(6, 100, 3000)];
    const targets = [104, 3100].map((value, row) => ({ row, position: 4, value, hidden: true }));
    const optimizer = tf.train.adam(0.02);
    const loss = () =>
      numberLossParts(
        encoder,
        forward(encoder, makeBatch(encoder.config, sequences)),
        starts(sequences),
        sequences,
        targets,
        {
          ...DEFAULT_NUMBER_LOSS,
          derivation: 5,
        },
      ).total;
    for (let i = 0; i < 60; i++) tf.tidy(() => void optimizer.minimize(loss));
    const [like, sum] = await readNumbers(
      encoder,
      sequences.map((sequence) => ({ sequence, position: 4 })),
    );
    expect(like!.derivations[0]).toMatchObject({ operation: 'like', value: 100 });
    expect(sum!.derivations[0]).toMatchObject({ operation: 'add', value: 3100 });
    optimizer.dispose();
  });

  it('trained with fewer operations answers as before, with room for the others', () => {
    const config = tinyConfig('bert', overrides);
    const rows = (table: ParamTable, name: string) => table[`numbers.derivation.${name}`]!;
    const grown = tinyTable(config);
    const whole = structuredClone(grown);
    const fewer = OPERATION_COUNT - 1;
    for (const [name, size] of [
      ['operation', 1],
      ['queryLeft', KEY_SIZE],
      ['queryRight', KEY_SIZE],
    ] as const) {
      for (const part of ['weight', 'bias']) {
        const { shape, values } = rows(grown, `${name}.${part}`);
        const width = values.length / shape[0]!;
        const kept = [...values].filter((_, i) => Math.floor(i / width / size) !== fewer);
        grown[`numbers.derivation.${name}.${part}`] = {
          values: Float32Array.from(kept),
          shape: [shape[0]! - size, ...shape.slice(1)],
        };
      }
    }
    growDerivations(grown);
    for (const [name, { shape, values }] of Object.entries(whole)) {
      expect(grown[name]!.shape, name).toEqual(shape);
      const width = values.length / shape[0]! || 1;
      const size = name.includes('query') ? KEY_SIZE : 1;
      const differs = [...values].flatMap((x, i) =>
        x === grown[name]!.values[i] ? [] : [Math.floor(i / width / size)],
      );
      expect(
        differs.every((row) => row === fewer && name.includes('derivation')),
        name,
      ).toBe(true);
    }
    expect(rows(grown, 'operation.bias').values[fewer]).toBeLessThan(-10);
    expect(rows(grown, 'queryLeft.bias').values.slice(-KEY_SIZE)).toEqual(
      rows(whole, 'queryLeft.bias').values.slice(0, KEY_SIZE),
    );
    const before = structuredClone(grown);
    growDerivations(grown);
    expect(grown).toEqual(before);
  });

  it('has a loss whose gradient agrees with finite differences', () => {
    const encoder = tinyEncoder('bert', { trainable: true, overrides });
    const sequences = cases.map(([word, a, b]) => ask(word, a, b));
    const targets = cases.map(([, , , value], row) => ({ row, position: 4, value, hidden: row !== 2 }));
    const loss = () =>
      tf.tidy(() => {
        const states = forward(encoder, makeBatch(encoder.config, sequences));
        const weights = { ...DEFAULT_NUMBER_LOSS, gaussian: 1, wasserstein: 0.1 };
        return numberLossParts(encoder, states, starts(sequences), sequences, targets, weights).total;
      });
    for (const name of [
      'numbers.derivation.queryLeft.weight',
      'numbers.derivation.keyRight.weight',
      'numbers.head.offset.weight',
      'numbers.head.sign.weight',
      'numbers.head.output.weight',
    ]) {
      const weight = encoder.params[name] as tf.Variable;
      const { grads } = tf.variableGrads(loss, [weight]);
      const gradient = values(grads[weight.name]!);
      const at = gradient.reduce((best, x, i) => (Math.abs(x) > Math.abs(gradient[best]!) ? i : best), 0);
      const start = Float32Array.from(values(weight));
      const shifted = (by: number) => {
        const moved = Float32Array.from(start);
        moved[at]! += by;
        weight.assign(tf.tensor(moved, weight.shape));
        return values(loss())[0]!;
      };
      const slope = (shifted(0.01) - shifted(-0.01)) / 0.02;
      weight.assign(tf.tensor(start, weight.shape));
      expect(Math.abs(slope - gradient[at]!), name).toBeLessThan(0.03 * Math.abs(slope) + 0.003);
    }
  });
});
