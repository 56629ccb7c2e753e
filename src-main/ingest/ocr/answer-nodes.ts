/** What a vision model answered, as the nodes that every other format makes too. */
import { type Cell, type Node, newBlock, type RawTable, type TextBlock } from '../html/nodes.ts';
import type { AnswerPiece, Region } from './types.ts';

export function answerNodes(page: number, pieces: readonly AnswerPiece[], regions: readonly Region[]): Node[] {
  const nodes: Node[] = [];
  for (const piece of pieces) {
    if (piece.type === 'text') nodes.push(textNode(page, piece, regions[piece.region]));
    else nodes.push(tableNode(page, piece, regions[piece.region]));
  }
  return nodes;
}

function block(page: number, text: string): TextBlock {
  const made = newBlock(0, page);
  made.text = text;
  made.inked = text.replace(/\s/g, '').length;
  return made;
}

function textNode(
  page: number,
  { text, level, list }: Extract<AnswerPiece, { type: 'text' }>,
  region?: Region,
): TextBlock {
  const made = block(page, text);
  const sure = region === undefined ? {} : { confidence: region.confidence };
  return { ...made, ...sure, tagLevel: level, list, ...(level > 0 ? { bold: made.inked } : {}) };
}

function tableNode(page: number, { rows }: Extract<AnswerPiece, { type: 'table' }>, region?: Region): RawTable {
  const cells = rows.map((row) =>
    row.map(
      ({ text, colspan, rowspan, header }): Cell => ({
        block: block(page, text),
        colspan,
        rowspan,
        header,
        parts: null,
      }),
    ),
  );
  const made: RawTable = { type: 'table', rows: cells, page, source: 0 };
  if (!region) return made;
  const { x, y, width, height } = region.box;
  return { ...made, confidence: region.confidence, box: [x, y, width, height] };
}
