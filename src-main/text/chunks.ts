/** Cuts a filing into chunks for the encoder: at block ends, long paragraphs at sentence ends, long tables at row ends with the heads repeated. */
import type { Block, Chunk, NumberRecord, ParsedFiling, TaggedNumber, TaggedText } from '../api/types.ts';
import { itemLookup } from './item-at.ts';
import { joinTagged, serialiseTable } from './table-text.ts';
import { isPathNumber } from './tag.ts';

/** What a chunk is made of: a block, a part of a long paragraph, or a run of table rows. */
export interface Unit {
  tagged: TaggedText;
  start: number;
  end: number;
  tokens: number;
  item: string | null;
  page: number | null;
  /** Belongs with what follows: a heading, or the line that announces a table. */
  leads: boolean;
}

type CountTokens = (tagged: TaggedText) => number;

/**
 * Chunks of at most `maxTokens` tokens, special tokens included, in reading order. A chunk never crosses an item's boundary.
 * `countTokens` counts a whole tagged text with its special tokens (the tokenizer's own function).
 */
export function chunkFiling(parsed: ParsedFiling, countTokens: CountTokens, maxTokens = 512): Chunk[] {
  const special = countTokens({ text: '', numbers: [] });
  const room = Math.max(16, maxTokens - special);
  const count: CountTokens = (tagged) => countTokens(tagged) - special;
  // What the line break between two units costs: nothing in BERT, a token in byte-level vocabularies.
  const joint = Math.max(0, count({ text: 'a\nb', numbers: [] }) - 2 * count({ text: 'a', numbers: [] }));
  const chunks: Chunk[] = [];
  let open: Unit[] = [];
  let tokens = 0;

  const close = (carry: boolean) => {
    const tail: Unit[] = [];
    if (carry) while (open.length > tail.length + 1 && open.at(-1)?.leads) tail.unshift(open.pop() as Unit);
    if (open.length > 0) chunks.push(toChunk(open, chunks.length, countTokens));
    open = tail;
    tokens = tail.reduce((sum, unit) => sum + unit.tokens + joint, 0);
  };

  for (const unit of units(parsed, count, room)) {
    if (open.length > 0 && open[0]?.item !== unit.item) close(false);
    if (open.length > 0 && tokens + unit.tokens > room) {
      close(true);
      if (tokens + unit.tokens > room) close(false);
    }
    open.push(unit);
    tokens += unit.tokens + joint;
  }
  close(false);
  return chunks;
}

function toChunk(units: readonly Unit[], index: number, countTokens: CountTokens): Chunk {
  const tagged = joinTagged(
    units.map((unit) => unit.tagged),
    '\n',
  );
  const first = units[0] as Unit;
  const last = units.at(-1) as Unit;
  return {
    index,
    item: first.item,
    start: first.start,
    end: last.end,
    page: first.page,
    tokens: countTokens(tagged),
    tagged,
  };
}

function* units(parsed: ParsedFiling, count: CountTokens, room: number): Generator<Unit> {
  const cursor = new NumberCursor(parsed);
  const itemOf = itemLookup(parsed.items);
  for (const block of parsed.blocks) {
    // An item may begin inside a table; the block goes to the item that holds its start.
    const place = {
      item: itemOf(block.start),
      page: block.page ?? null,
    };
    const parts =
      block.kind === 'table'
        ? tableUnits(parsed, block, cursor, count, room)
        : textUnits(parsed, block, cursor, count, room);
    for (const part of parts) yield { ...part, ...place };
  }
}

type Part = Omit<Unit, 'item' | 'page'>;

function textUnits(parsed: ParsedFiling, block: Block, cursor: NumberCursor, count: CountTokens, room: number): Part[] {
  const text = parsed.text.slice(block.start, block.end);
  const marker = block.kind === 'heading' ? /^#{1,6} / : block.kind === 'list' ? /^- / : null;
  const start = block.start + (marker?.exec(text)?.[0].length ?? 0);
  const whole = makePart(parsed.text, start, block.end, cursor, count);
  whole.leads = block.kind === 'heading' || (whole.tokens < 80 && text.endsWith(':'));
  if (whole.tokens <= room) return [whole];
  const parts: Part[] = [];
  let from = start;
  let at = start;
  let tokens = 0;
  for (const end of sentenceEnds(parsed.text, start, block.end)) {
    const piece = makePart(parsed.text, at, end, cursor, count);
    if (at > from && tokens + piece.tokens > room) {
      parts.push(makePart(parsed.text, from, at, cursor, count));
      from = at;
      tokens = 0;
    }
    if (piece.tokens > room) {
      parts.push(...splitWords(parsed.text, at, end, cursor, count, room));
      from = end;
      tokens = 0;
    } else tokens += piece.tokens;
    at = end;
  }
  if (block.end > from) parts.push(makePart(parsed.text, from, block.end, cursor, count));
  return parts;
}

