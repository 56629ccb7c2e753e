/** Reads what a vision model answers: Markdown, HTML tables, or a mixture. */
import { Parser } from 'htmlparser2';
import type { AnswerCell, AnswerPiece } from './types.ts';

type Piece = AnswerPiece extends infer One ? (One extends AnswerPiece ? Omit<One, 'region'> : never) : never;

const MAX_SPAN = 1000;

/** Pieces of text and tables in their order. Anything is read as something: unknown markup is text without its tags. */
export function readAnswerText(answer: string): Piece[] {
  const text = unfence(answer);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: table } of text.matchAll(/<table[\s>][\s\S]*?(?:<\/table\s*>|$)/gi)) {
    pieces.push(...readMarkdown(text.slice(from, index)), ...readHtmlTable(table));
    from = index + table.length;
  }
  pieces.push(...readMarkdown(text.slice(from)));
  return pieces;
}

/** Without the code fences and thoughts that chat models wrap answers in. */
function unfence(answer: string): string {
  return answer
    .replace(/<think>[\s\S]*?<\/think>/gi, '')
    .replace(/^\s*```[a-z]*[ \t]*$/gim, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

// ---------------------------------------------------------------- HTML tables

function readHtmlTable(html: string): Piece[] {
  const rows: AnswerCell[][] = [];
  let cell: AnswerCell | null = null;
  let inHead = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'thead') inHead = true;
      if (name === 'tr') rows.push([]);
      if (name === 'td' || name === 'th') {
        if (rows.length === 0) rows.push([]);
        cell = {
          text: '',
          colspan: span(attributes.colspan),
          rowspan: span(attributes.rowspan),
          header: name === 'th' || inHead,
        };
        rows.at(-1)?.push(cell);
      }
      if (name === 'br' && cell) cell.text += '\n';
    },
    ontext(text) {
      if (cell) cell.text += text;
    },
    onclosetag(name) {
      if (name === 'thead') inHead = false;
      if (name === 'td' || name === 'th') cell = null;
    },
  });
  parser.write(html);
  parser.end();
  for (const row of rows) for (const one of row) one.text = tidy(one.text);
  const filled = rows.filter((row) => row.length > 0);
  return filled.length > 0 ? [{ type: 'table', rows: filled }] : [];
}

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(count) ? Math.max(1, Math.min(MAX_SPAN, count)) : 1;
}

// ---------------------------------------------------------------- Markdown

const RULE_ROW = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function readMarkdown(text: string): Piece[] {
  const pieces: Piece[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) pieces.push({ type: 'text', text: tidy(paragraph.join(' ')), level: 0, list: false });
    paragraph = [];
  };
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const end = pipeTableEnd(lines, i);
    if (end > i) {
      flush();
      pieces.push({ type: 'table', rows: pipeRows(lines.slice(i, end)) });
      i = end - 1;
      continue;
    }
    const heading = /^\s*(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/.exec(line);
    if (line.trim() === '' || heading || item) flush();
    if (heading)
      pieces.push({ type: 'text', text: tidy(heading[2] ?? ''), level: (heading[1] ?? '#').length, list: false });
    else if (item) pieces.push({ type: 'text', text: tidy(line), level: 0, list: true });
    else if (line.trim() !== '') paragraph.push(line);
  }
  flush();
  return pieces.filter((piece) => piece.type === 'table' || piece.text !== '');
}

/** Where the pipe table that begins at a line ends; the line itself when none does. */
function pipeTableEnd(lines: readonly string[], from: number): number {
  const isRow = (line: string | undefined) => line !== undefined && /\|/.test(line) && line.trim() !== '|';
  if (!isRow(lines[from])) return from;
  let end = from;
  while (end < lines.length && isRow(lines[end])) end++;
  const ruled = lines.slice(from, end).some((line) => RULE_ROW.test(line));
  // Without a ruled line, two rows with pipes at both ends are a table too.
  const fenced = lines.slice(from, end).filter((line) => /^\s*\|.*\|\s*$/.test(line)).length;
  return ruled || fenced >= 2 ? end : from;
}

function pipeRows(lines: readonly string[]): AnswerCell[][] {
  const ruled = lines.findIndex((line) => RULE_ROW.test(line));
  return lines
    .map((line, index) => ({ line, header: index < ruled }))
    .filter(({ line }) => !RULE_ROW.test(line))
    .map(({ line, header }) => pipeCells(line).map((text) => ({ text, colspan: 1, rowspan: 1, header })));
}

function pipeCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => tidy(cell.replaceAll('\\|', '|')));
}

/** Without tags, emphasis, TeX dollars around figures, and doubled blanks. */
function tidy(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2')
    .replace(/\$\s?(\(?[\d.,]+\)?\s?\\?%?)\s?\$/g, '$1')
    .replace(/\\([%$&#_])/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
