/**
 * One pass over the HTML: visible text blocks, tables, page breaks and inline facts. Linear in the input; depth costs only stack entries on the heap,
 * so 10,000 nested tags are as good as ten.
 */
import { Parser } from 'htmlparser2';
import type { Fact } from '../../api/types.ts';
import { FactCollector } from '../ixbrl/collect.ts';
import { declaresInline, findPrefixes, type Space, spaceOf } from '../ixbrl/namespaces.ts';
import {
  applyStyle,
  applyTag,
  BLOCK_TAGS,
  type Element,
  HIDDEN_TAGS,
  MAX_COLSPAN,
  MAX_ROWSPAN,
  MAX_TABLE_DEPTH,
  ROOT,
  span,
} from './element.ts';
import {
  addLink,
  type Cell,
  EMPTY_BLOCK,
  joinBlocks,
  type Node,
  newBlock,
  type RawTable,
  type TextBlock,
} from './nodes.ts';
import { type Style, StyleCache } from './style.ts';

export interface HtmlDocument {
  nodes: Node[];
  facts: Fact[];
  entity: string | null;
  /** Who gives identifiers like `entity`. */
  scheme: string | null;
  title: string | null;
  /** id or name of an element -> index of the node that follows it. */
  anchors: Map<string, number>;
  pages: number;
  /** True when the document ended with elements open that must be closed. */
  truncated: boolean;
  inline: boolean;
  warnings: string[];
}

interface TableState {
  table: RawTable;
  row: Cell[] | null;
  cell: Cell | null;
  nested: boolean;
}

