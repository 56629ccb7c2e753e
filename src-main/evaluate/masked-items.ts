import { TABLE_END, TABLE_START, type TaggedText } from '../api/types.ts';
import type { HiddenNumbers } from '../model/score-numbers.ts';
import type { HiddenTokens } from '../model/score-tokens.ts';
import { random } from '../text/random.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import type { FilingChunk } from './report.ts';

/** Share of numbers, and of tokens, that are hidden, as in training. */
const RATE = 0.15;

/** A chunk of a filing with some numbers hidden. */
export interface MaskedChunk extends HiddenNumbers {
  /** 0-based; what is drawn together in the bootstrap. */
  readonly company: number;
}

/** Hides 15 % of the numbers of chunks, drawn at random until `count` numbers are hidden or the chunks are used up. Others stay on view. */
export function hideNumbers(chunks: readonly FilingChunk[], count: number, seed: number): MaskedChunk[] {
  const rng = random(seed, 'masking', 'numbers');
  const companies = companyIds(chunks);
  const out: MaskedChunk[] = [];
  let hiddenSoFar = 0;
  for (const { company, tagged } of rng.shuffle(chunks)) {
    if (hiddenSoFar >= count) break;
    const places = [...tagged.numbers.keys()];
    if (places.length < 2) continue;
    const hidden = rng
      .shuffle(places)
      .slice(0, Math.max(1, Math.round(places.length * RATE)))
      .sort((a, b) => a - b);
    out.push({ tagged, hidden, company: companies.get(company)! });
    hiddenSoFar += hidden.length;
  }
  return out;
}

/** Chunks whose tokens are partly replaced by [MASK]; `years` tells for each target whether it is a year. */
export interface MaskedTokens extends HiddenTokens {
  readonly years: readonly boolean[];
}

/**
 * Hides 15 % of the word tokens of chunks: numbers, table marks and special tokens stay. A year ("2023", which is text here) is hidden twice as often, so that
 * years can be reported apart.
 */
export function hideTokens(
  chunks: readonly { readonly tagged: TaggedText }[],
  tokenizer: Tokenizer,
  maxTokens: number,
  seed: number,
): MaskedTokens[] {
  const { mask } = tokenizer.roles;
  if (mask === null) return [];
  const rng = random(seed, 'masking', 'tokens');
  return chunks.map(({ tagged }) => {
    const sequence = tokenizer.encode(tagged, { maxTokens });
    const ids = Int32Array.from(sequence.ids);
    const numbers = new Set(sequence.numbers.map(({ position }) => position));
    const targets: { position: number; id: number }[] = [];
    const years: boolean[] = [];
    for (let position = 0; position < ids.length; position++) {
      const start = sequence.offsets[2 * position]!;
      const piece = tagged.text.slice(Math.max(0, start), sequence.offsets[2 * position + 1]!);
      if (start < 0 || numbers.has(position) || !/[\p{L}\p{N}]/u.test(piece)) continue;
      const year = /^\s*(?:19|20)\d{2}$/.test(piece);
      if (!rng.chance(year ? 2 * RATE : RATE)) continue;
      targets.push({ position, id: ids[position]! });
      years.push(year);
      ids[position] = mask;
    }
    return { sequence: { ids, numbers: sequence.numbers }, targets, years };
  });
}

function companyIds(chunks: readonly FilingChunk[]): Map<string, number> {
  const names = [...new Set(chunks.map(({ company }) => company))];
  return new Map(names.map((name, id) => [name, id]));
}

/** The number on view that stands nearest to a hidden one, by characters between them: the one before, where two are as near. NaN when there is none. */
export function nearestVisible({ tagged: { numbers }, hidden }: HiddenNumbers, index: number): number {
  const hide = new Set(hidden);
  const own = numbers[index]!;
  let best = Number.NaN;
  let nearest = Number.POSITIVE_INFINITY;
  numbers.forEach((number, i) => {
    if (hide.has(i) || number.masked) return;
    const distance = i < index ? own.start - number.end : number.start - own.end;
    if (distance < nearest) {
      nearest = distance;
      best = number.value;
    }
  });
  return best;
}

/** Whether an offset lies inside a table of the text. */
export function inTable({ text }: TaggedText, offset: number): boolean {
  return text.lastIndexOf(TABLE_START, offset) > text.lastIndexOf(TABLE_END, offset);
}
