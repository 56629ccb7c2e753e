/** What every host must carry faithfully. Runs the same over each transport, on handlers that show one behaviour of the wire each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../src-main/api/contract.ts';
import { AppError } from '../../src-main/api/errors.ts';
import type { MantissaEvent } from '../../src-main/api/views.ts';
import { type AppRouter, createDispatch } from '../../src-main/app/dispatch.ts';
import { type Log, openLog } from '../../src-main/app/log.ts';
import { createFakes, type Fakes, fakeJob } from '../app/fakes.ts';

export interface Connection {
  client: Client;
  close: () => Promise<void>;
}

export type Connect = (router: AppRouter, log: Log) => Connection | Promise<Connection>;

export function failure(promise: Promise<unknown>): Promise<AppError> {
  return promise.then(
    () => expect.unreachable('should have failed'),
    (error: unknown) => error as AppError,
  );
}

export function contractSuite(host: string, connect: Connect): void {
  describe(`contract over ${host}`, () => {
    let fakes: Fakes;
    let connection: Connection;
    let client: Client;
    let folder: string;

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'mantissa-contract-'));
      const log = openLog(folder);
      fakes = createFakes();
      connection = await connect(createDispatch(fakes.handlers, log).router, log);
      client = connection.client;
    });
    afterEach(async () => {
      await connection.close();
      fakes.events.close();
      rmSync(folder, { recursive: true });
    });

    it('answers a query, with defaults filled in', async () => {
      expect(await client.jobs.list({ limit: 2 })).toEqual([fakeJob('j0'), fakeJob('j1')]);
      expect((await client.filings.ingest({ paths: ['/a'] })).message).toBe('embed true');
    });

    it('answers many calls at once, each its own', async () => {
      const jobs = await Promise.all(Array.from({ length: 200 }, (_, i) => client.jobs.cancel({ id: `job${i}` })));
      expect(jobs.map((job) => job.id)).toEqual(Array.from({ length: 200 }, (_, i) => `job${i}`));
    });

    it('keeps NaN, text beyond ASCII and null', async () => {
      expect(await client.jobs.series({ id: 'j' })).toEqual([{ name: 'loss', step: 1, value: Number.NaN }]);
      const { path } = await client.filings.upload({ name: 'Übung 数 \u{1F4C8}.htm', bytes: new Uint8Array() });
      expect(path).toBe('/uploads/Übung 数 \u{1F4C8}.htm');
      expect((await client.app.doctor()).chosen).toBeNull();
    });

    it('carries vectors as typed arrays, bit for bit', async () => {
      const { dimension, vectors } = await client.models.embed({ texts: ['a', 'abc'] });
      expect(dimension).toBe(3);
      expect(vectors).toBeInstanceOf(Float32Array);
      const expected = new Float32Array([1, 0.1, -0, 3, 0.1, -0]);
      expect(new Uint32Array(vectors.buffer, vectors.byteOffset, vectors.length)).toEqual(
        new Uint32Array(expected.buffer),
      );
    });

    it('carries a big file', async () => {
      const bytes = Buffer.alloc(20_000_003, 'a big filing, ').subarray(0);
      await client.filings.upload({ name: 'big.htm', bytes });
      const received = fakes.uploads[0]!.bytes;
      expect(received.byteLength).toBe(bytes.byteLength);
      expect(Buffer.compare(received, bytes)).toBe(0);
    });

    it('carries an AppError with its code and sentence', async () => {
      const error = await failure(client.jobs.get({ id: 'x' }));
      expect(error).toBeInstanceOf(AppError);
      expect(error.toJSON()).toEqual({ code: 'not_found', message: 'There is no job x.' });
    });

    it('says what is wrong with bad input', async () => {
      const error = await failure(client.filings.ingest({ paths: [] }));
      expect(error.code).toBe('bad_request');
      expect(error.message).toContain('paths: ');
    });

    it('tells an id and nothing else of the unforeseen', async () => {
      const error = await failure(client.filings.companies());
      expect(error.code).toBe('internal');
      expect(error.id).toMatch(/^[0-9a-f]{10}$/);
      expect(JSON.stringify(error)).not.toContain('secret');
      expect(error.cause).toBeUndefined();
    });

    it('refuses a procedure that does not exist', async () => {
      const unknown = client as unknown as { jobs: { explode: () => Promise<unknown> } };
      if (host === 'in-process') expect(() => unknown.jobs.explode()).toThrow(TypeError);
      else expect((await failure(unknown.jobs.explode())).code).toBe('bad_request');
    });

    it('lets the caller give up, and tells the handler', async () => {
      const stop = new AbortController();
      const call = client.jobs.list({ limit: 7 }, { signal: stop.signal }).catch((error: unknown) => error);
      await expect.poll(() => fakes.signals.length).toBe(1);
      stop.abort();
      await expect.poll(() => fakes.signals[0]?.aborted).toBe(true);
      await call;
    });

    it('streams events in order until the caller stops, then frees the reader', async () => {
      const events = await client.app.events();
      await expect.poll(() => fakes.events.readers).toBe(1);
      const seen: MantissaEvent[] = [];
      const reading = (async () => {
        for await (const event of events) {
          seen.push(event);
          if (seen.length === 50) break;
        }
      })();
      for (let i = 0; i < 50; i += 1)
        fakes.events.publish({ type: 'series', jobId: 'j', points: [{ name: 'loss', step: i, value: i / 3 }] });
      await reading;
      expect(seen.map((event) => (event.type === 'series' ? event.points[0]?.step : -1))).toEqual(
        seen.map((_, i) => i),
      );
      await expect.poll(() => fakes.events.readers).toBe(0);
    });

    it('ends the streams of a caller that goes away', async () => {
      const events = await client.app.events();
      const reading = (async () => {
        for await (const _ of events);
      })().catch(() => undefined);
      await expect.poll(() => fakes.events.readers).toBe(1);
      if (host === 'in-process') fakes.events.close();
      else await connection.close();
      await expect.poll(() => fakes.events.readers).toBe(0);
      await reading;
    });
  });
}
