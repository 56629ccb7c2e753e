import { createHash } from 'node:crypto';

/** How far around a number its key looks, in letters and digits. */
const BEFORE = 60;
const AFTER = 12;

/** A run of digits and the key of its place: a hash of the letters and digits around it, which stays the same however text is laid out. */
export interface DigitRun {
  at: number;
  key: string;
}

/** All runs of digits of a text. */
export function digitRuns(text: string): DigitRun[] {
  const letters: string[] = [];
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!/[A-Za-z\d]/.test(text[i] as string)) continue;
    letters.push(text[i] as string);
    places.push(i);
  }
  const plain = letters.join('');
  return places.flatMap((at, i) => {
    if (!/\d/.test(plain[i] as string) || (i > 0 && /\d/.test(text[at - 1] ?? ''))) return [];
    const around = plain.slice(Math.max(0, i - BEFORE), i + AFTER);
    return [{ at, key: createHash('sha1').update(around).digest('base64url').slice(0, 10) }];
  });
}
