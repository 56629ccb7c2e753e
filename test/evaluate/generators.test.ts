import { describe, expect, it } from 'vitest';
import { characterCounts } from '../../src-main/evaluate/embedders.ts';
import { evaluate } from '../../src-main/evaluate/evaluate.ts';
import { generateItems } from '../../src-main/evaluate/items.ts';
import { outlierCases } from '../../src-main/evaluate/outlier-cases.ts';
import { QUANTITY_TYPES, unitChoices, writeFigure, writeQuantity } from '../../src-main/text/quantity.ts';
import { random } from '../../src-main/text/random.ts';
import { tagText } from '../../src-main/text/tag.ts';

/** log10 of the amount of money in a sentence; null where it speaks of something else, whose unit the tagger leaves in the text. */
function money(text: string): number | null {
  const found = tagText(text).numbers.filter(
    ({ kind }) => kind === 'money' || kind === 'percent' || kind === 'per_share',
  );
  return found.length === 1 ? Math.log10(found[0]!.value) : null;
}

describe('generated sets', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generateItems('ordering', 20, 1)).toEqual(generateItems('ordering', 20, 1));
    expect(generateItems('ordering', 20, 1)).not.toEqual(generateItems('ordering', 20, 2));
  });

  it.each(['ordering', 'cross_unit'] as const)('%s: the near value is nearer', (name) => {
    let checked = 0;
    for (const { anchor, near, far } of generateItems(name, 600, 3)) {
      const [a, n, f] = [money(anchor), money(near), money(far)];
      if (a === null || n === null || f === null) continue;
      expect(Math.abs(a - n), `${anchor} | ${near} | ${far}`).toBeLessThan(Math.abs(a - f));
      checked += 1;
    }
    expect(checked).toBeGreaterThan(150);
  });

  it('triplets: low < mid < high', () => {
    let checked = 0;
    for (const { low, mid, high } of generateItems('triplets', 600, 3)) {
      const [l, m, h] = [money(low), money(mid), money(high)];
      if (l === null || m === null || h === null) continue;
      expect(l < m && m < h, `${low} | ${mid} | ${high}`).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(150);
  });

  it.each([
    ['ordering', 0.62],
    ['cross_unit', 0.3],
    ['triplets', 0.45],
    ['sign', 0.5],
    ['zero', 0.66],
    ['years', 0.5],
    ['queries', 0.6],
  ] as const)('%s cannot be solved by counting characters', async (name, bound) => {
    const subject = { embed: characterCounts, predict: async () => [] };
    const { metrics } = await evaluate(name, generateItems(name, 600, 5), { model: subject, others: {} }, 'test');
    expect(metrics.accuracy!.value).toBeLessThan(bound);
  });

  it('a query is met by the near value and not by the far one', () => {
    let checked = 0;
    for (const { anchor, near, far } of generateItems('queries', 600, 3)) {
      const [bound, met, missed] = [money(anchor), money(near), money(far)];
      if (bound === null || met === null || missed === null) continue;
      const more = /\b(?:more than|over|at least|above)\b/.test(anchor);
      expect(more ? met > bound && missed < bound : met < bound && missed > bound, `${anchor} | ${near}`).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('sign: the near statement has the sign of the anchor, the far one its size', () => {
    const bracketed = generateItems('sign', 600, 3).filter(
      ({ anchor }) => !/loss of|lost|fell|outflow|decreased/.test(anchor),
    );
    let checked = 0;
    for (const { anchor, near, far } of bracketed) {
      const values = [anchor, near, far].map(
        (text) => tagText(text).numbers.find(({ kind }) => kind === 'money')?.value,
      );
      const [a, n, f] = values;
      if (
        a === undefined ||
        n === undefined ||
        f === undefined ||
        /earned|profit of|gain of|rose|inflow|increased|attributable|loss/i.test(anchor)
      )
        continue;
      expect([Math.sign(n), f], `${anchor} | ${near} | ${far}`).toEqual([Math.sign(a), -a]);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('years: near is at most two away, far at least five', () => {
    const year = (text: string) => Number(/(?:19|20)\d{2}/.exec(text)![0]);
    for (const { anchor, near, far } of generateItems('years', 600, 3)) {
      expect(Math.abs(year(anchor) - year(near))).toBeLessThanOrEqual(2);
      expect(Math.abs(year(anchor) - year(far))).toBeGreaterThanOrEqual(5);
    }
  });

  it('a passage answers its query alone', () => {
    const items = generateItems('retrieval', 600, 3);
    expect(new Set(items.map(({ b }) => b)).size).toBe(600);
    const meant = items.filter(({ a }) => money(a) !== null);
    const found = meant.filter(({ a, b }) =>
      tagText(b).numbers.some(({ value }) => Math.abs(Math.log10(Math.abs(value)) - money(a)!) < 0.01),
    );
    expect(found.length).toBe(meant.length);
  });

  it('tables: half have one number that is far from its row, and it is the one told', () => {
    const items = generateItems('outliers', 600, 3);
    expect(items.filter(({ index }) => index < 0).length).toBe(300);
    const { cases } = outlierCases(items);
    for (const { tagged, wrong } of cases.filter((one) => one.wrong !== -1)) {
      const rows = tagged.text.split('\n').slice(1);
      const number = tagged.numbers[wrong!]!;
      const row = rows.find((_, i) => tagged.text.indexOf(rows[i]!) + rows[i]!.length >= number.end)!;
      const from = tagged.text.indexOf(row);
      const mates = tagged.numbers.filter(
        ({ start, end }) => start >= from && end <= from + row.length && start !== number.start,
      );
      const factor = number.value / mates[0]!.value;
      expect(factor > 3, row).toBe(true);
    }
  });

  it('arithmetic hides one number of a true equation', () => {
    for (const { text, value } of generateItems('numeracy', 200, 3)) {
      expect(text.split('[MASK]')).toHaveLength(2);
      expect(text.match(/\d[\d,.]*/g)).toHaveLength(2);
      expect(value).toBeGreaterThan(0);
    }
  });
});

describe('quantities', () => {
  it('say the value they report, to the digits shown', () => {
    const rng = random('quantities');
    for (const type of QUANTITY_TYPES) {
      for (let i = 0; i < 100; i++) {
        const written = writeQuantity(type, 10 ** rng.uniform(0, 4), rng, { digits: 3 });
        const digits = Number(/\d[\d,]*(?:\.\d+)?/.exec(written.text)![0].replaceAll(',', ''));
        const size = written.value / digits;
        // Whatever the unit: its size is one of the type's, i.e. the same for every value written in it.
        expect(
          [1e-3, 1e-2, 1, 60, 1e3, 3600, 86_400, 604_800, 1e6, 1e9].some((unit) => Math.abs(size / unit - 1) < 1e-9),
          written.text,
        ).toBe(true);
      }
    }
  });

  it('offer only units in which the digits stay readable', () => {
    expect(unitChoices('money', 5e6)).toEqual([0, 1, 2]);
    expect(unitChoices('length', 0.02)).toEqual([0, 1]);
  });

  it('group by commas in threes or not at all', () => {
    const rng = random('figures');
    const seen = new Set(Array.from({ length: 200 }, () => writeFigure(1234567, 7, rng)));
    expect(seen).toContain('1,234,567');
    expect([...seen].every((text) => Number(text.replaceAll(',', '')) === 1234567)).toBe(true);
    expect(writeFigure(0.00012, 2, rng)).toBe('0.00012');
  });
});
