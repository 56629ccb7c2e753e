import { type Concept, fillWording } from '../../text/concepts.ts';
import { QUANTITY_RANGE, writeQuantity } from '../../text/quantity.ts';
import type { Random } from '../../text/random.ts';
import { TRAIN_COMPANIES, TRAIN_CONCEPTS } from './concepts.ts';

/** Sentences that say the same of different values; `wording` tells which wording of the concept each uses. */
export interface ValueGroup {
  readonly texts: readonly string[];
  /** log10 of each value, in base units. */
  readonly logs: readonly number[];
  readonly wording: readonly number[];
}

/**
 * Draws `size` sentences of one concept. Their values spread around a centre by anything from a twentieth of a decade to several decades,
 * each written in a form of its own; company and year stay the same. A third of the groups mixes two wordings.
 */
export function drawValueGroup(rng: Random, size: number, all: readonly Concept[] = TRAIN_CONCEPTS): ValueGroup {
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
