/** Where the pages of an original lie under each other in a view. */
import type { PageSize } from '../../src-main/api/views.ts';

export interface PageLayout {
  /** Of each page, in pixels from the top of all. */
  tops: readonly number[];
  heights: readonly number[];
  /** Of each page: pages of one document may differ, the widest fills the view. */
  widths: readonly number[];
  total: number;
}

/** Pages under each other with a gap around each, the widest `width` pixels wide, all to one scale. */
export function layPages(sizes: readonly PageSize[], width: number, gap: number): PageLayout {
  const widest = Math.max(1, ...sizes.map((size) => size.width));
  const scale = width / widest;
  const tops: number[] = [];
  const heights: number[] = [];
  const widths: number[] = [];
  let top = gap;
  for (const size of sizes) {
    const height = Math.max(1, size.height * scale);
    tops.push(top);
    heights.push(height);
    widths.push(size.width * scale);
    top += height + gap;
  }
  return { tops, heights, widths, total: top };
}

/** Index of the page at a height, or just above it. */
export function pageAt({ tops }: PageLayout, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] as number) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

interface Paged {
  page?: number | undefined;
}

/**
 * Where a block stands in the original, as far as the text tells: its page, from 1, and how far down, by its rank among the blocks of that page. Null where no
 * page is known before it.
 */
export function placeOfBlock(
  blocks: readonly (Paged | undefined)[],
  index: number,
): { page: number; down: number } | null {
  let at = index;
  while (at >= 0 && blocks[at]?.page === undefined) at--;
  const page = blocks[at]?.page;
  if (page === undefined) return null;
  let first = at;
  while (first > 0 && blocks[first - 1]?.page === page) first--;
  let last = at;
  while (last + 1 < blocks.length && blocks[last + 1]?.page === page) last++;
  return { page, down: (at - first) / (last - first + 1) };
}
