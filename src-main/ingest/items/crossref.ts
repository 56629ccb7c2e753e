/**
 * Filers whose report has no item headings but a cross-reference index ("Item 1A. Risk Factors ... Pages 48-62"): General Electric, Citigroup, Intel, McDonald's.
 * An item begins where its row's link leads, else on the page that the row names, else at the heading that bears its title; where several ranges
 * of pages are named, the one with the title is the item's and the others are kept beside it.
 */
import { inOrder } from './contents.ts';
import { partOf } from './forms.ts';
import { ELSEWHERE, NOTHING } from './index-labels.ts';
import { findNote, findPartNote, type IndexNote } from './index-notes.ts';
import type { IndexRow } from './index-rows.ts';
import { type PageRef, pageKey, pageRuns } from './page-refs.ts';
import { byPlace } from './sequence.ts';
import { matchTitle, runInHead } from './title-match.ts';
import type { Candidate, Place, Scan } from './types.ts';

/** Pieces behind a link's target in which the heading it means may stand. */
const NEAR = 4;
/** Pages looked back for one whose number was not seen. */
const UNSEEN = 3;

/** One range that the index names, found in the text. */
interface Range {
  run: PageRef | null;
  start: number;
  /** Last piece, exclusive; null where the next item ends it. */
  end: number | null;
  /** First piece of the range's last page, from which on another item may end it. */
  lastPage: number;
  /** `named`: it bears the name of the section that the index gives, and not the item's title. */
  heading: { at: number; score: number; runIn: boolean; named: boolean } | null;
  linked: boolean;
}

/**
 * Items by the index; null when the filing has none, or one that leads nowhere. `pages` maps the label of a printed page to its first piece, in several ways;
 * `headed` are items found by headings of their own: an index of those is no more than a table of contents.
 */
export function fromCrossReference(
  input: Scan,
  rows: readonly IndexRow[],
  pages: readonly ReadonlyMap<string, number>[],
  headed: readonly Candidate[],
): Candidate[] | null {
  const items = new Set(rows.flatMap((row) => row.items));
  const index = new Set(rows.map(({ from }) => from.piece));
  const outside = headed.filter(({ piece, score }) => !index.has(piece) && score >= 1.5);
  if (items.size < (input.items.parted ? 5 : 8) || outside.length >= items.size / 2) return null;
  const pointing = rows.filter(({ refs, link }) => refs.length > 0 || link !== null);
  const startsOnly = namesStarts(pointing);
  const placed = placeRows(input, rows, pages, startsOnly);
  const found = placed.filter(({ ranges }) => ranges.length > 0).length;
  if (found < 4 || found < pointing.length / 2) return null;
  return unique(finish(input, placed));
}

/**
 * Items that have no heading of their own while most others have, by their page in the index: before the first item that was found, as in reports whose
 * analysis and statements come first; within another only where a heading bears the very title.
 */
export function fillFromIndex(
  input: Scan,
  rows: readonly IndexRow[],
  pages: readonly ReadonlyMap<string, number>[],
  found: readonly Candidate[],
): Candidate[] {
  const have = new Set(found.flatMap(({ items }) => items));
  const [likeliest] = waysOf(pages) as [Pages];
  const first = found[0]?.piece ?? 0;
  const startsOnly = namesStarts(rows);
  const own = new Set(rows.map(({ from }) => from.piece));
  const added = rows.flatMap((row): Candidate[] => {
    const missing = row.items.filter((item) => !have.has(item));
    const ranges = missing.length > 0 && row.refs.length > 0 ? rangesOf(input, row, likeliest, startsOnly) : [];
    if (ranges.length === 0) return [];
    const main = mainOf(ranges);
    const place = begin(main);
    const titled = (main.heading?.score ?? 0) >= 2.5 && inOrder(input.items, found, missing[0] as string, place);
    if (own.has(place) || (place >= first && !titled)) return [];
    for (const item of missing) have.add(item);
    return [{ items: missing, title: row.title.slice(0, 160), piece: place, row: -1, ...judge(main, []) }];
  });
  return added.length === 0 ? [...found] : [...found, ...added].sort(byPlace);
}

/** True for an index of first pages alone: each item then runs to where the next begins. */
const namesStarts = (rows: readonly IndexRow[]): boolean =>
  rows.every(({ refs }) => refs.every(({ from, to }) => from === to));

interface PlacedRow {
  row: IndexRow;
  ranges: Range[];
}

