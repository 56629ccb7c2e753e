/**
 * Physical units after a number, so that "4 km" and "3,900 m" can be compared: each unit's size in the base unit of its dimension. Factors are those of the
 * SI brochure (9th edition) and, for units outside the SI, of NIST Special Publication 811 (2008), appendix B; gallons, pints, quarts, fluid ounces, barrels
 * (of oil), bushels, tons and therms are those of the United States, a byte is eight bits, months and years are Gregorian means.
 */

const METRE = 'met(?:re|er)s?';
const LITRE = 'lit(?:re|er)s?';
const TONNE = 'tonnes?';

/** Pattern of a name, without marks of its beginning and end, to size. */
type Names = Readonly<Record<string, number>>;

/** Names in full, singular and plural, any case, and how they are abbreviated without regard to case. The first comment of each says the base unit. */
const LENGTH: Names = {
  // metre
  [`nano${METRE}`]: 1e-9,
  [`micro${METRE}|microns?`]: 1e-6,
  [`milli${METRE}`]: 1e-3,
  [`centi${METRE}`]: 1e-2,
  [`kilo${METRE}|kms`]: 1e3,
  [METRE]: 1,
  'inch(?:es)?': 0.0254,
  'feet|foot': 0.3048,
  'yards?': 0.9144,
  'nautical miles?': 1852,
  'miles?': 1609.344,
  'fathoms?': 1.8288,
  'furlongs?': 201.168,
};
const MASS: Names = {
  // kilogram
  'micrograms?|mcg': 1e-9,
  'milligram(?:me)?s?': 1e-6,
  'kilogram(?:me)?s?|kilos?|kgs': 1,
  'grams?|grammes?': 1e-3,
  [`(?:metric )?kilo${TONNE}`]: 1e6,
  [`(?:metric )?mega${TONNE}`]: 1e9,
  [`metric tons?|(?:metric )?${TONNE}`]: 1e3,
  'long tons?': 1016.0469088,
  '(?:short )?tons?': 907.18474,
  'pounds?': 0.45359237,
  'troy ounces?|(?:ounces?|oz\\.?) of (?:fine )?(?:gold|silver|platinum|palladium)': 0.0311034768,
  'ounces?': 0.028349523125,
  'carats?': 2e-4,
};
const TIME: Names = {
  // second
  'nanoseconds?': 1e-9,
  'microseconds?': 1e-6,
  'milliseconds?|msecs?': 1e-3,
  'seconds?|secs?': 1,
  'minutes?|mins?': 60,
  'hours?|hrs?': 3600,
  'days?': 86_400,
  'weeks?|wks?': 604_800,
  'fortnights?': 1_209_600,
  'months?|mos': 2_629_746,
  'quarters?': 7_889_238,
  'years?|yrs?': 31_556_952,
  'decades?': 315_569_520,
  'centur(?:y|ies)': 3_155_695_200,
};
const POWER: Names = {
  // kilowatt
  'milliwatts?': 1e-6,
  'kilowatts?': 1,
  'megawatts?': 1e3,
  'gigawatts?': 1e6,
  'terawatts?': 1e9,
  'watts?': 1e-3,
  horsepower: 0.74569987158,
};
const ENERGY: Names = {
  // megajoule
  'kilowatt[\\s-]hours?': 3.6,
  'megawatt[\\s-]hours?': 3.6e3,
  'gigawatt[\\s-]hours?': 3.6e6,
  'terawatt[\\s-]hours?': 3.6e9,
  'watt[\\s-]hours?': 3.6e-3,
  'kilojoules?': 1e-3,
  'megajoules?': 1,
  'gigajoules?': 1e3,
  'terajoules?': 1e6,
  'petajoules?': 1e9,
  'joules?': 1e-6,
  'kilocalories?|kcals?': 4.184e-3,
  'calories?': 4.184e-6,
  'mmbtus?|million british thermal units': 1055.05585262,
  'btus?|british thermal units?': 1.05505585262e-3,
  'therms?': 105.4804,
  'dekatherms?|decatherms?': 1054.804,
};
const DATA: Names = {
  // megabyte
  'kilobytes?': 1e-3,
  'megabytes?': 1,
  'gigabytes?': 1e3,
  'terabytes?': 1e6,
  'petabytes?': 1e9,
  'exabytes?': 1e12,
  'bytes?': 1e-6,
  'kilobits?': 1.25e-4,
  'megabits?': 0.125,
  'gigabits?': 125,
  'terabits?': 1.25e5,
};
const VOLUME: Names = {
  // hectolitre: so that a millilitre and a trillion cubic feet both lie among the magnitudes a vector can show
  [`milli${LITRE}|mls`]: 1e-5,
  [`centi${LITRE}`]: 1e-4,
  [`deci${LITRE}`]: 1e-3,
  [`hecto${LITRE}`]: 1,
  [`mega${LITRE}`]: 1e4,
  [`giga${LITRE}`]: 1e7,
  [`${LITRE}|ltrs?`]: 1e-2,
  [`cubic ${METRE}`]: 10,
  [`cubic centi${METRE}`]: 1e-5,
  [`cubic kilo${METRE}`]: 1e10,
  'cubic (?:feet|foot)|cu\\.? ?ft': 0.28316846592,
  'cubic yards?|cu\\.? ?yds?': 7.64554857984,
  'cubic inch(?:es)?|cu\\.? ?in': 1.6387064e-4,
  'acre[\\s-](?:feet|foot)': 12334.81837548,
  'imperial gallons?': 0.0454609,
  '(?:u\\.?s\\.? )?gallons?': 0.03785411784,
  'quarts?': 0.00946352946,
  'pints?': 0.00473176473,
  'fluid ounces?|fl\\.? ?oz': 2.95735295625e-4,
  'barrels?|bbls?': 1.58987294928,
  'bushels?': 0.3523907016688,
};
const AREA: Names = {
  // square metre
  'hectares?': 1e4,
  'acres?': 4046.8564224,
  '(?:square|sq\\.?) (?:feet|foot|ft)|sqft|sq\\.ft': 0.09290304,
  '(?:square|sq\\.?) (?:yards?|yds?)': 0.83612736,
  '(?:square|sq\\.?) (?:inch(?:es)?|in)': 6.4516e-4,
  [`(?:square|sq\\.?) (?:centi${METRE}|cm)`]: 1e-4,
  [`(?:square|sq\\.?) (?:kilo${METRE}|km)`]: 1e6,
  [`(?:square|sq\\.?) (?:${METRE}|m)|sqm`]: 1,
  '(?:square|sq\\.?) (?:miles?|mi)': 2_589_988.110336,
};
const SPEED: Names = {
  // metre per second
  [`kilo${METRE} (?:per|an) hour|kph|km per hour`]: 1 / 3.6,
  'miles (?:per|an) hour|mph': 0.44704,
  'knots?': 1852 / 3600,
  [`${METRE} (?:per|a) second`]: 1,
  'feet (?:per|a) second': 0.3048,
};
const FREQUENCY: Names = { kilohertz: 1e3, megahertz: 1e6, gigahertz: 1e9, hertz: 1 };
const VOLTAGE: Names = { 'kilovolts?': 1e3, 'volts?': 1 };
const TALLY: Names = { 'dozens?': 12, 'gross(?= of\\b)': 144, 'score(?= years?\\b)': 20 };

