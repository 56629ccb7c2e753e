import * as tf from '@tensorflow/tfjs-core';

/**
 * Number geometry: among sentences that say the same of different values, cosine similarity falls with the distance of the values'
 * logarithms, whatever the digits, units and scale words look like; and what the sentences say together stays where the teacher has it.
 */
export interface GeometryConfig {
  /** Drop of the cosine over `far` decades. */
  readonly depth: number;
  /** Decades below which the drop is about linear; beyond, logarithmic. */
  readonly near: number;
  readonly far: number;
  /** Cosine difference that the ranking term takes as clear. */
  readonly temperature: number;
  /** Weights of the ranking, the profile, the meaning and the sameness term. */
  readonly ranking: number;
  readonly profile: number;
  readonly meaning: number;
  readonly sameness: number;
}

export const DEFAULT_GEOMETRY: GeometryConfig = {
  depth: 0.4,
  near: 0.05,
  far: 6,
  temperature: 0.02,
  ranking: 1,
  profile: 10,
  meaning: 10,
  sameness: 0,
};

/** Which rows of a batch belong together. */
export interface GroupLayout {
  /** Group of each row, 0..G-1. */
  readonly group: readonly number[];
  readonly logs: readonly number[];
  readonly wording: readonly number[];
  /** Group of each of the teacher's rows: a few of a group are enough to say what it is about. */
  readonly teacherGroup: readonly number[];
}

/** The cosine that two wordings-alike should have whose values lie `distance` decades apart: 1 - depth * log(1 + distance / near) / log(1 + far / near). */
export function cosineTarget(distance: number, { depth, near, far }: GeometryConfig): number {
  return 1 - (depth * Math.log1p(distance / near)) / Math.log1p(far / near);
}

/**
 * The loss of N sentences in G groups: a scalar. `vectors` [N, vectorSize] of the student, `words` [N, D] their words' part, and `teacher` [M, D]
 * the teacher's words of some of them, all of unit length.
 * ranking: softplus((far - near) / temperature), mean over anchors and pairs of one wording of which one is clearly (1.15 times) nearer;
 * profile: squared difference from `cosineTarget`, mean over pairs of one wording;
 * meaning: 1 - cosine of the group's mean with the teacher's, mean over groups;
 * sameness: 1 - cosine of the words' parts, mean over pairs of one wording: what differs in the value alone is left to the number channel.
 */
export function geometryLoss(
  vectors: tf.Tensor2D,
  words: tf.Tensor2D,
  teacher: tf.Tensor2D,
  layout: GroupLayout,
  config: GeometryConfig,
): tf.Scalar {
  const rows = layout.group.length;
  const cosines = tf.reshape(tf.matMul(vectors, vectors, false, true), [rows * rows]) as tf.Tensor1D;
  const { pairs, targets } = alikePairs(layout, config);
  const triples = rankedTriples(layout);
  const take = (index: number[], from: tf.Tensor1D = cosines) => tf.gather(from, tf.tensor1d(index, 'int32'));

  const terms: tf.Scalar[] = [tf.mul(meaningTerm(words, teacher, layout), config.meaning)];
  if (pairs.length > 0) {
    terms.push(tf.mul(tf.mean(tf.squaredDifference(take(pairs), tf.tensor1d(targets))), config.profile));
  }
  if (pairs.length > 0 && config.sameness > 0) {
    const ofWords = tf.reshape(tf.matMul(words, words, false, true), [rows * rows]) as tf.Tensor1D;
    terms.push(tf.mul(tf.sub(1, tf.mean(take(pairs, ofWords))), config.sameness));
  }
  if (triples.near.length > 0) {
    const margin = tf.div(tf.sub(take(triples.far), take(triples.near)), config.temperature);
    terms.push(tf.mul(tf.mean(tf.softplus(margin)), config.ranking));
  }
  return tf.addN(terms);
}

/** 1 - cosine between student's and teacher's mean vector of each group, averaged. */
function meaningTerm(words: tf.Tensor2D, teacher: tf.Tensor2D, { group, teacherGroup }: GroupLayout): tf.Scalar {
  const groups = Math.max(...group) + 1;
  const centres = (of: readonly number[], rows: tf.Tensor2D) =>
    unit(tf.matMul(membership(of, groups), rows) as tf.Tensor2D); // [G, D]
  const student = centres(group, words);
  const target = centres(teacherGroup, teacher);
  return tf.sub(1, tf.mean(tf.sum(tf.mul(student, target), 1)));
}

/** Which of N rows belong to which group: [G, N] of zeros and ones. */
function membership(of: readonly number[], groups: number): tf.Tensor2D {
  const values = new Float32Array(groups * of.length);
  of.forEach((group, row) => {
    values[group * of.length + row] = 1;
  });
  return tf.tensor2d(values, [groups, of.length]);
}

/** Rows scaled to length 1. */
export function unit(x: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(x, tf.rsqrt(tf.add(tf.sum(tf.square(x), 1, true), 1e-12)));
}

function alikePairs(layout: GroupLayout, config: GeometryConfig): { pairs: number[]; targets: number[] } {
  const { group, wording, logs } = layout;
  const rows = group.length;
  const pairs: number[] = [];
  const targets: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = i + 1; j < rows && group[j] === group[i]; j++) {
      if (wording[i] !== wording[j]) continue;
      pairs.push(i * rows + j);
      targets.push(cosineTarget(Math.abs(logs[i]! - logs[j]!), config));
    }
  }
  return { pairs, targets };
}

/** Flat indices into the cosine matrix: of each anchor with a nearer and a clearly farther sentence, those two in one wording. */
export function rankedTriples({ group, wording, logs }: Omit<GroupLayout, 'teacherGroup'>): {
  near: number[];
  far: number[];
} {
  const rows = group.length;
  const near: number[] = [];
  const far: number[] = [];
  for (let anchor = 0; anchor < rows; anchor++) {
    const distance = (row: number) => Math.abs(logs[row]! - logs[anchor]!);
    const others = [...group.keys()].filter((row) => row !== anchor && group[row] === group[anchor]);
    for (const a of others) {
      for (const b of others) {
        if (wording[a] !== wording[b] || distance(b) < 1.15 * distance(a) + 0.005) continue;
        near.push(anchor * rows + a);
        far.push(anchor * rows + b);
      }
    }
  }
  return { near, far };
}
