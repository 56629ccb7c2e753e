import { fillWording } from '../../text/concepts.ts';
import { QUANTITY_RANGE, writeQuantity } from '../../text/quantity.ts';
import { random } from '../../text/random.ts';
import { TEST_COMPANIES, TEST_CONCEPTS } from './concepts.ts';

export interface ParaphraseItem {
  readonly a: string;
  readonly b: string;
}

/**
 * Pairs that say the same of the same value in two wordings, the value written in two ways. With hundreds of pairs from a few dozen concepts
 * the distractors are the same statement with another number or company, so neither topic nor digits alone find the mate.
 */
export function generateParaphrases(count: number, seed: number): ParaphraseItem[] {
  const rng = random(seed, 'paraphrase');
  return Array.from({ length: count }, () => {
    const concept = rng.pick(TEST_CONCEPTS);
    const [low, high] = QUANTITY_RANGE[concept.type];
    const places = { c: rng.pick(TEST_COMPANIES), y: String(rng.integer(1996, 2024)) };
    const first = writeQuantity(concept.type, 10 ** rng.uniform(low, high), rng, { digits: rng.integer(2, 3) });
    const second = writeQuantity(concept.type, first.value, rng, { digits: 4 });
    const [a, b] = rng.shuffle(concept.says);
    return {
      a: fillWording(a!, { ...places, x: first.text }),
      b: fillWording(b!, { ...places, x: second.text }),
    };
  });
}
