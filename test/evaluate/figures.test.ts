import { describe, expect, it } from 'vitest';
import { auc } from '../../src-main/evaluate/auc.ts';
import { covariance, eigenvalues, ridge } from '../../src-main/evaluate/linear-algebra.ts';
import { retrievalMetrics } from '../../src-main/evaluate/metrics.ts';
import { participationRatio, spectrumMetrics } from '../../src-main/evaluate/spectrum.ts';
import { random } from '../../src-main/text/random.ts';

describe('area under the curve', () => {
  const cases = [
    { score: 3, positive: true, group: 0 },
    { score: 2, positive: false, group: 0 },
    { score: 2, positive: true, group: 1 },
    { score: 1, positive: false, group: 1 },
  ];

  it('counts pairs, ties half', () => {
    // Pairs: 3>2, 3>1, 2=2, 2>1: 3.5 of 4.
    expect(auc(cases).value).toBe(0.875);
  });

  it('has no value when one side is missing', () => {
    expect(auc(cases.filter(({ positive }) => positive)).value).toBeNaN();
  });

  it('of random scores has an interval around one half', () => {
    const rng = random('auc test');
    const drawn = Array.from({ length: 2000 }, (_, i) => ({ score: rng.next(), positive: i % 4 === 0, group: i }));
    const { value, low, high } = auc(drawn);
    expect(low < 0.5 && 0.5 < high && low < value && value < high && high - low < 0.1).toBe(true);
  });
});

describe('linear algebra', () => {
  it('ridge finds the weights of a noiseless line and shrinks with the penalty', () => {
    const rng = random('ridge');
    const rows = Array.from({ length: 50 }, () => Float32Array.of(rng.normal(), rng.normal(), 1));
    const y = rows.map(([a, b]) => 2 * a! - 3 * b! + 0.5);
    expect([...ridge(rows, [y], 1e-9)[0]!].map((x) => Math.round(x * 1e4) / 1e4)).toEqual([2, -3, 0.5]);
    expect(Math.abs(ridge(rows, [y], 1e6)[0]![1]!)).toBeLessThan(0.01);
  });

  it('eigenvalues of a matrix made from known ones', () => {
    const d = 12;
    const rng = random('eigen');
    const known = Array.from({ length: d }, (_, i) => (i + 1) ** 2);
    // A product of reflections keeps the eigenvalues of the diagonal.
    const matrix = new Float64Array(d * d);
    for (let i = 0; i < d; i++) matrix[i * d + i] = known[i]!;
    for (let round = 0; round < 4; round++)
      reflect(
        matrix,
        d,
        Array.from({ length: d }, () => rng.normal()),
      );
    const found = [...eigenvalues(matrix, d)].sort((a, b) => a - b);
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(known[i]!, 8);
    });
  });
});

function reflect(m: Float64Array, d: number, v: number[]): void {
  const norm = v.reduce((sum, x) => sum + x * x, 0);
  const apply = (get: (i: number) => number, set: (i: number, x: number) => void) => {
    const dot = v.reduce((sum, x, i) => sum + x * get(i), 0);
    v.forEach((x, i) => {
      set(i, get(i) - (2 * dot * x) / norm);
    });
  };
  for (let c = 0; c < d; c++)
    apply(
      (i) => m[i * d + c]!,
      (i, x) => {
        m[i * d + c] = x;
      },
    );
  for (let r = 0; r < d; r++)
    apply(
      (i) => m[r * d + i]!,
      (i, x) => {
        m[r * d + i] = x;
      },
    );
}

describe('spectrum', () => {
  const gaussian = (n: number, d: number, used: number) => {
    const rng = random('spectrum test', n);
    return Array.from({ length: n }, () => Float32Array.from({ length: d }, (_, i) => (i < used ? rng.normal() : 0)));
  };

  it('the participation ratio is right though the texts are few', () => {
    const vectors = gaussian(60, 64, 32);
    const corrected = participationRatio(covariance(vectors), 64, 60);
    expect(corrected).toBeGreaterThan(27);
    expect(corrected).toBeLessThan(38);
  });

  it('tells a collapsed space from a full one', () => {
    const full = spectrumMetrics(gaussian(400, 24, 24));
    const collapsed = spectrumMetrics(gaussian(400, 24, 24).map((v) => v.map((x, i) => (i === 0 ? 10 + x : 0.05 * x))));
    expect(full.rankme!.value).toBeGreaterThan(22);
    expect(collapsed.participation_ratio!.value).toBeLessThan(2);
    expect(full.isotropy!.value).toBeGreaterThan(0.9);
    expect(collapsed.isotropy!.value).toBeLessThan(0.1);
    expect(full.uniformity!.value).toBeLessThan(collapsed.uniformity!.value);
  });
});

describe('retrieval', () => {
  const vectors: Record<string, Float32Array> = {
    q1: Float32Array.of(1, 0),
    q2: Float32Array.of(0, 1),
    p1: Float32Array.of(1, 0.1),
    p2: Float32Array.of(1, 0.2),
  };
  const of = (text: string) => vectors[text]!;

  it('ranks one way, and one passage that answers two queries counts once', () => {
    const metrics = retrievalMetrics(
      [
        { a: 'q1', b: 'p1' },
        { a: 'q2', b: 'p1' },
        { a: 'q2', b: 'p2' },
      ],
      of,
    );
    expect(metrics.recall_at_1!.value).toBeCloseTo(2 / 3);
    expect(metrics.recall_at_5!.value).toBe(1);
    expect(metrics.mrr!.value).toBeCloseTo((1 + 0.5 + 1) / 3);
  });
});
