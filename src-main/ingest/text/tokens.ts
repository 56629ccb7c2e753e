/** The words of a typewritten line as table tokens: values with their signs and currencies, texts, and where they stand. */
import { plainText } from './lines.ts';

/** A run of characters of one line that is, or may be, one cell. Columns are half-open. */
export interface Token {
  text: string;
  start: number;
  end: number;
  /** True when it is one value: an amount, a percentage, a dash, a page reference, "N/A". */
  value: boolean;
  /** True for a bare year, which may head a column as well as stand in it. */
  year: boolean;
}

interface Atom {
  text: string;
  start: number;
  end: number;
}

const AMOUNT =
  /^[-+\u2212(]{0,2}(?:US|U\.S\.|C|CDN|A|HK)?[$\u00a3\u20ac\u00a5#]?[-+\u2212(]?(?:\d[\d,]*\.?\d*|\.\d+)\)?[%x\u00a2]?\)?(?:\/sh)?(?:\(\w{1,2}\)|[*\u2020]{1,3}|[a-z])?\)?$/;
/** Losses of the 1990s: "<567>", "$<567>", "345-". */
const OLD_LOSS = /^[$\u00a3]?(?:<[$\u00a3]?\d[\d,]*\.?\d*>%?|\d{1,3}(?:,\d{3})*(?:\.\d+)?-)$/;
const DASH = /^[-\u2013\u2014]{1,3}$|^\(?-0-\)?$|^[-\u2013\u2014]{1,3}%$|^\$-{1,3}$/;
const WORD_VALUE = /^(?:n\/?a|n\.a\.|n\/?m|n\.m\.|nil|none|\*+)$/i;
const REFERENCE = /^(?:[A-Z]{1,3}-\d{1,3}|\d{1,3}-\d{1,3}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}-\d{1,2}-\d{2,4})\*?$/;
const FRACTION = /^\d{1,2}\/\d{1,3}(?:-\d{1,4})?%?$/;
const YEAR = /^'?(?:19|20)\d{2}\*?$/;
const PREFIX = /^[-+(<]?(?:US|C|A|HK)?[$\u00a3\u20ac\u00a5]?[-(<]?$/;
const SUFFIX = /^(?:\)%?|%\)?|%?\)%?|x)$/;
const MARK = /^(?:\(\w{1,2}\)|\*{1,3})$/;
/** Dots that lead the eye from a label to its values. */
const LEADERS = /\.(?:\s?\.){2,}\s?|(?:\s\.){2,}|\.{2,}|_{4,}/g;

export function isValueAtom(text: string): boolean {
  return (
    (text.length <= 24 && (AMOUNT.test(text) || OLD_LOSS.test(text))) ||
    DASH.test(text) ||
    WORD_VALUE.test(text) ||
    REFERENCE.test(text) ||
    FRACTION.test(text)
  );
}

/**
 * Tokens of a line in order. `gap` is how many blanks part two texts: 2 where a tag says that this is a table, more where that is to be found out.
 * Values part from each other at one blank; a currency sign, bracket or percent sign goes with its digits however far off.
 */
export function tokenize(line: string, gap = 2): Token[] {
  const values = joinValues(atomsOf(line));
  const tokens: Token[] = [];
  for (let i = 0; i < values.length; ) {
    let to = i + 1;
    while (to < values.length && (values[to] as Atom).start - (values[to - 1] as Atom).end < gap) to++;
    const run = values.slice(i, to);
    if (run.every(({ text }) => isValueAtom(text) || isJoined(text)))
      for (const atom of run) tokens.push(toToken(atom, true));
    else tokens.push(...splitTail(line, run, tokens.length === 0));
    i = to;
  }
  return tokens;
}

