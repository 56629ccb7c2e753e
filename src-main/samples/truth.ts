/** What is true about a sample filing, for tests of reading. */
import type { Context } from './context.ts';
import { digits, type FigureTag, type Node, type Table } from './document.ts';
import { coverFacts } from './sections/front.ts';
import { itemsOf } from './sections/items.ts';

export interface TruthFigure {
  /** "income", "balance", "cash". */
  statement: string;
  label: string;
  /** As printed in the table, brackets included; a dash is "—". */
  raw: string;
  /** As printed and scaled to single units: brackets make it negative. Null for a dash. */
  value: number | null;
  unit: FigureTag['unit'];
  /** The instant, or start/end of the duration. */
  period: string;
  concept: string | null;
  /** Value of the XBRL fact, whose sign may differ from the printed one (payments are positive facts). */
  fact: number | null;
}

export interface Truth {
  company: string;
  ticker: string;
  cik: string;
  form: '10-K';
  fiscalYear: number;
  periodEnd: string;
  style: 'plain' | 'modern' | 'ixbrl';
  scale: 3 | 6;
  items: { item: string; title: string }[];
  figures: TruthFigure[];
  cover: Record<string, string>;
}

function figuresOf(table: Table): TruthFigure[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell): TruthFigure[] => {
      if (cell.kind !== 'figure' || !cell.tag || !table.statement) return [];
      const { tag, value } = cell;
      const shown = value === null ? '—' : digits(value, cell.format);
      return [
        {
          statement: table.statement,
          label: row.label,
          raw: value !== null && value < 0 ? `(${shown})` : shown,
          value: value === null ? null : Math.sign(value) * Math.abs(tag.value),
          unit: tag.unit,
          period: tag.period,
          concept: tag.concept,
          fact: tag.value,
        },
      ];
    }),
  );
}

export function truthOf(c: Context, nodes: Node[]): Truth {
  return {
    company: c.spec.name,
    ticker: c.spec.ticker,
    cik: c.spec.cik,
    form: '10-K',
    fiscalYear: c.now.fiscal.year,
    periodEnd: c.now.fiscal.end,
    style: c.spec.style,
    scale: c.spec.scale,
    items: itemsOf(c.year),
    figures: nodes.flatMap((node) => (node.kind === 'table' ? figuresOf(node) : [])),
    cover: coverFacts(c),
  };
}
