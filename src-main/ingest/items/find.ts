/** Finds the items of a 10-K: candidates by label, contents rows told from headings, the best increasing sequence chosen. */
import type { ItemSpan } from '../../api/types.ts';
import type { TextBlock } from '../html/nodes.ts';
import type { Piece } from '../tables/classify.ts';
import { fromCrossReference } from './crossref.ts';
import { fitsTitle, type ItemForm, itemFormOf, rankIn, splitKey } from './forms.ts';
import { type ItemLabel, mayBeLabel, readItemLabel } from './titles.ts';

export interface Candidate {
  piece: number;
  /** Row inside a table, or -1 for a text block. */
  row: number;
  /** Keys into the form (`forms.ts`). */
  items: string[];
  /** The same label read as of the other part, in a form of two. */
  other?: { items: string[]; score: number };
  title: string;
  score: number;
  reasons: string[];
  /** Where it ends, when that is not where the next item begins. */
  end?: { piece: number; row: number };
}

interface ContentsRow {
  items: string[];
  title: string;
  link: string | null;
  piece: number;
}

export interface ItemInput {
  pieces: readonly Piece[];
  dropped: Uint8Array;
  /** Heading level by style of each text piece. */
  levels: Uint8Array;
  /** First piece at or after an anchor, or -1. */
  target: (anchor: string) => number;
  /** "10-K", "10-Q", "20-F", "8-K", "10-KSB", ...: whose items to look for. */
  form: string;
}

interface Scan extends ItemInput {
  items: ItemForm;
  /** Part that the last heading before each piece named. */
  parts: (string | null)[];
}

/** The chosen headings in reading order. `pages` maps printed page numbers to pieces, for filers with an index instead of headings. */
export function findItems(given: ItemInput, pages: ReadonlyMap<number, number>): Candidate[] {
  const items = itemFormOf(given.form);
  const input: Scan = { ...given, items, parts: items.parted ? partsSeen(given.pieces) : [] };
  const { candidates, contents } = gather(input);
  markContentsRuns(input, candidates);
  const linked = linkTargets(input, contents);
  for (const candidate of candidates) {
    const near = candidate.items.some((item) =>
      (linked.get(item) ?? []).some((at) => candidate.piece >= at - 1 && candidate.piece <= at + 3),
    );
    if (near) {
      candidate.score += 2;
      candidate.reasons.push('the table of contents links to it');
    }
  }
  const chosen = items.name === '8-K' ? inAnyOrder(candidates) : bestSequence(candidates, items);
  if (chosen.length < 6 && items.name === '10-K') {
    const indexed = fromCrossReference(input, pages);
    if (indexed) return indexed;
  }
  return addLinked(input, chosen, contents, linked);
}

/** Text of a piece's first line for a label, with the next block as title where the label stands alone. */
function partsSeen(pieces: readonly Piece[]): (string | null)[] {
  let part: string | null = null;
  return pieces.map((piece) => {
    if (piece.type === 'text' && piece.text.length < 80)
      part = /^\W{0,4}part\s+(i{1,2})\b/i.exec(piece.text)?.[1]?.toUpperCase() ?? part;
    else if (piece.type === 'grid' && piece.grid.rows <= 2)
      part =
        /^\W{0,4}part\s+(i{1,2})\b/i
          .exec(piece.grid.cells[0]?.find((cell) => cell)?.block.text ?? '')?.[1]
          ?.toUpperCase() ?? part;
    return part;
  });
}

/** What a label names in this form: keys, and in a form of two parts the other reading with what speaks against it. Null: nothing of it. */
function readKeys(
  input: Scan,
  label: ItemLabel,
  title: string,
  part: string | null,
): { items: string[]; other?: { items: string[]; score: number } } | null {
  const known = (items: string[]) => items.filter((item) => rankIn(input.items, item) >= 0);
  if (!input.items.parted) {
    const items = known(label.items);
    return items[0] === label.items[0] && items.length > 0 ? { items } : null;
  }
  const readings = ['I', 'II']
    .map((one) => {
      const items = known(label.items.map((item) => `${one}:${item}`));
      const stated = label.part ?? part;
      const score =
        (stated === null ? 0 : stated === one ? 1 : -1) +
        (items.some((item) => fitsTitle(input.items, item, title)) ? 1.5 : 0);
      return { items, score };
    })
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = readings;
  if (!best) return null;
  return { items: best.items, ...(second ? { other: { items: second.items, score: second.score - best.score } } : {}) };
}

