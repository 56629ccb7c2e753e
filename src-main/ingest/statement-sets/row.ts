/** A row of `num.txt` to a fact. */
import type { Fact } from '../../api/types.ts';
import { scaleDecimal } from '../ixbrl/decimal.ts';

/** A fact, or what is wrong with the row. A row without a value is a nil fact. */
export function factOf(row: Record<string, string>, prefix: string): Fact | string {
  const { adsh = '', tag = '', version = '', ddate = '', qtrs = '', uom = '', value: raw = '' } = row;
  if (tag === '' || version === '') return 'no tag';
  if (uom === '') return 'no unit';
  const end = isoDate(ddate);
  if (end === null) return `"${short(ddate)}" is no date`;
  if (!/^\d{1,3}$/.test(qtrs)) return `"${short(qtrs)}" is no number of quarters`;
  const value = decimalOf(raw);
  if (value === undefined) return `"${short(raw)}" is no number`;
  return {
    concept: `${version === adsh ? prefix : taxonomyOf(version)}:${tag}`,
    contextRef: adsh,
    value,
    numeric: true,
    unit: uom,
    ...(Number(qtrs) === 0 ? { instant: end } : { start: startOf(end, Number(qtrs)), end }),
    dimensions: dimensionsOf(row.segments ?? '', row.coreg ?? ''),
    raw,
    scale: 0,
    sign: 1,
    hidden: false,
  };
}

const short = (text: string): string => text.slice(0, 30);

/** Null for nothing at all, undefined for what is no number. */
function decimalOf(raw: string): string | null | undefined {
  if (raw.trim() === '') return null;
  const found = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+))(?:e([-+]?\d{1,3}))?$/i.exec(raw.trim());
  const scale = Number(found?.[2] ?? 0);
  return found && Math.abs(scale) <= 300 ? scaleDecimal(found[1] ?? '0', scale, 1) : undefined;
}

/** "us-gaap/2009" to "us-gaap"; the SEC's "ifrs" goes by its usual prefix. */
function taxonomyOf(version: string): string {
  const [name = ''] = version.split('/');
  return name === 'ifrs' ? 'ifrs-full' : name;
}

/** "ProductOrService=Pots;Geography=DE;" and the co-registrant. The set gives axes and members without their prefixes and endings. */
function dimensionsOf(segments: string, coreg: string): Record<string, string> {
  const pairs = segments.split(';').filter((pair) => pair.includes('='));
  const dimensions = Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  );
  return coreg === '' ? dimensions : { ...dimensions, LegalEntity: coreg };
}

/** "20090630" to "2009-06-30"; null for no date. */
export function isoDate(text: string): string | null {
  if (!/^\d{8}$/.test(text)) return null;
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** First day of the quarters that end so. The set's own dates are rounded to the nearest end of a month. */
function startOf(end: string, quarters: number): string {
  const [year = 0, month = 0, day = 0] = end.split('-').map(Number);
  const whole = day === new Date(Date.UTC(year, month, 0)).getUTCDate();
  const start = whole ? Date.UTC(year, month - 3 * quarters, 1) : Date.UTC(year, month - 1 - 3 * quarters, day + 1);
  return new Date(start).toISOString().slice(0, 10);
}
