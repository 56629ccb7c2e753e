/** Finds the items of a filing: candidates by label, contents rows told from headings, the best increasing sequence chosen. */
import { gather, partsSeen } from './candidates.ts';
import { addLinked, linkTargets, markContentsRuns, raiseLinked } from './contents.ts';
import { fillFromIndex, fromCrossReference } from './crossref.ts';
import { itemFormOf } from './forms.ts';
import { readIndex } from './index-rows.ts';
import { bestSequence, inAnyOrder } from './sequence.ts';
import type { Candidate, ItemInput, Scan } from './types.ts';
import { addUnheaded } from './unheaded.ts';
import { fromBareTitles } from './untitled.ts';

/** The chosen headings in reading order. `pages` maps the labels of printed pages to pieces, for filers with an index instead of headings; in several ways, the first the likeliest. */
export function findItems(given: ItemInput, pages: readonly ReadonlyMap<string, number>[]): Candidate[] {
  const items = itemFormOf(given.form);
  const input: Scan = { ...given, items, parts: items.parted ? partsSeen(given.pieces) : [] };
  const { candidates, contents } = gather(input);
  markContentsRuns(input, candidates);
  const linked = linkTargets(input, contents);
  raiseLinked(candidates, linked);
  const chosen = items.name === '8-K' ? inAnyOrder(candidates) : bestSequence(candidates, items);
  const index = items.name === '8-K' ? [] : readIndex(input);
  const indexed = fromCrossReference(input, index, pages, chosen);
  if (indexed) return indexed;
  const labelled = fillFromIndex(input, index, pages, addLinked(input, chosen, contents, linked));
  const few = labelled.length < (items.parted ? 4 : 6);
  return addUnheaded(input, (few ? fromBareTitles(input, labelled) : null) ?? labelled, contents);
}
