/** Tables that are cross-reference indexes: rows of cells told apart by item, with the pages, links, remarks and marks beside them. */
import type { TextBlock } from '../html/nodes.ts';
import { fitsTitle } from './forms.ts';
import { BARE, BARE_TITLE, ELSEWHERE, keysOf, LABEL, NOTHING, PART, partOfItem, trimTitle } from './index-labels.ts';
import type { Found, IndexRow } from './index-rows.ts';
import { readMarks, readPageCell, readPlaces, readTrailingPages } from './page-refs.ts';
import { readItemLabel } from './titles.ts';
import type { Place, Scan } from './types.ts';

/** What the row of a part says of all its items: "Part III (incorporated by reference)", "Part III *". */
interface PartNote {
  marks: string[];
  remarks: string[];
}

/** The rows of an index that a table holds; none where it is another table. */
export function readTable(input: Scan, piece: number, before: string | null): Found {
  const node = input.pieces[piece];
  const rows: IndexRow[] = [];
  let part = before;
  let note: PartNote = { marks: [], remarks: [] };
  // Rows whose end is not seen yet: those of the last line with labels.
  let unclosed: IndexRow[] = [];
  const closeAt = (to: Place) => {
    for (const row of unclosed) {
      row.to = to;
      inherit(row, note);
    }
    unclosed = [];
  };
  if (node?.type !== 'grid') return { rows, part };
  const foreign = foreignColumns(input, node.grid.cells);
  for (const [r, all] of node.grid.cells.entries()) {
    const cells = all.flatMap((cell, c) => (cell ? [foreign.has(c) ? elsewhere(cell.block) : cell.block] : []));
    const first = cells[0]?.text ?? '';
    const place = { piece, row: r };
    const entries = split(input, cells);
    if (PART.test(first) && !LABEL.test(first)) {
      closeAt(place);
      part = PART.exec(first)?.[1]?.toUpperCase() ?? part;
      note = entries.length === 0 ? readPartNote(cells) : { marks: [], remarks: [] };
    }
    const read = entries.flatMap((entry) => readEntry(input, entry, part, place, node.grid.rows) ?? []);
    // A part of the item before it: "3.D" after "3.B".
    const last = rows.at(-1);
    const [only] = read;
    if (last && only && read.length === 1 && unclosed.includes(last) && isPartOf(only, last)) {
      join(last, only);
      continue;
    }
    if (entries.length > 0 || /^\W{0,4}(?:signatures?|exhibit\s+index)\b/i.test(first)) closeAt(place);
    unclosed.push(...read);
    rows.push(...read);
    // A row without a label says more of the item before it: "Results of operations | 21-42".
    const open = unclosed.at(-1);
    if (entries.length === 0 && open) extend(input, open, cells);
  }
  closeAt({ piece, row: node.grid.rows });
  return { rows, part };
}

function readPartNote(cells: readonly TextBlock[]): PartNote {
  const text = cells
    .map((cell) => cell.text.replace(/\s+/g, ' ').trim())
    .join(' ')
    .replace(PART, '');
  const { marks, at } = readMarks(text);
  const said = text.slice(0, at).replace(/^[\W_]+/, '');
  return { marks, remarks: ELSEWHERE.test(said) || NOTHING.test(said) ? [said] : [] };
}

/** An item of which its own row says nothing has what its part's row says. */
function inherit(row: IndexRow, { marks, remarks }: PartNote): void {
  if (row.refs.length + row.marks.length + row.remarks.length > 0 || row.link !== null) return;
  row.marks.push(...marks);
  row.remarks.push(...remarks);
}

/** Heads of columns that give the pages of another document, where others give those of this one: "Page in Form 10-K | Page in Annual Report". */
function foreignColumns(
  input: Scan,
  rows: readonly (readonly ({ block: TextBlock } | null | undefined)[])[],
): Set<number> {
  const foreign = new Set<number>();
  let own = false;
  if (input.items.name === '20-F') return foreign;
  for (const row of rows.slice(0, 4)) {
    if (row.some((cell) => cell && LABEL.test(cell.block.text))) break;
    for (const [c, cell] of row.entries()) {
      const text = cell?.block.text ?? '';
      if (text.length > 120) continue;
      if (OTHER_DOCUMENT.test(text)) foreign.add(c);
      else if (/\bpages?\b|10-?\s?[KQ]/i.test(text)) own = true;
    }
  }
  return own ? foreign : new Set();
}

const OTHER_DOCUMENT = /annual\s+report(?!\s+on\s+form)|proxy|exhibit\s*13|shareholders|stockholders/i;