function gather(input: Scan): { candidates: Candidate[]; contents: ContentsRow[] } {
  const candidates: Candidate[] = [];
  const contents: ContentsRow[] = [];
  for (const [index, piece] of input.pieces.entries()) {
    if (input.dropped[index]) continue;
    if (piece.type === 'text') {
      const candidate = readText(input, piece, index);
      if (candidate) {
        candidates.push(candidate);
        if (piece.link)
          contents.push({ items: candidate.items, title: candidate.title, link: piece.link, piece: index });
      }
    } else if (piece.type === 'grid') readGrid(input, piece.grid.cells, index, candidates, contents);
  }
  return { candidates, contents };
}

function readText(input: Scan, block: TextBlock, index: number): Candidate | null {
  if (!mayBeLabel(block.text)) return null;
  const label = readItemLabel(block.text);
  if (!label) return null;
  let { title } = label;
  const reasons: string[] = [];
  let score = 1;
  if (title.length === 0) title = nextTitle(input, index);
  const keys = readKeys(input, label, title, input.parts[index] ?? null);
  if (!keys) return null;
  const level = input.levels[index] as number;
  if (level > 0) {
    score += 1.5;
    reasons.push('set as a heading');
  }
  if (keys.items.some((item) => fitsTitle(input.items, item, title))) {
    score += 1.5;
    reasons.push('its title is the usual one');
  }
  if (/^\W{0,4}ITEM/.test(block.text)) score += 0.3;
  // A line of nothing but label and usual title is a heading, however plainly it is set.
  if (score >= 2.5 && level === 0 && isWholeTitle(input.items, keys.items, block.text, title)) {
    score += 0.9;
    reasons.push('it stands alone on its line');
  }
  if (block.text.length > 250) score -= 0.7;
  if (/continued/i.test(title.slice(0, 120))) score -= 2;
  if (
    /^(?:of|and|to|in|for|above|below|herein|is|are|was|contains?|includes?|sets?|under|hereof|shall|may|as|which|or|that|we|the information|requirements?|does|has)\b/.test(
      title,
    )
  )
    score -= 3;
  if (/^["“'‘]/.test(block.text)) score -= 1;
  if (block.linked > 0 && block.linked >= block.inked * 0.6) score -= 2;
  if (
    label.title.length > 0 &&
    /[\s.]\d{1,3}(?:\s?[-–]\s?\d{1,3})?$/.test(block.text) &&
    block.text.length < 160 &&
    !/\b(?:19|20)\d{2}$/.test(block.text)
  )
    score -= 1.5;
  return {
    piece: index,
    row: -1,
    ...keys,
    title: title.slice(0, 160),
    score,
    reasons,
  };
}

/** True when nothing follows the title: no sentence, no page number. */
function isWholeTitle(form: ItemForm, items: readonly string[], text: string, title: string): boolean {
  return (
    text.length <= 220 &&
    items.some((item) => fitsTitle(form, item, title)) &&
    /^[^a-z]/.test(title) &&
    !/[\s.]\d{1,3}$/.test(text) &&
    !/[.;]\s+[A-Z][a-z]+\s+[a-z]+\s+[a-z]+/.test(title)
  );
}

/** Title of a bare "Item 1.": the next short block. */
function nextTitle(input: ItemInput, index: number): string {
  for (let next = index + 1; next < Math.min(index + 3, input.pieces.length); next++) {
    const piece = input.pieces[next];
    if (input.dropped[next] || piece?.type === 'break') continue;
    if (piece?.type !== 'text' || piece.text.length > 200 || /^\W{0,4}item/i.test(piece.text)) return '';
    return piece.text.replace(/\s+/g, ' ');
  }
  return '';
}

type Cells = readonly (readonly ({ block: TextBlock } | null | undefined)[])[];

/** Rows of a table that begin with an item label: contents when there are three or more, otherwise possible headings. */
function readGrid(input: Scan, cells: Cells, index: number, candidates: Candidate[], contents: ContentsRow[]): void {
  let part = input.parts[index] ?? null;
  const rows: {
    items: string[];
    other?: { items: string[]; score: number };
    title: string;
    link: string | null;
    row: number;
    values: number;
    bold: boolean;
  }[] = [];
  for (const [r, row] of cells.entries()) {
    const filled = row.filter((cell): cell is { block: TextBlock } => !!cell);
    if (input.items.parted)
      part = /^\W{0,4}part\s+(i{1,2})\b/i.exec(filled[0]?.block.text ?? '')?.[1]?.toUpperCase() ?? part;
    const first = filled.findIndex((cell) =>
      /^\W{0,4}(?:part\s+[iv]+\W+)?i\s?t\s?e\s?m\s?s?[\s.]{0,3}(?:\d|[a-z]{3})/i.test(cell.block.text),
    );
    if (first < 0 || first > 1) continue;
    const texts = filled.slice(first).map((cell) => cell.block.text);
    const label = readItemLabel(texts.join(' '));
    const keys = label ? readKeys(input, label, label.title, part) : null;
    if (!label || !keys) continue;
    const link = filled.map((cell) => cell.block.link).find((one) => one !== null) ?? null;
    const values = texts.slice(1).filter((text) => /^\W{0,2}[\d\s,–-]+$/.test(text)).length;
    const block = (filled[first] as { block: TextBlock }).block;
    rows.push({
      ...keys,
      title: label.title.replace(/[\s.]+\d{1,3}$/, ''),
      link,
      row: r,
      values,
      bold: block.bold >= block.inked * 0.8,
    });
  }
  const isContents = rows.length >= 3 || rows.some((row) => row.link !== null || row.values > 0);
  for (const row of rows) {
    if (isContents) contents.push({ items: row.items, title: row.title, link: row.link, piece: index });
    else {
      const fits = row.items.some((item) => fitsTitle(input.items, item, row.title));
      candidates.push({
        piece: index,
        row: row.row,
        items: row.items,
        ...(row.other ? { other: row.other } : {}),
        title: row.title.slice(0, 160),
        score: 0.5 + (fits ? 1.5 : 0) + (row.bold ? 1 : 0),
        reasons: ['it begins a table row'],
      });
    }
  }
}

/** Four or more labels with no other text between them are a table of contents. */
function markContentsRuns(input: Scan, candidates: Candidate[]): void {
  let run: Candidate[] = [];
  const flush = () => {
    // Items by reference follow each other as closely; a contents row has its heading elsewhere.
    const inside = new Set(run);
    const elsewhere = (one: Candidate) =>
      candidates.some((other) => !inside.has(other) && other.score > 1.5 && other.items[0] === one.items[0]);
    if (run.length >= 4) for (const one of run) if (elsewhere(one)) one.score -= 4;
    run = [];
  };
  for (const candidate of candidates) {
    const last = run.at(-1);
    // The contents are over when the items begin again.
    if (last && rankIn(input.items, candidate.items[0] as string) <= rankIn(input.items, last.items[0] as string))
      flush();
    else if (last && textBetween(input, last.piece, candidate.piece, last.title) > 60) flush();
    run.push(candidate);
  }
  flush();
}

/** Characters of other text between two pieces; page numbers, parts and the label's own title do not count. */
function textBetween(input: ItemInput, from: number, to: number, title: string): number {
  let count = 0;
  for (let i = from + 1; i < to && count <= 60; i++) {
    const piece = input.pieces[i];
    if (!piece || input.dropped[i] || piece.type === 'break') continue;
    if (piece.type === 'grid') return 1000;
    const text = piece.text.trim();
    if (
      /^(?:part\s+[iv]+|\d{1,3}|page|[\d\s,–-]+)\W*$/i.test(text) ||
      (title && text.replace(/\s+/g, ' ').startsWith(title.slice(0, 30)))
    )
      continue;
    count += text.length;
  }
  return count;
}

function linkTargets(input: ItemInput, contents: readonly ContentsRow[]): Map<string, number[]> {
  const targets = new Map<string, number[]>();
  for (const row of contents) {
    if (!row.link) continue;
    const at = input.target(row.link);
    if (at < 0 || at === row.piece) continue;
    for (const item of row.items) {
      const list = targets.get(item) ?? [];
      list.push(at);
      targets.set(item, list);
    }
  }
  return targets;
}

/** The increasing sequence of items with the highest total score; ties go to the earlier heading. */
function bestSequence(candidates: readonly Candidate[], form: ItemForm): Candidate[] {
  const usable = candidates.filter((candidate) => candidate.score > 0 && candidate.items.length > 0);
  // best[r]: the best chain that ends with an item of rank < r.
  const size = form.order.length;
  let best: Chain[] = Array.from({ length: size + 1 }, () => ({ total: 0, last: null }));
  for (const candidate of usable) {
    const next = best.slice();
    const readings = [{ items: candidate.items, score: 0 }, ...(candidate.other ? [candidate.other] : [])];
    for (const { items, score } of readings) {
      const first = rankIn(form, items[0] as string);
      const last = rankIn(form, items.at(-1) as string);
      const before = best[first] as Chain;
      const total = before.total + Math.max(0.05, candidate.score + score);
      for (let r = Math.max(first, last) + 1; r <= size; r++) {
        if (total > (next[r] as Chain).total + 1e-9)
          next[r] = { total, last: { candidate: { ...candidate, items }, before: before.last } };
      }
    }
    best = next;
  }
  const chosen: Candidate[] = [];
  for (let link = (best[size] as Chain).last; link; link = link.before) chosen.push(link.candidate);
  return chosen.reverse();
}

/** The best heading of each item where they may come in any order: the events of a current report. */
function inAnyOrder(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.items[0] as string;
    if (candidate.score > 0 && candidate.score > (best.get(key)?.score ?? 0) + 1e-9) best.set(key, candidate);
  }
  return [...best.values()].sort((a, b) => a.piece - b.piece || a.row - b.row);
}

interface Chain {
  total: number;
  last: Link | null;
}

interface Link {
  candidate: Candidate;
  before: Link | null;
}

/** Items that only the contents' links point to: cross-reference indexes, and headings without a label. */
function addLinked(
  input: Scan,
  chosen: Candidate[],
  contents: readonly ContentsRow[],
  linked: ReadonlyMap<string, number[]>,
): Candidate[] {
  const have = new Set(chosen.flatMap((candidate) => candidate.items));
  const labelled = chosen.length >= 10;
  const result = [...chosen];
  for (const row of contents) {
    const missing = row.items.filter((item) => !have.has(item));
    if (missing.length === 0 || !row.link) continue;
    const at = linked.get(missing[0] as string)?.[0];
    if (at === undefined || at >= input.pieces.length) continue;
    if (labelled && !inOrder(input.items, result, missing[0] as string, at)) continue;
    for (const item of missing) have.add(item);
    result.push({
      piece: at,
      row: -1,
      items: missing,
      title: row.title.slice(0, 160),
      score: 1,
      reasons: ['only the index or table of contents points here; the place has no item heading'],
    });
  }
  return result.sort((a, b) => a.piece - b.piece || a.row - b.row);
}

function inOrder(form: ItemForm, chosen: readonly Candidate[], item: string, at: number): boolean {
  const rank = rankIn(form, item);
  return chosen.every((candidate) => {
    const other = rankIn(form, candidate.items[0] as string);
    return candidate.row >= 0 || (other < rank ? candidate.piece <= at : candidate.piece >= at);
  });
}

/** Turns the chosen headings into spans of the text. Later items at the same place share it. */
export function itemSpans(
  chosen: readonly Candidate[],
  startOf: (place: { piece: number; row: number }) => number,
  textLength: number,
): ItemSpan[] {
  const placed = chosen
    .map((candidate) => ({ candidate, start: startOf(candidate) }))
    .sort((a, b) => a.start - b.start);
  return placed.map(({ candidate, start }, index) => {
    let next = index + 1;
    while (next < placed.length && (placed[next] as { start: number }).start <= start) next++;
    const end = candidate.end ? Math.max(start, startOf(candidate.end)) : (placed[next]?.start ?? textLength);
    const [{ item, part }, ...others] = candidate.items.map(splitKey) as [
      ReturnType<typeof splitKey>,
      ...ReturnType<typeof splitKey>[],
    ];
    const also = others.map((other) => other.item);
    return {
      item,
      ...(part ? { part } : {}),
      ...(also.length > 0 ? { also } : {}),
      title: candidate.title.replace(/\s+/g, ' ').trim(),
      start,
      end,
      characters: end - start,
      ...rate(candidate, end - start),
    };
  });
}

function rate(candidate: Candidate, length: number): { confidence: number; reason: string } {
  let confidence = Math.min(0.98, Math.max(0.15, 0.35 + candidate.score * 0.14));
  const reasons = [...candidate.reasons];
  if (length < 15) {
    confidence *= 0.5;
    reasons.push('hardly any text follows');
  }
  if (reasons.length === 0) reasons.push('found by its label alone');
  return { confidence: Math.round(confidence * 100) / 100, reason: sentence(reasons) };
}

function sentence(reasons: readonly string[]): string {
  const text = reasons.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
