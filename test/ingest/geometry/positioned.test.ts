/** HTML that places its text itself: read by where words stand, with its tags kept. Samples of our own making in the manners of three kinds of producer. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src-main/ingest/assemble.ts';
import { readPositioned } from '../../../src-main/ingest/geometry/positioned/read.ts';
import { decodeText, unpack } from '../../../src-main/ingest/html/decode.ts';
import { readHtml } from '../../../src-main/ingest/html/reader.ts';
import { parseFiling } from '../../../src-main/ingest/parse.ts';
import { describeWithShared, sharedPath } from '../../support/shared.ts';
import { bytesOf } from '../support.ts';

const HEADER = `<ix:header><ix:resources>${['2024', '2023']
  .map(
    (year) =>
      `<xbrli:context id="c${year}"><xbrli:entity><xbrli:identifier scheme="x">01</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>${year}-03-31</xbrli:instant></xbrli:period></xbrli:context>`,
  )
  .join('')}<xbrli:unit id="g"><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unit></ix:resources></ix:header>`;

const tag = (concept: string, year: string, text: string) =>
  `<ix:nonFraction name="core:${concept}" contextRef="c${year}" unitRef="g" decimals="0" format="ixt:numdotdecimal">${text}</ix:nonFraction>`;

const ROWS: [string, string, string, string][] = [
  ['Fixed assets', 'FixedAssets', '12,400', '11,250'],
  ['Debtors', 'Debtors', '7,031', '6,980'],
  ['Cash at bank and in hand', 'CashBankOnHand', '942', '-'],
  ['Net current assets', 'NetCurrentAssets', '3,120', '2,014'],
];

interface Sheet {
  text: (top: number, left: number, width: number, align: string, inner: string) => string;
  page: (inner: string) => string;
  css: string;
}

/** Columns are written one after the other, so that the source order is no row at all. */
function document({ text, page, css }: Sheet): string {
  const pieces = [text(40, 60, 400, 'left', '<b>Balance sheet</b>'), text(60, 60, 400, 'left', 'as at 31 March 2024')];
  const column = (year: '2024' | '2023', left: number, pick: 2 | 3) => {
    pieces.push(text(90, left, 70, 'right', year), text(104, left, 70, 'right', '£'));
    for (const [i, row] of ROWS.entries()) {
      const figure = row[pick];
      pieces.push(text(125 + 15 * i, left, 70, 'right', figure === '-' ? '-' : tag(row[1], year, figure)));
    }
  };
  column('2023', 430, 3);
  column('2024', 330, 2);
  for (const [i, row] of ROWS.entries()) pieces.push(text(125 + 15 * i, 60, 240, 'left', row[0]));
  pieces.push(
    text(230, 60, 400, 'left', 'Approved by the board of directors of this company and signed on its behalf.'),
  );
  return `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><head><style>${css}</style></head><body><div style="display:none">${HEADER}</div>${page(pieces.join(''))}</body></html>`;
}

const BY_CLASS: Sheet = {
  css: '.p{position:relative;width:595pt;height:842pt} .c{position:absolute;font-family:Arial;font-size:10px} .r{text-align:right}',
  page: (inner) => `<div class="p">${inner}</div>`,
  text: (top, left, width, align, inner) =>
    `<div class="c ${align === 'right' ? 'r' : ''}" style="top:${top}pt;left:${left}pt;width:${width}pt">${inner}</div>`,
};

const BY_BOTTOM_AND_SCALE: Sheet = {
  css: '#all{position:absolute;top:0;left:0} .pf{position:relative;width:794px;height:1123px} .t{position:absolute;white-space:pre;font-size:40px;transform:matrix(0.25,0,0,0.25,0,0);transform-origin:0 100%}',
  page: (inner) => `<div id="all"><div class="pf">${inner}</div></div>`,
  // The letters' widths put a right-aligned text where it belongs, as print drivers do.
  text: (top, left, width, align, inner) => {
    const letters = inner.replace(/<[^>]*>/g, '');
    const wide = letters.length * 0.5 * 7.5;
    const x = align === 'right' ? left + width - wide : left;
    return `<div class="t" style="left:${x / 0.75}px;bottom:${(842 - top - 8) / 0.75}px">${inner}</div>`;
  },
};

const BY_ROW: Sheet = {
  css: '.cell{position:absolute;font:10px Arial;font-size:10px;font-family:Arial}',
  page: (inner) => `<div style="position:relative;height:11.7in;width:8.3in">${inner}</div>`,
  text: (top, left, width, align, inner) =>
    `<div style="position:absolute;top:${top / 72}in;left:0;width:8in;height:0.16in"><div class="cell" style="left:${left / 72}in;width:${width / 72}in;text-align:${align}">${inner}</div></div>`,
};

