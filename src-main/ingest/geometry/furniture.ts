/** Running heads, running feet and page numbers by their place: lines that come again at the same height on many pages. Never a line with an amount. */
import type { EdgeText, PageEdge } from '../html/page-edges.ts';
import { findPageNumbers, type PageNumbers } from '../html/page-numbers.ts';
import { holdsAmount, lineOf } from '../html/running-lines.ts';
import type { Line } from './lines.ts';
import { textOf } from './segments.ts';

/** Lines looked at from each end of a page. */
const REACH = 3;
const MIN_PAGES = 3;
/** Share of the pages that a line must be on. */
const SHARE = 0.05;
const PAGE_NUMBER =
  /^(?:page\s+)?[-–—|\s]*(?:[A-Z]{1,2}\s?-\s?)?(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:(?:of|\/)\s*\d{1,4})?$/i;

export interface PageLines {
  lines: Line[];
  height: number;
}

/** Lines that are furniture, of all pages. They stay text, but no table takes them in. */
export function furnitureLines(pages: readonly PageLines[]): Set<Line> {
  const { edges, ids } = edgesOf(pages);
  const numbers = findPageNumbers(edges);
  const counts = countLines(edges, numbers);
  const least = Math.max(MIN_PAGES, Math.ceil(SHARE * pages.length));
  const repeated = (line: Line) => {
    const own = lineOf(ids.get(line) ?? -1, textOf(line.words), numbers);
    return (counts.get(own.toLowerCase()) ?? 0) >= least;
  };
  const seen = (numbers.counts[0] ?? []).filter((label) => label !== null).length;
  // Where most pages are numbered, a number that does not fit is none of them.
  const isNumber = (line: Line) =>
    seen * 2 > pages.length ? numbers.found.get(ids.get(line) ?? -1)?.whole === true : isPageNumber(line);
  const numbered = pages.filter(({ lines }) => isPageNumber(lines.at(-1))).length * 2 > pages.length;
  const found = new Set<Line>();
  for (const page of pages) {
    const { lines, height } = page;
    const [first, last] = [lines[0], lines.at(-1)];
    // Only from the edge inwards: a line behind one that is none is part of the page's text.
    for (const line of topOf(page)) {
      if (!repeated(line) && !(line === first && line.baseline < 0.12 * height && isNumber(line))) break;
      found.add(line);
    }
    for (const line of bottomOf(page).reverse()) {
      const number = line === last && isNumber(line) && (numbered || line.baseline > 0.85 * height);
      if (!repeated(line) && !number) break;
      found.add(line);
    }
  }
  return found;
}

/** The lines at the edges of the pages as texts with numbers of their own, so that page numbers are found as in any document. */
function edgesOf(pages: readonly PageLines[]): { edges: PageEdge[]; ids: Map<Line, number> } {
  const ids = new Map<Line, number>();
  const texts = (lines: readonly Line[]) =>
    lines.map((line): EdgeText => {
      const piece = ids.get(line) ?? ids.size;
      ids.set(line, piece);
      return { piece, text: textOf(line.words) };
    });
  // An edge lies before the first page too, so that its head counts.
  const edges = [null, ...pages].map((page, at) => {
    const next = pages[at];
    return { at, before: page ? texts(bottomOf(page).reverse()) : [], after: next ? texts(topOf(next)) : [] };
  });
  return { edges, ids };
}

function topOf({ lines, height }: PageLines): Line[] {
  return lines.slice(0, REACH).filter((line) => line.baseline < 0.2 * height);
}

function bottomOf(page: PageLines): Line[] {
  const top = topOf(page);
  return page.lines.slice(-REACH).filter((line) => !top.includes(line));
}

function countLines(edges: readonly PageEdge[], numbers: PageNumbers): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { before, after } of edges)
    for (const { piece, text } of [...before, ...after]) {
      const line = lineOf(piece, text, numbers).toLowerCase();
      // Heads of a table stand at the same height on many pages too.
      if (text.length > 160 || !/\p{L}{3}/u.test(text) || (text.match(/\b(?:19|20)\d{2}\b/g) ?? []).length > 1)
        continue;
      if (!holdsAmount(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  return counts;
}

function isPageNumber(line: Line | undefined): boolean {
  return line !== undefined && line.words.length <= 4 && PAGE_NUMBER.test(textOf(line.words));
}
