/** PDFs of our own making: what a page may do to its text, and what a broken or hostile file may do to the reader. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ParsedFiling } from '../../../src-main/api/types.ts';
import { readFiling } from '../../../src-main/ingest/parse.ts';
import type { Ocr } from '../../../src-main/ingest/pdf/filing.ts';
import { createParserPool, type ParserPool } from '../../../src-main/ingest/pool.ts';
import { assembleFile, makePdf, PageWriter, type TestPage } from '../../support/pdf.ts';

const read = (page: TestPage | TestPage[], options = {}): Promise<ParsedFiling> =>
  readFiling(makePdf([page].flat(), options), 'test.pdf');

const body = (filing: ParsedFiling, table = 0) => {
  const { grid, headerRows } = filing.tables[table]!;
  return grid.slice(headerRows);
};

/** A statement with heads over three years and figures set right. */
function statement(writer = new PageWriter()): PageWriter {
  writer
    .text(60, 60, 'Consolidated statement of income', 12, true)
    .text(60, 76, '(in millions, except per share data)');
  for (const [i, year] of ['2024', '2023', '2022'].entries()) writer.right(380 + 80 * i, 100, year, 10, true);
  const rows: [string, string[]][] = [
    ['Net sales', ['$ 12,345', '$ 11,200', '$ 9,876']],
    ['Cost of sales', ['(7,400)', '(6,900)', '(6,100)']],
    ['Impairment', ['—', '(35)', '—']],
    ['Operating income', ['4,945', '4,265', '3,776']],
    ['Operating margin', ['40.1%', '38.1%', '38.2%']],
  ];
  for (const [r, [label, figures]] of rows.entries()) {
    writer.text(60, 120 + 16 * r, label);
    for (const [c, figure] of figures.entries()) {
      // A closing bracket or percent sign hangs over the edge of the digits.
      const hangs = figure.endsWith(')') ? 3.3 : figure.endsWith('%') ? 8.9 : 0;
      const [sign, digits] = figure.startsWith('$ ') ? ['$', figure.slice(2)] : ['', figure];
      if (sign) writer.text(320 + 80 * c, 120 + 16 * r, sign);
      writer.right(380 + hangs + 80 * c, 120 + 16 * r, digits);
    }
  }
  return writer;
}

const WORDS = ['salt', 'iron', 'wool', 'glass', 'paper', 'grain'];

const STATEMENT = [
  ['Net sales', '$12,345', '$11,200', '$9,876'],
  ['Cost of sales', '(7,400)', '(6,900)', '(6,100)'],
  ['Impairment', '—', '(35)', '—'],
  ['Operating income', '4,945', '4,265', '3,776'],
  ['Operating margin', '40.1%', '38.1%', '38.2%'],
];

