/** What numbers take from their neighbours: "10 to 15%", "$10 to $15 million", "$12, $11 and $10 million", "$1.25, $1.20 per share". */
import type { FoundNumber } from './found.ts';
import { asPerShare } from './kind.ts';

const TO_NEXT = /^(?:\s?(?:%|percent)?\s?(?:to|–|-|—|or)\s?|\s(?:and|or|to)\s(?:approximately\s|about\s)?)[($€£]*$/;
/** Between two ends of a range, with the currency of the second. */
const RANGE = /^\s?(?:to|–|-|—)\s?(?:approximately\s|about\s)?[A-Z]{0,3}[($€£¥]{0,2}$/;
const BETWEEN = /between\s[^.]{0,30}$/i;
/** Between entries of a list, with the currency of the next. */
const LISTED = /^(?:,|,?\sand|,?\sor)\s(?:approximately\s|about\s)?[A-Z]{0,3}[($€£¥]{0,2}$/;
/** What stands between figures for a share that are compared: "$2.31 per share and $2.01", "$2.31 compared to $2.01". */
const COMPARED =
  /^(?:\sper\s(?:[a-z]+\s){0,3}share)?,?\s(?:and|to|or|compared\s(?:to|with)|versus|vs\.?|from)\s[$€£(]{0,2}$|^,\s[$€£(]{0,2}$/i;
/** Amounts of a list differ less than this, as factors; "$500 and $2 million" are five hundred dollars. */
const ALIKE = 20;

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

/** The first number of a range, and all of a list, take unit and scale from the last. */
export function inherit(text: string, found: FoundNumber[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const first = found[i] as FoundNumber;
    const second = found[i + 1] as FoundNumber;
    if (!isQuantity(first) || !isQuantity(second) || second.start - first.end > 20) continue;
    if (isShareList(text, first, second)) asPerShare(first);
    const between = text.slice(first.end, second.start);
    if (isAmountList(between, first, second)) takeScale(first, second);
    if (TO_NEXT.test(between) || isBareList(between, first, second)) inheritRange(text, between, first, second);
  }
  for (let i = 1; i < found.length; i++)
    if (isCompared(text, found[i - 1] as FoundNumber, found[i] as FoundNumber)) asPerShare(found[i] as FoundNumber);
}

function inheritRange(text: string, between: string, first: FoundNumber, second: FoundNumber): void {
  if (second.unit === 'shares' && first.bare && second.scale === 0) {
    first.unit = 'shares';
    first.kind = 'count';
    first.bare = false;
  } else if ((second.kind === 'percent' || second.kind === 'bps') && first.bare) {
    first.kind = second.kind;
    first.unit = second.unit;
    first.bare = false;
  } else if (first.bare && second.kind === 'money' && second.scale === -2) {
    // "1.10 to 1.14 cents"
    takeScale(first, second);
    first.kind = second.kind;
    first.unit = second.unit;
    first.bare = false;
  } else if (second.scale > 0 && first.scale === 0 && areAlike(first, second)) {
    const alike = first.bare || (first.kind === 'money' && (second.kind === 'money' || second.bare));
    const range = RANGE.test(between) || BETWEEN.test(text.slice(Math.max(0, first.start - 40), first.start));
    if (alike && range) {
      takeScale(first, second);
      // "1.2 to 1.5 million barrels": the first is what the second is.
      if (first.bare && second.kind !== 'money') {
        first.kind = second.kind;
        first.unit = second.unit;
      }
    }
  }
  if (second.bare && first.kind === 'money' && /^\s?(?:–|-|—|to)\s?$/.test(between)) {
    second.kind = first.kind;
    second.unit = first.unit;
    second.bare = false;
  }
}

/** "$12, $11 and $10 million": one scale word for amounts that are written alike. */
function isAmountList(between: string, first: FoundNumber, second: FoundNumber): boolean {
  if (second.scale === 0 || first.scale !== 0 || first.kind !== 'money' || second.kind !== 'money') return false;
  if (first.unit !== second.unit || first.decimals !== second.decimals || !LISTED.test(between)) return false;
  return areAlike(first, second);
}

/** "5, 10 and 15 percent": the second has its sign from the last itself. */
function isBareList(between: string, first: FoundNumber, second: FoundNumber): boolean {
  return between === ', ' && first.bare && second.unit === 'percent' && second.end === second.digitsEnd;
}

/** Of one size, so that one scale word may hold for both. */
function areAlike(first: FoundNumber, second: FoundNumber): boolean {
  const [one, other] = [first.magnitude ?? 0, second.magnitude ?? 0];
  return one < 1000 && one < other * ALIKE && other < one * ALIKE;
}

function isCompared(text: string, first: FoundNumber, second: FoundNumber): boolean {
  return (
    first.kind === 'per_share' &&
    second.kind === 'money' &&
    second.scale === 0 &&
    first.unit === `${second.unit}/share` &&
    first.decimals > 0 &&
    first.decimals === second.decimals &&
    second.start - first.end < 40 &&
    COMPARED.test(text.slice(first.end, second.start))
  );
}

function takeScale(first: FoundNumber, second: FoundNumber): void {
  first.scale = second.scale;
  first.scaleSource = second.scaleSource;
  if (second.scaleText !== undefined) first.scaleText = second.scaleText;
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
