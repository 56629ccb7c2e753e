import { type Concept, fillWording } from '../../text/concepts.ts';
import { QUANTITY_RANGE, type QuantityType, type Written, writeFigure, writeQuantity } from '../../text/quantity.ts';
import type { Random } from '../../text/random.ts';
import { TRAIN_COMPANIES, TRAIN_CONCEPTS } from './concepts.ts';
import { lines } from './wordings.ts';

/** Texts of a few words, in which the number is most of what there is. A name stands for what is counted. */
const SHORT = lines(`{x}
{x}.
NAME {x}
NAME: {x}
NAME of {x}
NAME = {x}
NAME was {x}.
NAME is {x}
a NAME of {x}
The NAME is {x}.
the NAME: {x}
about {x}
It is {x}.
It came to {x}.
Result: {x}
Value {x}
the number {x}
exactly {x}
{x} in all
Total {x}
{x} (NAME)`);
const NAMES: Readonly<Record<'money' | 'percent' | 'other', readonly string[]>> = {
  money: ['sales', 'net income', 'rent', 'total debt', 'cash', 'price', 'wages', 'the fine', 'equity', 'cost', 'grant', 'fees'],
  percent: ['rate', 'margin', 'share', 'yield', 'growth', 'tax rate', 'turnout'],
  other: ['size', 'reading', 'amount', 'figure', 'score', 'quantity', 'measure', 'index', 'output'],
}; // biome-ignore format: word lists

/** Sentences that say the same of different values; `wording` tells which wording of the concept each uses. */
export interface ValueGroup {
  readonly texts: readonly string[];
  /** log10 of each value, in base units. */
  readonly logs: readonly number[];
  readonly wording: readonly number[];
}

/**
 * Draws `size` sentences of one concept. Their values spread around a centre by anything from a twentieth of a decade to several decades,
 * each written in a form of its own; company and year stay the same. A third of the groups mixes two wordings; `short` of them are texts of a few words.
 */
export function drawValueGroup(
  rng: Random,
  size: number,
  all: readonly Concept[] = TRAIN_CONCEPTS,
  short = 0.4,
): ValueGroup {
  if (rng.chance(short)) return drawShortGroup(rng, size);
  const concept = rng.pick(all);
  const [low, high] = QUANTITY_RANGE[concept.type];
  const spread = 10 ** rng.uniform(-1.3, Math.log10((high - low) / 2));
  const centre = rng.uniform(low + spread, high - spread);
  const places = { c: rng.pick(TRAIN_COMPANIES), y: String(rng.integer(1996, 2024)) };
  const mixed = rng.chance(0.33);
  const first = rng.integer(0, concept.says.length - 1);
  const texts: string[] = [];
  const logs: number[] = [];
  const wording: number[] = [];
  for (let i = 0; i < size; i++) {
    const digits = spread < 0.15 ? rng.integer(3, 5) : rng.integer(2, 5);
    const written = writeQuantity(concept.type, 10 ** (centre + rng.uniform(-spread, spread)), rng, { digits });
    const which = mixed ? (first + rng.integer(0, 1)) % concept.says.length : first;
    texts.push(fillWording(concept.says[which]!, { ...places, x: written.text }));
    logs.push(Math.log10(written.value));
    wording.push(which);
  }
  return { texts, logs, wording };
}

const QUANTITIES = Object.keys(QUANTITY_RANGE) as QuantityType[];

/** Numbers alone, from 1e-4 to 1e8, or quantities of any type, in one short wording; all written alike in a third of the groups. */
function drawShortGroup(rng: Random, size: number): ValueGroup {
  const type = rng.chance(0.5) ? null : rng.pick(QUANTITIES);
  const [low, high] = type === null ? [-4, 8] : QUANTITY_RANGE[type];
  const spread = 10 ** rng.uniform(-1, Math.log10((high - low) / 2));
  const centre = rng.uniform(low + spread, high - spread);
  const names = type === 'money' || type === 'price' ? NAMES.money : type === 'percent' ? NAMES.percent : NAMES.other;
  const wording = rng.pick(SHORT).replace('NAME', rng.pick(names));
  const alike = rng.chance(0.33) ? rng.integer(2, 5) : null;
  const written = Array.from({ length: size }, (): Written => {
    const value = 10 ** (centre + rng.uniform(-spread, spread));
    const digits = alike ?? (spread < 0.15 ? rng.integer(3, 5) : rng.integer(1, 5));
    if (type !== null) return writeQuantity(type, value, rng, { digits });
    const rounded = Number(value.toPrecision(digits));
    return { text: writeFigure(rounded, digits, rng), value: rounded, unit: '' };
  });
  return {
    texts: written.map(({ text }) => wording.replace('{x}', () => text)),
    logs: written.map(({ value }) => Math.log10(value)),
    wording: written.map(() => 0),
  };
}
