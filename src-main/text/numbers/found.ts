/** A number as a scan finds it. */
import type { NumberKind, ScaleSource } from '../../api/types.ts';

/** A number as the text alone gives it; tables add scale, unit and period from their headings. Offsets are into the scanned text. */
export interface FoundNumber {
  start: number;
  end: number;
  digitsStart: number;
  digitsEnd: number;
  /** Digits alone, unsigned; null for a dash that stands for nil. */
  magnitude: number | null;
  negative: boolean;
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

export function parseDigits(digits: string): number {
  const value = Number(digits.replace(/,/g, ''));
  return Number.isFinite(value) ? value : Number.parseFloat(digits.replace(/,/g, '')) || 0;
}

export function countDecimals(digits: string): number {
  const dot = digits.indexOf('.');
  return dot < 0 ? 0 : digits.length - dot - 1;
}
