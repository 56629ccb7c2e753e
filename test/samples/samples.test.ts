import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fiscalYear } from '../../src-main/samples/calendar.ts';
import { simulate } from '../../src-main/samples/economy.ts';
import { COMPANIES, generateSamples } from '../../src-main/samples/index.ts';

const samples = generateSamples();

/** Visible text, tags dropped, entities that the styles use decoded. */
function textOf(html: string): string {
  return html
    .replace(/<ix:header>.*?<\/ix:header>/s, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#151;', '—')
    .replaceAll('&#146;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('the simulated economy', () => {
  test.each(COMPANIES.map((spec) => [spec.ticker, spec] as const))('%s balances and ties in every year', (_, spec) => {
    const years = simulate(spec, 1);
    for (const [at, { balance, cash, income, segments, regions, segmentIncome }] of years.entries()) {
      expect(balance.totalAssets).toBe(balance.totalLiabilities + balance.equity);
      expect(cash.change).toBe(cash.operating + cash.investing + cash.financing);
      if (at > 0) expect(balance.cash - (years[at - 1]?.balance.cash ?? 0)).toBe(cash.change);
      expect(income.grossProfit - income.operatingExpenses).toBe(income.operatingIncome);
      expect(income.pretax - income.tax).toBe(income.netIncome);
      expect(segments.reduce((a, b) => a + b)).toBe(income.revenue);
      expect(regions.reduce((a, b) => a + b)).toBe(income.revenue);
      expect(segmentIncome.reduce((a, b) => a + b)).toBeGreaterThan(income.operatingIncome);
      expect(balance.cash).toBeGreaterThan(0);
      expect(Math.min(...Object.values(balance).filter((value) => value !== balance.retained))).toBeGreaterThanOrEqual(
        0,
      );
    }
  });

  test('calendars: 52 or 53 weeks to a Saturday, or a fixed day', () => {
    expect(fiscalYear('january-saturday', 2023)).toEqual({
      year: 2023,
      start: '2023-01-29',
      end: '2024-02-03',
      weeks: 53,
    });
    expect(fiscalYear('september-saturday', 2022)).toMatchObject({ start: '2021-09-26', end: '2022-09-24', weeks: 52 });
    expect(fiscalYear('january-31', 2024)).toMatchObject({ start: '2023-02-01', end: '2024-01-31', weeks: null });
  });
});

describe('the filings', () => {
  test('the same seed gives the same bytes, another seed other figures', () => {
    const hash = (made: typeof samples) =>
      createHash('sha256')
        .update(made.filings.map((f) => f.html).join())
        .digest('hex');
    expect(hash(generateSamples())).toBe(hash(samples));
    expect(hash(generateSamples({ seed: 2 }))).not.toBe(hash(samples));
  });

  test('cover six companies in three house styles and two scales', () => {
    const truths = samples.filings.map((f) => f.truth);
    expect(new Set(truths.map((t) => t.cik)).size).toBe(6);
    expect(new Set(truths.map((t) => t.style))).toEqual(new Set(['plain', 'modern', 'ixbrl']));
    expect(new Set(truths.map((t) => t.scale))).toEqual(new Set([3, 6]));
    expect(new Set(samples.filings.map((f) => f.name)).size).toBe(samples.filings.length);
  });

  test('every statement figure of the truth is printed, in order, in the filing', () => {
    for (const { html, truth } of samples.filings) {
      const text = textOf(html);
      let from = text.search(/consolidated statements of operations/i);
      expect(truth.figures.length).toBeGreaterThan(100);
      for (const figure of truth.figures) {
        const digits = figure.raw.replace(/[()]/g, '');
        const at = text.indexOf(digits, from);
        expect(at, `${truth.ticker} ${truth.fiscalYear} ${figure.label} ${figure.raw}`).toBeGreaterThan(0);
        from = at;
      }
    }
  });

  test('have the items in force in their year, and name them in headings', () => {
    for (const { html, truth } of samples.filings) {
      const names = truth.items.map((entry) => entry.item);
      expect(names.includes('1C')).toBe(truth.fiscalYear >= 2023);
      expect(names.includes('9C')).toBe(truth.fiscalYear >= 2021);
      const text = textOf(html);
      for (const name of names)
        expect(text.match(new RegExp(`item\\s*${name}\\. `, 'gi'))?.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('the discussion says what the statements say', () => {
    for (const { html, truth } of samples.filings) {
      const revenue = truth.figures.filter((f) => f.concept?.endsWith('ExcludingAssessedTax')).map((f) => f.value ?? 0);
      const [now = 0, before = 1] = revenue;
      const growth = Math.abs((100 * (now - before)) / before).toFixed(1);
      const said = now >= 1e9 ? `$${(now / 1e9).toFixed(2)} billion` : `$${(now / 1e6).toFixed(1)} million`;
      expect(textOf(html)).toContain(`${now > before ? 'increased' : 'decreased'} ${growth}% to ${said}`);
    }
  });

  test('prose differs between companies and from year to year', () => {
    const words = (html: string) =>
      new Set(
        textOf(html)
          .toLowerCase()
          .match(/[a-z]{5,}/g),
      );
    const sets = new Map(samples.filings.map((f) => [f.name, words(f.html)]));
    const overlap = (a: string, b: string) => {
      const [one, two] = [sets.get(a), sets.get(b)];
      if (!one || !two) throw new Error('no such sample');
      const shared = [...one].filter((word) => two.has(word)).length;
      return shared / (one.size + two.size - shared);
    };
    expect(overlap('HRIX-2023-10k.htm', 'TRVN-2023-10k.htm')).toBeLessThan(0.5);
    const years = overlap('HRIX-2020-10k.htm', 'HRIX-2023-10k.htm');
    expect(years).toBeGreaterThan(0.6);
    expect(years).toBeLessThan(0.97);
  });

  test('no undefined, NaN or stray template text reaches the page', () => {
    for (const { html, name } of samples.filings) {
      expect(textOf(html), name).not.toMatch(/undefined|NaN|\[object|\$\{|null\b/);
      expect(html.length).toBeLessThan(160_000);
    }
  });

  test('labels give next-year growth for every filing', () => {
    const lines = samples.labels.trim().split('\r\n');
    expect(lines).toHaveLength(samples.filings.length + 1);
    const first = samples.filings[0]?.truth;
    expect(lines[1]).toMatch(new RegExp(`^${first?.cik},"${first?.company}",${first?.fiscalYear},-?0\\.\\d{6}$`));
  });
});
