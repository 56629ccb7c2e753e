import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import type { Contract } from '../../src-main/api/contract.ts';
import { AppError } from '../../src-main/api/errors.ts';
import type { Handlers, InputOf, OutputOf } from '../../src-main/api/handlers.ts';
import type { Job } from '../../src-main/api/views.ts';
import { createDispatch } from '../../src-main/app/dispatch.ts';
import { type Log, openLog } from '../../src-main/app/log.ts';
import { createFakes } from './fakes.ts';

let folder: string;
let log: Log;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mantissa-dispatch-'));
  log = openLog(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const failure = (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => expect.unreachable('should have failed'),
    (error: unknown) => error as AppError,
  );

describe('types of the handlers', () => {
  it('come from the contract, with defaults filled in', () => {
    expectTypeOf<InputOf<Contract['jobs']['get']>>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<InputOf<Contract['filings']['ingest']>>().toEqualTypeOf<{
      paths: string[];
      embed: boolean;
      website?: { company?: string | undefined } | undefined;
    }>();
    expectTypeOf<OutputOf<Contract['jobs']['list']>>().toEqualTypeOf<Job[]>();
    expectTypeOf<keyof Handlers>().toEqualTypeOf<keyof Contract>();
    expectTypeOf<Omit<Handlers['jobs'], 'get'>>().not.toMatchTypeOf<Handlers['jobs']>();
  });
});

describe('dispatch', () => {
  it('runs a call with validated input and its defaults', async () => {
    const { client } = createDispatch(createFakes().handlers, log);
    expect((await client.jobs.list({})).map((job) => job.id)).toEqual(['j0', 'j1', 'j2']);
    expect((await client.filings.ingest({ paths: ['/a', '/b'] })).message).toBe('embed true');
  });

  it('passes an AppError on with its code and sentence', async () => {
    const { client } = createDispatch(createFakes().handlers, log);
    const error = await failure(client.jobs.get({ id: 'x' }));
    expect(error).toBeInstanceOf(AppError);
    expect(error.toJSON()).toEqual({ code: 'not_found', message: 'There is no job x.' });
  });

  it('refuses bad input with a readable sentence that names the field', async () => {
    const { client } = createDispatch(createFakes().handlers, log);
    const error = await failure(client.filings.ingest({ paths: [] }));
    expect(error.code).toBe('bad_request');
    expect(error.message).toMatch(/^The request is not valid\. paths: .+\.$/);
  });

  it('keeps the unforeseen inside and files it in the log under the id it tells', async () => {
    const { client } = createDispatch(createFakes().handlers, log);
    const error = await failure(client.filings.companies());
    expect(error.code).toBe('internal');
    expect(error.message).not.toContain('secret');
    expect(error.id).toMatch(/^[0-9a-f]{10}$/);
    expect(error.message).toContain(error.id);
    const written = readFileSync(join(folder, 'mantissa.log'), 'utf8');
    expect(written).toContain(`[${error.id}] filings.companies: TypeError: secret detail of the inside`);
  });

  it('hands the caller’s signal to the handler', async () => {
    const fakes = createFakes();
    const { client } = createDispatch(fakes.handlers, log);
    const stop = new AbortController();
    const call = client.jobs.list({ limit: 7 }, { signal: stop.signal });
    await expect.poll(() => fakes.signals.length).toBe(1);
    stop.abort();
    await call;
    expect(fakes.signals[0]?.aborted).toBe(true);
  });
});
