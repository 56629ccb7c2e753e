import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { bulkName, readBulk, readCompanyNumber } from '../../src-main/fetch/companies-house/index.ts';
import { createQueue } from '../../src-main/fetch/queue.ts';
import { createSecrets } from '../../src-main/fetch/secrets.ts';
import { createFetching } from '../../src-main/services/fetching.ts';
import { createSettings } from '../../src-main/services/settings.ts';
import { QUICK } from '../fetch/support.ts';
import { startArchiveServer } from '../support/archive-server.ts';
import { call, quietLog, smallFiling, tempServices } from './support.ts';

const KEY = 'k3y-that-nobody-may-see';
const NUMBER = 'SC012345';
const JSON_TYPE = { type: 'application/json' };

/** A company with accounts of three years (the last as pages only) and a confirmation statement. The contents lie on a second server, as they do at Companies House. */
async function setUp(key: string | null = KEY) {
  const [server, store] = [await startArchiveServer(), await startArchiveServer()];
  onTestFinished(async () => {
    await server.close();
    await store.close();
  });
  const item = (year: number, type: string, category: string) => ({
    transaction_id: `T${year}`,
    type,
    category,
    date: `${year + 1}-09-30`,
    description_values: { made_up_date: `${year}-12-31` },
    links: { document_metadata: `https://document-api.elsewhere.example/document/D${year}` },
  });
  const items = [
    item(2023, 'AA', 'accounts'),
    item(2022, 'AA', 'accounts'),
    item(2021, 'AA', 'accounts'),
    item(2020, 'CS01', 'confirmation-statement'),
  ];
  server.put(`/company/${NUMBER}`, JSON.stringify({ company_name: 'FICTIONAL WIDGETS LTD' }), JSON_TYPE);
  const path = `/company/${NUMBER}/filing-history?items_per_page=100&start_index=0`;
  server.put(path, JSON.stringify({ items, total_count: 4 }), JSON_TYPE);
  server.put(`${path}&category=accounts`, JSON.stringify({ items: items.slice(0, 3), total_count: 3 }), JSON_TYPE);
  for (const year of [2023, 2022, 2021, 2020]) {
    const type = year === 2021 ? 'application/pdf' : 'application/xhtml+xml';
    server.put(`/document/D${year}`, JSON.stringify({ resources: { [type]: { content_length: 1 } } }), JSON_TYPE);
    store.put(`/signed/D${year}`, smallFiling(`Fictional Widgets ${year}`));
    server.trouble(`/document/D${year}/content`, {
      kind: 'redirect',
      to: `${store.base}/signed/D${year}`,
      forever: true,
    });
  }
  const services = await tempServices();
  const file = join(services.dir, 'home', 'secrets.json');
  const secrets = createSecrets(file, () => null);
  const publish = (event: (typeof services.events)[number]) => void services.events.push(event);
  const settings = createSettings({ corpus: services.corpus, secrets, publish, statisticsSwitched: async () => {} });
  if (key !== null) await settings.handlers.setKey({ key }, call);
  const fetching = createFetching({
    ...services,
    log: quietLog,
    settings,
    publish,
    queue: createQueue(200),
    policy: QUICK,
    storeHosts: [new URL(store.base).host],
  });
  const bases = {
    companiesHouse: server.base,
    companiesHouseDocuments: server.base,
    companiesHouseDownloads: server.base,
  };
  async function finish(started: ReturnType<typeof fetching.companiesHouse>) {
    const { id } = await started;
    const job = await services.jobs.settled(id);
    return {
      job,
      files: await services.jobs.handlers.files({ id }, call),
      filings: await services.filings.list(undefined, call),
    };
  }
  return {
    ...services,
    server,
    store,
    settings,
    documents: async (change: object = {}) =>
      finish(
        fetching.companiesHouse(
          {
            numbers: ['sc12345'],
            categories: ['accounts'],
            years: null,
            form: 'xhtml',
            embed: false,
            bases,
            ...change,
          },
          call,
        ),
      ),
    bulk: (period: string, read = true) => finish(fetching.bulk({ period, read, embed: false, bases }, call)),
  };
}

it('fetches the accounts of a company, with the key to Companies House alone', async () => {
  const { documents, server, store, corpus } = await setUp();
  const { job, filings, files } = await documents();
  expect(job.result).toMatchObject({ read: 2, failed: 1 });
  expect(files.find((one) => one.state === 'failed')?.error?.message).toContain('as application/pdf, not as xhtml');
  expect(filings[0]).toMatchObject({ company: 'FICTIONAL WIDGETS LTD', filed: '2024-09-30' });
  expect(corpus.read.sources.get(filings[0]!.id)?.url).toBe(`${server.base}/document/D2023/content`);
  const authorization = `Basic ${Buffer.from(`${KEY}:`).toString('base64')}`;
  expect(server.asked.every((one) => one.headers.authorization === authorization)).toBe(true);
  expect(store.asked.length).toBeGreaterThan(0);
  expect(store.asked.some((one) => one.headers.authorization !== undefined)).toBe(false);
  expect(
    server.asked
      .filter((one) => one.path.endsWith('/content'))
      .every((one) => one.headers.accept === 'application/xhtml+xml'),
  ).toBe(true);
});

