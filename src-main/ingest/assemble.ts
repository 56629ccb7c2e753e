/** The common end of all formats: from text blocks, tables and breaks to a parsed filing. */

import type {
  Fact,
  FilingDocument,
  FilingFormat,
  FilingMeta,
  ItemSpan,
  ParsedFiling,
  TableGrid,
} from '../api/types.ts';
import { PARSER_VERSION } from '../api/versions.ts';
import { itemLookup } from '../text/item-at.ts';
import { hasItems } from './cover/names.ts';
import { findFurniture, printedPages } from './html/furniture.ts';
import { bodySize, headingLevel } from './html/headings.ts';
import type { Node, TextBlock } from './html/nodes.ts';
import { pageEdges } from './html/page-edges.ts';
import { findPageNumbers } from './html/page-numbers.ts';
import { findItems } from './items/find.ts';
import { itemFormOf } from './items/forms.ts';
import { itemSpans } from './items/spans.ts';
import type { Candidate } from './items/types.ts';
import { joinUntagged, type Labels } from './ixbrl/untagged.ts';
import { gridText, type Rendered, renderMarkdown, type Setting } from './markdown.ts';
import { readForm, readMeta } from './meta.ts';
import { findNumbers } from './numbers.ts';
import type { SourcePlace } from './original.ts';
import type { SubmissionHeader } from './sgml/header.ts';
import { layOut, type Piece } from './tables/classify.ts';
import type { FiscalYear } from './tables/periods.ts';

/** An exhibit read as part of the filing. */
export interface Attachment {
  /** Index into `documents`. */
  index: number;
  /** Its first node. */
  node: number;
}

export interface ParseOptions {
  /** False reads tagged numbers by their text alone (their fact is still noted): how the grammar is measured. */
  useTags?: boolean;
  /** Notes where in the source each piece of the text begins. */
  places?: boolean;
  /** The file's bytes are given for good: their buffer is freed as soon as the text has been read, before tables and numbers are. */
  consume?: boolean;
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
  /** Who gives such identifiers ("http://www.companieshouse.gov.uk/"). */
  scheme?: string | null;
  title: string | null;
  /** Name of an anchor -> index of the node that follows it. */
  anchors: ReadonlyMap<string, number>;
  /** What a submission says of itself and its documents; `main` is the index of the one whose nodes come first. */
  header?: SubmissionHeader | null;
  documents?: Omit<FilingDocument, 'start' | 'end'>[];
  main?: number;
  attachments?: Attachment[];
  /** Facts from `from` on stand beside the page and are tagged nowhere on it; `labels` is what the filer calls their concepts. */
  untagged?: { from: number; labels: Labels };
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
  const edges = pageEdges(pieces);
  const pageNumbers = findPageNumbers(edges);
  const dropped = findFurniture(pieces, edges, pageNumbers);
  const levels = findLevels(pieces);
  const target = (anchor: string) => {
    const node = document.anchors.get(anchor);
    return node === undefined ? -1 : (indexOf[node] ?? -1);
  };
  const attachments = document.attachments ?? [];
  // Items are those of the main document; an exhibit's "Item 1" is none of this form.
  const limit = attachments[0] ? (indexOf[attachments[0].node] as number) : pieces.length;
  const own = pieces.slice(0, limit);
  const form = formOf(document, own, name);
  const chosen = findItems({ pieces: own, dropped, levels, target, form }, printedPages(own, pageNumbers));
  for (const candidate of chosen) promote(candidate, pieces, levels);
  const rendered = renderMarkdown(pieces.map((piece, index) => setting(piece, index, dropped, levels)));
  const end = rendered.starts[limit] ?? rendered.text.length;
  const items = itemSpans(chosen, (candidate) => startOf(candidate, pieces, rendered), end);
  const meta = readMeta({
    facts: document.facts,
    entity: document.entity,
    scheme: document.scheme ?? null,
    title: document.title,
    text: rendered.text,
    name,
    header: document.header ?? null,
    type: typeOf(document),
  });
  const { numbers, tables } = findNumbers({
    rendered,
    facts: document.facts,
    items: asAnnual(items, form),
    useTags: options.useTags ?? true,
    fiscal: fiscalYearOf(meta),
  });
  if (document.untagged && (options.useTags ?? true)) {
    const { from, labels } = document.untagged;
    joinUntagged({ numbers, tables, text: rendered.text, facts: document.facts }, labels, from);
  }
  placeTables(tables, items);
  tables.push(...furnitureTables(pieces, dropped, rendered));
  if (items.length === 0 && hasItems(form) && !meta.form?.startsWith('accounts') && document.format !== 'xbrl')
    warnings.push(`No items of Form ${form} were found; the text can be read and searched as a whole.`);
  const documents = placeDocuments(document, indexOf, rendered);
  return {
    format: document.format,
    meta,
    text: rendered.text,
    blocks: rendered.blocks,
    tables,
    items,
    numbers,
    facts: document.facts,
    ...(documents ? { documents } : {}),
    warnings,
    parserVersion: PARSER_VERSION,
    ...(options.places ? { places: sourcePlaces(pieces, dropped, rendered) } : {}),
  };
}

