import { random } from '../text/random.ts';
import { cosine, type Embedder } from './embedders.ts';
import { covariance, eigenvalues } from './linear-algebra.ts';
import type { EvaluationReport, Figure, Metrics } from './report.ts';

/** Parts left out in turn for the intervals. */
const FOLDS = 10;
const PAIRS = 20_000;

/**
 * How a model uses its dimensions, on the vectors of some texts:
 * - participation_ratio: (sum of eigenvalues)^2 / sum of squares of the covariance, corrected for the number of texts;
 * - rankme: exp of the entropy of the singular values (Garrido et al. 2023), at most the number of texts;
 * - isotropy: 1 minus the mean cosine of pairs; 0 when all vectors point one way;
 * - uniformity: log mean of exp(-2 |x - y|^2) over pairs of unit vectors (Wang and Isola 2020); lower is more even, -4 for independent directions.
 * Intervals by a jackknife over ten parts.
 */
export async function evaluateSpectrum(
  texts: readonly string[],
  embedders: { readonly model: Embedder; readonly others: Readonly<Record<string, Embedder>> },
  source: string,
): Promise<EvaluationReport> {
  const different = [...new Set(texts)];
  const measured = async (embed: Embedder) => spectrumMetrics(await embed(different));
  const baselines: Record<string, Metrics> = {};
  for (const [name, embed] of Object.entries(embedders.others)) baselines[name] = await measured(embed);
  return {
    name: 'spectrum',
    n: different.length,
    metrics: await measured(embedders.model),
    baselines,
    source,
    notes: ['These say how evenly the space is used, not whether it is used well.'],
  };
}

export function spectrumMetrics(vectors: readonly Float32Array[]): Metrics {
  const order = random('spectrum', vectors.length).shuffle([...vectors.keys()]);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    order.filter((_, at) => at % FOLDS !== fold).map((index) => vectors[index]!),
  );
  const whole = statistics(vectors);
  const parts = folds.map(statistics);
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [
      name,
      jackknife(
        value,
        parts.map((part) => part[name as keyof Statistics]),
      ),
    ]),
  );
}

type Statistics = Record<'participation_ratio' | 'rankme' | 'isotropy' | 'uniformity', number>;

function statistics(vectors: readonly Float32Array[]): Statistics {
  const d = vectors[0]?.length ?? 0;
  const matrix = covariance(vectors);
  return {
    participation_ratio: participationRatio(matrix, d, vectors.length),
    rankme: rankMe(matrix, d),
    ...pairs(vectors),
  };
}

/** With n texts the plain ratio is too low, the more so the more dimensions there are; traces of Wishart matrices tell by how much. */
export function participationRatio(matrix: Float64Array, d: number, n: number): number {
  let trace = 0;
  let squares = 0;
  for (let i = 0; i < d; i++) trace += matrix[i * d + i]!;
  for (const x of matrix) squares += x * x;
  const m = n - 1;
  const trueSquares = (m ** 2 / ((m - 1) * (m + 2))) * (squares - trace ** 2 / m);
  const trueTrace = trace ** 2 - (2 / m) * trueSquares;
  return trueSquares > 0 ? Math.min(d, trueTrace / trueSquares) : d;
}

function rankMe(matrix: Float64Array, d: number): number {
  const singular = Array.from(eigenvalues(matrix, d), (x) => Math.sqrt(Math.max(0, x)));
  const total = singular.reduce((a, b) => a + b, 0);
  return Math.exp(singular.reduce((sum, x) => (x > 0 ? sum - (x / total) * Math.log(x / total) : sum), 0));
}

function pairs(vectors: readonly Float32Array[]): Pick<Statistics, 'isotropy' | 'uniformity'> {
  const rng = random('pairs', vectors.length);
  let cosines = 0;
  let potential = 0;
  for (let i = 0; i < PAIRS; i++) {
    const a = rng.integer(0, vectors.length - 1);
    const b = (a + rng.integer(1, vectors.length - 1)) % vectors.length;
    const similarity = cosine(vectors[a]!, vectors[b]!);
    cosines += similarity;
    potential += Math.exp(-4 * (1 - similarity));
  }
  return { isotropy: 1 - cosines / PAIRS, uniformity: Math.log(potential / PAIRS) };
}

function jackknife(value: number, parts: readonly number[]): Figure {
  const mean = parts.reduce((a, b) => a + b, 0) / parts.length;
  const variance = ((parts.length - 1) / parts.length) * parts.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const half = 1.96 * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}
