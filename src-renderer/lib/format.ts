/** Numbers, sizes, times and names as the screens write them. English, en-US digits, a true minus sign. */

const MINUS = '\u2212';
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });
const SYMBOLS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };
const STEPS: readonly [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];
const SCALE_NAMES: Record<number, string> = {
  2: 'hundreds',
  3: 'thousands',
  6: 'millions',
  9: 'billions',
  12: 'trillions',
};

export function count(n: number): string {
  return withMinus(whole.format(n));
}

/** All the digits of a value, grouped: `−1,234,000,000`. */
export function fullValue(value: number): string {
  return withMinus(Math.abs(value) >= 1e21 ? String(value) : exact.format(value));
}

/** A value the way an analyst says it: `$15.2 billion`, `12.5%`, `$3.42 per share`, `1.2 million shares`. */
export function humanValue(value: number, unit: string | null): string {
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  if (unit === 'percent') return `${sign}${significant(size)}%`;
  if (unit === 'bps') return `${sign}${significant(size)} bps`;
  const [currency, per] = (unit ?? '').split('/') as [string, string?];
  const symbol = SYMBOLS[currency];
  const amount = spoken(size);
  const tail = per === undefined ? '' : ` per ${per.replace(/s$/, '')}`;
  if (symbol !== undefined) return `${sign}${symbol}${amount}${tail}`;
  if (unit === null || unit === 'pure') return `${sign}${amount}`;
  return `${sign}${amount} ${currency}${tail}`;
}

/** Short form for dense tables and axes: `15.2B`, `1.24M`, `340`. */
export function shortValue(value: number): string {
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  for (const [step, name] of STEPS) {
    if (size >= step) return `${sign}${significant(size / step)}${name[0]?.toUpperCase()}`;
  }
  return size >= 1e4 ? `${sign}${significant(size / 1e3)}k` : `${sign}${significant(size)}`;
}

/** Short form with the sign of its currency: `$15.2B`, `$3.42`, `1.2M`; the unit's other words are left to the row. */
export function shortAmount(value: number, unit: string | null): string {
  const symbol = SYMBOLS[(unit ?? '').split('/')[0] ?? ''] ?? '';
  const size = Math.abs(value) < 1e5 ? fullValue(Number(Math.abs(value).toPrecision(8))) : shortValue(Math.abs(value));
  return `${value < 0 ? MINUS : ''}${symbol}${size}`;
}

/** A ratio as a signed percentage: `+4.1%`; from ten times on, how many times: `2,467×`. */
export function change(ratio: number): string {
  if (ratio >= 9) return times(ratio + 1);
  const percent = ratio * 100;
  const digits = Math.abs(percent) >= 100 ? 0 : 1;
  const text = Math.abs(percent).toFixed(digits);
  if (Number(text) === 0) return `${text}%`;
  return `${percent < 0 ? MINUS : '+'}${text}%`;
}

/** A change from another company's figure: a percentage while they are of one size, else how many times: `17.2×`, `0.04×`. */
export function against(ratio: number): string {
  const share = ratio + 1;
  return share > 1 / 3 && share < 3 ? change(ratio) : times(share);
}

function times(share: number): string {
  return share >= 100 ? `${count(share)}×` : `${exact.format(Number(share.toPrecision(2)))}×`;
}

export function fixed(value: number, digits: number): string {
  return withMinus(value.toFixed(digits));
}

export function bytes(n: number): string {
  if (n < 1000) return `${n} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let size = n / 1000;
  let step = 0;
  while (size >= 1000 && step < units.length - 1) {
    size /= 1000;
    step += 1;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${units[step]}`;
}

/** `340 ms`, `4.2 s`, `3 min 05 s`, `2 h 10 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** `2024-11-23 19:04`, in local time. */
export function moment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `millions (×10⁶)`; `as written` for 0. */
export function scaleName(scale: number): string {
  if (scale === 0) return 'as written';
  const power = `×10${superscript(scale)}`;
  const name = SCALE_NAMES[scale];
  return name === undefined ? power : `${name} (${power})`;
}

export function superscript(n: number): string {
  return String(n).replace(/[-0-9]/g, (c) => (c === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? c)));
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** `Item 1A`, or the words for text outside any item. */
export function itemName(item: string | null): string {
  return item === null ? 'Outside items' : `Item ${item}`;
}

/** Last part of a path, either separator. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function spoken(size: number): string {
  for (const [step, name] of STEPS) if (size >= step) return `${significant(size / step)} ${name}`;
  return exact.format(Number(size.toPrecision(12)));
}

/** Up to four significant digits, grouped, no trailing zeros. */
function significant(size: number): string {
  return exact.format(Number(size.toPrecision(4)));
}

function withMinus(text: string): string {
  return text.replace('-', MINUS);
}
