/** Labels of items as filings of all eras write them: "Item 1A.", "ITEMS 1 AND 2", "Item 7(A)", "I T E M  7", "ITEM SEVEN", "Item 2.02". */

export interface ItemLabel {
  items: string[];
  /** Text after the label, separators taken off. */
  title: string;
  /** Part in Roman numerals when the label carries one. */
  part: string | null;
}

const LABEL =
  /^\W{0,4}(?:part\s+(i{1,3}|iv)\b[\s,.:;–—-]{0,6})?(?:form\s+10-?k\s+)?items?\s{0,3}(?:no\.?\s?)?[.:#]?\s{0,3}(\d{1,2})(?!\d)((?:\s?[.:]?\s?)\(?)(?:([a-k])\)?(?![a-z’'])\s?(\(?t\))?)?/i;
const MORE =
  /^(\s{0,2}(?:,\s?and|,|and|&|\/|through|to|-|–)\s{0,2})(?:items?\s)?(\d{1,2})\s?(?:\(?([a-c])\)?)?(?![\da-z.]\d?[a-z\d])/i;
/** Items of Form 8-K since 2004. */
const DECIMAL = /^\W{0,4}items?\s{0,3}[.:#]?\s{0,3}(\d{1,2}\.\d{2})(?!\d)/i;
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
  if (decimal) return { items: [decimal[1] as string], title: titleAfter(head, decimal[0].length), part: null };
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
  return { items, title: titleAfter(head, at), part: found[1]?.toUpperCase() ?? null };
}

/** A letter set off from its number is one only when it does not begin the title: "Item 1. A summary". */
function readLetter(found: RegExpExecArray, head: string): string {
  const letter = found[4]?.toUpperCase() ?? '';
  if (letter === '' || (found[3] ?? '') === '' || (found[3] ?? '').endsWith('(')) return letter;
  return /^[.:)\-–—]|^\s+[A-Z(]/.test(head.slice(found[0].length)) || found[0].length === head.length ? letter : '';
}

function titleAfter(head: string, at: number): string {
  return head
    .slice(at)
    .replace(/^[\s.:;,–—\-|)_*]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text with a letter-spaced "I T E M" closed up and a number in words as digits. */
function plainHead(text: string): string {
  let head = text;
  if (!/^\W{0,4}(?:part|form|items?\b)/i.test(head))
    head = head.replace(SPACED, (_, before: string, many: string | undefined) => `${before}Item${many ? 's' : ''}`);
  return head.replace(
    WORD_LABEL,
    (_, before: string, word: string) => `${before}${WORDS.indexOf(word.toLowerCase()) + 1}`,
  );
}
