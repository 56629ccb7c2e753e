import { describe, expect, it } from 'vitest';
import { random } from '../../src-main/text/random.ts';
import { lengthSlices, planBatches, slicedPlaces } from '../../src-main/train/batches.ts';
import { endlessBatches } from '../../src-main/train/objectives/objective.ts';
import { rateFactor } from '../../src-main/train/schedule.ts';

describe('batches', () => {
  const rng = random('lengths');
  const lengths = Array.from({ length: 2000 }, () => rng.integer(8, 120));
  const { batches, paddingWaste } = planBatches(lengths, 1024, random(1));

  it('hold every sequence once', () => {
    expect(batches.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
  });

  it('stay within the token budget and waste under 2 % on padding', () => {
    for (const batch of batches) {
      expect(batch.length * Math.max(...batch.map((index) => lengths[index]!))).toBeLessThanOrEqual(1024);
    }
    expect(paddingWaste).toBeLessThan(0.02);
  });

  it('come in no order of length', () => {
    const means = batches.map((batch) => lengths[batch[0]!]!);
    expect(means).not.toEqual([...means].sort((a, b) => a - b));
  });

  it('a sequence longer than the budget stands alone', () => {
    expect(
      planBatches([5, 50, 5], 12, random(1))
        .batches.map((batch) => batch.length)
        .sort(),
    ).toEqual([1, 2]);
  });
});

it('slices of like lengths hold every sequence once, in the fewest places there can be', () => {
  const rng = random('slices');
  for (const [count, most] of [
    [1, 3],
    [2, 3],
    [7, 1],
    [7, 2],
    [8, 3],
  ] as const) {
    const lengths = Array.from({ length: count }, () => rng.integer(3, 60));
    const slices = lengthSlices(lengths, most);
    expect(slices.length).toBeLessThanOrEqual(most);
    expect(slices.every((slice) => slice.length > 0)).toBe(true);
    expect(slices.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
    // Against every way to cut the sorted lengths.
    const sorted = [...lengths].sort((a, b) => a - b);
    let fewest = Number.POSITIVE_INFINITY;
    for (let cuts = 0; cuts < 2 ** (count - 1); cuts++) {
      if (cuts.toString(2).replaceAll('0', '').length >= most) continue;
      let places = 0;
      let begin = 0;
      for (let end = 1; end <= count; end++) {
        if (end < count && (cuts & (1 << (end - 1))) === 0) continue;
        places += (end - begin) * sorted[end - 1]!;
        begin = end;
      }
      fewest = Math.min(fewest, places);
    }
    expect(slicedPlaces(lengths, slices)).toBe(fewest);
  }
});

it('the n-th batch is the same whenever it is asked for, and epochs differ', () => {
  const make = () =>
    endlessBatches(
      ['s'],
      64,
      (rng) => rng.integer(4, 16),
      (x) => x,
    );
  const forward = make();
  const seen = Array.from({ length: 190 }, (_, n) => forward(n));
  expect(make()(75)).toEqual(seen[75]);
  const back = make();
  expect(back(185)).toEqual(seen[185]);
  expect(back(3)).toEqual(seen[3]);
  expect(seen.slice(0, 90)).not.toEqual(seen.slice(100, 190));
});

it('there is always a next batch, also of items longer than the budget', () => {
  const next = endlessBatches(
    ['long'],
    64,
    (rng) => rng.integer(30, 200),
    (x) => x,
  );
  for (let n = 0; n < 250; n++) expect(next(n).length).toBeGreaterThan(0);
});

it('the rate rises, holds and falls to nothing', () => {
  const schedule = { warmup: 10, steps: 100, decay: 0.2 };
  expect(rateFactor(0, schedule)).toBeCloseTo(0.1);
  expect(rateFactor(9, schedule)).toBe(1);
  expect(rateFactor(79, schedule)).toBe(1);
  expect(rateFactor(90, schedule)).toBeCloseTo(0.5);
  expect(rateFactor(99, schedule)).toBeCloseTo(0.05);
});
