/** Tells what a file is by its content, never by its name. */
import { AppError } from '../api/errors.ts';
import { visibleStart } from './website/recognise.ts';

/** Throws for what is no HTML filing, with a sentence on what to do about it. */
export function rejectForeign(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new AppError('empty_file', `${name} is empty; download it again.`);
  const head = latin(bytes.subarray(0, 1024));
  if (head.trim().length === 0 && bytes.length < 4096 && latin(bytes).trim().length === 0) {
    throw new AppError('empty_file', `${name} holds nothing but blanks; download it again.`);
  }
  const found = SIGNATURES.find(
    ([signature]) => head.startsWith(signature) || (signature === '%PDF-' && head.includes(signature)),
  );
  if (found) throw new AppError('unsupported_format', `${name} is ${found[1]}, whatever its name says; ${found[2]}`);
  if (isBinary(bytes))
    throw new AppError(
      'unsupported_format',
      `${name} holds binary data and no text; it is no filing, or was damaged on its way. Download it again.`,
    );
}

const HTML_ADVICE = 'load the HTML main document of the filing.';
const SIGNATURES: [string, string, string][] = [
  ['%PDF-', 'a PDF', 'read it with `readFiling`.'],
  ['PK\u0003\u0004', 'a zip archive', 'unpack it and add what it holds.'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Microsoft Office file', HTML_ADVICE],
  ['\u0089PNG', 'a picture', HTML_ADVICE],
  ['\u00ff\u00d8\u00ff', 'a picture', HTML_ADVICE],
  ['GIF8', 'a picture', HTML_ADVICE],
  ['{\\rtf', 'a rich-text document', HTML_ADVICE],
  ['SQLite format 3', 'a database', HTML_ADVICE],
  ['\u007fELF', 'a program', HTML_ADVICE],
];

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** More than one control character in fifty, outside UTF-16, is no text. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  // By index: an iterator would make an object for each byte.
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] as number;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  return control * 50 > sample.length;
}

const HTML =
  /<(?:(?:!doctype\s+html|html|head|body|div|p|tr|td|font|span|h[1-6]|hr|br)[\s>/]|ix:|a\s+(?:href|name|id)\b|[a-z][\w.-]{0,20}:(?:html|body|div|table|p)[\s>/])/i;
const WEAK_HTML = /<(?:center|title|b|i|u|a)[\s>]/i;
/** Layout tags of EDGAR's typewritten documents, which have <TABLE> too. */
const TYPEWRITTEN = /<(?:PAGE|CAPTION|S|C|FN)>/i;

/** True when the text has HTML markup in its first part; the layout tags of typewritten filings are none. */
export function looksLikeHtml(text: string): boolean {
  const top = text.slice(0, 200_000);
  return HTML.test(top) || (WEAK_HTML.test(top) && !TYPEWRITTEN.test(top));
}

/** The root element of RSS 2.0, Atom and RSS 1.0, whatever HTML is quoted in it. */
const FEED = /^\uFEFF?\s*(?:<[?!][^>]{0,1000}>\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]/;

/** A list of news for feed readers. */
export function rejectFeed(text: string, name: string): void {
  if (FEED.test(text.slice(0, 6000)))
    throw new AppError(
      'unsupported_format',
      `${name} is a news feed (RSS or Atom) and no document to read; open what it links to and load that.`,
    );
}

/** Plain text with fewer letters and digits than this says nothing. */
const FEWEST_CHARACTERS = 12;

/** Text without markup that is too short to be any document, as leftovers of systems are. */
export function rejectScrap(text: string, name: string): void {
  if (text.length > 1000) return;
  const { length } = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (length < FEWEST_CHARACTERS)
    throw new AppError(
      'unsupported_format',
      `${name} holds ${length === 1 ? 'one letter or digit' : `${length} letters and digits`} of text in all, which is no document; check that it is the right file, and download it again.`,
    );
}

/** Text that is data and no document: JSON, XML without any HTML in it. */
export function rejectData(text: string, name: string): void {
  const top = text.slice(0, 400).trimStart();
  const kind = /^<\?xml|^<(?:xbrl|xs:|xsd:|link:)/i.test(top)
    ? 'XML data'
    : /^[[{]\s*["{[\]}]/.test(top)
      ? 'JSON data'
      : null;
  if (/^\uFEFF?(?:adsh\t(?:tag\tversion|report\tline)\t|tag\tversion\tcustom\t)/.test(top))
    throw new AppError(
      'unsupported_format',
      `${name} is one table of the SEC's data sets; load the folder or zip that holds num.txt and sub.txt.`,
    );
  if (kind)
    throw new AppError(
      'unsupported_format',
      `${name} is ${kind} and no document to read; load the filing's main document (HTML or text).`,
    );
}

/** What servers answer in place of a file, by its status and the usual words, at the beginning of the title or the page. */
const SERVER_ERROR =
  /^\s*(?:(?:http\s*)?(?:error|status)\s*:?\s*)?(?:404\s*(?:$|[-–—:|.]|(?:error|page|file|not)\b)|(?:4\d\d|50\d)\s*[-–—:|.]?\s*(?:bad request|unauthori[sz]ed|forbidden|access denied|gone|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)|(?:(?:sorry|oops)[,!.]?\s+)?(?:(?:the|this)\s+)?(?:requested\s+)?(?:(?:web\s*)?page|file|document|resource|object|url)?\s*(?:(?:you|have|requested|was|is|could|can)\s+){0,6}(?:not|cannot|can['’]t|couldn['’]t)\s+(?:be\s+)?found\b)/i;
/** Such a page says no more than this; a longer one is a document that speaks of it. */
const ERROR_CHARACTERS = 1000;

function isServerError(text: string): boolean {
  if (text.length > 20_000 || !looksLikeHtml(text)) return false;
  const seen = visibleStart(text);
  if (seen.trim().length > ERROR_CHARACTERS) return false;
  const title = /<title[^<>]{0,200}>([^<]{0,200})/i.exec(text)?.[1] ?? '';
  return SERVER_ERROR.test(title) || SERVER_ERROR.test(seen.replace(/\s+/g, ' '));
}

/** A page that a server gives instead of the file. */
export function rejectErrorPage(text: string, name: string): void {
  if (
    text.length < 20_000 &&
    /Request Rate Threshold Exceeded|Your Request Originates from an Undeclared Automated Tool/i.test(text)
  ) {
    throw new AppError(
      'damaged_file',
      `${name} is the SEC's "too many requests" page and not a filing; wait ten minutes and download it again.`,
    );
  }
  if (isServerError(text))
    throw new AppError(
      'damaged_file',
      `${name} is a server's error page ("not found" or the like) and not a filing; check the address and download it again.`,
    );
}
