/** Labels, titles and remarks as the rows of cross-reference indexes have them. */
import { readKeys } from './candidates.ts';
import { fitsTitle, rankIn } from './forms.ts';
import type { ItemLabel } from './titles.ts';
import type { Scan } from './types.ts';

export const LABEL = /^\W{0,4}(?:part\s+[iv]+\W+)?items?\s?\d/i;
/** An item's number alone: "1A", "7.", "4.B", as tables whose head says "Item" have it. */
export const BARE = /^\(?(\d{1,2}\.?\s?[A-K]?)\)?[.:]?$/i;
/** Where an index says by itself that there is nothing. */
export const NOTHING =
  /^\W{0,2}(?:none|not\s+applicable|n\/?a|omitted|not\s+required|\[?\(?reserved\)?\]?|nil)\b|^[-–—]{1,3}$/i;
/** Other documents. */
export const ELSEWHERE = /incorporated|proxy\s+statement|annual\s+report|by\s+reference/i;
/** The end of a line that gives no page: "..... Not applicable", "*". */
export const NO_PAGE =
  /(?:\.{2,}|…|\s{2,}|\s[-–—]|[:.])\s{0,3}((?:none|not applicable|n\/a|\[?reserved\]?|not required|omitted)\.?)\s{0,2}$/i;
export const BARE_TITLE = /^(\d{1,2}[A-K]?)\.?[\s:–—-]{1,3}(?=[A-Z[])/;
export const PART = /^\W{0,4}part\s+(i{1,3}|iv)\b/i;

/**
 * The items that a label of an index names. Indexes of Form 20-F name the parts of an item too ("3.D Risk factors"), which belong to it; "4A" is an item of its
 * own only where its title says so, else the first part of Item 4.
 */
export function keysOf(input: Scan, label: ItemLabel, title: string, part: string | null): string[] | null {
  const [item = ''] = label.items;
  const parent = partOfItem(input, item, title);
  return parent ? [parent] : (readKeys(input, label, title, part)?.items ?? null);
}

/** The item of Form 20-F of which "3D" is a part; null for items of their own and in other forms. */
export function partOfItem(input: Scan, item: string, title: string): string | null {
  const found = /^(\d{1,2})[A-K]$/.exec(item);
  if (!found || input.items.name !== '20-F' || Number(found[1]) >= 16) return null;
  return rankIn(input.items, item) >= 0 && fitsTitle(input.items, item, title) ? null : (found[1] as string);
}

export const trimTitle = (title: string) => title.replace(/[:\s.…]+$/, '').slice(0, 200);
