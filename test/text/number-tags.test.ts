import { describe, expect, it } from 'vitest';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { readNumberTags, tagFiling, tagNumbers, writeNumberTags } from '../../src-main/text/number-tags.ts';
import { bytesOf, page, table } from '../ingest/support.ts';

describe('number tags', () => {
  it('stand around the digits of amounts, not of dates and references', () => {
    expect(tagNumbers('In 2019 sales were $61.4 million (see Note 7), 12.5% more.')).toBe(
      'In 2019 sales were $<number>61.4</number> million (see Note 7), <number>12.5</number>% more.',
    );
    expect(tagNumbers('no figure')).toBe('no figure');
  });

  it.each([
    [
      'rose 7% to 1,234 units',
      [
        [5, 6],
        [10, 15],
      ],
    ],
    ['', []],
    ['12', [[0, 2]]],
    [
      'adjacent 12',
      [
        [9, 10],
        [10, 11],
      ],
    ],
  ] as [string, [number, number][]][])('come back as they went: %s', (text, ranges) => {
    const spans = ranges.map(([start, end]) => ({ start, end }));
    const read = readNumberTags(writeNumberTags(text, spans));
    expect(read.text).toBe(text);
    expect(read.spans ?? []).toEqual(spans);
  });

  it('of the text itself are no tags, and move nothing', () => {
    const text = 'a literal <number>5</number> and 12';
    const read = readNumberTags(writeNumberTags(text, [{ start: text.length - 2, end: text.length }]));
    expect(read.text).toHaveLength(text.length);
    expect(read.spans).toEqual([{ start: text.length - 2, end: text.length }]);
  });

  it('refuse spans that overlap or reach beyond the text', () => {
    expect(() =>
      writeNumberTags('1234', [
        { start: 0, end: 3 },
        { start: 2, end: 4 },
      ]),
    ).toThrow(RangeError);
    expect(() => writeNumberTags('1234', [{ start: 2, end: 5 }])).toThrow(RangeError);
  });

  it('of a filing are the numbers of the encoder, cells included', () => {
    const filing = parseFiling(
      bytesOf(
        page(
          `<p>Sales of $61 million in 2019.</p>${table([
            ['', '2019'],
            ['Costs', '(1,234)'],
            ['Tax', '—'],
          ])}`,
        ),
      ),
      'sample.htm',
    );
    const tagged = tagFiling(filing);
    expect(tagged).toContain('$<number>61</number> million in 2019');
    expect(tagged).toContain('(<number>1,234</number>)');
    const read = readNumberTags(tagged);
    expect(read.text).toBe(filing.text);
    expect(read.spans).toHaveLength(2);
  });
});
