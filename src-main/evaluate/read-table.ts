import { TABLE_END, TABLE_START } from '../api/types.ts';

const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

/** A Markdown pipe table becomes a table as the encoder reads it: cells apart by TAB, rows by LF, between the table marks. Other text stays as it is. */
export function readPipeTables(text: string): string {
  const out: string[] = [];
  let rows: string[] = [];
  const close = () => {
    if (rows.length > 0) out.push(`${TABLE_START}${rows.join('\n')}${TABLE_END}`);
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (/^\s*\|.*\|\s*$/.test(line)) {
      if (!RULE.test(line)) rows.push(cells(line));
      continue;
    }
    close();
    out.push(line);
  }
  close();
  return out.join('\n');
}

function cells(line: string): string {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');
}
