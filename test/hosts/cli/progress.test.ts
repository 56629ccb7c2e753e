import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src-main/hosts/cli/progress.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const target = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  return { written, progress: createProgress(target, () => time), at: (ms: number) => (time = ms) };
}

describe('progress', () => {
  it('is one line that updates on a terminal, cut to its width', () => {
    const { written, progress, at } = record(true);
    progress.update('embedding', 1, 10);
    at(50);
    progress.update('embedding', 2, 10);
    at(150);
    progress.update('embedding a filing with a very long name indeed', 3, 10);
    progress.note('a note');
    expect(written).toEqual([
      'embedding 1/10 (10%)',
      '\r\x1b[K',
      'embedding a filing with a very long nam',
      '\r\x1b[K',
      'a note\n',
    ]);
  });

  it('is sparse lines elsewhere: the first, one in ten seconds, each new step, the last', () => {
    const { written, progress, at } = record(false);
    for (let i = 0; i <= 100; i += 1) {
      at(i * 500);
      progress.update(i < 100 ? 'reading' : 'embedding', i, i < 100 ? 100 : null);
    }
    progress.update('embedding', 5, 5);
    progress.end();
    expect(written).toEqual([
      'reading 0/100 (0%)\n',
      'reading 20/100 (20%)\n',
      'reading 40/100 (40%)\n',
      'reading 60/100 (60%)\n',
      'reading 80/100 (80%)\n',
      'embedding 100\n',
      'embedding 5/5 (100%)\n',
    ]);
  });
});
