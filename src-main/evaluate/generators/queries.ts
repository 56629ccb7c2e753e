import { fillWording } from '../../text/concepts.ts';
import { QUANTITY_RANGE, writeQuantity } from '../../text/quantity.ts';
import { random } from '../../text/random.ts';
import { TEST_COMPANIES, TEST_CONCEPTS } from './concepts.ts';
import type { OrderingItem } from './ordering.ts';
import { repeat } from './repeat.ts';

const MORE = ['more than {x}', 'over {x}', 'at least {x}', 'above {x}'];
const LESS = ['less than {x}', 'under {x}', 'at most {x}', 'below {x}'];

/**
 * Queries with "more than" and "less than" (after EmbedNum-1K, Deng 2025): the near statement meets the condition and the far one does not, both as far from the
 * bound, by a factor of 1.2 to 8. Nearness to the bound says nothing; chance is one half.
 */
export function generateQueries(count: number, seed: number): OrderingItem[] {
  const rng = random(seed, 'queries');
  return repeat(count, () => {
    const { type, says } = rng.pick(TEST_CONCEPTS);
    const [low, high] = QUANTITY_RANGE[type];
    const by = rng.uniform(Math.log10(1.2), Math.log10(8));
    const bound = rng.uniform(low + by, high - by);
    if (high - low < 2 * by) return null;
    const places = { c: rng.pick(TEST_COMPANIES), y: String(rng.integer(1996, 2024)) };
    const write = (log: number) => writeQuantity(type, 10 ** log, rng, { digits: rng.integer(2, 3) });
    const more = rng.chance(0.5);
    const [at, above, below] = [write(bound), write(bound + by), write(bound - by)];
    if (above.value <= at.value || below.value >= at.value) return null;
    const wording = rng.pick(says);
    const condition = fillWording(rng.pick(more ? MORE : LESS), { x: at.text });
    const say = (x: string) => fillWording(wording, { ...places, x });
    const [met, missed] = more ? [above, below] : [below, above];
    return { anchor: say(condition), near: say(met.text), far: say(missed.text) };
  });
}