/** Printed pages: the first piece of each by its label, and where any page begins, in order. */
interface Pages {
  labels: ReadonlyMap<string, number>;
  starts: readonly number[];
}

function waysOf(counts: readonly ReadonlyMap<string, number>[]): Pages[] {
  const starts = [...new Set(counts.flatMap((labels) => [...labels.values()]))].sort((a, b) => a - b);
  return (counts.length > 0 ? counts : [new Map<string, number>()]).map((labels) => ({ labels, starts }));
}

const titled = (ranges: readonly Range[]): number => Math.max(0, ...ranges.map(({ heading }) => heading?.score ?? 0));

/** The ranges of each row. Where counts of pages bear the same labels a row takes that with its heading, else the one with most headings of all. */
function placeRows(
  input: Scan,
  rows: readonly IndexRow[],
  counts: readonly ReadonlyMap<string, number>[],
  startsOnly: boolean,
): PlacedRow[] {
  const ways = waysOf(counts).map((pages) => rows.map((row) => rangesOf(input, row, pages, startsOnly)));
  const sum = (way: readonly Range[][]) => way.reduce((all, ranges) => all + titled(ranges), 0);
  const sorted = ways.toSorted((a, b) => sum(b) - sum(a));
  return rows.map((row, index) => ({
    row,
    ranges: sorted.map((way) => way[index] as Range[]).reduce((best, one) => (titled(one) > titled(best) ? one : best)),
  }));
}

function rangesOf(input: Scan, row: IndexRow, pages: Pages, startsOnly: boolean): Range[] {
  const { labels } = pages;
  const inIndex = (piece: number) => piece === row.from.piece;
  // Of first pages the rows below an item name its parts: it begins with the first of them.
  const runs: (PageRef | null)[] = pageRuns(startsOnly ? row.refs.slice(0, 1) : row.refs);
  if (runs.length === 0 && row.link !== null) runs.push(null);
  const ranges = runs.flatMap((run): Range[] => {
    const link = run?.link ?? (runs.length === 1 ? row.link : null);
    const target = link === null ? -1 : input.target(link);
    const linked = target >= 0 && target < input.pieces.length && !inIndex(target);
    const page = run === null ? undefined : pageStart(labels, run.prefix, run.from);
    if (!linked && page === undefined) return [];
    const after = run === null ? null : pageEnd(pages, run, input.pieces.length);
    const start = linked ? target : (page as number);
    const pageLimit = (run && labels.get(pageKey(run.prefix, run.from + 1))) ?? after ?? start;
    const limit = linked ? start + NEAR : pageLimit;
    const end = after === null || after <= start || startsOnly ? null : after;
    const lastPage = run === null ? start : (pageStart(labels, run.prefix, run.to) ?? start);
    return [{ run, start, end, lastPage, heading: headingNear(input, row, start, limit, pageLimit), linked }];
  });
  if (ranges.length > 0 || row.refs.length > 0) return ranges;
  return byTitle(input, row);
}

/** The names of sections that stand beside an item, as many as rows have. */
const sectionsOf = (row: IndexRow): string[] =>
  row.remarks
    .slice(0, 40)
    .filter((remark) => remark.length >= 8 && remark.length <= 200 && !NOTHING.test(remark) && !ELSEWHERE.test(remark));

