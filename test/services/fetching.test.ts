import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import type { contract } from '../../src-main/api/contract.ts';
import type { AppError } from '../../src-main/api/errors.ts';
import type { InputOf } from '../../src-main/api/handlers.ts';
import { createQueue } from '../../src-main/fetch/queue.ts';
import { createSecrets } from '../../src-main/fetch/secrets.ts';
import { createFetching } from '../../src-main/services/fetching.ts';
import { createSettings } from '../../src-main/services/settings.ts';
import { QUICK } from '../fetch/support.ts';
import { type ArchiveServer, mostInASecond, startArchiveServer } from '../support/archive-server.ts';
import { basesOf, CIK, fillEdgar, OLDER, RECENT } from '../support/edgar.ts';
import { itWithShared, sharedPath } from '../support/shared.ts';
import { packFiling } from './fetching-support.ts';
import { call, quietLog, tempServices, until } from './support.ts';

type EdgarCall = InputOf<(typeof contract)['fetch']['edgar']>;

async function setUp(queue = createQueue(200)) {
  const server = await startArchiveServer();
  onTestFinished(() => server.close());
  fillEdgar(server);
  const services = await tempServices();
  const publish = (event: (typeof services.events)[number]) => void services.events.push(event);
  const secrets = createSecrets(join(services.dir, 'secrets.json'), () => null);
  const settings = createSettings({ corpus: services.corpus, secrets, publish, statisticsSwitched: async () => {} });
  await settings.handlers.set({ identity: { name: 'Test Person', mail: 'test@example.com' } }, call);
  const fetching = createFetching({ ...services, log: quietLog, settings, publish, queue, policy: QUICK });
  const input = (change: Partial<EdgarCall>): EdgarCall => ({
    tickers: [],
    ciks: [],
    accessions: [],
    forms: ['10-K'],
    years: null,
    whole: false,
    facts: false,
    embed: false,
    bases: basesOf(server),
    ...change,
  });
  return {
    ...services,
    server,
    settings,
    start: async (change: Partial<EdgarCall>) => fetching.edgar(input(change), call),
    async fetch(change: Partial<EdgarCall>) {
      const { id } = await fetching.edgar(input(change), call);
      const job = await services.jobs.settled(id);
      return {
        job,
        files: await services.jobs.handlers.files({ id }, call),
        filings: await services.filings.list(undefined, call),
      };
    },
  };
}

const asked = (server: ArchiveServer, part: string) => server.asked.filter((one) => one.path.includes(part));

it('fetches the annual reports of some years by ticker, and keeps what EDGAR knows of them', async () => {
  const { fetch, server, corpus, dir } = await setUp();
  const { job, filings, files } = await fetch({ tickers: ['fict.b'], years: { from: 2021, to: 2023 } });
  expect(job).toMatchObject({ state: 'done', message: '3 fetched', result: { read: 3, failed: 0 } });
  expect(filings.map((one) => one.fiscalYear)).toEqual([2023, 2022, 2021]);
  expect(filings[0]).toMatchObject({
    company: 'Fictional Widgets Inc',
    cik: `000${CIK}`,
    ticker: 'FICT-B',
    form: '10-K',
    filed: '2024-02-20',
    accession: RECENT[0]!.accession,
    periodEnd: '2023-12-31',
  });
  expect(files.map((file) => file.name)).toContain('Fictional Widgets Inc 10-K 2022-12-31');
  expect(corpus.read.sources.get(filings[0]!.id)?.url).toBe(files[0]!.path);
  // The older page holds nothing of these years, so it was not asked for.
  expect(asked(server, 'submissions-001')).toHaveLength(0);
  expect(server.asked.every((one) => one.headers['user-agent'] === 'Test Person test@example.com')).toBe(true);
  expect(readdirSync(join(dir, 'corpus', 'downloads'))).toEqual(['answers']);
});

it('fetches nothing twice', async () => {
  const { fetch, server } = await setUp();
  await fetch({ ciks: [CIK], years: { from: 2022, to: 2023 } });
  const before = asked(server, 'Archives').length;
  const { job } = await fetch({ ciks: [`CIK000${CIK}`], years: { from: 2022, to: 2023 } });
  expect(job.result).toMatchObject({ read: 0, duplicate: 2 });
  expect(asked(server, 'Archives')).toHaveLength(before);
});

