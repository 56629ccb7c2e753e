import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as others } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openCorpus } from '../../src-main/corpus/index.ts';
import { call, startServices, tempFolder, writeFilings } from './support.ts';

const PROGRAM = join(import.meta.dirname, 'killed-mending.ts');

/** Does one thing in a process of its own; true when that was killed. `running` is told once it has begun. */
async function inProcess(args: string[], running?: (kill: () => void) => Promise<void>): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((done) => child.on('close', (_, signal) => done(signal)));
  try {
    for await (const line of createInterface(child.stdout)) {
      if (line === 'ready') await running?.(() => child.kill('SIGKILL'));
      if (line === 'ended') return false;
    }
    expect(await ended).toBe('SIGKILL');
    return true;
  } finally {
    child.kill('SIGKILL');
  }
}

/** A corpus with one filing whose item 1A the analyst set. */
async function mendedCorpus() {
  const dir = tempFolder();
  const services = await startServices(dir);
  const [path = ''] = writeFilings(join(dir, 'in'), 1, 30);
  const { files } = await services.ingest([path]);
  const filingId = files[0]!.filingId!;
  const read = services.corpus.read.items.list(filingId);
  const start = services.corpus.read.filings.text(filingId)!.indexOf('Revenue');
  const mended = await services.items.set({ filingId, part: '', item: '1A', start }, call);
  await services.close();
  return { dir, path, filingId, read, mended };
}

/** What a reader sees now, and sees once the filing has been read anew: the same, if all that was kept was applied. */
async function seenAndReadAnew(dir: string, filingId: number) {
  const services = await startServices(dir);
  const list = () => services.corpus.read.items.list(filingId);
  const seen = list();
  const counted = services.corpus.read.filings.get(filingId, '')?.items;
  await services.jobs.settled((await services.filings.reparse({ embed: false }, call)).id);
  const anew = list();
  await services.close();
  return { seen, counted, anew };
}

test.for(['mend', 'takeAway', 'restore', 'reparse', 'add'])(
  'killed after any of its writes, "%s" leaves what was kept applied',
  { timeout: 300_000 },
  async (what) => {
    const { dir, path, filingId, read, mended } = await mendedCorpus();
    if (what === 'mend') await inProcess([dir, 'restore', '1e9']);
    let killed = 0;
    for (let nth = 1; ; nth++) {
      // The file is read anew only when another parser read it before.
      if (what === 'add') readByAnother(dir);
      if (!(await inProcess([dir, what, String(nth), path]))) break;
      killed++;
      const { seen, counted, anew } = await seenAndReadAnew(dir, filingId);
      expect(seen, `after write ${nth}`).toEqual(anew);
      expect(counted).toBe(seen.length);
      const names = seen.map(({ item }) => item);
      if (what === 'restore') expect([read, mended]).toContainEqual(seen);
      else expect(names).toContain('1A');
      expect(names.includes('7')).toBe(what !== 'takeAway');
    }
    expect(killed).toBeGreaterThan(0);
  },
);

test('killed at any moment while it is read anew again and again, a filing never stands without what was mended, nor is it seen so meanwhile', {
  timeout: 300_000,
}, async () => {
  const { dir, filingId, mended } = await mendedCorpus();
  let looks = 0;
  for (const milliseconds of [400, 600, 850]) {
    const killed = await inProcess([dir, 'reparse', '0'], async (kill) => {
      const reader = openCorpus(join(dir, 'corpus'), { mode: 'read' });
      const end = performance.now() + milliseconds;
      for (; performance.now() < end; looks++) {
        expect(reader.read.items.list(filingId)).toEqual(mended);
        await others();
      }
      await reader.close();
      kill();
    });
    expect(killed).toBe(true);
    const reader = openCorpus(join(dir, 'corpus'), { mode: 'read' });
    expect(reader.read.items.list(filingId)).toEqual(mended);
    const { chunks } = reader.read.filings.get(filingId, '')!;
    expect(reader.read.chunks.list(filingId)).toHaveLength(chunks);
    await reader.close();
  }
  expect(looks).toBeGreaterThan(50);
});

function readByAnother(dir: string): void {
  const db = new Database(join(dir, 'corpus', 'corpus.sqlite'));
  db.exec('UPDATE filings SET parser_version = parser_version - 1');
  db.close();
}
