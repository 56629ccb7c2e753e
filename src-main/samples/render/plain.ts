/** The old house style: upper-case tags, font elements, tables with dollar signs and closing brackets in cells of their own, rules for pages. */
import { type Cell, digits, type Node, type Row, type Table } from '../document.ts';
import { anchor, oldEntities as text } from './html.ts';

const FONT = '<FONT SIZE="2">';

function paragraph(html: string, align = 'left'): string {
  return `<P${align === 'left' ? '' : ` ALIGN="${align}"`}>${FONT}${html}</FONT></P>`;
}

const gap = '<TD WIDTH="1%">&nbsp;</TD>';

function cells(cell: Cell): string {
  if (cell.kind === 'blank') return `${gap}<TD COLSPAN="3">&nbsp;</TD>`;
  if (cell.kind === 'text') return `${gap}<TD COLSPAN="3" VALIGN="top">${FONT}${text(cell.text)}</FONT></TD>`;
  const open = cell.value !== null && cell.value < 0 ? '(' : '';
  const close = (open ? ')' : '') + (cell.format === 'percent' ? '%' : '');
  const value = cell.value === null ? '&#151;' : `${open}${digits(cell.value, cell.format)}`;
  return `${gap}<TD ALIGN="right">${FONT}${cell.dollar ? '$' : '&nbsp;'}</FONT></TD><TD ALIGN="right">${FONT}${value}</FONT></TD><TD NOWRAP>${FONT}${close || '&nbsp;'}</FONT></TD>`;
}

function row(entry: Row): string {
  const label = text(entry.label);
  const shown = entry.bold ? `<B>${label}</B>` : label;
  const indent = `${(entry.indent ?? 0) + 1}em`;
  return `<TR VALIGN="bottom"><TD STYLE="padding-left:${indent}">${FONT}${shown}</FONT></TD>${entry.cells.map(cells).join('')}</TR>`;
}

function headRow(heads: Table['head'][number]): string {
  const columns = heads.map(
    (head) =>
      `${gap}<TH COLSPAN="${head.span * 4 - 1}" ALIGN="center" STYLE="border-bottom:1px solid #000000"><FONT SIZE="1"><B>${text(head.text)}</B></FONT></TH>`,
  );
  return `<TR><TD>&nbsp;</TD>${columns.join('')}</TR>`;
}

function table(node: Table): string {
  return `<TABLE WIDTH="100%" BORDER="0" CELLSPACING="0" CELLPADDING="0">\n${[...node.head.map(headRow), ...node.rows.map(row)].join('\n')}\n</TABLE>`;
}

function contents(node: Extract<Node, { kind: 'contents' }>): string {
  const rows = node.entries.map((entry) =>
    entry.item === null
      ? `<TR><TD COLSPAN="3" ALIGN="center">${FONT}<B>${text(entry.title)}</B></FONT></TD></TR>`
      : `<TR><TD>${FONT}Item&nbsp;${entry.item}.</FONT></TD><TD>${FONT}<A HREF="#${anchor(entry.item)}">${text(entry.title)}</A></FONT></TD><TD ALIGN="right">${FONT}${entry.page}</FONT></TD></TR>`,
  );
  return `<TABLE WIDTH="100%" BORDER="0">\n${rows.join('\n')}\n</TABLE>`;
}

function block(node: Node, page: () => number): string {
  switch (node.kind) {
    case 'part':
      return paragraph(`<B>${text(node.text)}</B>`, 'center');
    case 'item':
      return paragraph(
        `<A NAME="${anchor(node.item)}"></A><B>ITEM&nbsp;${node.item}.&nbsp;&nbsp;&nbsp;${text(node.title.toUpperCase())}</B>`,
      );
    case 'heading':
      return paragraph(node.level === 2 ? `<B>${text(node.text)}</B>` : `<B><I>${text(node.text)}</I></B>`);
    case 'paragraph': {
      const inner = text(node.text);
      const bold = node.bold ? `<B>${inner}</B>` : inner;
      return paragraph(node.italic ? `<I>${bold}</I>` : bold, node.centered ? 'center' : 'left');
    }
    case 'bullets':
      return `<UL>${node.items.map((line) => `<LI>${FONT}${text(line)}</FONT></LI>`).join('\n')}</UL>`;
    case 'contents':
      return contents(node);
    case 'page':
      return `<P ALIGN="center"><FONT SIZE="1">${page()}</FONT></P>\n<HR SIZE="3" NOSHADE COLOR="#999999" WIDTH="100%" ALIGN="left">`;
    case 'table':
      return table(node);
  }
}

/** The filing as HTML 4 in the style of converters of the 2000s. */
export function renderPlain(title: string, nodes: Node[]): string {
  let number = 0;
  const page = () => {
    number += 1;
    return number;
  };
  const body = nodes.map((node) => block(node, page)).join('\n');
  return `<HTML><HEAD>\n<TITLE>${text(title)}</TITLE>\n</HEAD>\n<BODY BGCOLOR="WHITE">\n${body}\n</BODY></HTML>\n`;
}
