/** Running heads, running feet and page numbers by their place: lines that come again at the same height on many pages. */
import type { Line } from './lines.ts';
import { textOf } from './segments.ts';

/** Lines looked at from each end of a page. */
const REACH = 3;
const MIN_PAGES = 3;
const PAGE_NUMBER =
  /^(?:page\s+)?[-–—|\s]*(?:[A-Z]{1,2}\s?-\s?)?(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:(?:of|\/)\s*\d{1,4})?$/i;

export interface PageLines {
  lines: Line[];
  height: number;
}

/** Lines that are furniture, of all pages. They stay text, but no table takes them in. */
export function furnitureLines(pages: readonly PageLines[]): Set<Line> {
  const groups = new Map<string, Line[]>();
  const found = new Set<Line>();
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      const text = textOf(line.words);
      if (text.length > 160) continue;
      const key = `${text.toLowerCase().replace(/\d+/g, '#')}@${Math.round(line.baseline / 6)}`;
      const group = groups.get(key);
      if (group) group.push(line);
      else groups.set(key, [line]);
    }
  }
  for (const group of groups.values()) if (group.length >= MIN_PAGES) for (const line of group) found.add(line);
  for (const { lines, height } of pages) {
    const last = lines.at(-1);
    const first = lines[0];
    if (last && last.baseline > 0.85 * height && PAGE_NUMBER.test(textOf(last.words)) && last.words.length <= 4)
      found.add(last);
    if (first && first.baseline < 0.12 * height && PAGE_NUMBER.test(textOf(first.words)) && first.words.length <= 4)
      found.add(first);
  }
  return found;
}

function edgeLines({ lines, height }: PageLines): Line[] {
  const top = lines.slice(0, REACH).filter((line) => line.baseline < 0.2 * height);
  const bottom = lines.slice(-REACH).filter((line) => line.baseline > 0.8 * height && !top.includes(line));
  return [...top, ...bottom];
}
