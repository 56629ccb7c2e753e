import type { NumberKind, TaggedNumber, TaggedText } from '../../api/types.ts';

/** Collects text and its numbers. */
export class Writer {
  private text = '';
  private readonly numbers: TaggedNumber[] = [];

  put(text: string): this {
    this.text += text;
    return this;
  }

  number(figure: string, value: number, kind: NumberKind): this {
    this.numbers.push({ start: this.text.length, end: this.text.length + figure.length, value, kind });
    return this.put(figure);
  }

  finish(): TaggedText {
    return { text: this.text, numbers: this.numbers };
  }
}

/** A figure with brackets for a minus; per-share and percent figures keep their decimals. */
export function writeCell(out: Writer, value: number, kind: NumberKind, size: number): void {
  const decimals = kind === 'per_share' ? 2 : kind === 'percent' ? 1 : Number.isInteger(value) ? 0 : 1;
  const figure = grouped(Math.abs(value).toFixed(decimals));
  if (value < 0) out.put('(');
  out.number(figure, (value < 0 ? -1 : 1) * Number(figure.replaceAll(',', '')) * size, kind);
  if (value < 0) out.put(')');
  if (kind === 'percent') out.put('%');
}

/** Thousands set apart by commas. */
export function grouped(figure: string): string {
  const [whole = '', fraction] = figure.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
