import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src-main/api/errors.ts';
import type { EngineStatus } from '../../src-main/api/views-learning.ts';
import { createEngineClient, type EngineClient, type EngineProgress } from '../../src-main/engine/client.ts';
import { forkEngine, type SpawnEngine } from '../../src-main/engine/spawn.ts';
import type { FixtureTasks } from './fixture-process.ts';

const entry = fileURLToPath(new URL('./fixture-process.ts', import.meta.url));

/** What a call rejects with; fails the test when it resolves. */
async function rejection(call: Promise<unknown>): Promise<AppError> {
  const outcome = await call.then(
    () => 'resolved' as const,
    (error: unknown) => error,
  );
  if (!(outcome instanceof AppError)) throw new Error(`expected an AppError, got ${outcome}`);
  return outcome;
}

describe('the engine client, with a real process', () => {
  let engine: EngineClient<FixtureTasks>;
  let lines: string[];
  let starts: number;

  const spawn: SpawnEngine = (path, environment) => {
    starts += 1;
    return forkEngine(path, environment);
  };

  beforeEach(() => {
    lines = [];
    starts = 0;
    // wasm starts fastest and needs no set-up; the channel is the same for every backend.
    engine = createEngineClient({ entry, spawn, ladder: ['wasm'], log: (line) => lines.push(line) });
  });
  afterEach(() => engine.close());

  it('starts at the first call only, and once', async () => {
    expect(starts).toBe(0);
    expect(engine.status().state).toBe('stopped');
    const [a, b] = await Promise.all([engine.run('echo', { value: 1 }), engine.run('echo', { value: 2 })]);
    expect([a.value, b.value]).toEqual([1, 2]);
    expect(a.pid).toBe(b.pid);
    expect(a.pid).not.toBe(process.pid);
    expect(starts).toBe(1);
    expect(engine.status()).toMatchObject({ state: 'ready', backend: 'wasm', pid: a.pid });
  });

  it('carries typed arrays, maps and undefined both ways as they are', async () => {
    const value = {
      floats: Float32Array.of(0.1, Number.NaN, -0),
      ints: Int32Array.of(-1, 2 ** 31 - 1),
      bytes: new Uint8Array([0, 255]),
      map: new Map([['a', 1n]]),
      nothing: undefined,
    };
    expect((await engine.run('echo', { value })).value).toEqual(value);
    const big = new Float32Array(2_000_000).map((_, index) => Math.sin(index));
    const { value: back } = await engine.run('echo', { value: big });
    expect(back).toBeInstanceOf(Float32Array);
    expect(Buffer.compare(Buffer.from(big.buffer), Buffer.from((back as Float32Array).slice().buffer))).toBe(0);
  });

  it('reports progress and log lines in order, before the result', async () => {
    const seen: EngineProgress[] = [];
    const logged: string[] = [];
    let finished = false;
    await engine
      .run(
        'echo',
        { value: 0, reports: 50 },
        {
          onProgress: (progress) => {
            expect(finished).toBe(false);
            seen.push(progress);
          },
          onLog: (line) => logged.push(line),
        },
      )
      .finally(() => {
        finished = true;
      });
    expect(seen.map(({ done }) => done)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(seen[6]).toEqual({ done: 7, total: 50, message: 'step 7', payload: Float32Array.of(7, 14) });
    expect(logged.at(-1)).toBe('log 50');
  });

  it('flattens errors: codes cross, the unforeseen becomes internal, the stack is kept as the cause', async () => {
    expect(await rejection(engine.run('fail', { how: 'app' }))).toMatchObject({
      code: 'bad_model',
      message: 'The model folder has no config.json.',
    });
    const plain = await rejection(engine.run('fail', { how: 'plain' }));
    expect(plain).toMatchObject({ code: 'internal', message: 'x is not iterable' });
    expect(plain.cause).toContain('fixture-process');
    expect((await rejection(engine.run('fail', { how: 'memory' }))).code).toBe('out_of_memory');
    expect((await rejection(engine.run('fail', { how: 'unclonable' }))).code).toBe('internal');
    expect((await engine.run('echo', { value: 'still alive' })).value).toBe('still alive');
    expect(starts).toBe(1);
  });

  it('rejects every pending call when the process dies, and starts anew at the next', async () => {
    const states: EngineStatus['state'][] = [];
    engine.onStatus(({ state }) => states.push(state));
    const { pid } = await engine.run('echo', { value: 0 });
    const calls = [engine.run('crash', {}), engine.run('echo', { value: 1 })];
    const [first, second] = await Promise.all(calls.map(rejection));
    expect(first).toMatchObject({ code: 'engine_crashed' });
    expect(first?.message).toContain('SIGKILL');
    expect(first?.message).toContain('last words of the process');
    expect(second).toMatchObject({ code: 'engine_crashed' });
    expect(engine.status()).toMatchObject({ state: 'crashed', pid: null });
    const again = await engine.run('echo', { value: 2 });
    expect(again.pid).not.toBe(pid);
    expect(states).toContain('crashed');
    expect(engine.status().state).toBe('ready');
  });

  it('survives being killed from outside while a task runs', async () => {
    const { pid } = await engine.run('echo', { value: 0 });
    const call = engine.run('polite', {}, { onProgress: ({ done }) => done === 2 && process.kill(pid, 'SIGKILL') });
    expect((await rejection(call)).code).toBe('engine_crashed');
    expect((await engine.run('echo', { value: 3 })).value).toBe(3);
  });

  it('cancels a task between batches and keeps the process', async () => {
    const { pid } = await engine.run('echo', { value: 0 });
    const controller = new AbortController();
    let asked = 0;
    const call = engine.run('polite', {}, { signal: controller.signal, onProgress: () => controller.abort() });
    controller.signal.addEventListener('abort', () => {
      asked = performance.now();
    });
    expect((await rejection(call)).code).toBe('cancelled');
    expect(performance.now() - asked).toBeLessThan(500);
    expect((await engine.run('echo', { value: 1 })).pid).toBe(pid);
  });

  it('cancels within a second a task that never looks up, by ending the process', async () => {
    const { pid } = await engine.run('echo', { value: 0 });
    const controller = new AbortController();
    let asked = 0;
    const call = engine.run(
      'stubborn',
      { ms: 20_000 },
      {
        signal: controller.signal,
        onProgress: () => {
          asked = performance.now();
          controller.abort();
        },
      },
    );
    expect((await rejection(call)).code).toBe('cancelled');
    expect(performance.now() - asked).toBeLessThan(1000);
    expect((await engine.run('echo', { value: 1 })).pid).not.toBe(pid);
  });

  it('cancels what waits in the queue without touching what runs', async () => {
    const running = engine.run('stubborn', { ms: 300 });
    const controller = new AbortController();
    const waiting = engine.run('echo', { value: 1 }, { signal: controller.signal });
    controller.abort();
    expect((await rejection(waiting)).code).toBe('cancelled');
    await running;
    expect((await rejection(engine.run('echo', { value: 1 }, { signal: controller.signal }))).code).toBe('cancelled');
    expect(starts).toBe(1);
  });

  it('cancels a call while the process starts, and lets it start for the next', async () => {
    const controller = new AbortController();
    const early = engine.run('echo', { value: 1 }, { signal: controller.signal });
    const asked = performance.now();
    controller.abort();
    expect((await rejection(early)).code).toBe('cancelled');
    expect(performance.now() - asked).toBeLessThan(500);
    expect((await engine.run('echo', { value: 2 })).value).toBe(2);
    expect(starts).toBe(1);
  });

  it('refuses to train on wasm, in words', async () => {
    const error = await rejection(engine.run('train', {}));
    expect(error.code).toBe('no_engine');
    expect(error.message).toMatch(/Training needs native TensorFlow or WebGPU/);
  });

  it('rejects what is pending when closed, and can be used again', async () => {
    const pending = engine.run('polite', {});
    const outcome = rejection(pending);
    await engine.close();
    expect((await outcome).code).toBe('cancelled');
    expect((await engine.run('echo', { value: 4 })).value).toBe(4);
  });

  it('says so when no backend works', async () => {
    const none = createEngineClient<FixtureTasks>({ entry, ladder: [] });
    expect((await rejection(none.run('echo', { value: 1 }))).code).toBe('no_engine');
  });
});
