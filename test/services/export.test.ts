import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExport, type Manifest } from '../../src-main/services/export.ts';
import { floatCell, textCell } from '../../src-main/services/export-csv.ts';
import type { JobContext, JobDefinition } from '../../src-main/services/jobs.ts';
import { readCsv } from '../../src-main/services/labels-csv.ts';
import { type FilledCorpus, sampleCorpus, TEST_MODEL, testModels } from '../support/sample-corpus.ts';

let filled: FilledCorpus;
let run: JobDefinition<{ level: string; format: 'csv'; path: string; excel: boolean }>['run'];
let handlers: ReturnType<typeof createExport>['handlers'];
const call = { signal: new AbortController().signal };

beforeAll(async () => {
  filled = await sampleCorpus((sample) => /HRIX-202[23]|MRDC-2024/.test(sample.name));
  const jobs = {
    register: (_kind: string, definition: { run: unknown }) => {
      run = definition.run as typeof run;
    },
    start: async () => Promise.reject(new Error('not started in this test')),
  };
  ({ handlers } = createExport({ corpus: filled.corpus, models: testModels, jobs, version: '0.0.0' }));
});
afterAll(() => filled.close());

function context(signal = new AbortController().signal): JobContext & { steps: number[] } {
  const steps: number[] = [];
  return {
    jobId: 'test-job-1',
    signal,
    resumed: false,
    steps,
    progress: ({ done }) => steps.push(done ?? 0),
    log: () => {},
    series: async () => {},
    files: async () => {},
  };
}

async function exported(level: string, excel = false) {
  const path = join(filled.corpus.paths.exports, `${level}${excel ? '-excel' : ''}.csv`);
  const result = await run({ level, format: 'csv', path, excel }, context());
  const text = readFileSync(path, 'utf8');
  const manifest: Manifest = JSON.parse(readFileSync(`${path}.manifest.json`, 'utf8'));
  const { header, rows } = readCsv(text);
  const column = (name: string) => rows.map((row) => row.cells[header.indexOf(name)]!);
  return { path, result, text, manifest, header, rows, column };
}

