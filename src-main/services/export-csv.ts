/** How a cell is written. RFC 4180: comma, quotation marks doubled, CRLF; numbers so that a float32 comes back bit for bit. */

/** What a spreadsheet takes for a number, which no guard may touch: "-5.2", "+1,234", "-3%". */
const NUMERIC = /^[-+]?[$€£]?[\d.,]+%?$/;

/** A text cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"). A number is never altered. */
export function textCell(value: string | null | undefined): string {
  if (value === null || value === undefined) return '';
  const guarded = /^[\s\u00a0]*[=+\-@]|^[\t\r]/.test(value) && !NUMERIC.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A whole or double-precision number in its shortest exact form; empty for none. */
export function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined || !Number.isFinite(value) ? '' : String(value);
}

/** Nine significant digits, which tell every float32 from its neighbours; trailing zeros dropped. */
export function floatCell(value: number): string {
  return String(Number(value.toPrecision(9)));
}

/** emb_0000, emb_0001, ... */
export function vectorHeader(dimension: number): string[] {
  return Array.from({ length: dimension }, (_, d) => `emb_${String(d).padStart(4, '0')}`);
}

export const LINE_END = '\r\n';
export const BYTE_ORDER_MARK = '\uFEFF';