export const NAMED_UNITS: readonly (readonly [pattern: string, size: number])[] = [
  ...[MASS, POWER, ENERGY, DATA, VOLUME, AREA, SPEED, LENGTH, FREQUENCY, VOLTAGE, TALLY].flatMap((names) =>
    Object.entries(names),
  ),
];
export const TIME_UNITS: readonly (readonly [pattern: string, size: number])[] = Object.entries(TIME);

/** Symbols, where capitals matter. "in" and "a" are words, "B" is a billion, "pt" a point, "kt" a knot or a kilotonne. */
export const SYMBOLS: Readonly<Record<string, number>> = {
  nm: 1e-9, µm: 1e-6, mm: 1e-3, cm: 1e-2, m: 1, km: 1e3, ft: 0.3048, yd: 0.9144, mi: 1609.344,
  µg: 1e-9, mg: 1e-6, g: 1e-3, kg: 1, t: 1e3, Mt: 1e9, lb: 0.45359237, lbs: 0.45359237, oz: 0.028349523125, koz: 31.1034768, Moz: 31_103.4768,
  µs: 1e-6, ms: 1e-3, s: 1, sec: 1, min: 60, h: 3600, hr: 3600, yr: 31_556_952,
  mW: 1e-6, W: 1e-3, kW: 1, KW: 1, MW: 1e3, GW: 1e6, TW: 1e9, kWp: 1, MWp: 1e3, GWp: 1e6, hp: 0.74569987158,
  Wh: 3.6e-3, kWh: 3.6, KWh: 3.6, KWH: 3.6, MWh: 3.6e3, GWh: 3.6e6, TWh: 3.6e9, J: 1e-6, kJ: 1e-3, MJ: 1, GJ: 1e3, TJ: 1e6, PJ: 1e9, Dth: 1054.804,
  kB: 1e-3, KB: 1e-3, MB: 1, GB: 1e3, TB: 1e6, PB: 1e9, EB: 1e12, KiB: 1.024e-3, MiB: 1.048576, GiB: 1073.741824, TiB: 1_099_511.627776,
  kbps: 1.25e-4, Mbps: 0.125, Gbps: 125, Tbps: 1.25e5, 'Mbit/s': 0.125, 'Gbit/s': 125, 'MB/s': 1, 'GB/s': 1e3,
  ml: 1e-5, mL: 1e-5, cl: 1e-4, cL: 1e-4, dl: 1e-3, dL: 1e-3, l: 1e-2, L: 1e-2, hl: 1, hL: 1, gal: 0.03785411784,
  cc: 1e-5, 'cm³': 1e-5, cm3: 1e-5, 'm³': 10, m3: 10, 'ft³': 0.28316846592, ft3: 0.28316846592,
  Mbbl: 1589.87294928, MBbl: 1589.87294928, MMbbl: 1_589_872.94928, MMBbl: 1_589_872.94928,
  Mcf: 283.16846592, MMcf: 283_168.46592, Bcf: 283_168_465.92, Tcf: 283_168_465_920,
  ha: 1e4, 'm²': 1, m2: 1, 'km²': 1e6, km2: 1e6, 'ft²': 0.09290304, ft2: 0.09290304, sf: 0.09290304,
  'km/h': 1 / 3.6, 'm/s': 1, 'ft/s': 0.3048,
  Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9, kV: 1e3,
}; // biome-ignore format: a table
