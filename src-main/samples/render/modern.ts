/**
 * The modern house style: spans with inline styles inside divs, each value of a table in a group of cells (sign, digits, closing bracket) under a head
 * with a column span. With tags it is inline XBRL; without, the same page as a filer without tags would make it.
 */
import { type Cell, digits, type FigureTag, type Node, type Row, type Table } from '../document.ts';
import { anchor, curly as text } from './html.ts';
import type { Tagger } from './inline-xbrl.ts';

const SPAN = 'font:400 10pt Times';
const BOLD = 'font:700 10pt Times';
const ITALIC = `${SPAN};font-style:italic`;
const CELL = 'padding:2px 1pt';

function span(html: string, style = SPAN): string {
  return `<span style="${style}">${html}</span>`;
}

function div(html: string, align = 'left', more = ''): string {
  return `<div${more} style="margin-top:9pt;text-align:${align}">${html}</div>`;
}

function tagged(html: string, tag: FigureTag | undefined, value: number | null, tagger: Tagger | null): string {
  return tag && tagger ? tagger.fraction(html, tag, value) : html;
}

function cells(cell: Cell, bold: boolean, total: boolean, tagger: Tagger | null): string {
  const rule = total ? ';border-top:1pt solid #000' : '';
  const style = bold ? BOLD : SPAN;
  if (cell.kind === 'blank') return `<td colspan="3" style="${CELL}"></td>`;
  if (cell.kind === 'text')
    return `<td colspan="3" style="${CELL};text-align:left">${span(text(cell.text), style)}</td>`;
  const negative = cell.value !== null && cell.value < 0;
  const shown = cell.value === null ? '—' : digits(cell.value, cell.format);
  const value = `${negative ? '(' : ''}${tagged(shown, cell.tag, cell.value, tagger)}`;
  const after = `${negative ? ')' : ''}${cell.format === 'percent' ? '%' : ''}`;
  const right = after ? span(after, style) : '';
  if (cell.dollar)
    return `<td style="${CELL}${rule};text-align:left">${span('$', style)}</td><td style="${CELL}${rule};text-align:right">${span(value, style)}</td><td style="${CELL}${rule}">${right}</td>`;
  return `<td colspan="2" style="${CELL}${rule};text-align:right">${span(value, style)}</td><td style="${CELL}${rule}">${right}</td>`;
}

function row(entry: Row, at: number, tagger: Tagger | null): string {
  const shade = at % 2 === 0 ? 'background-color:#cceeff;' : '';
  const style = entry.bold ? BOLD : SPAN;
  const label = `<td colspan="3" style="${shade}${CELL};padding-left:${2 + 9 * (entry.indent ?? 0)}pt;text-align:left">${span(text(entry.label), style)}</td>`;
  return `<tr>${label}${entry.cells.map((cell) => cells(cell, entry.bold ?? false, entry.total ?? false, tagger)).join('')}</tr>`;
}

function table(node: Table, tagger: Tagger | null): string {
  const sizing = `<tr>${'<td style="width:1.0%"></td>'.repeat(3 + node.columns * 3)}</tr>`;
  const heads = node.head.map((heads) => {
    const columns = heads.map(
      (head) =>
        `<td colspan="${head.span * 3}" style="${CELL};border-bottom:1pt solid #000;text-align:center">${span(text(head.text), BOLD)}</td>`,
    );
    return `<tr><td colspan="3" style="${CELL}"></td>${columns.join('')}</tr>`;
  });
  const rows = node.rows.map((entry, at) => row(entry, at, tagger));
  return div(
    `<table style="border-collapse:collapse;width:100%">${sizing}\n${[...heads, ...rows].join('\n')}\n</table>`,
  );
}

function contents(node: Extract<Node, { kind: 'contents' }>): string {
  const rows = node.entries.map((entry) =>
    entry.item === null
      ? `<tr><td colspan="3" style="${CELL}">${span(text(entry.title), BOLD)}</td></tr>`
      : `<tr><td style="${CELL}">${span(`<a href="#${anchor(entry.item)}">Item ${entry.item}.</a>`)}</td><td style="${CELL}">${span(`<a href="#${anchor(entry.item)}">${text(entry.title)}</a>`)}</td><td style="${CELL};text-align:right">${span(`<a href="#${anchor(entry.item)}">${entry.page}</a>`)}</td></tr>`,
  );
  return div(`<table style="width:100%">\n${rows.join('\n')}\n</table>`);
}

function block(node: Node, tagger: Tagger | null, page: () => number): string {
  switch (node.kind) {
    case 'part':
      return div(span(text(node.text), BOLD), 'center');
    case 'item':
      return div(span(`Item ${node.item}. ${text(node.title)}`, BOLD), 'left', ` id="${anchor(node.item)}"`);
    case 'heading':
      return div(span(text(node.text), node.level === 2 ? BOLD : `${BOLD};font-style:italic`));
    case 'paragraph': {
      const style = node.bold ? BOLD : node.italic ? ITALIC : SPAN;
      const inner = tagger ? tagger.cover(node.text, text) : text(node.text);
      return div(span(inner, style), node.centered ? 'center' : 'justify');
    }
    case 'bullets':
      return node.items.map((line) => div(span(`•${text(line)}`), 'left')).join('\n');
    case 'contents':
      return contents(node);
    case 'page':
      return `<div style="height:42.75pt;position:relative;width:100%">${div(span(`${page()}`), 'center')}</div><hr style="page-break-after:always"/>`;
    case 'table':
      return table(node, tagger);
  }
}

export function renderModernBody(nodes: Node[], tagger: Tagger | null): string {
  let number = 0;
  const page = () => {
    number += 1;
    return number;
  };
  return nodes.map((node) => block(node, tagger, page)).join('\n');
}

/** The modern style without tags. */
export function renderModern(title: string, nodes: Node[]): string {
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"/><title>${text(title)}</title></head>\n<body>\n${renderModernBody(nodes, null)}\n</body></html>\n`;
}
