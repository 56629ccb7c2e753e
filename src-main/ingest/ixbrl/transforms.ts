/**
 * The Inline XBRL transformation registry (versions 1 to 5) and the SEC's own additions, as far as they yield values.
 * Names are compared without their prefix and in lower case; every version's spelling of the same rule is listed.
 */

const MONTHS: Record<string, number> = {};
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
for (const [index, name] of MONTH_NAMES.entries()) MONTHS[name] = index + 1;

/** Decimal string of a numeric fact's text before scale and sign, or null where the format says nil. Throws on text it cannot read. */
export function transformNumber(text: string, format: string | undefined): string | null {
  const name = localName(format);
  const trimmed = text.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim();
  switch (name) {
    case 'zerodash':
    case 'numdash':
    case 'fixed-zero':
    case 'fixedzero':
      return '0';
    case 'nocontent':
    case 'fixed-empty':
    case 'fixedempty':
      return null;
    case 'numcommadecimal':
    case 'numdotcomma':
    case 'num-comma-decimal':
    case 'num-comma-decimal-apos':
    case 'numspacecomma':
      return decimal(trimmed.replace(/[. '’\u2019]/g, '').replace(',', '.'));
    case 'numunitdecimal':
    case 'num-unit-decimal':
    case 'num-unit-decimal-apos':
      return unitDecimal(trimmed);
    case 'numwordsen':
      return wordsToNumber(trimmed);
    case 'durwordsen':
      return trimmed;
    default:
      // num-dot-decimal, numdotdecimal, numcommadot, numspacedot and no format at all.
      return decimal(trimmed.replace(/[, '’\u2019]/g, ''));
  }
}

/** Text of a non-numeric fact after its transformation: dates as ISO, booleans as true or false; unknown rules leave it as it stands. */
export function transformText(text: string, format: string | undefined): string {
  const name = localName(format);
  if (!name) return text;
  const trimmed = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (name.startsWith('fixed-true') || name === 'booleantrue' || name === 'fixedtrue') return 'true';
  if (name.startsWith('fixed-false') || name === 'booleanfalse' || name === 'fixedfalse') return 'false';
  if (name === 'boolballotbox') return /[\u2611\u2612☑☒xX]/.test(trimmed) ? 'true' : 'false';
  if (name === 'nocontent' || name === 'fixed-empty') return '';
  if (name.startsWith('date')) return transformDate(trimmed, name) ?? trimmed;
  return (
    NAMED[name]?.[trimmed.toLowerCase()] ??
    (name === 'stateprovnameen' ? (STATES[trimmed.toLowerCase()] ?? trimmed) : trimmed)
  );
}

function localName(format: string | undefined): string {
  if (!format) return '';
  return format.slice(format.indexOf(':') + 1).toLowerCase();
}

/** Checks that the text is a plain decimal and drops leading zeros. */
function decimal(text: string): string {
  const clean = text.replace(/^[($\s]+|[)%\s]+$/g, '');
  if (!/^\d*\.?\d*$/.test(clean) || !/\d/.test(clean)) throw new RangeError(`not a number: ${text.slice(0, 40)}`);
  return normalise(clean);
}

function normalise(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const head = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction ? `${head}.${fraction}` : head;
}

/** "12 pounds 34 pence", "5 million 3" and the like: the part before the last separator is whole, the rest hundredths. */
function unitDecimal(text: string): string {
  const parts = text.match(/\d[\d.,]*/g) ?? [];
  const whole = (parts[0] ?? '').replace(/[.,]/g, '');
  const cents = parts[1] ?? '0';
  return decimal(`${whole || '0'}.${cents.padStart(2, '0')}`);
}

/** sign x number x 10^scale as an exact decimal string. */
export function scaleDecimal(number: string, scale: number, sign: -1 | 1): string {
  const negative = number.startsWith('-') !== (sign === -1);
  const [whole = '0', fraction = ''] = number.replace(/^-/, '').split('.');
  let digits = whole + fraction;
  let point = whole.length + scale;
  if (point < 0) {
    digits = '0'.repeat(-point) + digits;
    point = 0;
  }
  if (point > digits.length) digits = digits.padEnd(point, '0');
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const tail = digits.slice(point).replace(/0+$/, '');
  const magnitude = tail ? `${head}.${tail}` : head;
  return negative && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const POWERS: Record<string, number> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** "twenty-five thousand" to "25000"; "no" and "none" are zero. Throws where it is not a number in words. */
export function wordsToNumber(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9. ]+/g, ' ')
    .split(' ')
    .filter((word) => word && word !== 'and' && word !== 'a');
  if (words.length === 1 && /^(no|none|nil|zero)$/.test(words[0] as string)) return '0';
  let total = 0;
  let group = 0;
  let any = false;
  for (const word of words) {
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    if (unit >= 0) group += unit;
    else if (ten >= 2) group += ten * 10;
    else if (word === 'hundred') group = (group || 1) * 100;
    else if (word in POWERS) {
      total += (group || 1) * 10 ** (POWERS[word] as number);
      group = 0;
    } else if (/^\d+(\.\d+)?$/.test(word)) group += Number(word);
    else if (any) break;
    else throw new RangeError(`not a number in words: ${text.slice(0, 40)}`);
    any = true;
  }
  if (!any) throw new RangeError(`not a number in words: ${text.slice(0, 40)}`);
  return String(total + group);
}

function transformDate(text: string, name: string): string | null {
  const month = /[A-Za-z]{3,}/.exec(text);
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const order = dateOrder(name);
  if (order.length === 0) return null;
  let year: number | undefined;
  let monthNumber = month ? MONTHS[month[0].slice(0, 3).toLowerCase()] : undefined;
  let day: number | undefined;
  let at = 0;
  for (const part of order) {
    if (part === 'm') monthNumber ??= numbers[at++];
    else if (part === 'd') day = numbers[at++];
    else year = numbers[at++];
  }
  if (year !== undefined && year < 100) year += 2000;
  const pad = (value: number) => String(value).padStart(2, '0');
  if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12) return null;
  if (day === undefined && year === undefined) return `--${pad(monthNumber)}`;
  if (year === undefined) return `--${pad(monthNumber)}-${pad(day as number)}`;
  return day === undefined ? `${year}-${pad(monthNumber)}` : `${year}-${pad(monthNumber)}-${pad(day)}`;
}

/** Order of day, month and year in a date rule's name: date-monthname-day-year-en is m, d, y. */
function dateOrder(name: string): string[] {
  const old: Record<string, string> = {
    datelongus: 'mdy',
    dateshortus: 'mdy',
    datelonguk: 'dmy',
    dateshortuk: 'dmy',
    dateslashus: 'mdy',
    dateslasheu: 'dmy',
    datedoteu: 'dmy',
    datedotus: 'mdy',
    datelongmonthyear: 'my',
    dateshortmonthyear: 'my',
    datelongdaymonthuk: 'dm',
    datelongmonthdayus: 'md',
    dateshortdaymonthuk: 'dm',
    dateshortmonthdayus: 'md',
    dateslashdaymontheu: 'dm',
    dateslashmonthdayus: 'md',
    datelongyearmonth: 'ym',
    dateshortyearmonth: 'ym',
  };
  if (old[name]) return [...(old[name] as string)];
  const spelled = name.slice(4).replace(/-/g, '');
  const order: string[] = [];
  for (const found of spelled.matchAll(/monthname|month|day|year|roman/g))
    order.push((found[0] as string)[0] === 'r' ? 'm' : ((found[0] as string)[0] as string));
  return order;
}

const NAMED: Record<string, Record<string, string>> = {
  entityfilercategoryen: {
    'large accelerated filer': 'Large Accelerated Filer',
    'accelerated filer': 'Accelerated Filer',
    'non-accelerated filer': 'Non-accelerated Filer',
  },
  exchnameen: {
    'new york stock exchange': 'NYSE',
    'the new york stock exchange': 'NYSE',
    nyse: 'NYSE',
    'the nasdaq stock market llc': 'NASDAQ',
    'nasdaq global select market': 'NASDAQ',
    'the nasdaq global select market': 'NASDAQ',
    nasdaq: 'NASDAQ',
    'nyse american': 'NYSEAMER',
    'chicago stock exchange': 'CHX',
    'nyse chicago': 'CHX',
  },
};

const STATES: Record<string, string> = Object.fromEntries(
  'Alabama=AL,Alaska=AK,Arizona=AZ,Arkansas=AR,California=CA,Colorado=CO,Connecticut=CT,Delaware=DE,District of Columbia=DC,Florida=FL,Georgia=GA,Hawaii=HI,Idaho=ID,Illinois=IL,Indiana=IN,Iowa=IA,Kansas=KS,Kentucky=KY,Louisiana=LA,Maine=ME,Maryland=MD,Massachusetts=MA,Michigan=MI,Minnesota=MN,Mississippi=MS,Missouri=MO,Montana=MT,Nebraska=NE,Nevada=NV,New Hampshire=NH,New Jersey=NJ,New Mexico=NM,New York=NY,North Carolina=NC,North Dakota=ND,Ohio=OH,Oklahoma=OK,Oregon=OR,Pennsylvania=PA,Rhode Island=RI,South Carolina=SC,South Dakota=SD,Tennessee=TN,Texas=TX,Utah=UT,Vermont=VT,Virginia=VA,Washington=WA,West Virginia=WV,Wisconsin=WI,Wyoming=WY'
    .split(',')
    .map((pair) => {
      const [name = '', code = ''] = pair.split('=');
      return [name.toLowerCase(), code];
    }),
);
