/** A stretch of typewritten table lines to true grids, with the titles above and the notes below as text. */
import type { Node, RawTable } from '../html/nodes.ts';
import { addRow, type Band, joinLoose, placeValues } from './bands.ts';
import { addCells } from './cells.ts';
import { headCells, ruleSpans } from './heads.ts';
import type { Line } from './lines.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Placed, Row } from './rows.ts';
import { type Token, tokenize } from './tokens.ts';

/** Reads a table region. `gap`: blanks that part two texts. Every word of the lines ends up in a cell or a text block. */
export function readTable(lines: readonly Line[], gap: number, page: number): Node[] {
  const rows = lines
    .filter(({ kind }) => kind !== 'stubs' && kind !== 'notes' && kind !== 'caption')
    .map((line) => ({ line, tokens: line.kind === 'text' ? tokenize(line.text, gap) : [] }));
  const stubs = lines.find(({ kind }) => kind === 'stubs')?.stubs ?? [];
  const notesAt = lines.find(({ kind }) => kind === 'notes')?.source ?? Number.POSITIVE_INFINITY;
  const nodes: Node[] = [];
  const cut = rows.findIndex(({ line }) => line.source >= notesAt);
  const main = cut < 0 ? rows : rows.slice(0, cut);
  for (let from = 0; from < main.length; ) {
    const panel = takePanel(main, from);
    append(nodes, readPanel(main.slice(from, panel.end), panel.bands, stubs, page));
    from = panel.end;
  }
  if (cut >= 0)
    append(
      nodes,
      readParagraphs(
        rows.slice(cut).map(({ line }) => line),
        page,
      ),
    );
  return nodes;
}

/** Spreading a long list into a call would overflow the stack. */
function append(nodes: Node[], more: readonly Node[]): void {
  for (const node of more) nodes.push(node);
}

/** A row of the table's body: a label with values, or values alone. Years alone are a head. */
export function isBody(row: Row): boolean {
  const { tokens } = row;
  const rest = tokens.slice(1);
  if (rest.some(({ value, year }) => value && !year)) return true;
  const [first] = tokens;
  if (!first) return false;
  return tokens.length === 1
    ? first.value && !first.year && first.start >= 20
    : !first.value &&
        rest.some(({ year }) => year) &&
        /\.\s?\.|[a-z]{3}/.test(row.line.text.slice(0, (rest[0] as Token).start));
}

/** Rows from `from` whose values fit one set of columns. The panel ends before the heads of the next. */
function takePanel(rows: readonly Row[], from: number): { end: number; bands: Band[] } {
  const bands: Band[] = [];
  for (let r = from; r < rows.length; r++) {
    const row = rows[r] as Row;
    if (!isBody(row)) continue;
    const values = valuesOf(row);
    if (addRow(bands, values, r)) continue;
    const places = placeValues(bands, values);
    if (places) {
      for (const place of places) (bands[place] as Band).rows.add(r);
      continue;
    }
    // One crooked row in a table that goes on as before.
    let next = r + 1;
    while (next < rows.length && !isBody(rows[next] as Row)) next++;
    if (bands.length >= values.length && next < rows.length && addRow(bands, valuesOf(rows[next] as Row), next))
      continue;
    let end = r;
    while (end > from + 1 && !isBody(rows[end - 1] as Row) && isHeadLike(rows, end - 1)) end--;
    return { end: Math.max(end, from + 1), bands };
  }
  return { end: rows.length, bands };
}

function isHeadLike(rows: readonly Row[], at: number): boolean {
  const row = rows[at] as Row;
  return (
    row.line.kind !== 'text' || row.tokens.length > 1 || row.line.indent > 8 || rows[at - 1]?.line.kind === 'blank'
  );
}

/** The values that make columns: all but the one at the head of a labelled row. */
function valuesOf(row: Row): Token[] {
  const rest = row.tokens.filter(({ value }, index) => value && index > 0);
  const [first] = row.tokens;
  return first?.value && (first.start >= 20 || row.tokens.length === 1) ? [first, ...rest] : rest;
}

