/** Where a number stands, in a line for the list of surprises, and which numbers are not worth a place in it. */
import type { StoredNumber } from '../corpus/index.ts';

/** Characters of a sentence that are shown to each side of the number. */
const REACH = 70;

type Place = Pick<StoredNumber, 'start' | 'end'>;

/** The label of the number's table row, or what is said around it, in plain text. `text` is the filing's clean Markdown. */
export function contextOf(text: string, { start, end }: Place): string {
  const line = lineAt(text, start, end);
  if (isRow(line.text)) return rowLabel(text, line);
  const before = text.slice(line.start, start);
  const after = text.slice(end, line.end);
  const from = before.length - lastSentence(before).length;
  const to = end + firstSentence(after).length;
  const a = Math.max(line.start + from, start - REACH);
  const b = Math.min(to, end + REACH);
  const [first, last] = [a > line.start + from ? wordAfter(text, a) : a, b < to ? wordBefore(text, b) : b];
  return `${first > line.start + from ? '… ' : ''}${plain(text.slice(first, last))}${last < to ? ' …' : ''}`;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function lineAt(text: string, start: number, end: number): Line {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const stop = to < 0 ? text.length : to;
  return { start: from, end: stop, text: text.slice(from, stop) };
}

const isRow = (line: string) => line.startsWith('|');
const cellsOf = (line: string) => line.split('|').slice(1, -1).map(plain);
const isLabel = (cell: string) => /\p{L}{2}/u.test(cell);

/** The row's first cell of words, or the year that it begins with; where it has neither, the label of the nearest row above, which goes on in this one. */
function rowLabel(text: string, line: Line): string {
  const cells = cellsOf(line.text);
  const own = cells.find(isLabel) ?? (/^\d{4}\b/.test(cells[0] ?? '') ? cells[0] : undefined);
  if (own !== undefined) return own;
  for (let { start } = line; start > 0; ) {
    const above = lineAt(text, start - 1, start - 1);
    if (!isRow(above.text)) return '';
    const [label] = cellsOf(above.text);
    if (label !== undefined && isLabel(label)) return label;
    start = above.start;
  }
  return '';
}

/** From the last end of a sentence on. */
function lastSentence(text: string): string {
  const ends = [...text.matchAll(/[.!?]["”’)]?\s+(?=["“(]?\p{Lu})/gu)];
  const last = ends.at(-1);
  return last === undefined ? text : text.slice(last.index + last[0].length);
}

/** Up to and with the first end of a sentence. */
function firstSentence(text: string): string {
  const found = /[.!?]["”’)]?(?=\s+["“(]?\p{Lu})/u.exec(text);
  return found === null ? text : text.slice(0, found.index + found[0].length);
}

const wordAfter = (text: string, at: number) => at + Math.max(0, text.slice(at, at + 30).search(/\s/) + 1);
const wordBefore = (text: string, at: number) => {
  const back = /\s\S*$/.exec(text.slice(at - 30, at));
  return back === null ? at : at - 30 + back.index;
};

function plain(text: string): string {
  return text
    .replace(/\*\*|^#+ |^[-*] /g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names that a number belongs to as a word does: indexes, lists and standards. */
const NAMED =
  /(?:\b(?:S&P|Standard (?:&|and) Poor[’']?s|Russell|Nasdaq|NYSE|Euronext|FTSE|STOXX|Nikkei|CAC|DAX|MSCI|Wilshire|KBW|Fortune|Forbes|ISO|IEC|IEEE|EN|BS|NFPA|ANSI|UL|ASTM|OHSAS|SSAE|SOC|AICPA|COSO|Web|Windows|Office)(?:\/[A-Z]+)?[®™]?(?: (?:Global|Composite|MidCap|SmallCap|Mid-Cap|Small-Cap))?[\s-]*)$/i;

/**
 * Whether a number names or numbers something instead of measuring it: part of a dotted number (exhibit 10.2.1), a mark at a word (a footnote), the number that a line or a
 * row of words begins with and that has no unit (exhibits, lists, footnotes, pages), an index, a standard or a release (34-99678).
 */
export function isReference(
  text: string,
  number: Pick<StoredNumber, 'start' | 'end' | 'unit' | 'kind' | 'raw'>,
): boolean {
  const { start, end, unit, kind, raw } = number;
  if ((unit !== null && unit !== 'pure') || (kind !== 'count' && kind !== 'ratio')) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  if (/[\p{L}\d][.)]?$/u.test(before) || /^\.?\d/.test(text.slice(end, end + 2))) return true;
  if (NAMED.test(before) || (/\d-$/.test(before) && /^\d{5,}$/.test(raw))) return true;
  const line = lineAt(text, start, end);
  const lead = text.slice(line.start, start);
  const rest = text.slice(end, line.end);
  return isRow(line.text)
    ? /^\|[\s*(†]*$/.test(lead) && numbersWords(rest)
    : lead.trim() === '' && (numbersWords(rest) || (/^\d{1,2}$/.test(raw) && /^ \p{Lu}/u.test(rest)));
}

/** Whether what follows on the line is words: "10.1 | Form of Indemnity Agreement", "3. Inventories"; and a page number, which stands alone. */
function numbersWords(rest: string): boolean {
  if (/^[\s*|)]*$/.test(rest)) return !rest.includes('|');
  return /^[*†)\s.]*(?:\||[.)]\s|\s{2,})[\s|*]*\p{Lu}/u.test(rest);
}

/** Fewer units of the last digit than this are met by chance. */
const BY_CHANCE = 10;

/**
 * Whether a number of a table row is the difference, or the change in percent, of two others before it in the row, within rounding: it says nothing that they do not
 * say, and it bears them out.
 */
export function isExplained(number: StoredNumber, row: readonly StoredNumber[]): boolean {
  const { value } = number;
  const step = stepOf(number);
  if (value === null || Math.abs(value) < BY_CHANCE * step) return false;
  const before = row.filter((one) => one.value !== null && one.start < number.start);
  return before.some((a) =>
    before.some((b) => {
      if (a === b || a.kind !== b.kind || b.value === 0) return false;
      const [x, y] = [a.value!, b.value!];
      if (number.kind !== 'percent') return a.kind === number.kind && Math.abs(x - y - value) <= 1.01 * step;
      const rounding = (100 * (stepOf(a) + stepOf(b))) / Math.abs(y);
      return a.kind !== 'percent' && Math.abs((100 * (x - y)) / Math.abs(y) - value) <= 0.51 * step + rounding;
    }),
  );
}

/** What one unit of the last digit shown is worth. */
function stepOf({ raw, scale }: Pick<StoredNumber, 'raw' | 'scale'>): number {
  const decimals = /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  return 10 ** (scale - decimals);
}
