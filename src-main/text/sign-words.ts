/**
 * Words around a figure that make it a minus although it is written without one: "a net loss of $5 million", "sales fell by 3%", "12 below plan",
 * "net income was (12)". Costs and expenses are amounts, not minuses; of a pair of opposites, one is listed here ("debit", not "credit").
 */

import { TABLE_END, TABLE_START } from '../api/types.ts';

/** Amounts that are negative by their name. Not "(loss)", nor "profit and loss", "increase or decrease". */
const NAMES =
  'loss(?:es)?(?! (?:provision|reserve|allowance|ratio|rate|contingenc|event|carry|exposure|adjust|expense))|deficits?|shortfalls?|overdrafts?|outflows?|decreases?|declines?|drops?|falls?|dips?|slumps?|reductions?|contractions?|write-?downs?|discounts?|debits?|debit balances?|' +
  'withdrawals?|underspends?|(?<!unrecogni[sz]ed (?:income )?)tax benefits?|benefits? (?:for|from) income tax(?:es)?|net (?:[a-z-]+ ){0,3}liabilit(?:y|ies)|(?:unfavou?rable|adverse) [a-z]+';
const NAMED = `\\b(?<![(/]|\\b(?:and|or|&) )(?:${NAMES}|(?:cash|funds) (?:flows? )?(?:used|absorbed) (?:in|by|for) [a-z]+)`;

/** Words that end what a name's amount may be told of: what follows them has a figure of its own. */
const STOP =
  '(?!(?:and|or|but|with|due|by|to|as|that|which|while|because|is|are|was|were|has|have|had|proceeds|than|versus|offset|primarily|mainly|partially|largely|principally|resulting|reflecting|including|excluding)\\b|' +
  '(?!discontinued|diluted|consolidated|adjusted|unreali[sz]ed|reali[sz]ed|deferred|related|accrued|ended)[a-z]+ed\\b)';
/** "in net sales", "from continuing operations", "per diluted share". */
const PREPOSITION =
  '(?:of|per|before|after|from|in|for|on(?! (?:revenues?|sales|turnover)\\b)|attributable to|during|activities|operations)';
const TOLD_OF = `(?: ${PREPOSITION}(?: ${STOP}[a-z'’-]+){0,6})?`;
/** Anything up to a verb, dates included: "for the year ended December 31, 2019". */
const UNTIL = `(?: ${PREPOSITION}(?: ${STOP}[A-Za-z'’-]+| (?:19|20)\\d\\d| \\d{1,2},(?= (?:19|20)\\d\\d)){0,10})?`;
const VERB = '(?:was|were|is|are|totall?ed|came to|amounted to|amounts to|stood at|stands at|reached)';
const LINK = `(?: (?:of|at|by|total(?:l?ing)?|amounting to|widened to|narrowed to|equal to|${VERB}))`;
/** "Overdraft: 12", "Overdraft of the museum for 2012: 12", "Overdraft | the museum | 12". */
const LABELLED = "(?:(?: [A-Za-z'’&-]+| (?:19|20)\\d\\d){0,8}: ?| ?\\|(?:[^|]{1,40}\\|)? ?)";

const ABOUT =
  '(?:(?:approximately|about|around|nearly|roughly|almost|over|only|some|just|more than|less than|up to|an additional|an? (?:total|aggregate) of|a further|another|as much as) )?';
const CURRENCY = '(?:USD|US|EUR|GBP|CAD|CHF|AUD|JPY|SEK|NOK|DKK|RMB|HK|[CA](?=\\$))?[ $€£¥(]*';
/** "decreased $5 million, or 3%": what is said of the first amount goes for the second. */
const AMOUNT =
  `(?: ?${ABOUT}${CURRENCY}\\d[\\d,.]* ?(?:%|percent|thousand|million|billion|basis points)?,? (?:or (?:by )?|\\())?` +
  ` ?${ABOUT}${CURRENCY}$`;

const BY_NAME = new RegExp(`${NAMED}(?:${TOLD_OF}${LINK}|${UNTIL} ${VERB}|${LABELLED}| (?=[$€£]))${AMOUNT}`, 'i');
const FALLING =
  'lost|fell|falls|fallen|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|dropped|drops|shrank|contracted|slipped|slid|sank|plunged|plummeted|tumbled|dipped|receded|diminished|shed|down|lower|withdrew';
const FALLING_BY =
  'reduc(?:ed|es|ing)|lowered|cut|worsened|weakened|depreciated|understated|underfunded|overdrawn|undershot|underperformed|missed|trail(?:ed|s)|lag(?:ged|s)';
const BELOW_BY = "(?:short of|below|under|behind)(?: [a-z’']+){1,4} by";
/** A sign in words; "sales minus $5 million" is a sum. */
const SIGN = '(?:of|was|were|is|are|at|to|by|reached) minus|negative';
const BY_VERB = new RegExp(
  `\\b(?:(?:${FALLING})(?: [a-z]+ly)?(?: by)?|(?:${FALLING_BY})(?: [a-z]+){0,4} by|(?:short|behind|less|fewer|worse) by|${BELOW_BY}|${SIGN})${AMOUNT}`,
  'i',
);

/** What may stand between the digits and the words after them. */
const UNIT =
  '^\\)? ?(?:%|percent\\b|per ?cent\\b|percentage points?|points?|pts|basis points?|bps)? ?(?:(?:hundred|thousand|million|billion|trillion|bn|mn|[mkb])\\b)?';
