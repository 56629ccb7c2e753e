/** Pages of a website into one document: what each has of its own, without boilerplate, and what was measured on them all. */
import type { WebsiteStatistics } from '../../api/types.ts';
import type { Piece } from '../tables/classify.ts';
import { hostOf, isBoilerplate, landingRank, pageKey } from './addresses.ts';
import { isDense } from './density.ts';
import { ownLines } from './diff.ts';
import { countWords, lineOf, type Page } from './page.ts';

export interface KeptPage {
  title: string | null;
  url: string;
  pieces: Piece[];
}

export interface Site {
  host: string | null;
  kept: KeptPage[];
  statistics: WebsiteStatistics;
}

/** Landing page first, the others by address. Nothing of a page is kept twice. */
export function joinPages(all: readonly Page[]): Site {
  const pages = landingFirst(distinct(all));
  const [landing] = pages;
  const dropped = { address: 0, density: 0, empty: 0 };
  const kept: KeptPage[] = [];
  const seen = new Set<string>();
  for (const page of pages) {
    if (page !== landing && isBoilerplate(page.url)) {
      dropped.address++;
      continue;
    }
    const own =
      page === landing || landing === undefined ? page.lines.map(() => true) : ownLines(page.lines, landing.lines);
    const pieces = page.pieces.filter((_, i) => own[i]);
    const text = page.lines.filter((_, i) => own[i]).join('\n');
    if (text === '' || seen.has(text)) dropped.empty++;
    else if (!isDense(text)) dropped.density++;
    else kept.push({ title: page.title, url: page.url, pieces });
    seen.add(text);
  }
  return { host: commonHost(pages), kept, statistics: measure(all, pages, kept, dropped) };
}

function landingFirst(pages: readonly Page[]): Page[] {
  const sorted = [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
  const ranks = new Map(sorted.map((page) => [page, landingRank(page.url)]));
  const least = Math.min(...ranks.values());
  const landing = sorted.find((page) => ranks.get(page) === least);
  return landing === undefined ? [] : [landing, ...sorted.filter((page) => page !== landing)];
}

/** One page an address. Where two have it, the longer one; where the address is a guess, both, unless they say the same. */
function distinct(pages: readonly Page[]): Page[] {
  const byKey = new Map<string, Page>();
  for (const page of pages) {
    const key = page.sure ? pageKey(page.url) : `${pageKey(page.url)} ${page.lines.join('\n')}`;
    const before = byKey.get(key);
    if (before === undefined || page.visible > before.visible) byKey.set(key, page);
  }
  return [...byKey.values()];
}

function commonHost(pages: readonly Page[]): string | null {
  const counts = new Map<string, number>();
  for (const { url } of pages) {
    const host = hostOf(url);
    if (host !== null) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function measure(
  all: readonly Page[],
  pages: readonly Page[],
  kept: readonly KeptPage[],
  dropped: WebsiteStatistics['dropped'],
): WebsiteStatistics {
  const sum = (of: (page: Page) => number) => pages.reduce((total, page) => total + of(page), 0);
  const htmlBytes = sum((page) => page.htmlBytes);
  const characters = sum((page) => page.visible);
  const wordsKept = kept.reduce((total, { pieces }) => total + countWords(pieces.map(lineOf).join(' ')), 0);
  return {
    pages: pages.length,
    pagesKept: kept.length,
    dropped: { ...dropped, empty: dropped.empty + (all.length - pages.length) },
    words: sum((page) => page.words),
    characters,
    htmlBytes,
    links: sum((page) => page.counts.links),
    externalLinks: sum((page) => page.counts.externalLinks),
    images: sum((page) => page.counts.images),
    scripts: sum((page) => page.counts.scripts),
    headings: sum((page) => page.counts.headings),
    forms: sum((page) => page.counts.forms),
    tables: sum((page) => page.counts.tables),
    textToHtml: htmlBytes === 0 ? 0 : characters / htmlBytes,
    wordsKept,
  };
}
