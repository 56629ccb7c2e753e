/** Lines of a typewritten filing: tabs laid out, EDGAR's layout tags recognised, blank lines and ruled lines told from text. */

export type LineKind = 'text' | 'blank' | 'rule' | 'page' | 'open' | 'close' | 'caption' | 'stubs' | 'notes';

export interface Line {
  kind: LineKind;
  /** Without trailing blanks; tabs and tags are replaced by blanks, so that columns stay where they were. */
  text: string;
  /** Blanks before the first character. */
  indent: number;
  /** Columns at which <S> and <C> stand, for kind 'stubs'. */
  stubs: number[];
  /** Offset of the line in the source. */
  source: number;
}

/** A line longer than this is no typewritten line; its columns mean nothing. */
export const MAX_COLUMNS = 400;
const RULE = /^[\s\-=_+|~*.\u2013\u2014]*$/;
const RULE_RUN = /[-=_~\u2013\u2014]{3}|(?:[-=_*] ){3}/;
const TAGS = /<\/?(?:page|table|caption|s|c|fn|f\d{1,2}|text|r|document|title|body|html|center|b|i|u)>/gi;

/** Splits a document into lines. Tags of a line that carries text besides become lines of their own before it. */
export function readLines(document: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let tabbed: Tabbed | null = null;
  let among = false;
  while (at <= document.length) {
    let end = document.indexOf('\n', at);
    if (end < 0) end = document.length;
    const raw = document.slice(at, end);
    if (tabbed && at >= tabbed.end) tabbed = null;
    if (!tabbed && raw.includes('\t')) tabbed = findTabbed(document, at, among);
    readLine(raw, at, lines, tabbed?.stops ?? null);
    if (raw.trim() !== '') among = raw.includes('\t');
    at = end + 1;
  }
  return lines;
}

/** Lines up to an offset that tabs part into cells, and the columns at which those begin. */
interface Tabbed {
  end: number;
  stops: number[] | null;
}

/** Fewer lines with as many tabs are no table, and fewer tabs but an indent. */
const TABBED_LINES = 3;
const TABBED_CELLS = 3;
/** Blanks between two cells that a tab parts. */
const TAB_GAP = 3;

/**
 * The run of lines from an offset on that all have as many tabs: a table whose cells tabs part, however wide they are. `among` other lines with tabs, or
 * followed by them, they go to tab stops as those do.
 */
function findTabbed(document: string, from: number, among: boolean): Tabbed {
  const widths: number[] = [];
  let lines = 0;
  let at = from;
  while (at < document.length) {
    let end = document.indexOf('\n', at);
    if (end < 0) end = document.length;
    const cells = document.slice(at, end).trimEnd().split('\t');
    if (lines > 0 && cells.length !== widths.length) break;
    for (const [i, cell] of cells.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
    lines++;
    at = end + 1;
  }
  const after = document.slice(at, at + MAX_COLUMNS).match(/^\s*[^\n]*/)?.[0] ?? '';
  const alone = !among && !after.includes('\t');
  const stops: number[] = [];
  let column = 0;
  for (const width of widths) {
    stops.push(column);
    column += width === 0 ? 0 : width + TAB_GAP;
  }
  const isTable = lines >= TABBED_LINES && widths.filter((width) => width > 0).length >= TABBED_CELLS;
  return { end: at, stops: alone && isTable && column <= MAX_COLUMNS ? stops : null };
}

function readLine(raw: string, source: number, lines: Line[], stops: readonly number[] | null): void {
  let text = raw;
  if (text.includes('\f')) {
    push(lines, 'page', '', source);
    text = text.replace(/\f/g, ' ');
  }
  if (text.includes('\t')) text = stops ? layCells(text, stops) : expandTabs(text);
  if (text.includes('<')) text = readTags(text, source, lines);
  text = text.replace(/\p{Cc}/gu, '').trimEnd();
  if (text.includes('\u00a0')) text = text.replace(/\u00a0/g, ' ').trimEnd();
  const kind = text.trim().length === 0 ? 'blank' : RULE.test(text) && RULE_RUN.test(text) ? 'rule' : 'text';
  // The blank line that only a tag left behind is none.
  if (kind === 'blank' && lines.at(-1)?.source === source && lines.at(-1)?.kind !== 'blank') return;
  push(lines, kind, text, source);
}

function push(lines: Line[], kind: LineKind, text: string, source: number, stubs: number[] = []): void {
  lines.push({ kind, text, indent: text.length - text.trimStart().length, stubs, source });
}

/** Takes the tags out, each replaced by blanks of its width; structural ones become lines of their own. */
function readTags(text: string, source: number, lines: Line[]): string {
  const stubs: number[] = [];
  const rest = text.replace(TAGS, (tag, offset: number) => {
    const name = tag.slice(1, -1).toLowerCase();
    if (name === 's' || name === 'c') stubs.push(offset);
    else if (name === 'page') push(lines, 'page', '', source);
    else if (name === 'table') push(lines, 'open', '', source);
    else if (name === '/table') push(lines, 'close', '', source);
    else if (name === 'caption') push(lines, 'caption', '', source);
    else if (name === 'fn') push(lines, 'notes', '', source);
    else if (/^f\d/.test(name))
      return (text[offset - 1] === '(' ? name.slice(1) : `(${name.slice(1)})`).padEnd(tag.length);
    return ' '.repeat(tag.length);
  });
  if (stubs.length > 0) push(lines, 'stubs', '', source, stubs);
  return rest;
}

/** Each cell at its column. */
function layCells(text: string, stops: readonly number[]): string {
  let out = '';
  for (const [i, cell] of text.trimEnd().split('\t').entries()) out = out.padEnd(stops[i] ?? out.length) + cell;
  return out;
}

/** Tab stops stand every eight columns. */
function expandTabs(text: string): string {
  const parts = text.split('\t');
  let out = parts[0] as string;
  for (const part of parts.slice(1)) {
    if (out.length > MAX_COLUMNS * 4) return text.replace(/\t/g, ' ');
    out = out.padEnd((Math.floor(out.length / 8) + 1) * 8) + part;
  }
  return out;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text with character references resolved: ASCII filings write "R&amp;D". */
export function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{2,5})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, code: string, name: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = Number(code);
    return point > 31 && point < 0xd800 ? String.fromCharCode(point) : whole;
  });
}
