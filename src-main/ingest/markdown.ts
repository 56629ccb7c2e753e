/** Renders pieces as clean Markdown and remembers where everything stands, so that all later offsets point into one text. */
import type { Block } from '../api/types.ts';
import type { TextBlock } from './html/nodes.ts';
import type { DataTable } from './tables/classify.ts';
import type { Grid, Placed } from './tables/grid.ts';

export interface RenderedText {
  block: TextBlock;
  /** Offset of the block's own text, after "# " or "- ". */
  at: number;
  /** Index into `blocks`. */
  index: number;
}

export interface RenderedTable {
  table: DataTable;
  start: number;
  end: number;
  /** Offset of each cell's text, row-major; -1 for covered and empty places. */
  cells: Int32Array;
  index: number;
}

export interface Rendered {
  text: string;
  blocks: Block[];
  texts: RenderedText[];
  tables: RenderedTable[];
  /** Start in the text of each piece; for dropped pieces the start of what follows. */
  starts: number[];
}

/** A piece ready to be set: a table, or a text with its heading level (0 for body); null is dropped. */
export type Setting = { block: TextBlock; level: number } | DataTable | null;

class Writer {
  readonly parts: string[] = [];
  length = 0;

  put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

export function renderMarkdown(settings: readonly Setting[]): Rendered {
  const out = new Writer();
  const rendered: Rendered = { text: '', blocks: [], texts: [], tables: [], starts: [] };
  for (const setting of settings) {
    if (setting === null) {
      rendered.starts.push(-1);
      continue;
    }
    if (out.length > 0) out.put('\n\n');
    rendered.starts.push(out.length);
    if ('grid' in setting) putTable(setting, out, rendered);
    else putText(setting.block, setting.level, out, rendered);
  }
  out.put('\n');
  rendered.text = out.parts.join('');
  let next = rendered.text.length;
  for (let i = rendered.starts.length - 1; i >= 0; i--) {
    if ((rendered.starts[i] as number) < 0) rendered.starts[i] = next;
    else next = rendered.starts[i] as number;
  }
  return rendered;
}

function putText(block: TextBlock, level: number, out: Writer, rendered: Rendered): void {
  const start = out.length;
  if (level > 0) out.put(`${'#'.repeat(level)} `);
  else if (block.list) out.put('- ');
  rendered.texts.push({ block, at: out.length, index: rendered.blocks.length });
  // A heading or list item is one line; the replacement keeps every offset.
  out.put(level > 0 || block.list ? block.text.replace(/\n/g, ' ') : block.text);
  const kind = level > 0 ? 'heading' : block.list ? 'list' : 'paragraph';
  const { page, confidence } = block;
  const sure = confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 };
  rendered.blocks.push({ kind, start, end: out.length, page, ...(level > 0 ? { level } : {}), ...sure });
}

function putTable(table: DataTable, out: Writer, rendered: Rendered): void {
  const { grid } = table;
  const start = out.length;
  const cells = new Int32Array(grid.rows * grid.columns).fill(-1);
  for (let r = 0; r < grid.rows; r++) {
    const row = grid.cells[r] as (Placed | null | undefined)[];
    if (r > 0) out.put('\n');
    out.put('|');
    for (let c = 0; c < grid.columns; c++) {
      const cell = row[c];
      out.put(' ');
      if (cell) {
        cells[r * grid.columns + c] = out.length;
        out.put(cellText(cell));
        out.put(' |');
      } else out.put('|');
    }
    if (r === 0) out.put(`\n|${' --- |'.repeat(grid.columns)}`);
  }
  rendered.tables.push({ table, start, end: out.length, cells, index: rendered.blocks.length });
  rendered.blocks.push({ kind: 'table', start, end: out.length, table: rendered.tables.length - 1, page: table.page });
}

/** A cell on one line; a pipe inside becomes a broken bar, which keeps both the table and the offsets whole. */
export function cellText(cell: Placed): string {
  const { text } = cell.block;
  return /[\n|]/.test(text) ? text.replace(/\n/g, ' ').replace(/\|/g, '¦') : text;
}

/** A grid as strings: "" for empty places, null for those a neighbour's span covers. */
export function gridText(grid: Grid): (string | null)[][] {
  return grid.cells.map((row) => row.map((cell) => (cell ? cellText(cell) : cell === null ? null : '')));
}
