import * as tf from '@tensorflow/tfjs-core';
import { AppError } from '../api/errors.ts';
import { MASK_TEXT, type TaggedText } from '../api/types.ts';
import { magnitudeAt } from '../text/magnitude.ts';
import { maskScale, masksOf } from '../text/tag.ts';
import type { Encoded, Tokenizer } from '../text/tokenizer.ts';
import { makeBatch } from './batch.ts';
import type { NumberConfig } from './config.ts';
import { describeDerivation, figuresOf, takenDerivation } from './derivations/describe.ts';
import { chanceOf, type Derivation, isAbout, magnitudeBins, type NumberDistribution } from './distribution.ts';
import { type Encoder, forward, mlmLogits } from './encoder.ts';
import { takeRows } from './ops.ts';
import { readNumbers as readPlaces } from './predict.ts';
import type { NumberReading } from './reading.ts';

export type Candidate =
  | { value: number; probability: number; derivation?: string }
  | { text: string; probability: number };

/** What may stand at one [MASK], in units of the scale word that follows it. Values are signed where the model has signs; otherwise magnitudes, and the sign is for the text to say. */
export interface MaskReading {
  readonly value: number;
  /** 10th percentile. */
  readonly low: number;
  /** 90th percentile. */
  readonly high: number;
  /** Magnitudes first, then tokens, each list with the most probable first and probabilities of its own head. */
  readonly candidates: readonly Candidate[];
  /** Probability of each magnitude bin of the whole amount; empty in plain mode. */
  readonly distribution: Float32Array;
  /** How the value follows from numbers of the text ("16 + 24"), when the model takes it to. */
  readonly derivation?: string;
}

type Filler = Encoder & {
  readonly tokenizer: Tokenizer;
  readonly knowsNumbers: boolean;
  readonly knowsTokens: boolean;
};

/**
 * Reads every [MASK] of a text twice: as a masked number, through the number head, and as a masked token, through the token head (where the model
 * has learned one). In plain mode only the token head is asked, and the value is its best guess among the tokens that are numbers.
 */
export async function fillMasks(
  model: Filler,
  tagged: TaggedText,
  options: { candidates?: number; plain?: boolean } = {},
): Promise<MaskReading[]> {
  const { candidates = 5, plain = false } = options;
  if (!tagged.text.includes(MASK_TEXT)) throw new AppError('bad_request', `The text has no ${MASK_TEXT} to fill.`);
  if (plain) return readPlain(model, tagged, candidates);
  if (!model.knowsNumbers) {
    throw new AppError(
      'bad_model',
      'This model has not learned numbers; train it first, or ask for the plain backbone.',
    );
  }
  const numbers = await readNumbers(model, tagged, candidates);
  if (!model.knowsTokens) return numbers;
  const rows = await tokenProbabilities(model, tagged, false);
  const texts = rows.map((row) => topTokens(model.tokenizer, row, candidates));
  return numbers.map((reading, i) => ({ ...reading, candidates: [...reading.candidates, ...texts[i]!] }));
}

async function readNumbers(model: Filler, tagged: TaggedText, count: number): Promise<MaskReading[]> {
  const { text } = tagged;
  const masks = masksOf(text);
  const numbers = [...tagged.numbers, ...masks].sort((a, b) => a.start - b.start);
  const encoded = encodeWhole(model, { text, numbers }, false);
  const positions = encoded.numbers.filter((number) => number.masked).map((number) => number.position);
  const readings = await readPlaces(
    model,
    positions.map((position) => ({ sequence: encoded, position })),
  );
  const figures = figuresOf(text, encoded);
  return readings.map((reading, i) =>
    inUnitsOf(maskScale(text, masks[i]!.start), toMaskReading(reading, figures, model.config.numbers, count)),
  );
}

function toMaskReading(
  reading: NumberReading,
  figures: readonly string[],
  config: NumberConfig,
  count: number,
): MaskReading {
  const { value, low, high, distribution, binsValue } = reading;
  const shown = reading.derivations.map((one) => ({
    value: one.value,
    probability: probabilityOf(one, distribution, config),
    derivation: describeDerivation(one, figures),
  }));
  const sign = binsValue < 0 ? -1 : 1;
  const magnitudes = modes(distribution.bins, config, count).map((mode) =>
    'value' in mode ? { value: sign * mode.value, probability: mode.probability * distribution.none } : mode,
  );
  const candidates = [...shown.filter(({ probability }) => probability >= 0.01), ...magnitudes]
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count);
  const taken = takenDerivation(reading);
  return {
    value,
    low,
    high,
    candidates,
    distribution: magnitudeBins(distribution, config),
    ...(taken === null ? {} : { derivation: describeDerivation(taken, figures) }),
  };
}

