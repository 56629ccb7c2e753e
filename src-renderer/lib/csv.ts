/** CSV (RFC 4180) as far as a preview of labels needs it. The import itself reads the file on the other side. */

/** Rows of cells, at most `limit`; quotes may hold commas, doubled quotes and line ends. A leading byte-order mark is dropped. */
export function parseCsv(text: string, limit = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    cell = '';
  };
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length && rows.length < limit; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text.charAt(i + 1) === '\n') i += 1;
      endRow();
    } else cell += c;
  }
  if (rows.length < limit && (cell !== '' || row.length > 0)) endRow();
  return rows;
}

export interface LabelPreview {
  header: string[];
  /** The first rows, without the header. */
  rows: string[][];
  rowCount: number;
  /** Column that names the company, by its header; null when none does. */
  key: string | null;
  year: string | null;
  /** Columns whose cells are numbers, key and year left out. */
  targets: string[];
  /** Why the file cannot be used; null when it can. */
  problem: string | null;
}

const KEY_NAMES = ['cik', 'ticker', 'ticker symbol', 'symbol', 'company', 'company name', 'name'];
const YEAR_NAMES = ['year', 'fiscal_year', 'fiscal year', 'fy', 'for year'];

/** What a label file holds, read before it is imported. */
export function previewLabels(text: string, shown = 8): LabelPreview {
  const [header = [], ...rows] = parseCsv(text);
  const named = (names: readonly string[]) =>
    names.map((name) => header.find((h) => h.trim().toLowerCase() === name)).find((h) => h !== undefined) ?? null;
  const key = named(KEY_NAMES);
  const year = named(YEAR_NAMES);
  const sample = rows.slice(0, 200);
  const targets = header.filter((name, i) => name !== key && name !== year && isNumeric(sample, i));
  return {
    header,
    rows: rows.slice(0, shown),
    rowCount: rows.length,
    key,
    year,
    targets,
    problem: null,
    ...problemOf(),
  };

  function problemOf(): { problem?: string } {
    if (rows.length === 0) return { problem: 'The file has no rows below its header.' };
    if (key === null) return { problem: 'No column names the company: call one cik, ticker or company.' };
    if (targets.length === 0) return { problem: 'No column beside the company and year holds numbers.' };
    return {};
  }
}

function isNumeric(rows: string[][], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => Number.isFinite(Number(cell)));
}
