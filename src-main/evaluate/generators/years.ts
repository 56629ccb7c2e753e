import { fillWording } from '../../text/concepts.ts';
import { random } from '../../text/random.ts';
import { TEST_COMPANIES } from './concepts.ts';
import type { OrderingItem } from './ordering.ts';
import { repeat } from './repeat.ts';

const WORDINGS: readonly string[] = [
  '{c} was listed on the exchange in {y}.',
  'The notes are due in {y}.',
  'The lease of the headquarters ends in {y}.',
  'In {y} the board of {c} was elected.',
  'The plant opened in {y}.',
  'The patent was granted in {y}.',
  'These figures are for the fiscal year {y}.',
  '{c} paid its first dividend in {y}.',
];

/**
 * Years in one sentence: one or two years away is nearer than five to thirty. The far year shares at least as many digits with the anchor as the near one does
 * (2019: near 2020, far 2010 or 1920), so that digits do not tell.
 */
export function generateYears(count: number, seed: number): OrderingItem[] {
  const rng = random(seed, 'years');
  return repeat(count, () => {
    const wording = rng.pick(WORDINGS);
    const places = { c: rng.pick(TEST_COMPANIES) };
    const sign = () => (rng.chance(0.5) ? 1 : -1);
    const anchor = rng.integer(1950, 2035);
    const near = anchor + sign() * rng.integer(1, 2);
    const far = anchor + sign() * rng.integer(5, 30);
    if (sharedDigits(anchor, far) < sharedDigits(anchor, near)) return null;
    const say = (year: number) => fillWording(wording, { ...places, y: String(year) });
    return { anchor: say(anchor), near: say(near), far: say(far) };
  });
}

/** Inner product of digit counts, each vector made of unit length: what counting characters sees. */
function sharedDigits(a: number, b: number): number {
  const count = (year: number) => [...'0123456789'].map((digit) => String(year).split(digit).length - 1);
  const [x, y] = [count(a), count(b)];
  const dot = (p: number[], q: number[]) => p.reduce((sum, value, i) => sum + value * q[i]!, 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}
