/** Numbers in words where they carry a figure: "twenty-five percent", "three hundred million dollars", "two-thirds of", "five years". */
import { type FoundNumber, foundAt } from './found.ts';

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const POWERS: Record<string, number> = { hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 };
const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

const VALUE = new Map<string, number>([
  ...ONES.map((word, index): [string, number] => [word, index + 1]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const SMALL = `(?:${TENS.join('|')})(?:[-\\s](?:${ONES.slice(0, 9).join('|')}))?|(?:${[...ONES].reverse().join('|')})`;
const SCALES = Object.keys(POWERS).join('|');
/** A run of number words: at most twelve, which is more than any figure needs. A comma parts them behind a scale word alone: "one million, two hundred". */
const RUN = `(?:${SMALL}|a)(?:[-\\s](?:and\\s)?(?:${SMALL}|${SCALES})|(?<=sand|illion),\\s(?:and\\s)?(?:${SMALL})){0,11}`;
/** "and a half", "and one-half", "and three quarters", with the scale word that may follow: "two and a half million". */
const TAIL = `[-\\s]and[-\\s](?:(?:a|one)[-\\s](?:half|quarter)|three[-\\s]quarters)(?:[-\\s](?:${SCALES}))?`;
const AMOUNT = `half\\s(?:of\\s)?a\\s(?:${SCALES})|(?:${RUN})(?:${TAIL})?`;
/** What follows "three times" where it is a multiple of something, and not how often: "met three times a year". */
const OF_WHAT =
  '\\s(?:the|its|our|their|his|her|your|that|as|more|greater|larger|higher|annual|base|EBITDA|earnings|revenues?|sales|book|target|salary|compensation|average|consolidated|adjusted|net|total)\\b';
const TIMES = `(?:(?<=half)[-\\s]times\\b|\\stimes(?=${OF_WHAT}))`;
const UNIT =
  'percent(?:age\\spoints?)?|per\\scent|basis\\spoints?|(?:u\\.?s\\.?\\s)?dollars?|cents?|euros?|pounds\\ssterling|shares|(?:consecutive\\s|fiscal\\s|calendar\\s|business\\s)?(?:years?|months?|weeks?|days?|quarters?)';
const ONE_PERCENT = '\\s(?:one|1)(?:\\s(?:percent|per\\scent)(?:age\\spoint)?\\b|%)';
const FIGURE = new RegExp(
  `\\b(?<words>${AMOUNT})(?:(?<times>${TIMES})|\\s(?<unit>${UNIT})\\b)` +
    `|\\b(?<above>${RUN})[-\\s](?<below>${Object.keys(PARTS).join('|')})s?\\sof\\b(?<percent>${ONE_PERCENT})?`,
  'gi',
);

/** Every number in words of a text, in order. Digits are not looked at. */
export function scanWritten(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  // Not `matchAll`, which copies the pattern at every call: this runs for each text of a filing.
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match !== null; match = FIGURE.exec(text)) {
    const number = match.groups?.below === undefined ? figure(match) : part(match);
    if (number !== null) found.push(number);
  }
  return found;
}

function figure(match: RegExpExecArray): FoundNumber | null {
  const { words = '', unit: named = 'times' } = match.groups ?? {};
  const unit = named.toLowerCase();
  const magnitude = readAmount(words);
  // "a million dollars" says "about"; "one year" and "a year" say no figure.
  if (magnitude === null || (magnitude === 1 && /year|month|week|day|quarter|share|cent$|times/.test(unit)))
    return null;
  const { index } = match;
  const number = foundAt(index, index + match[0].length, magnitude, index, index + words.length);
  return Object.assign(number, kindOf(unit));
}

function part(match: RegExpExecArray): FoundNumber | null {
  const { above: words = '', below: word = '', percent } = match.groups ?? {};
  const above = readWords(words);
  const below = PARTS[word.toLowerCase()] as number;
  if (above === null || above >= below) return null;
  const length = match[0].length - (percent?.length ?? 0) - ' of'.length;
  const number = foundAt(match.index, match.index + length, above / below);
  if (percent === undefined) return Object.assign(number, { kind: 'ratio', unit: 'pure' });
  // "one-half of one percent" is a percentage.
  number.end = match.index + match[0].length;
  return Object.assign(number, { kind: 'percent', unit: 'percent' });
}

function kindOf(unit: string): Partial<FoundNumber> {
  if (/^per/.test(unit)) return { kind: 'percent', unit: 'percent' };
  if (unit.startsWith('basis')) return { kind: 'bps', unit: 'bps' };
  if (unit.startsWith('cent')) return { kind: 'money', unit: 'USD', scale: -2, scaleSource: 'word', scaleText: unit };
  if (/dollar/.test(unit)) return { kind: 'money', unit: 'USD' };
  if (/euro/.test(unit)) return { kind: 'money', unit: 'EUR' };
  if (/sterling/.test(unit)) return { kind: 'money', unit: 'GBP' };
  if (unit === 'times') return { kind: 'ratio', unit: 'pure' };
  if (unit === 'shares') return { kind: 'count', unit: 'shares' };
  return { kind: 'count', unit: `${(unit.split(/\s/).at(-1) as string).replace(/s$/, '')}s` };
}

const HALVES = /^(.*?)[-\s]and[-\s](a|one|three)[-\s](half|quarters?)(?:[-\s]([a-z]+))?$/i;

/** The value of number words with their halves: "half a million", "two and a half million". */
function readAmount(words: string): number | null {
  const half = /^half\s(?:of\s)?a\s([a-z]+)$/i.exec(words);
  if (half) return 0.5 * 10 ** (POWERS[(half[1] as string).toLowerCase()] as number);
  const mixed = HALVES.exec(words);
  if (!mixed) return readWords(words);
  const whole = /^a$/i.test(mixed[1] as string) ? null : readWords(mixed[1] as string);
  if (whole === null || whole >= 1000) return null;
  const part = /half/i.test(mixed[3] as string) ? 0.5 : /three/i.test(mixed[2] as string) ? 0.75 : 0.25;
  return (whole + part) * 10 ** (mixed[4] === undefined ? 0 : (POWERS[mixed[4].toLowerCase()] as number));
}

/** The value of number words; null where they are none that go together ("five six"). */
function readWords(words: string): number | null {
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const word of words.toLowerCase().split(/[-,\s]+/)) {
    if (word === 'and') continue;
    const power = POWERS[word];
    const small = word === 'a' ? 1 : VALUE.get(word);
    if (power === 2) {
      group = Math.max(1, group) * 100;
      last = 100;
    } else if (power !== undefined) {
      total = total === 0 || group > 0 ? total + Math.max(1, group) * 10 ** power : total * 10 ** power;
      group = 0;
      last = Number.POSITIVE_INFINITY;
    } else if (small === undefined || !fits(small, last)) return null;
    else {
      group += small;
      last = small;
    }
  }
  const value = total + group;
  return words.toLowerCase() === 'a' || value === 0 ? null : value;
}

/** "twenty" takes a unit behind it, "hundred" takes both, a unit takes nothing. */
function fits(small: number, last: number): boolean {
  if (last === Number.POSITIVE_INFINITY || last === 100) return true;
  return last >= 20 && last % 10 === 0 && small < 10;
}
