/**
 * Joins the facts of a separate XBRL instance (EX-101.INS, 2009 to 2018) to the numbers of the page that it was made for, which carries no tags: by value, unit, period and
 * the concept's labels (EX-101.LAB) or its own words beside those of row and column. What is not clear is left alone.
 */
import type { Fact, NumberRecord, TableGrid } from '../../api/types.ts';
import { conceptLabel } from './instance.ts';

/** Facts of one value beyond this are counts and codes that stand everywhere. */
const MOST_OF_ONE_VALUE = 400;
/** How much of a concept's words must stand beside the number: in a table, and in running text, where a row says nothing. */
const LEAST_IN_TABLE = 0.3;
const LEAST_IN_TEXT = 0.6;
/** By how much the best concept must be better than the next. */
const MARGIN = 0.1;
/** The label of the concept is the very label of the row. */
const SAME_LABEL = 1.3;
const WORDS_BEFORE = 160;

/** A filing's page and the facts that are to be found on it. */
export interface Page {
  numbers: readonly NumberRecord[];
  tables: readonly TableGrid[];
  text: string;
  facts: readonly Fact[];
}

/** "us-gaap_Revenues" -> what the filer calls it (`labels.ts`). */
export type Labels = ReadonlyMap<string, readonly string[]>;

/** Sets `concept` and `fact` of numbers; their value stays as the page shows it. `from` is the index of the instance's first fact. Answers how many were joined. */
export function joinUntagged({ numbers, tables, text, facts }: Page, labels: Labels = new Map(), from = 0): number {
  const byValue = groupByValue(facts, from);
  const namesOf = new Map<number, Name[]>();
  let joined = 0;
  for (const number of numbers) {
    if (number.fact !== undefined || number.value === null || number.value === 0) continue;
    const candidates = (byValue.get(keyOf(shownValue(number))) ?? []).filter((index) =>
      fits(number, facts[index] as Fact),
    );
    if (candidates.length === 0 || candidates.length > MOST_OF_ONE_VALUE) continue;
    const beside = wordsBeside(number, tables, text);
    const scored = candidates.map((index) => {
      const names = namesOf.get(index) ?? factNames(facts[index] as Fact, labels);
      namesOf.set(index, names);
      return { index, score: likenessOf(names, beside) + periodScore(number, facts[index] as Fact) };
    });
    const best = choose(scored, facts, number);
    if (best === null) continue;
    number.fact = best;
    number.concept = (facts[best] as Fact).concept;
    joined++;
  }
  return joined;
}

