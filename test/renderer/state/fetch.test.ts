import { expect, it } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import { Workbench } from '../../../src-renderer/state/workbench.svelte.ts';
import { createFakeHost } from '../support/fake-host.ts';

it('starts nothing until what is asked for can be read, then asks for it as the contract wants', async () => {
  const host = createFakeHost();
  const { fetching } = new Workbench(host);
  await fetching.start();
  expect(fetching.fault).toContain('ticker');
  fetching.asked = 'aapl 320193';
  fetching.years = '2020-';
  expect(fetching.fault).toContain('2020-2024');
  fetching.years = '2020-2021';
  fetching.forms = 'all';
  await fetching.start();
  fetching.unwatch();
  expect(host.calls.get('fetch.edgar')?.[0]).toMatchObject({
    tickers: ['AAPL'],
    ciks: ['320193'],
    forms: [],
    years: { from: 2020, to: 2021 },
  });
  expect(fetching.running).toBe(true);
  expect(fetching.queue).toMatchObject({ perSecond: 8, lastSecond: 7 });
});

it('asks Companies House by number and by period', async () => {
  const host = createFakeHost();
  const { fetching } = new Workbench(host);
  fetching.source = 'companies-house';
  expect(fetching.fault).toContain('company number');
  fetching.numbers = '01234567 SC123456';
  await fetching.start();
  expect(host.calls.get('fetch.companiesHouse')?.[0]).toMatchObject({
    numbers: ['01234567', 'SC123456'],
    categories: ['accounts'],
    form: 'any',
  });
  fetching.source = 'bulk';
  fetching.period = 'March';
  expect(fetching.fault).toContain('2024-03');
  fetching.period = '2024-03';
  await fetching.start();
  fetching.unwatch();
  expect(host.calls.get('fetch.bulk')).toEqual([{ period: '2024-03' }]);
});

it('a refusal becomes a notice and no job', async () => {
  const host = createFakeHost();
  const workbench = new Workbench(host);
  host.fail('fetch.edgar', new AppError('unauthorized', 'Who asks?'));
  workbench.fetching.asked = 'AAPL';
  await workbench.fetching.start();
  expect(workbench.fetching.jobId).toBeNull();
  expect(workbench.notices.list[0]).toMatchObject({ text: 'Who asks?' });
});

it('settings are saved one by one, and what the host answers is shown', async () => {
  const { settings, notices } = new Workbench(createFakeHost());
  await settings.load();
  expect(settings.view.value?.identity).toBeNull();
  expect(await settings.saveIdentity(' Jane Doe ', 'jane@example.com')).toBe(true);
  await settings.setStatistics(false);
  await settings.setKey('k');
  expect(settings.view.value).toMatchObject({
    identity: { name: 'Jane Doe', mail: 'jane@example.com' },
    websiteStatistics: false,
    companiesHouseKey: { kept: 'file' },
  });
  expect(await settings.saveBases({ edgar: 'not an address' })).toBe(false);
  expect(notices.list).toHaveLength(1);
  expect(settings.saving).toBe(false);
});

it("a website's answer for a company that is no longer open is dropped", async () => {
  const host = createFakeHost();
  const { website } = new Workbench(host);
  await website.open(1, 'Alder');
  expect(website.view.value?.candidates[0]?.host).toBe('alder.example');
  expect(await website.confirm('www.alder.example')).toBe(true);
  expect(website.view.value?.confirmed).toBe('www.alder.example');
  const release = host.hold('websites.confirm');
  const late = website.confirm('');
  website.close();
  release();
  await late;
  expect(website.view.value).toBeUndefined();
});
