import { describe, expect, it } from 'vitest';
import { random } from '../../src-main/text/random.ts';
import { type PlannedBatch, planBatches, planGroups } from '../../src-main/train/batches.ts';
import { endlessBatches } from '../../src-main/train/objectives/objective.ts';
import { rateFactor } from '../../src-main/train/schedule.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Checks that sequences lie within rows and apart; answers the share of empty places. */
function waste(batches: readonly PlannedBatch[], items: readonly (readonly number[])[]): number {
  let [tokens, places] = [0, 0];
  for (const { items: some, layout } of batches) {
    const { rows, width, starts } = layout;
    const lengths = some.flatMap((index) => items[index]!);
    expect(starts.length).toBe(lengths.length);
    const taken = new Set<number>();
    lengths.forEach((length, index) => {
      expect((starts[index]! % width) + length).toBeLessThanOrEqual(width);
      for (let t = 0; t < length; t++) taken.add(starts[index]! + t);
    });
    expect(taken.size).toBe(sum(lengths));
    expect(Math.max(...taken)).toBeLessThan(rows * width);
    tokens += taken.size;
    places += rows * width;
  }
  return 1 - tokens / places;
}

/** Lengths as the objectives make them (docs/LOG.md): median and spread of a log-normal, cut at both ends. */
function lengthsLike(
  name: string,
  count: number,
  [median, spread, least, most]: readonly [number, number, number, number],
) {
  const rng = random('lengths', name);
  return Array.from({ length: count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
    return Math.min(most, Math.max(least, Math.round(median * Math.exp(spread * normal))));
  });
}

describe('planned batches', () => {
  it.each([
    ['numeracy', 6500, 1024, [16, 0.35, 7, 41]],
    ['statements', 1450, 1024, [73, 0.45, 19, 194]],
    ['short and long ones', 2000, 1024, [30, 0.9, 5, 500]],
  ] as const)('of %s leave less than 2 % of the places empty, in few shapes', (name, count, budget, shape) => {
    const lengths = lengthsLike(name, count, shape);
    const batches = planBatches(lengths, budget, random(1));
    expect(
      waste(
        batches,
        lengths.map((length) => [length]),
      ),
    ).toBeLessThan(0.02);
    expect(new Set(batches.map(({ layout: { rows, width } }) => `${rows}x${width}`)).size).toBeLessThanOrEqual(4);
    for (const { layout } of batches) expect(layout.rows * layout.width).toBeLessThanOrEqual(budget);
    // Each at most once, and of what was given nearly all.
    const used = batches.flatMap(({ items }) => items);
    expect(new Set(used).size).toBe(used.length);
    expect(sum(used.map((index) => lengths[index]!)) / sum(lengths)).toBeGreaterThan(0.93);
    // What is dropped is not the long ones.
    const mean = (all: readonly number[]) => sum(all) / all.length;
    expect(mean(used.map((index) => lengths[index]!)) / mean(lengths)).toBeCloseTo(1, 1);
  });

  it.each([
    ['meaning', 900, 768, [105, 0.5, 12, 128]],
    ['pieces of filings', 350, 768, [210, 0.8, 12, 512]],
  ] as const)(
    'of %s, where something can be cut to fill a row, leave less than 2 % empty',
    (name, count, budget, shape) => {
      const lengths = lengthsLike(name, count, shape);
      const rng = random('cut');
      const fill = (room: number) => {
        if (room < 12) return null;
        const length = Math.max(1, room - rng.integer(0, 6));
        return { index: lengths.push(length) - 1, length };
      };
      const batches = planBatches([...lengths], budget, random(1), fill);
      expect(
        waste(
          batches,
          lengths.map((length) => [length]),
        ),
      ).toBeLessThan(0.02);
    },
  );

  it('of sequences of which no three nor two fill a row are as full as such lengths can be', () => {
    const lengths = lengthsLike('half', 400, [230, 0.2, 60, 500]);
    const batches = planBatches(lengths, 768, random(1));
    const own = waste(
      batches,
      lengths.map((length) => [length]),
    );
    // One a row of 512 would leave more than half of it.
    expect(own).toBeLessThan(0.05);
  });

  it('of groups keep each group in one batch and leave less than 2 % empty', () => {
    const flat = lengthsLike('values', 9600, [11, 0.25, 7, 20]);
    const groups = Array.from({ length: 1600 }, (_, group) => flat.slice(6 * group, 6 * group + 6));
    const batches = planGroups(groups, 1024, random(1));
    expect(waste(batches, groups)).toBeLessThan(0.02);
    const used = batches.flatMap(({ items }) => items);
    expect(new Set(used).size).toBe(used.length);
    expect(used.length / groups.length).toBeGreaterThan(0.93);
  });

  it('hold short and long ones together, in no order of length', () => {
    const lengths = lengthsLike('numeracy', 3000, [16, 0.35, 7, 41]);
    const batches = planBatches(lengths, 1024, random(1));
    const means = batches.map(({ items }) => sum(items.map((index) => lengths[index]!)) / items.length);
    expect(means).not.toEqual([...means].sort((a, b) => a - b));
    expect(means).not.toEqual([...means].sort((a, b) => b - a));
  });

  it('are the same by seed and others by another', () => {
    const lengths = lengthsLike('numeracy', 3000, [16, 0.35, 7, 41]);
    expect(planBatches(lengths, 1024, random(1))).toEqual(planBatches(lengths, 1024, random(1)));
    expect(planBatches(lengths, 1024, random(1))).not.toEqual(planBatches(lengths, 1024, random(2)));
  });

  it('take what is longer than the budget', () => {
    const lengths = [5, 50, 5, 40, 44];
    const batches = planBatches(lengths, 12, random(1));
    expect(batches.flatMap(({ items }) => items)).toContain(1);
    waste(
      batches,
      lengths.map((length) => [length]),
    );
    expect(planBatches([], 12, random(1))).toEqual([]);
  });
});

