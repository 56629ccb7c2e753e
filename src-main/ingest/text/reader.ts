/** Reads a typewritten (ASCII) document: pages, paragraphs, headings and fixed-width tables. Linear in its length. */
import type { Node, TextBlock } from '../html/nodes.ts';
import { findRegions, LOOSE_GAP, type Region } from './find.ts';
import { type Line, readLines } from './lines.ts';
import { readParagraphs } from './paragraphs.ts';
import { readTable } from './table.ts';

const PAGE_NUMBER = /^\W{0,3}(?:page\s+)?(?:[A-Z]{1,2}\s?-\s?)?(?:\d{1,4}|[ivx]{1,6})\W{0,3}$/i;

/** Nodes of a plain text document. Every word of it is in one of them but for tags, rules and dot leaders. */
export function readPlainText(text: string, firstPage = 1): Node[] {
  const lines = joinLabels(readLines(text));
  markPages(lines);
  const nodes: Node[] = [];
  let page = firstPage;
  for (const region of findRegions(lines)) {
    if (region.kind === 'page') {
      if (nodes.length > 0) nodes.push({ type: 'break', sure: true, page: ++page });
      continue;
    }
    for (const node of readRegion(lines.slice(region.from, region.to), region, page)) nodes.push(node);
  }
  return joinAcrossPages(nodes);
}

/** "Item" alone on a line, its number on the next: one label. Tools that strip tags leave such lines. */
function joinLabels(lines: Line[]): Line[] {
  if (!lines.some(({ text }) => ALONE.test(text))) return lines;
  const out: Line[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && ALONE.test(last.text) && line.kind === 'text' && /^\s*\d{1,2}[A-K]?\s?[.:]/.test(line.text))
      last.text = `${last.text.trimEnd()} ${line.text.trim()}`;
    else out.push(line);
  }
  return out;
}

const ALONE = /^\s*items?\s*$/i;

function readRegion(lines: readonly Line[], region: Region, page: number): Node[] {
  if (region.kind === 'text') return readParagraphs(lines, page);
  return readTable(lines, region.tagged ? 2 : LOOSE_GAP, page);
}

/** Where no tag marks pages, lone numbers that count up one by one do. */
function markPages(lines: Line[]): void {
  if (lines.some(({ kind }) => kind === 'page')) return;
  const found: { at: number; number: number }[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'text' || line.text.length > 90) continue;
    const number = /^\s*(?:-\s?)?(?:page\s)?(\d{1,3})(?:\s?-)?$/i.exec(line.text)?.[1];
    if (number) found.push({ at, number: Number(number) });
  }
  // Where every cell stands on a line of its own, lone numbers are no pages.
  if (found.length * 12 > lines.length) return;
  const chain = countUp(found);
  if (chain.length < 5) return;
  for (const { at } of chain.reverse())
    lines.splice(at + 1, 0, { kind: 'page', text: '', indent: 0, stubs: [], source: (lines[at] as Line).source });
}

/** The run of numbers in which each is one more than that before, at least ten lines on. */
function countUp(found: readonly { at: number; number: number }[]): { at: number; number: number }[] {
  let best: { at: number; number: number }[] = [];
  const chains: { at: number; number: number }[][] = [];
  for (const one of found) {
    const chain = chains.find(
      (other) =>
        (other.at(-1)?.number ?? -9) + 1 === one.number &&
        one.at - (other.at(-1)?.at ?? 0) >= 10 &&
        one.at - (other.at(-1)?.at ?? 0) < 600,
    );
    if (chain) chain.push(one);
    else if (chains.length < 400) chains.push([one]);
  }
  for (const chain of chains) if (chain.length > best.length) best = chain;
  return best;
}

/** A paragraph that breaks off at the foot of a page goes on at the head of the next. */
function joinAcrossPages(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    if (node.type === 'text' && /^[a-z(]/.test(node.text) && node.tagLevel === 0) {
      const at = openBefore(out);
      if (at >= 0) {
        const open = out[at] as TextBlock;
        open.text = `${open.text}${/[A-Za-z]-$/.test(open.text) ? '' : ' '}${node.text}`;
        open.inked = open.text.length;
        continue;
      }
    }
    out.push(node);
  }
  return out;
}

/** Index of the paragraph that the last page left open: before the break and a page number, without an end of its own. */
function openBefore(out: readonly Node[]): number {
  let at = out.length - 1;
  if (out[at]?.type !== 'break') return -1;
  at--;
  const number = out[at];
  if (number?.type === 'text' && PAGE_NUMBER.test(number.text)) at--;
  const open = out[at];
  return open?.type === 'text' && open.tagLevel === 0 && open.text.length > 40 && /[a-z,;-]$/i.test(open.text)
    ? at
    : -1;
}
