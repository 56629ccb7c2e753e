/** Tells data tables from tables used for layout, and turns the latter into text blocks. */
import {
  type Cell,
  joinBlocks,
  type Node,
  type PageBreak,
  type RawTable,
  sliceBlock,
  type TextBlock,
} from '../html/nodes.ts';
import { buildGrid, type Grid, type Placed } from './grid.ts';

export interface DataTable {
  type: 'grid';
  grid: Grid;
  page: number;
  source: number;
  confidence?: number;
  box?: [number, number, number, number];
}

export type Piece = TextBlock | DataTable | PageBreak;

/** A cell that holds one value and nothing else: "$1,234", "(5.2)%", "12.5x", "2023", with or without a footnote mark. */
const VALUE_CELL =
  /^[-\u2212\u2013\u2014(<]?\s?(?:[A-Z]{1,3}\s?|[PR]s\.?\s?)?[$€£¥₹₩₪]?\s?[-\u2212\u2013(<]?\s?(?:\d[\d,]*(?:[.'’ ]\d{3})*(?:\.\d+|,\d{1,2})?|\.\d+)\s?[)>]?\s?(?:%|x|¢|p?pts?\.?|p\.?p\.?|bps|bp)?\s?\)?\s?(?:\(\w{1,2}\)|\*{1,3})?$/;
const BULLET = /^(?:[•●○▪■□◦·§¨–—*o-]|[\uf000-\uf0ff]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)])$/;

/** "£000", "€'000": the head of a column of thousands, never a figure. */
const THOUSANDS_HEAD = /^\(?[$€£¥]\s?['’]?0{3}(?:,0{3})?s?\)?$/;

export function isValueCell(text: string): boolean {
  return text.length <= 40 && VALUE_CELL.test(text) && !BULLET.test(text) && !THOUSANDS_HEAD.test(text);
}

/** Every node as text or data table, in reading order. `indexOf[i]` is where node i begins in the result. Tables are taken apart: their rows are gone afterwards. */
export function layOut(nodes: readonly Node[]): { pieces: Piece[]; indexOf: number[] } {
  const pieces: Piece[] = [];
  const indexOf: number[] = [];
  for (const node of nodes) {
    indexOf.push(pieces.length);
    if (node.type === 'table') {
      layOutTable(node, pieces);
      // Cells outlive their grid by nothing: they are a third of what a filing holds.
      node.rows = [];
    }
    if (node.type === 'text') splitLines(node, pieces);
    else if (node.type === 'break') pieces.push(node);
  }
  indexOf.push(pieces.length);
  return { pieces, indexOf };
}

/** Line breaks before an item's heading end the block: "PART I<br>Item 1. Business". */
const HEADING_LINE = /\n(?=\s*(?:item\s+\d{1,2}|part\s+[ivx]+\s*$))/im;

function splitLines(block: TextBlock, pieces: Piece[]): void {
  if (!block.text.includes('\n') || block.pre || !HEADING_LINE.test(block.text)) {
    pieces.push(block);
    return;
  }
  let from = 0;
  const lines = block.text.split('\n');
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && /^\s*(?:item\s+\d{1,2}|part\s+[ivx]+\s*$)/i.test(line)) {
      if (at > from) pieces.push(sliceBlock(block, from, at));
      from = at;
    }
    at += line.length + 1;
  }
  pieces.push(sliceBlock(block, from, block.text.length));
}

function layOutTable(table: RawTable, pieces: Piece[]): void {
  // Work list instead of recursion: nested tables go to the front.
  const work: (Node | Placed)[] = [table];
  while (work.length > 0) {
    const next = work.shift() as Node;
    if (next.type === 'text') splitLines(next, pieces);
    else if (next.type === 'table') {
      if (holdsTables(next)) work.unshift(...explode(next));
      else emit(next, pieces);
    } else pieces.push(next);
  }
}

/** Nested tables of one cell or row are text; true when a larger one remains, so that this table is mere layout. */
function holdsTables(table: RawTable): boolean {
  let nested = false;
  let values = 0;
  for (const row of table.rows) {
    for (const cell of row) {
      if (!cell.parts) {
        if (isValueCell(cell.block.text)) values++;
        continue;
      }
      const small = cell.parts.every((part) => part.type !== 'table' || isSmall(part));
      if (small) inline(cell);
      else nested = true;
    }
  }
  if (nested && values >= 3) {
    for (const row of table.rows) for (const cell of row) if (cell.parts) inline(cell);
    return false;
  }
  return nested;
}

function isSmall(table: RawTable): boolean {
  if (table.rows.length > 1) return false;
  return (table.rows[0] ?? []).every((cell) => !cell.parts);
}

/** Puts the text of nested tables into the cell itself. */
function inline(cell: Cell): void {
  const texts: TextBlock[] = [];
  const work = [...(cell.parts ?? [])];
  while (work.length > 0) {
    const part = work.shift() as Node;
    if (part.type === 'text') texts.push(part);
    else if (part.type === 'table') {
      const inner: Node[] = [];
      for (const row of part.rows)
        for (const one of row) inner.push(...(one.parts ?? (one.block.text ? [one.block] : [])));
      work.unshift(...inner);
    }
  }
  cell.parts = null;
  if (texts.length > 0) cell.block = joinBlocks(texts, texts.length > 1 ? ' ' : '');
}

function explode(table: RawTable): Node[] {
  const out: Node[] = [];
  for (const row of table.rows) {
    for (const cell of row) {
      if (cell.parts) out.push(...cell.parts);
      else if (cell.block.text.length > 0) out.push(cell.block);
    }
  }
  return out;
}

function emit(table: RawTable, pieces: Piece[]): void {
  const grid = buildGrid(table);
  if (grid.rows === 0) return;
  const kind = classify(grid);
  if (kind === 'data') {
    const { page, source, confidence, box } = table;
    pieces.push({
      type: 'grid',
      grid,
      page,
      source,
      ...(confidence === undefined ? {} : { confidence }),
      ...(box ? { box } : {}),
    });
    return;
  }
  for (const row of grid.cells) {
    const blocks = row.filter((cell): cell is Placed => !!cell).map((cell) => cell.block);
    if (blocks.length === 0) continue;
    if (kind === 'list') {
      pieces.push({ ...joinBlocks(blocks, ' '), list: true });
    } else if (kind === 'line') splitLines(joinBlocks(blocks, ' '), pieces);
    else for (const block of blocks) splitLines(block, pieces);
  }
}

type TableKind = 'data' | 'list' | 'line' | 'prose';

function classify(grid: Grid): TableKind {
  let values = 0;
  let texts = 0;
  let longest = 0;
  let bullets = 0;
  for (const row of grid.cells) {
    const cells = row.filter((cell): cell is Placed => !!cell);
    const first = cells[0]?.block.text ?? '';
    if (cells.length <= 2 && BULLET.test(first.trim())) bullets++;
    for (const cell of cells) {
      texts++;
      const { text } = cell.block;
      if (isValueCell(text)) values++;
      if (text.length > longest) longest = text.length;
    }
  }
  if (texts === 1) return 'prose';
  if (bullets === grid.rows && grid.columns <= 3) return 'list';
  if (values > 0) return 'data';
  if (grid.columns === 1) return 'prose';
  if (grid.rows === 1) return longest > 300 && texts > 1 ? 'prose' : 'line';
  if (grid.rows <= 3 && grid.cells.some((row) => /^\s*(?:item\s+\d|part\s+[iv]+\b)/i.test(row[0]?.block.text ?? '')))
    return 'line';
  if (longest > 800 && grid.columns <= 3) return 'prose';
  return 'data';
}