it('keeps the key out of the corpus, the log and every error', async () => {
  const { documents, server, dir, settings, events } = await setUp();
  server.trouble('/company', { kind: 'status', status: 401, forever: true });
  const { job } = await documents();
  expect(job).toMatchObject({
    state: 'failed',
    error: { code: 'unauthorized', message: expect.stringContaining('did not accept the API key') },
  });
  const encoded = Buffer.from(`${KEY}:`).toString('base64');
  const everything = [
    JSON.stringify([events, await settings.handlers.get(undefined, call)]),
    quietLog.lines.join('\n'),
  ];
  for (const entry of readdirSync(join(dir, 'corpus'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  ))
    everything.push(readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  for (const text of everything) for (const secret of [KEY, encoded]) expect(text.includes(secret)).toBe(false);
});

it('asks for the key before anything else', async () => {
  const { documents, server } = await setUp(null);
  await expect(documents()).rejects.toMatchObject({ code: 'unauthorized' });
  expect(server.asked).toHaveLength(0);
});

it('takes the years and kinds that are asked for', async () => {
  const { documents } = await setUp();
  expect((await documents({ years: { from: 2022, to: 2022 } })).filings.map((one) => one.filed)).toEqual([
    '2023-09-30',
  ]);
  const all = await documents({ categories: [], years: { from: 2020, to: 2020 } });
  expect(all.job.result).toMatchObject({ read: 1 });
});

it('waits until the limit of Companies House is over', async () => {
  const { documents, server } = await setUp();
  server.trouble('/company', {
    kind: 'status',
    status: 429,
    headers: { 'X-Ratelimit-Reset': String(Math.ceil(Date.now() / 1000) + 1) },
  });
  const began = Date.now();
  expect((await documents({ years: { from: 2022, to: 2022 } })).job.state).toBe('done');
  expect(Date.now() - began).toBeGreaterThan(200);
});

it('fetches a bulk file, going on where it was cut, and reads it in a job of its own', async () => {
  const { bulk, server, jobs, filings, dir } = await setUp(null);
  const members = Object.fromEntries(
    ['01234567', 'SC000001', 'NI000002'].map((number, i) => [
      `Prod223_0001_${number}_20231231.html`,
      strToU8(smallFiling(`Company ${i} Ltd`, 200 + i)),
    ]),
  );
  // Stored, so that there is something to cut.
  const zip = zipSync({ ...members, '../../../evil.html': strToU8(smallFiling('Evil Ltd')) }, { level: 0 });
  server.put('/Accounts_Bulk_Data-2024-03-05.zip', Buffer.from(zip), { type: 'application/zip' });
  server.trouble('/Accounts_Bulk', { kind: 'cut', after: 20_000 });
  const { job } = await bulk('2024-03-05');
  expect(job).toMatchObject({ state: 'done', result: { bytes: zip.length } });
  expect(server.asked.at(-1)!.headers.range).toMatch(/^bytes=\d+-$/);
  await jobs.settled(String(job.result!.ingestJob));
  // A member that points out of the archive is read under a name within it, and written nowhere.
  expect(await filings.list(undefined, call)).toHaveLength(4);
  expect(existsSync(join(dir, '..', 'evil.html'))).toBe(false);
  expect(readdirSync(join(dir, 'corpus', 'downloads', 'bulk'))).toEqual(['Accounts_Bulk_Data-2024-03-05.zip']);
});

it('looks for an old month in the archive', async () => {
  const { bulk, server } = await setUp(null);
  server.put(
    '/archive/Accounts_Monthly_Data-March2019.zip',
    Buffer.from(zipSync({ 'a.html': strToU8(smallFiling('A Ltd')) })),
  );
  expect((await bulk('2019-03', false)).job).toMatchObject({ state: 'done', result: { ingestJob: null } });
  expect((await bulk('2018-03', false)).job).toMatchObject({ state: 'failed', error: { code: 'not_found' } });
});

it('knows company numbers and names of bulk files', () => {
  expect(readCompanyNumber('1234567')).toBe('01234567');
  expect(readCompanyNumber('sc 12345')).toBe('SC012345');
  expect(() => readCompanyNumber('12/../34')).toThrow();
  expect(bulkName(readBulk('2024-03-05'))).toBe('Accounts_Bulk_Data-2024-03-05.zip');
  expect(bulkName(readBulk('2024-11'))).toBe('Accounts_Monthly_Data-November2024.zip');
  expect(() => readBulk('2024-02-30')).toThrow(/no day or month/);
});
