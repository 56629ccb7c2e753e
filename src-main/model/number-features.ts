import type { NumberKind } from '../api/types.ts';
import { signedValue } from './channel.ts';
import type { NumberConfig } from './config.ts';
import type { NumberInput } from './numbers.ts';

/** What the encoder is told of a visible number beside its magnitude bin; each row of `numbers.features.weight` belongs to one of these. */

const OCTAVES = 10;
const KINDS: readonly NumberKind[] = ['money', 'percent', 'per_share', 'count', 'ratio', 'bps'];

/** Features of one number under a config; 0 when all are off. */
export function featureCount(config: NumberConfig): number {
  return (config.sign ? 2 : 0) + (config.mantissa ? 2 * OCTAVES : 0) + (config.kind ? KINDS.length + 1 : 0);
}

/**
 * Row-major [numbers, featureCount]. Sign: minus, plus (an exact zero has a row of the table instead). Mantissa: sin and cos of
 * 2 pi 2^j log10|x|, j = 0..9, the finest with a period of 0.002 decades. Kind: one of seven. A masked number shows nothing but its kind,
 * which the text around it says.
 */
export function featureRows(numbers: readonly NumberInput[], config: NumberConfig): Float32Array {
  const width = featureCount(config);
  const rows = new Float32Array(numbers.length * width);
  numbers.forEach((number, index) => {
    let at = index * width;
    const value = signedValue(number);
    if (config.sign) {
      if (!number.masked && value !== 0) rows[at + (value < 0 ? 0 : 1)] = 1;
      at += 2;
    }
    if (config.mantissa) {
      if (!number.masked && value !== 0) writeMantissa(rows, at, Math.log10(Math.abs(value)));
      at += 2 * OCTAVES;
    }
    if (config.kind && number.kind !== undefined) {
      const kind = KINDS.indexOf(number.kind as NumberKind);
      rows[at + (kind < 0 ? KINDS.length : kind)] = 1;
    }
  });
  return rows;
}

function writeMantissa(rows: Float32Array, at: number, log: number): void {
  for (let j = 0; j < OCTAVES; j++) {
    const angle = 2 * Math.PI * 2 ** j * log;
    rows[at + 2 * j] = Math.sin(angle);
    rows[at + 2 * j + 1] = Math.cos(angle);
  }
}

/** The feature of a year's token. */
export function yearFeature(year: number): number {
  return (year - 2000) / 50;
}