const NOUN = '(?: (?!(?:or|and|to|of|in|at|the|is|was|a|an)\\b)[a-z]{1,14})?';
const MEASURE =
  '(?:plan|budget|targets?|forecasts?|guidance|consensus|expectations?|expected|estimates?|schedule|(?:last|prior|previous|preceding) (?:year|quarter|month|period)|a year (?:ago|earlier|before)|benchmark|average|trend|normal|zero|freezing|break-?even)\\b';
const BELOW = new RegExp(
  `${UNIT}${NOUN} (?:(?:below|behind|short of) (?:[a-z’'-]+ ){0,3}?${MEASURE}|under (?:[a-z’'-]+ )?(?:budget|targets?|forecasts?|guidance|last year)\\b|` +
    `(?:lower(?! of)|fewer|worse|weaker)\\b|less than (?![$€£\\d])|less(?=[.,;]|$))`,
  'i',
);
const NAME_AFTER = new RegExp(
  `${UNIT}[ -](?:(?:net|pre-?tax|operating|cash|non-cash|unreali[sz]ed|year-over-year|annual|quarterly|sequential|further|overall|price|income) ){0,2}` +
    `(?:(?:loss|deficit|shortfall|overdraft|outflow|decrease|decline|drop|fall|reduction|contraction|write-?down|discount|debit|withdrawal|tax benefit)\\b` +
    `(?!-| (?:rates?|ratios?|events?|contingenc|carry|limit|reserves?|allowance|provision|exposure|experience|factors?|or increase))|(?:unfavou?rable|adverse)\\b)`,
  'i',
);
const USED_AFTER = new RegExp(
  `${UNIT}(?: (?:of|in) cash)?(?: was| were)? used (?:in|by|for) (?:[a-z]+ )?(?:operat|invest|financ)`,
  'i',
);

/** A figure in brackets right after a verb or a mark: "net income was (12)", "result: (1,234)". */
const SAID = /(?: (?:was|were|is|of|at|totall?ed|total of|came to|amounted to|stood at)|[:|=]) ?\((?:US)?[$€£¥]? ?$/i;
/** What follows it there: an end, or words of time; not those of a list ("(1) the first, (2) the second"). */
const SAID_END =
  /^ ?%? ?\)(?: ?(?:%|million|thousand|billion|percent|per)\b| ?%|[.;|]? ?$|[,.;|] | (?:for|in|compared|versus|vs|against|last) )/;
/** A label and nothing but a figure in brackets: "Operating result (1,234)". */
const LABEL = /^[^.;!?()]{2,60}(?:\([^()\d]{2,20}\) ?)?[^.;!?()\d]? ?\((?:US)?[$€£¥]? ?$/;
const LABEL_END = /^ ?%? ?\) ?$/;
const FIGURE =
  /\b(?:income|loss|loss(?:es)?|results?|earnings|profits?|cash flows?|changes?|balance|equity|margin|EBITDA?|returns?|growth|tax(?:es)?|variance|difference|adjustments?|gains?|surplus|deficit)\b/i;
const ASIDE =
  /(?:\d ?(?:%|percent|thousand|million|billion)?|\b(?:increased|decreased|grew|rose|fell|has|have|with)\b.*) ?\($/i;
/** Digits that are no mark of a list, note or page; after a label that names a figure, and after others. */
const NO_MARK = /[,.]|\d{3}/;
const NO_REFERENCE = /[,.]|\d{5}/;

/** Whether brackets around a figure of a running text are a minus: by a verb or a label before them. In other places they hold an aside. */
export function bracketsNegative(before: string, digits: string, after: string): boolean {
  if (!/\([^()]{0,4}$/.test(before) || !/^ ?%? ?\)/.test(after)) return false;
  const left = leftOf(before);
  const right = rightOf(after);
  if (SAID.test(left)) return SAID_END.test(right);
  const line = /[^\n]*$/.exec(before)?.[0] ?? '';
  if (!LABEL.test(line) || !LABEL_END.test(right) || ASIDE.test(line)) return false;
  return FIGURE.test(line) ? NO_MARK.test(digits) : NO_REFERENCE.test(digits) && !right.includes('%');
}

/** Longest stretches before and after a number that are looked at. */
export const SIGN_WINDOW = 120;
/** A cell ends with a tab, a paragraph with an empty line: words beyond them say nothing. */
const BORDER = new RegExp(`[\\t${TABLE_START}${TABLE_END}]|\\n\\s*\\n`);

const leftOf = (before: string) => (before.slice(-SIGN_WINDOW).split(BORDER).at(-1) as string).replace(/\s+/g, ' ');
const rightOf = (after: string) => (after.slice(0, SIGN_WINDOW).split(BORDER, 1)[0] as string).replace(/\s+/g, ' ');

/** Whether the words around a figure say that it is negative. "Fell to 8" and "a decrease from 10" do not. */
export function saysNegative(before: string, after = '', digits = ''): boolean {
  return signWords(before, after) !== null || bracketsNegative(before, digits, after);
}

/** The words that make a figure negative, by the stretches before its digits and after them; null where there are none. */
export function signWords(before: string, after: string): string | null {
  const left = leftOf(before);
  const right = rightOf(after);
  const found =
    BY_NAME.exec(left) ?? BY_VERB.exec(left) ?? BELOW.exec(right) ?? NAME_AFTER.exec(right) ?? USED_AFTER.exec(right);
  return found === null ? null : found[0];
}
