/** Steps of the heat: which share of a filing's numbers, the most surprising first, is at least that hot. */
import type { FilingSurprises, NumberSurprise } from '../../src-main/api/views.ts';
import { humanValue } from './format.ts';

export const HEAT_STEPS = [
  { level: 4, share: 0.01, label: 'top 1%' },
  { level: 3, share: 0.05, label: 'top 5%' },
  { level: 2, share: 0.15, label: 'top 15%' },
  { level: 1, share: 0.35, label: 'top 35%' },
] as const;
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** Heat of each number by its rank in the filing, so that it means the same whatever the model. `numbers`: the most surprising first. */
export function heatLevels(numbers: readonly NumberSurprise[]): Map<number, HeatLevel> {
  return new Map(
    numbers.map(({ numberId }, rank) => {
      const step = HEAT_STEPS.find(({ share }) => rank < Math.max(1, Math.ceil(share * numbers.length)));
      return [numberId, step?.level ?? 0];
    }),
  );
}

const count = (n: number) => n.toLocaleString('en-US');

/** How much was looked at, and what is not in the list. */
export function toldOf({ done, total, complete, leftOut }: FilingSurprises): string {
  const { text, references, explained } = leftOut;
  const missed = total - done;
  const notes = [
    complete && missed > 0 ? `${count(missed)} outside the passages that the model reads` : '',
    text > 0 ? `${count(text)} dashes and words, which are text to it` : '',
    references > 0 ? `${count(references)} that number or name something` : '',
    explained > 0 ? `${count(explained)} that follow from their row` : '',
  ].filter((note) => note !== '');
  const looked = `${count(done)} of ${count(total)} numbers looked at.`;
  return notes.length === 0 ? looked : `${looked} Left out: ${notes.join(', ')}.`;
}

/** Why a number stands out, in a sentence. */
export function whyOf({ value, expected, derivation, unit }: NumberSurprise): string {
  return `${reason(derivation)}, ${about(expected, unit)} was expected; ${comparison(value, expected)}.`;
}

/** What the expectation follows from, as a sentence begins. A derivation comes as the model writes it ("16 + 24", "about 9,711", "sum of 1 to 3"). */
function reason(derivation: string | null): string {
  if (derivation === null) return 'From what stands around it';
  const [, near] = /^about (.+)$/s.exec(derivation) ?? [];
  if (near !== undefined) return `Like ${near} nearby`;
  return /^(?:change|fall|sum) /.test(derivation) ? `From the ${derivation}` : `From ${derivation}`;
}

/** An expectation in three figures: more would claim more than the model knows. */
export function about(value: number, unit: string | null): string {
  return humanValue(Number(value.toPrecision(3)), unit);
}

function comparison(value: number, expected: number): string {
  if (value === 0) return 'it is zero';
  if (expected === 0) return 'it is not zero';
  if (Math.sign(value) !== Math.sign(expected)) return 'it has the other sign';
  const times = Math.abs(value / expected);
  if (times >= 1.095) return `it is ${factor(times)} times that`;
  return times <= 1 / 1.095 ? `that is ${factor(1 / times)} times what it is` : 'it is close to that';
}

function factor(times: number): string {
  return times >= 1000 ? Math.round(times).toLocaleString('en-US') : String(Number(times.toPrecision(2)));
}
