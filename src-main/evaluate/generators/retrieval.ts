import { type Concept, fillWording } from '../../text/concepts.ts';
import { QUANTITY_RANGE, writeQuantity } from '../../text/quantity.ts';
import { type Random, random } from '../../text/random.ts';
import { TEST_COMPANIES, TEST_CONCEPTS } from './concepts.ts';
import type { ParaphraseItem } from './paraphrase.ts';

/**
 * Queries (`a`) and the passages that answer them (`b`): a passage has three statements, one of which says what the query asks, of the same value in another
 * wording. The other passages speak of the same things with other values, and of the same values about other things.
 */
export function generateRetrieval(count: number, seed: number): ParaphraseItem[] {
  const rng = random(seed, 'retrieval');
  return Array.from({ length: count }, () => {
    const [asked, ...others] = rng.shuffle(TEST_CONCEPTS).slice(0, 3);
    const places = { c: rng.pick(TEST_COMPANIES), y: String(rng.integer(1996, 2024)) };
    const value = draw(asked!, rng);
    const [query, answer] = rng.shuffle(asked!.says);
    const said = writeQuantity(asked!.type, value, rng, { digits: 3 });
    const say = (wording: string, x: string) => fillWording(wording, { ...places, x });
    const rest = others.map((other) =>
      say(rng.pick(other.says), writeQuantity(other.type, draw(other, rng), rng, { digits: 3 }).text),
    );
    const again = writeQuantity(asked!.type, said.value, rng, { digits: 4 });
    return { a: say(query!, again.text), b: rng.shuffle([say(answer!, said.text), ...rest]).join(' ') };
  });
}

function draw({ type }: Concept, rng: Random): number {
  const [low, high] = QUANTITY_RANGE[type];
  return 10 ** rng.uniform(low, high);
}
