/** A PDF to a parsed filing: its text layer where it has one, else what an OCR reader that is passed in makes of its pictures. */
import { AppError } from '../../api/errors.ts';
import type { ParsedFiling } from '../../api/types.ts';
import { assemble, type ParseOptions } from '../assemble.ts';
import { readPages } from '../geometry/read.ts';
import type { PageLayout } from '../geometry/types.ts';
import type { Node } from '../html/nodes.ts';
import { type PdfPages, readPdfPages } from './read.ts';

export interface OcrRequest {
  /** The whole PDF. */
  bytes: Uint8Array;
  name: string;
  /** Pages to recognise, from 1, in order. */
  pages: readonly number[];
  signal: AbortSignal | undefined;
}

/** A page as recognised: placed words, or nodes where the recogniser gives text and tables of its own. */
export interface OcrPage {
  page: number;
  layouts: PageLayout[];
  nodes?: Node[];
}

export interface OcrResult {
  pages: OcrPage[];
  warnings: string[];
}

/** Reads pages that are pictures. Rejects with an `AppError`. */
export type Ocr = (request: OcrRequest) => Promise<OcrResult>;

export interface PdfOptions extends ParseOptions {
  /** Called for the pages without readable text; without it a scan is an error. */
  ocr?: Ocr;
  signal?: AbortSignal;
}

/** Words on a page below which it is a picture with a stamp, if most other pages have no text at all. */
const STAMP_WORDS = 12;

/** True for a PDF by content: its mark stands within the first 1024 bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const at = head.indexOf('%PDF-');
  // A web page or a submission that speaks of "%PDF-" is none.
  return at >= 0 && !/<(?:html|!doctype|document|sec-document|\?xml)/i.test(head.slice(0, at));
}

/** Reads a PDF. Throws what `readPdfPages` throws, and `unsupported_format` for a scan when there is no OCR. */
export async function readPdf(bytes: Uint8Array, name: string, options: PdfOptions = {}): Promise<ParsedFiling> {
  const found = await readPdfPages(bytes, name, options.signal);
  const warnings = [...found.warnings];
  const pictures = picturePages(found);
  let recognised: OcrPage[] = [];
  if (pictures.length > 0 && options.ocr) {
    const result = await options.ocr({ bytes, name, pages: pictures, signal: options.signal });
    recognised = result.pages;
    warnings.push(...result.warnings);
  } else if (pictures.length === found.pageCount) throw scanError(name, found);
  else if (pictures.length > 0) warnings.push(pictureNote(pictures, found));
  const nodes = nodesOf(found, pictures, recognised);
  if (!nodes.some((node) => node.type !== 'break')) throw scanError(name, found);
  const document = { format: 'pdf' as const, nodes, facts: [], entity: null, title: found.title, anchors: new Map() };
  return assemble(document, name, options, warnings);
}

/** Pages without text, with text that cannot be decoded, and, in a scan, those with no more than a stamp. */
function picturePages({ pages, pageCount, empty, garbled }: PdfPages): number[] {
  const pictures = new Set([...empty, ...garbled]);
  if (pictures.size * 2 >= pageCount) {
    const words = new Map<number, number>();
    for (const layout of pages) words.set(layout.page, (words.get(layout.page) ?? 0) + layout.words.length);
    for (const [page, count] of words) if (count < STAMP_WORDS) pictures.add(page);
  }
  return [...pictures].sort((a, b) => a - b);
}

function nodesOf(found: PdfPages, pictures: readonly number[], recognised: readonly OcrPage[]): Node[] {
  const replaced = new Set(recognised.map(({ page }) => page));
  const garbled = new Set(found.garbled);
  const layouts = found.pages.filter(
    ({ page }) => !replaced.has(page) && !(garbled.has(page) && pictures.includes(page)),
  );
  layouts.push(
    ...recognised.flatMap((page) =>
      page.nodes ? [{ page: page.page, width: 0, height: 0, words: [] }] : page.layouts,
    ),
  );
  layouts.sort((a, b) => a.page - b.page);
  const { nodes } = readPages(layouts);
  const whole = recognised.filter((page) => page.nodes);
  if (whole.length === 0) return nodes;
  // Pages that came as nodes take the place of their empty layouts, which left a break only.
  const result: Node[] = [];
  let next = 0;
  for (const node of nodes) {
    while (next < whole.length && (whole[next] as OcrPage).page < node.page)
      result.push(...((whole[next++] as OcrPage).nodes ?? []));
    result.push(node);
  }
  for (const page of whole.slice(next)) result.push(...(page.nodes ?? []));
  return result;
}

function scanError(name: string, { pageCount, garbled }: PdfPages): AppError {
  const what =
    garbled.length > 0 ? 'a PDF whose letters cannot be decoded' : 'a scan: its pages are pictures without text';
  return new AppError(
    'unsupported_format',
    `${name} is ${what} (${pageCount} ${pageCount === 1 ? 'page' : 'pages'}); switch on text recognition (OCR) to read it.`,
  );
}

function pictureNote(pictures: readonly number[], { garbled }: PdfPages): string {
  const shown = pictures.slice(0, 10).join(', ') + (pictures.length > 10 ? ', ...' : '');
  const many = pictures.length > 1;
  const what = garbled.length > 0 ? 'no text that can be decoded' : 'a picture and no text';
  return `${many ? 'Pages' : 'Page'} ${shown} ${many ? 'hold' : 'holds'} ${what}. Switch on text recognition (OCR) to read ${many ? 'them' : 'it'}.`;
}
