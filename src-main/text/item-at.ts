/** Which item holds an offset of a filing's text. */
import type { ItemSpan } from '../api/types.ts';

type Spans = readonly Pick<ItemSpan, 'item' | 'start' | 'end' | 'more'>[];

/**
 * Answers for any offset the item that begins last before it and has not ended, the shorter of two that begin at one place; where none holds it,
 * an item that has a further range there. `corpus/entities/items.ts` asks the same of the store.
 */
export function itemLookup(items: Spans): (offset: number) => string | null {
  const main = items.map(({ item, start, end }) => ({ item, start, end }));
  const more = items.flatMap(({ item, more = [] }) => more.map((range) => ({ item, ...range })));
  return (offset) => within(main, offset) ?? within(more, offset);
}

function within(ranges: readonly { item: string; start: number; end: number }[], offset: number): string | null {
  let best: (typeof ranges)[number] | null = null;
  for (const range of ranges) {
    if (range.start > offset || range.end <= offset) continue;
    if (best === null || range.start > best.start || (range.start === best.start && range.end < best.end)) best = range;
  }
  return best?.item ?? null;
}
