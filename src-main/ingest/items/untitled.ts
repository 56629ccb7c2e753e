/**
 * Filings whose sections bear the titles of items and no label: "Risk Factors", "Management's Discussion and Analysis ...", in reports without an index.
 * Only whole titles as any era wrote them count, and only headings; what is found so is less sure than a labelled heading.
 */
import type { TextBlock } from '../html/nodes.ts';
import { markContentsRuns } from './contents.ts';
import { splitKey } from './forms.ts';
import { bestSequence, byPlace } from './sequence.ts';
import { plainTitle } from './title-match.ts';
import type { Candidate, Scan } from './types.ts';

const ANALYSIS =
  /^managements? (?:narrative )?discussion and analysis(?: (?:of|or) .*)?$|^financial review$|^plan of operation$/;
const MARKET_RISK =
  /^(?:quantitative and qualitative|qualitative and quantitative) disclosures? (?:about|of|on|regarding|concerning) market risks?$/;
const STATEMENTS =
  /^(?:(?:condensed |unaudited |interim )*(?:consolidated )?financial statements(?: and (?:supplementary data|notes|supplemental .*))?)$/;
const RISKS = /^(?:principal |certain )?risk factors(?: (?:and|that) .*)?$/;
const LEGAL = /^legal (?:proceedings|matters and proceedings)$/;
const CONTROLS = /^(?:disclosure )?controls and procedures$/;
const VOTES = /^mine safety disclosures?$|^submission of matters to vote of (?:security|share|stock)\s?holders$/;
const EXHIBITS = /^exhibits?(?: (?:and )?(?:financial statements? schedules?|reports on form 8 k|index).*)?$/;

/** Whole titles in plain words (`plainTitle`), by form and item. */
const TITLES: Record<string, Record<string, RegExp>> = {
  '10-K': {
    '1': /^(?:description of )?business(?: (?:overview|summary|of .*))?$/,
    '1A': RISKS,
    '1B': /^unresolved staff comments$/,
    '1C': /^cyber ?security$/,
    '2': /^(?:description of )?propert(?:y|ies)$/,
    '3': LEGAL,
    '4': VOTES,
    '4A': /^executive officers of (?:registrant|company)$/,
    '5': /^market for (?:registrants?|companys?|common|.{2,40}?s? common) .*$|^market (?:price|information) .*stock.*$/,
    '6': /^selected (?:historical )?(?:consolidated )?financial (?:data|information)$|^(?:five|ten) year (?:financial )?summary.*$/,
    '7': ANALYSIS,
    '7A': MARKET_RISK,
    '8': STATEMENTS,
    '9': /^changes in and disagreements with (?:independent )?accountants.*$/,
    '9A': CONTROLS,
    '9B': /^other information$/,
    '10': /^directors (?:and )?executive officers.*$/,
    '11': /^executive compensation$|^compensation of (?:directors and )?executive officers$/,
    '12': /^security ownership of certain beneficial owners.*$/,
    '13': /^certain relationships (?:and|or) related .*$/,
    '14': /^princip(?:al|le) account(?:ant|ing) fees and services$/,
    '15': EXHIBITS,
    '16': /^form 10 k summary$/,
  },
  '10-Q': {
    'I:1': STATEMENTS,
    'I:2': ANALYSIS,
    'I:3': MARKET_RISK,
    'I:4': CONTROLS,
    'II:1': LEGAL,
    'II:1A': RISKS,
    'II:2':
      /^unregistered sales? of equity securities.*$|^changes in securities.*$|^(?:issuer )?purchases of equity securities.*$/,
    'II:3': /^defaults? upon senior securities$/,
    'II:4': VOTES,
    'II:5': /^other information$/,
    'II:6': EXHIBITS,
  },
};

/** Items without which the rest proves nothing: a brochure has a "Business" too. */
const TELLING: Record<string, readonly string[]> = { '10-K': ['1A', '7', '7A', '8'], '10-Q': ['I:2', 'I:3', 'II:1A'] };
const FEWEST = 3;

