import { bagOfWords, characterCounts, type Embedder } from './embedders.ts';
import { median } from './intervals.ts';
import type { Items } from './items.ts';
import {
  numeracyMetrics,
  orderingMetrics,
  paraphraseMetrics,
  stsMetrics,
  tripletMetrics,
  type VectorOf,
} from './metrics.ts';
import type { EvaluationName, EvaluationReport, Figure, Metrics } from './report.ts';

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
export async function evaluate<N extends EvaluationName>(
  name: N,
  items: Items<N>,
  subjects: Subjects,
  source: string,
): Promise<EvaluationReport> {
  if (name === 'numeracy') return evaluateNumeracy(items as Items<'numeracy'>, subjects, source);
  const measure = METRICS[name as Exclude<EvaluationName, 'numeracy'>] as (items: Items<N>, of: VectorOf) => Metrics;
  const texts = [...new Set(items.flatMap((item) => Object.values(item).filter((x) => typeof x === 'string')))];
  const measured = async (embed: Embedder) => measure(items, await embedAll(embed, texts));
  const baselines: Record<string, Metrics> = {
    chance: chance(name, items.length),
    character_counts: await measured(characterCounts),
    bag_of_words: await measured(bagOfWords),
  };
  for (const [other, embed] of Object.entries(subjects.others)) baselines[other] = await measured(embed);
  return { name, n: items.length, metrics: await measured(subjects.model.embed), baselines, source };
}

const METRICS: { [N in Exclude<EvaluationName, 'numeracy'>]: (items: Items<N>, vectorOf: VectorOf) => Metrics } = {
  ordering: orderingMetrics,
  cross_unit: orderingMetrics,
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
function chance(name: EvaluationName, n: number): Metrics {
  const exactly = (value: number): Figure => ({ value, low: value, high: value });
  const harmonic = Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0);
  if (name === 'triplets') return { accuracy: exactly(1 / 3) };
  if (name === 'sts') return { spearman: exactly(0) };
  if (name === 'paraphrase') return { recall_at_1: exactly(1 / n), mrr: exactly(harmonic / n) };
  return { accuracy: exactly(0.5) };
}

async function evaluateNumeracy(
  items: Items<'numeracy'>,
  { model }: Subjects,
  source: string,
): Promise<EvaluationReport> {
  const truth = items.map((item) => Math.abs(item.value));
  const predicted = await model.predict(items.map((item) => item.text));
  const middle = 10 ** median(truth.map((value) => Math.log10(value)));
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

/** Items by operation (where told) and by the magnitude of the answer. */
function partition(items: Items<'numeracy'>): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  const put = (part: string, index: number) => parts.set(part, [...(parts.get(part) ?? []), index]);
  items.forEach(({ operation, value }, index) => {
    if (operation !== undefined) put(operation, index);
    const size = Math.abs(value);
    put(
      size < 1
        ? 'answer below 1'
        : size < 1e3
          ? 'answer 1 to 1e3'
          : size < 1e6
            ? 'answer 1e3 to 1e6'
            : 'answer above 1e6',
      index,
    );
  });
  return parts;
}
