import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, FileOutcome, FilingSummary, SearchResult } from '../../../src-main/api/views.ts';
import type { ModelInfo } from '../../../src-main/api/views-learning.ts';
import { generateSamples } from '../../../src-main/samples/index.ts';
import { modelsFolder } from '../../services/services.ts';
import { mantissa, mantissaJson, serveCorpus } from '../../support/mantissa.ts';
import { tempFolder } from '../../support/temp-corpus.ts';
import { get } from '../loopback/browser.ts';

const folder = tempFolder('cli');
const corpus = join(folder, 'corpus');
const files = join(folder, 'filings');

interface Ingested {
  read: number;
  duplicates: number;
  failed: number;
  files: FileOutcome[];
  embedded: { embedded: number } | null;
}

let ingested: Ingested;

/** The command on this file's corpus. */
const on = <T>(...args: string[]) => mantissaJson<T>([...args, '--corpus', corpus]);

beforeAll(async () => {
  mkdirSync(files);
  const { filings } = generateSamples();
  for (const { name, html } of filings.slice(0, 3)) writeFileSync(join(files, name), html);
  writeFileSync(join(files, 'empty.htm'), '');
  writeFileSync(join(files, 'pdf.htm'), '%PDF-1.7');
  ingested = await on<Ingested>('ingest', files, '--no-embed');
}, 120_000);

it('commands that need no corpus use the models of the one there is', async () => {
  const env = { MANTISSA_CORPUS: corpus };
  modelsFolder(folder, 'mine');
  cpSync(join(folder, 'shipped', 'mine'), join(corpus, 'models', 'mine'), { recursive: true });
  await mantissaJson(['model', 'use', 'mine'], { env });
  const { models } = await mantissaJson<{ models: ModelInfo[] }>(['model', 'list'], { env });
  expect(models.filter((model) => model.current).map((model) => model.id)).toEqual(['mine']);
  rmSync(join(corpus, 'models', 'mine'), { recursive: true });
});

describe('ingest', () => {
  it('reads stored filings anew, all or by id, and tells ids from paths', async () => {
    const all = await on<Ingested>('ingest', '--reparse', '--no-embed');
    expect(all.failed).toBe(0);
    expect(all.read).toBeGreaterThan(0);
    const { filingId } = all.files.find((file) => file.filingId !== null) as { filingId: number };
    expect(await on<Ingested>('ingest', '--reparse', String(filingId), '--no-embed')).toMatchObject({ read: 1 });
    const wrong = await mantissa(['ingest', '--reparse', 'a.htm', '--corpus', corpus]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/is no id of a filing/);
  });

  it('reads what can be read and says of the rest why not', async () => {
    expect(ingested).toMatchObject({ read: 3, duplicates: 0, failed: 2, embedded: null });
    const codes = ingested.files.flatMap((file) => file.error?.code ?? []);
    expect(codes.sort()).toEqual(['damaged_file', 'empty_file']);
    const again = ingested.files.find((file) => file.state === 'done')!;
    expect(await on<Ingested>('ingest', again.path, '--no-embed')).toMatchObject({ read: 0, duplicates: 1, failed: 0 });
  });

  it('exits 1 when nothing could be read, 2 without a path', async () => {
    const ran = await mantissa(['ingest', join(files, 'empty.htm'), '--json', '--corpus', corpus]);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ read: 0, failed: 1 });
    expect((await mantissa(['ingest', '--corpus', corpus])).code).toBe(2);
  });

  it('takes paths from where the caller stands', async () => {
    const ran = await mantissa(['ingest', 'empty.htm', '--json', '--corpus', corpus], { cwd: files });
    expect((JSON.parse(ran.out) as Ingested).files[0]?.error?.code).toBe('empty_file');
  });
});

describe('list, search, compare, remove', () => {
  it('list the filings', async () => {
    const { filings } = await on<{ filings: FilingSummary[] }>('list');
    expect(filings).toHaveLength(3);
    expect(filings[0]).toMatchObject({ form: '10-K', embedded: 0 });
    expect((await mantissa(['list', '--corpus', corpus])).out).toMatch(/^id +company +form/);
  });

  it('search by word and by value, and say what did not take part', async () => {
    const words = await on<SearchResult>('search', 'revenue', '--limit', '3');
    expect(words.hits).toHaveLength(3);
    expect(words.hits[0]?.matched.keyword).toBe(1);
    expect(words.notes.join(' ')).toMatch(/meaning/i);
    const hit = words.hits[0]!;
    expect(hit.end).toBeGreaterThan(hit.start);
    expect((await mantissa(['search', '--corpus', corpus])).code).toBe(2);
    expect((await mantissa(['search', 'x', '--within', '5%', '--corpus', corpus])).code).toBe(2);
    expect((await mantissa(['search', 'x', '--company', 'Nobody', '--json', '--corpus', corpus])).out).toContain(
      'not_found',
    );
  });

  it('compare two filings by company and year', async () => {
    const { filings } = await on<{ filings: FilingSummary[] }>('list');
    const [a, b] = filings;
    const comparison = await on<Comparison>(
      'compare',
      `${a!.company}:${a!.fiscalYear}`,
      `${b!.company}:${b!.fiscalYear}`,
    );
    expect(comparison.columns.map((column) => column.filingId)).toEqual([a!.id, b!.id]);
    expect(comparison.facts.length).toBeGreaterThan(3);
    expect((await mantissa(['compare', a!.company!, '--corpus', corpus])).code).toBe(2);
  });

  it('export the numbers with a manifest', async () => {
    const out = join(folder, 'numbers.csv');
    const done = await on<{ path: string; rows: number }>('export', '--level', 'number', '--out', out);
    expect(done.path).toBe(out);
    expect(readFileSync(out, 'utf8').trimEnd().split('\r\n')).toHaveLength(done.rows + 1);
    const none = await mantissa(['export', '--level', 'chunk', '--json', '--corpus', corpus]);
    expect(none.code).toBe(1);
    expect(JSON.parse(none.out).error.code).toBe('conflict');
  });

  it('remove a filing', async () => {
    const { filings } = await on<{ filings: FilingSummary[] }>('list');
    expect(await on('remove', String(filings.at(-1)!.id))).toEqual({ removed: 1 });
    expect((await on<{ filings: FilingSummary[] }>('list')).filings).toHaveLength(2);
  });
});

describe('serve', () => {
  it('answers on its address until Ctrl-C; reading commands work beside it, writing ones say who has the corpus', async () => {
    const served = await serveCorpus(corpus);
    expect((await get(served.port, '/')).status).toBe(401);
    expect((await on<{ filings: FilingSummary[] }>('list')).filings).toHaveLength(2);
    const refused = await mantissa(['remove', '1', '--json', '--corpus', corpus]);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out).error).toMatchObject({
      code: 'corpus_locked',
      message: expect.stringContaining(String(served.pid)),
    });
    expect(await served.stop()).toBe(0);
  });
});

describe('Ctrl-C', () => {
  it('cancels the job and ends the command within two seconds', async () => {
    const { filings } = generateSamples();
    for (const { name, html } of filings) writeFileSync(join(files, name), html);
    let pressed = 0;
    const ran = await mantissa(['ingest', files, '--no-embed', '--json', '--corpus', corpus], {
      started: (child) => {
        child.stderr?.on('data', (chunk) => {
          if (pressed || !String(chunk).includes('reading')) return;
          pressed = performance.now();
          child.kill('SIGINT');
        });
      },
    });
    expect(performance.now() - pressed).toBeLessThan(2000);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out).error.code).toBe('cancelled');
  });
});
