/** Items against the hand-checked set over all eras (test/fixtures/items.json): judged by identifier, heading and text, not by identifier alone. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type ItemSpan, LOW_CONFIDENCE } from '../../src-main/api/types.ts';
import { readFiling } from '../../src-main/ingest/parse.ts';
import { type CheckedFiling, type CheckedItem, hashOf, headingAt } from '../fixtures/make-items.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';

const checked: CheckedFiling[] = JSON.parse(readFileSync(new URL('../fixtures/items.json', import.meta.url), 'utf8'));

/** Where the heading of a checked item stands now: the text may have grown or shrunk elsewhere since it was checked. */
function place(text: string, { start, hash, length }: CheckedItem): number {
  let best = -1;
  for (const line of text.matchAll(/^.*$/gm)) {
    const heading = headingAt(line[0], 0);
    if (heading.length !== length || hashOf(heading) !== hash) continue;
    if (best < 0 || Math.abs(line.index - start) < Math.abs(best - start)) best = line.index;
  }
  return best;
}

const keyOf = ({ item, part }: ItemSpan) => (part ? `${part}:${item}` : item);

/** Identifier right, begins at its heading, and the two texts share nine tenths of what they cover together. A heading in a table row begins in its cell. */
function isRight(found: ItemSpan, truth: { item: string; start: number; end: number }): boolean {
  if (keyOf(found) !== truth.item || Math.abs(found.start - truth.start) > 4) return false;
  const shared = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  return shared >= 0.9 * (Math.max(found.end, truth.end) - Math.min(found.start, truth.start));
}

interface Tally {
  right: number;
  found: number;
  wanted: number;
}

const f1 = ({ right, found, wanted }: Tally) => (2 * right) / (found + wanted);

describeWithShared('items of the hand-checked filings', 'data/filings', () => {
  it('are right in each era, and sure only when they are', async () => {
    const eras = new Map<string, Tally>();
    const all: Tally = { right: 0, found: 0, wanted: 0 };
    let sure = 0;
    let sureRight = 0;
    const wrong: string[] = [];
    for (const { path, era, indexed, items } of checked) {
      const filing = await readFiling(readFileSync(sharedPath(path)), path.slice(path.lastIndexOf('/') + 1));
      const starts = items.map((one) => place(filing.text, one));
      expect(starts, `${path}: a checked heading is gone from the text`).not.toContain(-1);
      const length = filing.documents?.find(({ start }) => start === 0)?.end ?? filing.text.length;
      const truths = items.map(({ item, start, end }, at) => {
        // A row of an index begins in its first cell, behind the line's bars.
        const line = starts[at] as number;
        const begin = indexed ? line + (/^[|\s]*/.exec(filing.text.slice(line, line + 40))?.[0].length ?? 0) : line;
        const next = starts.slice(at + 1).find((one) => one > begin);
        return { item, start: begin, end: indexed ? begin + end - start : (next ?? length) };
      });
      const tally = eras.get(era) ?? { right: 0, found: 0, wanted: 0 };
      eras.set(era, tally);
      for (const counts of [tally, all]) {
        counts.found += filing.items.length;
        counts.wanted += items.length;
      }
      for (const found of filing.items) {
        const right = truths.some((truth) => isRight(found, truth));
        if (right) for (const counts of [tally, all]) counts.right++;
        else wrong.push(`${path} ${keyOf(found)}@${found.start}`);
        if (found.confidence >= LOW_CONFIDENCE) {
          sure++;
          if (right) sureRight++;
        }
      }
    }
    for (const [era, tally] of eras)
      process.stderr.write(
        `items, ${era}: F1 ${f1(tally).toFixed(4)} (${tally.right} right of ${tally.wanted}, ${tally.found} found)\n`,
      );
    process.stderr.write(
      `items, all ${checked.length} filings: F1 ${f1(all).toFixed(4)}; ${sureRight} of ${sure} marked sure are right; ${wrong.join(', ')}\n`,
    );
    expect(checked.length).toBeGreaterThanOrEqual(40);
    expect(f1(all)).toBeGreaterThanOrEqual(0.985);
    for (const [era, tally] of eras) expect(f1(tally), era).toBeGreaterThanOrEqual(0.97);
    expect(sureRight / sure).toBeGreaterThanOrEqual(0.99);
    // Sure of nothing would be right and useless.
    expect(sure / all.found).toBeGreaterThan(0.9);
  }, 300_000);
});