describe.each([
  ['classes with offsets in points', BY_CLASS],
  ['offsets from the bottom, enlarged type', BY_BOTTOM_AND_SCALE],
  ['boxes within boxes, inches', BY_ROW],
])('%s', (_, sheet) => {
  const filing = parseFiling(bytesOf(document(sheet)), 'accounts.html');

  it('makes a grid with rows and columns as they stand', () => {
    expect(filing.tables).toHaveLength(1);
    const { grid, headerRows, columnPeriods, confidence } = filing.tables[0]!;
    expect(grid.slice(headerRows)).toEqual(ROWS.map(([label, , now, before]) => [label, now, before]));
    expect(columnPeriods.map((period) => period?.slice(0, 4) ?? null)).toEqual([null, '2024', '2023']);
    expect(confidence).toBeGreaterThan(0.8);
  });

  it('keeps every tag with its number', () => {
    const shown = filing.facts.filter((fact) => fact.numeric && !fact.hidden);
    expect(shown).toHaveLength(7);
    for (const number of filing.numbers.filter((one) => one.fact !== undefined)) {
      const fact = filing.facts[number.fact!]!;
      expect(number.value).toBe(Number(fact.value));
      expect(number.period).toBe(fact.instant);
    }
    expect(new Set(filing.numbers.flatMap((number) => number.fact ?? [])).size).toBe(7);
  });

  it('reads text from top to bottom', () => {
    const [title, table, end] = ['Balance sheet', 'Fixed assets', 'Approved by'].map((words) =>
      filing.text.indexOf(words),
    );
    expect(title).toBeLessThan(table!);
    expect(table).toBeLessThan(end!);
  });
});

describe('which documents are read so', () => {
  it('are not those with a few positioned running heads', () => {
    const rows = '<tr><td>Revenue</td><td>5</td></tr>'.repeat(60);
    const head = '<div style="position:absolute;top:0">Page</div>'.repeat(20);
    expect(readPositioned(`<html><body>${head}<table>${rows}</table></body></html>`)).toBeNull();
  });

  it('are not those whose text flows although many empty boxes are placed', () => {
    const boxes = '<div style="position:absolute;left:1px"></div>'.repeat(40);
    expect(
      readPositioned(`<html><body>${boxes}<p>${'All of the text flows. '.repeat(50)}</p></body></html>`),
    ).toBeNull();
  });
});

describe('hostile positioned documents', () => {
  const many = (count: number, inner: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => inner(i)).join('');

  it('end in time with deep nesting, huge offsets and cut markup', () => {
    const deep = `${'<div style="position:absolute;left:1px">'.repeat(20_000)}x`;
    const far = many(5000, (i) => `<div style="position:absolute;left:${i}e30px;top:-${i}e300px">word ${i}</div>`);
    const cut = `<style>.a{position:absolute;left:1px ${many(2000, (i) => `.b${i} .c${i}{position:absolute}`)}`;
    const started = performance.now();
    for (const body of [
      deep,
      far,
      `${cut}${many(100, () => '<div class="a">1</div>')}`,
      '<style><style><style>'.repeat(5000),
    ])
      expect(() => readPositioned(`<html><body>${body}`)).not.toThrow();
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describeWithShared('positioned accounts of Companies House', 'data/uk/accounts-ixbrl', () => {
  it('lose no fact and put nearly all of them into grids', () => {
    let documents = 0;
    let facts = 0;
    let joined = 0;
    let placed = 0;
    let rightPeriod = 0;
    for (const file of globSync(sharedPath('data/uk/accounts-ixbrl/*'))) {
      const bytes = new Uint8Array(readFileSync(file));
      const html = decodeText(unpack(bytes, file)).text;
      if (!readPositioned(html)) continue;
      documents++;
      const source = assemble({ ...readHtml(html), format: 'ixbrl' }, file, {}, []);
      const inSource = new Set(source.numbers.flatMap((number) => number.fact ?? []));
      const filing = parseFiling(bytes, file, { useTags: false });
      const found = new Set(filing.numbers.flatMap((number) => number.fact ?? []));
      for (const fact of inSource) expect(found.has(fact), `${file}: fact ${fact}`).toBe(true);
      facts += inSource.size;
      joined += found.size;
      for (const number of filing.numbers) {
        if (number.fact === undefined || !number.table) continue;
        placed++;
        const fact = filing.facts[number.fact]!;
        const period = number.period?.split('/').pop() ?? 'none';
        if ((fact.instant ?? fact.end ?? '').startsWith(period)) rightPeriod++;
      }
    }
    process.stderr.write(
      `positioned accounts: ${documents} documents, ${joined} of ${facts} facts joined, ${placed} in grids, ${rightPeriod} of those with the right period\n`,
    );
    expect(documents).toBeGreaterThanOrEqual(12);
    expect(placed / facts).toBeGreaterThan(0.93);
    expect(rightPeriod / placed).toBeGreaterThan(0.8);
  }, 120_000);
});
