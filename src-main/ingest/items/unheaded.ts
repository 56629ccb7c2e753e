/**
 * Items without a heading of their own whose place the text tells all the same: Part III by reference ("Items 10 to 14 are incorporated by reference"),
 * headings stacked over one text, lists of items omitted (asset-backed issuers), statements that follow the analysis under the auditor's report.
 */
import type { TextBlock } from '../html/nodes.ts';
import { inOrder, textBetween } from './contents.ts';
import { type ItemForm, partOf, rankIn } from './forms.ts';
import { PART } from './index-labels.ts';
import { byPlace } from './sequence.ts';
import { readItemLabel } from './titles.ts';
import type { Candidate, ContentsRow, Place, Scan } from './types.ts';
import { titledBetween } from './untitled.ts';

/** How a text disposes of items without giving them. */
const DISPOSED =
  /incorporat|by\s+reference|omitted|proxy\s+statement|information\s+statement|not\s+(?:applicable|required)/i;
const PART_THREE = /\bpart\s+iii\b/i;
/** "Items 10, 11, 12, 13 and 14", "Items 10 through 14", "Item 10, Item 11 and Item 12": where such a list begins. */
const LIST = /\bitems?\s+\d/gi;
/** "This Part", "the above items": all that stand together. */
const TOGETHER = /\b(?:this|the)\s+part\b|\bthe(?:se)?\s+(?:above|foregoing|following|preceding)?\s*items\b/i;
const AUDITORS =
  /^(?:reports?\s+of\s+(?:the\s+)?independent\b|independent\s+auditor|index\s+to\s+(?:the\s+)?(?:consolidated\s+)?financial\s+statements|(?:consolidated\s+)?(?:balance\s+sheets?|statements?\s+of\s+financial\s+(?:condition|position))\b)/i;
/** Headings needed before a gap among them means anything. */
const FEWEST = 4;
/** Characters of a paragraph that may say so. */
const LONGEST = 2500;
/** Characters under a part's heading that are more than an introduction. */
const OWN_TEXT = 200;

/** The items found by their headings, and those that these rules add; in reading order. */
export function addUnheaded(input: Scan, found: readonly Candidate[], contents: readonly ContentsRow[]): Candidate[] {
  const { name } = input.items;
  if ((name !== '10-K' && name !== '10-KSB' && name !== '10-Q') || found.length < FEWEST) return [...found];
  const chosen = [...found];
  addOmitted(input, chosen, contents);
  if (name !== '10-Q') {
    addStatements(input, chosen);
    addPartThree(input, chosen, contents);
    shareStacked(input, chosen);
  }
  endAtParts(input, chosen);
  return chosen;
}

const have = (chosen: readonly Candidate[]) => new Set(chosen.flatMap(({ items }) => items));

/** Rows of a table of items that a sentence before it calls omitted, where none of them has a heading elsewhere. */
function addOmitted(input: Scan, chosen: Candidate[], contents: readonly ContentsRow[]): void {
  const headed = have(chosen);
  const byTable = Map.groupBy(
    contents.filter(({ row }) => row >= 0),
    ({ piece }) => piece,
  );
  for (const [piece, rows] of byTable) {
    const said = textBefore(input, piece);
    if (!said || !DISPOSED.test(said.text) || rows.some(({ items }) => items.some((item) => headed.has(item))))
      continue;
    for (const { items, title, row } of rows)
      chosen.push({ piece, row, items, title: title.slice(0, 160), score: 3.3, reasons: ['listed as omitted'] });
  }
  chosen.sort(byPlace);
}

/** The text right before a piece, when it ends as what introduces a list. */
function textBefore(input: Scan, piece: number): TextBlock | null {
  for (let at = piece - 1; at >= Math.max(0, piece - 3); at--) {
    const before = input.pieces[at];
    if (input.dropped[at] || before?.type === 'break') continue;
    return before?.type === 'text' && before.text.trimEnd().endsWith(':') ? before : null;
  }
  return null;
}

