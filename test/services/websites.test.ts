import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWebsites } from '../../src-main/services/websites.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { ABOUT, JOBS, LANDING, PRIVACY } from '../ingest/website/samples.ts';
import { call, tempServices } from './support.ts';

const FILING = `<html xmlns:fw="http://www.fictionalwidgets.com/20231231"><body><p>FORM 10-K</p><p>Fictional Widgets BV</p><p>(Exact name of registrant as specified in its charter)</p>
  <p>Item 1. Business</p><p>Our website is www.fictionalwidgets.com. Revenue was $48.5 million.</p></body></html>`;

async function setUp() {
  const services = await tempServices();
  const site = join(services.dir, 'www.fictionalwidgets.com');
  mkdirSync(site);
  for (const [name, html] of Object.entries({ index: LANDING, about: ABOUT, jobs: JOBS, privacy: PRIVACY }))
    writeFileSync(join(site, `${name}.html`), html);
  const filing = join(services.dir, 'fw.htm');
  writeFileSync(filing, FILING);
  let enabled = true;
  const { corpus, models } = services;
  const publish = (event: (typeof services.events)[number]) => void services.events.push(event);
  const websites = createWebsites({ corpus, models, tag: tagText, enabled: () => enabled, publish });
  await services.ingest([filing]);
  const [company] = services.filings.companies(undefined, call) as { id: number; name: string }[];
  return {
    ...services,
    site,
    company: company!,
    websites,
    switchStatistics: (on: boolean) => {
      enabled = on;
      return websites.sync();
    },
    async ingestSite(company?: string, path = site) {
      const job = await services.filings.ingest(
        { paths: [path], embed: false, website: company === undefined ? {} : { company } },
        call,
      );
      await services.jobs.settled(job.id);
      return services.jobs.handlers.files({ id: job.id }, call);
    },
  };
}

it('a folder of pages becomes one website of the company that is named, once', async () => {
  const { ingestSite, filings, company } = await setUp();
  const [file] = await ingestSite('Fictional Widgets B.V.');
  expect(file).toMatchObject({ state: 'done', name: 'Website of Fictional Widgets B.V.' });
  const list = await filings.list(undefined, call);
  const site = list.find((one) => one.format === 'website');
  expect(site).toMatchObject({ form: 'Website', companyId: company.id });
  expect((await ingestSite('Fictional Widgets B.V.'))[0]).toMatchObject({ state: 'duplicate' });
});

it('without a name it belongs to the company whose website was confirmed', async () => {
  const { ingestSite, filings, company, websites } = await setUp();
  const view = await websites.handlers.get({ companyId: company.id }, call);
  expect(view.candidates[0]).toMatchObject({ host: 'fictionalwidgets.com' });
  expect(view.candidates[0]!.score).toBeGreaterThan(0.9);
  expect(
    (await websites.handlers.confirm({ companyId: company.id, url: 'www.fictionalwidgets.com' }, call)).confirmed,
  ).toBe('https://www.fictionalwidgets.com');
  await ingestSite();
  expect((await filings.list(undefined, call)).filter((one) => one.companyId === company.id)).toHaveLength(2);
  expect((await websites.handlers.get({ companyId: company.id }, call)).read[0]).toMatchObject({
    host: 'fictionalwidgets.com',
    statistics: { pages: 4, pagesKept: 3 },
  });
  expect((await websites.handlers.confirm({ companyId: company.id, url: '' }, call)).confirmed).toBe('');
  expect((await websites.handlers.confirm({ companyId: company.id, url: null }, call)).confirmed).toBeNull();
  await expect(websites.handlers.confirm({ companyId: company.id, url: 'no address' }, call)).rejects.toMatchObject({
    code: 'bad_request',
  });
  await expect(websites.handlers.get({ companyId: 999 }, call)).rejects.toMatchObject({ code: 'not_found' });
});

it('its figures are appended to the filing, embedded with it, and gone when switched off', async () => {
  const { ingestSite, filings, websites, switchStatistics, corpus, embedding, jobs, models, company } = await setUp();
  await ingestSite('Fictional Widgets BV');
  const filing = async () => (await filings.list(undefined, call)).find((one) => one.format === 'html')!;
  const before = await filing();
  await websites.sync();
  const after = await filing();
  expect(after.chunks).toBe(before.chunks + 1);
  const chunk = corpus.read.chunks.list(after.id).at(-1)!;
  expect(chunk.tagged.text).toMatch(/website has 4 pages and \d+ words.*ratio of text to HTML is 0\.\d+/s);
  expect(chunk.tagged.numbers.map((number) => number.value)).toContain(4);
  expect(chunk.start).toBe(chunk.end);
  // Search by words finds it, the Reader's chunk at a place of the text is another.
  expect(corpus.read.chunks.at(after.id, 0)!.id).not.toBe(chunk.id);
  await jobs.settled((await embedding.start()).id);
  expect((await filing()).embedded).toBe(after.chunks);
  // Nothing has changed: the vectors stay.
  await websites.sync();
  expect((await filing()).embedded).toBe(after.chunks);
  await switchStatistics(false);
  expect(await filing()).toMatchObject({ chunks: before.chunks, embedded: before.chunks });
  await switchStatistics(true);
  expect(await filing()).toMatchObject({ chunks: after.chunks, embedded: before.chunks });
  expect(corpus.read.chunks.lackingCount((await models.current())!.hash)).toBe(1);
  // A new reading of the filing drops it with the other chunks; the next look puts it back.
  const website = corpus.read.websites.ofCompany(company.id)[0]!;
  await filings.remove({ ids: [website.filingId] }, call);
  await websites.sync();
  expect((await filing()).chunks).toBe(before.chunks);
});

it('a website without pages fails with a sentence', async () => {
  const { ingestSite, dir } = await setUp();
  mkdirSync(join(dir, 'empty'));
  expect((await ingestSite('X', join(dir, 'empty')))[0]).toMatchObject({
    state: 'failed',
    error: { code: 'not_found' },
  });
});