/** The only heading of the filing that bears the name of the section that the index gives; nothing where there are several or none. */
function byTitle(input: Scan, row: IndexRow): Range[] {
  const said = sectionsOf(row);
  if (row.remarks.length > 0 && said.length === 0) return [];
  for (const title of said.length > 0 ? said : [row.title]) {
    const found: number[] = [];
    for (const [at, piece] of input.pieces.entries()) {
      if (piece.type !== 'text' || input.dropped[at]) continue;
      if (matchTitle(input.items, [], title.replace(/[“”"]/g, ''), piece, input.levels[at] as number).score >= 2.5)
        found.push(at);
    }
    const [at] = found;
    if (at !== undefined && found.length === 1)
      return [
        {
          run: null,
          start: at,
          end: null,
          lastPage: at,
          heading: { at, score: 1, runIn: false, named: false },
          linked: false,
        },
      ];
  }
  return [];
}

/** First piece of a page; a page whose number was not seen begins no earlier than the one before it. */
function pageStart(pages: ReadonlyMap<string, number>, prefix: string, page: number): number | undefined {
  for (let back = 0; back <= UNSEEN; back++) {
    const start = pages.get(pageKey(prefix, page - back));
    if (start !== undefined) return start;
  }
  return undefined;
}

/** Where a run of pages ends: with the next page seen, of whatever count; null when no page was. */
function pageEnd({ labels, starts }: Pages, { prefix, to }: PageRef, length: number): number | null {
  if (labels.size === 0) return null;
  const start = pageStart(labels, prefix, to);
  if (start !== undefined) return firstAbove(starts, start) ?? length;
  for (let on = 1; on <= UNSEEN + 1; on++) {
    const next = labels.get(pageKey(prefix, to + on));
    if (next !== undefined) return next;
  }
  return length;
}

/** The first of rising numbers that is above another. */
function firstAbove(sorted: readonly number[], than: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > than) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

/** A heading with the title close to where a link leads, or the very title further down that page. */
function headingNear(input: Scan, row: IndexRow, start: number, limit: number, pageLimit: number): Range['heading'] {
  const near = headingIn(input, row, start, limit);
  if (near || pageLimit <= limit) return near;
  const below = headingIn(input, row, limit, pageLimit);
  return below && below.score >= 2.5 ? below : null;
}

/** The heading between two pieces that bears the item's title best, the first of equals. */
function headingIn(input: Scan, row: IndexRow, from: number, to: number): Range['heading'] {
  let best: Range['heading'] = null;
  const sections = sectionsOf(row);
  for (let at = from; at < Math.min(to, input.pieces.length); at++) {
    const piece = input.pieces[at];
    if (!piece || piece.type === 'break' || input.dropped[at]) continue;
    // A title may stand in a table's first row, alone: with others it is a running head or a column's.
    const row0 = piece.type === 'grid' ? (piece.grid.cells[0] ?? []).filter((cell) => !!cell) : [];
    const head = piece.type === 'text' ? piece : row0.length === 1 ? row0[0]?.block : undefined;
    if (!head) continue;
    const level = piece.type === 'grid' ? 6 : (input.levels[at] as number);
    const match = matchTitle(input.items, piece.type === 'grid' ? [] : row.items, row.title, head, level);
    if (match.score > (best?.score ?? 0)) best = { at, ...match, named: false };
    const named =
      match.score < 2.5 && sections.some((name) => matchTitle(input.items, [], name, head, level).score >= 2.5);
    if (named && 2.5 > (best?.score ?? 0)) best = { at, score: 2.5, runIn: false, named };
  }
  return best;
}

const begin = ({ heading, start }: Range) => heading?.at ?? start;
const pagesOf = ({ run }: Range) => (run === null ? 0 : run.to - run.from + 1);

/** The range that is the item's own: with the best heading, then the longest. */
function mainOf(ranges: readonly Range[]): Range {
  return ranges.reduce((best, one) => {
    const better = (one.heading?.score ?? 0) - (best.heading?.score ?? 0) || pagesOf(one) - pagesOf(best);
    return better > 0 ? one : best;
  });
}

function finish(input: Scan, placed: readonly PlacedRow[]): Candidate[] {
  const mains = placed.map(({ ranges }) => (ranges.length > 0 ? mainOf(ranges) : null));
  // The index itself ends what stands before it.
  const own = placed.map(({ row }) => row.from.piece);
  const starts = [
    ...mains.flatMap((main) => (main && (main.heading !== null || main.linked) ? [begin(main)] : [])),
    ...own,
  ];
  starts.sort((a, b) => a - b);
  return placed.map(({ row, ranges }, index) => {
    const main = mains[index] ?? null;
    if (main === null) return inTheIndex(input, row);
    const rest = ranges.filter((one) => one !== main);
    const notes = notesOf(input, row);
    const to = (range: Range) => endOf(input, range, starts);
    const end = to(main);
    return {
      items: row.items,
      title: row.title.slice(0, 160),
      piece: begin(main),
      row: -1,
      ...judge(main, rest),
      ...(end === null ? {} : { end: { piece: end, row: -1 } }),
      ...(rest.length + notes.length > 0
        ? {
            more: [
              ...rest.map((one) => ({ from: at(begin(one)), to: at(to(one) ?? begin(one) + 1) })),
              ...notes.map((note) => ({ from: note.from, to: note.to })),
            ],
          }
        : {}),
    };
  });
}

const at = (piece: number): Place => ({ piece, row: -1 });

/** Where a range ends: with its last page, or there with the item that begins on that page; a paragraph with its title in front of it ends with the next title. */
function endOf(input: Scan, range: Range, starts: readonly number[]): number | null {
  const { end, heading } = range;
  const start = begin(range);
  if (end === null) return firstAbove(starts, start) ?? null;
  const other = firstAbove(starts, Math.max(start, range.lastPage - 1)) ?? end;
  const last = Math.min(other, end);
  if (!heading?.runIn || range.run?.from !== range.run?.to) return last;
  for (let next = start + 1; next < last; next++) {
    const piece = input.pieces[next];
    if (piece?.type === 'text' && ((input.levels[next] as number) > 0 || runInHead(piece) !== null)) return next;
  }
  return last;
}

function judge(main: Range, rest: readonly Range[]): { score: number; reasons: string[] } {
  const { run, heading, linked } = main;
  const reasons: string[] = [];
  if (linked) reasons.push('the cross-reference index links here');
  if (run !== null) reasons.push(`the cross-reference index puts it on ${pageNames(run)}`);
  if (!linked && run === null) reasons.push('only one heading bears the title that the cross-reference index gives');
  else if (heading)
    reasons.push(
      heading.named
        ? 'a heading there bears the name that the index gives'
        : heading.score >= 2.5
          ? 'a heading there bears its title'
          : 'a heading there fits its title',
    );
  if (rest.length > 0)
    reasons.push(`also on ${rest.flatMap((one) => (one.run ? [pageNames(one.run)] : [])).join(', ')}`);
  const titled = heading === null ? 0 : heading.score >= 2.5 ? 2 : 0.8;
  // The very title on the very page is as good as a link.
  const score = linked ? 1.5 + titled : titled >= 2 ? 3.3 : 0.3 + titled;
  return { score: !linked && run === null ? 0.4 : score, reasons };
}

function pageNames({ prefix, from, to }: PageRef): string {
  return from === to ? `page ${prefix}${from}` : `pages ${prefix}${from} to ${prefix}${to}`;
}

/** An item of which the index itself says all there is, "Not applicable", "by reference" or a note below it; or one that was not found. */
function inTheIndex(input: Scan, row: IndexRow): Candidate {
  const base = { items: row.items, title: row.title.slice(0, 160), ...row.from, end: row.to };
  const sure = (reason: string, notes: readonly IndexNote[] = []): Candidate => ({
    ...base,
    score: 3.3,
    reasons: [`${reason}: the range is its row`],
    ...(notes.length > 0 ? { more: notes.map(({ from, to }) => ({ from, to })) } : {}),
  });
  const unsure = (reason: string): Candidate => ({
    ...base,
    score: -0.5,
    reasons: [`${reason}; the range is its row in the index`],
  });
  if (row.refs.length > 0) return unsure('the cross-reference index puts it on a page that was not found');
  const said = [row.title, ...row.remarks];
  if (said.some((text) => NOTHING.test(text)))
    return sure('the cross-reference index says so itself that there is nothing');
  const notes = notesOf(input, row);
  if (notes.some(({ text }) => ELSEWHERE.test(text)))
    return sure('a note below the cross-reference index gives it by reference to another document', notes);
  if (notes.length > 0) return sure('the cross-reference index gives it by a note below it', notes);
  if (said.some((text) => ELSEWHERE.test(text))) return sure('the cross-reference index refers to another document');
  return unsure(
    row.marks.length > 0
      ? `the cross-reference index marks it ${row.marks[0]} and no note explains the mark`
      : 'the cross-reference index names it without a page in this document',
  );
}

/** The notes that an item's marks stand for; of Part III, a sentence near the index does where the row says nothing. */
function notesOf(input: Scan, row: IndexRow): IndexNote[] {
  const notes = row.marks.flatMap((mark) => findNote(input, row.to, mark) ?? []);
  if (notes.length > 0 || row.refs.length + row.remarks.length > 0 || row.link !== null) return notes;
  const note = partOf(input.items, row.items[0] as string) === 'III' ? findPartNote(input, row.to, row.items) : null;
  return note && ELSEWHERE.test(note.text) ? [note] : [];
}

/** One place for an item that the index names in two rows; the surer one. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.items[0] as string;
    if (candidate.score > (best.get(key)?.score ?? -Infinity)) best.set(key, candidate);
  }
  return [...best.values()];
}
