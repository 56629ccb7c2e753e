/** Kinds by label: per share, percent, share counts, other counts, years; and a scale note of the line's own. */
import type { NumberKind } from '../../api/types.ts';
import { currencyCode } from '../../text/numbers/index.ts';
import { ANY_CURRENCY, namedCurrency } from './currency.ts';
import { readScaleNote, type ScaleNote } from './scale.ts';

const PER_SHARE =
  /\bper[\s-](?:\w+[\s-]){0,4}?(?:shares?|units?|ADSs?|warrants?|options?|rights?|depositary)\b|\bEPS\b|\bper[- ]share\b|\bnet asset value\b.*\bshare|\b(?:exercise|share|stock|closing|conversion) prices?\b|\bmarket prices?(?:\W*$|\W*\b(?:per|ranges?|high|low|of (?:our |the )?common)\b)|\bgrant[- ]date fair values?\b|\bfair value per\b/i;
/** "Percentage rents", "percent-owned affiliates" and "percentage depletion" are amounts. */
const PERCENT =
  /%|\bpercent(?:age)?s?\b(?![- ](?:rents?|rentals?|leases?|depletion|owned|of[- ]completion)\b)|\bpct\b/i;
/** Words that leave no doubt, not even over whole figures in a column of amounts: "% of sales", "Percent change", "Expense ratio". */
const SURE_PERCENT =
  /%|\bpercent(?:age)?s?\s(?:of|change|increase|decrease|growth|to)\b(?! completion)|\bpercent(?:age)?\W*$|\bratio\b|\bpct\b/i;
/** Rates that name a row and say nothing of its figures: "4.10% notes", "6½% debentures"; the "%" behind a year is a head's own word. */
const NAMING_RATE = /(?<![\d.,½¼¾⅛⅜⅝⅞])(?!(?:19|20)\d\d\s?%)(?=\.?[\d½¼¾⅛⅜⅝⅞])[\d.½¼¾⅛⅜⅝⅞]+(?:\s?%|[\s-]percent\b)/gi;
const RATE =
  /\b(?:interest|discount|tax|growth|effective|coupon|statutory|dividend|inflation|default|cap|occupancy|forfeiture|churn|retention|turnover|risk-free|participation|trend|loss|expense|combined|capital|leverage|cap)\s+(?:rates?|yields?|ratios?|margins?)\b|\b(?:gross|operating|profit|net|EBITDA|contribution)\s+margin\b|\bvolatility\b|\byield\b|\breturn on (?:average |total |tangible |common |invested ){0,2}(?:assets|equity|capital|investments?|sales|(?:share|stock)holders)|\brates?\b$|^rates?\b|\bratio\b/i;
