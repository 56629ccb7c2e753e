/** Facts of two readers made comparable. */
import { createHash } from 'node:crypto';
import type { Fact } from '../../src-main/api/types.ts';

/** concept, contextRef, start, end, instant, dimensions, unit, value, hidden, nil, numeric, by the SEC's own transformation (value not known). */
export type PeerFact = [
  string,
  string,
  string | null,
  string | null,
  string | null,
  Record<string, string>,
  string | null,
  string | null,
  boolean,
  boolean,
  boolean,
  boolean,
];

/** Canonical decimal, whatever the reader wrote: "1.50E3" and "1500" are one. */
function decimal(text: string): string {
  const found = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text.trim());
  if (!found) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = found;
  let point = whole.length + Number(power);
  let digits = whole + fraction;
  if (point < 0) {
    digits = '0'.repeat(-point) + digits;
    point = 0;
  }
  digits = digits.padEnd(point, '0');
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const tail = digits.slice(point).replace(/0+$/, '');
  const magnitude = tail ? `${head}.${tail}` : head;
  return sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

/** Text as it reads: no tags, entities or white space. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/gi, '')
    .replace(/[\s\u0080-\u00a0&<>"‘’“”–—•…]+/g, '')
    .slice(0, 2000);
}

function key(parts: {
  concept: string;
  start: string | null;
  end: string | null;
  instant: string | null;
  dimensions: Record<string, string>;
  unit: string | null;
  value: string | null;
  hidden: boolean;
  numeric: boolean;
}): string {
  const dimensions = Object.entries(parts.dimensions)
    .map(([axis, member]) => `${axis}=${member}`)
    .sort()
    .join(' ');
  const value = parts.value === null ? 'nil' : parts.numeric ? decimal(parts.value) : plain(parts.value);
  return [parts.concept, parts.start, parts.end, parts.instant, dimensions, parts.unit, parts.hidden, value].join('|');
}

export function keyOfPeer(fact: PeerFact, unknown = fact[11]): string {
  const [concept, , start, end, instant, dimensions, unit, value, hidden, nil, numeric] = fact;
  const shown = unknown ? '?' : nil ? null : value;
  return key({ concept, start, end, instant, dimensions, unit, value: shown, hidden, numeric: numeric && !unknown });
}

/** `unknown`: the other reader does not know the value. */
export function keyOf(fact: Fact, unknown: boolean): string {
  const value = unknown ? '?' : fact.value;
  return key({
    ...fact,
    start: fact.start ?? null,
    end: fact.end ?? null,
    instant: fact.instant ?? null,
    value,
    numeric: fact.numeric && !unknown,
  });
}

/** Concept and context of a fact, shortened: where a value is that the other reader does not know. */
export function placeOf(fact: PeerFact | Fact): string {
  const [concept, context] = Array.isArray(fact) ? fact : [fact.concept, fact.contextRef];
  return createHash('sha256').update(`${concept} ${context}`).digest('hex').slice(0, 8);
}

/** One hash of all keys, whatever their order. */
export function digest(keys: readonly string[]): string {
  return createHash('sha256')
    .update([...keys].sort().join('\n'))
    .digest('hex');
}
