/** What a tag says wins over what the text says: value, unit, period and scale of a number come from its fact. */
import type { Fact, NumberRecord } from '../../api/types.ts';
import type { FoundNumber } from '../../text/numbers/index.ts';
import type { Mark } from '../html/nodes.ts';

export interface Joined {
  number: FoundNumber;
  /** Index of the fact, -1 for none. */
  fact: number;
  /** Further facts that are tagged on the same digits. */
  also?: number[];
}

/** Digits with whatever parts their groups: "1.234.567,89", "1 234 567". */
const GROUPED = /^\D{0,4}\d[\d.,'\u2019\s]*\d\D{0,4}$/;

/** The numbers of a text with those that one tag encloses as one: a tag says where a number begins and ends, however its groups are parted. `at` is where the block begins in `text`. */
export function underTags(
  found: readonly FoundNumber[],
  marks: readonly Mark[],
  at: number,
  text: string,
): readonly FoundNumber[] {
  let out: FoundNumber[] | null = null;
  let i = 0;
  for (const { start, end } of marks) {
    const list = out ?? found;
    while (i < list.length && (list[i] as FoundNumber).end <= start) i++;
    const first = list[i];
    if (!first || first.digitsEnd >= end || first.digitsStart < start || end - start > 48) continue;
    if (!/\d/.test(text.slice(at + first.digitsEnd, at + end)) || !GROUPED.test(text.slice(at + start, at + end)))
      continue;
    let last = i;
    while (last + 1 < list.length && (list[last + 1] as FoundNumber).digitsStart < end) last++;
    out ??= found.slice();
    out.splice(i, last + 1 - i, widened(first, list[last] as FoundNumber, at, end, text));
  }
  return out ?? found;
}

/** The first number reaching to the last digit before `end`, with what follows the last one: its unit and scale. */
function widened(first: FoundNumber, last: FoundNumber, at: number, end: number, text: string): FoundNumber {
  let digitsEnd = end;
  while (!/\d/.test(text[at + digitsEnd - 1] ?? '0')) digitsEnd--;
  return {
    ...last,
    start: first.start,
    end: Math.max(end, last.end),
    digitsStart: first.digitsStart,
    digitsEnd,
    unit: first.unit ?? last.unit,
    kind: first.unit === null ? last.kind : first.kind,
  };
}

/** Overwrites a record by its fact. Percentages and basis points stay as they are shown: a pure 0.125 shown as 12.5 is 12.5 percent, 0.0025 shown as 25 is 25 basis points. */
export function applyFact(record: NumberRecord, fact: Fact): void {
  record.scaleSource = 'ixbrl';
  record.scaleText = `scale="${fact.scale}"`;
  record.period = fact.instant ?? (fact.start && fact.end ? `${fact.start}/${fact.end}` : record.period);
  const value = fact.value === null ? null : Number(fact.value);
  const unit = fact.unit ?? '';
  // An exhibit's units may be declared in another document of the submission.
  const shown = record.kind === 'percent' || record.kind === 'bps';
  const share = unit === 'pure' || (unit === '' && shown) ? shareOf(record, fact.scale) : null;
  if (share) {
    record.kind = share.kind;
    record.unit = share.kind;
    record.value = value === null ? null : Number((value * 10 ** share.power).toPrecision(15));
    record.scale = fact.scale + share.power;
  } else {
    record.value = value;
    record.scale = fact.scale;
    settleUnit(record, unit);
  }
  record.sign = record.value === null || record.value === 0 ? 0 : record.value < 0 ? -1 : 1;
}

/** Whether a pure number is shown as a percentage or in basis points, and the power of ten from its fact to what is shown; null for a plain ratio or count. */
function shareOf({ kind, raw }: NumberRecord, scale: number): { kind: 'percent' | 'bps'; power: number } | null {
  if (scale === 0) {
    // No power of ten: what is shown is the value itself. Some filers write "25%" so; a bare 3.5 is a ratio whatever its row is called.
    return kind === 'percent' && PERCENT_SIGN.test(raw) ? { kind, power: 0 } : null;
  }
  if (kind === 'bps' || (scale === -4 && kind !== 'percent')) return { kind: 'bps', power: 4 };
  return kind === 'percent' || scale === -2 ? { kind: 'percent', power: 2 } : null;
}

const PERCENT_SIGN = /%|per\s?cent|pct/i;

function settleUnit(record: NumberRecord, unit: string): void {
  const [top = '', bottom] = unit.split('/');
  if (bottom !== undefined && /^shares?$/i.test(bottom)) {
    record.kind = 'per_share';
    record.unit = `${top}/share`;
  } else if (unit === 'shares') {
    record.kind = 'count';
    record.unit = 'shares';
  } else if (unit === 'pure') {
    // A whole amount without a currency counts something: "Stores: 21,818".
    const counts = record.kind === 'count' || (record.kind === 'money' && Number.isInteger(record.value));
    record.kind = counts ? 'count' : record.kind === 'bps' ? 'bps' : 'ratio';
    record.unit = record.kind === 'bps' ? 'bps' : 'pure';
  } else if (/^[A-Z]{3}$/.test(top)) {
    record.kind = 'money';
    record.unit = unit;
  } else if (unit !== '') {
    record.kind = 'count';
    record.unit = unit;
  }
}
