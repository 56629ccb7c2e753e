/** References to printed pages as an index gives them: "4-6, 7-13, 78-80", "Pages 3-9 and 20", "F-3 to F-40", "82, (a)". */
import type { TextBlock } from '../html/nodes.ts';

/** Pages by their printed labels: "27", or with the prefix of their count, "F-3". */
export interface PageRef {
  prefix: string;
  from: number;
  /** The last page; the first again where only one is named. */
  to: number;
  /** Anchor that the first page's number links to. */
  link: string | null;
}

/** Cells longer than this hold sentences. */
const LONGEST = 240;
/** A cell may name several sections, each with its pages. */
const LONGEST_PLACES = 1500;
const RANGE =
  /([A-Z]{1,3}\s?[-–]\s?)?(?<!\d)(\d{1,3})(?!\d)(?:\s?(?:[-–—]|to|through)\s?(?:[A-Z]{1,3}\s?[-–]\s?)?(\d{1,3})(?!\d))?/g;
const WORDS = /\b(?:pages?|pp?|and|to|through|see)\b\.?|\b[A-Z]{1,3}\s?[-–]\s?(?=\d)/gi;
/** Marks of footnotes: "*", "†", "(a)", "(1)". */
const MARKS = /\*{1,8}|[†‡§¶]{1,3}|\((?:[a-z]{1,2}|\d)\)/gi;
/** Pages that end one part of a text: after the word, in brackets, behind a comma, leaders or a gap. */
const PLACE =
  /(?:\bpages?|\bpp?\.|\s\(|,|:|\.{2,}|…|\s{2,}|\t)\s{0,3}(?:[A-Z]{1,3}\s?[-–]\s?)?\d{1,3}(?!\d)(?:(?:[\s,;&–—-]|and|to|through){1,8}(?:[A-Z]{1,3}-)?\d{1,3}(?!\d)){0,20}\)?\.?\s{0,2}$/;
/** Page numbers behind a title in the same cell, after leaders, a gap or the word "page". */
const TRAILING =
  /(?:\.{2,}|…|\s{2,}|\bpages?|\bpp\.|\s)\s{0,3}(?:[A-Z]{1,3}-)?\d{1,3}(?:\s?(?:[-–—,;&]|and|to)\s?(?:[A-Z]{1,3}-)?\d{1,3}){0,20}\s{0,2}$/i;

export const pageKey = (prefix: string, number: number): string => `${prefix}${number}`;

/** The marks of footnotes that a text consists of or ends with, and where they begin. */
export function readMarks(text: string): { marks: string[]; at: number } {
  const found = /(?:(?:\*{1,8}|[†‡§¶]{1,3}|\((?:[a-z]{1,2}|\d)\))[\s,;&]{0,3}){1,6}$/i.exec(text);
  return found
    ? { marks: [...found[0].matchAll(MARKS)].map(([mark]) => mark), at: found.index }
    : { marks: [], at: text.length };
}

/** The text with footnote marks as blanks, so that offsets stay. */
const withoutMarks = (text: string) => text.replace(MARKS, (mark) => ' '.repeat(mark.length));

/** The pages that a cell names when it names nothing else; words that hold figures ("Form 10-K", "Note 12") give none. */
export function readPageCell(block: TextBlock): PageRef[] {
  if (block.text.length > LONGEST) return [];
  const rest = withoutMarks(block.text).replace(WORDS, ' ');
  return /\d/.test(rest) && /^[\d\s,;&–—-]+$/.test(rest) ? ranges(block, 0, block.text.length) : [];
}