/** The filer's year as an annual report gives it. */
function fiscalYearOf({ form, periodEnd, fiscalYear }: FilingMeta): FiscalYear | null {
  const annual = form !== null && /^(?:10-K|20-F|40-F|ARS|accounts)(?!T)/.test(form);
  return annual && periodEnd !== null && periodEnd.length === 10 && fiscalYear !== null
    ? { end: periodEnd, label: fiscalYear }
    : null;
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

/** The form, before anything is rendered: as the header, the facts, the cover or the file's name say; a 10-K otherwise. */
function formOf(document: SourceDocument, pieces: readonly Piece[], name: string): string {
  let cover = '';
  for (const piece of pieces) {
    if (piece.type === 'text') cover += `${piece.text}\n\n`;
    else if (piece.type === 'grid')
      cover += `${piece.grid.cells
        .flat()
        .map((cell) => cell?.block.text ?? '')
        .join(' ')}\n\n`;
    if (cover.length > 12_000) break;
  }
  return (
    readForm({
      facts: document.facts,
      header: document.header ?? null,
      type: typeOf(document),
      cover: cover.slice(0, 12_000),
      name,
    }) ?? '10-K'
  );
}

/** What the wrapper says the main document is: "10-K405". */
const typeOf = ({ documents, main = 0 }: SourceDocument): string | null => documents?.[main]?.type || null;

/** The items as those of a 10-K that hold the same: figures are read by where the statements and the analysis are. */
function asAnnual(items: ItemSpan[], name: string): ItemSpan[] {
  const { like } = itemFormOf(name);
  return items.map((span) => {
    const same = like[span.part ? `${span.part}:${span.item}` : span.item];
    return same ? { ...span, item: same } : span.part === 'II' ? { ...span, item: `II:${span.item}` } : span;
  });
}

/** Documents of a submission; those that were read have their range in the text. */
function placeDocuments(
  document: SourceDocument,
  indexOf: readonly number[],
  rendered: Rendered,
): FilingDocument[] | undefined {
  const { documents, attachments = [], main = 0 } = document;
  if (!documents) return undefined;
  const starts = [
    { index: main, start: 0 },
    ...attachments.map(({ index, node }) => ({
      index,
      start: rendered.starts[indexOf[node] as number] ?? rendered.text.length,
    })),
  ];
  return documents.map((one, index) => {
    const at = starts.findIndex((other) => other.index === index);
    return at < 0
      ? one
      : { ...one, start: (starts[at] as { start: number }).start, end: starts[at + 1]?.start ?? rendered.text.length };
  });
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
    !candidate.unheaded &&
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
  const itemOf = itemLookup(items);
  for (const table of tables) {
    const item = itemOf(table.start);
    if (item !== null) table.item = item;
  }
}