/** "Net income 1,234": a value that ends a text run parts from it only when the rest of the line goes on with values; told later by columns. */
function splitTail(line: string, run: readonly Atom[], first: boolean): Token[] {
  const text = (from: number, to: number) => line.slice((run[from] as Atom).start, (run[to - 1] as Atom).end);
  const last = run.at(-1) as Atom;
  const strong =
    first &&
    run.length > 1 &&
    /^[$(]?\$?\(?\d{1,3}(?:,\d{3})+\)?$/.test(last.text) &&
    !/\b(?:19|20)\d\d$/.test(text(0, run.length - 1));
  const cut = strong ? run.length - 1 : run.length;
  const tokens = [
    toToken({ text: text(0, cut), start: (run[0] as Atom).start, end: (run[cut - 1] as Atom).end }, false),
  ];
  if (strong) tokens.push(toToken(last, true));
  return tokens;
}

function toToken(atom: Atom, value: boolean): Token {
  const text = plainText(atom.text).replace(/\s+/g, ' ').trim();
  return { text, start: atom.start, end: atom.end, value, year: value && YEAR.test(text) };
}

/** Words between blanks and dot leaders; a run of rule characters inside a line is none. */
function atomsOf(line: string): Atom[] {
  const clean =
    line.includes('..') || line.includes('. .') || line.includes('____')
      ? line.replace(LEADERS, (dots) => ' '.repeat(dots.length))
      : line;
  const atoms: Atom[] = [];
  for (const found of clean.matchAll(/\S+/g)) {
    const text = found[0];
    if (/^[-=_]{4,}$/.test(text)) continue;
    atoms.push({ text, start: found.index, end: found.index + text.length });
  }
  return atoms;
}

const JOINED = /^[-+(]?(?:US|C|A|HK)?[$\u00a3\u20ac\u00a5]?\s*[-(]?\s*(?:[\d.]|[-\u2013\u2014]|n\/?[am])/i;

function isJoined(text: string): boolean {
  return /\s/.test(text) && JOINED.test(text) && !/[A-Za-z]{3}/.test(text);
}

/** Puts "$" and "(" to the digits after them, ")" and "%" and footnote marks to those before, and "10 1/4" together. */
function joinValues(atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = [];
  for (let i = 0; i < atoms.length; i++) {
    let atom = atoms[i] as Atom;
    while (i + 1 < atoms.length && isPrefix(atom.text)) {
      const next = atoms[i + 1] as Atom;
      if (next.start - atom.end > 14 || !(isPrefix(next.text) || isValueAtom(next.text) || /^[\d.]/.test(next.text)))
        break;
      atom = {
        text: atom.text + (next.text.startsWith('-') && DASH.test(next.text) ? ' ' : '') + next.text,
        start: atom.start,
        end: next.end,
      };
      i++;
      if (!isPrefix(next.text)) break;
    }
    const last = out.at(-1);
    const near = last ? atom.start - last.end : 99;
    if (last && near <= 3 && SUFFIX.test(atom.text) && closes(last.text, atom.text)) merge(out, last, atom, '');
    else if (last && near === 1 && MARK.test(atom.text) && isValueAtom(last.text) && !/\(\d/.test(last.text))
      merge(out, last, atom, ' ');
    else if (last && near === 1 && FRACTION.test(atom.text) && /(?:^|[\s-])\$?\d{1,4}$/.test(last.text))
      merge(out, last, atom, ' ');
    else if (last && near <= 2 && /\d-$/.test(last.text) && isValueAtom(last.text) && isValueAtom(atom.text))
      // "$7.50- $68.00" is a range; the next value of a row stands further off.
      merge(out, last, atom, ' ');
    else out.push(atom);
  }
  return out;
}

function isPrefix(text: string): boolean {
  return text.length <= 4 && /[$\u00a3\u20ac\u00a5(]$/.test(text) && PREFIX.test(text);
}

/** A bracket closes only what was opened; a percent sign follows digits or a dash, but beside a year it is a head of its own. */
function closes(value: string, suffix: string): boolean {
  if (suffix.startsWith(')')) return value.includes('(') && !value.includes(')');
  return /[\d)\u2013\u2014-]$/.test(value) && !YEAR.test(value) && value.length < 24 && !/[A-Za-z]{2}/.test(value);
}

function merge(out: Atom[], last: Atom, atom: Atom, between: string): void {
  out[out.length - 1] = { text: last.text + between + atom.text, start: last.start, end: atom.end };
}
