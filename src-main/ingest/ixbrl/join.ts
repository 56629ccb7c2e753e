/** What a tag says wins over what the text says: value, unit, period and scale of a number come from its fact. */
import type { Fact, NumberRecord } from '../../api/types.ts';
import type { FoundNumber } from '../../text/numbers/index.ts';

export interface Joined {
  number: FoundNumber;
  /** Index of the fact, -1 for none. */
  fact: number;
  /** Further facts that are tagged on the same digits. */
  also?: number[];
}

/** Overwrites a record by its fact. Percentages stay in percent: a pure 0.125 shown as 12.5 is 12.5 percent. */
export function applyFact(record: NumberRecord, fact: Fact): void {
  record.scaleSource = 'ixbrl';
  record.scaleText = `scale="${fact.scale}"`;
  record.period = fact.instant ?? (fact.start && fact.end ? `${fact.start}/${fact.end}` : record.period);
  const value = fact.value === null ? null : Number(fact.value);
  const unit = fact.unit ?? '';
  if (unit === 'pure' && (fact.scale === -2 || record.kind === 'percent')) {
    record.kind = 'percent';
    record.unit = 'percent';
    record.value = value === null ? null : Number((value * 100).toPrecision(15));
    record.scale = fact.scale + 2;
  } else {
    record.value = value;
    record.scale = fact.scale;
    settleUnit(record, unit);
  }
  record.sign = record.value === null || record.value === 0 ? 0 : record.value < 0 ? -1 : 1;
}

function settleUnit(record: NumberRecord, unit: string): void {
  const [top = '', bottom] = unit.split('/');
  if (bottom !== undefined && /^shares?$/i.test(bottom)) {
    record.kind = 'per_share';
    record.unit = `${top}/share`;
  } else if (unit === 'shares') {
    record.kind = 'count';
    record.unit = 'shares';
  } else if (unit === 'pure') {
    record.kind = record.kind === 'bps' || record.kind === 'count' ? record.kind : 'ratio';
    record.unit = record.kind === 'bps' ? 'bps' : 'pure';
  } else if (/^[A-Z]{3}$/.test(top)) {
    record.kind = 'money';
    record.unit = unit;
  } else if (unit !== '') {
    record.kind = 'count';
    record.unit = unit;
  }
}
