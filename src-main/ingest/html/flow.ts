/** What comes out of the HTML reader, in reading order: blocks of text, tables with their cells, page breaks. */
import { type Element, MAX_COLSPAN, MAX_ROWSPAN, MAX_TABLE_DEPTH, span } from './element.ts';
import {
  addLink,
  addMark,
  addRaised,
  type Cell,
  EMPTY_BLOCK,
  joinBlocks,
  type Node,
  newBlock,
  type RawTable,
  type TextBlock,
} from './nodes.ts';
import { ownCopy } from './own-copy.ts';
import { singleSpaced } from './single-spaced.ts';

interface TableState {
  table: RawTable;
  row: Cell[] | null;
  cell: Cell | null;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** Any text but words with single spaces between them: most text is that, and is taken as it is. */
const NOT_PLAIN = / \s|[^\S ]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060]/;

export class Flow {
  readonly nodes: Node[] = [];
  /** Page that the reader is on, from 1. */
  pages = 1;
  /** Lists that are open. */
  lists = 0;
  /** Tables nested too deep to be read as tables. */
  deepTables = 0;
  private readonly tables: TableState[] = [];
  private block: TextBlock | null = null;
  private readonly openMarks: { fact: number; start: number; block: TextBlock }[] = [];
  /** Last character of the open block, kept apart so that the growing text is never flattened to look at it. */
  private lastCode = 32;

  // ------------------------------------------------------------ text

  /** Adds text as the element around it sets it. `source` is its offset in the document. */
  text(chunk: string, element: Element, source: number): void {
    let text = chunk;
    if (element.pre) text = chunk.replace(INVISIBLE, '').replace(/\r\n?/g, '\n');
    else if (NOT_PLAIN.test(chunk)) text = singleSpaced(chunk.replace(INVISIBLE, ''));
    if (text.length === 0) return;
    if (!element.pre && text.charCodeAt(0) === 32 && (this.lastCode === 32 || this.lastCode === 10))
      text = text.slice(1);
    if (text.length === 0) return;
    const block = this.current(element, source);
    const start = block.text.length;
    block.text += text;
    this.lastCode = text.charCodeAt(text.length - 1);
    ink(block, element, text, start);
  }

  /** A space that the style makes and the source does not hold. */
  pad(): void {
    if (!this.block || this.lastCode <= 32) return;
    this.block.text += ' ';
    this.lastCode = 32;
  }

  newline(): void {
    const block = this.block;
    if (!block || block.text.length === 0) return;
    if (this.lastCode === 10) {
      // Two line breaks make a paragraph, except inside a cell, whose text stays together.
      if (this.tables.length === 0) this.endBlock();
      return;
    }
    block.text += '\n';
    this.lastCode = 10;
  }

  private current(element: Element, source: number): TextBlock {
    if (this.block) return this.block;
    const block = newBlock(source, this.pages);
    if (this.lists > 0) block.list = true;
    block.tagLevel = element.level;
    this.block = block;
    return block;
  }

  /** The text that follows stands under a tagged fact. */
  openMark(fact: number, element: Element, source: number): void {
    const block = this.current(element, source);
    this.openMarks.push({ fact, start: block.text.length, block });
  }

  closeMark(): void {
    const mark = this.openMarks.pop();
    if (!mark || mark.block !== this.block) return;
    const end = mark.block.text.length;
    if (end > mark.start) addMark(mark.block, { start: mark.start, end, fact: mark.fact });
  }

  endBlock(): void {
    const block = this.block;
    if (!block) return;
    this.block = null;
    block.text = ownCopy(block.pre ? block.text.replace(/^\n+|\s+$/g, '') : block.text.trimEnd());
    this.lastCode = 32;
    if (block.text.length === 0) return;
    if (block.marks.length > 0) trimMarks(block);
    const state = this.tables.at(-1);
    if (!state) this.nodes.push(block);
    else if (state.cell) addToCell(state.cell, block);
    else outsideCells(state, block);
  }

