/** Scale notes: "(in millions, except per share data)", "$ in thousands", "(000's omitted)", and what they except. */

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

const WORD = '(thousands?|millions?|billions?)';
const NOTE = new RegExp(
  `(?:\\b(?:in|expressed in|stated in|reported in|presented in|rounded to the nearest|nearest)\\s+(?:(?:U\\.?\\s?S\\.?|Canadian|Australian|RMB|constant|the)\\s+)?(?:dollars?,?\\s+|\\$\\s?|€\\s?|£\\s?|euros?\\s+)?(?:in\\s+)?${WORD}\\b)` +
    `|(?:\\(\\s?(?:dollars?|amounts?|US\\$|\\$|€|£|shares)?(?:\\s?(?:amounts|figures))?,?\\s?(?:in\\s)?${WORD}(?:\\s+of\\s+(?:U\\.?S\\.?\\s)?(?:dollars|euros|shares|pounds))?\\s?[,;)—-])` +
    `|(?:(?:\\$|dollars|US\\$)\\s?(?:in\\s)?${WORD}\\b)` +
    `|(?:\\b${WORD}\\s+of\\s+(?:U\\.?S\\.?\\s+)?(?:dollars|euros|shares)\\b)` +
    `|(?:\\$?\\s?\\(?\\s?\\$?\\s?['’]?000(?:,000)?\\s?['’]?\\s?s?\\)?\\s*(?:omitted|\\))|[$£€]\\s?['’]?000s?\\b|\\b000['’]?s\\b|['’]000s?\\b)` +
    `|(?:^\\W*${WORD}\\s?(?:[,;)]|of\\b|except|$))`,
  'i',
);

function power(word: string): number {
  const lower = word.toLowerCase();
  if (lower.startsWith('thousand')) return 3;
  if (lower.startsWith('million')) return 6;
  return 9;
}

const CURRENCIES: [RegExp, string][] = [
  [/\bcanadian dollars?|\bC\$|\bCAD\b/i, 'CAD'],
  [/\beuros?\b|€/i, 'EUR'],
  [/\bpounds sterling|£|\bGBP\b/i, 'GBP'],
  [/\bRMB\b|renminbi|yuan/i, 'CNY'],
  [/\byen\b|¥/i, 'JPY'],
  [/\baustralian dollars?/i, 'AUD'],
];

/** Reads a scale note from a caption, heading or cell; null when the text holds none. */
export function readScaleNote(text: string): ScaleNote | null {
  if (text.length === 0) return null;
  const found = NOTE.exec(text);
  if (!found) return null;
  // "resulted in millions of tons": a note is not followed by "of" anything but money.
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 80);
  if (/^\s+of\s+(?!(?:u\.?s\.?\s+)?(?:dollars|euros|shares|rmb|reais|pounds|canadian))/i.test(after)) return null;
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
    currency: CURRENCIES.find(([pattern]) => pattern.test(clause))?.[1] ?? null,
    text: clause.replace(/\s+/g, ' ').trim().slice(0, 160),
    standing:
      /\b(?:unless|except (?:as|where)(?: otherwise)? (?:noted|indicated|stated)|tabular|tables|all (?:dollar )?amounts)/i.test(
        text,
      ),
  };
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