describe('a table', () => {
  it('has rows, columns, periods, scale, page and confidence', async () => {
    const filing = await read([
      { content: new PageWriter().text(60, 60, 'A first page of words.').content },
      statement(),
    ]);
    expect(filing.format).toBe('pdf');
    expect(filing.tables).toHaveLength(1);
    expect(body(filing)).toEqual(STATEMENT);
    expect(filing.tables[0]).toMatchObject({ columnPeriods: [null, '2024', '2023', '2022'], scale: 6, page: 2 });
    expect(filing.tables[0]!.confidence).toBeGreaterThan(0.9);
    const [x, y, width, height] = filing.tables[0]!.box!;
    expect([x! < 62, y! < 100, x! + width! > 535, y! + height! > 180]).toEqual([true, true, true, true]);
    expect(filing.numbers.find((number) => number.raw === '(6,900)')).toMatchObject({ value: -6.9e9, period: '2023' });
    expect(filing.blocks.find((block) => block.kind === 'table')?.page).toBe(2);
  });

  it.each([90, 180, 270])('reads the same on a page turned by %i degrees', async (rotate) => {
    const { content } = statement();
    // The page's own turn is undone by text set against it, as scanners and landscape tables do.
    const turned = { 90: '0 1 -1 0 612 0 cm', 180: '-1 0 0 -1 612 792 cm', 270: '0 -1 1 0 0 612 cm' }[rotate as 90];
    const size = rotate === 180 ? {} : { width: 612, height: 612 };
    const shifted = rotate === 180 ? content : statement(new PageWriter(612)).content;
    expect(body(await read({ content: `q ${turned} ${shifted} Q`, rotate, ...size }))).toEqual(STATEMENT);
    // The same without the page's turn: the text itself stands on its side.
    expect(body(await read({ content: `q ${turned} ${shifted} Q`, ...size }))).toEqual(STATEMENT);
  });

  it('keeps blank cells and figures in their own columns', async () => {
    const writer = new PageWriter();
    for (const [i, head] of ['2024', '2023', '2022'].entries()) writer.right(380 + 70 * i, 80, head);
    const figures = [
      ['1,100', '', '900'],
      ['', '50', ''],
      ['', '', '(7)'],
      ['1,100', '50', '893'],
    ];
    for (const [r, row] of figures.entries()) {
      writer.text(60, 100 + 15 * r, `Line ${'abcd'[r]}`);
      for (const [c, figure] of row.entries())
        if (figure) writer.right(380 + 70 * c + (figure.endsWith(')') ? 3.3 : 0), 100 + 15 * r, figure);
    }
    expect(body(await read(writer))).toEqual(figures.map((row, r) => [`Line ${'abcd'[r]}`, ...row]));
  });

  it('puts wrapped labels together, by shade, by sense and by room', async () => {
    const writer = new PageWriter().right(420, 80, '2024').right(500, 80, '2023');
    writer.band(55, 92, 460, 26);
    writer
      .text(60, 102, 'Common stock, $0.01 par value; 500,000 shares')
      .text(66, 113, 'Authorised')
      .right(420, 113, '12')
      .right(500, 113, '11');
    writer
      .text(60, 130, 'Proceeds from sales and maturities of securities and')
      .text(66, 141, 'other investments')
      .right(420, 141, '340')
      .right(500, 141, '280');
    writer.text(60, 158, 'Current assets:').text(66, 174, 'Inventories').right(420, 174, '90').right(500, 174, '80');
    expect(body(await read(writer))).toEqual([
      ['Common stock, $0.01 par value; 500,000 shares Authorised', '12', '11'],
      ['Proceeds from sales and maturities of securities and other investments', '340', '280'],
      ['Current assets:', '', ''],
      ['Inventories', '90', '80'],
    ]);
  });

  it('gives heads that span columns their span, told by place or by a rule', async () => {
    const writer = new PageWriter();
    writer.text(315, 80, 'Three months').text(455, 80, 'Six months').rule(300, 83, 105).rule(440, 83, 105);
    for (const [i, year] of ['2024', '2023', '2024', '2023'].entries())
      writer.right(340 + 60 * i + (i > 1 ? 20 : 0), 96, year);
    for (const r of [0, 1, 2]) {
      writer.text(60, 116 + 15 * r, `Row ${'abc'[r]}`);
      for (let c = 0; c < 4; c++) writer.right(340 + 60 * c + (c > 1 ? 20 : 0), 116 + 15 * r, `${r + 1},${c}00`);
    }
    const { grid } = (await read(writer)).tables[0]!;
    expect(grid[0]).toEqual(['', 'Three months', null, 'Six months', null]);
    expect(grid[1]).toEqual(['', '2024', '2023', '2024', '2023']);
  });

  it('loses confidence where figures do not stand under each other', async () => {
    const writer = new PageWriter();
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed / 2 ** 31;
    };
    for (let r = 0; r < 12; r++) {
      writer.text(60, 80 + 15 * r, `Row ${r}`);
      for (const x of [330, 430])
        writer.right(x + 30 * random(), 80 + 15 * r, String(100 + Math.floor(900 * random())));
    }
    const ragged = (await read(writer)).tables[0]!.confidence!;
    const straight = (await read(statement())).tables[0]!.confidence!;
    expect(ragged).toBeLessThan(0.8);
    expect(straight).toBeGreaterThan(0.95);
  });

  it('goes on over a page without heads of its own', async () => {
    const rows = (writer: PageWriter, from: number, to: number, top: number) => {
      for (let r = from; r < to; r++)
        writer
          .text(60, top + 15 * (r - from), `Entity ${'abcdefgh'[r]}`)
          .right(400, top + 15 * (r - from), `${r + 1},000`)
          .right(480, top + 15 * (r - from), `${r + 2},500`);
      return writer;
    };
    const first = rows(new PageWriter().right(400, 650, '2024').right(480, 650, '2023'), 0, 4, 670);
    const filing = await read([first, rows(new PageWriter(), 4, 8, 60)]);
    const all = filing.tables.flatMap(({ grid, headerRows }) => grid.slice(headerRows));
    expect(all.map((row) => row[0])).toEqual([...'abcdefgh'].map((letter) => `Entity ${letter}`));
    expect(filing.tables).toHaveLength(1);
    expect(filing.numbers.find((number) => number.raw === '8,000')?.period).toBe('2024');
  });
});