it('goes through the older pages of the list, and takes the full submission where there is no main document', async () => {
  const { fetch } = await setUp();
  const { filings } = await fetch({ tickers: ['FICT-B'], years: { from: 1990, to: 2018 } });
  expect(filings.map((one) => [one.fiscalYear, one.form])).toEqual([
    [2018, '10-K'],
    [2017, '10-K'],
    [2016, '10-K'],
    [1998, '10-K405'],
  ]);
  expect(filings.at(-1)).toMatchObject({ filed: '1999-03-30', company: 'Fictional Widgets Inc' });
});

it('takes the forms that are asked for, amendments only by name', async () => {
  const { fetch } = await setUp();
  expect((await fetch({ ciks: [CIK], forms: ['10-K/A', '10-Q'] })).filings.map((one) => one.form).sort()).toEqual([
    '10-K/A',
    '10-Q',
  ]);
});

it('finds a filing by its accession number alone: in the list of the sender, or in the index of its year', async () => {
  const { fetch, server } = await setUp();
  const own = await fetch({ accessions: [RECENT[1]!.accession.replaceAll('-', '')], whole: true });
  expect(own.filings[0]).toMatchObject({ fiscalYear: 2022, cik: `000${CIK}`, accession: RECENT[1]!.accession });
  expect(asked(server, `${RECENT[1]!.accession}.txt`)).toHaveLength(1);
  const agent = OLDER.find((one) => one.accession.startsWith('0009'))!;
  const { filings } = await fetch({ accessions: [agent.accession] });
  expect(filings.find((one) => one.fiscalYear === 2016)).toMatchObject({
    accession: agent.accession,
    company: 'Fictional Widgets Inc',
    cik: `000${CIK}`,
  });
});

it('says what it cannot find and goes on with the rest', async () => {
  const { fetch } = await setUp();
  const { job, files } = await fetch({ tickers: ['NONE', 'FICT-B'], years: { from: 2023, to: 2023 } });
  expect(job.result).toMatchObject({ read: 1, failed: 1 });
  expect(files.find((file) => file.path === 'NONE')?.error).toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('NONE'),
  });
  const only = await fetch({ tickers: ['NONE'] });
  expect(only.job).toMatchObject({ state: 'failed', error: { code: 'not_found' } });
  const none = await fetch({ ciks: [CIK], years: { from: 2030, to: 2031 } });
  expect(none.job).toMatchObject({ state: 'done', message: expect.stringContaining('no 10-K for 2030 to 2031') });
});

it('one filing that cannot be had is its own failure', async () => {
  const { fetch, server } = await setUp();
  server.trouble('fict-20221231', { kind: 'status', status: 404, forever: true });
  const { job, files } = await fetch({ ciks: [CIK], years: { from: 2021, to: 2023 } });
  expect(job.result).toMatchObject({ read: 2, failed: 1 });
  expect(files.filter((file) => file.state === 'failed')).toMatchObject([{ error: { code: 'not_found' } }]);
});

it('keeps all facts of a company where they are wanted', async () => {
  const { fetch, dir } = await setUp();
  const { job } = await fetch({ ciks: [CIK], years: { from: 2023, to: 2023 }, facts: true });
  expect(job.state).toBe('done');
  expect(existsSync(join(dir, 'corpus', 'downloads', 'companyfacts', `CIK000${CIK}.json`))).toBe(true);
});

it('stops within a second when cancelled, and resumes with what is missing', async () => {
  const { start, server, jobs, filings } = await setUp();
  server.trouble('fict-2021', { kind: 'slow', milliseconds: 5000 });
  const { id } = await start({ ciks: [CIK], years: { from: 2019, to: 2023 } });
  await until(
    async () => (await jobs.handlers.files({ id }, call)).filter((file) => file.state === 'done').length >= 2,
    'two filings',
  );
  const began = performance.now();
  await jobs.handlers.cancel({ id }, call);
  const cancelled = await jobs.settled(id);
  // At rest in a second on a quiet machine; without the cancel the slow server alone would keep it for five.
  expect(performance.now() - began).toBeLessThan(3000);
  expect(cancelled).toMatchObject({ state: 'cancelled', resumable: true });
  // A request that the cancel overtook may still arrive at the server: it is not one of the resumed job's.
  await setTimeout(200);
  const before = asked(server, 'fict-').map((one) => one.path);
  await jobs.handlers.resume({ id }, call);
  expect(await jobs.settled(id)).toMatchObject({ state: 'done', result: { read: 5, failed: 0 } });
  expect(await filings.list(undefined, call)).toHaveLength(5);
  const again = asked(server, 'fict-')
    .map((one) => one.path)
    .slice(before.length);
  expect(again.length).toBeLessThanOrEqual(3);
});