  /** A page break outside tables; `sure` where a style asks for it. */
  pageBreak(sure: boolean): void {
    if (this.tables.length > 0) return;
    const last = this.nodes.at(-1);
    if (last?.type === 'break') {
      if (sure && !last.sure) {
        last.sure = true;
        this.pages++;
      }
      return;
    }
    if (this.nodes.length === 0) return;
    if (sure) this.pages++;
    this.nodes.push({ type: 'break', sure, page: this.pages });
  }

  // ------------------------------------------------------------ tables

  /** Opens a table; false where it lies too deep and its cells count as blocks. */
  openTable(source: number): boolean {
    if (this.tables.length >= MAX_TABLE_DEPTH) {
      this.deepTables++;
      return false;
    }
    const table: RawTable = { type: 'table', rows: [], page: this.pages, source };
    this.tables.push({ table, row: null, cell: null });
    return true;
  }

  openRow(): void {
    const state = this.tables.at(-1);
    if (!state) return;
    if (state.row) this.endRow();
    state.row = [];
  }

  openCell(header: boolean, attributes: Record<string, string>): void {
    const state = this.tables.at(-1);
    if (!state) return;
    if (state.cell) this.endCell();
    state.row ??= [];
    state.cell = {
      block: EMPTY_BLOCK,
      colspan: span(attributes.colspan, MAX_COLSPAN),
      rowspan: span(attributes.rowspan, MAX_ROWSPAN),
      header,
      parts: null,
    };
  }

  endCell(): void {
    const state = this.tables.at(-1);
    if (!state?.cell) return;
    this.endBlock();
    state.row ??= [];
    state.row.push(state.cell);
    state.cell = null;
  }

  endRow(): void {
    const state = this.tables.at(-1);
    if (!state) return;
    this.endCell();
    if (state.row) state.table.rows.push(state.row);
    state.row = null;
  }

  endTable(): void {
    this.endBlock();
    this.endRow();
    const state = this.tables.pop();
    if (!state || state.table.rows.length === 0) return;
    const parent = this.tables.at(-1);
    if (!parent) this.nodes.push(state.table);
    else if (parent.cell) addTableToCell(parent.cell, state.table);
    else parent.table.rows.push(...state.table.rows);
  }

  /** Ends what is open at the end of the document. */
  end(): void {
    this.endBlock();
    while (this.tables.length > 0) this.endTable();
  }
}

/** Counts a text towards its block's weight, size and links. */
function ink(block: TextBlock, element: Element, text: string, start: number): void {
  if (text === ' ') return;
  const inked = text.length;
  if (block.inked === 0) {
    block.centered = element.centered;
    if (element.pre) block.pre = true;
  }
  block.inked += inked;
  if (element.bold) block.bold += inked;
  if (element.italic) block.italic += inked;
  if (element.underline) block.underline += inked;
  if (element.size > block.size) block.size = element.size;
  if (element.link !== null) {
    block.linked += inked;
    if (element.link.startsWith('#')) addLink(block, start, element.link.slice(1));
  }
  if (element.raised) addRaised(block, start, start + inked);
}

/** Text inside a table but outside its cells (a caption, or broken markup) goes into a row of its own so that nothing is lost. */
function outsideCells(state: TableState, block: TextBlock): void {
  const cell: Cell = { block, colspan: 1, rowspan: 1, header: false, parts: null };
  if (state.row) state.row.push(cell);
  else state.table.rows.push([cell]);
}

function trimMarks(block: TextBlock): void {
  const { text } = block;
  for (const mark of block.marks) {
    mark.end = Math.min(mark.end, text.length);
    while (mark.end > mark.start && text.charCodeAt(mark.end - 1) <= 32) mark.end--;
    while (mark.start < mark.end && text.charCodeAt(mark.start) <= 32) mark.start++;
  }
  block.marks = block.marks.filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start || b.end - a.end);
}

function addToCell(cell: Cell, block: TextBlock): void {
  if (cell.parts) cell.parts.push(block);
  else if (cell.block.text.length === 0) cell.block = block;
  else cell.block = joinBlocks([cell.block, block], '\n');
}

function addTableToCell(cell: Cell, table: RawTable): void {
  cell.parts ??= cell.block.text.length > 0 ? [cell.block] : [];
  cell.parts.push(table);
}
