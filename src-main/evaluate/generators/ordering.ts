import { fillWording } from '../../text/concepts.ts';
import { QUANTITY_RANGE, unitChoices, type Written, writeQuantity } from '../../text/quantity.ts';
import { type Random, random } from '../../text/random.ts';
import { TEST_COMPANIES, TEST_CONCEPTS } from './concepts.ts';
import { repeat } from './repeat.ts';

/** The anchor's value lies nearer to `near`'s than to `far`'s, by the ratio. */
export interface OrderingItem {
  readonly anchor: string;
  readonly near: string;
  readonly far: string;
}

/** Three sentences in order of their values: `low` and `high` are the least alike. */
export interface TripletItem {
  readonly low: string;
  readonly mid: string;
  readonly high: string;
}

/**
 * Ordering: the same is said of three values. The near one differs from the anchor's by 2 % to 2 times, the far one by 2 to 20 times as many
 * decades; digits, separators, scale words and units are drawn apart for each. In a fifth of the items the candidates use another wording
 * than the anchor.
 */
export function generateOrdering(count: number, seed: number): OrderingItem[] {
  const rng = random(seed, 'ordering');
  return repeat(count, () => {
    const { wordings, type, places, low, high } = drawTopic(rng);
    const nearBy = 10 ** rng.uniform(-2, Math.log10(0.3));
    const farBy = Math.min(nearBy * 10 ** rng.uniform(Math.log10(2), Math.log10(20)), (high - low) / 2);
    const centre = rng.uniform(low + farBy, high - farBy);
    const write = (log: number, by: number) => writeQuantity(type, 10 ** log, rng, { digits: digitsFor(by, rng) });
    const anchor = write(centre, nearBy);
    const near = write(centre + sign(rng) * nearBy, nearBy);
    const far = write(centre + sign(rng) * farBy, nearBy);
    if (ratio(anchor, far) < 1.5 * ratio(anchor, near) || near.value === anchor.value) return null;
    const [own, other] = rng.chance(0.2) ? [wordings[0]!, wordings[1]!] : [wordings[0]!, wordings[0]!];
    const say = (wording: string, x: Written) => fillWording(wording, { ...places, x: x.text });
    return { anchor: say(own, anchor), near: say(other, near), far: say(other, far) };
  });
}

/** Triplets: low < mid < high, steps of 5 % to two decades, of which neither is more than four times the other (in decades). */
export function generateTriplets(count: number, seed: number): TripletItem[] {
  const rng = random(seed, 'triplets');
  return repeat(count, () => {
    const { wordings, type, places, low, high } = drawTopic(rng);
    const step = 10 ** rng.uniform(Math.log10(0.02), Math.log10((high - low) / 4));
    const other = step * 4 ** rng.uniform(-1, 1);
    const start = rng.uniform(low, high - step - other);
    if (start < low) return null;
    const digits = () => digitsFor(Math.min(step, other), rng);
    const logs = [start, start + step, start + step + other];
    const values = logs.map((log) => writeQuantity(type, 10 ** log, rng, { digits: digits() }));
    if (values[0]!.value >= values[1]!.value || values[1]!.value >= values[2]!.value) return null;
    const [a, b, c] = values.map((x) => fillWording(wordings[0]!, { ...places, x: x.text }));
    return { low: a!, mid: b!, high: c! };
  });
}

/**
 * Ordering across units: the near value stands in another unit or scale word than the anchor's, the far one (at least ten times as far, by a
 * factor of 8 or more) in the anchor's own. Whoever looks at the digits or the unit alone answers wrongly.
 */
export function generateCrossUnit(count: number, seed: number): OrderingItem[] {
  const rng = random(seed, 'cross_unit');
  return repeat(count, () => {
    const { wordings, type, places, low, high } = drawTopic(rng);
    const centre = rng.uniform(low, high);
    const nearBy = rng.uniform(0.02, 0.15);
    const farBy = rng.uniform(0.9, 2.5);
    const anchorUnit = rng.pick(unitChoices(type, 10 ** centre));
    const nearLog = centre + sign(rng) * nearBy;
    const nearUnits = unitChoices(type, 10 ** nearLog).filter((unit) => unit !== anchorUnit);
    const farLog = centre + sign(rng) * farBy;
    const farFits = unitChoices(type, 10 ** farLog).includes(anchorUnit);
    if (nearUnits.length === 0 || !farFits || farLog < low || farLog > high) return null;
    const write = (log: number, unit: number) =>
      writeQuantity(type, 10 ** log, rng, { unit, digits: rng.integer(2, 4) });
    const say = (x: Written) => fillWording(wordings[0]!, { ...places, x: x.text });
    const anchor = write(centre, anchorUnit);
    const near = write(nearLog, rng.pick(nearUnits));
    return { anchor: say(anchor), near: say(near), far: say(write(farLog, anchorUnit)) };
  });
}

function drawTopic(rng: Random) {
  const concept = rng.pick(TEST_CONCEPTS);
  const [low, high] = QUANTITY_RANGE[concept.type];
  const places = { c: rng.pick(TEST_COMPANIES), y: String(rng.integer(1996, 2024)) };
  return { type: concept.type, wordings: rng.shuffle(concept.says), places, low, high };
}

/** Enough significant digits to tell values `decades` apart, and sometimes more. */
function digitsFor(decades: number, rng: Random): number {
  const needed = decades < 0.02 ? 4 : decades < 0.2 ? 3 : 2;
  return needed + rng.integer(0, 2);
}

function ratio(a: Written, b: Written): number {
  return Math.abs(Math.log10(a.value / b.value));
}

function sign(rng: Random): number {
  return rng.chance(0.5) ? 1 : -1;
}
