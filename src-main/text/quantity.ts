import type { Random } from './random.ts';

/**
 * Quantities in words, for the generated training and test sentences: one value written in any of the ways filings and newspapers
 * write it, so that neither digits, lengths, separators nor units give the size away.
 */
export const QUANTITY_TYPES = [
  'money',
  'price',
  'percent',
  'count',
  'per_share',
  'length',
  'mass',
  'duration',
  'power',
  'data',
] as const;
export type QuantityType = (typeof QUANTITY_TYPES)[number];

/** How a value was written. */
export interface Written {
  /** "$15,200 million" */
  readonly text: string;
  /** What the text says, in the base unit (15.2e9): rounding to the digits shown has happened. */
  readonly value: number;
  /** The unit or scale word that was used ("million", "kilometres", ""); two writings with different ones are "cross-unit". */
  readonly unit: string;
}

interface Unit {
  readonly names: readonly string[];
  /** Base units in one of these. */
  readonly size: number;
}

const SCALES: readonly Unit[] = [
  { names: [''], size: 1 },
  { names: ['thousand'], size: 1e3 },
  { names: ['million'], size: 1e6 },
  { names: ['billion'], size: 1e9 },
];

const UNITS: Readonly<Record<'length' | 'mass' | 'duration' | 'power' | 'data', readonly Unit[]>> = {
  length: [
    { names: ['millimetres', 'mm'], size: 1e-3 },
    { names: ['centimetres', 'cm'], size: 1e-2 },
    { names: ['metres', 'meters', 'm'], size: 1 },
    { names: ['kilometres', 'km', 'kilometers'], size: 1e3 },
  ],
  mass: [
    { names: ['grams', 'g'], size: 1e-3 },
    { names: ['kilograms', 'kg'], size: 1 },
    { names: ['tonnes', 'metric tons'], size: 1e3 },
  ],
  duration: [
    { names: ['seconds'], size: 1 },
    { names: ['minutes'], size: 60 },
    { names: ['hours'], size: 3600 },
    { names: ['days'], size: 86_400 },
    { names: ['weeks'], size: 604_800 },
  ],
  power: [
    { names: ['watts', 'W'], size: 1 },
    { names: ['kilowatts', 'kW'], size: 1e3 },
    { names: ['megawatts', 'MW'], size: 1e6 },
    { names: ['gigawatts', 'GW'], size: 1e9 },
  ],
  data: [
    { names: ['megabytes', 'MB'], size: 1 },
    { names: ['gigabytes', 'GB'], size: 1e3 },
    { names: ['terabytes', 'TB'], size: 1e6 },
  ],
};

/** log10 of the smallest and largest value that sounds natural, in base units. */
export const QUANTITY_RANGE: Readonly<Record<QuantityType, readonly [number, number]>> = {
  money: [3.5, 11.7],
  price: [0, 5],
  percent: [-0.7, 2],
  count: [1, 8.5],
  per_share: [-1.5, 2.3],
  length: [-2, 6],
  mass: [-2, 6.5],
  duration: [1, 7],
  power: [1, 10],
  data: [0, 7],
};

export interface WriteOptions {
  /** Only this scale word or unit name set, by its index in the type's list (see `unitChoices`). */
  readonly unit?: number;
  /** Significant digits; drawn from 1 to 5 when absent. */
  readonly digits?: number;
}

/** Indices of the units in which a value of this type may be written so that the digits shown stay between 0.01 and 99,999. */
export function unitChoices(type: QuantityType, value: number): number[] {
  const units = unitsOf(type);
  const fits = units.flatMap((unit, index) => {
    const shown = value / unit.size;
    return shown >= (index === 0 ? 0 : 0.05) && shown < (type === 'money' && index === 0 ? 1e13 : 1e5) ? [index] : [];
  });
  return fits.length > 0 ? fits : [units.length - 1];
}

/** Writes a value of a type in one of its natural forms, drawn at random. */
export function writeQuantity(type: QuantityType, value: number, rng: Random, options: WriteOptions = {}): Written {
  const index = options.unit ?? rng.pick(unitChoices(type, value));
  const unit = unitsOf(type)[index];
  if (unit === undefined) throw new RangeError(`A ${type} has no unit ${index}.`);
  const digits = options.digits ?? rng.pick([1, 2, 2, 3, 3, 4, 5]);
  const whole = (type === 'count' && unit.size === 1) || (type === 'duration' && value / unit.size >= 10);
  const shown = roundTo(value / unit.size, digits, whole);
  const figure = writeFigure(shown, digits, rng);
  return { text: withUnit(type, figure, unit, rng), value: shown * unit.size, unit: unit.names[0] ?? '' };
}

/** The digits of a number: grouped by commas or not, no exponent. `digits` says how many decimals are worth showing. */
export function writeFigure(value: number, digits: number, rng: Random): string {
  const decimals = Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.max(Math.abs(value), 1e-12)))));
  const padded = value >= 1 && decimals <= 2 && rng.chance(0.5);
  const plain = padded ? value.toFixed(decimals) : trimZeros(value.toFixed(decimals));
  if (value < 1000 || rng.chance(value >= 1e5 ? 0.05 : 0.25)) return plain;
  const [integer = '', fraction] = plain.split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Rounds to significant digits, or to a whole number of at least one. */
export function roundTo(value: number, digits: number, whole = false): number {
  const rounded = Number(value.toPrecision(digits));
  return whole ? Math.max(1, Math.round(rounded)) : rounded;
}

function unitsOf(type: QuantityType): readonly Unit[] {
  if (type === 'money' || type === 'count') return SCALES;
  if (type === 'price' || type === 'percent' || type === 'per_share') return SCALES.slice(0, 1);
  return UNITS[type];
}

function withUnit(type: QuantityType, figure: string, unit: Unit, rng: Random): string {
  const name = rng.pick(unit.names);
  switch (type) {
    case 'money': {
      const amount = name === '' ? figure : `${figure} ${name}`;
      return rng.pick([`$${amount}`, `$${amount}`, `$${amount}`, `${amount} dollars`, `US$${amount}`]);
    }
    case 'price':
    case 'per_share':
      return rng.pick([`$${figure}`, `$${figure}`, `${figure} dollars`]);
    case 'percent':
      return rng.pick([`${figure}%`, `${figure}%`, `${figure} percent`, `${figure} per cent`]);
    case 'count':
      return name === '' ? figure : `${figure} ${name}`;
    default:
      return `${figure} ${name}`;
  }
}

function trimZeros(figure: string): string {
  return figure.includes('.') ? figure.replace(/0+$/, '').replace(/\.$/, '') : figure;
}