/** Items by their bare titles together with those found by label; null when too few are there to be a report. */
export function fromBareTitles(input: Scan, labelled: readonly Candidate[]): Candidate[] | null {
  const titles = TITLES[input.items.name];
  if (!titles) return null;
  const candidates = gatherTitles(input, titles);
  markContentsRuns(input, candidates);
  const both = [...candidates, ...labelled].sort(byPlace);
  const chosen = bestSequence(both, input.items);
  const bare = chosen.filter((one) => candidates.some(({ piece }) => piece === one.piece));
  const telling = TELLING[input.items.name] ?? [];
  const tells = bare.some(({ items }) => telling.includes(items[0] as string));
  return tells && bare.length >= FEWEST && chosen.length > labelled.length ? chosen : null;
}

/** Headings with the whole title of one of the items, from one piece up to another: the first for each. */
export function titledBetween(input: Scan, items: readonly string[], from: number, to: number): Candidate[] {
  const all = TITLES[input.items.name] ?? {};
  const wanted = Object.fromEntries(items.flatMap((item) => (all[item] ? [[item, all[item]]] : [])));
  const found = gatherTitles(input, wanted).filter(({ piece }) => piece >= from && piece < to);
  return items.flatMap((item) => found.find((one) => one.items[0] === item) ?? []);
}

function gatherTitles(input: Scan, titles: Readonly<Record<string, RegExp>>): Candidate[] {
  const candidates: Candidate[] = [];
  const linked = linkedTitles(input, titles);
  for (const [piece, block] of input.pieces.entries()) {
    const level = input.levels[piece] as number;
    if (block.type !== 'text' || input.dropped[piece] || level === 0 || block.text.length > 200) continue;
    // A contents row that is set as a heading.
    if (block.linked > 0 && block.linked >= block.inked * 0.6) continue;
    const keys = keysOf(titles, block.text).sort((a, b) => byPart(input, piece, a) - byPart(input, piece, b));
    const [key, second] = keys;
    if (key === undefined) continue;
    const reasons = ['a heading with the usual title of the item, without its number'];
    let score = 1 + (level <= 3 ? 0.5 : 0);
    if (isNumbered(key, block.text)) {
      score += 1.5;
      reasons[0] = 'a heading with the number and the usual title of the item';
    }
    if ([0, 1, 2, 3].some((back) => linked.get(key)?.has(piece - back))) {
      score += 1.8;
      reasons.push('the table of contents links to it');
    }
    const other = second === undefined ? {} : { other: { items: [second], score: -0.5 } };
    candidates.push({ piece, row: -1, items: [key], ...other, title: block.text.slice(0, 160), score, reasons });
  }
  return candidates;
}

/** Where rows of the contents that hold a bare title lead. */
function linkedTitles(input: Scan, titles: Readonly<Record<string, RegExp>>): Map<string, Set<number>> {
  const targets = new Map<string, Set<number>>();
  const note = (block: TextBlock, link: string | undefined, from: number) => {
    if (link === undefined || block.text.length > 240) return;
    const at = input.target(link);
    if (at < 0 || at === from) return;
    for (const key of keysOf(titles, block.text.replace(/[\s.…]+[\d-–]{1,7}\s*$/, ''))) {
      const set = targets.get(key) ?? new Set();
      targets.set(key, set.add(at));
    }
  };
  for (const [index, piece] of input.pieces.entries()) {
    if (piece.type === 'text') note(piece, piece.links[0]?.to, index);
    else if (piece.type === 'grid')
      for (const row of piece.grid.cells) {
        const cells = row.filter((cell) => !!cell);
        const [first] = cells;
        if (first) note(first.block, cells.flatMap((cell) => cell?.block.links ?? [])[0]?.to, index);
      }
  }
  return targets;
}

/** "1. Business", "Business (Item 1)": the number, and the title without it. */
const NUMBERED = /^\(?(\d{1,2}[A-C]?)(?:\)|\.|:)\s{0,3}(?=\S)|\s\(item\s(\d{1,2}[A-C]?)\)$/i;

function keysOf(titles: Readonly<Record<string, RegExp>>, text: string): string[] {
  const plain = plainTitle(text.replace(NUMBERED, ''));
  return plain.length < 4 ? [] : Object.keys(titles).filter((key) => titles[key]?.test(plain));
}

/** True where the heading has the item's number beside its title. */
function isNumbered(key: string, text: string): boolean {
  const found = NUMBERED.exec(text);
  return (found?.[1] ?? found?.[2])?.toUpperCase() === splitKey(key).item;
}

const byPart = (input: Scan, piece: number, key: string): number =>
  input.parts[piece] && !key.startsWith(`${input.parts[piece]}:`) ? 1 : 0;
