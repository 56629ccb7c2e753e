/** Scale notes: "(in millions, except per share data)", "$ in thousands", "(000's omitted)", and what they except. */

import { ANY_CURRENCY, namedCurrency } from './currency.ts';

export interface ScaleNote {
  /** Power of ten for money, or for shares alone where `sharesOnly`. */
  scale: number;
  /** The note speaks of shares and not of money: "Shares in thousands". */
  sharesOnly: boolean;
  /** Power of ten for share counts; undefined when the note does not speak of them. */
  shares: number | undefined;
  /** What alone the note speaks of ("square footage is reported in thousands"), or null: money and all that is scaled with it. */
  subject: string | null;
  /** ISO currency where the note names another than the dollar. */
  currency: string | null;
  /** What the note says, as found. */
  text: string;
  /** "Unless otherwise stated": the note governs what follows, not one table only. */
  standing: boolean;
}

const WORD = '(thousands?|millions?|billions?|trillions?|lakhs?|crores?|(?:ten|hundred)s? of (?:thousands|millions))';
/** Short forms, which say something only behind a currency: "£m", "US$k", "SEK M", "$ in MM". */
const SHORT = '(m|mm|mn|mln|mio|k|bn|bln)';
const SHORT_CURRENCY =
  '(?:(?<![a-z])(?:(?:us|u\\.s\\.|hk|nt|ca?|cdn|au?|s|r|nz|mx)\\s?)?\\$|[€£¥₩₹₪]|\\b(?:usd|eur|gbp|cad|aud|nzd|hkd|sgd|twd|brl|mxn|chf|sek|nok|dkk|rmb|cny|jpy|krw|inr|nis|ils|zar|rub|pln|huf|czk|aed|dem|dm|rs\\.?|ps\\.?))';
/** "MSEK", "k€", "TEUR": the scale glued before the currency. */
const GLUED = '\\b([mkt])(?:€|(?:eur|usd|gbp|sek|nok|dkk|chf)\\b)';
const DOLLARS = '(?:dollars?|(?:US)?\\$|€|£|¥|euros?)';
const NOTE = new RegExp(
  `(?:\\b(?:in|expressed in|stated in|reported in|presented in|rounded to the nearest|nearest)\\s+(?:(?:U\\.?\\s?S\\.?|Canadian|Australian|RMB|constant|the)\\s+)?(?:${DOLLARS},?\\s*)?(?:in\\s+)?${WORD}\\b)` +
    `|(?:\\(\\s?(?:dollars?|amounts?|US\\$|\\$|€|£|shares)?(?:\\s?(?:amounts|figures))?,?\\s?(?:in\\s)?${WORD}(?:\\s+of\\s+(?:U\\.?S\\.?\\s)?(?:dollars|euros|shares|pounds))?\\s?[,;)—-])` +
    `|(?:${DOLLARS}\\s?(?:in\\s)?${WORD}\\b)` +
    `|(?:\\b${WORD}\\s+of\\s+(?:U\\.?S\\.?\\s+)?(?:dollars|euros|shares)\\b)` +
    `|(?:${SHORT_CURRENCY}\\s?['’]?(?:in\\s)?${SHORT}(?![a-z'’&]|\\s?&|\\d))` +
    `|(?:${GLUED})` +
    `|(?:\\(\\s?(?:amounts\\s|figures\\s)?in\\s(mm|mn|mln|mio|bn)\\b)` +
    `|(?:\\$?\\s?\\(?\\s?\\$?\\s?['’]?000(?:,000)?\\s?['’]?\\s?s?\\)?\\s*(?:omitted|\\))|(?:[$£€¥₩]|\\brmb)\\s?['’]?000s?\\b|\\b000['’]?s\\b|['’]000s?\\b)` +
    `|(?:^\\W*${WORD}\\s?(?:[,;)]|of\\b|except|$))`,
  'i',
);
/** Any currency right before the scale or after it: "CHF million", "Yen (millions)", "thousands of reais". Only for short texts: it is slow. */
const NAMED_NOTE = new RegExp(`${ANY_CURRENCY}\\s?\\(?(?:in\\s)?${WORD}\\b|\\b${WORD}\\s+of\\s+${ANY_CURRENCY}`, 'i');
const NAMED_LIMIT = 240;

/** What every note holds: few labels do, and looking for it is quicker. A short form stands behind a sign or capitals. */
const HINT = /thousand|illion|lakh|crore|000|\bin (?:mm|mn|mln|mio|bn)\b/i;
const SHORT_HINT = /[$£€¥₩₹₪]|[A-Z]{2}|\b[PR]s\b/;
const SHORT_NOTE = new RegExp(`${SHORT_CURRENCY}\\s?['’]?(?:in\\s)?${SHORT}\\b|${GLUED}`, 'i');