const NOT_RATE =
  /\bactual return|\bswaps?|\bcontracts?|\bderivatives?|\bagreements?|\bhedg|\brate[- ](?:sensitive|related|lock|risk)|\bcaps\b|\breconcil|\bprovision|\bexpense \(|\bchanges? in|\bimpact|\beffect of|\btaxes at|\btax at|\bat (?:the )?(?:U\.?S\.? )?(?:federal )?statutory|margin (?:loans|deposits|balances)/i;
/** Share counts, told before per-share figures: "Shares used in computing earnings per share", "Denominator for basic earnings per share". */
const SHARE_COUNT =
  /^\W*denominator\b|^\W*(?:effects? of )?dilutive (?:securities|effects? of)\b|\b(?:weighted[- ]average|number of|average|total)\b[^.]{0,40}\b(?:shares|units|ADSs)\b|\bshares (?:used|outstanding|issued|authorized|held|granted|available|reserved|repurchased|purchased)\b|\b(?:outstanding|issued|authorized|diluted|basic|dilutive|potential|incremental) (?:\w+ )?shares\b/i;
const SHARES = /\bshares\b|\bADSs\b|\bunits (?:outstanding|granted|vested)\b/i;
const SHARE_MONEY =
  /\b(?:repurchases?|purchases?|issuance|sale|proceeds|cost|value|dividends?|payments?|taxes|tax|withh|acquired?|acquisition|redemption|retirement)\b/i;
const COUNTS =
  /^\W*(?:total |average |approximate )?(?:number of|headcount|employees|stores|square (?:feet|foot|footage)|unit counts?|restaurants|locations|age|gwh|mw|barrels|tons|vehicles|subscribers|connections|customers|units sold|quantity|(?:common )?(?:share|stock) ?(?:owner|holder)s? (?:accounts|of record)|holders of record|passengers|policies in force|aircraft (?:in|operated|at)|megawatts?|heating degree|cooling degree|degree days|(?:new )?(?:stores|restaurants|hotels|branches|clubs|units) (?:opened|closed|acquired|sold))\b|\bsquare (?:feet|footage)\W*$/i;
/** Units of what is measured and not paid, in brackets or after a comma at a label's end: "Oil (MBbl)", "Sales (MWh in thousands)". */
const MEASURE =
  'M{0,2}bbls?|barrels|M{0,2}boes?|[MB]{1,3}cfe?s?|[kMGT]Whs?|MWs?|[MBT]{1,3}tus?|M?dths?|therms|M?gals?|gallons|(?:metric |short |long |gross )?tons?|tonnes|ounces|oz|carats|acres|hectares|kilomet(?:er|re)s|sq(?:uare)?\\.? ?(?:ft\\.?|feet|foot|met(?:er|re)s)|cubic (?:feet|met(?:er|re)s)|bushels|TEUs?';
const MEASURED = new RegExp(
  `\\(\\s?(?:(?:in|of|thousands?|millions?|billions?|000['’]?s|average|daily|net|gross),? )*(?:${MEASURE}|units|passengers|people|employees|FTEs?|hours|days|miles)(?:\\/d(?:ay)?| per day)?(?:,? (?:in )?(?:thousands|millions|000['’]?s))?\\s?\\)|[,–—-]\\s(?:${MEASURE})\\W*$|^\\W*(?:revenue|available) (?:passenger|seat|ton)[- ](?:miles|kilomet)`,
  'i',
);
/** Prices and costs of one of what is sold: never in the table's scale. "Per share" and "per unit" are told before, shares of time are none. */
const PER_ONE =
  /\bper\s(?:(?:average|available|occupied|gross|net|new|retail|comparable|million|thousand|\d[\d,]*|metric|short|active|monthly|paying|equivalent|passenger|seat|covered|adjusted)\s){0,3}(?:M{0,2}bbl|barrel|M{0,2}boe|[MB]{0,3}cfe?|[kMGT]Wh|[MBT]{0,3}tu|dth|therm|gallon|gal|ton|tonne|ounce|oz|pound|lb|carat|acre|(?:square|sq\.?|cubic) (?:foot|ft|met(?:er|re))|miles?|ASM|RPM|kilomet(?:er|re)|customers?|subscribers?|users?|members?|lines?|rooms?|guests?|visits?|visitors?|passengers?|seats?|bushel|head|homes?|vehicles?|transactions?|tickets?|orders?|cases?|hour|load|TEU)\b|\$\s?\/\s?[a-z]|\/(?:bbl|boe|mcfe?|mmbtu|[kM]Wh|ton|oz|gal)\b|\bARP[UA]\b|\bRevPAR\b|\bADR\b/i;
const PRICE_WORD =
  /\$|\b(?:prices?|costs?|revenues?|sales|expenses?|income|earnings|profits?|EBITDA|margins?|spend(?:ing)?|value|fees?|charges?|rents?|rates?|yield|oil|gas|NGLs?|netback|royalt\w+|tax(?:es)?|ARP[UA]|RevPAR|ADR)\b/i;
/** "Customers payable", "Employee advances": amounts owed by or to what is counted elsewhere. */
const COUNTED_MONEY =
  /\b(?:payables?|receivables?|deposits?|funds|balances?|advances?|liabilit|revenues?|sales|costs?|expenses?|benefits?|compensation|inventor|incentives?|rebates?|loans?)\b/i;
const YEARS =
  /\b(?:in years|\(years\)|years\)|useful li(?:fe|ves)|(?:contractual|expected|remaining|average|amortization|holding) (?:\w+ )?(?:term|life|period|lives))\b/i;

