/** One hash of what a filing says, whatever wraps it. */
import { createHash } from 'node:crypto';
import type { ParsedFiling } from '../api/types.ts';

const LETTERS = 60_000;
/** Shorter texts are too alike to be told by what they say. */
const MIN_LETTERS = 400;

/**
 * The same for one filing as .htm, .gz and full submission: made of the letters and digits of the main document's beginning, without white space, case and
 * punctuation. Null for texts too short to tell.
 */
export function contentKey({ text, documents }: ParsedFiling): string | null {
  const main = documents?.find((document) => document.start === 0);
  const end = main?.end ?? text.length;
  const letters = text
    .slice(0, Math.min(end, LETTERS * 3))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  if (letters.length < MIN_LETTERS) return null;
  return createHash('sha256').update(letters.slice(0, LETTERS)).digest('hex');
}
