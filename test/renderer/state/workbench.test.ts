import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import { formatHash, parseHash } from '../../../src-renderer/state/router.svelte.ts';
import { EMPTY_FORM, queryOf } from '../../../src-renderer/state/search.svelte.ts';
import { Workbench } from '../../../src-renderer/state/workbench.svelte.ts';
import { fakeJob } from '../support/fake-data.ts';
import { createFakeHost } from '../support/fake-host.ts';

let stop = () => {};
afterEach(() => stop());

function begin(options?: Parameters<typeof createFakeHost>[0]) {
  const host = createFakeHost(options);
  const workbench = new Workbench(host);
  stop = workbench.start();
  return { host, workbench };
}

async function ready(options?: Parameters<typeof createFakeHost>[0]) {
  const made = begin(options);
  await vi.waitFor(() => expect(made.workbench.library.filings.status).toBe('ready'));
  await vi.waitFor(() => expect(made.workbench.info.status).toBe('ready'));
  await vi.waitFor(() => expect(made.host.calls.has('app.events')).toBe(true));
  return made;
}

describe('the window', () => {
  it('loads what it shows once the link is open', async () => {
    const { workbench } = await ready();
    expect(workbench.link).toBe('open');
    expect(workbench.engine?.backend).toBe('tensorflow');
    expect(workbench.library.rows).toHaveLength(6);
  });

  it('says when the link is lost and loads anew when it is back', async () => {
    const { host, workbench } = await ready();
    host.setLink('lost');
    expect(workbench.link).toBe('lost');
    host.filings = host.filings.slice(0, 2);
    workbench.retryLink();
    expect(workbench.link).toBe('open');
    await vi.waitFor(() => expect(workbench.library.rows).toHaveLength(2));
  });

  it('says of the chunk on view that it is embedded as soon as it is', async () => {
    const { host, workbench } = await ready();
    host.embedded = false;
    await workbench.reader.open(1);
    await workbench.reader.step(1);
    await workbench.reader.showChunk(2);
    expect(workbench.reader.chunk.value).toMatchObject({ chunk: { index: 2 }, embedded: false });
    host.embedded = true;
    host.push({ type: 'corpus', changed: ['embeddings'] });
    await vi.waitFor(() => expect(workbench.reader.chunk.value?.embedded).toBe(true), 3000);
    expect(workbench.reader.chunk.value?.chunk.index).toBe(2);
    workbench.reader.close();
  });

  it('has the chosen filings read anew', async () => {
    const { host, workbench } = await ready();
    await workbench.library.reparse([2, 5]);
    expect(host.calls.get('filings.reparse')).toEqual([{ ids: [2, 5] }]);
    await vi.waitFor(() => expect(workbench.jobs.active.map(({ kind }) => kind)).toEqual(['reparse']));
  });

  it('opens the filing on view again, at its place, once filings were read anew', async () => {
    const { host, workbench } = await ready();
    await workbench.reader.open(1);
    await workbench.reader.step(1);
    const here = workbench.reader.here;
    const outlines = () => host.calls.get('reader.outline')?.length;
    expect(outlines()).toBe(1);
    host.push({ type: 'job', job: fakeJob({ id: 'b', kind: 'reparse', state: 'running' }) });
    host.push({ type: 'job', job: fakeJob({ id: 'b', kind: 'reparse', state: 'done' }) });
    await vi.waitFor(() => expect(workbench.reader.jump?.offset).toBe(here));
    expect(outlines()).toBe(2);
    expect(workbench.reader.number).toBeNull();
    workbench.reader.close();
  });

  it('folds engine and job events into state', async () => {
    const { host, workbench } = await ready();
    await vi.waitFor(() => {
      host.push({
        type: 'engine',
        status: { state: 'crashed', backend: null, reason: 'It ran out of memory.', pid: null },
      });
      expect(workbench.engine?.state).toBe('crashed');
    });
    host.push({ type: 'job', job: fakeJob({ id: 'a', done: 2 }) });
    await vi.waitFor(() => expect(workbench.jobs.active).toHaveLength(1));
    host.push({ type: 'job', job: fakeJob({ id: 'a', done: 3, state: 'done' }) });
    await vi.waitFor(() => expect(workbench.jobs.active).toHaveLength(0));
    expect(workbench.jobs.get('a')?.done).toBe(3);
  });

  it('gathers many changes of the corpus into one reload', async () => {
    const { host } = await ready();
    const before = host.calls.get('filings.list')?.length ?? 0;
    for (let i = 0; i < 20; i++) host.push({ type: 'corpus', changed: ['filings'] });
    await vi.waitFor(() => expect(host.calls.get('filings.list')?.length).toBe(before + 1), { timeout: 2000 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(host.calls.get('filings.list')?.length).toBe(before + 1);
  });
});

describe('library', () => {
  it('filters, sorts and selects', async () => {
    const { library } = (await ready()).workbench;
    library.filter = 'borealis';
    expect(library.rows.map((filing) => filing.company)).toEqual([
      'Borealis Devices Corporation',
      'Borealis Devices Corporation',
    ]);
    library.sort('fiscalYear');
    expect(library.rows.map((filing) => filing.fiscalYear)).toEqual([2023, 2022]);
    library.sort('fiscalYear');
    expect(library.rows.map((filing) => filing.fiscalYear)).toEqual([2022, 2023]);
    library.toggleAll();
    expect(library.selected.size).toBe(2);
    expect(library.lacking).toBe(140);
  });

  it('uploads files where the host cannot see them, and keeps a failure with its sentence', async () => {
    const { host, workbench } = await ready();
    host.fail('filings.upload', new AppError('disk', 'The disk is full.'));
    await workbench.library.addFiles([new File(['<html>'], 'one.htm')]);
    expect(workbench.library.uploads).toMatchObject([
      { name: 'one.htm', state: 'failed', error: { message: 'The disk is full.' } },
    ]);
    expect(host.calls.has('filings.ingest')).toBe(false);
    host.heal('filings.upload');
    await workbench.library.addFiles([new File(['<html>'], 'one.htm'), new File(['<html>'], 'two.htm')]);
    expect(host.calls.get('filings.ingest')).toEqual([{ paths: ['/uploads/one.htm', '/uploads/two.htm'] }]);
    expect(workbench.jobs.get(workbench.library.importJob)?.kind).toBe('ingest');
  });

  it('hands over paths where the host sees the same disk', async () => {
    const { host, workbench } = await ready({ pathOf: (file) => `/disk/${file.name}` });
    await workbench.library.addFiles([new File(['x'], 'one.htm')]);
    expect(host.calls.get('filings.ingest')).toEqual([{ paths: ['/disk/one.htm'] }]);
    expect(host.calls.has('filings.upload')).toBe(false);
  });

  it('removes, and says so', async () => {
    const { workbench } = await ready();
    workbench.library.toggle(1);
    await workbench.library.remove([1]);
    expect(workbench.library.rows).toHaveLength(5);
    expect(workbench.library.selected.size).toBe(0);
    expect(workbench.notices.list[0]?.text).toBe('One filing was removed.');
  });
});

describe('jobs', () => {
  it('does not let a late answer set a finished job back', async () => {
    const { jobs } = (await ready()).workbench;
    jobs.take(fakeJob({ id: 'a', state: 'done', done: 3 }));
    jobs.take(fakeJob({ id: 'a', state: 'running', done: 1 }));
    expect(jobs.get('a')?.state).toBe('done');
  });

  it('lets a resumed job run again', async () => {
    const { jobs } = (await ready()).workbench;
    jobs.take(fakeJob({ id: 'a', state: 'interrupted', resumable: true }));
    await jobs.resume('a');
    expect(jobs.get('a')?.state).toBe('running');
  });

  it('turns a failed command into a notice with its code', async () => {
    const { host, workbench } = await ready();
    host.fail('jobs.cancel', new AppError('not_found', 'There is no such job.'));
    await workbench.jobs.cancel('gone');
    expect(workbench.notices.list).toMatchObject([{ tone: 'error', text: 'There is no such job.', code: 'not_found' }]);
  });
});

describe('search', () => {
  it('sends what the boxes say', () => {
    expect(queryOf({ ...EMPTY_FORM, text: ' net sales ', value: '$15bn', within: '5', company: '3' })).toEqual({
      text: 'net sales',
      limit: 40,
      companyId: 3,
      number: { value: 15e9, within: 0.05, unit: 'USD' },
    });
    expect(queryOf({ ...EMPTY_FORM, value: '12', unit: 'shares' }).number).toEqual({
      value: 12,
      within: 0.1,
      unit: 'shares',
    });
  });

  it('refuses to ask what it cannot read, and says why', async () => {
    const { search } = (await ready()).workbench;
    search.form.value = 'a lot';
    expect(search.canAsk).toBe(false);
    expect(search.problem).toMatch(/15 billion/);
    search.form.value = '15 billion';
    expect([search.canAsk, search.problem]).toEqual([true, null]);
    await search.ask();
    expect(search.result.value?.hits).toHaveLength(2);
  });
});

describe('compare', () => {
  it('runs once every column holds another filing', async () => {
    const { host, workbench } = await ready();
    const { compare } = workbench;
    compare.set([1, 1]);
    expect(compare.picks).toEqual([1, null]);
    await compare.run();
    expect(host.calls.has('compare.filings')).toBe(false);
    compare.pick(1, 2);
    await compare.run();
    expect(compare.result.value?.columns.map((column) => column.filingId)).toEqual([1, 2]);
    compare.pick(1, 1);
    expect([compare.ready, compare.doubled]).toEqual([false, true]);
  });
});

describe('retrain', () => {
  it('previews, imports, trains and shows the newest report', async () => {
    const { host, workbench } = await ready();
    const { retrain } = workbench;
    await retrain.read(new File(['ticker,year,growth\nABC,2023,0.1\n'], 'growth.csv'));
    expect(retrain.target).toBe('growth');
    await retrain.import();
    expect(retrain.set).toMatchObject({ name: 'growth', matched: 3 });
    const trained = retrain.train();
    await vi.waitFor(() => expect(retrain.jobId).not.toBeNull());
    const job = workbench.jobs.get(retrain.jobId);
    host.push({ type: 'job', job: { ...job!, state: 'done' } });
    await trained;
    expect(retrain.head?.methods.map((method) => method.name)).toEqual(['mean', 'ridge', 'mlp']);
    await retrain.predict();
    expect(retrain.predictions.value).toHaveLength(6);
  });
});

describe('export', () => {
  it('writes to the suggested path unless another is given', async () => {
    const { host, workbench } = await ready();
    await workbench.export.choose('filing');
    void workbench.export.start();
    await vi.waitFor(() => expect(host.calls.get('export.start')).toHaveLength(1));
    expect(host.calls.get('export.start')?.[0]).toMatchObject({
      level: 'filing',
      path: '/corpus/exports/filing.csv',
      excel: false,
    });
  });
});

it('keeps screens and parameters in the address', () => {
  const route = { screen: 'reader', params: { filing: '3', at: '120' } } as const;
  expect(parseHash(formatHash(route))).toEqual(route);
  expect(parseHash('#/nowhere?x=1').screen).toBe('library');
});