function readPanel(rows: readonly Row[], bands: Band[], stubs: readonly number[], page: number): Node[] {
  const firstBody = rows.findIndex(isBody);
  joinLoose(bands, spansOf(rows, stubs));
  addTextBands(rows, bands);
  if (bands.length === 0)
    return readParagraphs(
      rows.map(({ line }) => line),
      page,
    );
  const edge = (bands[0] as Band).start;
  const from = skipTitles(rows, firstBody < 0 ? rows.length : firstBody, bands);
  const to = skipNotes(rows, bands);
  if (from >= to)
    return readParagraphs(
      rows.map(({ line }) => line),
      page,
    );
  const before = readParagraphs(
    rows.slice(0, from).map(({ line }) => line),
    page,
    true,
  );
  const after = readParagraphs(
    rows.slice(to).map(({ line }) => line),
    page,
  );
  const nodes: Node[] = [...before];
  let table = newTable(rows[from] as Row, page);
  const flush = () => {
    if (table.rows.length > 0) nodes.push(table);
  };
  let heads = true;
  let pending: Row[] = [];
  for (let r = from; r < to; r++) {
    const row = rows[r] as Row;
    if (row.tokens.length === 0) continue;
    if (isProse(row, edge) && (isProse(rows[r + 1], edge) || isProse(rows[r - 1], edge)) && !heads) pending.push(row);
    else {
      if (pending.length > 0) {
        flush();
        append(
          nodes,
          readParagraphs(
            pending.map(({ line }) => line),
            page,
          ),
        );
        pending = [];
        table = newTable(row, page);
      }
      if (isBody(row)) heads = false;
      const header = heads && (firstBody >= 0 ? r < firstBody : r === from);
      const cells = header ? headCells(row, bands, ruleSpans(rows, r)) : bodyCells(row, bands);
      addCells(table, cells, bands.length + 1, header, row, rows[r - 1], page);
    }
  }
  flush();
  if (pending.length > 0)
    append(
      nodes,
      readParagraphs(
        pending.map(({ line }) => line),
        page,
      ),
    );
  return [...nodes, ...after];
}

function newTable(row: Row, page: number): RawTable {
  return { type: 'table', rows: [], page, source: row.line.source };
}

/** What is marked as one column: under one piece of a ruled line, or from one <C> to the next. */
function spansOf(rows: readonly Row[], stubs: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const { line } of rows) {
    if (line.kind !== 'rule') continue;
    for (const found of line.text.matchAll(/[-=_]{3,}/g))
      if (found[0].length < 24) spans.push([found.index, found.index + found[0].length]);
  }
  const pieces = stubs.slice(1);
  for (const [i, at] of pieces.entries()) if (i + 1 < pieces.length) spans.push([at, pieces[i + 1] as number]);
  return spans;
}

/** Columns of words ("Name   Age   Position"): texts of several rows that begin at one place where no values stand. */
function addTextBands(rows: readonly Row[], bands: Band[]): void {
  const starts = new Map<number, { rows: Set<number>; end: number }>();
  for (const [r, row] of rows.entries()) {
    if (row.tokens.length < 2) continue;
    for (const token of row.tokens.slice(1)) {
      if (token.value || bands.some((band) => band.start < token.end && token.start < band.end)) continue;
      const known = [...starts.keys()].find((start) => Math.abs(start - token.start) <= 2);
      const entry = starts.get(known ?? token.start) ?? { rows: new Set<number>(), end: 0 };
      entry.rows.add(r);
      entry.end = Math.max(entry.end, token.end);
      starts.set(known ?? token.start, entry);
    }
  }
  const found = [...starts].filter(([, { rows: seen }]) => seen.size >= 2).sort((a, b) => a[0] - b[0]);
  for (const [start, entry] of found) {
    const next = Math.min(
      ...bands.map((band) => band.start).filter((at) => at > start),
      ...found.map(([at]) => at).filter((at) => at > start),
    );
    bands.push({ start, end: Math.max(start + 1, Math.min(entry.end, next - 1)), rows: entry.rows });
  }
  bands.sort((a, b) => a.start - b.start);
}