/** Item 8 of a report whose statements follow the analysis without a heading: from the auditor's report, the index or the first statement on. */
function addStatements(input: Scan, chosen: Candidate[]): void {
  const key = input.items.name === '10-K' ? '8' : '7';
  const rank = rankIn(input.items, key);
  const before = chosen.findLast(({ items }) => rankIn(input.items, items.at(-1) as string) < rank);
  const after = chosen.find(({ items }) => rankIn(input.items, items[0] as string) > rank);
  if (have(chosen).has(key) || !before || !after || partOf(input.items, before.items[0] as string) !== 'II') return;
  for (let at = before.piece + 1; at < after.piece; at++) {
    const piece = input.pieces[at];
    if (piece?.type !== 'text' || input.dropped[at] || piece.text.length > 160) continue;
    if (!AUDITORS.test(piece.text) || (input.levels[at] as number) === 0) continue;
    const reasons = ['no heading of the item; the statements begin here'];
    chosen.push({ piece: at, row: -1, items: [key], title: piece.text, score: 2.4, reasons });
    chosen.sort(byPlace);
    return;
  }
}

/** The items of Part III that have no heading, where a sentence or bare titles stand for them. */
function addPartThree(input: Scan, chosen: Candidate[], contents: readonly ContentsRow[]): void {
  const three = partThree(input.items, chosen);
  const missing = () => three.filter((item) => !have(chosen).has(item));
  const before = chosen.findLast(({ items }) => partOf(input.items, items[0] as string) === 'II');
  if (!before || missing().length === 0) return;
  const isThree = ({ items }: Candidate) => three.includes(items[0] as string);
  const to = chosen.find((one) => byPlace(one, before) > 0 && !isThree(one))?.piece ?? input.pieces.length;
  const titled = titledBetween(input, missing(), before.piece + 1, to);
  chosen.push(...titled.filter(({ items, piece }) => inOrder(input.items, chosen, items[0] as string, piece)));
  chosen.sort(byPlace);
  for (let at = before.piece + 1; at < to && missing().length > 0; at++) {
    const piece = input.pieces[at];
    if (piece?.type !== 'text' || input.dropped[at] || piece.text.length > LONGEST || !DISPOSED.test(piece.text))
      continue;
    const listed = listedItems(piece.text);
    const under = partHeadingBefore(input, at);
    const all = PART_THREE.test(piece.text) || (under >= 0 && listed.length === 0);
    const named = missing().filter((item) => all || listed.includes(item));
    if (named.length === 0) continue;
    const holder = chosen.findLast((one) => one.piece <= at);
    // The sentence stands under the heading of one of those it names.
    if (holder && isThree(holder) && (all || holder.items.some((item) => listed.includes(item)))) {
      holder.items = [...holder.items, ...named];
      holder.reasons = [...holder.reasons, 'its text names the others'];
      continue;
    }
    const begin = tableBefore(input, at, named, contents);
    const heading = partHeadingBefore(input, begin);
    chosen.push({
      piece: heading >= 0 ? heading : begin,
      row: -1,
      items: named,
      title: 'Part III',
      score: listed.length > 0 ? 3.4 : 3,
      reasons: ['no item headings; a sentence says where these items are to be found'],
      unheaded: true,
    });
    chosen.sort(byPlace);
  }
}

/** The table right before a sentence when it lists the items that the sentence names, else the sentence. */
function tableBefore(input: Scan, at: number, named: readonly string[], contents: readonly ContentsRow[]): number {
  let before = at - 1;
  while (before > 0 && (input.dropped[before] || input.pieces[before]?.type === 'break')) before--;
  const rows = contents.filter(({ piece, row }) => piece === before && row >= 0);
  return rows.length > 0 && rows.every(({ items }) => items.every((item) => named.includes(item))) ? before : at;
}

/** The items of Part III in the era of the report: until 2003 Item 14 held the exhibits. */
function partThree(form: ItemForm, chosen: readonly Candidate[]): string[] {
  if (form.name === '10-KSB') return ['9', '10', '11', '12'];
  const headed = have(chosen);
  const later = ['1A', '1B', '9A', '9B', '15'].some((item) => headed.has(item));
  return ['10', '11', '12', '13', ...(later ? ['14'] : [])];
}

