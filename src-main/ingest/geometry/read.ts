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
  const known = vocabulary(layouts);
  const nodes: Node[] = [];
  const confidences: PagesRead['confidences'] = [];
  let page = layouts[0]?.layout.page ?? 1;
  for (const one of layouts) {
    if (one.layout.page !== page) {
      page = one.layout.page;
      nodes.push({ type: 'break', sure: true, page });
    }
    readLayout(one, furniture, known, nodes, confidences);
  }
  return { nodes, confidences };
}

function readLayout(
  { layout, lines }: ReadLayout,
  furniture: ReadonlySet<Line>,
  known: (word: string) => boolean,
  nodes: Node[],
  confidences: { table: RawTable; confidence: number }[],
): void {
  const body = lines.filter((line) => !furniture.has(line));
  const measure = measureOf(body, layout.width);
  const top = lines.findIndex((line) => !furniture.has(line));
  for (const line of lines.slice(0, Math.max(0, top))) nodes.push(...paragraphs([line], measure, known));
  const rows = body.map(rowOf);
  let at = 0;
  const text = (end: number) => {
    nodes.push(
      ...paragraphs(
        rows.slice(at, end).map((row) => row.line),
        measure,
        known,
      ),
    );
  };
  for (const region of findRegions(rows)) {
    const built = build(rows, region, layout);
    // Figures under each other and nothing beside them are no table.
    if (built.columns.length < 2) continue;
    text(region.start);
    nodes.push(built.table);
    confidences.push({ table: built.table, confidence: built.confidence });
    at = region.end;
  }
  text(rows.length);
  if (top >= 0)
    for (const line of lines.slice(top)) if (furniture.has(line)) nodes.push(...paragraphs([line], measure, known));
}

function build(
  rows: readonly Row[],
  { start, body, end }: { start: number; body: number; end: number },
  layout: PageLayout,
): BuiltTable {
  return buildTable(rows.slice(start, end), body - start, layout.rules ?? [], layout.bands ?? []);
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
