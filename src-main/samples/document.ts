/** A filing before it has a house style: headings, paragraphs and tables whose figures know what they are. */

/** What a figure in a table means; an iXBRL style writes it as a tag, the truth file lists it. */
export interface FigureTag {
  concept: string;
  /** In single units (dollars, shares), not in presentation units. */
  value: number;
  unit: 'USD' | 'shares' | 'USD/shares';
  /** "2023-12-31", or "2023-01-01/2023-12-31" for a duration. */
  period: string;
}

export type CellFormat = 'money' | 'count' | 'per_share' | 'percent';

export type Cell =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  /** `value` as printed, before brackets; null prints a dash. */
  | { kind: 'figure'; value: number | null; format: CellFormat; dollar: boolean; tag?: FigureTag };

export interface Row {
  label: string;
  indent?: number;
  bold?: boolean;
  /** A rule above the figures, as before a total. */
  total?: boolean;
  cells: Cell[];
}

export interface Table {
  kind: 'table';
  /** Column heads, one array a header row; a head covers `span` columns. */
  head: { text: string; span: number }[][];
  rows: Row[];
  columns: number;
  /** "income", "balance", "cash" for the statements. */
  statement?: string;
}

export type Node =
  | { kind: 'part'; text: string }
  | { kind: 'item'; item: string; title: string }
  | { kind: 'heading'; text: string; level: 2 | 3 }
  | { kind: 'paragraph'; text: string; centered?: boolean; bold?: boolean; italic?: boolean }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'contents'; entries: { item: string | null; title: string; page: number | null }[] }
  | { kind: 'page' }
  | Table;

export const paragraph = (text: string): Node => ({ kind: 'paragraph', text });
export const paragraphs = (texts: readonly string[]): Node[] => texts.map(paragraph);
export const heading = (text: string, level: 2 | 3 = 2): Node => ({ kind: 'heading', text, level });
export const item = (name: string, title: string): Node => ({ kind: 'item', item: name, title });
export const centered = (text: string, bold = false): Node => ({ kind: 'paragraph', text, centered: true, bold });
export const caption = (text: string): Node => ({ kind: 'paragraph', text, centered: true, italic: true });
export const page: Node = { kind: 'page' };

const FORMATS = [0, 1, 2].map(
  (places) => new Intl.NumberFormat('en-US', { minimumFractionDigits: places, maximumFractionDigits: places }),
);

/** "1,234.5", with 0 to 2 decimals. */
export function grouped(value: number, places = 0): string {
  return FORMATS[places]?.format(value) ?? `${value}`;
}

/** The digits of a figure without sign, brackets, dollar or percent sign. */
export function digits(value: number, format: CellFormat): string {
  const places = format === 'per_share' ? 2 : format === 'percent' ? 1 : 0;
  return grouped(Math.abs(value), places);
}
