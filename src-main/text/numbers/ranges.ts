/** What numbers take from their neighbours: "10 to 15%", "$10 to $15 million", "$1.25, $1.20 per share". */
import type { FoundNumber } from './found.ts';
import { asPerShare } from './kind.ts';

const TO_NEXT = /^(?:\s?(?:%|percent)?\s?(?:to|–|-|—|or)\s?|\s(?:and|or|to)\s(?:approximately\s|about\s)?)[($€£]*$/;

/** "$1.25, $1.20 per share": the unit stands behind the last of amounts that are written alike. */
function isShareList(text: string, first: FoundNumber, second: FoundNumber): boolean {
  return (
    first.kind === 'money' &&
    second.kind === 'per_share' &&
    first.scale === 0 &&
    `${first.unit}/share` === second.unit &&
    first.decimals === second.decimals &&
    first.decimals > 0 &&
    /^(?:,|;|,?\sand|,?\sor|\sto)\s?[$€£(]{0,2}$/.test(text.slice(first.end, second.start))
  );
}

/** "10 to 15%", "$10 to $15 million": the first number of a range takes unit and scale from the second. */
export function inherit(text: string, found: FoundNumber[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const first = found[i] as FoundNumber;
    const second = found[i + 1] as FoundNumber;
    if (!isQuantity(first) || !isQuantity(second) || second.start - first.end > 20) continue;
    if (isShareList(text, first, second)) asPerShare(first);
    if (!TO_NEXT.test(text.slice(first.end, second.start))) continue;
    if (second.unit === 'shares' && first.bare && second.scale === 0) {
      first.unit = 'shares';
      first.kind = 'count';
      first.bare = false;
    } else if (second.kind === 'percent' && first.bare) {
      first.kind = 'percent';
      first.unit = 'percent';
      first.bare = false;
    } else if (second.kind === 'bps' && first.bare) {
      first.kind = 'bps';
      first.unit = 'bps';
      first.bare = false;
    } else if (
      second.scale > 0 &&
      first.scale === 0 &&
      (first.magnitude ?? 0) < 1000 &&
      (first.bare || (first.kind === 'money' && second.kind === 'money'))
    ) {
      const range =
        /to|–|-|—/.test(text.slice(first.end, second.start)) ||
        /between\s[^.]{0,30}$/i.test(text.slice(Math.max(0, first.start - 40), first.start));
      if (!range) continue;
      first.scale = second.scale;
      first.scaleSource = second.scaleSource;
      if (second.scaleText !== undefined) first.scaleText = second.scaleText;
    }
    if (
      first.bare &&
      second.kind === 'money' &&
      first.kind === 'count' &&
      /^\s?(?:to|–|-)/.test(text.slice(first.end, second.start))
    )
      continue;
    if (second.bare && first.kind === 'money' && /^\s?(?:–|-|to)\s?$/.test(text.slice(first.end, second.start))) {
      second.kind = first.kind;
      second.unit = first.unit;
      second.bare = false;
    }
  }
}

function isQuantity(number: FoundNumber): boolean {
  return (
    number.kind !== 'date' &&
    number.kind !== 'reference' &&
    number.kind !== 'identifier' &&
    number.kind !== 'year' &&
    number.kind !== 'other'
  );
}
