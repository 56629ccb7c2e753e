/**
 * The printed numbers of pages. A number at the edge of a page is believed where its neighbours agree: pages that follow each other bear n and n + 1, whatever
 * the count starts from ("27", "F-3", "Page 31 of 120", "2023 Form 10-K 27"). So neither a figure at the end of a page nor a year is taken for one.
 */

import type { PageEdge } from './page-edges.ts';
import { type Numeral, readNumerals } from './page-numerals.ts';

export interface PageLabel {
  /** What stands before the number in its count: "F-", "II-", mostly nothing. */
  prefix: string;
  number: number;
}

export interface PageNumbers {
  /** For each count of pages, the surest first, the label of each page; null where none was seen. The first page ends with the first break. */
  counts: Labels[];
  /** Where a page's number stands: by piece, its range in the text of that edge. */
  found: Map<number, Numeral>;
}

type Labels = (PageLabel | null)[];

/** A number that may be its page's. */
interface Candidate extends Numeral {
  page: number;
  piece: number;
  /** The text without the number: pages that are numbered alike say the same around it. */
  around: string;
  score: number;
  before: Candidate | null;
}

/** Pages between two numbers of one count, at most: photographs, and pages whose number is a picture. */
const FARTHEST = 6;
/** Beginning a count anew costs as much as a number alone can win: at least two must agree. */
const ANEW = 1;
/** Pages of a document so short that only one may bear a number. */
const SHORT = 5;
/** Counts that stand side by side: the report's own and that of the file. */
const COUNTS = 3;

/** Finds the numbers of all pages. @param edges of the document, in order (`pageEdges`) */
export function findPageNumbers(edges: readonly PageEdge[]): PageNumbers {
  const found = new Map<number, Numeral>();
  const counts: Labels[] = [];
  let byPage = candidatesOf(edges);
  for (let count = 0; count < COUNTS; count++) {
    const chain = bestChain(byPage);
    // What stands beside the pages' own numbers must do so often, and each time in the same words.
    if (count > 0 && (chain.length < 4 || new Set(chain.map(({ around }) => around)).size * 2 > chain.length)) break;
    const labels: Labels = byPage.map(() => null);
    for (const one of chain) note(one, labels, found);
    fillGaps(labels);
    counts.push(labels);
    byPage = byPage.map((all) => all.filter(({ piece }) => !found.has(piece)));
  }
  const [labels = []] = counts;
  for (const all of byPage)
    for (const one of all) if (!found.has(one.piece) && isAlone(one, labels)) note(one, labels, found);
  return { counts, found };
}

/** Roman numerals count the pages before the first, which no index names. */
function note(one: Candidate, labels: Labels, found: Map<number, Numeral>): void {
  found.set(one.piece, one);
  if (!one.roman) labels[one.page] ??= { prefix: one.prefix, number: one.number };
}

/** Numbers at the edges of each page: its head and its foot, a piece of both but once. */
function candidatesOf(edges: readonly PageEdge[]): Candidate[][] {
  const pages: Candidate[][] = Array.from({ length: edges.length + 1 }, () => []);
  const add = (page: number, { piece, text }: { piece: number; text: string }) => {
    if (pages[page]?.some((one) => one.piece === piece)) return;
    for (const numeral of readNumerals(text)) {
      const around = `${text.slice(0, numeral.start)}#${text.slice(numeral.end)}`;
      pages[page]?.push({ ...numeral, page, piece, around, score: 0, before: null });
    }
  };
  for (const [index, { before, after }] of edges.entries()) {
    for (const text of before) add(index, text);
    for (const text of after) add(index + 1, text);
  }
  return pages;
}

/** The numbers, at most one a page, that agree best; in runs of two and more. */
function bestChain(byPage: readonly Candidate[][]): Candidate[] {
  let top: Candidate | null = null;
  for (const [page, all] of byPage.entries()) {
    let next: Candidate | null = top;
    for (const one of all) {
      const own = one.whole ? 1 : 0.5;
      one.score = own - ANEW + (top?.score ?? 0);
      one.before = top;
      for (let back = 1; back <= FARTHEST && back <= page; back++)
        for (const other of byPage[page - back] as Candidate[]) {
          const score = other.score + own + agreement(other, one, back);
          if (score > one.score + 1e-9) Object.assign(one, { score, before: other });
        }
      if (one.score > (next?.score ?? 0) + 1e-9) next = one;
    }
    top = next;
  }
  const chain: Candidate[] = [];
  for (let one = top; one; one = one.before) chain.push(one);
  return provenRuns(chain.reverse());
}

/** How well a number follows another, `pages` pages on; -Infinity where it does not. */
function agreement(from: Candidate, to: Candidate, pages: number): number {
  const step = to.number - from.number;
  if (from.prefix !== to.prefix || from.roman !== to.roman || step < 1 || step > pages + 2) return -Infinity;
  return (step === pages ? 1 : 0.2) + (from.around === to.around ? 0.5 : 0) - 0.1 * (pages - 1);
}

/** The runs of the chain that prove something: two that stand alone on pages side by side, or three and more of which most are on such pages. */
function provenRuns(chain: readonly Candidate[]): Candidate[] {
  const proven: Candidate[] = [];
  let run: Candidate[] = [];
  const close = () => {
    const exact = run.filter((one, at) => {
      const before = run[at - 1];
      return before !== undefined && one.number - before.number === one.page - before.page;
    }).length;
    if (run.length >= 3 ? exact * 2 >= run.length - 1 : exact === 1 && run.every(({ whole }) => whole))
      proven.push(...run);
    run = [];
  };
  for (const one of chain) {
    const last = run.at(-1);
    if (last && agreement(last, one, one.page - last.page) <= 0) close();
    run.push(one);
  }
  close();
  return proven;
}

/** Pages without a number of their own between two that agree with their distance, and a first page before a numbered one. */
function fillGaps(labels: Labels): void {
  const [first, second] = labels;
  if (first === null && second && second.number > 1) labels[0] = { prefix: second.prefix, number: second.number - 1 };
  let last = -1;
  for (const [page, label] of labels.entries()) {
    if (label === null) continue;
    const from = last < 0 ? null : (labels[last] as PageLabel);
    if (from && from.prefix === label.prefix && label.number - from.number === page - last)
      for (let gap = last + 1; gap < page; gap++)
        labels[gap] = { prefix: from.prefix, number: from.number + gap - last };
    last = page;
  }
}

/**
 * A number without neighbours that agree: the second page of a short document, or a page whose number is set otherwise than the rest. It must stand alone and
 * say itself that it is a page's ("- 7 -", "Page 7", "F-7"), or fit where its page stands; a figure at the end of a page does neither.
 */
function isAlone(one: Candidate, labels: Labels): boolean {
  if (!one.whole) return false;
  if (one.marked) return true;
  const own = labels[one.page];
  if (own) return own.prefix === one.prefix && own.number === one.number;
  for (let away = 1; away <= FARTHEST; away++)
    for (const page of [one.page - away, one.page + away]) {
      const label = labels[page];
      if (!label) continue;
      const step = one.number - label.number;
      return (
        label.prefix === one.prefix && Math.sign(step) === Math.sign(one.page - page) && Math.abs(step) <= away + 2
      );
    }
  if (one.roman) return Math.abs(one.number - one.page) <= 1;
  return labels.length <= SHORT && Math.abs(one.number - (one.page + 1)) <= 1;
}
