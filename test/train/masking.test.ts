import { describe, expect, it } from 'vitest';
import type { Sequence } from '../../src-main/model/batch.ts';
import { random } from '../../src-main/text/random.ts';
import { type MaskingRules, maskSequence } from '../../src-main/train/masking.ts';

const MASK = 4;
const PLACE = 5;
const rules: MaskingRules = {
  maskTokenId: MASK,
  specialIds: new Set([0, 2, 3, MASK, PLACE]),
  vocabSize: 1000,
  window: { bins: 128, min: -3, max: 12 },
  rate: 0.15,
  numberRate: 0.15,
};

/** [CLS], 200 words, 100 numbers, [SEP]. */
const sequence: Sequence = {
  ids: Int32Array.from([
    2,
    ...Array.from({ length: 200 }, (_, i) => 100 + i),
    ...new Array<number>(100).fill(PLACE),
    3,
  ]),
  numbers: Array.from({ length: 100 }, (_, i) => ({ position: 201 + i, value: 1000 + i })),
};

describe('masking', () => {
  const rng = random('masks');
  const drawn = Array.from({ length: 100 }, () => maskSequence(sequence, rules, rng));

  it('chooses 15 % of tokens and of numbers, never special ones', () => {
    const tokens = drawn.flatMap((masked) => masked.tokens);
    const numbers = drawn.flatMap((masked) => masked.numbers);
    expect(tokens.length / 20_000).toBeCloseTo(0.15, 2);
    expect(numbers.length / 10_000).toBeCloseTo(0.15, 2);
    expect(tokens.every(({ position, id }) => sequence.ids[position] === id && id >= 100)).toBe(true);
    expect(numbers.every(({ position, value }) => value === 1000 + position - 201)).toBe(true);
  });

  it('hides 80 %, replaces 10 %, leaves 10 %', () => {
    const tokenFates = drawn.flatMap(({ tokens, sequence: { ids } }) =>
      tokens.map(({ position, id }) =>
        ids[position] === MASK ? 'hidden' : ids[position] === id ? 'left' : 'replaced',
      ),
    );
    const numberFates = drawn.flatMap(({ numbers, sequence: shown }) =>
      numbers.map(({ position, value }) => {
        const now = shown.numbers[position - 201]!;
        return now.masked ? 'hidden' : now.value === value ? 'left' : 'replaced';
      }),
    );
    for (const fates of [tokenFates, numberFates]) {
      const share = (fate: string) => fates.filter((x) => x === fate).length / fates.length;
      expect(share('hidden')).toBeCloseTo(0.8, 1);
      expect(share('replaced')).toBeCloseTo(0.1, 1);
      expect(share('left')).toBeCloseTo(0.1, 1);
    }
  });

  it('leaves the rest as it was', () => {
    const { sequence: shown, tokens, numbers } = drawn[0]!;
    const chosen = new Set([...tokens, ...numbers].map(({ position }) => position));
    for (const [position, id] of sequence.ids.entries())
      if (!chosen.has(position)) expect(shown.ids[position]).toBe(id);
    for (const number of sequence.numbers)
      if (!chosen.has(number.position)) expect(shown.numbers).toContainEqual(number);
  });

  it('a short text still gets one place', () => {
    const short = { ids: Int32Array.of(2, 100, 101, 3), numbers: [] };
    expect(maskSequence(short, rules, random(1)).tokens).toHaveLength(1);
  });
});
