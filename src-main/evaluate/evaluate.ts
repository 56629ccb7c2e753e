import { bagOfWords, characterCounts, type Embedder } from './embedders.ts';
import { median } from './intervals.ts';
import type { Items } from './items.ts';
import {
  numeracyMetrics,
  orderingMetrics,
  paraphraseMetrics,
  retrievalMetrics,
  stsMetrics,
  tripletMetrics,
  type VectorOf,
} from './metrics.ts';
import type { EvaluationReport, Figure, Metrics, VectorEvaluation } from './report.ts';

/** A model under test. */
export interface Subject {
  readonly embed: Embedder;
  /** The magnitude predicted for the [MASK] of each text. */
  readonly predict: (texts: readonly string[]) => Promise<readonly number[]>;
}

/** What an evaluation measures: the model, and other embedders as baselines by name ("plain": its backbone with numbers as text). */
export interface Subjects {
  readonly model: Subject;
  readonly others: Readonly<Record<string, Embedder>>;
}

/**
 * Runs one evaluation on given items: the model's metrics, and the same for chance, character counts, bag of words and the other subjects,
 * each with a 95 % interval.
 */
export async function evaluate<N extends VectorEvaluation | 'numeracy'>(
  name: N,
  items: Items<N>,
  subjects: Subjects,
  source: string,
): Promise<EvaluationReport> {
  if (name === 'numeracy') return evaluateNumeracy(items as Items<'numeracy'>, subjects, source);
  const measure = METRICS[name as VectorEvaluation] as (items: Items<N>, of: VectorOf) => Metrics;
  const texts = [...new Set(items.flatMap((item) => Object.values(item).filter((x) => typeof x === 'string')))];
  const measured = async (embed: Embedder) => measure(items, await embedAll(embed, texts));
  const baselines: Record<string, Metrics> = {
    chance: chance(name as VectorEvaluation, items.length),
    character_counts: await measured(characterCounts),
    bag_of_words: await measured(bagOfWords),
  };
  for (const [other, embed] of Object.entries(subjects.others)) baselines[other] = await measured(embed);
  return { name, n: items.length, metrics: await measured(subjects.model.embed), baselines, source };
}

const METRICS: { [N in VectorEvaluation]: (items: Items<N>, vectorOf: VectorOf) => Metrics } = {
  ordering: orderingMetrics,
  cross_unit: orderingMetrics,
  sign: orderingMetrics,
  zero: orderingMetrics,
  years: orderingMetrics,
  queries: orderingMetrics,
  retrieval: retrievalMetrics,
  triplets: tripletMetrics,
  sts: stsMetrics,
  paraphrase: paraphraseMetrics,
};

async function embedAll(embed: Embedder, texts: readonly string[]): Promise<VectorOf> {
  const vectors = await embed(texts);
  const byText = new Map(texts.map((text, index) => [text, vectors[index]!]));
  return (text) => byText.get(text)!;
}

/** What guessing gives, by calculation. */
function chance(name: VectorEvaluation, n: number): Metrics {
  const exactly = (value: number): Figure => ({ value, low: value, high: value });
  const harmonic = Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0);
  if (name === 'triplets') return { accuracy: exactly(1 / 3) };
  if (name === 'sts') return { spearman: exactly(0) };
  if (name === 'paraphrase') return { recall_at_1: exactly(1 / n), mrr: exactly(harmonic / n) };
  if (name === 'retrieval')
    return { recall_at_1: exactly(1 / n), recall_at_5: exactly(Math.min(1, 5 / n)), mrr: exactly(harmonic / n) };
  return { accuracy: exactly(0.5) };
}

async function evaluateNumeracy(
  items: Items<'numeracy'>,
  { model }: Subjects,
  source: string,
): Promise<EvaluationReport> {
  const predicted = await model.predict(items.map((item) => item.text));
  // A head without a sign reads sizes.
  const sizes = predicted.every((value) => value >= 0);
  const truth = items.map(({ value }) => (sizes ? Math.abs(value) : value));
  const middle = 10 ** median(truth.flatMap((value) => (value === 0 ? [] : [Math.log10(Math.abs(value))])));
  const parts: NonNullable<EvaluationReport['parts']> = {};
  for (const [part, indices] of partition(items)) {
    const pick = (values: readonly number[]) => indices.map((index) => values[index]!);
    parts[part] = { n: indices.length, metrics: numeracyMetrics(pick(predicted), pick(truth)) };
  }
  return {
    name: 'numeracy',
    n: items.length,
    metrics: numeracyMetrics(predicted, truth),
    baselines: {
      median_value: numeracyMetrics(
        truth.map(() => middle),
        truth,
      ),
      largest_number: numeracyMetrics(items.map(copyLargest), truth),
    },
    parts,
    source,
  };
}

/** Baseline: the largest number that the question shows. */
function copyLargest({ text }: { readonly text: string }): number {
  const shown = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
  return shown.length > 0 ? Math.max(...shown) : 1;
}

/** Items by operation (where told), by the magnitude of the answer, and by both. */
function partition(items: Items<'numeracy'>): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  const put = (part: string, index: number) => parts.set(part, [...(parts.get(part) ?? []), index]);
  items.forEach(({ operation, value }, index) => {
    const range = sizeOf(Math.abs(value));
    put(range, index);
    if (operation === undefined) return;
    put(operation, index);
    put(`${operation}, ${range}`, index);
  });
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sizeOf(answer: number): string {
  if (answer < 1) return 'answer below 1';
  if (answer < 1e3) return 'answer 1 to 1e3';
  return answer < 1e6 ? 'answer 1e3 to 1e6' : 'answer above 1e6';
}
