// Does one thing with the only filing of a corpus and kills itself after the n-th write to what the analyst sees; or does it for ever, to be killed.
import type { Corpus } from '../../src-main/corpus/index.ts';
import { call, startServices } from './services.ts';

const [dir = '', what = '', nth = '0', file = ''] = process.argv.slice(2);
let left = 0;

/** The corpus, every write of whose filings and items is counted; after the last one wanted the process is no more. */
const counted = (corpus: Corpus): Corpus => ({
  ...corpus,
  write: new Proxy(corpus.write, {
    get: (write, group) =>
      /filings|items|corrections/.test(String(group)) ? watched(Reflect.get(write, group)) : Reflect.get(write, group),
  }),
});

const watched = (group: object): object =>
  new Proxy(group, {
    get:
      (calls, name) =>
      async (...args: unknown[]) => {
        const call = Reflect.get(calls, name) as (...given: unknown[]) => Promise<unknown>;
        const answer = await call(...args);
        if (--left === 0) process.kill(process.pid, 'SIGKILL');
        return answer;
      },
  });

const { corpus, jobs, filings, items, ingest } = await startServices(dir, { wrap: counted });
const [{ filingId } = { filingId: 0 }] = corpus.read.filings.originals();
const start = corpus.read.filings.text(filingId)?.indexOf('Revenue') ?? 0;
const DO: Record<string, () => unknown> = {
  mend: () => items.set({ filingId, part: '', item: '1A', start }, call),
  takeAway: () => items.remove({ filingId, part: '', item: '7' }, call),
  restore: () => items.restore({ filingId }, call),
  reparse: async () => jobs.settled((await filings.reparse({ embed: false }, call)).id),
  add: () => ingest([file]),
};
// So that the parser's thread is there, and what is to be killed goes on round after round.
if (nth === '0') await DO[what]?.();
left = Number(nth);
console.log('ready');
do await DO[what]?.();
while (nth === '0');
console.log('ended');
process.exit();