describe('export', () => {
  test('chunk rows: every stored vector, bit for bit, with its place', async () => {
    const { header, rows, column, manifest, text } = await exported('chunk');
    expect(header.slice(0, 3)).toEqual(['chunk_id', 'filing_id', 'chunk']);
    expect(rows).toHaveLength(filled.corpus.read.embeddings.count(TEST_MODEL.hash));
    const first = header.indexOf('emb_0000');
    for (const { cells } of rows) {
      const chunk = filled.corpus.read.chunks.get(Number(cells[0]))!;
      const vector = filled.corpus.read.embeddings.get(TEST_MODEL.hash, chunk.id)!;
      expect(Float32Array.from(cells.slice(first), Number)).toEqual(vector);
      expect([cells[header.indexOf('start')], cells[header.indexOf('end')]]).toEqual([
        `${chunk.start}`,
        `${chunk.end}`,
      ]);
      expect(cells[header.indexOf('item')]).toBe(chunk.item ?? '');
    }
    expect(new Set(column('form'))).toEqual(new Set(['10-K']));
    expect(new Set(column('company')).size).toBe(2);
    expect(manifest).toMatchObject({ level: 'chunk', rows: rows.length, columns: header.length, withoutVector: 0 });
    expect(manifest.vectors).toMatchObject({ dimension: 64, digits: 9 });
    expect(manifest.model).toMatchObject({ id: 'words', hash: 'words-hash' });
    expect(manifest.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(manifest.bytes).toBe(Buffer.byteLength(text));
  });

  test('filing and company rows are the means', async () => {
    const filings = await exported('filing');
    expect(filings.rows).toHaveLength(3);
    const means = await filled.corpus.vectors.filings(TEST_MODEL.hash);
    filings.rows.forEach(({ cells }, at) => {
      const vector = Float32Array.from(cells.slice(filings.header.indexOf('emb_0000')), Number);
      expect(vector).toEqual(means.vectors.slice(at * 64, at * 64 + 64));
    });
    const companies = await exported('company');
    expect(companies.column('filings').sort()).toEqual(['1', '2']);
    expect(companies.column('first_period').sort()[0]).toBe('2022-12-31');
  });

  test('number rows: raw, value, place, no vectors', async () => {
    const { rows, column, header, manifest } = await exported('number');
    expect(rows).toHaveLength(filled.corpus.read.numbers.count());
    expect(header.some((name) => name.startsWith('emb_'))).toBe(false);
    expect(manifest.vectors).toBeNull();
    const at = column('raw').indexOf('$735,288');
    expect(column('value')[at]).toBe('735288000');
    expect(column('value').some((value) => Number(value) < 0)).toBe(true);
  });

  test('a byte order mark only for Excel', async () => {
    expect((await exported('filing')).text.charCodeAt(0)).toBe('f'.charCodeAt(0));
    expect((await exported('filing', true)).text.charCodeAt(0)).toBe(0xfeff);
  });

  test('a cancelled export leaves no file, and an older one stays', async () => {
    const path = join(filled.corpus.paths.exports, 'cancelled.csv');
    writeFileSync(path, 'older');
    const controller = new AbortController();
    controller.abort();
    const cancelled = run({ level: 'chunk', format: 'csv', path, excel: false }, context(controller.signal));
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(filled.corpus.paths.exports).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a relative path and the corpus itself are refused', async () => {
    const start = (path: string) =>
      Promise.resolve(handlers.start({ level: 'number', format: 'csv', path, excel: false }, call));
    await expect(start('out.csv')).rejects.toMatchObject({ code: 'bad_request' });
    await expect(start(filled.corpus.paths.database)).rejects.toMatchObject({ code: 'bad_request' });
  });

  test('a missing folder and a corpus without vectors are said before a job starts', async () => {
    const input = { level: 'chunk', format: 'csv', excel: false } as const;
    const nowhere = handlers.start({ ...input, path: join(filled.dir, 'none', 'x.csv') }, call);
    await expect(nowhere).rejects.toMatchObject({ code: 'not_found' });
    const other = { ...TEST_MODEL, hash: 'another' };
    const jobs = { register: () => {}, start: async () => Promise.reject(new Error('no')) };
    const bare = createExport({ corpus: filled.corpus, models: { current: async () => other }, jobs, version: '0' });
    const empty = bare.handlers.start({ ...input, path: join(filled.dir, 'x.csv') }, call);
    await expect(empty).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/Embed the filings/),
    });
  });

  test('pandas and numpy read back the same float32 (skipped aloud without them)', async ({ skip }) => {
    const python = spawnSync('python3', ['-c', 'import pandas, numpy']);
    if (python.status !== 0) {
      process.stderr.write(
        'SKIPPED: python3 with pandas is not on this machine; the export was not read back by pandas.\n',
      );
      skip();
    }
    const { path, rows } = await exported('chunk');
    const wanted = join(filled.dir, 'wanted.f32');
    const all = filled.corpus.read.embeddings.after(TEST_MODEL.hash, 0, 100_000);
    writeFileSync(wanted, Buffer.from(all.vectors.buffer));
    const script = `
import pandas, numpy
frame = pandas.read_csv(${JSON.stringify(path)}, dtype={"cik": str})
vectors = frame.filter(regex="^emb_").to_numpy(dtype=numpy.float32)
wanted = numpy.fromfile(${JSON.stringify(wanted)}, dtype=numpy.float32).reshape(vectors.shape)
assert (vectors.view(numpy.uint32) == wanted.view(numpy.uint32)).all()
assert list(frame.columns[:3]) == ["chunk_id", "filing_id", "chunk"]
print(len(frame))`;
    const back = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
    expect(back.stderr).toBe('');
    expect(back.stdout.trim()).toBe(`${rows.length}`);
  });

  test('suggests a path in the exports folder', async () => {
    const { path } = await handlers.suggestPath({ level: 'chunk', format: 'csv' }, call);
    expect(path).toMatch(/exports.mantissa-chunk-\d{4}-\d\d-\d\d\.csv$/);
    expect(existsSync(filled.corpus.paths.exports)).toBe(true);
  });
});

describe('cells', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['-5.2', '-5.2'],
    ['-1,234', '"-1,234"'],
    ['-3%', '-3%'],
    ['Foo, Inc.', '"Foo, Inc."'],
    ['a "b"', '"a ""b"""'],
    ['two\nlines', '"two\nlines"'],
    ['plain', 'plain'],
    [null, ''],
  ])('%j', (value, cell) => {
    expect(textCell(value)).toBe(cell);
  });

  test('nine digits tell every float32 apart', () => {
    const bits = new Uint32Array(1);
    const float = new Float32Array(bits.buffer);
    let state = 12345;
    for (let i = 0; i < 20_000; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bits[0] = state;
      if (!Number.isFinite(float[0]!)) continue;
      expect(Object.is(Math.fround(Number(floatCell(float[0]!))), float[0])).toBe(true);
    }
  });
});
