/** Years among the figures of a table. */
import type { FoundNumber } from '../../text/numbers/index.ts';

/** Four bare digits from 1900 to 2099. */
export function isYearLike({ magnitude, digitsStart, digitsEnd, negative }: FoundNumber): boolean {
  const year = magnitude ?? 0;
  return Number.isInteger(year) && year >= 1900 && year < 2100 && digitsEnd - digitsStart === 4 && !negative;
}

/** Makes a number a year. */
export function asYear(number: FoundNumber): void {
  number.kind = 'year';
  number.period = String(number.magnitude);
  number.bare = false;
}
