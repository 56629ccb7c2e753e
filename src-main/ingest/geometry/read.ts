/** Pages of placed words to the nodes that `assemble` takes: text blocks, tables and page breaks in reading order. */
import type { Node, RawTable } from '../html/nodes.ts';
import { splitColumns } from './flow.ts';
import { furnitureLines } from './furniture.ts';
import { type Line, linesOf } from './lines.ts';
import { measureOf, paragraphs } from './paragraphs.ts';
import { findRegions } from './regions.ts';
import { type Row, rowOf } from './segments.ts';
import { type BuiltTable, buildTable } from './table.ts';
import type { PageLayout, PagesRead, ReadPagesOptions } from './types.ts';

interface ReadLayout {
  layout: PageLayout;
  lines: Line[];
}

/** Reads pages in their order; several layouts may share a page number (columns, turned text) and then follow each other. Pure, and linear in the words. */
export function readPages(pages: readonly PageLayout[], options: ReadPagesOptions = {}): PagesRead {
  const layouts: ReadLayout[] = pages.flatMap((page) =>
    splitColumns(page).map((layout) => ({ layout, lines: linesOf(layout, options.lineTolerance) })),
  );
  const furniture = furnitureLines(layouts.map(({ layout, lines }) => ({ lines, height: layout.height })));
  const reader = new Reader(furniture, vocabulary(layouts));
  for (const one of layouts) reader.read(one);
  return { nodes: reader.nodes, confidences: reader.confidences };
}

class Reader {
  readonly nodes: Node[] = [];
  readonly confidences: { table: RawTable; confidence: number }[] = [];
  private readonly furniture: ReadonlySet<Line>;
  private readonly known: (word: string) => boolean;
  private page = 0;
  /** The table that the page before ended with, which this page may go on with. */
  private open: BuiltTable | null = null;

  constructor(furniture: ReadonlySet<Line>, known: (word: string) => boolean) {
    this.furniture = furniture;
    this.known = known;
  }

  read({ layout, lines }: ReadLayout): void {
    if (this.page !== 0 && layout.page !== this.page) this.nodes.push({ type: 'break', sure: true, page: layout.page });
    this.page = layout.page;
    const body = lines.filter((line) => !this.furniture.has(line));
    const measure = measureOf(body, layout.width);
    const first = lines.findIndex((line) => !this.furniture.has(line));
    const top = first < 0 ? lines.length : first;
    const text = (some: readonly Line[]) => this.nodes.push(...paragraphs(some, measure, this.known));
    for (const line of lines.slice(0, top)) text([line]);
    this.body(body.map(rowOf), layout, text);
    for (const line of lines.slice(top)) if (this.furniture.has(line)) text([line]);
  }

  private body(rows: readonly Row[], layout: PageLayout, text: (some: readonly Line[]) => void): void {
    let at = 0;
    const before = this.open;
    this.open = null;
    for (const region of findRegions(rows)) {
      const { start, body, end } = region;
      const built = buildTable(rows.slice(start, end), body - start, layout.rules ?? [], layout.bands ?? []);
      // Figures under each other and nothing beside them are no table.
      if (built.columns.length < 2) continue;
      if (start > at) text(rows.slice(at, start).map((row) => row.line));
      at = end;
      this.open = start === 0 && before && goesOn(before, built) ? before : built;
      if (this.open === before) continue;
      this.nodes.push(built.table);
      this.confidences.push({ table: built.table, confidence: built.confidence });
    }
    if (at < rows.length) {
      text(rows.slice(at).map((row) => row.line));
      this.open = null;
    }
  }
}

/** Adds a table without heads at the top of a page to the one at the end of the page before, where their columns are the same. */
function goesOn(before: BuiltTable, next: BuiltTable): boolean {
  if (next.headerRows > 0 || before.headerRows === 0 || before.columns.length !== next.columns.length) return false;
  const same = before.columns.every((column, index) => {
    const other = next.columns[index];
    return index === 0 || (other !== undefined && Math.abs(other.edge - column.edge) < 8);
  });
  if (!same) return false;
  before.table.rows.push(...next.table.rows);
  before.confidence = Math.min(before.confidence, next.confidence);
  before.table.confidence = before.confidence;
  return true;
}

/** Words of the document in lower case, to tell a hyphen that parts a word at a line's end from one of its own. */
function vocabulary(layouts: readonly ReadLayout[]): (word: string) => boolean {
  const words = new Set<string>();
  for (const { lines } of layouts)
    for (const line of lines)
      for (const [index, word] of line.words.entries())
        if (index < line.words.length - 1 || !word.text.endsWith('-'))
          for (const match of word.text.toLowerCase().matchAll(/[\p{L}]+(?:-[\p{L}]+)*/gu)) words.add(match[0]);
  return (word) => words.has(word);
}
