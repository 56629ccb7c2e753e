import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ParsedFiling, TABLE_END, TABLE_START, type TaggedText } from '../../src-main/api/types.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { chunkFiling } from '../../src-main/text/chunks.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';

/** Words, marks and delimiters, with two special tokens: enough like a tokenizer to cut by. */
const countTokens = ({ text }: TaggedText) => 2 + (text.match(/\w+|[^\s\w]|[\t\n]/g)?.length ?? 0);

function parse(body: string): ParsedFiling {
  return parseFiling(new TextEncoder().encode(`<html><body>${body}</body></html>`), 'sample.htm');
}

function check(filing: ParsedFiling, max: number) {
  const chunks = chunkFiling(filing, countTokens, max);
  for (const [index, chunk] of chunks.entries()) {
    expect(chunk.index).toBe(index);
    expect(chunk.tokens).toBe(countTokens(chunk.tagged));
    expect(chunk.tokens).toBeLessThanOrEqual(max);
    for (const number of chunk.tagged.numbers) {
      expect(chunk.tagged.text.slice(number.start, number.end)).toMatch(/^[\d.½¼¾⅛⅜⅝⅞⅓⅔](?:[\d.,/ -]*[\d½¼¾⅛⅜⅝⅞⅓⅔])?$/);
    }
  }
  return chunks;
}

const words = (n: number) => `${'Sales rose by $5 million in the year. '.repeat(n)}`;

describe('chunks', () => {
  it('cover every block once, in order, and never cross an item', () => {
    const filing = parse(
      `<p><b>Item 1. Business</b></p>${`<p>${words(4)}</p>`.repeat(12)}<p><b>Item 2. Properties</b></p>${`<p>${words(3)}</p>`.repeat(5)}`,
    );
    const chunks = check(filing, 128);
    expect(new Set(chunks.map((chunk) => chunk.item))).toEqual(new Set(['1', '2']));
    for (const chunk of chunks) {
      const item = filing.items.find((one) => one.item === chunk.item);
      expect(chunk.start).toBeGreaterThanOrEqual(item?.start ?? 0);
      expect(chunk.end).toBeLessThanOrEqual(item?.end ?? 0);
    }
    for (const block of filing.blocks) {
      expect(chunks.filter((chunk) => chunk.start <= block.end - 1 && chunk.end >= block.end).length).toBeGreaterThan(
        0,
      );
    }
    const numbers = chunks.reduce((sum, chunk) => sum + chunk.tagged.numbers.length, 0);
    expect(numbers).toBe(filing.numbers.filter((number) => number.kind === 'money').length);
  });

  it('keep a heading with what follows it', () => {
    const filing = parse(`<p>${words(5)}</p><p><b>Liquidity</b></p><p>${words(6)}</p>`);
    const chunks = check(filing, 90);
    expect(chunks.some((chunk) => chunk.tagged.text.endsWith('Liquidity'))).toBe(false);
  });

  it('cut long paragraphs at sentence ends', () => {
    const chunks = check(parse(`<p>${words(60)}</p>`), 100);
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(chunk.tagged.text).toMatch(/year\.$/);
  });

  it('cut a sentence without end at spaces', () => {
    const chunks = check(parse(`<p>${'word '.repeat(2000)}</p>`), 64);
    expect(
      chunks
        .map((chunk) => chunk.tagged.text)
        .join(' ')
        .match(/word/g),
    ).toHaveLength(2000);
  });

  it('serialise tables row by row with values scaled and signed', () => {
    const filing = parse(
      '<p>(in millions)</p><table><tr><td></td><td>2023</td></tr><tr><td>Revenue</td><td>$1,234.5</td></tr><tr><td>Loss</td><td>(56)</td></tr><tr><td>Tax rate</td><td>21%</td></tr></table>',
    );
    const [chunk] = check(filing, 512);
    const text = chunk?.tagged.text ?? '';
    expect(text).toContain(`${TABLE_START}\t2023\nRevenue\t$1,234.5\nLoss\t(56)\nTax rate\t21%${TABLE_END}`);
    expect(
      chunk?.tagged.numbers.map((number) => [text.slice(number.start, number.end), number.value, number.kind]),
    ).toEqual([
      ['1,234.5', 1_234_500_000, 'money'],
      ['56', -56_000_000, 'money'],
      ['21', 21, 'percent'],
    ]);
  });

  it('cut long tables at row ends and repeat the heads', () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `<tr><td>Line ${String.fromCharCode(65 + (i % 26))}</td><td>${i + 1},000</td></tr>`,
    ).join('');
    const filing = parse(`<table><tr><td></td><td>Amount</td></tr>${rows}</table>`);
    const chunks = check(filing, 100);
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(chunk.tagged.text).toMatch(new RegExp(`^${TABLE_START}\tAmount\n`));
    const values = chunks.flatMap((chunk) => chunk.tagged.numbers.map((number) => number.value));
    expect(values).toEqual(Array.from({ length: 80 }, (_, i) => (i + 1) * 1000));
  });
});

describeWithShared('chunks of real filings', 'data/filings/10k-html', () => {
  it('hold every number of the path exactly as parsed', () => {
    const name = 'nike-2006.htm.gz';
    const filing = parseFiling(readFileSync(sharedPath('data/filings/10k-html', name)), name);
    const chunks = check(filing, 512);
    const heads = chunks.reduce((sum, chunk) => sum + chunk.tagged.numbers.length, 0);
    const path = filing.numbers.filter(
      (number) =>
        number.value !== null &&
        /[\d.]/.test(number.raw) &&
        ['money', 'percent', 'per_share', 'count', 'ratio', 'bps'].includes(number.kind),
    );
    expect(heads).toBeGreaterThanOrEqual(path.length * 0.99);
    expect(chunks.every((chunk) => chunk.start < chunk.end)).toBe(true);
  });
});
