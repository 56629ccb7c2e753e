/** Bytes to a parsed filing: what a file is, and which reader takes it. */

import { AppError } from '../api/errors.ts';
import { assemble, type ParseOptions, type PlacedFiling } from './assemble.ts';
import { readPositioned } from './geometry/positioned/read.ts';
import { decodeText, unpack } from './html/decode.ts';
import { readHtml } from './html/reader.ts';
import { isPdf, type PdfOptions, readPdf } from './pdf/filing.ts';
import { looksLikeHtml, rejectErrorPage, rejectForeign } from './recognise.ts';
import { unwrapSubmission } from './submission.ts';
import { readSavedPage, readWebsite } from './website/read.ts';
import { looksLikeWebPage } from './website/recognise.ts';
import { isWarc } from './website/warc.ts';

export type { ParseOptions } from './assemble.ts';

/**
 * Reads a filing of any format that Mantissa knows, plain or gzipped: what everything but tests of one format calls. Formats that need to wait (PDF, scans)
 * are told here by their content; the rest is read by `parseFiling`. `name` serves messages and, as a last resort, the metadata.
 * Rejects with `empty_file`, `unsupported_format`, `damaged_file` or `file_too_big`; smaller defects become `warnings`.
 */
export async function readFiling(bytes: Uint8Array, name: string, options: PdfOptions = {}): Promise<PlacedFiling> {
  const data = unpack(bytes, name);
  if (isPdf(data)) return readPdf(data, name, options);
  if (isWarc(data)) return readWebsite(data, name);
  return parseFiling(data, name, options);
}

/**
 * Reads a filing's main document: HTML of any era or inline XBRL, plain or gzipped. `name` serves messages and, as a last resort, the metadata.
 * Throws `empty_file`, `unsupported_format`, `damaged_file` or `file_too_big`; smaller defects become `warnings`.
 */
export function parseFiling(bytes: Uint8Array, name: string, options: ParseOptions = {}): PlacedFiling {
  const data = unpack(bytes, name);
  rejectForeign(data, name);
  const { text: whole } = decodeText(data);
  const source = unwrapSubmission(whole);
  rejectErrorPage(source.text, name);
  if (!looksLikeHtml(source.text)) {
    throw new AppError(
      'unsupported_format',
      `${name} is plain text without HTML; Mantissa reads HTML filings only as yet. Load the HTML main document of the filing.`,
    );
  }
  if (looksLikeWebPage(source.text)) return readSavedPage(data, name);
  const document = readHtml(source.text);
  const warnings = [...document.warnings];
  if (source.cut)
    warnings.push(
      'The submission is cut off before its end; what came through was read. Download it again for the rest.',
    );
  else if (document.truncated && source.form === null)
    warnings.push('The file breaks off before its end; what came through was read. Download it again for the rest.');
  const format = document.inline && document.facts.length > 0 ? 'ixbrl' : 'html';
  const nodes = readPositioned(source.text);
  const filing = assemble(
    nodes ? { ...document, nodes, anchors: new Map(), format } : { ...document, format },
    name,
    options,
    warnings,
  );
  if (filing.text.trim().length === 0)
    throw new AppError(
      'empty_file',
      `${name} has markup but no readable text; open it in a browser to see whether it is the right file.`,
    );
  return filing;
}