function groupByValue(facts: readonly Fact[], from: number): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let index = from; index < facts.length; index++) {
    const { numeric, value } = facts[index] as Fact;
    if (!numeric || value === null || Number(value) === 0 || !Number.isFinite(Number(value))) continue;
    const key = keyOf(Number(value));
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

/** A payment shown in brackets may be a positive fact: the sign says nothing. */
const keyOf = (value: number): string => Math.abs(value).toPrecision(12);

const shownValue = ({ kind, value }: NumberRecord): number =>
  kind === 'percent' ? (value as number) / 100 : (value as number);

/** Unit and period of the fact can be those of the number. */
function fits(number: NumberRecord, fact: Fact): boolean {
  const unit = fact.unit ?? '';
  const perShare = /\/shares?$/i.test(unit);
  const kind = perShare
    ? 'per_share'
    : unit === 'shares'
      ? 'count'
      : unit === 'pure'
        ? 'pure'
        : /^[A-Z]{3}$/.test(unit)
          ? 'money'
          : 'count';
  const { kind: own } = number;
  const same =
    kind === own ||
    (kind === 'pure' && (own === 'percent' || own === 'ratio')) ||
    (kind === 'per_share' && own === 'money') ||
    (kind === 'count' && own === 'money' && number.unit === null);
  return same && periodScore(number, fact) >= 0;
}

/** 0.5: the same period; 0.25: the same year; 0: not known; -1: another. */
function periodScore({ period }: NumberRecord, fact: Fact): number {
  const end = fact.instant ?? fact.end;
  if (!period || !end) return 0;
  const [first = '', last] = period.split('/');
  const own = last ?? first;
  if (own.length >= 10) {
    if (own !== end) return -1;
    return last === undefined || fact.start === undefined || fact.start === first ? 0.5 : -1;
  }
  return own.slice(0, 4) === end.slice(0, 4) ? 0.25 : -1;
}

/** Of facts of one concept and members that differ in nothing else the first; null where two concepts are as likely. */
function choose(
  scored: readonly { index: number; score: number }[],
  facts: readonly Fact[],
  number: NumberRecord,
): number | null {
  const sorted = [...scored].sort((a, b) => b.score - a.score || plainness(facts, a.index) - plainness(facts, b.index));
  const [best] = sorted;
  if (!best) return null;
  const { concept } = facts[best.index] as Fact;
  const period = periodScore(number, facts[best.index] as Fact);
  if (best.score - period < (number.table ? LEAST_IN_TABLE : LEAST_IN_TEXT)) return null;
  const rival = sorted.find(({ index }) => (facts[index] as Fact).concept !== concept);
  return rival && best.score - rival.score < MARGIN ? null : best.index;
}

const plainness = (facts: readonly Fact[], index: number): number =>
  Object.keys((facts[index] as Fact).dimensions).length;

/** A name of a concept: its plain words, and their stems with those of its members. */
interface Name {
  plain: string;
  words: Set<string>;
}

/** By the concept itself and by each of its labels. */
function factNames({ concept, dimensions }: Fact, labels: Labels): Name[] {
  const members = Object.values(dimensions)
    .map((member) => conceptLabel(member).replace(/\b(?:member|domain)\b/gi, ''))
    .join(' ');
  const own = labels.get(concept.replace(':', '_')) ?? [];
  return [conceptLabel(concept), ...own].map((name) => ({
    plain: plainWords(name),
    words: stems(`${name} ${members}`),
  }));
}

interface Beside {
  /** The row's label in plain words; '' in running text. */
  label: string;
  words: Set<string>;
}

/** Words of the number's row and column, or of the sentence before it. */
function wordsBeside({ table, start }: NumberRecord, tables: readonly TableGrid[], text: string): Beside {
  if (!table) return { label: '', words: stems(text.slice(Math.max(0, start - WORDS_BEFORE), start)) };
  const [index, row, column] = table;
  const grid = tables[index]?.grid ?? [];
  const headRows = tables[index]?.headerRows ?? 0;
  const label = grid[row]?.find((cell) => cell && /[A-Za-z]{2}/.test(cell)) ?? '';
  const heads = grid.slice(0, headRows).map((cells) => cells[column] ?? '');
  return { label: plainWords(label), words: stems([label, ...heads].join(' ')) };
}

function likenessOf(names: readonly Name[], { label, words }: Beside): number {
  let best = 0;
  for (const name of names) {
    const score = label !== '' && name.plain === label ? SAME_LABEL : likeness(name.words, words);
    if (score > best) best = score;
  }
  return best;
}

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();

const DULL = new Set('and of the in to for a an on by or from with at as per net total other amount value'.split(' '));

function stems(words: string): Set<string> {
  const found = words.toLowerCase().match(/[a-z]{2,}/g) ?? [];
  return new Set(found.filter((word) => !DULL.has(word)).map(stem));
}

/** "liabilities" and "liability", "securities" and "security", "issued" and "issuance" begin alike. */
const stem = (word: string): string => (word.length <= 5 ? word.replace(/s$/, '') : word.slice(0, 5));

/** Share of the words that both have, of the shorter and of both: 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return 0.6 * (both / Math.min(a.size, b.size)) + 0.4 * (both / (a.size + b.size - both));
}
