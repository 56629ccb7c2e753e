import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src-main/api/types.ts';
import { inferGrowth } from '../../src-main/services/growth-inference.ts';
import { familyOf } from '../../src-main/services/growth-metrics.ts';
import { fact } from '../corpus/fixtures.ts';
import { itWithShared, sharedPath } from '../support/shared.ts';

const year = (
  y: number,
  values: Record<string, number>,
  more: Partial<Fact> = {},
): { periodEnd: string; facts: Fact[] } => ({
  periodEnd: `${y}-12-31`,
  facts: Object.entries(values).map(([concept, value]) =>
    fact(concept, String(value), { start: `${y}-01-01`, end: `${y}-12-31`, unit: 'GBP', ...more }),
  ),
});

describe('growth', () => {
  it('is the weighted mean of log ratios per year, with each figure’s part', () => {
    const found = inferGrowth(
      year(2020, { 'a:Turnover': 100, 'a:GrossProfit': 50, 'a:Loss': -5, 'a:OnlyHere': 3 }),
      year(2022, { 'b:Turnover': 200, 'b:GrossProfit': 50, 'b:Loss': 5 }),
    );
    if ('reason' in found) throw new Error(found.reason);
    expect(found.years).toBeCloseTo(730 / 365.25, 10);
    expect(found.logGrowth).toBeCloseTo(Math.log(2) / 1.9 / found.years, 10);
    expect(found.unweighted).toBeCloseTo(Math.log(2) / 2 / found.years, 10);
    expect(found.rate).toBeCloseTo(Math.exp(found.logGrowth) - 1, 10);
    expect(found.metrics.map(({ concept }) => concept)).toEqual(['Turnover', 'GrossProfit']);
    expect(found.metrics.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(found.logGrowth, 12);
  });

  it('clips, takes either order, and makes long periods yearly', () => {
    const a = year(2020, { 'a:Turnover': 1, 'a:Cash': 10 });
    const b = year(2021, { 'a:Turnover': 1e9, 'a:Cash': 10 });
    const found = inferGrowth(b, a);
    if ('reason' in found) throw new Error(found.reason);
    expect(found.metrics[0]).toMatchObject({ logRatio: 3, clipped: true });
    const long = year(2021, { 'a:Turnover': 150, 'a:GrossProfit': 15 }, { start: '2020-07-01' });
    const steady = inferGrowth(year(2019, { 'a:Turnover': 100, 'a:GrossProfit': 10 }), long);
    expect('rate' in steady && Math.abs(steady.rate)).toBeLessThan(0.002);
  });

  it('says why it cannot be told', () => {
    const one = year(2020, { 'a:Turnover': 1 });
    expect(inferGrowth(one, year(2021, { 'a:Turnover': 2 }))).toHaveProperty('reason');
    expect(inferGrowth(one, one)).toHaveProperty('reason');
  });

  it('leaves out dimensions, ratios, other units and other periods', () => {
    const skipped = [
      { dimensions: { x: 'y' } },
      { unit: 'pure' },
      { unit: 'GBP/shares' },
      { start: '2018-01-01', end: '2018-12-31' },
    ];
    for (const more of skipped) {
      const early = year(2020, { 'a:Turnover': 1, 'a:Cash': 2 }, more);
      expect(inferGrowth(early, year(2021, { 'a:Turnover': 2, 'a:Cash': 3 }))).toHaveProperty('reason');
    }
  });

  it.each([
    ['core:AverageNumberEmployeesDuringPeriod', 1],
    ['uk:TurnoverRevenue', 1],
    ['us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax', 1],
    ['us-gaap:GrossProfit', 0.9],
    ['us-gaap:OperatingIncomeLoss', 0.8],
    ['x:CalledUpShareCapital', 0],
    ['x:SomethingElse', 0.2],
  ])('%s weighs %d', (concept, weight) => {
    expect(familyOf(concept).weight).toBe(weight);
  });
});

itWithShared('the published British growth rates have the published statistics', 'data/labels/growth', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(sharedPath('data/labels/growth', name), 'utf8')) as Record<string, number>;
  const first = read('growth_rates_2018_to_2021.json');
  const second = read('growth_rates_2021_to_2025.json');
  const both = Object.keys(first).filter((number) => number in second);
  expect([Object.keys(first).length, Object.keys(second).length, both.length]).toEqual([8766, 8150, 7351]);
  expect(
    pearson(
      both.map((n) => first[n] ?? 0),
      both.map((n) => second[n] ?? 0),
    ),
  ).toBeCloseTo(0.005, 4);
  expect(median(Object.values(first))).toBeCloseTo(0.041, 3);
  expect(median(Object.values(second))).toBeCloseTo(0.03, 3);
});

itWithShared(
  'the published American scores are log growth by the exact distance of their dates',
  'data/labels/growth',
  () => {
    const rows = JSON.parse(
      gunzipSync(readFileSync(sharedPath('data/labels/growth/sec_growth_scores_2018_to_2021.json.gz'))).toString(),
    ) as {
      years: number;
      growth_score: number;
      annual_growth_rate: number;
    }[];
    expect(rows).toHaveLength(3098);
    const off = rows.filter((row) => Math.abs(row.growth_score / row.years - row.annual_growth_rate) > 0.01);
    expect(off.length).toBeLessThan(rows.length * 0.01);
  },
);

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    ab += (x - ma) * (y - mb);
    aa += (x - ma) ** 2;
    bb += (y - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}
