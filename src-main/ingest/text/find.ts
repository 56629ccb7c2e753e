/** Which lines of a typewritten filing are tables: inside <TABLE> tags, and where values stand under each other without any. */
import { type Line, MAX_COLUMNS } from './lines.ts';
import { type Token, tokenize } from './tokens.ts';

/** Lines [from, to) of one kind. */
export interface Region {
  kind: 'table' | 'text' | 'page';
  from: number;
  to: number;
  /** True for a table that a tag announces. */
  tagged: boolean;
}

/** Blanks that part two texts where no tag says "table": justified text has two. */
export const LOOSE_GAP = 3;

/** The lines of a document as text, tables and page breaks, in order. */
export function findRegions(lines: readonly Line[]): Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.kind === 'page') {
      regions.push({ kind: 'page', from: at, to: at + 1, tagged: false });
      at++;
    } else if (line.kind === 'open') {
      const to = closeOf(lines, at + 1);
      regions.push({ kind: 'table', from: at + 1, to, tagged: true });
      at = to + (lines[to]?.kind === 'close' ? 1 : 0);
    } else {
      let to = at + 1;
      while (to < lines.length && lines[to]?.kind !== 'page' && lines[to]?.kind !== 'open') to++;
      findLoose(lines, at, to, regions);
      at = to;
    }
  }
  return regions;
}

/** A table ends with its tag, with the page, or where the next begins. */
function closeOf(lines: readonly Line[], from: number): number {
  let to = from;
  while (to < lines.length && !['close', 'page', 'open'].includes((lines[to] as Line).kind)) to++;
  return to;
}

/** Tables without tags among the lines [from, to). */
function findLoose(lines: readonly Line[], from: number, to: number, regions: Region[]): void {
  let text = from;
  let at = from;
  while (at < to) {
    const end = isTabular(lines[at] as Line) ? runFrom(lines, at, to) : -1;
    if (end < 0) {
      at++;
      continue;
    }
    const begin = headsFrom(lines, at, text);
    if (begin > text) regions.push({ kind: 'text', from: text, to: begin, tagged: false });
    regions.push({ kind: 'table', from: begin, to: end, tagged: false });
    text = end;
    at = end;
  }
  if (to > text) regions.push({ kind: 'text', from: text, to, tagged: false });
}

/** A label with values far to its right, or values alone; no sentence of justified text, which has text after its numbers. */
function isTabular(line: Line): boolean {
  if (line.kind !== 'text' || line.text.length > MAX_COLUMNS || !/\d|--|- +-|N\/A/.test(line.text)) return false;
  const tokens = tokenize(line.text, LOOSE_GAP);
  const rest = tokens.slice(1);
  const values = rest.filter(({ value }) => value);
  if (values.length === 0) return false;
  const last = tokens.at(-1) as Token;
  const leaders = /\.\s?\.\s?\./.test(line.text);
  // Text between or after the values must stand clear of them.
  if (!last.value && !rest.every((token, i) => token.start - (tokens[i] as Token).end >= LOOSE_GAP)) return false;
  if (values.every(({ year }) => year) && !leaders && tokens.length < 3 && !(tokens[0] as Token).value) return false;
  if (isJustified(line.text)) return false;
  return (
    values.length > 1 ||
    leaders ||
    (values[0] as Token).start - (tokens[tokens.indexOf(values[0] as Token) - 1] as Token).end >= LOOSE_GAP
  );
}

/** Several gaps of two or three blanks between words, and none much wider. */
function isJustified(text: string): boolean {
  const words = text.trim().match(/(?<=[a-z,.;]) {2,}(?=[a-zA-Z"])/g) ?? [];
  return words.length >= 2 && !/\S {4,}\S/.test(text.trim());
}

/** End of the table that begins with the tabular line `at`, or -1 when it is too little to be one. */
function runFrom(lines: readonly Line[], at: number, to: number): number {
  let end = at + 1;
  let rows = 1;
  let quiet = 0;
  let blanks = 0;
  for (let i = at + 1; i < to; i++) {
    const line = lines[i] as Line;
    if (line.kind === 'rule') {
      if (quiet === 0 && blanks <= 1) end = i + 1;
      blanks = 0;
    } else if (line.kind === 'blank') {
      if (++blanks > 2) break;
    } else if (isTabular(line)) {
      rows++;
      end = i + 1;
      quiet = 0;
      blanks = 0;
    } else {
      quiet += isRunning(line) ? 2 : 1;
      blanks = 0;
      if (quiet > 4) break;
    }
  }
  const values = tokenize((lines[at] as Line).text, LOOSE_GAP).filter(({ value }) => value).length;
  return rows >= 2 || values >= 3 || (values >= 2 && /\$|\.\s?\.\s?\./.test((lines[at] as Line).text)) ? end : -1;
}

/** A full line of running text. */
function isRunning(line: Line): boolean {
  return line.text.length - line.indent > 60 && !/\S {3,}\S/.test(line.text.trim());
}

/**
 * First line of the heads above a table: lines in columns or ruled, short and indented, with at most one blank between. Labels without values may stand
 * between the heads and the first row ("ASSETS", "Current assets:").
 */
function headsFrom(lines: readonly Line[], at: number, floor: number): number {
  let begin = at;
  let blanks = 0;
  let labels = 0;
  for (let i = at - 1; i >= floor && at - i <= 18; i--) {
    const line = lines[i] as Line;
    if (line.kind === 'blank') {
      if (++blanks > 1) break;
    } else if (line.kind === 'rule' || isHead(line)) {
      begin = i;
      blanks = 0;
    } else if (isRunning(line) || line.text.length > 64 || /^\s*(?:item|part)\b/i.test(line.text) || ++labels > 4)
      break;
    else {
      // The first label belongs to the table in any case, when nothing parts them.
      if (labels === 1 && blanks === 0 && begin === at && lines[i - 1]?.kind !== 'text') begin = i;
      blanks = 0;
    }
  }
  return begin;
}

function isHead(line: Line): boolean {
  if (line.kind !== 'text' || isJustified(line.text) || /^\s*(?:item|part)\s+[\divx]/i.test(line.text)) return false;
  return /\S {3,}\S/.test(line.text.trim()) || (line.indent >= 24 && line.text.length - line.indent < 70);
}