it('ends when the line is down, with the name of the host, and can resume', async () => {
  const { fetch, server, jobs } = await setUp();
  server.trouble('Archives', { kind: 'status', status: 503, forever: true });
  const { job, files } = await fetch({ ciks: [CIK] });
  expect(job).toMatchObject({
    state: 'failed',
    resumable: true,
    error: { code: 'network', message: expect.stringContaining('127.0.0.1') },
  });
  expect(files.some((file) => file.state === 'queued')).toBe(true);
  fillEdgar(server);
  server.clear();
  await jobs.handlers.resume({ id: job.id }, call);
  expect(await jobs.settled(job.id)).toMatchObject({ state: 'done', result: { failed: 0 } });
});

it('jobs at the same time keep to one rate: never more than eight requests in any second at the server', async () => {
  const { start, server, jobs } = await setUp(createQueue());
  const started = await Promise.all([
    start({ ciks: [CIK], forms: [] }),
    start({ ciks: [CIK], whole: true }),
    start({ tickers: ['FICT-B'], facts: true }),
  ]);
  for (const { id } of started) expect((await jobs.settled(id)).state).toBe('done');
  expect(server.asked.length).toBeGreaterThan(25);
  expect(mostInASecond(server.asked)).toBeLessThanOrEqual(8);
}, 60_000);

it('fetches nothing before it knows who asks, and refuses an identity that the SEC would not take', async () => {
  const { start, settings, corpus, server } = await setUp();
  await corpus.write.settings.set('identity', null);
  await expect(start({ tickers: ['FICT-B'] })).rejects.toMatchObject({ code: 'unauthorized' });
  await expect(settings.handlers.set({ identity: { name: 'A', mail: 'x' } }, call)).rejects.toThrow();
  await expect(settings.handlers.set({ identity: { name: 'Jane Doe', mail: 'nowhere' } }, call)).rejects.toMatchObject({
    code: 'bad_request',
  } satisfies Partial<AppError>);
  expect(server.asked).toHaveLength(0);
});

it('an analyst who reads anew keeps what the archive knows', async () => {
  const { fetch, corpus, filings, dir, ingest } = await setUp();
  await fetch({ ciks: [CIK], years: { from: 2023, to: 2023 } });
  const [filing] = await filings.list(undefined, call);
  const original = corpus.read.filings.original(filing!.id)!;
  await corpus.write.filings.replace(filing!.id, await packFiling(join(dir, 'corpus', 'originals', original.original)));
  expect(corpus.read.filings.get(filing!.id, '')).toMatchObject({
    accession: RECENT[0]!.accession,
    filed: '2024-02-20',
  });
  // The same document by hand is the same filing.
  const { files } = await ingest([corpus.originals.path(original.original)]);
  expect(files[0]).toMatchObject({ state: 'duplicate', filingId: filing!.id });
});

itWithShared(
  "Apple's own list and filings: chosen by year, read, and known by what the list says",
  ['data/xbrl/companyfacts/AAPL_submissions.json.gz', 'data/filings/10k-ixbrl/aapl-20200926.htm.gz'],
  async () => {
    const { fetch, server } = await setUp();
    const real = (path: string) => gunzipSync(readFileSync(sharedPath('data', path)));
    const filings = '/Archives/edgar/data/320193';
    server.put('/submissions/CIK0000320193.json', real('xbrl/companyfacts/AAPL_submissions.json.gz'), { gzip: true });
    server.put(
      `${filings}/000032019324000123/aapl-20240928.htm`,
      real('filings/10k-ixbrl/AAPL_FY2024_edgartools.htm.gz'),
      { gzip: true },
    );
    server.put(`${filings}/000032019320000096/aapl-20200926.htm`, real('filings/10k-ixbrl/aapl-20200926.htm.gz'), {
      gzip: true,
    });
    server.trouble('aapl-20200926', { kind: 'cut', after: 100_000 }, { kind: 'truncated-gzip' });
    const found = await fetch({ ciks: ['320193'], years: { from: 2020, to: 2024 } });
    expect(found.job.result).toMatchObject({ read: 2, failed: 3 });
    expect(found.filings.map((one) => [one.accession, one.fiscalYear, one.filed, one.ticker, one.format])).toEqual([
      ['0000320193-24-000123', 2024, '2024-11-01', 'AAPL', 'ixbrl'],
      ['0000320193-20-000096', 2020, '2020-10-30', 'AAPL', 'ixbrl'],
    ]);
    expect(found.filings[1]!.facts).toBeGreaterThan(500);
  },
  120_000,
);
