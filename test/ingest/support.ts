import { parseFiling } from '../../src-main/ingest/parse.ts';

/** Wraps a body as a complete document. */
export function page(body: string, head = ''): string {
  return `<html><head>${head}</head><body>${body}</body></html>`;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function parse(body: string) {
  return parseFiling(bytesOf(page(body)), 'sample.htm');
}

/** A table from rows of cells; a cell is its text or [text, attributes]. */
export function table(rows: (string | [string, string])[][]): string {
  const cell = (one: string | [string, string]) =>
    typeof one === 'string' ? `<td>${one}</td>` : `<td ${one[1]}>${one[0]}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

/** The number whose raw text or digits read so. */
export function numberOf(filing: ReturnType<typeof parse>, digits: string) {
  const found = filing.numbers.find((number) => filing.text.slice(number.digitsStart, number.digitsEnd) === digits);
  if (!found) throw new Error(`no number ${digits} in ${JSON.stringify(filing.numbers.map((number) => number.raw))}`);
  return found;
}
