/** The analyst's item boundaries laid over those that were read. */
import type { ItemSpan } from '../api/types.ts';

/** "Item 7 begins here", or, with null, "there is no item 7". */
export interface ItemCorrection {
  /** "I" or "II" in a 10-Q, else "". */
  part: string;
  item: string;
  start: number | null;
}

/** Items with the corrections applied: in order, each ending where the next begins. */
export function correctItems(
  items: readonly ItemSpan[],
  corrections: readonly ItemCorrection[],
  text: string,
): ItemSpan[] {
  let kept = [...items];
  // Items that an index places may lie over one another: those keep the end they have.
  const apart = new Set(
    items.filter((one, index) => items[index + 1] !== undefined && one.end !== items[index + 1]?.start),
  );
  for (const { part, item, start } of corrections) {
    const before = kept.find((one) => isItem(one, part, item));
    kept = kept.filter((one) => one !== before);
    if (start === null) continue;
    const title = titleAt(text, start) || before?.title || '';
    const { also } = before ?? {};
    kept.push({
      item,
      ...(part === '' ? {} : { part }),
      ...(also === undefined ? {} : { also }),
      title,
      start,
      end: text.length,
      characters: 0,
      confidence: 1,
      reason: 'set by hand',
    });
  }
  kept.sort((a, b) => a.start - b.start);
  const end = items.at(-1)?.end ?? text.length;
  return kept.map((one, index) => {
    const next = apart.has(one) ? one.end : (kept[index + 1]?.start ?? (one.start < end ? end : text.length));
    return { ...one, end: next, characters: next - one.start };
  });
}

const isItem = (one: ItemSpan, part: string, item: string) => one.item === item && (one.part ?? '') === part;

/** The rest of the heading behind its label: "## Item 7. Discussion" is "Discussion". */
function titleAt(text: string, start: number): string {
  const [line = ''] = text.slice(start, start + 300).split('\n');
  return line
    .replace(/^[#\s|*-]+/, '')
    .replace(/^(?:part\s+[iv]+\W+)?items?\s+\d{1,2}[a-c]?(?:\.\d\d)?(?:\(t\))?[\s.:—–-]*/i, '')
    .replace(/[\s|]+$/, '')
    .slice(0, 160);
}
