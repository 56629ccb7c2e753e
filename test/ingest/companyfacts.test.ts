import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFiling, readFiling } from '../../src-main/ingest/parse.ts';
import { itWithShared, sharedPath } from '../support/shared.ts';
import { bytesOf } from './support.ts';

const entry = (more: object) => ({
  end: '2023-12-31',
  val: 1,
  accn: '0000000001-24-000001',
  form: '10-K',
  fp: 'FY',
  filed: '2024-02-01',
  ...more,
});
const sample = (units: object) =>
  bytesOf(
    JSON.stringify({
      cik: 1234,
      entityName: 'Pots Inc',
      facts: { 'us-gaap': { Revenues: { label: 'Revenues', units } } },
    }),
  );

describe('companyfacts', () => {
  it('is read as facts of the company, the yearly ones as text', () => {
    const { facts, meta, text, format, numbers } = parseFiling(
      sample({
        USD: [
          entry({ start: '2023-01-01', val: 1500000.25 }),
          entry({ start: '2023-10-01', val: 400000, form: '10-Q' }),
          entry({ start: '2022-01-01', end: '2022-12-31', val: -1e21 }),
          { end: '2022-12-31', val: null },
        ],
        'USD/shares': [entry({ start: '2023-01-01', val: 0.1 })],
      }),
      'CIK0000001234.json',
    );
    expect(format).toBe('xbrl');
    expect(meta).toMatchObject({
      company: 'Pots Inc',
      cik: '0000001234',
      form: 'companyfacts',
      periodEnd: '2023-12-31',
    });
    expect(facts.map(({ value, unit, start, end }) => [value, unit, start, end])).toEqual([
      ['1500000.25', 'USD', '2023-01-01', '2023-12-31'],
      ['400000', 'USD', '2023-10-01', '2023-12-31'],
      ['-1000000000000000000000', 'USD', '2022-01-01', '2022-12-31'],
      ['0.1', 'USD/shares', '2023-01-01', '2023-12-31'],
    ]);
    expect(text).toContain('1,500,000.25');
    expect(text).not.toContain('400,000');
    expect(numbers.find(({ fact }) => fact === 0)?.concept).toBe('us-gaap:Revenues');
  });

  it('that is cut off or empty is refused in words', () => {
    expect(() => parseFiling(sample({}), 'a.json')).toThrow(/no figure of Pots Inc/);
    expect(() => parseFiling(sample({ USD: [entry({})] }).slice(0, 120), 'a.json')).toThrow(/cut or damaged/);
  });

  itWithShared(
    'a whole one keeps every figure',
    'data/xbrl/companyfacts',
    async () => {
      const { facts, meta } = await readFiling(
        readFileSync(sharedPath('data/xbrl/companyfacts/MRVL_CIK0001835632.json.gz')),
        'MRVL.json.gz',
      );
      expect(meta.cik).toBe('0001835632');
      expect(facts.length).toBeGreaterThan(5000);
      expect(facts.every(({ value }) => value !== null && /^-?\d+(?:\.\d+)?$/.test(value))).toBe(true);
    },
    60_000,
  );
});