/** Pages of another document, as words. */
const elsewhere = (block: TextBlock): TextBlock =>
  readPageCell(block).length === 0 ? block : { ...block, text: `by reference: ${block.text}`, links: [] };

/** True for a row that names the same item of a Form 20-F again, by one of its parts. */
const isPartOf = (row: IndexRow, before: IndexRow) => row.items.length === 1 && row.items[0] === before.items[0];

function join(row: IndexRow, more: IndexRow): void {
  row.refs.push(...more.refs);
  row.marks.push(...more.marks);
  row.link ??= more.link;
  row.remarks.push(more.title, ...more.remarks);
}

/** The cells of a row by item: contents in two columns name two in one row. Where the item comes last ("Risk factors | 45 | Item 1A"), it is put first. */
function split(input: Scan, cells: readonly TextBlock[]): TextBlock[][] {
  const entries: TextBlock[][] = [];
  for (const [index, cell] of cells.entries()) {
    if (LABEL.test(cell.text) || isBare(input, cell, cells[index + 1])) entries.push([cell]);
    else entries.at(-1)?.push(cell);
  }
  const [title, ...rest] = cells;
  const last = rest.pop();
  if (!title || !last || entries.length > 1 || (entries[0]?.length ?? 1) > 1) return entries;
  const labelled = entries[0]?.[0] === last && readItemLabel(last.text)?.title === '';
  return labelled || (entries.length === 0 && isBare(input, last, title)) ? [[last, title, ...rest]] : entries;
}

function isBare(input: Scan, cell: TextBlock, next: TextBlock | undefined): boolean {
  const own = BARE_TITLE.exec(cell.text);
  const item = own?.[1] ?? BARE.exec(cell.text)?.[1]?.replace(/[\s.]/g, '');
  const title = own ? cell.text.slice(own[0].length) : (next?.text ?? '');
  if (item === undefined) return false;
  if (partOfItem(input, item.toUpperCase(), title) !== null) return /\p{L}{3}/u.test(title);
  const keys = input.items.parted ? [`I:${item}`, `II:${item}`] : [item];
  return keys.some((key) => fitsTitle(input.items, key.toUpperCase(), title));
}

function readEntry(
  input: Scan,
  cells: readonly TextBlock[],
  part: string | null,
  from: Place,
  rowsOfTable: number,
): IndexRow | null {
  const texts = cells.map((cell) => cell.text.replace(/\s+/g, ' '));
  const text = texts.join(' ');
  const label = readItemLabel(LABEL.test(text) ? text : `Item ${text}`);
  const keys = label && keysOf(input, label, label.title, part);
  if (!label || !keys) return null;
  const labelled = readItemLabel(LABEL.test(texts[0] as string) ? (texts[0] as string) : `Item ${texts[0]}`);
  const alone = (labelled?.title ?? '') === '';
  const rest = cells.slice(alone ? 2 : 1);
  const titled = (alone ? cells[1] : cells[0]) as TextBlock | undefined;
  const title = alone ? (texts[1] ?? '') : (labelled?.title ?? '');
  const row: IndexRow = {
    items: keys,
    title: '',
    refs: [],
    link: titled?.links[0]?.to ?? cells[0]?.links[0]?.to ?? null,
    remarks: [],
    marks: [],
    from,
    to: { piece: from.piece, row: rowsOfTable },
  };
  const { marks, at } = readMarks(title);
  row.title = trimTitle(title.slice(0, at));
  row.marks.push(...marks);
  extend(input, row, rest);
  // Title and pages in one cell.
  if (row.refs.length === 0 && titled) {
    const pages = alone && isPages(titled) ? { refs: readPageCell(titled), at: 0 } : readTrailingPages(titled);
    row.refs.push(...pages.refs);
    if (pages.refs.length > 0) row.title = trimTitle(row.title.replace(/[\s.…]*(?:pages?\s*)?[\d\s,;&–—-]+$/i, ''));
  }
  return row;
}

const isPages = (block: TextBlock) => readPageCell(block).length > 0;

function extend(input: Scan, row: IndexRow, cells: readonly TextBlock[]): void {
  for (const cell of cells) {
    const text = cell.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const { marks, at } = readMarks(text);
    row.marks.push(...marks);
    const refs = readPageCell(cell);
    if (refs.length === 0) {
      // A Form 20-F is the annual report itself.
      const whole = input.items.name === '20-F';
      const places = readPlaces(cell, (part) => whole || !ELSEWHERE.test(part), whole);
      refs.push(...places.refs);
      row.link ??= cell.links[0]?.to ?? null;
      // A mark alone is no remark.
      if (at > 0) row.remarks.push(...(NOTHING.test(text) ? [text] : places.names));
    }
    row.refs.push(...refs);
  }
}