/** Lines above the heads that are titles: one text, centred over the whole or longer than the labels are wide. */
function skipTitles(rows: readonly Row[], firstBody: number, bands: readonly Band[]): number {
  const edge = (bands[0] as Band).start;
  let from = 0;
  for (let r = 0; r < firstBody; r++) {
    const { tokens, line } = rows[r] as Row;
    if (tokens.length > 1 || line.kind === 'rule') {
      if (tokens.length > 1) return from;
      continue;
    }
    const [only] = tokens;
    if (only && (only.start >= edge || (only.end <= edge && r + 1 === firstBody) || only.value)) return from;
    if (only && only.start > 0 && only.start > edge - 4) return from;
    from = r + 1;
  }
  return Math.min(from, firstBody);
}

/** Where the notes below the last row begin. */
function skipNotes(rows: readonly Row[], bands: readonly Band[]): number {
  const edge = (bands[0] as Band).start;
  let to = rows.length;
  let notes = false;
  for (let r = rows.length - 1; r >= 0; r--) {
    const row = rows[r] as Row;
    if (isBody(row) || row.tokens.length > 1) break;
    if (row.line.kind === 'blank' || row.line.kind === 'rule') {
      if (notes || row.line.kind === 'rule') to = r;
      continue;
    }
    // A last label without values, or the end of one that ran over, stays with its table.
    const after = rows[r - 1]?.line.kind;
    notes = isProse(row, edge) || after === 'blank' || after === 'rule' || notes;
    if (notes) to = r;
  }
  return to;
}

/** A line of running text between rows: longer than the labels are wide, without columns. */
function isProse(row: Row | undefined, edge: number): boolean {
  const only = row?.tokens.length === 1 ? row.tokens[0] : undefined;
  return only !== undefined && !only.value && only.end > edge + 8 && only.end - only.start > 48;
}

function bodyCells(row: Row, bands: readonly Band[]): Placed[] {
  const cells: Placed[] = [];
  const edge = (bands[0] as Band).start;
  const [first, ...others] = row.tokens as [Token, ...Token[]];
  const inLabel = first.value
    ? first.end <= edge || (others.length > 0 && first.start < edge - 4)
    : first.start < edge - 1 || others.length > 0;
  const rest = inLabel ? others : row.tokens;
  if (inLabel) cells.push({ column: 0, span: 1, token: first });
  const places = placeAll(bands, rest);
  for (const [i, token] of rest.entries()) cells.push({ column: (places[i] as number) + 1, span: 1, token });
  return cells;
}

/** Bands for the tokens of one row, in order; values never share one. More tokens than bands share the last text's. */
function placeAll(bands: readonly Band[], tokens: readonly Token[]): number[] {
  const placed = placeValues(bands, tokens);
  if (placed) return placed;
  const places: number[] = [];
  let from = 0;
  for (const [i, token] of tokens.entries()) {
    const left = tokens.length - i - 1;
    let best = Math.min(from, bands.length - 1);
    let cost = Number.POSITIVE_INFINITY;
    for (let b = from; b < Math.max(from + 1, bands.length - Math.min(left, bands.length - from - 1)); b++) {
      const band = bands[b] as Band | undefined;
      if (!band) continue;
      const overlap = Math.min(band.end, token.end) - Math.max(band.start, token.start);
      const away =
        overlap > 0 ? -overlap : Math.min(Math.abs(band.end - token.end), Math.abs(band.start - token.start)) + 1;
      if (away < cost) {
        cost = away;
        best = b;
      }
    }
    places.push(best);
    from = best + 1;
  }
  return places;
}
