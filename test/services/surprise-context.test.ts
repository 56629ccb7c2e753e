import { describe, expect, it, test } from 'vitest';
import type { StoredNumber } from '../../src-main/corpus/index.ts';
import { contextOf, isExplained, isReference } from '../../src-main/services/surprise-context.ts';

/** The number that stands at the mark: «12». */
function at(marked: string, rest: Partial<StoredNumber> = {}): [string, StoredNumber] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const raw = text.slice(start, end);
  const value = Number(raw.replace(/[^\d.]/g, ''));
  return [text, stored({ start, end, raw, value, ...rest })];
}

function stored(rest: Partial<StoredNumber>): StoredNumber {
  const { start = 0, end = 0 } = rest;
  const place = { id: 1, filingId: 1, digitsStart: start, digitsEnd: end, start, end };
  const plain = { raw: '', value: 0, sign: 1, scale: 0, scaleSource: 'none', unit: null, kind: 'count', period: null };
  return { ...plain, ...place, ...rest } as StoredNumber;
}

describe('where a number stands', () => {
  it.each([
    ['| Cost of boats | $ 12 | «14» |\n', 'Cost of boats'],
    ['| 2025 | 12 | «14» |', '2025'],
    ['| **Leases** | |\n| --- | --- |\n| | «14» |', 'Leases'],
    ['Boats are sold. We sold «14» of them in May. Cars came later.', 'We sold 14 of them in May.'],
    ['«14» boats were sold.', '14 boats were sold.'],
  ])('%j is in %j', (marked, context) => {
    const [text, number] = at(marked);
    expect(contextOf(text, number)).toBe(context);
  });

  it('a long sentence is shown about the number, between whole words', () => {
    const words = 'river boats and their many crews '.repeat(8);
    const [text, number] = at(`The ${words}took «14» days on the ${words}of all.`);
    const shown = contextOf(text, number);
    expect(shown).toMatch(/^… [a-z].* took 14 days .*[a-z] …$/);
    expect(shown.length).toBeLessThan(160);
    expect(text).toContain(shown.slice(2, -2));
  });
});

describe('what numbers or names something', () => {
  it.each([
    '| «10.7» | Form of Mooring Agreement | 8-K |',
    '| 10.7«.2» | Form of Mooring Agreement |',
    'Total boats«1» and cars',
    'compared with the S&P «500» Index',
    'listed in the Russell «3000»',
    'certified to ISO/IEC «27001»:2013',
    'Release Nos. 33-«11275»',
    '«3». Inventories',
    '«1» Figures are rounded.',
    'Some words\n\n«47»\n\nmore words',
  ])('%j', (marked) => {
    const [text, number] = at(marked);
    expect(isReference(text, number)).toBe(true);
  });

  it.each([
    ['We have «500» employees', {}],
    ['«12» boats were sold', {}],
    ['| «12» | 14 | Boats |', {}],
    ['| Employees | «500» |', {}],
    ['| «10.7» | Form of Mooring Agreement |', { unit: 'USD', kind: 'money' as const }],
    ['between 10-«15» boats', {}],
    ['the S&P fell by «500» points', {}],
  ])('%j measures', (marked, rest) => {
    const [text, number] = at(marked, rest);
    expect(isReference(text, number)).toBe(false);
  });
});

describe('what follows from its row', () => {
  const row = (...values: readonly [number, string, StoredNumber['kind']?][]) =>
    values.map(([value, raw, kind = 'money'], i) => stored({ id: i, start: 10 * i, value, raw, kind }));

  test('differences and changes in percent, within rounding; neither what they are made of nor what misses them', () => {
    const numbers = row([1250, '1,250'], [1000, '1,000'], [250, '250'], [25, '25%', 'percent']);
    expect(numbers.map((one) => isExplained(one, numbers))).toEqual([false, false, true, true]);
    const slipped = row([1250, '1,250'], [1000, '1,000'], [520, '520'], [-25, '(25)%', 'percent']);
    expect(slipped.map((one) => isExplained(one, slipped))).toEqual([false, false, false, false]);
  });

  test('few units are met by chance', () => {
    const numbers = row([7, '7'], [4, '4'], [3, '3']);
    expect(isExplained(numbers[2]!, numbers)).toBe(false);
  });
});
