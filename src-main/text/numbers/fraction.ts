/** Fractions behind a whole number or alone: "5½", "5 1/2", "3/4". */

const FRACTION = /^[\s-](\d)\/(\d{1,2})(?!\d)/;
const VULGAR: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
};

/** The value of a fraction whose whole or upper number stands at [from, to), and where it ends; null where there is none. */
export function readFraction(text: string, from: number, to: number): { value: number; end: number } | null {
  const whole = text.slice(from, to);
  if (!/^\d+$/.test(whole)) return null;
  const vulgar = VULGAR[text[to] ?? ''];
  if (vulgar !== undefined) return { value: Number(whole) + vulgar, end: to + 1 };
  const mixed = FRACTION.exec(text.slice(to, to + 8));
  if (mixed && Number(mixed[2]) > Number(mixed[1]))
    return { value: Number(whole) + Number(mixed[1]) / Number(mixed[2]), end: to + mixed[0].length };
  const plain = /^\/(\d{1,2})(?![\d/])/.exec(text.slice(to, to + 5));
  if (plain && whole.length <= 2 && Number(plain[1]) > Number(whole))
    return { value: Number(whole) / Number(plain[1]), end: to + plain[0].length };
  return null;
}