it('the n-th batch is the same whenever it is asked for, and epochs differ', () => {
  const make = (cut: boolean) =>
    endlessBatches({
      seed: ['s'],
      tokenBudget: 64,
      draw: (rng) => rng.integer(4, 16),
      lengthsOf: (x) => [x],
      ...(cut ? { cut: (_: unknown, most: number) => most } : {}),
    });
  for (const cut of [false, true]) {
    const forward = make(cut);
    const seen = Array.from({ length: 190 }, (_, n) => forward(n));
    expect(make(cut)(75)).toEqual(seen[75]);
    const back = make(cut);
    expect(back(185)).toEqual(seen[185]);
    expect(back(3)).toEqual(seen[3]);
    expect(seen.slice(0, 90)).not.toEqual(seen.slice(100, 190));
  }
});

it('there is always a next batch, also of items longer than the budget, and of groups', () => {
  const next = endlessBatches({
    seed: ['long'],
    tokenBudget: 64,
    draw: (rng) => rng.integer(30, 200),
    lengthsOf: (x) => [x],
  });
  for (let n = 0; n < 250; n++) expect(next(n).items.length).toBeGreaterThan(0);
  const groups = endlessBatches({
    seed: ['groups'],
    tokenBudget: 40,
    draw: (rng) => [rng.integer(5, 30), rng.integer(5, 30)],
    lengthsOf: (pair) => pair,
  });
  for (let n = 0; n < 250; n++) expect(groups(n).items.length).toBeGreaterThan(0);
});

it('the rate rises, holds and falls to nothing', () => {
  const schedule = { warmup: 10, steps: 100, decay: 0.2 };
  expect(rateFactor(0, schedule)).toBeCloseTo(0.1);
  expect(rateFactor(9, schedule)).toBe(1);
  expect(rateFactor(79, schedule)).toBe(1);
  expect(rateFactor(90, schedule)).toBeCloseTo(0.5);
  expect(rateFactor(99, schedule)).toBeCloseTo(0.05);
});
