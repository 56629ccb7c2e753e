/**
 * Mends figures where the page itself says how: a point among commas, a bracket read as a brace, a letter among digits. Only words that stand in a column of
 * figures are touched, and what was mended counts as less sure.
 */
import type { PositionedWord } from '../geometry/types.ts';

/** Most that a mended figure may be trusted. */
const MENDED = 0.6;

const LOOKALIKES: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
};
const NEAR_DIGIT = /[OoQDlIi|!ZzSsB]/g;
const OPENERS = /^[{[C<(]/;
const CLOSERS = /[}\]>J)]$/;

export function correctDigits(words: readonly PositionedWord[]): PositionedWord[] {
  const columns = findColumns(words);
  const commas = usesCommas(words);
  return words.map((word) => {
    const unit = mendUnit(word, words);
    if (unit !== word) return unit;
    if (!columns.has(word) || !standsAlone(word, words)) return word;
    return mendFigure(word, commas);
  });
}

/** Digits for more than half of its letters, so that it is a figure or meant to be one. */
function isFigure(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return (
    digits > 0 &&
    /^[\d.,()[\]{}<>£$€%\-–—OoQDlIi|!ZzSsBCJ]+$/.test(text) &&
    digits * 2 >= text.replace(/[.,]/g, '').length - 1
  );
}

/** Figures that share their right edge (a bracket apart) with at least two others. */
function findColumns(words: readonly PositionedWord[]): Set<PositionedWord> {
  const figures = words.filter((word) => isFigure(word.text)).sort((a, b) => rightOf(a) - rightOf(b));
  const found = new Set<PositionedWord>();
  let from = 0;
  for (let i = 0; i < figures.length; i++) {
    const one = figures[i] as PositionedWord;
    while (rightOf(figures[from] as PositionedWord) < rightOf(one) - 0.6 * one.fontSize) from++;
    if (i - from < 2) continue;
    for (let k = from; k <= i; k++) found.add(figures[k] as PositionedWord);
  }
  return found;
}

/** Where the digits end: a closing bracket hangs out to the right. */
function rightOf({ x, width, text, fontSize }: PositionedWord): number {
  return x + width - (CLOSERS.test(text) ? 0.33 * fontSize : 0);
}

/** Nothing right before it on its line: a figure of a sentence shares its brackets with other words. */
function standsAlone(word: PositionedWord, words: readonly PositionedWord[]): boolean {
  return !words.some((other) => {
    const gap = word.x - (other.x + other.width);
    return (
      other !== word &&
      gap > -0.5 * word.fontSize &&
      gap < 0.9 * word.fontSize &&
      sameLine(other, word) &&
      /\p{L}{2}|[.,]$/u.test(other.text)
    );
  });
}

/** The page parts thousands with commas. */
function usesCommas(words: readonly PositionedWord[]): boolean {
  let commas = 0;
  let points = 0;
  for (const { text } of words) {
    if (/^\D?\d{1,3}(?:,\d{3})+\D?$/.test(text)) commas++;
    else if (/^\D?\d{1,3}(?:\.\d{3})+\D?$/.test(text)) points++;
  }
  return commas >= 4 && commas >= points * 4;
}

function mendFigure(word: PositionedWord, commas: boolean): PositionedWord {
  let text = word.text;
  if (/\d.*[)\]}>J]$/.test(text) && OPENERS.test(text)) text = `(${text.slice(1, -1)})`;
  else if (/^\(.*\d$/.test(text)) text = `${text})`;
  else if (/^[{[C<]\d.*\d$/.test(text)) text = `(${text.slice(1)})`;
  else if (/^[\d,.]+[)\]}]$/.test(text) && /\d{3}/.test(text)) text = `(${text.slice(0, -1)})`;
  const body = /^([(£$€-]*)(.*?)([)%]*)$/.exec(text);
  if (body) {
    const [, open = '', middle = '', close = ''] = body;
    text = `${open}${mendDigits(middle, commas)}${close}`;
  }
  if (text !== word.text) return { ...word, text, confidence: Math.min(word.confidence ?? 1, MENDED) };
  // Groups that are no thousands: a digit is lost or one too many.
  if (/,/.test(text) && !/^\D*\d{1,3}(?:,\d{3})*(?:\.\d+)?\D*$/.test(text))
    return { ...word, confidence: Math.min(word.confidence ?? 1, 0.4) };
  return word;
}

function mendDigits(text: string, commas: boolean): string {
  let mended = text;
  if (/\d/.test(text) && NEAR_DIGIT.test(text)) {
    const tried = text.replace(NEAR_DIGIT, (letter) => LOOKALIKES[letter] as string);
    // As a whole it must come out as a figure that is written as figures are.
    if (/^\d{1,3}(?:[.,]\d{3})+$|^\d+$/.test(tried)) mended = tried;
  }
  NEAR_DIGIT.lastIndex = 0;
  if (!commas) return mended;
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(mended)) return mended.replaceAll('.', ',');
  // One of several commas was lost, or stands twice.
  if (/^\d{1,3}(?:[.,]{1,2}\d{3}|\d{3})*$/.test(mended) && /[.,]/.test(mended)) return regroup(mended);
  return mended;
}

function regroup(text: string): string {
  return text.replace(/\D/g, '').replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "£'000" and "£" at the head of a column, whatever the sign and the stroke were taken for. */
function mendUnit(word: PositionedWord, words: readonly PositionedWord[]): PositionedWord {
  const { text } = word;
  if (/^[£fE€F&][’‘'`"°*”“]{0,2}[0O]{3}[s’']?$/.test(text) && text !== '£000' && text !== "£'000")
    return {
      ...word,
      text: /[’‘'`"°*”“]/.test(text) ? "£'000" : '£000',
      confidence: Math.min(word.confidence ?? 1, MENDED),
    };
  if (!/^(?:f|F|E|fE|£f|€)$/.test(text)) return word;
  const beside = words.some((other) => other !== word && /^£/.test(other.text) && sameLine(other, word));
  return beside ? { ...word, text: '£', confidence: Math.min(word.confidence ?? 1, MENDED) } : word;
}

function sameLine(a: PositionedWord, b: PositionedWord): boolean {
  return Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < 0.5 * b.fontSize;
}
