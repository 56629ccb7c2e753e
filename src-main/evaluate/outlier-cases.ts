import type { TaggedNumber, TaggedText } from '../api/types.ts';
import { readNumberTags } from '../text/number-tags.ts';
import { scanText } from '../text/numbers/index.ts';
import { random } from '../text/random.ts';
import { tagText } from '../text/tag.ts';
import type { OutlierItem } from './generators/outliers.ts';
import { inTable } from './masked-items.ts';
import { readPipeTables } from './read-table.ts';
import type { FilingChunk } from './report.ts';

/** A text with its numbers, and which of them is wrong: -1 for none, null for one that does not go through the number path. */
export interface OutlierCase {
  readonly tagged: TaggedText;
  readonly wrong: number | null;
}

/** How `index` counts the numbers of a text without tags: all that the grammar finds, or only amounts, percents, counts and ratios (not years and references). */
export type Counting = 'all' | 'amounts';

/**
 * Cases of a file. Numbers in tags are counted as tagged. Without tags `index` may mean either of two countings; the one is taken by which more of the marked
 * numbers are amounts (nobody marks a year as wrong by a factor of ten), all numbers when they are level.
 */
export function outlierCases(items: readonly OutlierItem[]): { cases: OutlierCase[]; counting: Counting } {
  const read = (counting: Counting) => items.map((item) => caseOf(item, counting));
  const [all, amounts] = [read('all'), read('amounts')];
  const met = (cases: readonly OutlierCase[]) => cases.filter(({ wrong }) => wrong !== null).length;
  return met(amounts) > met(all) ? { cases: amounts, counting: 'amounts' } : { cases: all, counting: 'all' };
}

function caseOf({ text, index }: OutlierItem, counting: Counting): OutlierCase {
  const { text: plain, spans } = readNumberTags(readPipeTables(text));
  if (spans !== null) {
    const tagged = { text: plain, numbers: spans.flatMap((span) => numberIn(plain, span)) };
    return { tagged, wrong: index < tagged.numbers.length ? index : null };
  }
  const tagged = tagText(plain);
  if (index < 0) return { tagged, wrong: -1 };
  if (counting === 'amounts') return { tagged, wrong: index < tagged.numbers.length ? index : null };
  const meant = scanText(plain).filter(({ magnitude }) => magnitude !== null)[index];
  const wrong = tagged.numbers.findIndex(({ start }) => start === meant?.digitsStart);
  return { tagged, wrong: wrong < 0 ? null : wrong };
}

/** The number inside a tag: as the grammar reads it with the words around, else its digits. */
function numberIn(text: string, { start, end }: { start: number; end: number }): TaggedNumber[] {
  const found = tagText(text).numbers.find((number) => number.start >= start && number.end <= end);
  if (found !== undefined) return [found];
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text.slice(start, end));
  if (digits === null) return [];
  const at = start + digits.index;
  return [{ start: at, end: at + digits[0].length, value: Number(digits[0].replaceAll(',', '')), kind: 'other' }];
}

/** Tables of real filings: in every second chunk one number of a table is multiplied by 10 or 1,000, in its value and its digits. */
export function outliersOfFilings(chunks: readonly FilingChunk[], count: number, seed: number): OutlierCase[] {
  const rng = random(seed, 'outliers of filings');
  const withTables = chunks.filter(({ tagged }) => tableNumbers(tagged).length >= 6);
  return rng
    .shuffle(withTables)
    .slice(0, count)
    .map(({ tagged }, i) => {
      const wrong = i % 2 === 0 ? rng.pick(tableNumbers(tagged)) : -1;
      return { tagged: wrong < 0 ? tagged : multiplied(tagged, wrong, rng.pick([10, 1000])), wrong };
    });
}

function tableNumbers(tagged: TaggedText): number[] {
  return tagged.numbers.flatMap(({ start, value, kind }, index) =>
    value !== 0 && kind !== 'percent' && inTable(tagged, start) ? [index] : [],
  );
}

function multiplied({ text, numbers }: TaggedText, index: number, by: number): TaggedText {
  const { start, end } = numbers[index]!;
  const old = text.slice(start, end);
  const fresh = shiftDigits(old, by);
  const moved = fresh.length - old.length;
  return {
    text: text.slice(0, start) + fresh + text.slice(end),
    numbers: numbers.map((number, i) => {
      if (i === index) return { ...number, end: number.end + moved, value: number.value * by };
      return i < index ? number : { ...number, start: number.start + moved, end: number.end + moved };
    }),
  };
}

/** "1,234.5" times 10 is "12,345"; commas stay where there were commas or where the number had none for being short. */
export function shiftDigits(digits: string, by: number): string {
  const plain = Number(digits.replaceAll(',', '')) * by;
  const decimals = Math.max(0, (digits.split('.')[1]?.length ?? 0) - Math.round(Math.log10(by)));
  const [whole = '', fraction] = plain.toFixed(decimals).split('.');
  const ungrouped = !digits.includes(',') && /^\d{4,}/.test(digits);
  const grouped = ungrouped ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
