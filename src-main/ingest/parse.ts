/** Bytes to a parsed filing: what a file is, and which reader takes it. */

import { AppError } from '../api/errors.ts';
import type { FilingDocument } from '../api/types.ts';
import './compile-budget.ts';
import { type Attachment, assemble, type ParseOptions, type PlacedFiling, type SourceDocument } from './assemble.ts';
import { readPositioned } from './geometry/positioned/read.ts';
import { unpack } from './html/decode.ts';
import { type Node, newBlock, shiftNodes } from './html/nodes.ts';
import { readHtml } from './html/reader.ts';
import { type Source, sourceOfBytes, sourceOfText } from './html/source.ts';
import { isCompanyFacts, readCompanyFacts } from './ixbrl/companyfacts.ts';
import { isInstance, readInstance, readInstanceFacts } from './ixbrl/instance.ts';
import { readLabels } from './ixbrl/labels.ts';
import { isPicture } from './ocr/picture.ts';
import { readPicture } from './ocr/picture-filing.ts';
import { isPdf, type PdfOptions, readPdf } from './pdf/filing.ts';
import { looksLikeHtml, rejectData, rejectErrorPage, rejectFeed, rejectForeign, rejectScrap } from './recognise.ts';
import type { ListedDocument } from './sgml/documents.ts';
import { uudecode } from './sgml/uudecode.ts';
import { isSetSubmission, readSetSubmission } from './statement-sets/read.ts';
import { contentOf, isBinary, mayBeSubmission, openEnvelope, readSubmission, type Submission } from './submission.ts';
import { readPreformatted } from './text/preformatted.ts';
import { readPlainText } from './text/reader.ts';
import { isTiff } from './tiff/directory.ts';
import { tiffToPdf } from './tiff/to-pdf.ts';
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
  if (isTiff(data)) return readPdf(tiffToPdf(data, name), name, options);
  if (isPicture(data)) return readPicture(data, name, options);
  if (isWarc(data)) return readWebsite(data, name);
  const opened = open(data, name);
  const embedded = opened.submission ? mainPdf(opened, name) : null;
  return embedded ? readPdf(embedded, name, options) : parseOpened(opened, data, name, options);
}

/**
 * Reads what needs no waiting: HTML of any era, inline XBRL, typewritten (ASCII) text, and submissions of these, plain or gzipped. `name` serves messages
 * and, as a last resort, the metadata. Throws `empty_file`, `unsupported_format`, `damaged_file` or `file_too_big`; smaller defects become `warnings`.
 */
export function parseFiling(bytes: Uint8Array, name: string, options: ParseOptions = {}): PlacedFiling {
  const data = unpack(bytes, name);
  const opened = open(data, name);
  if (opened.submission && mainPdf(opened, name))
    throw new AppError(
      'unsupported_format',
      `${name} is a submission whose document is a PDF; it cannot be read here at once.`,
    );
  return parseOpened(opened, data, name, options);
}

/** The PDF that a submission consists of; null for any other file. */
export function embeddedPdf(data: Uint8Array, name: string): Uint8Array | null {
  const opened = open(data, name);
  return opened.submission && mainPdf(opened, name);
}

/** A submission has its whole text, since its parts lie anywhere in it; all else is read as it comes. */
type Opened = { source: Source; submission: null } | { text: string; submission: Submission };

function open(data: Uint8Array, name: string): Opened {
  rejectForeign(data, name);
  const source = sourceOfBytes(data);
  rejectErrorPage(source.head, name);
  rejectFeed(source.head, name);
  if (!mayBeSubmission(source.head)) return { source, submission: null };
  const text = openEnvelope(source.whole());
  const submission = readSubmission(text, name);
  return submission ? { text, submission } : { source: sourceOfText(text), submission };
}

/** The PDF that a submission consists of when nothing of it is text; null for all others, whose PDF is but a copy. */
function mainPdf({ text, submission }: Extract<Opened, { text: string }>, name: string): Uint8Array | null {
  const document = submission.documents[submission.main] as ListedDocument;
  if (!isBinary(text, document)) return null;
  const bytes = uudecode(text.slice(document.start, document.end));
  if (bytes && isPdf(bytes)) return bytes;
  throw new AppError(
    bytes ? 'unsupported_format' : 'damaged_file',
    `${name} holds no document that can be read: its main part (${document.filename ?? document.type}) is ${bytes ? 'neither text nor a PDF' : 'encoded and damaged'}. Download it again, or load the filing's main document.`,
  );
}

function parseOpened(opened: Opened, data: Uint8Array, name: string, options: ParseOptions): PlacedFiling {
  const { submission } = opened;
  const warnings = [...(submission?.warnings ?? [])];
  if (submission) return finish(readParts(opened.text, submission, name, warnings), name, options, warnings);
  const { source } = opened;
  const { head } = source;
  if (isCompanyFacts(head)) return parseCompanyFacts(source.whole(), name, options);
  if (isSetSubmission(head)) return parseSetSubmission(source.whole(), name, options);
  if (!isInstance(head) && looksLikeHtml(head) && looksLikeWebPage(head)) return readSavedPage(data, name);
  const document = readContent(source, name, warnings, false);
  if (options.consume) source.release();
  return finish(document, name, options, warnings);
}

function finish(document: SourceDocument, name: string, options: ParseOptions, warnings: string[]): PlacedFiling {
  const filing = assemble(document, name, options, warnings);
  if (filing.text.trim().length === 0)
    throw new AppError(
      'empty_file',
      `${name} has markup but no readable text; open it in a browser to see whether it is the right file.`,
    );
  return filing;
}

