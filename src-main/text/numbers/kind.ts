/** What kind of number it is: by the words on both sides of it. */
import { bracketsNegative, SIGN_WINDOW } from '../sign-words.ts';
import { measures } from '../units.ts';
import type { FoundNumber } from './found.ts';
import { currencyWord } from './words.ts';

const PERCENT_AFTER = /^\s?\)?\s?%|^[\s-]?(?:percent\b|per\s?cent\b|percentage\spoints?\b|pct\b|pp(?![.\w])|ppts?\b)/i;
const BPS_AFTER = /^[\s-]?(?:basis[\s-]points?\b|bps\b|bp\b|b\.p\.)/i;
const TIMES_AFTER = /^\s?x(?![a-z\d])|^\s(?:times\b)/i;
const SHARES_AFTER = /^\s(?:[a-z$.\d]+[\s-]){0,6}?(?:shares|ADSs?|units|options|RSUs|warrants|awards)\b/i;
const PER_SHARE_AFTER =
  /^[^.;\d]{0,30}?(?:\bper|\ba|\/)\s?(?:[a-z]+[\s-]){0,4}?(?:share|unit|ADS|depositary|warrant|option)\b/i;
/** Words before an amount that make it one for a share: "EPS of", "loss per share was", "exercise prices ranging from". */
const PER_SHARE_BEFORE =
  /\b(?:EPS|per[\s-](?:\w+\s)?(?:share|unit|ADS)|(?:exercise|strike|share|stock|conversion|offering|subscription|closing(?:\ssales?)?)\sprices?)\b(?:\s\([^()]{1,20}\))?,?\s(?:(?!compared)[a-z]+\s){0,3}?(?:of|was|were|is|are|at|to|from|totall?ed)\s(?:approximately\s|about\s|a\s)?[(-]?$/i;
/** More is no price of a share. */
const MOST_PER_SHARE = 10_000;
const TIME_AFTER =
  /^[\s-](?:consecutive |calendar |business |fiscal |full )?(years?|months?|days?|weeks?|hours?|quarters?|minutes?)\b/i;
const NOUN_AFTER = /^\s(?:of\s|the\s|our\s)?[a-z]{3,}/;
/** "eleven (11)": the figure repeats the word. */
const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[-\s][a-z]{3,5})?|hundred|thousand)\s\($/i;
/** "Canada (12), Mexico (3), and Japan (7)": counts in brackets behind names, where marks of an enumeration stand before theirs. */
const TALLY = /(?:[A-Za-z]\s\(\d[\d,]{0,9}\)[,;]\s[^()]{1,40}){2}\(\d[\d,]{0,9}\)/;
const YEAR = /^(?:19|20)\d{2}$/;

/** Settles kind and unit. `left` ends where the digits begin, `after` begins where the number ends so far; `previous` is the number before. */
export function settleKind(
  text: string,
  number: FoundNumber,
  currency: string | null,
  left: string,
  after: string,
  previous: FoundNumber | undefined,
): void {
  const digits = text.slice(number.digitsStart, number.digitsEnd);
  const percent = PERCENT_AFTER.exec(after);
  if (percent && currency === null) {
    number.kind = 'percent';
    number.unit = 'percent';
    number.end += percent[0].length;
    return;
  }
  const bps = BPS_AFTER.exec(after);
  if (bps) {
    number.kind = 'bps';
    number.unit = 'bps';
    number.end += bps[0].length;
    return;
  }
  const cents = currency === null ? /^[\s-]?(?:cents?\b|¢)/i.exec(after) : null;
  if (cents) {
    number.scale -= 2;
    number.scaleSource = 'word';
    number.scaleText = cents[0].trim();
    number.unit = 'USD';
    number.end += cents[0].length;
    number.kind = 'money';
    if (PER_SHARE_AFTER.test(after.slice(cents[0].length))) asPerShare(number);
    return;
  }
  const money = currency ?? currencyWord(after.trimStart());
  if (money) {
    number.kind = 'money';
    number.unit = money;
    const lead = left.slice(0, left.length - (number.digitsStart - number.start));
    const perShare =
      PER_SHARE_AFTER.test(after) ||
      /^\s(?:par|stated)\b/i.test(after) ||
      /\b(?:par|stated) value(?:,| of)?\s$/i.test(lead) ||
      ((number.magnitude ?? 0) < (number.decimals > 0 ? MOST_PER_SHARE : 1000) && PER_SHARE_BEFORE.test(lead));
    if (perShare && number.scale === 0) asPerShare(number);
    return;
  }
  settlePlain(text, number, digits, left, after, previous);
}

export function asPerShare(number: FoundNumber): void {
  number.kind = 'per_share';
  number.unit = `${number.unit}/share`;
}

function settlePlain(
  text: string,
  number: FoundNumber,
  digits: string,
  left: string,
  after: string,
  previous: FoundNumber | undefined,
): void {
  if (/^[A-Za-z]{1,3}(?![a-z])/.test(after) && number.scale === 0 && !/^x(?![a-z])/i.test(after)) {
    number.kind = /^(?:st|nd|rd|th)\b/.test(after) ? 'other' : 'identifier';
    const glued = /^[A-Za-z\d-]{1,24}/.exec(after);
    if (glued) number.end += glued[0].length;
    return;
  }
  if (YEAR.test(digits) && number.scale === 0 && !number.negative && isYear(left, after)) {
    number.kind = 'year';
    number.period = digits;
    return;
  }
  if (TIMES_AFTER.test(after)) {
    number.kind = 'ratio';
    number.unit = 'pure';
    number.end += /^\s?x/i.exec(after)?.[0].length ?? 0;
    return;
  }
  if (
    /^\s?:\s?\d|^\sto\s1(?:\.0+)?\b(?![.,]?\d)|^-(?:for|to)-\d/i.test(after) ||
    (previous && /^(?::|-for-|-to-|\sto\s)$/i.test(text.slice(previous.end, number.start)) && previous.unit === 'pure')
  ) {
    number.kind = 'ratio';
    number.unit = 'pure';
    return;
  }
  if (SHARES_AFTER.test(after)) {
    number.kind = 'count';
    number.unit = 'shares';
    return;
  }
  const time = TIME_AFTER.exec(after);
  if (time) {
    number.kind = 'count';
    number.unit = `${(time[1] as string).toLowerCase().replace(/s$/, '')}s`;
    return;
  }
  number.bare = true;
  const small = /^\d{1,3}$/.test(digits) && number.scale === 0;
  const enumerated =
    small &&
    /(?:^|[\s(])\($/.test(left) &&
    /^\)/.test(after) &&
    !NUMBER_WORD.test(left) &&
    !TALLY.test(text) &&
    !isNegative(text, number);
  const listed = small && left.trim() === '' && /^[.)]\s/.test(after);
  if (enumerated || listed) {
    number.kind = 'reference';
    number.bare = false;
  } else if (digits.includes('.') && number.scale === 0 && !NOUN_AFTER.test(after)) {
    number.kind = 'ratio';
  } else number.kind = 'count';
}

/** "Net income was (12)": brackets that are a minus, not a mark. */
function isNegative(text: string, { digitsStart, digitsEnd }: FoundNumber): boolean {
  return bracketsNegative(
    text.slice(Math.max(0, digitsStart - SIGN_WINDOW), digitsStart),
    text.slice(digitsStart, digitsEnd),
    text.slice(digitsEnd, digitsEnd + SIGN_WINDOW),
  );
}

const OPERATOR = '(?:[+×*÷=]|(?:plus|minus|times|divided by|multiplied by)\\b)';
const OPERAND = '(?:[$€£(]?\\d|\\[MASK\\])';
const OPERATOR_AFTER = new RegExp(`^\\s?${OPERATOR}\\s?${OPERAND}`, 'i');
const OPERATOR_BEFORE = new RegExp(`(?:\\d\\)?|\\[MASK\\])\\s?${OPERATOR}\\s?$`, 'i');
const OPERATION_BEFORE =
  /\b(?:sum of|difference (?:between|of)|product of|quotient of|adding|add|subtract(?:ing)?|multiply(?:ing)?|divid(?:e|ing))\s$/i;
const SECOND_OPERAND = new RegExp(`^\\s(?:and|to|from|by|with)\\s${OPERAND}`, 'i');

/** "1950 plus 12", "the sum of 1950 and 12", "1950 kg": figures that reckon or measure are no years. */
function isAmount(left: string, after: string): boolean {
  return (
    OPERATOR_AFTER.test(after) ||
    OPERATOR_BEFORE.test(left) ||
    (OPERATION_BEFORE.test(left) && SECOND_OPERAND.test(after)) ||
    measures(after)
  );
}

/** A four-digit figure from 1900 to 2099 without a comma is a year unless a counted noun follows, or it is reckoned or measured with. */
function isYear(left: string, after: string): boolean {
  if (isAmount(left, after)) return false;
  if (
    /(?:fiscal|calendar|year|years|in|of|during|since|through|until|ended|ending|by|from|and|to|for|before|after|vs\.?|versus|compared|Act|late|early|mid|due)[\s(’'-]{1,2}$/i.test(
      left,
    )
  ) {
    return !/^\s(?:employees|shares|stores|people|units|customers|locations|square|acres|full-time|restaurants|patents)\b/i.test(
      after,
    );
  }
  return !/^\s(?:[a-z]+\s)?(?:employees|shares|stores|people|units|customers|locations|square|acres|full-time|part-time|restaurants|patents|feet|megawatts|MW|barrels|tons|vehicles|rooms|hours)\b/i.test(
    after,
  );
}
