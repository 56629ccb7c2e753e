/** Labels of items as filings of all eras write them: "Item 1A.", "ITEMS 1 AND 2", "Item 7(A)", "I T E M  7", "ITEM SEVEN", "Item 2.02". */
import { romanNumber } from '../html/page-numerals.ts';

export interface ItemLabel {
  items: string[];
  /** Text after the label, separators taken off. */
  title: string;
  /** Part in Roman numerals when the label carries one. */
  part: string | null;
  /** The item without its letter where that is a small one in brackets: "Item 1(a)" may be 1A, or the first part of Item 1. */
  whole?: string;
}

const LABEL =
  /^\W{0,4}(?:part\s+(i{1,3}|iv)\b[\s,.:;–—-]{0,6})?(?:form\s+10-?k\s+)?items?\s{0,3}(?:no\.?\s?)?[.:#]?\s{0,3}\(?(\d{1,2})(?!\d)((?:\s?[.:]?\s?)\(?)(?:([a-k])\)?(?![a-z’'])\s?(\(?t\))?)?/i;
const MORE =
  /^(\s{0,2}(?:,\s?and|,|and|&|\/|through|to|-|–)\s{0,2})(?:items?\s)?(\d{1,2})\s?(?:\(?([a-c])\)?)?(?![\da-z.]\d?[a-z\d])/i;
/** Items of Form 8-K since 2004. */
const DECIMAL = /^\W{0,4}items?\s{0,3}[.:#]?\s{0,3}(\d{1,2}(?:\.\d|\s?\.\s?0)\d)(?!\d)/i;
const MORE_DECIMAL = /^\s{0,2}(?:,\s?and|,|and|&|\/)\s{0,2}(?:items?\s)?(\d{1,2}\.\d{2})(?!\d)/i;
/** "Business and Item 2. Properties": the title of one, and the label of another. */
const JOINED = /^(.{3,80}?)[,;]?\s(?:and|&)\sitems?\s(\d{1,2})([A-C]?)[.:]\s/i;
/** "ITEM VII", "ITEM IA": the numeral, and a letter after it. */
const ROMAN = /^(\W{0,4}items?\s{1,3})(X{0,2}(?:IX|IV|V?I{0,3}))([A-C]?)(?=[.:,\s–—-]|$)/i;
const SPACED = /^(\W{0,4})i\s{0,3}t\s{0,3}e\s{0,3}m(\s{0,3}s)?(?=\W)/i;
const WORDS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
  ' ',
);
const WORD_LABEL = new RegExp(`^(\\W{0,4}items?\\s{1,3})(${[...WORDS].reverse().join('|')})\\b`, 'i');

/** True for a text that may begin with a label: a cheap look before the real one. */
export function mayBeLabel(text: string): boolean {
  return /^\W{0,4}(?:part|item|form|i\s{1,3}t\s{1,3}e\s{1,3}m)/i.test(text);
}

/** Reads the label that a text begins with; null when it begins with none. */
export function readItemLabel(text: string): ItemLabel | null {
  const head = plainHead(text);
  const decimal = DECIMAL.exec(head);
  if (decimal) return readDecimal(head, decimal);
  const found = LABEL.exec(head);
  if (!found) return null;
  const letter = readLetter(found, head);
  let at = found[0].length;
  if (letter === '' && found[4])
    at =
      found[0].length - found[0].slice(found[0].lastIndexOf(found[2] as string) + (found[2] as string).length).length;
  const items = [`${Number(found[2])}${letter}`];
  for (let more = MORE.exec(head.slice(at)); more && items.length < 8; more = MORE.exec(head.slice(at))) {
    const last = Number.parseInt(items.at(-1) as string, 10);
    const next = Number(more[2]);
    // "Items 10 through 13" names those between too.
    if (/through|to|-|–/i.test(more[1] as string)) {
      if (next <= last) break;
      for (let item = last + 1; item < next && items.length < 8; item++) items.push(String(item));
    }
    items.push(`${next}${(more[3] ?? '').toUpperCase()}`);
    at += more[0].length;
  }
  let title = titleAfter(head, at);
  const joined = JOINED.exec(title);
  if (joined) {
    items.push(`${joined[2]}${joined[3]?.toUpperCase()}`);
    title = `${joined[1]} and ${title.slice(joined[0].length)}`;
  }
  const small = letter !== '' && (found[3] ?? '').endsWith('(') && found[4] !== letter;
  return {
    items,
    title,
    part: found[1]?.toUpperCase() ?? null,
    ...(small ? { whole: String(Number(found[2])) } : {}),
  };
}

function readDecimal(head: string, found: RegExpExecArray): ItemLabel {
  const items = [(found[1] as string).replace(/\s/g, '')];
  let at = found[0].length;
  for (
    let more = MORE_DECIMAL.exec(head.slice(at));
    more && items.length < 8;
    more = MORE_DECIMAL.exec(head.slice(at))
  ) {
    items.push(more[1] as string);
    at += more[0].length;
  }
  return { items, title: titleAfter(head, at), part: null };
}

/** A letter set off from its number by a space is one only when it does not begin the title: "Item 1. A summary", but "Item 7.A Risk". */
function readLetter(found: RegExpExecArray, head: string): string {
  const letter = found[4]?.toUpperCase() ?? '';
  const between = found[3] ?? '';
  if (letter === '' || !/\s/.test(between) || between.endsWith('(')) return letter;
  return /^[.:)\-–—]|^\s+[A-Z(]/.test(head.slice(found[0].length)) || found[0].length === head.length ? letter : '';
}

function titleAfter(head: string, at: number): string {
  return head
    .slice(at)
    .replace(/^[\s.:;,–—\-|)_*]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text with a letter-spaced "I T E M" closed up and a number in words or Roman numerals as digits. */
function plainHead(text: string): string {
  let head = text;
  if (!/^\W{0,4}(?:part|form|items?\b)/i.test(head))
    head = head.replace(SPACED, (_, before: string, many: string | undefined) => `${before}Item${many ? 's' : ''}`);
  head = head.replace(
    WORD_LABEL,
    (_, before: string, word: string) => `${before}${WORDS.indexOf(word.toLowerCase()) + 1}`,
  );
  return head.replace(ROMAN, (all, before: string, numeral: string, letter: string) => {
    const number = romanNumber(numeral.toLowerCase());
    return number === null ? all : `${before}${number}${letter}`;
  });
}
