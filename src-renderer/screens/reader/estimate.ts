import type { ReaderBlock } from '../../../src-main/api/views.ts';

const LINE = 26;
const TABLE_ROW = 27;

/** A guess at a block's height in pixels before it is drawn, from its text and the width of the column; measured heights replace it. */
export function estimateHeight(block: ReaderBlock, width: number): number {
  if (block.grid !== null) return Math.min(block.grid.grid.length, 24) * TABLE_ROW + 50;
  const column = Math.max(240, Math.min(width, 1000) - 112);
  const lines = Math.max(1, Math.ceil((block.text.length * 7.6) / column));
  return lines * LINE + (block.kind === 'heading' ? 34 : 14);
}
