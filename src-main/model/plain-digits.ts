import { MASK_TEXT, type TaggedText } from '../api/types.ts';
import type { Encoded, Tokenizer } from '../text/tokenizer.ts';
import { type Encoder, mlmLogits } from './encoder.ts';
import { eachRow, type RowsOptions } from './rows.ts';
import type { HiddenNumbers } from './score-numbers.ts';
import { scoreTokens } from './score-tokens.ts';

type Reader = Encoder & { readonly tokenizer: Tokenizer };

/** How digits as text are hidden: one [MASK] for the whole number, or a [MASK] for each of its tokens, which gives its length and commas away. */
export type DigitMasks = 'single' | 'length_known';

/**
 * The same encoder with digits as text, asked for hidden numbers through its token head: the baseline of the number path. A guess keeps the scale that the
 * text around it says ("17 billion" with the 17 hidden: digits times 1e9). Null where a number lies past the longest text or no digits were guessed.
 */
export async function predictDigits(
  model: Reader,
  texts: readonly HiddenNumbers[],
  masks: DigitMasks,
  options: RowsOptions = {},
): Promise<(number | null)[][]> {
  const read = masks === 'single' ? singleMasks : tokenMasks;
  const byLength = digitTokens(model.tokenizer);
  const everyDigit = [...byLength.values()].flat();
  const maxTokens = Math.min(model.config.maxTokens, model.tokenizer.maxTokens);
  const asked = texts.map((text) => read(model.tokenizer, text, maxTokens));
  const guesses = asked.map(({ parts }) => parts.map(() => ''));
  await eachRow(
    model,
    asked.map(({ sequence, parts }) => ({ sequence, positions: parts.map(({ position }) => position) })),
    mlmLogits,
    (item, place, row) => {
      const { length } = asked[item]!.parts[place]!;
      const choices = length === null ? everyDigit : (byLength.get(length) ?? []);
      const best = choices.reduce<(typeof choices)[number] | null>(
        (a, b) => (a === null || row[b.id]! > row[a.id]! ? b : a),
        null,
      );
      guesses[item]![place] = best?.digits ?? '';
    },
    options,
  );
  return texts.map(({ tagged, hidden }, item) =>
    hidden.map((index) => {
      const digits = join(asked[item]!.parts, guesses[item]!, index);
      return digits === '' ? null : Number(digits) * scaleOf(tagged, index);
    }),
  );
}

interface Part {
  /** Which number it belongs to. */
  readonly number: number;
  readonly position: number;
  /** Digits of the token that was hidden; null when the whole number was. */
  readonly length: number | null;
  /** What comes before it inside the number: a decimal point or nothing. */
  readonly before: string;
}

interface Asked {
  readonly sequence: { ids: Int32Array; numbers: [] };
  readonly parts: readonly Part[];
}

function join(parts: readonly Part[], guesses: readonly string[], number: number): string {
  return parts.reduce((text, part, i) => (part.number === number ? text + part.before + guesses[i] : text), '');
}

/** What one unit of the digits shown is worth. */
function scaleOf({ text, numbers }: TaggedText, index: number): number {
  const { start, end, value } = numbers[index]!;
  const shown = Number(text.slice(start, end).replaceAll(',', ''));
  return shown > 0 && Number.isFinite(shown) ? Math.abs(value) / shown : 1;
}

function singleMasks(tokenizer: Tokenizer, { tagged, hidden }: HiddenNumbers, maxTokens: number): Asked {
  const order = [...hidden].sort((a, b) => a - b);
  let text = '';
  let at = 0;
  for (const index of order) {
    const { start, end } = tagged.numbers[index]!;
    text += `${tagged.text.slice(at, start)} ${MASK_TEXT} `;
    at = end;
  }
  const { ids } = tokenizer.encode({ text: text + tagged.text.slice(at), numbers: [] }, { plain: true, maxTokens });
  const positions = [...ids.keys()].filter((position) => ids[position] === tokenizer.roles.mask);
  const parts = positions.map((position, i) => ({ number: order[i]!, position, length: null, before: '' }));
  return { sequence: { ids, numbers: [] }, parts };
}

function tokenMasks(tokenizer: Tokenizer, { tagged, hidden }: HiddenNumbers, maxTokens: number): Asked {
  const encoded = tokenizer.encode({ text: tagged.text, numbers: [] }, { plain: true, maxTokens });
  const ids = Int32Array.from(encoded.ids);
  const parts = hidden.flatMap((index) => partsOf(encoded, tagged, index));
  for (const { position } of parts) ids[position] = tokenizer.roles.mask ?? ids[position]!;
  return { sequence: { ids, numbers: [] }, parts };
}

/** The digit tokens of one number. */
function partsOf({ ids, offsets }: Encoded, { text, numbers }: TaggedText, index: number): Part[] {
  const { start, end } = numbers[index]!;
  const parts: Part[] = [];
  let point = false;
  for (let position = 0; position < ids.length; position++) {
    const [from, to] = [offsets[2 * position]!, offsets[2 * position + 1]!];
    if (from < start || to > end || from < 0) continue;
    const token = text.slice(from, to);
    if (/^\d+$/.test(token)) {
      parts.push({ number: index, position, length: token.length, before: point ? '.' : '' });
      point = false;
    } else if (token === '.') point = true;
  }
  return parts;
}

/** Tokens that are digits and nothing else, by how many; at the start of a word and inside one alike. */
function digitTokens(tokenizer: Tokenizer): Map<number, { id: number; digits: string }[]> {
  const found = new Map<number, { id: number; digits: string }[]>();
  for (const id of tokenizer.digitTokenIds()) {
    const digits = tokenizer.tokenText(id).trim();
    found.set(digits.length, [...(found.get(digits.length) ?? []), { id, digits }]);
  }
  return found;
}

/** Cross entropy of each hidden number's digits, in nats, summed over its tokens: the surprise of digits as text. Null past the longest text. */
export async function digitSurprise(
  model: Reader,
  texts: readonly HiddenNumbers[],
  options: RowsOptions = {},
): Promise<(number | null)[][]> {
  const maxTokens = Math.min(model.config.maxTokens, model.tokenizer.maxTokens);
  const asked = texts.map((text) => {
    const whole = model.tokenizer.encode({ text: text.tagged.text, numbers: [] }, { plain: true, maxTokens });
    return { ...tokenMasks(model.tokenizer, text, maxTokens), ids: whole.ids };
  });
  const scores = await scoreTokens(
    model,
    asked.map(({ sequence, parts, ids }) => ({
      sequence,
      targets: parts.map(({ position }) => ({ position, id: ids[position]! })),
    })),
    options,
  );
  return texts.map(({ hidden }, item) =>
    hidden.map((index) => {
      const own = asked[item]!.parts.flatMap(({ number }, i) => (number === index ? [scores[item]![i]!.loss] : []));
      return own.length === 0 ? null : own.reduce((a, b) => a + b, 0);
    }),
  );
}
