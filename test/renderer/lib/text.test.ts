import { describe, expect, it } from 'vitest';
import type { ReaderNumber } from '../../../src-main/api/views.ts';
import { excerptOf } from '../../../src-renderer/lib/excerpt.ts';
import { findAll, fold } from '../../../src-renderer/lib/find.ts';
import { cutRuns, leadLength, placeInCell } from '../../../src-renderer/lib/segments.ts';

function numberOf(raw: string, digits: string): ReaderNumber {
  const digitsStart = raw.indexOf(digits);
  return {
    id: 1,
    raw,
    value: 1,
    sign: 1,
    scale: 0,
    scaleSource: 'none',
    unit: null,
    kind: 'money',
    period: null,
    start: 0,
    end: raw.length,
    digitsStart,
    digitsEnd: digitsStart + digits.length,
  };
}

describe('cutRuns', () => {
  it('gives the whole text back, whatever lies over it', () => {
    const text = 'sales of $1.2 billion in 2023';
    const runs = cutRuns(
      text,
      100,
      [{ start: 109, end: 121 }],
      [
        { start: 105, end: 111 },
        { start: 118, end: 124 },
      ],
    );
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.map((run) => [run.text, run.tag !== null, run.match])).toEqual([
      ['sales', false, -1],
      [' of ', false, 0],
      ['$1', true, 0],
      ['.2 bill', true, -1],
      ['ion', true, 1],
      [' in', false, 1],
      [' 2023', false, -1],
    ]);
  });

  it('ignores ranges that lie outside', () => {
    const runs = cutRuns(
      'abc',
      10,
      [
        { start: 0, end: 5 },
        { start: 20, end: 25 },
      ],
      [],
    );
    expect(runs).toEqual([{ text: 'abc', start: 10, tag: null, match: -1 }]);
  });
});

it('knows the Markdown that leads a block', () => {
  expect(leadLength('heading', '## Item 7')).toBe(3);
  expect(leadLength('list', '- one')).toBe(2);
  expect(leadLength('paragraph', '# not a heading')).toBe(0);
});

describe('placeInCell', () => {
  it('finds numbers one after another, by raw form or by digits', () => {
    const places = placeInCell('12 of 12 (3%)', [numberOf('12', '12'), numberOf('12', '12'), numberOf('(3%)', '3')]);
    expect(places.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [6, 8],
      [9, 13],
    ]);
  });

  it('takes the whole cell for one number that is spread over it', () => {
    expect(placeInCell('$\u00a01 234', [numberOf('$1,234', '1,234')])).toMatchObject([{ start: 0, end: 7 }]);
  });
});

describe('find', () => {
  it('ignores case and kinds of blanks, dashes and quotes, at the same positions', () => {
    const text = 'The Company\u2019s Net\u00a0Sales \u2014 net sales';
    expect(fold(text)).toHaveLength(text.length);
    expect(findAll(text, fold("company's net sales"))).toEqual([{ start: 4, end: 23 }]);
    expect(findAll(text, 'net sales').map((match) => match.start)).toEqual([14, 26]);
  });
});

describe('excerptOf', () => {
  it('shows the part that holds the marks', () => {
    const text = `${'a word '.repeat(200)}the hit is here ${'and more '.repeat(200)}`;
    const start = text.indexOf('the hit');
    const excerpt = excerptOf(text, [{ start, end: start + 7 }], 120);
    expect(excerpt.before).toBe(true);
    expect(excerpt.after).toBe(true);
    expect(excerpt.runs.find((run) => run.tag !== null)?.text).toBe('the hit');
    expect(excerpt.runs.map((run) => run.text).join('').length).toBeLessThan(200);
  });

  it('survives marks that overlap', () => {
    const excerpt = excerptOf('one two three', [
      { start: 4, end: 7 },
      { start: 0, end: 7 },
    ]);
    expect(excerpt.runs.map((run) => run.text).join('')).toBe('one two three');
    expect(excerpt.runs.filter((run) => run.tag !== null)).toHaveLength(1);
  });
});
