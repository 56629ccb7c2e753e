/** A number as a scan finds it. */
import type { NumberKind, ScaleSource } from '../../api/types.ts';
import { type NumberStyle, PLAIN_STYLE, plainDigits } from './formats.ts';

/** A number as the text alone gives it; tables add scale, unit and period from their headings. Offsets are into the scanned text. */
export interface FoundNumber {
  start: number;
  end: number;
  digitsStart: number;
  digitsEnd: number;
  /** Digits alone, unsigned; null for a dash that stands for nil. */
  magnitude: number | null;
  negative: boolean;
  /** Set where brackets or a hyphen are a minus only among other figures: "[12]", "345-". */
  maybeNegative?: boolean;
  /** Digits written after the decimal point. */
  decimals: number;
  /** Power of ten from a scale word beside the number. */
  scale: number;
  scaleSource: ScaleSource;
  scaleText: string | undefined;
  unit: string | null;
  kind: NumberKind;
  period: string | null;
  /** True when only the digits speak: kind and unit may be refined by a table. */
  bare: boolean;
}

/** A number of which nothing is known but its place: a count without unit or scale. `digits` are offsets of its digits, the number itself if left out. */
export function foundAt(
  start: number,
  end: number,
  magnitude: number | null,
  digitsStart: number = start,
  digitsEnd: number = end,
): FoundNumber {
  return {
    start,
    end,
    digitsStart,
    digitsEnd,
    magnitude,
    negative: false,
    decimals: 0,
    scale: 0,
    scaleSource: 'none',
    scaleText: undefined,
    unit: null,
    kind: 'count',
    period: null,
    bare: false,
  };
}

/** The value of digits as they are written, and how many decimals they have. */
export function readDigits(digits: string, style: NumberStyle = PLAIN_STYLE): { magnitude: number; decimals: number } {
  const plain = plainDigits(digits, style);
  const value = Number(plain);
  const dot = plain.indexOf('.');
  return {
    magnitude: Number.isFinite(value) ? value : Number.parseFloat(plain) || 0,
    decimals: dot < 0 ? 0 : plain.length - dot - 1,
  };
}
