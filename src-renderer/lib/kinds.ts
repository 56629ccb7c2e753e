import { NUMBER_KINDS, NUMBER_PATH_KINDS, type NumberKind, type ScaleSource } from '../../src-main/api/types.ts';

export const KIND_NAMES: Record<NumberKind, string> = {
  money: 'Money',
  percent: 'Percent',
  per_share: 'Per share',
  count: 'Count',
  ratio: 'Ratio',
  bps: 'Basis points',
  year: 'Year',
  date: 'Date',
  reference: 'Reference',
  identifier: 'Identifier',
  other: 'Other',
};

/** Kinds in the order of the legend: those of the number path first. */
export const LEGEND: readonly NumberKind[] = [
  ...NUMBER_PATH_KINDS,
  ...NUMBER_KINDS.filter((kind) => !NUMBER_PATH_KINDS.includes(kind)),
];

export function entersNumberPath(kind: NumberKind | null): boolean {
  return kind !== null && NUMBER_PATH_KINDS.includes(kind);
}

/** Where a scale was read, in words. */
export const SCALE_SOURCES: Record<ScaleSource, string> = {
  none: 'nothing scales it',
  word: 'the word after it',
  heading: 'the heading of its table',
  column: 'the heading of its column',
  row: 'the label of its row',
  symbol: 'a symbol beside it',
  ixbrl: 'its XBRL tag',
};
