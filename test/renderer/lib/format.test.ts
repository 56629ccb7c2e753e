import { describe, expect, it } from 'vitest';
import * as format from '../../../src-renderer/lib/format.ts';

describe('values in words', () => {
  it.each([
    [15_200_000_000, 'USD', '$15.2 billion'],
    [-3_400_000, 'USD', '\u2212$3.4 million'],
    [12.5, 'percent', '12.5%'],
    [3.42, 'USD/share', '$3.42 per share'],
    [1_200_000, 'shares', '1.2 million shares'],
    [25, 'bps', '25 bps'],
    [1234.5, null, '1,234.5'],
    [999_999, 'EUR', '€999,999'],
    [1.25, 'pure', '1.25'],
    [2.1e12, 'USD', '$2.1 trillion'],
  ])('%d %s is %s', (value, unit, words) => {
    expect(format.humanValue(value, unit)).toBe(words);
  });

  it('writes all digits of a value', () => {
    expect(format.fullValue(-1_234_567_890)).toBe('\u22121,234,567,890');
    expect(format.fullValue(0.001)).toBe('0.001');
    expect(format.fullValue(1e24)).toBe('1e+24');
  });

  it('shortens for dense tables', () => {
    expect([15_230_000_000, 1_240_000, 42_300, 340, -2e6].map(format.shortValue)).toEqual([
      '15.23B',
      '1.24M',
      '42.3k',
      '340',
      '\u22122M',
    ]);
  });
});

it('keeps the currency in short amounts', () => {
  expect(format.shortAmount(-15_230_000_000, 'USD')).toBe('\u2212$15.23B');
  expect(format.shortAmount(3.42, 'USD/share')).toBe('$3.42');
  expect(format.shortAmount(1_200_000, 'shares')).toBe('1.2M');
});

it('writes changes with their sign, and none for nothing', () => {
  expect([0.041, -0.5, 3.2, 0, -0.0001, 2466].map(format.change)).toEqual([
    '+4.1%',
    '\u221250.0%',
    '+320%',
    '0.0%',
    '0.0%',
    '2,467×',
  ]);
});

it('says times where a percentage would be beyond reading', () => {
  expect([0.5, -0.5, 16.24, 306.27, -0.96].map(format.against)).toEqual([
    '+50.0%',
    '\u221250.0%',
    '17×',
    '307×',
    '0.04×',
  ]);
});

it('names scales', () => {
  expect(format.scaleName(6)).toBe('millions (×10⁶)');
  expect(format.scaleName(-2)).toBe('×10⁻²');
  expect(format.scaleName(0)).toBe('as written');
});

it('writes sizes and durations', () => {
  expect([512, 48_000_000, 1_500].map(format.bytes)).toEqual(['512 B', '48 MB', '1.5 kB']);
  expect([340, 4200, 185_000, 7_800_000].map(format.duration)).toEqual(['340 ms', '4.2 s', '3 min 05 s', '2 h 10 min']);
});