/** Ends of sentences inside [start, end), the last being `end` itself. */
function sentenceEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  const pattern = /[.!?;:]["”’)]{0,2}\s+(?=["“(A-Z\d•])|\n/g;
  pattern.lastIndex = start;
  for (let found = pattern.exec(text); found !== null && found.index < end; found = pattern.exec(text)) {
    ends.push(Math.min(end, found.index + found[0].length));
  }
  if (ends.at(-1) !== end) ends.push(end);
  return ends;
}

/** A sentence longer than a chunk is halved at spaces until it fits. */
function splitWords(
  text: string,
  start: number,
  end: number,
  cursor: NumberCursor,
  count: CountTokens,
  room: number,
): Part[] {
  const done: Part[] = [];
  const work: [number, number][] = [[start, end]];
  while (work.length > 0) {
    const [from, to] = work.pop() as [number, number];
    const part = makePart(text, from, to, cursor, count);
    const middle = (from + to) >> 1;
    const space = text.indexOf(' ', middle);
    const cut = space > 0 && space < to - 1 ? space + 1 : middle;
    if (part.tokens <= room || to - from < 8) done.push(part);
    else work.push([cut, to], [from, cut]);
  }
  return done;
}

function makePart(text: string, start: number, end: number, cursor: NumberCursor, count: CountTokens): Part {
  const tagged = { text: text.slice(start, end).trimEnd(), numbers: cursor.within(start, end) };
  return { tagged, start, end: start + tagged.text.length, tokens: count(tagged), leads: false };
}

function tableUnits(
  parsed: ParsedFiling,
  block: Block,
  cursor: NumberCursor,
  count: CountTokens,
  room: number,
): Part[] {
  const grid = parsed.tables[block.table ?? -1];
  if (!grid) return [];
  const table = serialiseTable(grid, (start, end) => cursor.within(start, end));
  const all = table.render(0, table.rows, false);
  const tokens = count(all);
  if (tokens <= room) return [{ tagged: all, start: block.start, end: block.end, tokens, leads: false }];
  const parts: Part[] = [];
  const heads = count(table.render(0, Math.min(grid.headerRows, table.rows), false));
  const repeat = heads < room / 3;
  let from = 0;
  while (from < table.rows) {
    let to = from + 1;
    let best = table.render(from, to, repeat);
    let size = count(best);
    while (to < table.rows) {
      const longer = table.render(from, to + 1, repeat);
      const longerSize = count(longer);
      if (longerSize > room) break;
      best = longer;
      size = longerSize;
      to++;
    }
    const [start, end] = table.range(from, to);
    if (size <= room) parts.push({ tagged: best, start, end, tokens: size, leads: false });
    else for (const [a, b] of table.cellRanges(from)) parts.push(...splitWords(parsed.text, a, b, cursor, count, room));
    from = to;
  }
  return parts;
}

/** Numbers of the number path by position. */
class NumberCursor {
  private readonly numbers: NumberRecord[];

  constructor({ text, numbers }: ParsedFiling) {
    // Figures tagged on words ("three", "no") stay words.
    this.numbers = numbers.filter((number) => isPathNumber(text, number)).sort((a, b) => a.digitsStart - b.digitsStart);
  }

  /** Spans of the numbers whose digits lie inside [start, end), relative to start. */
  within(start: number, end: number): TaggedNumber[] {
    let low = 0;
    let high = this.numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] as NumberRecord).digitsStart < start) low = middle + 1;
      else high = middle;
    }
    const found: TaggedNumber[] = [];
    let last = start;
    for (let i = low; i < this.numbers.length; i++) {
      const number = this.numbers[i] as NumberRecord;
      if (number.digitsStart >= end) break;
      if (number.digitsEnd > end || number.digitsStart < last) continue;
      last = number.digitsEnd;
      found.push({
        start: number.digitsStart - start,
        end: number.digitsEnd - start,
        value: number.value as number,
        kind: number.kind,
      });
    }
    return found;
  }
}
