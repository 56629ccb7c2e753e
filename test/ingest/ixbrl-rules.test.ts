/** Transformation rules: those of the registry against an independent reader's values (scripts/peers/ixbrl_rules.py), the SEC's by its published examples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical, divideDecimals, scaleDecimal } from '../../src-main/ingest/ixbrl/decimal.ts';
import { transformNumber, transformText } from '../../src-main/ingest/ixbrl/transforms.ts';

const RULES = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/ixbrl-rules.json'), 'utf8')) as [
  string,
  string,
  string,
][];

describe('transformation registry', () => {
  const numeric = (rule: string) => /^num|zero/.test(rule);

  it(`reads ${RULES.length} texts of ${new Set(RULES.map(([rule]) => rule)).size} rules as the reference does`, () => {
    const different = RULES.filter(([rule, text, value]) => {
      const read = numeric(rule) ? transformNumber(text, `ixt:${rule}`) : transformText(text, `ixt:${rule}`);
      return read !== (numeric(rule) ? canonical(value.trim()) : value);
    });
    expect(different).toEqual([]);
    expect(RULES.length).toBeGreaterThan(1500);
  });

  it.each([
    ['22.3456', 'duryear', 'P22Y4M4D'],
    ['-22.3456', 'duryear', '-P22Y4M4D'],
    ['0', 'duryear', 'P0Y'],
    ['0.5', 'duryear', 'P0Y6M'],
    ['22.3456', 'durmonth', 'P22M10D'],
    ['22.3456', 'durweek', 'P156D'],
    ['22.3456', 'durday', 'P22DT8H'],
    ['22.3456', 'durhour', 'PT22H'],
    ['five years, two months', 'durwordsen', 'P5Y2M'],
    ['Twenty-four months', 'durwordsen', 'P24M'],
    ['3 years and 10 days', 'durwordsen', 'P3Y10D'],
    ['no years', 'durwordsen', 'P0D'],
    ['first quarter of 2018', 'datequarterend', '2018-03-31'],
    ['Q3 2019', 'datequarterend', '2019-09-30'],
    ['2020 Fourth Quarter', 'datequarterend', '2020-12-31'],
    ['☐', 'boolballotbox', 'false'],
    ['☑', 'boolballotbox', 'true'],
    ['☒', 'yesnoballotbox', 'Yes'],
    ['☐', 'yesnoballotbox', 'No'],
    ['The Netherlands', 'countrynameen', 'NL'],
    ['Republic of Korea', 'countrynameen', 'KR'],
    ["Democratic People's Republic of Korea", 'countrynameen', 'KP'],
    ['People’s Republic of China', 'countrynameen', 'CN'],
    ['Côte d’Ivoire', 'countrynameen', 'CI'],
    ['United States of America', 'countrynameen', 'US'],
    ['England and Wales', 'countrynameen', 'GB'],
    ['Cayman Islands', 'edgarprovcountryen', 'E9'],
    ['Ontario, Canada', 'edgarprovcountryen', 'A6'],
    ['Ireland', 'edgarprovcountryen', 'L2'],
    ['Québec', 'stateprovnameen', 'QC'],
    ['district of columbia', 'stateprovnameen', 'DC'],
    ['The New York Stock Exchange, LLC', 'exchnameen', 'NYSE'],
    ['NYSE Arca, Inc.', 'exchnameen', 'NYSEArca'],
    ['Nasdaq Global Select Market', 'exchnameen', 'NASDAQ'],
    ['Cboe BZX Exchange', 'exchnameen', 'CboeBZX'],
    ['non–accelerated filer', 'entityfilercategoryen', 'Non-accelerated Filer'],
    ['Large accelerated filer', 'entityfilercategoryen', 'Large Accelerated Filer'],
    ['three hundred and one', 'numwordsen', '301'],
  ])('%s by ixt-sec:%s', (text, rule, value) => {
    expect(transformText(text, `ixt-sec:${rule}`)).toBe(value);
  });

  it('has no value for infinity, and leaves a text that does not fit its rule', () => {
    expect(transformNumber('∞', 'ixt-sec:numinf')).toBeNull();
    expect(transformText('soon', 'ixt:date-month-day-year')).toBe('soon');
    expect(transformText('30 February 2020', 'ixt:date-day-monthname-year-en')).toBe('30 February 2020');
    expect(transformText('many', 'ixt-sec:durwordsen')).toBe('many');
    expect(transformText('x', 'ixt:constructor')).toBe('x');
  });
});

describe('decimals', () => {
  it('are exact', () => {
    expect(transformNumber('1.005', undefined)).toBe('1.005');
    expect(scaleDecimal('0.1', -20, 1)).toBe('0.000000000000000000001');
    expect(scaleDecimal('12345678901234567890.5', 3, -1)).toBe('-12345678901234567890500');
    expect(transformNumber('1.5E6', undefined)).toBe('1500000');
    expect(transformNumber('three quintillion and one', 'ixt-sec:numwordsen')).toBe('3000000000000000001');
    expect(divideDecimals('1', '8')).toBe('0.125');
    expect(divideDecimals('-1', '3')).toBe(`-0.${'3'.repeat(30)}`);
    expect(divideDecimals('2', '3')).toBe(`0.${'6'.repeat(29)}7`);
    expect(() => divideDecimals('1', '0')).toThrow(RangeError);
    expect(() => scaleDecimal('1', 1_000_000_000, 1)).toThrow(RangeError);
  });
});