const POWERS: Readonly<Record<string, number>> = {
  thousand: 3,
  lakh: 5,
  million: 6,
  crore: 7,
  billion: 9,
  trillion: 12,
  k: 3,
  t: 3,
  bn: 9,
  bln: 9,
};

/** Power of ten of a scale word or short form; what stands for none of these is a form of "million". */
function power(word: string): number {
  const lower = word.toLowerCase();
  const many = /^(ten|hundred)s? of (.*)$/.exec(lower);
  if (many) return power(many[2] as string) + (many[1] === 'ten' ? 1 : 2);
  return POWERS[lower.replace(/s$/, '')] ?? 6;
}

/** "resulted in millions of tons": a note is not followed by "of" anything but money or shares. */
const OF_ELSE = new RegExp(`^\\s+of\\s+(?!(?:(?:the|constant|nominal)\\s)?(?:shares|${ANY_CURRENCY}))`, 'i');

/** Reads a scale note from a caption, heading or cell; null when the text holds none. */
export function readScaleNote(text: string): ScaleNote | null {
  if (!HINT.test(text) && !(SHORT_HINT.test(text) && SHORT_NOTE.test(text))) return null;
  const found = NOTE.exec(text) ?? (text.length <= NAMED_LIMIT ? NAMED_NOTE.exec(text) : null);
  if (!found) return null;
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 80);
  if (OF_ELSE.test(after)) return null;
  const word = found.slice(1).find((group) => group !== undefined);
  const scale = word ? power(word) : /000,000/.test(found[0]) ? 6 : 3;
  const from = Math.max(0, text.lastIndexOf('(', found.index + 1));
  const close = text.indexOf(')', found.index + found[0].length - 1);
  const clause =
    close > 0 && close - from < 250
      ? text.slice(from, close + 1)
      : text.slice(Math.max(0, found.index - 40), found.index + found[0].length + 80);
  return {
    scale,
    shares: shareScale(clause, scale),
    sharesOnly:
      /\b(?:shares|units|options|awards|RSUs)(?:\s(?:and|or)\s(?:shares|units|options|awards|RSUs))?,?\s(?:are\s)?(?:presented\s)?in\s(?:thousands|millions)|(?:thousands|millions) of shares/i.test(
        clause,
      ) && !/dollars|\$|amounts|usd|except/i.test(clause),
    subject: subjectOf(clause),
    currency:
      currencyOf(clause) ?? currencyOf(BEFORE_BRACKET.exec(text.slice(Math.max(0, from - 24), from))?.[0] ?? ''),
    text: clause.replace(/\s+/g, ' ').trim().slice(0, 160),
    standing:
      /\b(?:unless|except (?:as|where)(?: otherwise)? (?:noted|indicated|stated)|tabular|tables|all (?:dollar )?amounts)/i.test(
        text,
      ),
  };
}

/** "Yen (millions)": the currency that stands right before the bracket. */
const BEFORE_BRACKET = new RegExp(`${ANY_CURRENCY}\\s?$`, 'i');

function currencyOf(clause: string): string | null {
  return namedCurrency(clause.replace(/\b[mkt](?=€|(?:eur|usd|gbp|sek|nok|dkk|chf)\b)/i, ' '));
}

const SUBJECT =
  /\b([a-z]+(?: [a-z]+)?) (?:is|are) (?:reported|presented|stated|shown|expressed|given) in (?:thousands|millions|billions)\b/i;

function subjectOf(clause: string): string | null {
  const subject = SUBJECT.exec(clause)?.[1]?.toLowerCase() ?? null;
  if (
    subject === null ||
    /amount|dollar|figure|data|table|statement|number|value|financial|information|balance|result|currenc|all|share|it$|they$|which$/.test(
      subject,
    )
  )
    return null;
  return subject;
}

function shareScale(clause: string, scale: number): number | undefined {
  const own = new RegExp(
    `\\bshares?(?:\\s+(?:data|amounts|counts?|figures|and options))?,?\\s+(?:which\\s+)?(?:(?:are|is)\\s+)?(?:(?:stated|presented|reflected|expressed)\\s+)?in\\s+${WORD}`,
    'i',
  ).exec(clause);
  if (own) return power(own[1] as string);
  if (/\bshares? and dollars?|dollars? and shares?|amounts and shares/i.test(clause)) return scale;
  const excepted = /except(?:ing)?(?: for)?\b(.*)/i.exec(clause);
  if (!excepted) return undefined;
  const list = (excepted[1] as string).replace(
    /per[- ](?:common |ordinary )?(?:share|unit)s?(?:\s(?:data|amounts|information|figures))?/gi,
    '',
  );
  return /\b(?:shares?|number of shares|units)\b/i.test(list) ? 0 : undefined;
}
