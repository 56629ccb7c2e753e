/**
 * HTML whose elements are nearly all absolutely positioned (accounts made by print drivers, pdf2htmlEX and the like): its source order says nothing, so it
 * is read by where its words stand. Tags of inline XBRL stay with their words.
 */
import type { Node } from '../../html/nodes.ts';
import { readPages } from '../read.ts';
import type { PageLayout } from '../types.ts';
import type { StyleSheet } from './css.ts';
import { type LaidPage, Layout } from './layout.ts';
import { buildTree, readStyles } from './tree.ts';

/** Share of the letters that must stand in positioned elements. */
const SHARE = 0.6;
const MIN_ELEMENTS = 15;
/** Counting stops here. */
const MAX_COUNTED = 100_000;

/** Nodes of a positioned document in the order of reading, or null when the document is none. */
export function readPositioned(html: string): Node[] | null {
  const sheet = looksPositioned(html);
  if (!sheet) return null;
  const { pages, placed, letters } = new Layout().run(buildTree(html, sheet));
  if (letters === 0 || placed < SHARE * letters) return null;
  // Type is only estimated to stand on the line.
  const { nodes } = readPages(pages.map(toLayout), { lineTolerance: 0.45 });
  return nodes;
}

/** A page as large as what stands on it: a container's stated height is no border that text would stop at. */
function toLayout({ width, height, words }: LaidPage, index: number): PageLayout {
  let [left, top, right, bottom] = [0, 0, width, Number.isFinite(height) ? height : 842];
  for (const word of words) {
    left = Math.min(left, word.x);
    top = Math.min(top, word.y);
    right = Math.max(right, word.x + word.width);
    bottom = Math.max(bottom, word.y + word.height);
  }
  const moved = words.map((word) => ({
    ...word,
    x: word.x - left,
    y: word.y - top,
    ...(word.baseline === undefined ? {} : { baseline: word.baseline - top }),
  }));
  return { page: index + 1, width: right - left, height: bottom - top, words: moved };
}

/** A cheap look first: positioned elements by style or class against cells. Nearly every filing ends here. */
function looksPositioned(html: string): StyleSheet | null {
  const byStyle = count(html, 'position:absolute', MAX_COUNTED) + count(html, 'position: absolute', MAX_COUNTED);
  const enough = (elements: number) =>
    elements >= MIN_ELEMENTS && count(html, '<td', Math.min(MAX_COUNTED, elements * 2)) < elements * 2;
  const sheet = readStyles(html);
  if (enough(byStyle)) return sheet;
  const absolute = sheet.absolute();
  if (absolute.size === 0) return null;
  let byClass = 0;
  for (const match of html.matchAll(/\sclass\s{0,9}=\s{0,9}["']([^"'<>]{0,500})["']/gi))
    if ((match[1] as string).split(/\s+/).some((name) => absolute.has(`.${name}`))) byClass++;
  return enough(byStyle + byClass) ? sheet : null;
}

function count(text: string, part: string, most: number): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0 && found < most; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
