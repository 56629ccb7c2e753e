/** Heads of a typewritten table: lines stacked over the columns, with the rules under them that say how far each reaches. */
import { type Band, overlapped } from './bands.ts';
import type { Placed, Row } from './rows.ts';
import type { Token } from './tokens.ts';

/** Pieces of the ruled line right below a row, as column ranges. */
export function ruleSpans(rows: readonly Row[], row: number): [number, number][] {
  const below = rows[row + 1]?.line;
  if (below?.kind !== 'rule') return [];
  return [...below.text.matchAll(/\S+/g)].map((found) => [found.index, found.index + found[0].length]);
}

/** Cells of a head line. A text covers the columns it stands over, or those that the rule below it spans, or its share of all. */
export function headCells(row: Row, bands: readonly Band[], rules: readonly [number, number][]): Placed[] {
  const edge = (bands[0] as Band).start;
  const parts = row.tokens.flatMap((token) => splitByRules(token, row.line.text, rules));
  const cells: Placed[] = [];
  const over: Token[] = [];
  for (const token of parts) {
    const middle = (token.start + token.end) / 2;
    if (over.length === 0 && cells.length === 0 && middle < edge && token.start < edge - 6 && token.end <= edge + 4)
      cells.push({ column: 0, span: 1, token });
    else over.push(token);
  }
  const shares = shareOut(over, bands);
  for (const [i, token] of over.entries()) {
    const rule = rules.find(([from, to]) => from < token.end && token.start < to);
    const [start, end] =
      rule && rule[1] - rule[0] < 100
        ? [Math.min(rule[0], token.start), Math.max(rule[1], token.end)]
        : [token.start, token.end];
    const [first, last] = shares?.[i] ?? overlapped(bands, start, end);
    const before = cells.at(-1);
    if (before && before.column >= first + 1)
      before.token = { ...before.token, text: `${before.token.text} ${token.text}`, end: token.end };
    else {
      const free = before ? before.column + before.span : 0;
      const column = Math.max(first + 1, free);
      if (column > last + 1 && before)
        before.token = { ...before.token, text: `${before.token.text} ${token.text}`, end: token.end };
      else cells.push({ column, span: Math.max(1, last + 2 - column), token });
    }
  }
  return cells;
}

/** Heads that stand a blank apart are told by the separate rules below them. */
function splitByRules(token: Token, line: string, rules: readonly [number, number][]): Token[] {
  const under = rules.filter(([from, to]) => from < token.end && token.start < to);
  if (under.length < 2) return [token];
  const parts: Token[] = [];
  let start = token.start;
  for (const [from] of under.slice(1)) {
    const near = [from - 1, from, from - 2, from + 1].find((at) => at > start && line[at] === ' ');
    if (near === undefined) continue;
    parts.push(part(line, start, near));
    start = near + 1;
  }
  parts.push(part(line, start, token.end));
  return parts.filter(({ text }) => text.length > 0);
}

function part(line: string, start: number, end: number): Token {
  const text = line.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    start: from,
    end: start + text.trimEnd().length,
    value: false,
    year: false,
  };
}

/** k texts over n = k x m columns, each centred over its m: the span of each; null when they do not lie so. */
function shareOut(tokens: readonly Token[], bands: readonly Band[]): [number, number][] | null {
  if (tokens.length === 0 || bands.length <= tokens.length || bands.length % tokens.length !== 0) return null;
  const each = bands.length / tokens.length;
  const shares: [number, number][] = [];
  for (const [i, token] of tokens.entries()) {
    const first = bands[i * each] as Band;
    const last = bands[(i + 1) * each - 1] as Band;
    const away = Math.abs((token.start + token.end) / 2 - (first.start + last.end) / 2);
    if (away > Math.max(3, (last.end - first.start) / 6)) return null;
    shares.push([i * each, (i + 1) * each - 1]);
  }
  return shares;
}
