/** The scale of amounts in running text. */
import type { ItemSpan } from '../api/types.ts';
import type { FoundNumber } from '../text/numbers/index.ts';
import type { Rendered } from './markdown.ts';
import { FINANCIAL, isAnnual, mostCommon, type ReadTable } from './tables/read.ts';
import type { ScaleNote } from './tables/scale.ts';

/**
 * Some filers write their notes' running text in the statements' scale too ("$15, $14 and $13" for millions). Told by counting: in such an item most
 * amounts carry no scale word. Returns the note that governs the text at an offset, or null.
 */
export function proseScales(
  rendered: Rendered,
  items: readonly ItemSpan[],
  scanned: readonly (readonly FoundNumber[] | undefined)[],
  tables: readonly (ReadTable | undefined)[],
): (at: number) => ScaleNote | null {
  const notes = new Map<Zone, ScaleNote>();
  const whole = { start: 0, end: rendered.text.length };
  const zones = isAnnual(items) ? items.filter(({ item }) => FINANCIAL.has(item)) : [whole];
  for (const item of zones) {
    let bare = 0;
    let worded = 0;
    let round = 0;
    for (const [t, { at }] of rendered.texts.entries()) {
      if (at < item.start || at >= item.end) continue;
      for (const number of scanned[t] ?? []) {
        if (number.kind !== 'money' || number.magnitude === null) continue;
        if (number.scale > 0) worded++;
        else if (isScalable(number)) {
          bare++;
          if (number.magnitude >= 1000 && number.magnitude % 1000 === 0) round++;
        }
      }
    }
    // One figure in a thousand ends in three zeros where they are in thousands; many do where whole dollars were rounded.
    if (bare < 20 || bare < worded * 1.5 || round * 5 > bare) continue;
    const note = commonNote(rendered, tables, item);
    if (note) notes.set(item, note);
  }
  if (notes.size === 0) return () => null;
  return (at) => {
    for (const [item, note] of notes) if (at >= item.start && at < item.end) return note;
    return null;
  };
}

type Zone = Pick<ItemSpan, 'start' | 'end'>;

/** The scale note of most of an item's tables, or null when most have none. */
function commonNote(rendered: Rendered, tables: readonly (ReadTable | undefined)[], item: Zone): ScaleNote | null {
  const inside = rendered.tables.flatMap((table, index) =>
    table.start >= item.start && table.start < item.end ? [tables[index]?.context.note ?? null] : [],
  );
  const best = mostCommon(inside);
  return best && inside.filter((note) => note?.scale === best.scale).length * 2 > inside.length ? best : null;
}

/** Money without a scale word that could stand in the statements' scale: no cents, no whole-dollar amount. */
function isScalable(number: FoundNumber): boolean {
  const magnitude = number.magnitude ?? 0;
  if (number.kind !== 'money' || number.scale !== 0 || number.scaleSource !== 'none') return false;
  return (
    magnitude < 1_000_000 &&
    (Number.isInteger(magnitude)
      ? number.digitsEnd - number.digitsStart < 9
      : Number.isInteger(Number((magnitude * 10).toFixed(6))))
  );
}

/** Gives an amount without a scale of its own that of the note. */
export function scaleProse(number: FoundNumber, note: ScaleNote): void {
  if (!isScalable(number)) return;
  number.scale = note.scale;
  number.scaleSource = 'heading';
  number.scaleText = note.text;
}
