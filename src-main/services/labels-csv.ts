/** Reads delimited text: RFC 4180 with what spreadsheets make of it (a byte order mark, semicolons, tabs, bare line feeds). */
import { AppError } from '../api/errors.ts';

export interface CsvTable {
  header: string[];
  /** Rows with the line each starts on, from 1. */
  rows: { line: number; cells: string[] }[];
}

/** The separator that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const counts = [',', ';', '\t'].map((mark) => first.split(mark).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Records of cells with the line each starts on. */
function* records(text: string, separator: string): Generator<{ line: number; cells: string[] }> {
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  let quoted = false;
  let wasQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
      continue;
    }
    if (character === '"' && cell.trim() === '' && !wasQuoted) {
      quoted = true;
      wasQuoted = true;
      cell = '';
    } else if (character === separator || character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') continue;
      cells.push(wasQuoted ? cell : cell.trim());
      cell = '';
      wasQuoted = false;
      if (character === separator) continue;
      if (character === '\r') line++;
      yield { line: start, cells };
      cells = [];
      start = line;
    } else if (!wasQuoted) cell += character;
  }
  if (quoted) throw new AppError('bad_labels', `The quotation mark opened on line ${start} is never closed.`);
  if (cell !== '' || wasQuoted || cells.length > 0)
    yield { line: start, cells: [...cells, wasQuoted ? cell : cell.trim()] };
}

/** Header and rows; empty lines are passed over. Throws `bad_labels`. */
export function readCsv(text: string): CsvTable {
  const clean = text.replace(/^\uFEFF/, '');
  const all = [...records(clean, separatorOf(clean))].filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rows] = all;
  if (header === undefined)
    throw new AppError('bad_labels', 'The file is empty. It needs a header line and at least one row.');
  if (rows.length === 0) throw new AppError('bad_labels', 'The file has a header but no rows.');
  return { header: header.cells, rows };
}
