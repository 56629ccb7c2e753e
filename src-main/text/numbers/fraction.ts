/** Fractions behind a whole number or alone: "5½", "7 ½", "5 1/2", "12 15/16", "3/4", "¾". */

/** With a slash, or with the sign or the operator made for fractions. */
const MIXED = /^[\s-](\d{1,2})[/\u2044\u2215](\d{1,3})(?![\d/])/;
const PLAIN = /^[/\u2044\u2215](\d{1,3})(?![\d/])/;
/** Below these two digits stand above: prices in sixteenths, thirty-seconds. Dates and pages have other numbers there. */
const FINE = new Set([16, 32, 64, 100, 128, 256]);
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
/** "of 1%", "of one percent" behind a fraction: the fraction is the percentage. */
export const OF_ONE_PERCENT = /^\sof\s(?:1|one)(?:\s?%|\s(?:percent|per\scent)(?:age\spoint)?\b)/i;

/** The value of a fraction whose whole or upper number stands at [from, to), and where it ends; null where there is none. */
export function readFraction(text: string, from: number, to: number): { value: number; end: number } | null {
  const whole = text.slice(from, to);
  const alone = VULGAR[whole];
  if (alone !== undefined) return { value: alone, end: to };
  const next = text[to] ?? '';
  if (!/[\s\-/\u2044\u2215\u00bc-\u00be\u2153-\u215e]/.test(next) || !/^\d+$/.test(whole)) return null;
  const blank = next === ' ' ? 1 : 0;
  const vulgar = VULGAR[text[to + blank] ?? ''];
  if (vulgar !== undefined) return { value: Number(whole) + vulgar, end: to + blank + 1 };
  const mixed = MIXED.exec(text.slice(to, to + 9));
  if (mixed && isPart(Number(mixed[1]), Number(mixed[2])))
    return { value: Number(whole) + Number(mixed[1]) / Number(mixed[2]), end: to + mixed[0].length };
  const plain = PLAIN.exec(text.slice(to, to + 6));
  if (plain && whole.length <= 2 && isPart(Number(whole), Number(plain[1]), 9))
    return { value: Number(whole) / Number(plain[1]), end: to + plain[0].length };
  return null;
}

/** Above less than below. Two digits above ask for sixteenths or finer; alone, as before, they may stand over any two digits. */
function isPart(above: number, below: number, upTo = 0): boolean {
  if (above >= below || above === 0) return false;
  if (FINE.has(below)) return true;
  return below < 100 && (above <= 9 || upTo > 0);
}
