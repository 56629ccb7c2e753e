/** Find in a text, ignoring case and the difference between kinds of blanks, dashes and quotes. Positions are those of the text as given. */
import type { Range } from './segments.ts';

const FOLDS: readonly [RegExp, string][] = [
  [/[\u00a0\u2007\u2009\u202f\t\n]/g, ' '],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
];

/** Same length as its input: every fold replaces one code unit by one. */
export function fold(text: string): string {
  let out = text.replace(/[A-Z\u00c0-\u00de]/g, (c) => c.toLowerCase());
  for (const [pattern, to] of FOLDS) out = out.replace(pattern, to);
  return out;
}

/** All places of `needle` (folded already) in `text`, left to right, not overlapping. */
export function findAll(text: string, needle: string): Range[] {
  if (needle === '') return [];
  const hay = fold(text);
  const found: Range[] = [];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    found.push({ start: at, end: at + needle.length });
  }
  return found;
}
