/** The SGML wrapper of EDGAR: lists the documents of a submission, picks the main one and the annual report (EX-13), or unwraps a single document. */
import { AppError } from '../api/errors.ts';
import { type ListedDocument, listDocuments, listStripped } from './sgml/documents.ts';
import { readHeader, type SubmissionHeader } from './sgml/header.ts';
import { uuencodedName } from './sgml/uudecode.ts';

const MAIN = /^(?:10-?K|10-?Q|20-?F|40-?F|8-?K|6-?K|NT 10|11-?K|ARS)/;
/** Exhibits that carry what the form itself should: the annual report to shareholders. */
const CARRIES_REPORT = /^EX-13(?:\D|$)/;

export interface Submission {
  header: SubmissionHeader | null;
  documents: ListedDocument[];
  /** Index of the main document. */
  main: number;
  /** Indices of the exhibits that are read as part of the filing. */
  attached: number[];
  warnings: string[];
}

const WRAPPER = /<(?:SEC-DOCUMENT|IMS-DOCUMENT|SEC-HEADER|IMS-HEADER|DOCUMENT|SUBMISSION)>/i;

/** Whether a text that begins so may be a submission, or lies in an envelope. */
export function mayBeSubmission(head: string): boolean {
  return head.startsWith(ENVELOPE) || WRAPPER.test(head.slice(0, 8192)) || readHeader(head) !== null;
}

/** The parts of a submission; null for a file without EDGAR's wrapper. @throws {AppError} for a mere header and for a cut download. */
export function readSubmission(text: string, name: string): Submission | null {
  const wrapped = WRAPPER.test(text.slice(0, 8192));
  const header = readHeader(text);
  if (!wrapped && !header) return null;
  const documents = listDocuments(text);
  if (documents.length === 0 && header) documents.push(...listStripped(text, header.end));
  if (documents.length === 0) {
    if (!header) return null;
    if (text.slice(header.end).trim().length > 400) documents.push(wholeRest(text, header));
    else
      throw new AppError(
        'unsupported_format',
        `${name} is only the header of a submission and holds no document; load the complete submission (.txt) or its main document.`,
      );
  }
  const main = chooseMain(documents, header, text);
  const attached = documents.flatMap((document, index) =>
    index !== main && CARRIES_REPORT.test(document.type) && !isBinary(text, document) ? [index] : [],
  );
  const read = [main, ...attached].map((index) => documents[index] as ListedDocument);
  if (read.some(({ closed }) => !closed)) {
    throw new AppError(
      'damaged_file',
      `${name} is cut off: a document of the submission has no end (EDGAR always writes one). Download it again.`,
    );
  }
  const warnings = documents.some(({ closed }) => !closed)
    ? ['An exhibit of the submission is cut off; the filing itself is whole. Download it again to have the exhibit.']
    : [];
  return { header, documents, main, attached, warnings };
}

/** A stripped submission whose documents cannot be told apart is read as one. */
function wholeRest(text: string, header: SubmissionHeader): ListedDocument {
  return {
    type: header.form ?? '',
    sequence: 1,
    filename: null,
    description: null,
    start: header.end,
    end: text.length,
    closed: true,
  };
}

/** The document of the form that the header names; else the first of any main form; else the first that is text. Size never decides. */
function chooseMain(documents: readonly ListedDocument[], header: SubmissionHeader | null, text: string): number {
  const form = header?.form?.toUpperCase() ?? null;
  const readable = (index: number) => !isBinary(text, documents[index] as ListedDocument);
  const rules: ((document: ListedDocument) => boolean)[] = [
    ({ type }) => form !== null && type === form,
    ({ type }) => MAIN.test(type),
    ({ type }) => !type.startsWith('EX') && type !== 'GRAPHIC' && type !== 'XML',
  ];
  for (const rule of rules) {
    const found = documents.findIndex((document, index) => rule(document) && readable(index));
    if (found >= 0) return found;
  }
  const first = documents.findIndex((_, index) => readable(index));
  return Math.max(first, 0);
}

/** PDF, pictures, archives and the rest of what is not text. */
export function isBinary(text: string, document: ListedDocument): boolean {
  const head = text.slice(document.start, document.start + 2000);
  return /^\s*<PDF>/i.test(head) || uuencodedName(head) !== null || /^(?:GRAPHIC|ZIP|EXCEL|PDF)$/.test(document.type);
}

/** The content of a document, without the wrapper inside it (<XBRL>, <XML>). */
export function contentOf(text: string, document: ListedDocument): string {
  const content = text.slice(document.start, document.end);
  const wrapper = /^\s*<(XBRL|XML)>/i.exec(content);
  if (!wrapper) return content;
  const close = content.toUpperCase().lastIndexOf(`</${(wrapper[1] as string).toUpperCase()}>`);
  return content.slice(wrapper[0].length, close < 0 ? content.length : close);
}

const ENVELOPE = '-----BEGIN PRIVACY-ENHANCED MESSAGE-----';

/**
 * Text taken out of the envelope of privacy-enhanced mail, in which EDGAR handed out submissions until 2001: there "- " stands before each line that begins
 * with a dash, and would shift the columns.
 */
export function openEnvelope(text: string): string {
  if (!text.startsWith(ENVELOPE)) return text;
  return text.replace(/^- (?=-)/gm, '').replace(/^-----(?:BEGIN|END) PRIVACY-ENHANCED MESSAGE-----.*$/gm, '');
}

/** What is read of a file, as one text: the main document and the exhibits read with it. Sources of pieces are offsets into this. */
export function sourceText(file: string, name: string): string {
  const text = openEnvelope(file);
  const submission = readSubmission(text, name);
  if (!submission) return text;
  const { documents, main, attached } = submission;
  return [main, ...attached].map((index) => contentOf(text, documents[index] as ListedDocument)).join('\n');
}
