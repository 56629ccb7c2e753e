import type { TaggedText } from '../api/types.ts';
import type { Model } from '../model/checkpoint.ts';
import { eachRow, type RowsOptions } from '../model/rows.ts';
import { roundTo, writeFigure } from '../text/quantity.ts';
import { type Random, random } from '../text/random.ts';
import { bootstrap, median, wilson } from './intervals.ts';
import { ridge } from './linear-algebra.ts';
import type { EvaluationReport, Figure, Metrics } from './report.ts';

/** Where numbers are drawn from, after Wallace et al. 2019. */
const RANGES: readonly { name: string; draw: (rng: Random) => number }[] = [
  { name: '0 to 99', draw: (rng) => rng.integer(0, 99) },
  { name: '0 to 999', draw: (rng) => rng.integer(0, 999) },
  { name: '0 to 9999', draw: (rng) => rng.integer(0, 9999) },
  { name: '0.0 to 99.9', draw: (rng) => rng.integer(0, 999) / 10 },
  { name: '-50 to 50', draw: (rng) => rng.integer(-50, 50) },
  { name: '0.001 to 1e9, even in decades', draw: (rng) => roundTo(10 ** rng.uniform(-3, 9), rng.integer(1, 5)) },
];

const CARRIERS = ['The figure is {x}.', 'We counted {x} in all.', 'The total comes to {x} this year.', 'It shows {x}.'];
const PENALTIES = [1e-3, 1e-1, 10];
const LIST = 5;

/**
 * Ridge probes on the last hidden states of numbers that were never seen in fitting: decoding the value, the sum of two numbers, and which of five is the largest (by the
 * decoded values). Interpolation only: test numbers come from the same range. Each range is a part; the headline is over all of them.
 */
export async function evaluateProbes(
  model: Model,
  {
    count,
    seed,
    plain,
    turn,
  }: { count: number; seed: number; plain: boolean; turn?: (what: string) => RowsOptions['turn'] },
): Promise<EvaluationReport> {
  const own: Record<string, ProbeResult> = {};
  const text: Record<string, ProbeResult> = {};
  for (const { name, draw } of RANGES) {
    const rng = random(seed, 'probes', name);
    const values = Array.from({ length: count }, () => draw(rng));
    const texts = values.map((value) => carrier(value, rng));
    const hidden = (asText: boolean) => numberStates(model, texts, asText, turn?.(`probes, ${name}`));
    const test = splitByValue(values);
    own[name] = probe(await hidden(plain), values, test, random(seed, 'pairs', name));
    if (!plain) text[name] = probe(await hidden(true), values, test, random(seed, 'pairs', name));
  }
  const parts = Object.fromEntries(
    Object.entries(own).map(([name, result]) => [name, { n: count, metrics: metricsOf([result]) }]),
  );
  return {
    name: 'probes',
    n: count * RANGES.length,
    metrics: metricsOf(Object.values(own)),
    baselines: {
      chance: { list_maximum: { value: 1 / LIST, low: 1 / LIST, high: 1 / LIST } },
      ...(plain ? {} : { plain: metricsOf(Object.values(text)) }),
    },
    parts,
    source: `generated, seed ${seed}`,
    notes: [
      'Errors are relative to the width of the range, or in decades where the range is even in decades.',
      'No probe is asked outside the range it was fitted on.',
    ],
  };
}

interface ProbeResult {
  readonly decoding: readonly number[];
  readonly addition: readonly number[];
  readonly largest: readonly boolean[];
}

function metricsOf(results: readonly ProbeResult[]): Metrics {
  const error = (values: readonly number[]): Figure =>
    bootstrap(values.length, (indices) => median(indices.map((index) => values[index]!)));
  const largest = results.flatMap((result) => result.largest);
  return {
    list_maximum: wilson(largest.filter(Boolean).length, largest.length),
    decoding_error: error(results.flatMap((result) => result.decoding)),
    addition_error: error(results.flatMap((result) => result.addition)),
  };
}

function carrier(value: number, rng: Random): TaggedText {
  const wording = rng.pick(CARRIERS);
  const digits = Number.isInteger(value) ? String(Math.abs(value)) : writeFigure(Math.abs(value), 5, rng);
  const [before = '', after = ''] = wording.split('{x}');
  const prefix = value < 0 ? `${before}-` : before;
  const number = { start: prefix.length, end: prefix.length + digits.length, value };
  return { text: prefix + digits + after, numbers: [number] };
}

