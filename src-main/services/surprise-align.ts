import { NUMBER_PATH_KINDS, type TaggedText } from '../api/types.ts';
import type { StoredNumber } from '../corpus/index.ts';

const PATH_KINDS: ReadonlySet<string> = new Set(NUMBER_PATH_KINDS);

type Written = Pick<StoredNumber, 'value' | 'kind' | 'raw'>;

/** Whether a number enters the encoder as a number, and so can be hidden from it. */
export function canBeHidden(number: Written): boolean {
  return isAmount(number) && /\d/.test(number.raw);
}

/** Whether it is an amount that stays text: a dash for nil, or one in words. */
export function staysText(number: Written): boolean {
  return isAmount(number) && !/\d/.test(number.raw);
}

const isAmount = ({ value, kind }: Written) => value !== null && PATH_KINDS.has(kind);

/**
 * Which stored number each number of a chunk is; null for what the chunk repeats from elsewhere (the heads of a table that was cut). Both are in reading order, so the
 * longest common subsequence by digits and value joins them. `text` is the filing's.
 */
export function alignNumbers(
  { text: chunkText, numbers }: TaggedText,
  stored: readonly StoredNumber[],
  text: string,
): (number | null)[] {
  const own = numbers.map(({ start, end, value }) => `${chunkText.slice(start, end)} ${value}`);
  const candidates = stored.filter(canBeHidden);
  const theirs = candidates.map(
    ({ digitsStart, digitsEnd, value }) => `${text.slice(digitsStart, digitsEnd)} ${value}`,
  );
  const width = theirs.length + 1;
  // lengths[i, j]: of the longest common subsequence of own from i on and theirs from j on.
  const lengths = new Uint16Array((own.length + 1) * width);
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        own[i] === theirs[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const out = new Array<number | null>(own.length).fill(null);
  for (let i = 0, j = 0; i < own.length && j < theirs.length; ) {
    if (own[i] === theirs[j] && lengths[i * width + j] === lengths[(i + 1) * width + j + 1]! + 1) {
      out[i++] = candidates[j++]!.id;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return out;
}
