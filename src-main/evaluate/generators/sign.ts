import { fillWording } from '../../text/concepts.ts';
import { roundTo, writeFigure } from '../../text/quantity.ts';
import { type Random, random } from '../../text/random.ts';
import { TEST_COMPANIES } from './concepts.ts';
import type { OrderingItem } from './ordering.ts';
import { repeat } from './repeat.ts';

/** Statements said with words for either sign: the sign is in the words. */
const WORDED: readonly (readonly [positive: string, negative: string])[] = [
  ['{c} earned {x} in {y}.', '{c} lost {x} in {y}.'],
  ['Operating profit of the division was {x}.', 'The division had an operating loss of {x}.'],
  ['Net income attributable to {c} was {x}.', 'Net loss attributable to {c} was {x}.'],
  ['Working capital rose by {x} during {y}.', 'Working capital fell by {x} during {y}.'],
  ['The revaluation brought a gain of {x}.', 'The revaluation brought a loss of {x}.'],
  ['There was a pre-tax profit of {x}.', 'There was a pre-tax loss of {x}.'],
  ['The fund had an inflow of {x}.', 'The fund had an outflow of {x}.'],
  ['Equity increased by {x}.', 'Equity decreased by {x}.'],
];

/** Statements whose words are the same for both: the sign is in brackets or a minus. */
const SIGNED: readonly string[] = [
  'Net income (loss) of {c} for {y}: {x}.',
  'Cash from operating activities was {x}.',
  'The result of the year {y} is {x}.',
  'Other comprehensive income (loss) came to {x}.',
  'Change in inventories: {x}.',
  'Effect of exchange rates on cash: {x}.',
  'Gain (loss) on disposal of assets amounted to {x}.',
  'The segment contributed {x} to earnings.',
];

/**
 * Sign pairs: the near statement has the anchor's sign and another size (5 % to 3 times away), the far one the anchor's size and the other sign. Whoever looks
 * at digits alone answers wrongly. Signs are told by brackets, minus signs or words.
 */
export function generateSigns(count: number, seed: number): OrderingItem[] {
  const rng = random(seed, 'sign');
  return repeat(count, () => {
    const size = 10 ** rng.uniform(0, 4.5);
    const other = size * 10 ** ((rng.chance(0.5) ? 1 : -1) * rng.uniform(Math.log10(1.05), Math.log10(3)));
    const digits = rng.integer(2, 4);
    const [own, near] = [roundTo(size, digits), roundTo(other, digits)];
    if (own === near) return null;
    const scale = rng.pick(['', ' thousand', ' million', ' billion']);
    const negative = rng.chance(0.5);
    const places = { c: rng.pick(TEST_COMPANIES), y: String(rng.integer(1996, 2024)) };
    const say = rng.chance(0.4) ? inWords(rng) : inSigns(rng);
    const write = (value: number, below: boolean) => say(places, `$${writeFigure(value, digits, rng)}${scale}`, below);
    return { anchor: write(own, negative), near: write(near, negative), far: write(own, !negative) };
  });
}

type Say = (places: { c: string; y: string }, amount: string, negative: boolean) => string;

function inWords(rng: Random): Say {
  const [positive, negative] = rng.pick(WORDED);
  return (places, x, below) => fillWording(below ? negative : positive, { ...places, x });
}

/** The way of writing a negative amount is drawn for each statement: "$(12) million", "-$12 million", "$-12 million". */
function inSigns(rng: Random): Say {
  const wording = rng.pick(SIGNED);
  return (places, amount, below) => {
    const [figure = '', ...words] = amount.slice(1).split(' ');
    const rest = words.length > 0 ? ` ${words.join(' ')}` : '';
    const x = below ? rng.pick([`$(${figure})${rest}`, `-$${figure}${rest}`, `$-${figure}${rest}`]) : amount;
    return fillWording(wording, { ...places, x });
  };
}
