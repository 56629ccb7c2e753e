import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../scripts/setup/lock.ts';

describe('the set-up lock', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mantissa-lock-'));
    path = join(folder, 'setup.lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lets one in at a time, tells the other to wait, and is gone afterwards', async () => {
    const order: string[] = [];
    let waits = 0;
    const work = (name: string) => async () => {
      order.push(`${name} in`);
      await sleep(300);
      order.push(`${name} out`);
    };
    await Promise.all([withLock(path, work('a'), () => waits++), withLock(path, work('b'), () => waits++)]);
    expect(order.map((line) => line.split(' ')[1])).toEqual(['in', 'out', 'in', 'out']);
    expect(waits).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it('is given up when the work fails', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(existsSync(path)).toBe(false);
  });

  it('takes over from a process that is gone, and from one silent for half a minute', async () => {
    await writeFile(path, `999999999 ${hostname()}`);
    expect(await withLock(path, async () => 1)).toBe(1);
    await writeFile(path, '1 another-machine');
    const old = Date.now() / 1000 - 60;
    await utimes(path, old, old);
    expect(await withLock(path, async () => 2)).toBe(2);
  });
});
