/** Physical units after a number, so that "4 km" and "3,900 m" can be compared: each unit's size in the base unit of its dimension. */

/** Names in full, singular and plural, any case. Base units: metre, kilogram, second, watt, byte, joule, litre, square metre, hertz. */
const NAMES: readonly [pattern: string, size: number][] = [
  ['micromet(?:re|er)s?|microns?', 1e-6],
  ['millimet(?:re|er)s?', 1e-3],
  ['centimet(?:re|er)s?', 1e-2],
  ['kilomet(?:re|er)s?', 1e3],
  ['met(?:re|er)s?', 1],
  ['inch(?:es)?', 0.0254],
  ['feet|foot', 0.3048],
  ['yards?', 0.9144],
  ['nautical miles?', 1852],
  ['miles?', 1609.344],
  ['milligrams?', 1e-6],
  ['kilograms?|kilos?', 1],
  ['grams?|grammes?', 1e-3],
  ['metric tons?|tonnes?', 1e3],
  ['tons?', 907.18474],
  ['pounds?', 0.45359237],
  ['ounces?', 0.028349523],
  ['milliseconds?', 1e-3],
  ['seconds?|secs?', 1],
  ['minutes?|mins?', 60],
  ['hours?|hrs?', 3600],
  ['days?', 86_400],
  ['weeks?', 604_800],
  ['months?', 2_629_746],
  ['quarters?', 7_889_238],
  ['years?', 31_556_952],
  ['decades?', 315_569_520],
  ['kilowatt[\\s-]hours?', 3.6e6],
  ['megawatt[\\s-]hours?', 3.6e9],
  ['gigawatt[\\s-]hours?', 3.6e12],
  ['milliwatts?', 1e-3],
  ['kilowatts?', 1e3],
  ['megawatts?', 1e6],
  ['gigawatts?', 1e9],
  ['terawatts?', 1e12],
  ['watts?', 1],
  ['horsepower', 745.69987],
  ['kilobytes?', 1e3],
  ['megabytes?', 1e6],
  ['gigabytes?', 1e9],
  ['terabytes?', 1e12],
  ['petabytes?', 1e15],
  ['bytes?', 1],
  ['kilojoules?', 1e3],
  ['megajoules?', 1e6],
  ['joules?', 1],
  ['millilit(?:re|er)s?', 1e-3],
  ['hectolit(?:re|er)s?', 100],
  ['lit(?:re|er)s?', 1],
  ['gallons?', 3.785411784],
  ['hectares?', 1e4],
  ['acres?', 4046.8564224],
  ['square (?:feet|foot)', 0.09290304],
  ['square met(?:re|er)s?', 1],
  ['square kilomet(?:re|er)s?', 1e6],
  ['square miles?', 2_589_988.11],
  ['kilohertz', 1e3],
  ['megahertz', 1e6],
  ['gigahertz', 1e9],
  ['hertz', 1],
];

/** Symbols, where capitals matter. "in", "t" and "a" alone are words too often. */
const SYMBOLS: Readonly<Record<string, number>> = {
  µm: 1e-6, mm: 1e-3, cm: 1e-2, m: 1, km: 1e3, ft: 0.3048, yd: 0.9144, mi: 1609.344,
  mg: 1e-6, g: 1e-3, kg: 1, lb: 0.45359237, lbs: 0.45359237, oz: 0.028349523,
  ms: 1e-3, s: 1, sec: 1, min: 60, h: 3600, hr: 3600,
  mW: 1e-3, W: 1, kW: 1e3, KW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12, hp: 745.69987,
  Wh: 3600, kWh: 3.6e6, MWh: 3.6e9, GWh: 3.6e12, TWh: 3.6e15, J: 1, kJ: 1e3, MJ: 1e6, GJ: 1e9,
  B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15,
  ml: 1e-3, mL: 1e-3, cl: 1e-2, l: 1, L: 1, hl: 100, ha: 1e4,
  Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9,
}; // biome-ignore format: a table

const BY_NAME = new RegExp(`^(?:${NAMES.map(([pattern]) => `(${pattern})`).join('|')})(?![\\w-])`, 'i');
const BY_SYMBOL = new RegExp(
  `^(${Object.keys(SYMBOLS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\w'’/-])`,
);
/** A scale word that is folded into the value already, and what may stand between figure and unit. */
const LEAD = /^[\s-]?(?:(?:hundred|thousand|million|billion|trillion)\s)?/i;
/** "10 to 15 km": the first number of a range has the second's unit. */
const RANGE = /^\s?(?:to|and|or|-|–)\s?[\d.,]+/;

/** Longest stretch after a number that is looked at. */
export const UNIT_WINDOW = 48;

/** The size, in base units, of the unit named right after a number ("km" is 1000); 1 where no unit of the list stands there. */
export function unitSize(after: string): number {
  const text = after.slice(0, UNIT_WINDOW);
  const own = sizeAt(text);
  if (own !== null) return own;
  const range = RANGE.exec(text);
  return (range && sizeAt(text.slice(range[0].length))) ?? 1;
}

function sizeAt(text: string): number | null {
  const rest = text.slice(LEAD.exec(text)?.[0].length ?? 0);
  const symbol = BY_SYMBOL.exec(rest);
  if (symbol) return SYMBOLS[symbol[1]!]!;
  const name = BY_NAME.exec(rest);
  return name ? NAMES[name.findIndex((group, i) => i > 0 && group !== undefined) - 1]![1] : null;
}