describe('text', () => {
  it('joins words cut into runs and letters set apart, and parts words that only touch', async () => {
    const writer = new PageWriter();
    writer.raw('BT /F1 10 Tf 1 0 0 1 60 700 Tm [(Net) -278 (sa) 20 (les) -278 (gr) (ew)] TJ ET');
    for (const [i, letter] of [...'Growth'].entries()) writer.text(60 + 12 * i, 120, letter);
    writer.raw('BT /F1 10 Tf 4 Tc 1 0 0 1 60 640 Tm (STATEMENTS) Tj 0 Tc ET');
    writer.raw('BT /F1 10 Tf 1 0 0 1 60 610 Tm (The \\256rst) Tj ET');
    const { text } = await read(writer);
    expect(text).toContain('Net sales grew');
    expect(text).toContain('Growth');
    expect(text).toContain('STATEMENTS');
  });

  it('reads two columns one after the other', async () => {
    const writer = new PageWriter();
    const sentence = (side: string, i: number) => `${side} column line ${'abcdefghijklmnop'[i]} has some words in it`;
    for (let i = 0; i < 16; i++)
      writer.text(50, 100 + 12 * i, sentence('Left', i)).text(320, 100 + 12 * i, sentence('Right', i));
    const { text } = await read(writer);
    expect(text.lastIndexOf('Left column')).toBeLessThan(text.indexOf('Right column'));
  });

  it('keeps footnote marks apart from figures', async () => {
    const writer = new PageWriter().right(400, 80, '2024').right(480, 80, '2023');
    for (const r of [0, 1, 2])
      writer
        .text(60, 100 + 15 * r, `Row ${r}`)
        .right(400, 100 + 15 * r, `${r + 4}50`)
        .right(480, 100 + 15 * r, `${r + 3}20`);
    writer.text(400.5, 111, '(1)', 6);
    const filing = await read(writer);
    expect(filing.numbers.find((number) => number.table?.[1] === 2 && number.table[2] === 1)?.value).toBe(550);
  });

  it('drops running heads and page numbers, and joins words hyphenated at a line end', async () => {
    const pages = Array.from({ length: 6 }, (_, i) =>
      new PageWriter()
        .text(60, 40, 'Acme Corporation and subsidiaries')
        .text(60, 100, `${WORDS[i]} goods are sold to customers in many countries of the world and inter-`)
        .text(60, 112, `national demand for ${WORDS[i]} is strong; international prices of ${WORDS[5 - i]} rose.`)
        .text(60, 140, `Another paragraph, of ${WORDS[i]}, ends page ${'abcdef'[i]} of the text.`)
        .text(60, 170, `The last of ${WORDS[i]}.`)
        .text(300, 760, String(i + 1)),
    );
    const { text } = await read(pages);
    expect(text.match(/Acme Corporation/g) ?? []).toHaveLength(1);
    expect(text).not.toMatch(/^\d$/m);
    expect(text).toContain('and international demand for salt is strong');
  });
});