/** Heads of columns that point elsewhere: page numbers of an index, numbers of notes and exhibits. */
const REFERENCES =
  /^\W*(?:pages?|notes?|exhibits?|items?)(?:\s?(?:no|nos|numbers?|references?)\b)?\W*$|\bpages?(?:\(s\))?\W*$/i;
/** Labels of numbers that name something: "Company number", "Registration No." */
const IDENTIFIERS =
  /^\W*(?:company|registered|registration|charity|account|employer identification|i\.?r\.?s\.?|commission file|telephone|fax|zip|post)\b.{0,40}\b(?:no|nos|numbers?|codes?)\b\W*$/i;
/** A head that gives its column a currency: "2018 £", "($)", "€'000"; and one that says "Amount". */
const CURRENCY_HEAD = /(?:^|[\s(/,])((?:US|C|A|HK|NT|R|S|NZ)?\$|£|€|¥|₩|₹|₪)(?=[\s)/,]|['’]?0{3}|m\b|$)/;
/** Labels and heads whose figures are hundredths: "Earnings per share (pence)", "Loss per share - cents", a head "2009 p". */
const HUNDREDTHS =
  /\(\s?(?:in |expressed in )?(?:[a-z]{2,10}\s)?(?:cents?|pence|p|¢)\s?\)|\b(?:cents|pence) per\b|(?:[,–—-]\s?|\bin )(?:[a-z]{2,10}\s)?(?:cents|pence)\b|(?<!\band )\b(?:cents|pence)\s*$|\d{4} p$/i;
const BARE_CURRENCY = new RegExp(`^(?:(?:19|20)\\d{2}\\s)?\\(?${ANY_CURRENCY}\\)?$`, 'i');
const AMOUNT_HEAD = /\bamounts?\W*$/i;

/** Ratios told as multiples ("1.5 to 1"); other ratios, as of losses or capital, are percentages. */
const MULTIPLE =
  /\b(?:current|quick|acid[- ]test|liquidity) ratios?\b|\b(?:debt|liabilities)(?:[- ]to[- ]|\s?\/\s?)(?:total )?(?:equity|EBITDA|net worth)(?: ratio)?\W*$|\b(?:interest|debt[- ]service|fixed[- ]charges?) coverage\b|\bearnings to (?:combined )?fixed charges\b|\b(?:inventory|inventories|receivables?|assets?|payables?) (?:turnover|turns)\b(?! rates?\b)|\bprice[- ](?:to[- ])?(?:earnings|book)\b|\bP\/E\b/i;

/** What a row's or column's label says of its figures. */
export interface Line {
  kind: NumberKind | null;
  unit: string | null;
  note: ScaleNote | null;
  /** Its words leave no doubt of the kind. */
  sure?: true;
  /** The figures are cents or pence. */
  hundredths?: true;
  /** Its amounts are of one of something, and stand in no scale of the table's. */
  each?: true;
}

export const PLAIN_LINE: Line = { kind: null, unit: null, note: null };

/** Reads a row label or column head. */
export function lineOf(label: string): Line {
  const line = kindOf(label);
  if (!/cent|pence|¢|\bp\b/i.test(label) || !HUNDREDTHS.test(label)) return line;
  if (line.kind === 'reference' || /\bdollars and cents\b/i.test(label)) return line;
  // "Yield per passenger mile (cents)": money, whatever else the words are used for.
  return line.kind === 'per_share' || line.note
    ? { ...line, hundredths: true }
    : { kind: 'money', unit: null, note: null, hundredths: true };
}

function kindOf(label: string): Line {
  if (label.length === 0) return PLAIN_LINE;
  if (REFERENCES.test(label)) return { kind: 'reference', unit: null, note: null };
  if (IDENTIFIERS.test(label)) return { kind: 'identifier', unit: null, note: null };
  const note = readScaleNote(label);
  // The note's own words ("except per share data") and rates that name a row ("4.10% notes") say nothing of the figures.
  const noteless = note ? stripNote(label) : label;
  const text = noteless
    .replace(NAMING_RATE, '')
    .replace(/\([^()]{0,80}\d[^()]{0,40}\bshares\b[^()]{0,40}\)/g, '')
    .replace(/\([^()]*\$[^()]*\)|,?\s\$[\d.]+\sper\s.*$/g, '')
    .replace(/([a-z)])\d{1,2}\b/g, '$1');
  if (
    SHARE_COUNT.test(text) &&
    !/\bper\b.{0,20}$|\bprice|\bvalue\b|\bcost\b/i.test(
      text.replace(/\b(?:earnings|income|loss|net)\b.{0,30}\bper\b.*$/i, ''),
    )
  ) {
    return { kind: 'count', unit: 'shares', note };
  }
  if (PER_SHARE.test(text)) return perShareLine(text, note);
  if (PER_ONE.test(noteless) && !PERCENT.test(text)) return perOneLine(noteless, note);
  if (MULTIPLE.test(text)) return { kind: 'ratio', unit: 'pure', note, sure: true };
  if (YEARS.test(text)) return { kind: 'count', unit: 'years', note };
  if (PERCENT.test(text) || (RATE.test(text) && !NOT_RATE.test(text))) return percentLine(text, note);
  if (SHARES.test(text) && !SHARE_MONEY.test(text.replace(SHARES, ''))) return { kind: 'count', unit: 'shares', note };
  if (
    /^\s*(?:number|units|quantity)\s*(?:of\b.*)?$/i.test(text) ||
    MEASURED.test(label) ||
    (COUNTS.test(text) && !COUNTED_MONEY.test(text))
  )
    return { kind: 'count', unit: null, note };
  return note ? { kind: null, unit: null, note } : PLAIN_LINE;
}

/** Amounts that go into a figure per share are none: "Net income for basic earnings per share". */
const INTO_SHARES =
  /^\W*per\b|\b(?:par|stated) value\b|\b(?:used|available|applicable|attributable|for|comput\w*|calculat\w*|numerator|proceeds|purposes|excess|allocated|assuming|amortization|changes?|number)\b.{0,60}\b(?:per|price)/i;

function perShareLine(text: string, note: ScaleNote | null): Line {
  const line: Line = { kind: 'per_share', unit: 'USD/share', note };
  return INTO_SHARES.test(text) ? line : { ...line, sure: true };
}

/** "Average price per barrel", and "Connections per customer", which is no price. */
function perOneLine(text: string, note: ScaleNote | null): Line {
  if (!PRICE_WORD.test(text)) return { kind: 'ratio', unit: null, note, each: true };
  return { kind: 'money', unit: null, note, each: true };
}

function percentLine(text: string, note: ScaleNote | null): Line {
  const line: Line = { kind: 'percent', unit: 'percent', note };
  return SURE_PERCENT.test(text) ? { ...line, sure: true } : line;
}

/** Reads a column's head: as any label, but a currency sign or "Amount" makes its figures money. */
export function columnLine(head: string): Line {
  const line = lineOf(head);
  if (line.kind !== null) return line;
  const currency = line.note?.currency ?? headCurrency(line.note ? stripNote(head) : head) ?? bareCurrency(head);
  if (currency !== null) return { ...line, kind: 'money', unit: currency };
  return line.note === null && AMOUNT_HEAD.test(head) ? { ...line, kind: 'money' } : line;
}

/** The currency that is all a head says beside a year: "2009 RMB", "Euros". */
function bareCurrency(head: string): string | null {
  return head.length <= 24 && /^(?:(?:19|20)\d{2}\s)?[^\d\s][^\d]*$/.test(head) && BARE_CURRENCY.test(head)
    ? namedCurrency(head)
    : null;
}

/** ISO currency that a head's sign names, or null. */
export function headCurrency(head: string): string | null {
  const sign = CURRENCY_HEAD.exec(head)?.[1];
  return sign === undefined ? null : currencyCode(sign);
}

function stripNote(text: string): string {
  return text
    .replace(/\([^()]{0,200}\b(?:thousands?|millions?|billions?)\b[^()]{0,200}\)/gi, ' ')
    .replace(/\b(?:in|of)?\s?\b(?:thousands|millions|billions)\b[^()]{0,20}\bexcept\b.*$/i, ' ');
}
