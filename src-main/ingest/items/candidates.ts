/** Candidates for items: text blocks and table rows that begin with a label, scored by how much they look like headings. */
import type { TextBlock } from '../html/nodes.ts';
import type { Piece } from '../tables/classify.ts';
import { fitsTitle, type ItemForm, rankIn } from './forms.ts';
import { type ItemLabel, mayBeLabel, readItemLabel } from './titles.ts';
import type { Candidate, Cells, ContentsRow, ItemInput, Scan } from './types.ts';

/** For each piece of a form of two parts: the part that the last heading before it named. */
export function partsSeen(pieces: readonly Piece[]): (string | null)[] {
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
export function readKeys(
  input: Scan,
  label: ItemLabel,
  title: string,
  part: string | null,
): { items: string[]; other?: { items: string[]; score: number } } | null {
  const known = (items: string[]) => items.filter((item) => rankIn(input.items, item) >= 0);
  if (!input.items.parted) {
    const named = subdivides(input.items, label, title) ? wholeOf(label) : label.items;
    const items = known(named);
    return items[0] === named[0] && items.length > 0 ? { items } : null;
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

/** True for "Item 1(a) General development": what is lettered in brackets and has not the title of an item of that letter is a part of the item. */
const subdivides = (form: ItemForm, { items, whole }: ItemLabel, title: string): boolean =>
  whole !== undefined && !fitsTitle(form, items[0] as string, title);

/** The item begins with its first part; the others are none. */
const wholeOf = ({ items, whole }: ItemLabel): string[] =>
  whole !== undefined && items[0] === `${whole}A` ? [whole] : [];

/** Everything that begins with a label of the form: possible headings, and rows of contents. */
export function gather(input: Scan): { candidates: Candidate[]; contents: ContentsRow[] } {
  const candidates: Candidate[] = [];
  const contents: ContentsRow[] = [];
  for (const [index, piece] of input.pieces.entries()) {
    if (input.dropped[index]) continue;
    if (piece.type === 'text') {
      const candidate = readText(input, piece, index);
      if (candidate) {
        candidates.push(candidate);
        const link = piece.links[0]?.to;
        if (link !== undefined)
          contents.push({ items: candidate.items, title: candidate.title, link, piece: index, row: -1 });
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
  if (label.title.length === 0 && keys.items.length > 1 && level > 0) {
    score += 1;
    reasons.push('it names several items and nothing else');
  }
  if (block.text.length > 250) score -= 0.7;
  if (/continued/i.test(title.slice(0, 120))) score -= 2;
  if (
    /^(?:of|and|to|in|for|above|below|herein|is|are|was|contains?|includes?|sets?|under|hereof|shall|may|as|which|or|that|we|the information|requirements?|does|has)\b/.test(
      title,
    )
  )
    score -= 3;
  // "Item 1A: Risk Factors in this Form 10-Q and Part I, Item 1A ...", and a line that goes on with the sentence before it.
  if (/\bin (?:this|our|the)\b.{0,40}\b(?:form|report)\b|\bitems?\s+\d/i.test(title)) score -= 2.5;
  if (goesOn(input, index)) score -= 2;
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

/** True where the text before breaks off: "... detailed in Part II," or "... see". */
function goesOn(input: ItemInput, index: number): boolean {
  const before = input.pieces[index - 1];
  if (before?.type !== 'text' || input.dropped[index - 1] || before.text.length < 20) return false;
  return /(?:,|\b(?:see|in|and|or|under|of|to|the|with|from|our))$/i.test(before.text.trimEnd());
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
      /^\W{0,4}(?:part\s+[iv]+\W+)?i\s?t\s?e\s?m\s?s?[\s.]{0,3}(?:\(?\d|[a-z]{3}|[ivx]{1,2}[a-c]?\b)/i.test(
        cell.block.text,
      ),
    );
    if (first < 0 || first > 1) continue;
    const texts = filled.slice(first).map((cell) => cell.block.text);
    const label = readItemLabel(texts.join(' '));
    const keys = label ? readKeys(input, label, label.title, part) : null;
    if (!label || !keys) continue;
    const link = filled.flatMap((cell) => cell.block.links)[0]?.to ?? null;
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
    if (isContents) contents.push({ items: row.items, title: row.title, link: row.link, piece: index, row: row.row });
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
