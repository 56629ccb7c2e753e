/** The common end of all formats: from text blocks, tables and breaks to a parsed filing. */

import type { Fact, FilingFormat, ItemSpan, ParsedFiling, TableGrid } from '../api/types.ts';
import { PARSER_VERSION } from '../api/versions.ts';
import { findFurniture, printedPages } from './html/furniture.ts';
import { bodySize, headingLevel } from './html/headings.ts';
import type { Node, TextBlock } from './html/nodes.ts';
import { type Candidate, findItems, itemSpans } from './items/find.ts';
import { gridText, type Rendered, renderMarkdown, type Setting } from './markdown.ts';
import { readMeta } from './meta.ts';
import { findNumbers } from './numbers.ts';
import type { SourcePlace } from './original.ts';
import { layOut, type Piece } from './tables/classify.ts';

export interface ParseOptions {
  /** False reads tagged numbers by their text alone (their fact is still noted): how the grammar is measured. */
  useTags?: boolean;
  /** Notes where in the source each piece of the text begins. */
  places?: boolean;
}

/** A filing whose pieces know their place in the source. */
export interface PlacedFiling extends ParsedFiling {
  places?: SourcePlace[];
}

/** What a reader of any format makes of a file. */
export interface SourceDocument {
  format: FilingFormat;
  /** Text, tables and page breaks in reading order. */
  nodes: Node[];
  facts: Fact[];
  /** CIK or other identifier that the facts' contexts give. */
  entity: string | null;
  title: string | null;
  /** Name of an anchor -> index of the node that follows it. */
  anchors: ReadonlyMap<string, number>;
}

/**
 * Makes a filing of what a reader of any format found: lays out tables, drops furniture, finds headings, items and numbers. Every format ends here.
 * `name` serves as the metadata's last resort; `warnings` are those of the reader.
 */
export function assemble(
  document: SourceDocument,
  name: string,
  options: ParseOptions,
  warnings: string[],
): PlacedFiling {
  const { pieces, indexOf } = layOut(document.nodes);
  const dropped = findFurniture(pieces);
  const levels = findLevels(pieces);
  const target = (anchor: string) => {
    const node = document.anchors.get(anchor);
    return node === undefined ? -1 : (indexOf[node] ?? -1);
  };
  const chosen = findItems({ pieces, dropped, levels, target }, printedPages(pieces, dropped));
  for (const candidate of chosen) promote(candidate, pieces, levels);
  const rendered = renderMarkdown(pieces.map((piece, index) => setting(piece, index, dropped, levels)));
  const items = itemSpans(chosen, (candidate) => startOf(candidate, pieces, rendered), rendered.text.length);
  const { numbers, tables } = findNumbers({ rendered, facts: document.facts, items, useTags: options.useTags ?? true });
  placeTables(tables, items);
  tables.push(...furnitureTables(pieces, dropped, rendered));
  const meta = readMeta({
    facts: document.facts,
    entity: document.entity,
    title: document.title,
    text: rendered.text,
    name,
  });
  if (items.length === 0)
    warnings.push('No items of Form 10-K were found; the text can be read and searched as a whole.');
  return {
    format: document.format,
    meta,
    text: rendered.text,
    blocks: rendered.blocks,
    tables,
    items,
    numbers,
    facts: document.facts,
    warnings,
    parserVersion: PARSER_VERSION,
    ...(options.places ? { places: sourcePlaces(pieces, dropped, rendered) } : {}),
  };
}

/** In the order of the source, which a page set by position need not share with the text. */
function sourcePlaces(pieces: readonly Piece[], dropped: Uint8Array, rendered: Rendered): SourcePlace[] {
  const places = pieces.flatMap((piece, index) =>
    piece.type === 'break' || dropped[index]
      ? []
      : [{ start: rendered.starts[index] as number, source: piece.source, page: piece.page }],
  );
  return places.sort((a, b) => a.source - b.source);
}

function findLevels(pieces: readonly Piece[]): Uint8Array {
  const texts = pieces.filter((piece): piece is TextBlock => piece.type === 'text');
  const body = bodySize(texts);
  return Uint8Array.from(pieces, (piece) => (piece.type === 'text' ? headingLevel(piece, body) : 0));
}

/** An item's heading is a heading, however plainly it is set, as long as it is short. */
function promote(candidate: Candidate, pieces: readonly Piece[], levels: Uint8Array): void {
  const piece = pieces[candidate.piece];
  if (
    piece?.type === 'text' &&
    candidate.row < 0 &&
    piece.text.length <= 240 &&
    /^\W{0,4}(?:part|item)/i.test(piece.text)
  )
    levels[candidate.piece] = 2;
}

function setting(piece: Piece, index: number, dropped: Uint8Array, levels: Uint8Array): Setting {
  if (dropped[index] || piece.type === 'break') return null;
  return piece.type === 'grid' ? piece : { block: piece, level: levels[index] as number };
}

function startOf(candidate: { piece: number; row: number }, pieces: readonly Piece[], rendered: Rendered): number {
  const start = rendered.starts[candidate.piece] ?? rendered.text.length;
  const piece = pieces[candidate.piece];
  if (candidate.row < 0 || piece?.type !== 'grid') return start;
  const table = rendered.tables.find((one) => one.table === piece);
  if (!table) return start;
  const { columns } = piece.grid;
  for (let c = 0; c < columns; c++) {
    const at = table.cells[candidate.row * columns + c] as number;
    if (at >= 0) return at;
  }
  // Past the last row: the end of the table.
  return candidate.row >= piece.grid.rows ? table.end : start;
}

/** Page footers that are tables: no cell of the source is lost, though their page numbers are not in the text. */
function furnitureTables(pieces: readonly Piece[], dropped: Uint8Array, rendered: Rendered): TableGrid[] {
  return pieces.flatMap((piece, index) => {
    if (piece.type !== 'grid' || !dropped[index]) return [];
    const at = rendered.starts[index] ?? rendered.text.length;
    return [
      {
        grid: gridText(piece.grid),
        headerRows: 0,
        unit: null,
        scale: 0,
        columnPeriods: [],
        furniture: true as const,
        start: at,
        end: at,
      },
    ];
  });
}

function placeTables(tables: readonly TableGrid[], items: readonly ItemSpan[]): void {
  let i = 0;
  for (const table of tables) {
    while (i < items.length && (items[i] as ItemSpan).end <= table.start) i++;
    const item = items[i];
    if (item && item.start <= table.start) table.item = item.item;
  }
}
