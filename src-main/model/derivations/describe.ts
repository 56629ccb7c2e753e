import type { Encoded } from '../../text/tokenizer.ts';
import type { Derivation } from '../distribution.ts';
import type { NumberReading } from '../reading.ts';
import { OPERATIONS } from './operations.ts';

/** Each number of an encoded text as it is written there. */
export function figuresOf(text: string, { numbers, offsets }: Encoded): string[] {
  return numbers.map(({ position }) => text.slice(offsets[2 * position], offsets[2 * position + 1]));
}

/** A derivation as the analyst reads it ("16 + 24"); `figures` are those of its text. */
export function describeDerivation({ operation, operands: [a, b] }: Derivation, figures: readonly string[]): string {
  return OPERATIONS.find(({ name }) => name === operation)!.write(figures[a]!, figures[b]!);
}

/** The derivation that a reading takes its value from, or null when it keeps to the bins. */
export function takenDerivation({ value, binsValue, derivations }: NumberReading): Derivation | null {
  return value === binsValue ? null : (derivations.find((one) => one.value === value) ?? null);
}
