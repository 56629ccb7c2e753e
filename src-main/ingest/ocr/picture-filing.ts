/** A loose picture of a page to a parsed filing. */
import { AppError } from '../../api/errors.ts';
import type { ParsedFiling } from '../../api/types.ts';
import { assemble } from '../assemble.ts';
import { readPages } from '../geometry/read.ts';
import type { PdfOptions } from '../pdf/filing.ts';

/** Throws what the OCR throws, and `unsupported_format` where there is none. */
export async function readPicture(bytes: Uint8Array, name: string, options: PdfOptions): Promise<ParsedFiling> {
  if (!options.ocr)
    throw new AppError(
      'unsupported_format',
      `${name} is a picture; switch on text recognition (OCR) to read pictures of pages.`,
    );
  const { pages, warnings } = await options.ocr({ bytes, name, pages: [1], signal: options.signal });
  const nodes = pages.flatMap((page) => page.nodes ?? readPages(page.layouts).nodes);
  const document = { format: 'pdf' as const, nodes, facts: [], entity: null, title: null, anchors: new Map() };
  return assemble(document, name, options, warnings);
}