describe('files that are locked, scanned or broken', () => {
  it('opens one encrypted with the empty password and refuses one with a real one', async () => {
    expect(body(await read(statement(), { password: '' }))).toEqual(STATEMENT);
    await expect(read(statement(), { password: 'secret' })).rejects.toMatchObject({
      code: 'unsupported_format',
      message: expect.stringMatching(/password/),
    });
  });

  it('says that a scan is one, or hands it to the OCR that is passed in', async () => {
    const picture = {
      content:
        'q 500 0 0 700 50 50 cm BI /W 8 /H 8 /BPC 8 /CS /G ID 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef EI Q',
    };
    await expect(read([picture, picture])).rejects.toMatchObject({
      code: 'unsupported_format',
      message: expect.stringMatching(/scan.*OCR/),
    });
    const asked: number[][] = [];
    const ocr: Ocr = async ({ pages }) => {
      asked.push([...pages]);
      const word = (text: string, page: number) => ({
        text,
        x: 50,
        y: 60 * page,
        width: 40,
        height: 10,
        fontSize: 10,
        confidence: 0.9,
      });
      return {
        pages: pages.map((page) => ({
          page,
          layouts: [{ page, width: 612, height: 792, words: [word(`seen${page}`, page)] }],
        })),
        warnings: ['Read by OCR.'],
      };
    };
    const filing = await readFiling(makePdf([picture, statement(), picture]), 'mixed.pdf', { ocr });
    expect(asked).toEqual([[1, 3]]);
    expect(filing.text.indexOf('seen1')).toBeLessThan(filing.text.indexOf('Net sales'));
    expect(filing.text.indexOf('Net sales')).toBeLessThan(filing.text.indexOf('seen3'));
    expect(filing.warnings).toContain('Read by OCR.');
    const half = await readFiling(makePdf([picture, statement(), { content: '' }]), 'mixed.pdf');
    expect(half.warnings.join()).toMatch(/Page 1 holds a picture and no text/);
  });

  it('is told by content and not by name', async () => {
    const filing = await readFiling(makePdf([statement()]), 'annual-report.htm');
    expect(filing.format).toBe('pdf');
    const shifted = new Uint8Array([...Buffer.from('junk before\n'), ...makePdf([statement()])]);
    expect(body(await readFiling(shifted, 'x.pdf'))).toEqual(STATEMENT);
  });

  it('reads on without its cross-reference table, and fails with a reason wherever it is cut', async () => {
    const whole = makePdf([statement(), statement()]);
    const noTable = whole.slice(0, Buffer.from(whole).indexOf('xref\n0'));
    const filing = await readFiling(noTable, 'cut.pdf');
    expect(body(filing)).toEqual(STATEMENT);
    expect(filing.warnings.join()).toMatch(/damaged or cut off/);
    for (let cut = 12; cut < whole.length; cut += Math.ceil(whole.length / 25)) {
      const outcome = await readFiling(whole.slice(0, cut), 'cut.pdf').catch((error: { code: string }) => error.code);
      if (typeof outcome === 'string') expect(['damaged_file', 'unsupported_format']).toContain(outcome);
    }
  }, 60_000);

  it('survives junk, loops in the page tree, and boxes without measure', async () => {
    const junk = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
    const hostile: Uint8Array[] = [
      new Uint8Array([...Buffer.from('%PDF-1.7\n'), ...junk]),
      assembleFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>']),
      assembleFile([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>',
        '<< /Type /Pages /Count 5 /Kids [2 0 R] /Parent 2 0 R >>',
      ]),
      assembleFile(['<< /Type /Catalog >>']),
      assembleFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count -5 /Kids [] >>']),
      makePdf([{ content: 'q '.repeat(1000), width: 1e30, height: 1e30 }]),
    ];
    for (const bytes of hostile) {
      const outcome = await readFiling(bytes, 'hostile.pdf').catch((error: { code: string; message: string }) => error);
      if ('code' in outcome)
        expect(outcome.code, outcome.message).toMatch(/damaged_file|unsupported_format|file_too_big|empty_file/);
    }
    expect(body(await read({ content: statement().content, width: 1e7, height: 792 }))).toEqual(STATEMENT);
  }, 60_000);

  it('reads 2,000 pages in a row, and ends on a page tree 10,000 deep', async () => {
    const flat = makePdf(
      Array.from({ length: 2000 }, (_, i) => ({
        content: `BT /F1 10 Tf 60 700 Td (Only ${WORDS[i % 6]} ${WORDS[(i >> 3) % 6]} ${WORDS[(i >> 6) % 6]}.) Tj ET`,
      })),
    );
    const filing = await readFiling(flat, 'long.pdf');
    expect(filing.blocks.at(-1)?.page).toBe(2000);
    expect(filing.text.match(/Only/g)).toHaveLength(2000);
    const deep = ['<< /Type /Catalog /Pages 2 0 R >>'];
    for (let i = 2; i < 10_002; i++) deep.push(`<< /Type /Pages /Count 1 /Kids [${i + 1} 0 R] >>`);
    deep.push('<< /Type /Page /MediaBox [0 0 612 792] >>');
    const outcome = await readFiling(assembleFile(deep), 'deep.pdf').catch((error: { code: string }) => error.code);
    expect(['damaged_file', 'unsupported_format', 'file_too_big']).toContain(outcome);
  }, 120_000);

  it('runs no script and follows no action, link or attachment', async () => {
    const catalog =
      '/OpenAction << /S /JavaScript /JS (globalThis.ran = true) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/x) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.ran = true) >>] >> /EmbeddedFiles << /Names [] >> >>';
    expect(body(await read(statement(), { catalog }))).toEqual(STATEMENT);
    expect('ran' in globalThis).toBe(false);
  });
});

describe('in the parser pool', () => {
  let pool: ParserPool | null = null;
  afterEach(() => pool?.close());

  it('is read, cancelled and limited like any file', async () => {
    pool = createParserPool({ workers: 1 });
    const { filing } = await pool.parse({ name: 'a.pdf', bytes: makePdf([statement()]) });
    expect(body(filing)).toEqual(STATEMENT);
    const many = makePdf(Array.from({ length: 1500 }, () => statement()));
    const controller = new AbortController();
    const running = pool.parse({ name: 'b.pdf', bytes: many }, controller.signal);
    setTimeout(() => controller.abort(), 300);
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect((await pool.parse({ name: 'c.pdf', bytes: makePdf([statement()]) })).filing.format).toBe('pdf');
  }, 60_000);
});
