import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectFile } from '../../src-main/app/inspect.ts';
import { expandInput } from '../../src-main/ingest/inputs.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { splitSet } from '../../src-main/ingest/statement-sets/split.ts';
import { itWithShared, sharedPath } from '../support/shared.ts';

const A = '0000000123-24-000001';
const B = '0000000456-24-000002';
const lines = (...rows: string[][]) => rows.map((row) => `${row.join('\t')}\n`).join('');
const SUB = lines(
  ['adsh', 'cik', 'name', 'form', 'period', 'fy', 'fp', 'filed', 'instance'],
  [A, '123', 'POTS & PANS INC', '10-K', '20231231', '2023', 'FY', '20240215', 'pots-20231231_htm.xml'],
  [B, '456', 'LIDS PLC', '20-F', '20240229', '2023', 'FY', '20240601', 'x.xml'],
);
const HEAD = ['adsh', 'tag', 'version', 'ddate', 'qtrs', 'uom', 'segments', 'coreg', 'value', 'footnote'];
/** The two submissions take turns; lines 6 to 8 are broken, line 9 is of no submission. */
const NUM = lines(
  HEAD,
  [A, 'Revenues', 'us-gaap/2023', '20231231', '4', 'USD', '', '', '1500000.2500', ''],
  [B, 'Revenue', 'ifrs/2023', '20240229', '2', 'GBP', '', '', '-70.0000', ''],
  [A, 'PotsSold', A, '20231231', '1', 'pots', 'Geography=DE;Product=Pans;', 'PotsSub', '12', 'a note'],
  [A, 'Assets', 'us-gaap/2023', '20231231', '0', 'USD', '', '', '', ''],
  [A, 'Assets', 'us-gaap/2023', '20231331', '0', 'USD', '', '', '5', ''],
  [A, 'Assets', 'us-gaap/2023', '20231231', '0', 'USD'],
  [B, 'Assets', 'ifrs/2023', '20240229', '0', 'GBP', '', '', 'many', ''],
  ['0000000999-24-000009', 'Assets', 'us-gaap/2023', '20231231', '0', 'USD', '', '', '5', ''],
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mantissa-sets-'));
  mkdirSync(join(folder, 'plain'));
  mkdirSync(join(folder, 'packed'));
  for (const [name, text] of Object.entries({
    sub: SUB,
    num: NUM,
    tag: 'tag\tversion\tcustom\n',
    pre: 'adsh\treport\n',
  })) {
    writeFileSync(join(folder, `plain/${name}.txt`), text);
    writeFileSync(join(folder, `packed/${name}.txt.gz`), gzipSync(strToU8(text)));
  }
  writeFileSync(
    join(folder, 'set.zip'),
    zipSync({ 'q/sub.txt': strToU8(SUB), 'q/num.txt': strToU8(NUM), 'q/readme.htm': strToU8('<p>x') }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function readAll(path: string) {
  const files = await expandInput(path);
  const filings = [];
  for (const file of files.slice(0, 2)) filings.push(parseFiling(await file.read(), file.name));
  return { files, filings };
}

describe('Financial Statement Data Sets', () => {
  it.each(['plain', 'plain/num.txt', 'plain/sub.txt', 'packed', 'packed/num.txt.gz', 'set.zip'])(
    'are split by submission: %s',
    async (path) => {
      const { files, filings } = await readAll(join(folder, path));
      expect(files.map(({ name }) => name)).toEqual([A, B, 'num.txt: rows left out']);
      await expect(files[2]?.read()).rejects.toThrow(/One row of num\.txt in .* is of no submission .* line 9/);
      expect(filings.map(({ meta }) => meta)).toEqual([
        {
          company: 'POTS & PANS INC',
          cik: '0000000123',
          ticker: null,
          form: '10-K',
          periodEnd: '2023-12-31',
          fiscalYear: 2023,
          filed: '2024-02-15',
          accession: A,
        },
        expect.objectContaining({ company: 'LIDS PLC', cik: '0000000456', form: '20-F', accession: B }),
      ]);
      expect(filings.flatMap(({ facts }) => facts)).toMatchObject([
        { concept: 'us-gaap:Assets', value: null, instant: '2023-12-31', dimensions: {} },
        { concept: 'us-gaap:Revenues', value: '1500000.25', unit: 'USD', start: '2023-01-01', end: '2023-12-31' },
        {
          concept: 'pots:PotsSold',
          value: '12',
          start: '2023-10-01',
          dimensions: { Geography: 'DE', Product: 'Pans', LegalEntity: 'PotsSub' },
        },
        { concept: 'ifrs-full:Revenue', value: '-70', unit: 'GBP', start: '2023-09-01', end: '2024-02-29' },
      ]);
      expect(filings[0]?.format).toBe('xbrl');
      expect(filings[0]?.text).toContain('1,500,000.25');
      expect(filings[0]?.numbers.find(({ raw }) => raw.includes('1,500'))?.concept).toBe('us-gaap:Revenues');
      expect(filings[0]?.warnings.join()).toMatch(/2 rows of num\.txt.* line 6: "20231331" is no date/);
      expect(filings[1]?.warnings.join()).toMatch(/One row of num\.txt on line 8: "many" is no number/);
    },
  );

  it('hold no more rows than a batch, whatever the order they are asked for in', async () => {
    let passes = 0;
    const source = {
      path: 'set',
      stream: async (table: 'sub' | 'num', sink: (chunk: Uint8Array, final: boolean) => void) => {
        if (table === 'num') passes++;
        const bytes = strToU8(table === 'sub' ? SUB : NUM);
        // Cut anywhere: lines go over chunks.
        for (let at = 0; at < bytes.length; at += 7) sink(bytes.subarray(at, at + 7), at + 7 >= bytes.length);
      },
    };
    const whole = await splitSet(source);
    const [a, b] = [await whole?.[0]?.read(), await whole?.[1]?.read()];
    expect(passes).toBe(2);
    const members = await splitSet(source, 10);
    passes = 0;
    expect(await members?.[1]?.read()).toEqual(b);
    expect(await members?.[0]?.read()).toEqual(a);
    expect(await Promise.all([members?.[0]?.read(), members?.[0]?.read(), members?.[1]?.read()])).toEqual([a, a, b]);
    expect(passes).toBeGreaterThanOrEqual(4);
  });

  it('one submission goes by its accession number after the path', async () => {
    const { facts } = await inspectFile(join(folder, 'plain', B));
    expect(facts.map(({ concept }) => concept)).toEqual(['ifrs-full:Revenue']);
    expect((await inspectFile(join(folder, 'set.zip', A))).facts).toHaveLength(3);
    await expect(inspectFile(join(folder, 'set.zip'))).rejects.toThrow(/accession number/);
    await expect(inspectFile(join(folder, 'plain', '0000000999-24-000009'))).rejects.toThrow(/no file or folder/);
  });

  it('a table alone is refused in words, and other files of those names are left as they are', async () => {
    expect(() => parseFiling(strToU8(NUM), 'num.txt')).toThrow(/sub\.txt/);
    expect(() => parseFiling(strToU8(SUB), 'sub.txt')).toThrow(/num\.txt/);
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'sub.txt'), 'A letter about submarines.');
    writeFileSync(join(other, 'num.txt'), NUM);
    expect((await expandInput(other)).map(({ name }) => name)).toEqual(['num.txt', 'sub.txt']);
  });

  it('a damaged table is told of', async () => {
    const cut = join(folder, 'cut');
    mkdirSync(cut);
    writeFileSync(join(cut, 'sub.txt'), SUB);
    writeFileSync(join(cut, 'num.txt.gz'), gzipSync(strToU8(NUM)).slice(0, 120));
    const spoilt = await expandInput(cut);
    expect(spoilt.map(({ name }) => name)).toEqual(['num.txt.gz', 'sub.txt']);
    for (const { error } of spoilt) expect(error?.message).toMatch(/num\.txt\.gz is cut off/);
  });

  itWithShared(
    'a whole quarter keeps every row',
    'data/xbrl/financial-statement-data-sets',
    async () => {
      const [first] = await expandInput(sharedPath('data/xbrl/financial-statement-data-sets/2009q3.zip'));
      const bytes = (await first?.read()) ?? new Uint8Array();
      const rows = new TextDecoder().decode(bytes).split('\n\n')[1]?.trim().split('\n').length ?? 0;
      const { facts, meta, warnings } = parseFiling(bytes, first?.name ?? '');
      expect(facts.length).toBeGreaterThan(50);
      expect(facts.length).toBe(rows - 1);
      expect(meta.cik).toMatch(/^\d{10}$/);
      expect(warnings).toEqual([]);
    },
    60_000,
  );
});