/** Hidden state of each text's number: its placeholder, or the mean over the tokens of its digits. A last component of one makes the intercept. */
async function numberStates(
  model: Model,
  texts: readonly TaggedText[],
  plain: boolean,
  turn: RowsOptions['turn'],
): Promise<Float32Array[]> {
  const places = texts.map((text) => {
    const { ids, offsets, numbers } = model.tokenizer.encode(text, { plain });
    const { start, end } = text.numbers[0]!;
    const positions = [...ids.keys()].filter((at) => offsets[2 * at]! >= start && offsets[2 * at + 1]! <= end);
    return { sequence: { ids, numbers }, positions };
  });
  const width = model.config.hiddenSize;
  const states = texts.map(() => new Float32Array(width + 1));
  for (const state of states) state[width] = 1;
  await eachRow(
    model,
    places,
    null,
    (item, _, row) => {
      const share = 1 / places[item]!.positions.length;
      for (let i = 0; i < width; i++) states[item]![i]! += row[i]! * share;
    },
    { turn },
  );
  return states;
}

/** True for test: a fifth of the different values, so that no test number was fitted. */
function splitByValue(values: readonly number[]): boolean[] {
  const different = random('probe split', values.length).shuffle([...new Set(values)]);
  const held = new Set(different.slice(0, Math.max(1, Math.round(different.length / 5))));
  return values.map((value) => held.has(value));
}

function probe(
  states: readonly Float32Array[],
  values: readonly number[],
  test: readonly boolean[],
  rng: Random,
): ProbeResult {
  const scale = scaleOf(values);
  const rows = [...values.keys()];
  const fit = rows.filter((row) => !test[row]);
  const held = rows.filter((row) => test[row]);
  const decode = fitRidge(
    fit.map((row) => states[row]!),
    fit.map((row) => scale.to(values[row]!)),
  );
  const decoded = held.map((row) => predict(decode, states[row]!));
  const decoding = held.map((row, i) => Math.abs(decoded[i]! - scale.to(values[row]!)));
  const pairsOf = (from: readonly number[], n: number) =>
    Array.from({ length: n }, () => [rng.pick(from), rng.pick(from)] as const);
  const joined = ([a, b]: readonly [number, number]) => join(states[a]!, states[b]!);
  const sum = ([a, b]: readonly [number, number]) => scale.to(values[a]! + values[b]!);
  const [fitPairs, heldPairs] = [pairsOf(fit, fit.length), pairsOf(held, held.length)];
  const add = fitRidge(fitPairs.map(joined), fitPairs.map(sum));
  const addition = heldPairs.map((pair) => Math.abs(predict(add, joined(pair)) - sum(pair)));
  const largest = Array.from({ length: held.length }, () => {
    const list = rng.shuffle([...held.keys()]).slice(0, LIST);
    const best = (of: (at: number) => number) => list.reduce((a, b) => (of(b) > of(a) ? b : a));
    return values[held[best((at) => decoded[at]!)]!] === values[held[best((at) => values[held[at]!]!)]!];
  });
  return { decoding, addition, largest };
}

/** Values as the probe is asked for them: over the width of their range, or as logarithms where they span more than four decades. */
function scaleOf(values: readonly number[]): { to: (value: number) => number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low > 0 && high / low > 1e6) return { to: (value) => Math.log10(value) };
  return { to: (value) => (value - low) / (high - low) };
}

/** The penalty is chosen on a fifth of the rows. */
function fitRidge(rows: readonly Float32Array[], targets: readonly number[]): Float64Array {
  const cut = Math.floor(rows.length * 0.8);
  let best = PENALTIES[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const penalty of PENALTIES) {
    const weights = ridge(rows.slice(0, cut), [targets.slice(0, cut)], penalty)[0]!;
    const error = rows.slice(cut).reduce((sum, row, i) => sum + (predict(weights, row) - targets[cut + i]!) ** 2, 0);
    if (error < least) [least, best] = [error, penalty];
  }
  return ridge(rows, [targets], best)[0]!;
}

function predict(weights: Float64Array, row: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += weights[i]! * row[i]!;
  return sum;
}

function join(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(a.length + b.length - 1);
  out.set(a.subarray(0, a.length - 1));
  out.set(b, a.length - 1);
  return out;
}
