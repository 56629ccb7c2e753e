/** The style of the 1990s: pages of 79 typewritten columns, EDGAR's <TABLE><CAPTION><S><C> around fixed-width tables, dotted leaders, ruled totals. */
import { type Cell, digits, type Node, type Row, type Table } from '../document.ts';

const WIDTH = 79;
const LABEL = 40;

/** How the filer's typist sets what the form leaves open; the defaults are the commonest. */
export interface TypingHabits {
  /** Line or lines of an item's heading. */
  itemHeading?: (item: string, title: string) => string;
  /** False leaves out EDGAR's tags, as tools do that strip them. */
  tags?: boolean;
  /** Text of the foot of a page. */
  pageFoot?: (page: number) => string;
  /** Repeated at the head of each page. */
  runningHead?: string;
}

const centre = (text: string) => ' '.repeat(Math.max(0, Math.floor((WIDTH - text.length) / 2))) + text;

/** Breaks text into lines of `width`, the first after `first` blanks. */
export function wrap(text: string, width = WIDTH, first = ''): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of ascii(text).split(/\s+/)) {
    if (line.trim().length > 0 && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line += line.length === 0 || line === first ? word : ` ${word}`;
  }
  lines.push(line);
  return lines;
}

/** Typewriters have no curly quotes and no dashes. */
function ascii(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2014/g, ' -- ')
    .replace(/\u2013/g, '-')
    .replace(/\u00a0/g, ' ');
}

function figure(cell: Cell, width: number): string {
  if (cell.kind === 'blank') return ' '.repeat(width);
  if (cell.kind === 'text')
    return ascii(cell.text)
      .padStart(width - 1)
      .padEnd(width);
  const negative = cell.value !== null && cell.value < 0;
  const shown = cell.value === null ? '--' : digits(cell.value, cell.format);
  const value = `${negative ? '(' : ''}${shown}${negative ? ')' : ''}${cell.format === 'percent' ? '%' : ''}`;
  // A closing bracket or percent sign hangs over the column, as on a typewriter.
  const body = /[)%]$/.test(value) ? value : `${value} `;
  return cell.dollar ? `  $${body.padStart(width - 3)}` : body.padStart(width);
}

function labelLines(row: Row): string[] {
  const indent = ' '.repeat((row.indent ?? 0) * 2);
  const lines = wrap(row.label, LABEL - 4, indent);
  return lines.map((line, at) => (at === 0 ? line : `${indent}  ${line}`));
}

function tableLines(table: Table, tags: boolean): string[] {
  const width = Math.max(11, ...table.head.flat().map(({ text, span }) => Math.ceil((text.length + 2) / span)));
  const out: string[] = tags ? ['<TABLE>', '<CAPTION>'] : [];
  for (const heads of table.head) {
    let line = ' '.repeat(LABEL);
    let rule = ' '.repeat(LABEL);
    for (const { text, span } of heads) {
      const room = width * span;
      const start = Math.max(1, Math.floor((room - text.length) / 2));
      line += (' '.repeat(start) + ascii(text)).padEnd(room);
      rule += text.trim() ? `  ${'-'.repeat(room - 3)} ` : ' '.repeat(room);
    }
    out.push(line.trimEnd(), rule.trimEnd());
  }
  if (tags) out.push(`<S>${' '.repeat(LABEL - 3)}${'<C>'.padEnd(width).repeat(table.columns)}`.trimEnd());
  for (const row of table.rows) {
    if (row.total) out.push(' '.repeat(LABEL) + `  ${'-'.repeat(width - 3)} `.repeat(table.columns).trimEnd());
    const lines = labelLines(row);
    const last = lines.pop() as string;
    out.push(...lines);
    const values = row.cells.map((cell) => figure(cell, width)).join('');
    out.push((values.trim() ? last + '.'.repeat(Math.max(2, LABEL - last.length)) + values : last).trimEnd());
  }
  if (tags) out.push('</TABLE>');
  return ['', ...out, ''];
}

function lines(node: Node, habits: Required<TypingHabits>, page: () => number): string[] {
  switch (node.kind) {
    case 'part':
      return ['', centre(ascii(node.text)), ''];
    case 'item':
      return [
        '',
        ...habits
          .itemHeading(node.item, ascii(node.title))
          .split('\n')
          .flatMap((line) => (line.length > WIDTH ? wrap(line) : [line])),
        '',
      ];
    case 'heading':
      return ['', node.level === 2 ? ascii(node.text).toUpperCase() : ascii(node.text), ''];
    case 'paragraph':
      return node.centered ? ['', ...wrap(node.text, 60).map(centre), ''] : [...wrap(node.text, WIDTH, '     '), ''];
    case 'bullets':
      return node.items.flatMap((text) => [
        ...wrap(text, WIDTH - 5).map((line, at) => (at === 0 ? `  -  ${line}` : `     ${line}`)),
        '',
      ]);
    case 'contents':
      return [
        '',
        ...node.entries.map(({ item, title, page: at }) => {
          if (item === null) return centre(ascii(title));
          const head = `Item ${item}.`.padEnd(11) + ascii(title).slice(0, 56);
          return `${head}${'.'.repeat(Math.max(3, WIDTH - 5 - head.length))}${String(at).padStart(4)}`;
        }),
        '',
      ];
    case 'page':
      return [
        '',
        centre(habits.pageFoot(page())),
        ...(habits.tags ? ['<PAGE>'] : ['\f']),
        ...(habits.runningHead ? [habits.runningHead] : []),
        '',
      ];
    case 'table':
      return tableLines(node, habits.tags);
  }
}

/** The filing as plain text, as EDGAR took it until HTML was allowed in 1999. */
export function renderTypewritten(nodes: readonly Node[], habits: TypingHabits = {}): string {
  let number = 0;
  const page = () => {
    number += 1;
    return number;
  };
  const all: Required<TypingHabits> = {
    itemHeading: (item, title) => `ITEM ${item}. ${title.toUpperCase()}`,
    tags: true,
    pageFoot: (at) => String(at),
    runningHead: '',
    ...habits,
  };
  return `${nodes.flatMap((node) => lines(node, all, page)).join('\n')}\n`;
}
