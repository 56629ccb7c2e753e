/** Superscripts beside figures: a footnote mark is no part of the figure it stands at; a raised numerator is a fraction of it. */
import type { FoundNumber } from './found.ts';

/** Ranges of a text that are set as superscript or subscript, in order. */
export type Raised = readonly (readonly [number, number])[];

/** A text as it reads without footnote marks; `at[i]` is where its character i stands in the text itself. */
interface Unmarked {
  text: string;
  at: Int32Array;
}

/** "1", "(2)", "a", "*", "1, 3", "(a)(b)"; ordinals ("st") and trademarks are none. */
const MARK =
  /^\s?[([]?(?:\d{1,2}|[a-z]|\*{1,3}|[†‡§#])[)\]]?(?:\s?[,;&–-]?\s?[([]?(?:\d{1,2}|[a-z]|\*{1,3}|[†‡§#])[)\]]?){0,5}\s?$/i;
const ORDINAL = /^(?:st|nd|rd|th|TM|SM)$/i;
const SLASH = /[/\u2044\u2215]/;
/** What may stand between two marks of one figure. */
const BETWEEN = /^(?:\s?,\s?|\s)?$/;

/** Finds the numbers of a text by `scan` as if its footnote marks were not there. `all` takes out whatever is raised, as cells of a table want it. */
export function scanUnmarked(
  text: string,
  raised: Raised,
  all: boolean,
  scan: (text: string) => FoundNumber[],
): FoundNumber[] {
  const unmarked = withoutMarks(text, raised, all);
  if (unmarked === null) return scan(text);
  const { at } = unmarked;
  const end = (offset: number) => (offset === 0 ? 0 : (at[offset - 1] as number) + 1);
  const found = scan(unmarked.text);
  for (const number of found) {
    const empty = number.digitsEnd === number.digitsStart;
    number.start = at[number.start] ?? text.length;
    number.digitsStart = empty ? end(number.digitsStart) : (at[number.digitsStart] as number);
    number.digitsEnd = end(number.digitsEnd);
    number.end = end(number.end);
  }
  return found;
}

/** Null where nothing raised stands at a figure, which is most texts. */
function withoutMarks(text: string, raised: Raised, all: boolean): Unmarked | null {
  const parts: string[] = [];
  const at = new Int32Array(text.length + raised.length);
  let length = 0;
  let from = 0;
  const keep = (to: number) => {
    parts.push(text.slice(from, to));
    for (let i = from; i < to; i++) at[length++] = i;
    from = to;
  };
  for (const [start, end] of joined(text, raised)) {
    if (start < from) continue;
    if (isFraction(text, start, end)) {
      keep(start);
      if (!/\d/.test(text[start - 1] ?? '') || !/\d/.test(text[start] ?? '')) continue;
      parts.push(' ');
      at[length++] = start;
    } else if (all || isMark(text.slice(start, end))) {
      const blank = start > 0 && text[start - 1] === ' ' && /\s/.test(text[end] ?? ' ');
      keep(Math.max(from, blank ? start - 1 : start));
      from = end;
    }
  }
  if (parts.length === 0) return null;
  keep(text.length);
  return { text: parts.join(''), at: at.subarray(0, length) };
}

function isMark(text: string): boolean {
  return text.length <= 24 && MARK.test(text) && !ORDINAL.test(text.trim());
}

/** A raised numerator or lowered denominator: "3" and "8" of a fraction set with a slash. */
function isFraction(text: string, start: number, end: number): boolean {
  const inside = text.slice(start, end);
  if (!/^\d{1,3}(?:[/\u2044\u2215]\d{1,3})?$/.test(inside)) return false;
  return (
    SLASH.test(inside) ||
    (SLASH.test(text[end] ?? '') && /^\d/.test(text.slice(end + 1, end + 2))) ||
    (SLASH.test(text[start - 1] ?? '') && /\d/.test(text[start - 2] ?? ''))
  );
}

/** Raised ranges with those that touch, or are parted by a comma, as one. */
function joined(text: string, raised: Raised): [number, number][] {
  const out: [number, number][] = [];
  for (const [start, end] of raised) {
    const last = out.at(-1);
    if (last && start - last[1] <= 3 && BETWEEN.test(text.slice(last[1], start))) last[1] = end;
    else out.push([start, end]);
  }
  return out;
}
