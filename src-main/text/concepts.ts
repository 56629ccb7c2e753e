import type { QuantityType } from './quantity.ts';

/** Something a sentence can say of a quantity, in several wordings that mean the same. `{x}` is the quantity, `{c}` a company, `{y}` a year. */
export interface Concept {
  readonly type: QuantityType;
  readonly says: readonly string[];
}

/** Reads a list of concepts: one a line, wordings separated by "|". */
export function concepts(type: QuantityType, lines: string): Concept[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => ({ type, says: line.split('|').map((wording) => wording.trim()) }));
}

/** Puts values in a wording's places. Throws when a place stays empty. */
export function fillWording(wording: string, values: Readonly<Record<string, string>>): string {
  return wording.replace(/\{(\w)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new RangeError(`Nothing to put at {${place}} in "${wording}".`);
    return value;
  });
}