/** The heading of Part III that stands directly over a text, or -1. */
function partHeadingBefore(input: Scan, piece: number): number {
  for (let at = piece - 1; at >= Math.max(0, piece - 4); at--) {
    const before = input.pieces[at];
    if (input.dropped[at] || before?.type === 'break') continue;
    if (before?.type !== 'text' || before.text.length > 120) return -1;
    if (PART.exec(before.text)?.[1]?.toUpperCase() === 'III') return at;
  }
  return -1;
}

/** All items that lists within a text name. */
function listedItems(text: string): string[] {
  const plain = text.replace(/\s+/g, ' ');
  return [...plain.matchAll(LIST)].flatMap(({ index }) => readItemLabel(plain.slice(index, index + 200))?.items ?? []);
}

/** Headings of Part III over one text by reference: what the text says is said of each. */
function shareStacked(input: Scan, chosen: readonly Candidate[]): void {
  for (let first = 0; first < chosen.length; first++) {
    let last = first;
    while (last + 1 < chosen.length && stacked(input, chosen[last] as Candidate, chosen[last + 1] as Candidate)) last++;
    const stack = chosen.slice(first, last + 1);
    first = last;
    const lowest = stack.at(-1) as Candidate;
    const end = chosen[last + 1] ?? { piece: input.pieces.length, row: -1 };
    if (stack.length < 2 || !speaksForAll(input, stack, end)) continue;
    for (const one of stack.slice(0, -1)) {
      one.more = [{ from: { piece: lowest.piece, row: lowest.row }, to: { piece: end.piece, row: end.row } }];
      one.reasons.push(`shares the text under the heading of item ${lowest.items[0]}`);
    }
    lowest.reasons.push('one text for the headings over it');
  }
}

const stacked = (input: Scan, one: Candidate, next: Candidate): boolean =>
  [one, next].every(
    ({ items, row, unheaded }) => row < 0 && !unheaded && partOf(input.items, items[0] as string) === 'III',
  ) && textBetween(input, one.piece, next.piece, one.title) === 0;

function speaksForAll(input: Scan, stack: readonly Candidate[], end: Place): boolean {
  const from = (stack.at(-1) as Candidate).piece;
  const texts: string[] = [];
  for (let at = from; at < Math.min(end.piece, from + 5); at++) {
    const piece = input.pieces[at];
    if (piece?.type === 'text' && !input.dropped[at]) texts.push(piece.text);
  }
  const text = texts.join('\n');
  if (!DISPOSED.test(text)) return false;
  const listed = listedItems(text.slice(text.indexOf('\n') + 1));
  const named = stack.filter(({ items }) => items.some((item) => listed.includes(item)));
  return stack.length >= 3 || named.length >= 2 || TOGETHER.test(text) || PART_THREE.test(text);
}

/** An item does not reach into the next part where no item of that part was found and it has text of its own. */
function endAtParts(input: Scan, chosen: readonly Candidate[]): void {
  for (const [index, one] of chosen.entries()) {
    const part = partOf(input.items, one.items.at(-1) as string);
    const next = chosen[index + 1];
    const nextPart = next && partOf(input.items, next.items[0] as string);
    const to = next?.piece ?? input.pieces.length;
    if (one.end || part === null) continue;
    for (let at = one.piece + 1; at < to; at++) {
      const piece = input.pieces[at];
      if (piece?.type !== 'text' || input.dropped[at] || piece.text.length > 80 || piece.linked > 0) continue;
      const other = PART.exec(piece.text)?.[1]?.toUpperCase();
      if (other === undefined || other <= part || other === nextPart || (input.levels[at] as number) === 0) continue;
      if (lengthBetween(input, at, to) > OWN_TEXT) one.end = { piece: at, row: -1 };
      break;
    }
  }
}

function lengthBetween(input: Scan, from: number, to: number): number {
  let length = 0;
  for (let at = from + 1; at < to && length <= OWN_TEXT; at++) {
    const piece = input.pieces[at];
    if (!piece || input.dropped[at] || piece.type === 'break') continue;
    length += piece.type === 'text' ? piece.text.length : OWN_TEXT + 1;
  }
  return length;
}
