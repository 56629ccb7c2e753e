import * as tf from '@tensorflow/tfjs-core';
import { makeBatch, type Sequence } from './batch.ts';
import { candidatesOf } from './derivations/candidates.ts';
import { type DerivationPlace, derivationLogits, derivationSlots, slotCount } from './derivations/scores.ts';
import { type Encoder, forward, numberOutputs } from './encoder.ts';
import { takeRows } from './ops.ts';
import { type NumberEvidence, type NumberReading, readNumber } from './reading.ts';

/** A sequence and the place in it where a number is to be read: the token position of one of its masked numbers. */
export interface NumberPlace {
  readonly sequence: Sequence;
  readonly position: number;
}

export interface ReadOptions {
  /** Leave derivations out: what the magnitude bins say alone. */
  readonly binsOnly?: boolean | undefined;
  /** After each batch, awaited, with the sequences read so far and all of them; throws to stop. */
  readonly turn?: ((done: number, total: number) => Promise<void>) | undefined;
  /** Padded tokens in one batch. */
  readonly tokenBudget?: number | undefined;
}

const TOKEN_BUDGET = 2048;

/**
 * Reads the number at each place, in the order given. Places that share one sequence object share its row; neighbours in length share a
 * batch.
 */
export async function readNumbers(
  encoder: Encoder,
  places: readonly NumberPlace[],
  { binsOnly = false, turn, tokenBudget = TOKEN_BUDGET }: ReadOptions = {},
): Promise<NumberReading[]> {
  const bySequence = new Map<Sequence, number[]>();
  places.forEach(({ sequence }, index) => {
    const known = bySequence.get(sequence);
    if (known === undefined) bySequence.set(sequence, [index]);
    else known.push(index);
  });
  const order = [...bySequence.keys()].sort((a, b) => a.ids.length - b.ids.length);
  const readings = new Array<NumberReading>(places.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && (to + 1 - from) * order[to]!.ids.length <= tokenBudget) to++;
    const rows = order.slice(from, to);
    const indices = rows.flatMap((sequence) => bySequence.get(sequence)!);
    const flat = rows.flatMap((sequence, row) =>
      bySequence.get(sequence)!.map((index) => ({ row, position: places[index]!.position })),
    );
    const evidence = await evidenceAt(encoder, rows, flat, binsOnly);
    indices.forEach((index, i) => {
      readings[index] = readNumber(evidence[i]!, encoder.config.numbers);
    });
    from = to;
    await turn?.(to, order.length);
  }
  return readings;
}

/** The value read at each place; see `readNumbers`. */
export async function predictNumbers(
  encoder: Encoder,
  places: readonly NumberPlace[],
  turn?: () => Promise<void>,
): Promise<number[]> {
  return (await readNumbers(encoder, places, { turn })).map(({ value }) => value);
}

/** What every head says at some places of a batch of sequences. */
async function evidenceAt(
  encoder: Encoder,
  sequences: readonly Sequence[],
  places: readonly { readonly row: number; readonly position: number }[],
  binsOnly: boolean,
): Promise<NumberEvidence[]> {
  const width = Math.max(...sequences.map(({ ids }) => ids.length));
  const derive = encoder.config.numbers.derivations && !binsOnly;
  const found = derive
    ? places.map((place) => derivationPlace(sequences[place.row]!, place.position, place.row * width))
    : [];
  const k = slotCount(found);
  const outputs = tf.tidy(() => {
    const hidden = forward(encoder, makeBatch(encoder.config, sequences));
    const flat = places.map(({ row, position }) => row * width + position);
    const { bins, sign, offset } = numberOutputs(encoder, takeRows(hidden, tf.tensor1d(flat, 'int32')));
    const derivations = derive ? derivationLogits(encoder.params, hidden, derivationSlots(found)) : null;
    return [bins, ...[sign, offset, derivations].filter((output) => output !== null)];
  });
  try {
    const rows = await Promise.all(outputs.map(rowsOf));
    const bins = rows.shift()!;
    const sign = encoder.config.numbers.sign ? rows.shift() : undefined;
    const offset = encoder.config.numbers.offset ? rows.shift() : undefined;
    return places.map((_, i) => ({
      bins: bins[i]!,
      ...(sign === undefined ? {} : { sign: sign[i]! }),
      ...(offset === undefined ? {} : { offset: offset[i]![0]! }),
      ...(derive ? { derivations: { candidates: found[i]!.candidates, logits: rows[0]![i]!, k } } : {}),
    }));
  } finally {
    tf.dispose(outputs);
  }
}

/** The masked number at a position of a sequence, whose first token is at place `start` of its batch, with what it may follow from. */
export function derivationPlace(sequence: Sequence, position: number, start: number): DerivationPlace {
  const target = sequence.numbers.findIndex((number) => number.position === position);
  if (target < 0) throw new RangeError(`No number stands at token ${position}.`);
  const candidates = candidatesOf(sequence.numbers, target);
  return {
    row: start + position,
    operandRows: candidates.operands.map((index) => start + sequence.numbers[index]!.position),
    candidates,
  };
}

async function rowsOf(x: tf.Tensor2D): Promise<Float32Array[]> {
  const [rows, width] = x.shape;
  const values = (await x.data()) as Float32Array;
  return Array.from({ length: rows }, (_, row) => values.slice(row * width, (row + 1) * width));
}