const NOT_PLAIN = /[\s\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;
const SPACES = /[\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

class Reader {
  readonly nodes: Node[] = [];
  readonly anchors = new Map<string, number>();
  readonly collector = new FactCollector();
  title: string | null = null;
  pages = 1;
  inline = false;
  deepTables = 0;
  private readonly styles = new StyleCache();
  private readonly stack: Element[] = [];
  private top: Element = ROOT;
  private readonly tables: TableState[] = [];
  private block: TextBlock | null = null;
  private readonly openMarks: { fact: number; start: number; block: TextBlock }[] = [];
  /** Last character of the open block, kept apart so that the growing text is never flattened to look at it. */
  private lastCode = 32;
  private lists = 0;
  private inTitle = false;
  private parser: Parser | null = null;
  private prefixes: ReadonlyMap<string, Space> = new Map();

  read(html: string, selfClosing: boolean): void {
    this.prefixes = findPrefixes(html);
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: (text) => this.text(text),
        onclosetag: (name) => this.close(name),
      },
      { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: selfClosing },
    );
    this.parser = parser;
    parser.write(html);
    parser.end();
    this.endBlock();
    while (this.tables.length > 0) this.endTable();
  }

  // ------------------------------------------------------------ elements

  private open(tag: string, attributes: Record<string, string>): void {
    const colon = tag.indexOf(':');
    const above = this.top;
    const element: Element = {
      ...above,
      block: false,
      inline: null,
      resource: false,
      fact: -1,
      breakAfter: false,
      role: '',
    };
    this.stack.push(above);
    this.top = element;
    if (attributes.xmlns !== undefined) element.space = spaceOf(attributes.xmlns);
    const space = colon > 0 ? (this.prefixes.get(tag.slice(0, colon)) ?? 'resource') : element.space;
    const name = colon > 0 ? tag.slice(colon + 1) : tag;
    if (space !== 'html') {
      this.openNamespaced(space, name, attributes, element);
      return;
    }
    const style = this.styles.get(attributes.style);
    if (style.hidden || HIDDEN_TAGS.has(name)) element.hidden = true;
    if (name === 'title') this.inTitle = true;
    if (element.hidden) {
      if (!this.inTitle) this.openResource(name, attributes, element);
      return;
    }
    applyTag(name, attributes, element);
    applyStyle(style, element);
    element.block = style.block ?? BLOCK_TAGS.has(name);
    if (element.block) this.endBlock();
    else if (style.padded && this.block && this.lastCode > 32) {
      this.block.text += ' ';
      this.lastCode = 32;
    }
    if (style.breakBefore) this.pageBreak(true);
    element.breakAfter = style.breakAfter === true;
    const anchor = attributes.id ?? attributes.name;
    if (anchor && !this.anchors.has(anchor)) this.anchors.set(anchor, this.nodes.length);
    this.openTag(name, attributes, element, style);
  }

  private openTag(name: string, attributes: Record<string, string>, element: Element, style: Style): void {
    switch (name) {
      case 'br':
        this.newline();
        break;
      case 'hr':
        if (!style.breakAfter && !style.breakBefore) this.pageBreak(false);
        break;
      case 'page':
        this.endBlock();
        this.pageBreak(true);
        break;
      case 'a':
        if (attributes.href) element.link = attributes.href;
        break;
      case 'li':
        element.role = 'item';
        this.lists++;
        break;
      case 'table':
        this.openTable(element);
        break;
      case 'tr':
        this.openRow();
        element.role = 'row';
        break;
      case 'td':
      case 'th':
        this.openCell(name === 'th', attributes);
        element.role = 'cell';
        break;
      case 'img':
        break;
    }
  }

  private openNamespaced(space: Space, local: string, attributes: Record<string, string>, element: Element): void {
    if (space === 'inline') {
      this.inline = true;
      element.inline = local;
      if (local === 'header' || local === 'hidden') element.hidden = true;
      const fact = this.collector.openInline(local, attributes);
      element.fact = fact;
      if (fact >= 0 && !element.hidden) {
        const block = this.current();
        this.openMarks.push({ fact, start: block.text.length, block });
      }
    } else if (element.hidden || this.inline) this.openResource(local, attributes, element);
  }

  private openResource(local: string, attributes: Record<string, string>, element: Element): void {
    element.resource = true;
    this.collector.openResource(local, attributes);
  }

  private close(name: string): void {
    const element = this.top;
    this.top = this.stack.pop() ?? ROOT;
    if (name === 'title' || name.endsWith(':title')) this.inTitle = false;
    if (element.inline !== null) {
      if (element.fact >= 0 && !element.hidden) this.closeMark();
      this.collector.closeInline(element.inline);
      return;
    }
    if (element.resource) this.collector.closeResource(name.slice(name.indexOf(':') + 1));
    if (element.hidden) return;
    if (element.block) this.endBlock();
    if (element.role === 'cell') this.endCell();
    else if (element.role === 'row') this.endRow();
    else if (element.role === 'table') this.endTable();
    else if (element.role === 'item') this.lists--;
    if (element.breakAfter) {
      this.endBlock();
      this.pageBreak(true);
    }
  }

  // ------------------------------------------------------------ text

  private text(chunk: string): void {
    this.collector.addText(chunk);
    const element = this.top;
    if (this.inTitle) this.title = `${this.title ?? ''}${chunk}`.slice(0, 500);
    if (element.hidden) return;
    let text = chunk;
    if (element.pre) text = chunk.replace(INVISIBLE, '').replace(/\r\n?/g, '\n');
    else if (NOT_PLAIN.test(chunk)) text = chunk.replace(INVISIBLE, '').replace(SPACES, ' ');
    if (text.length === 0) return;
    if (!element.pre && text.charCodeAt(0) === 32 && (this.lastCode === 32 || this.lastCode === 10))
      text = text.slice(1);
    if (text.length === 0) return;
    const block = this.current();
    const start = block.text.length;
    block.text += text;
    this.lastCode = text.charCodeAt(text.length - 1);
    this.ink(block, element, text, start);
  }

  private ink(block: TextBlock, element: Element, text: string, start: number): void {
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
    if (element.raised) block.raised.push([start, start + inked]);
  }

  private newline(): void {
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

  private current(): TextBlock {
    if (this.block) return this.block;
    const block = newBlock(this.parser?.startIndex ?? 0, this.pages);
    if (this.lists > 0) block.list = true;
    block.tagLevel = this.top.level;
    this.block = block;
    return block;
  }

  private closeMark(): void {
    const mark = this.openMarks.pop();
    if (!mark || mark.block !== this.block) return;
    const end = mark.block.text.length;
    if (end > mark.start) mark.block.marks.push({ start: mark.start, end, fact: mark.fact });
  }

  private endBlock(): void {
    const block = this.block;
    if (!block) return;
    this.block = null;
    if (!block.pre) block.text = block.text.trimEnd();
    else block.text = block.text.replace(/^\n+|\s+$/g, '');
    this.lastCode = 32;
    if (block.text.length === 0) return;
    if (block.marks.length > 0) trimMarks(block);
    const state = this.tables.at(-1);
    if (!state) this.nodes.push(block);
    else if (state.cell) addToCell(state.cell, block);
    else this.outsideCells(state, block);
  }

  /** Text inside a table but outside its cells (a caption, or broken markup) goes into a row of its own so that nothing is lost. */
  private outsideCells(state: TableState, block: TextBlock): void {
    const cell: Cell = { block, colspan: 1, rowspan: 1, header: false, parts: null };
    if (state.row) state.row.push(cell);
    else state.table.rows.push([cell]);
  }

  private pageBreak(sure: boolean): void {
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

  private openTable(element: Element): void {
    if (this.tables.length >= MAX_TABLE_DEPTH) {
      this.deepTables++;
      return;
    }
    element.role = 'table';
    // Old browsers did not carry weight and alignment into tables, and centring a table says nothing of its cells.
    element.centered = false;
    const table: RawTable = { type: 'table', rows: [], page: this.pages, source: this.parser?.startIndex ?? 0 };
    this.tables.push({ table, row: null, cell: null, nested: false });
  }

  private openRow(): void {
    const state = this.tables.at(-1);
    if (!state) return;
    if (state.row) this.endRow();
    state.row = [];
  }

  private openCell(header: boolean, attributes: Record<string, string>): void {
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

  private endCell(): void {
    const state = this.tables.at(-1);
    if (!state?.cell) return;
    this.endBlock();
    state.row ??= [];
    state.row.push(state.cell);
    state.cell = null;
  }

  private endRow(): void {
    const state = this.tables.at(-1);
    if (!state) return;
    this.endCell();
    if (state.row) state.table.rows.push(state.row);
    state.row = null;
  }

  private endTable(): void {
    this.endBlock();
    this.endRow();
    const state = this.tables.pop();
    if (!state || state.table.rows.length === 0) return;
    const parent = this.tables.at(-1);
    if (!parent) this.nodes.push(state.table);
    else if (parent.cell) addTableToCell(parent.cell, state.table);
    else parent.table.rows.push(...state.table.rows);
  }
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

/** Reads an HTML or XHTML document. Never throws on content: what is broken is read as far as it goes. */
export function readHtml(html: string): HtmlDocument {
  const head = html.slice(0, 4000);
  const selfClosing =
    declaresInline(html) || /^\s*<\?xml|xmlns\s{0,4}=\s{0,4}["']http:\/\/www\.w3\.org\/1999\/xhtml/i.test(head);
  const reader = new Reader();
  reader.read(html, selfClosing);
  const facts = reader.collector.finish();
  const warnings = [...reader.collector.warnings];
  if (reader.deepTables > 0)
    warnings.push(`${reader.deepTables} tables nested deeper than ${MAX_TABLE_DEPTH} were read as plain text.`);
  return {
    nodes: reader.nodes,
    facts,
    entity: reader.collector.entity,
    scheme: reader.collector.scheme,
    title: reader.title?.trim() || null,
    anchors: reader.anchors,
    pages: reader.pages,
    truncated: isTruncated(html),
    inline: reader.inline,
    warnings,
  };
}

/** A complete document closes its html, body or (in a submission) text element near its end. */
function isTruncated(html: string): boolean {
  if (!/<(html|body)[\s>]/i.test(html.slice(0, 20_000))) return false;
  return !/<\/(html|body|text|document)\s*>/i.test(html.slice(-4000));
}
