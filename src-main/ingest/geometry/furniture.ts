/** Running heads, running feet and page numbers by their place: lines that come again at the same height on many pages. */
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
  const counts = new Map<string, number>();
  for (const page of pages) for (const line of [...topOf(page), ...bottomOf(page)]) count(counts, line);
  const least = Math.max(MIN_PAGES, Math.ceil(SHARE * pages.length));
  const repeated = (line: Line) => (counts.get(keyOf(line)) ?? 0) >= least;
  const numbered = pages.filter(({ lines }) => isPageNumber(lines.at(-1))).length * 2 > pages.length;
  const found = new Set<Line>();
  for (const page of pages) {
    const { lines, height } = page;
    const [first, last] = [lines[0], lines.at(-1)];
    // Only from the edge inwards: a line behind one that is none is part of the page's text.
    for (const line of topOf(page)) {
      if (!repeated(line) && !(line === first && line.baseline < 0.12 * height && isPageNumber(line))) break;
      found.add(line);
    }
    for (const line of bottomOf(page).reverse()) {
      const number = line === last && isPageNumber(line) && (numbered || line.baseline > 0.85 * height);
      if (!repeated(line) && !number) break;
      found.add(line);
    }
  }
  return found;
}

function topOf({ lines, height }: PageLines): Line[] {
  return lines.slice(0, REACH).filter((line) => line.baseline < 0.2 * height);
}

function bottomOf(page: PageLines): Line[] {
  const top = topOf(page);
  return page.lines.slice(-REACH).filter((line) => !top.includes(line));
}

function count(counts: Map<string, number>, line: Line): void {
  const text = textOf(line.words);
  // Heads of a table stand at the same height on many pages too.
  if (text.length > 160 || !/\p{L}{3}/u.test(text) || (text.match(/\b(?:19|20)\d{2}\b/g) ?? []).length > 1) return;
  const key = keyOf(line);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function keyOf(line: Line): string {
  return textOf(line.words).toLowerCase().replace(/\d+/g, '#');
}

function isPageNumber(line: Line | undefined): boolean {
  return line !== undefined && line.words.length <= 4 && PAGE_NUMBER.test(textOf(line.words));
}