/** Pages in brackets behind the name of a section: "Financial review (30-38), Risk factors (40-45)". */
const BRACKETED =
  /(?<=[\p{L}\d)’”"]\s?)\s\((?:pages?\s|pp?\.\s?)?((?:[A-Z]{1,3}-)?\d{1,3}(?:\s?[-–,&]\s?(?:[A-Z]{1,3}-)?\d{1,3}){0,12})\)/gu;

/** What a cell says that names sections with their pages. */
export interface Places {
  refs: PageRef[];
  names: string[];
}

/**
 * Reads a cell that names sections with their pages: "Our shares, pages 46 to 48; Dividends (52)". `allows` refuses the parts of other documents; `single` tells
 * that one digit in brackets is a page and no footnote's mark.
 */
export function readPlaces(block: TextBlock, allows: (part: string) => boolean, single = false): Places {
  const places: Places = { refs: [], names: [] };
  if (block.text.length > LONGEST_PLACES) return places;
  for (const part of block.text.matchAll(/[^;\n]+/g)) {
    let from = 0;
    for (const [start, end] of allows(part[0]) ? placesIn(part[0], single) : []) {
      places.refs.push(...ranges(block, part.index + start, part.index + end, single));
      places.names.push(...namesOf(part[0].slice(from, start)));
      from = end;
    }
    places.names.push(...namesOf(part[0].slice(from)));
  }
  return places;
}

/** Where the pages stand in one part: in brackets anywhere, else at its end. */
function placesIn(part: string, single: boolean): [number, number][] {
  const text = withoutMarks(part);
  const bracketed = [...(single ? part : text).matchAll(BRACKETED)].flatMap(({ index, 0: all }): [number, number][] =>
    OTHER_BRACKET.test(part.slice(0, index)) ? [] : [[index, index + all.length]],
  );
  if (bracketed.length > 0) return bracketed;
  const found = PLACE.exec(text.trimEnd());
  const other = found?.[0].trimStart().startsWith('(') ? OTHER_BRACKET : OTHER_NUMBER;
  return found && !other.test(part.slice(0, found.index + 1)) ? [[found.index, found.index + found[0].length]] : [];
}

/** A section's name, and what stands behind its last comma: "Annual Report, Our history". */
function namesOf(text: string): string[] {
  const name = text.replace(/\s+/g, ' ').replace(/^[\s,.:&–-]+|[\s,:–-]+$/g, '');
  const last = name.slice(name.lastIndexOf(',') + 1).trim();
  return name === '' ? [] : last === name ? [name] : [name, last];
}

/** The pages at the end of a line, and where they begin; for an index set as text. */
export function readTrailingPages(block: TextBlock): { refs: PageRef[]; at: number } {
  const { text } = block;
  const none = { refs: [], at: text.length };
  if (text.length > LONGEST) return none;
  const found = TRAILING.exec(text.slice(-120));
  if (!found) return none;
  const at = Math.max(0, text.length - 120) + found.index;
  return OTHER_NUMBER.test(text.slice(0, at + 1)) ? none : { refs: ranges(block, at, text.length), at };
}

/** What stands before a number that is no page's. */
const OTHER_NUMBER = /\b(?:19|20)\d\d\s*$|\b(?:note|form|item|part|rule|section|exhibit|schedule)s?[\s,(]*$/i;
/** "Exhibit (12)"; "Exhibits (12)" is a section with its page. */
const OTHER_BRACKET = /\b(?:note|form|item|part|rule|section|exhibit|schedule)\s*$/i;

function ranges(block: TextBlock, from: number, to: number, marked = false): PageRef[] {
  const refs: PageRef[] = [];
  const text = marked ? block.text : withoutMarks(block.text);
  for (const found of text.slice(from, to).matchAll(RANGE)) {
    const at = from + found.index;
    const first = Number(found[2]);
    const link = block.links.find((one) => one.at >= at - 1 && one.at < at + found[0].length);
    refs.push({
      prefix: (found[1] ?? '').replace(/\s/g, '').replace('–', '-'),
      from: first,
      to: Math.max(first, Number(found[3] ?? first)),
      link: link?.to ?? null,
    });
  }
  return refs;
}

/** Runs of pages, neighbouring ranges joined, in the order of the pages; the link is that of the run's first page. */
export function pageRuns(refs: readonly PageRef[]): PageRef[] {
  const runs: PageRef[] = [];
  const sorted = [...refs].sort((a, b) => (a.prefix < b.prefix ? -1 : a.prefix > b.prefix ? 1 : a.from - b.from));
  for (const ref of sorted) {
    const last = runs.at(-1);
    if (last && last.prefix === ref.prefix && ref.from <= last.to + 1) {
      if (ref.from === last.from) last.link ??= ref.link;
      last.to = Math.max(last.to, ref.to);
    } else runs.push({ ...ref });
  }
  return runs;
}