/** One document, HTML or typewritten. */
function readContent(content: Source, name: string, warnings: string[], wrapped: boolean): SourceDocument {
  if (isInstance(content.head)) return readInstanceContent(content.whole(), name, warnings);
  if (!looksLikeHtml(content.head)) {
    rejectData(content.head, name);
    if (!wrapped) rejectScrap(content.head, name);
    const nodes = readPlainText(content.whole());
    return { format: 'text', nodes, facts: [], entity: null, title: null, anchors: new Map() };
  }
  const read = readPreformatted(readHtml(content));
  const positioned = read.placed ? readPositioned(content.whole()) : null;
  const document = positioned ? { ...read, nodes: positioned, anchors: new Map<string, number>() } : read;
  warnings.push(...document.warnings);
  if (document.truncated && !wrapped)
    warnings.push('The file breaks off before its end; what came through was read. Download it again for the rest.');
  return { ...document, format: document.inline && document.facts.length > 0 ? 'ixbrl' : 'html' };
}

/** The main document of a submission with its annual report (EX-13) after it, each under its own title. */
function readParts(text: string, submission: Submission, name: string, warnings: string[]): SourceDocument {
  const { documents, main, attached, header } = submission;
  const first = readContent(sourceOfText(contentOf(text, documents[main] as ListedDocument)), name, warnings, true);
  const nodes: Node[] = first.nodes.slice();
  const facts = first.facts.slice();
  const attachments: Attachment[] = [];
  // The sources follow each other as in `sourceText`.
  let offset = contentOf(text, documents[main] as ListedDocument).length + 1;
  for (const index of attached) {
    const document = documents[index] as ListedDocument;
    const page = (nodes.at(-1)?.page ?? 1) + 1;
    const content = readContent(sourceOfText(contentOf(text, document)), name, warnings, true);
    shiftNodes(content.nodes, offset, facts.length);
    for (const fact of content.facts) facts.push(fact);
    attachments.push({ index, node: nodes.length });
    nodes.push({ type: 'break', sure: true, page }, titleOf(document, page, offset));
    offset += contentOf(text, document).length + 1;
    for (const node of content.nodes) nodes.push(node);
  }
  const listed = listAll(text, documents);
  const instance = facts.length === 0 ? readBeside(text, documents, warnings) : null;
  const untagged = instance && { from: facts.length, labels: instance.labels };
  for (const fact of instance?.facts ?? []) facts.push(fact);
  return {
    ...first,
    format: documents.length > 1 ? 'submission' : first.format,
    nodes,
    facts,
    header,
    documents: listed,
    main,
    attachments,
    ...(instance && untagged ? { untagged, entity: instance.entity, scheme: instance.scheme ?? null } : {}),
  };
}

/** The XBRL instance that was filed beside the page (2009 to 2018), with the filer's labels; null where there is none. */
function readBeside(text: string, documents: readonly ListedDocument[], warnings: string[]) {
  const content = (type: RegExp) => {
    const found = documents.find((document) => type.test(document.type) && !isBinary(text, document));
    return found ? contentOf(text, found).trimStart() : null;
  };
  const xml = content(/^EX-101\.INS/) ?? content(/^EX-100/);
  if (xml === null || !isInstance(xml)) return null;
  const read = readInstanceFacts(xml);
  if (read.facts.length === 0) return null;
  warnings.push(...read.warnings);
  return { ...read, labels: readLabels(content(/^EX-101\.LAB/) ?? '') };
}

/** Every document of the submission, read or not, so that the analyst sees what it held. */
function listAll(text: string, documents: readonly ListedDocument[]): Omit<FilingDocument, 'start' | 'end'>[] {
  return documents.map(({ type, sequence, filename, description, start, end }) => ({
    type,
    sequence,
    filename,
    description,
    bytes: Buffer.byteLength(text.slice(start, end).trim()),
  }));
}

/** "Exhibit 13: 1993 annual report": a heading before an exhibit, since few bear their number themselves. */
function titleOf(document: ListedDocument, page: number, source: number): Node {
  const block = newBlock(source, page);
  const number = document.type.replace(/^EX-/, 'Exhibit ');
  block.text =
    document.description && document.description.toUpperCase() !== document.type
      ? `${number}: ${document.description}`
      : number;
  block.inked = block.text.length;
  block.tagLevel = 1;
  return block;
}

function readInstanceContent(content: string, name: string, warnings: string[]): SourceDocument {
  const document = readInstance(content);
  if (document.facts.length === 0)
    throw new AppError('empty_file', `${name} is an XBRL document without a single fact; download it again.`);
  warnings.push(...document.warnings);
  if (document.truncated)
    warnings.push('The file breaks off before its end; what came through was read. Download it again for the rest.');
  return { ...document, format: 'xbrl' };
}

/** The SEC's `companyfacts`: it says itself whose it is. */
function parseCompanyFacts(text: string, name: string, options: ParseOptions): PlacedFiling {
  const read = readCompanyFacts(text);
  if (read === null)
    throw new AppError('damaged_file', `${name} is a cut or damaged companyfacts file; download it again.`);
  const { source, meta } = read;
  if (source.facts.length === 0) throw new AppError('empty_file', `${name} holds no figure of ${meta.company}.`);
  return { ...assemble(source, name, options, []), meta };
}

/** One submission of the SEC's Financial Statement Data Sets. */
function parseSetSubmission(text: string, name: string, options: ParseOptions): PlacedFiling {
  const read = readSetSubmission(text);
  if (read === null)
    throw new AppError(
      'unsupported_format',
      `${name} lists the submissions of a data set and no figures; load the folder that holds it beside its num.txt.`,
    );
  const { source, meta, warnings } = read;
  if (source.facts.length === 0)
    throw new AppError('empty_file', [`${name} has no figure that can be read.`, ...warnings].join(' '));
  return { ...assemble(source, name, options, warnings), meta };
}
