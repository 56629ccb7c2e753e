import { describe, expect, it } from 'vitest';
import { parseValue, parseWithin } from '../../../src-renderer/lib/value-query.ts';

describe('parseValue', () => {
  it.each([
    ['15 billion', { value: 15e9 }],
    ['15e9', { value: 15e9 }],
    ['1.5E+10', { value: 15e9 }],
    ['$15bn', { value: 15e9, unit: 'USD' }],
    ['$ 15.2 B', { value: 15.2e9, unit: 'USD' }],
    ['US$1,234.5 million', { value: 1_234_500_000, unit: 'USD' }],
    ['1,234', { value: 1234 }],
    ['USD 40m', { value: 40e6, unit: 'USD' }],
    ['15 billion dollars', { value: 15e9, unit: 'USD' }],
    ['€3k', { value: 3000, unit: 'EUR' }],
    ['12.5%', { value: 12.5, unit: 'percent', kind: 'percent' }],
    ['12.5 percent', { value: 12.5, unit: 'percent', kind: 'percent' }],
    ['25 bps', { value: 25, unit: 'bps', kind: 'bps' }],
    ['25 basis points', { value: 25, unit: 'bps', kind: 'bps' }],
    ['$3.40 per share', { value: 3.4, unit: 'USD/share', kind: 'per_share' }],
    ['1.2m shares', { value: 1.2e6, unit: 'shares', kind: 'count' }],
    ['(1,234)', { value: -1234 }],
    ['$(1.5) million', { value: -1.5e6, unit: 'USD' }],
    ['-$15bn', { value: -15e9, unit: 'USD' }],
    ['\u22122.5%', { value: -2.5, unit: 'percent', kind: 'percent' }],
    ['.75', { value: 0.75 }],
    ['0', { value: 0 }],
  ])('reads %s', (text, expected) => {
    expect(parseValue(text)).toEqual(expected);
  });

  it('keeps decimal values exact through the scale', () => {
    expect(parseValue('1.1 billion')?.value).toBe(1_100_000_000);
    expect(parseValue('0.07 million')?.value).toBe(70_000);
  });

  it.each(['', '   ', 'billion', 'about 15', '15 zillion', '15 million billion', '1,23', '15 to 20', '$', '1e999'])(
    'does not take %j for a value',
    (text) => {
      expect(parseValue(text)).toBeNull();
    },
  );
});

describe('parseWithin', () => {
  it('reads a percentage as a fraction', () => {
    expect(parseWithin('10')).toBeCloseTo(0.1, 12);
    expect(parseWithin(' 2.5 % ')).toBeCloseTo(0.025, 12);
    expect(parseWithin('0')).toBe(0);
  });

  it('refuses words, nothing, and more than the contract takes', () => {
    for (const text of ['', 'ten', '-5', '2000']) expect(parseWithin(text)).toBeNull();
  });
});
