import { fillWording } from '../../text/concepts.ts';
import { writeFigure } from '../../text/quantity.ts';
import { type Random, random } from '../../text/random.ts';
import { TEST_COMPANIES } from './concepts.ts';
import type { OrderingItem } from './ordering.ts';
import { repeat } from './repeat.ts';

const WORDINGS: readonly string[] = [
  'Impairment charges of {c} were {x}.',
  'Short-term borrowings at year end: {x}.',
  'The dividend per share was {x}.',
  'Interest paid in {y} came to {x}.',
  'The restructuring reserve stands at {x}.',
  'Deferred revenue was {x}.',
  'Foreign taxes were {x} in {y}.',
  'The rate of default was {x}.',
];

/**
 * Zero, almost zero and one. Three sorts in turn: a zero is nearer to another zero than to 0.001; a tiny value is nearer to another tiny one than to zero;
 * and a zero is nearer to 0.001 than to one. Zeros are written with as many digits as the others, so that lengths say nothing.
 */
export function generateZeros(count: number, seed: number): OrderingItem[] {
  const rng = random(seed, 'zero');
  let turn = 0;
  return repeat(count, () => {
    const places = { c: rng.pick(TEST_COMPANIES), y: String(rng.integer(1996, 2024)) };
    const wording = rng.pick(WORDINGS);
    const dollar = rng.chance(0.5) ? '$' : '';
    const say = (figure: string) => fillWording(wording, { ...places, x: `${dollar}${figure}` });
    const tiny = () => writeFigure(10 ** rng.uniform(-3, -2), rng.integer(1, 2), rng);
    const one = () => writeFigure(10 ** rng.uniform(-0.1, 1), rng.integer(1, 3), rng);
    const sort = turn % 3;
    const figures =
      sort === 0
        ? [zero(rng), zero(rng), tiny()]
        : sort === 1
          ? [tiny(), tiny(), zero(rng)]
          : [zero(rng), tiny(), one()];
    if (figures[0] === figures[1] || figures[1] === figures[2]) return null;
    turn += 1;
    const [anchor, near, far] = figures.map(say);
    return { anchor: anchor!, near: near!, far: far! };
  });
}

function zero(rng: Random): string {
  const decimals = rng.integer(0, 4);
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
