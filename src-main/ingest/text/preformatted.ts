/** Old HTML filings carry typewritten pages inside <PRE>: those are read like the ASCII filings they come from. */
import { type Node, shiftNodes } from '../html/nodes.ts';
import { readPlainText } from './reader.ts';

/** The nodes with typewritten blocks read, and the anchors moved along. */
export function readPreformatted<T extends { nodes: Node[]; anchors: ReadonlyMap<string, number> }>(document: T): T {
  if (!document.nodes.some((node) => typewritten(node).length > 0)) return document;
  const nodes: Node[] = [];
  const moved: number[] = [];
  for (const node of document.nodes) {
    moved.push(nodes.length);
    const texts = typewritten(node);
    if (texts.length === 0 || node.type === 'break') {
      nodes.push(node);
      continue;
    }
    for (const text of texts) {
      const read = readPlainText(text, node.page);
      shiftNodes(read, node.source);
      for (const one of read) nodes.push(one);
    }
  }
  moved.push(nodes.length);
  const anchors = new Map([...document.anchors].map(([name, at]) => [name, moved[at] ?? nodes.length]));
  return { ...document, nodes, anchors };
}

/** Texts of a node that are typewritten lines: a <PRE>, or EDGAR's own <TABLE> inside one, which has no cells. */
function typewritten(node: Node): string[] {
  if (node.type === 'text') return node.pre && node.marks.length === 0 && node.text.includes('\n') ? [node.text] : [];
  if (node.type !== 'table' || !node.rows.every((row) => row.length === 1)) return [];
  const blocks = node.rows.map((row) => row[0]?.block);
  return blocks.every((block) => block?.pre && block.marks.length === 0) &&
    blocks.some((block) => block?.text.includes('\n'))
    ? [`<TABLE>\n${blocks.map((block) => block?.text ?? '').join('\n')}\n</TABLE>`]
    : [];
}