/** Of a derived value; of what is only about one, that the number lies in its bins. */
function probabilityOf(one: Derivation, distribution: NumberDistribution, config: NumberConfig): number {
  return isAbout(one)
    ? chanceOf({ ...distribution, exact: [] }, one, config)
    : (distribution.exact.find(({ value }) => value === one.value)?.probability ?? 0);
}

function inUnitsOf(scale: number, reading: MaskReading): MaskReading {
  const { value, low, high, candidates } = reading;
  const scaled = candidates.map((one) => ('value' in one ? { ...one, value: one.value / scale } : one));
  return { ...reading, value: value / scale, low: low / scale, high: high / scale, candidates: scaled };
}

/** Separate peaks of a distribution over bins: the most probable bin with two neighbours to each side, then the same in what is left. */
export function modes(distribution: Float32Array, config: NumberConfig, count: number): Candidate[] {
  const left = Float32Array.from(distribution);
  const found: { value: number; probability: number }[] = [];
  while (found.length < count) {
    const best = left.indexOf(Math.max(...left));
    if (left[best]! < 1e-3) break;
    let mass = 0;
    let moment = 0;
    for (let bin = Math.max(0, best - 2); bin <= Math.min(left.length - 1, best + 2); bin++) {
      mass += left[bin]!;
      moment += left[bin]! * bin;
      left[bin] = 0;
    }
    found.push({ value: magnitudeAt(moment / mass, config), probability: mass });
  }
  return found.sort((a, b) => b.probability - a.probability);
}

async function readPlain(model: Filler, tagged: TaggedText, count: number): Promise<MaskReading[]> {
  const digits = model.tokenizer
    .digitTokenIds()
    .map((id) => ({ id, value: Number(model.tokenizer.tokenText(id).trim()) }));
  digits.sort((a, b) => a.value - b.value);
  const rows = await tokenProbabilities(model, tagged, true);
  return rows.map((row) => {
    const total = digits.reduce((sum, { id }) => sum + row[id]!, 0);
    const best = digits.reduce((a, b) => (row[b.id]! > row[a.id]! ? b : a));
    const quantile = (q: number) => {
      let below = 0;
      for (const { id, value } of digits) {
        below += row[id]! / total;
        if (below >= q) return value;
      }
      return best.value;
    };
    const candidates = topTokens(model.tokenizer, row, count);
    return {
      value: best.value,
      low: quantile(0.1),
      high: quantile(0.9),
      candidates,
      distribution: new Float32Array(0),
    };
  });
}

/** Probabilities over the vocabulary at each [MASK]. */
function tokenProbabilities(model: Filler, tagged: TaggedText, plain: boolean): Promise<Float32Array[]> {
  const encoded = encodeWhole(model, tagged, plain);
  const mask = model.tokenizer.roles.mask;
  const positions = [...encoded.ids.keys()].filter((position) => encoded.ids[position] === mask);
  return logitRows(model, encoded, positions, (encoder, hidden) => tf.softmax(mlmLogits(encoder, hidden)));
}

function encodeWhole(model: Filler, tagged: TaggedText, plain: boolean): Encoded {
  const maxTokens = Math.min(model.config.maxTokens, model.tokenizer.maxTokens);
  const encoded = model.tokenizer.encode(tagged, { plain, maxTokens });
  if (encoded.truncated) throw new AppError('bad_request', `The text is longer than the model's ${maxTokens} tokens.`);
  return encoded;
}

/** What a head says at some positions of one text, as rows. */
async function logitRows(
  encoder: Encoder,
  encoded: Encoded,
  positions: readonly number[],
  head: (encoder: Encoder, hidden: tf.Tensor2D) => tf.Tensor2D,
): Promise<Float32Array[]> {
  const out = tf.tidy(() => {
    const hidden = forward(encoder, makeBatch(encoder.config, [encoded]));
    return head(encoder, takeRows(hidden, tf.tensor1d([...positions], 'int32')));
  });
  try {
    const width = out.shape[1];
    const values = (await out.data()) as Float32Array;
    return positions.map((_, row) => values.slice(row * width, (row + 1) * width));
  } finally {
    out.dispose();
  }
}

/** The most probable tokens that a reader can make something of. */
function topTokens(tokenizer: Tokenizer, row: Float32Array, count: number): Candidate[] {
  const order = [...row.keys()].sort((a, b) => row[b]! - row[a]!);
  return order
    .map((id) => ({ text: tokenizer.tokenText(id).trim(), probability: row[id]! }))
    .filter(({ text }) => text !== '' && !/^\[[^\]]+\]$/.test(text))
    .slice(0, count);
}
