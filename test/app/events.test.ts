import { describe, expect, it } from 'vitest';
import type { MantissaEvent } from '../../src-main/api/views.ts';
import { createEventHub, QUEUE_LIMIT } from '../../src-main/app/events.ts';
import { fakeJob } from './fakes.ts';

const job = (id: string, done: number): MantissaEvent => ({ type: 'job', job: fakeJob(id, { done }) });
const file = (path: string): MantissaEvent => ({
  type: 'file',
  file: { jobId: 'j', path, name: path, state: 'done', filingId: 1, error: null, warnings: [], milliseconds: 1 },
});

/** What a reader gets until the hub closes. */
async function drain(reader: AsyncIterable<MantissaEvent>): Promise<MantissaEvent[]> {
  const all: MantissaEvent[] = [];
  for await (const event of reader) all.push(event);
  return all;
}

const never = () => new AbortController().signal;

/** Takes what is queued now, then stops. */
async function take(reader: AsyncGenerator<MantissaEvent, void, void>, count: number): Promise<MantissaEvent[]> {
  const all: MantissaEvent[] = [];
  for (let i = 0; i < count; i += 1) {
    const { value, done } = await reader.next();
    if (done) break;
    all.push(value);
  }
  return all;
}

describe('event hub', () => {
  it('gives every reader every event, also those published before its first pull', async () => {
    const hub = createEventHub();
    const first = hub.subscribe(never());
    const second = hub.subscribe(never());
    hub.publish(job('a', 1));
    hub.publish(job('b', 1));
    const expected = [job('a', 1), job('b', 1)];
    expect(await take(first, 2)).toEqual(expected);
    expect(await take(second, 2)).toEqual(expected);
  });

  it('replaces by job id while a reader lags, so the newest state is always delivered', async () => {
    const hub = createEventHub();
    const slow = hub.subscribe(never());
    for (let i = 0; i < 5000; i += 1) hub.publish(job('a', i));
    hub.publish(job('b', 1));
    expect(await take(slow, 2)).toEqual([job('a', 4999), job('b', 1)]);
  });

  it('merges what changed in the corpus', async () => {
    const hub = createEventHub();
    const slow = hub.subscribe(never());
    hub.publish({ type: 'corpus', changed: ['filings'] });
    hub.publish({ type: 'corpus', changed: ['filings', 'heads'] });
    expect(await take(slow, 1)).toEqual([{ type: 'corpus', changed: ['filings', 'heads'] }]);
  });

  it('bounds what a lagging reader holds, and never drops a job for it', async () => {
    const hub = createEventHub();
    const slow = hub.subscribe(never());
    hub.publish(job('a', 1));
    for (let i = 0; i < 3 * QUEUE_LIMIT; i += 1) hub.publish(file(`f${i}`));
    const got = await take(slow, QUEUE_LIMIT);
    expect(got[0]).toEqual(job('a', 1));
    expect(got.at(-1)).toEqual(file(`f${3 * QUEUE_LIMIT - 1}`));
  });

  it('wakes a waiting reader', async () => {
    const hub = createEventHub();
    const reader = hub.subscribe(never());
    const waiting = reader.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    hub.publish(job('a', 1));
    expect((await waiting).value).toEqual(job('a', 1));
  });

  it('ends and forgets a reader whose signal aborts, whose caller returns, or whose hub closes', async () => {
    const hub = createEventHub();
    const stop = new AbortController();
    const all = Promise.all([drain(hub.subscribe(stop.signal)), drain(hub.subscribe(never()))]);
    const returned = hub.subscribe(never());
    hub.publish(job('a', 1));
    await returned.next();
    await returned.return();
    expect(hub.readers).toBe(2);
    stop.abort();
    expect(hub.readers).toBe(1);
    hub.close();
    expect(hub.readers).toBe(0);
    expect(await all).toEqual([[job('a', 1)], [job('a', 1)]]);
    expect(await drain(hub.subscribe(never()))).toEqual([]);
  });
});
