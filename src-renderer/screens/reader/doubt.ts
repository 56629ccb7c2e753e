import { LOW_CONFIDENCE } from '../../../src-main/api/types.ts';
import type { ReaderBlock } from '../../../src-main/api/views.ts';

/** How sure a block is, in whole percent, where that is too little to go unsaid: its text as recognised, or a table's rows and columns. Null otherwise. */
export function doubtOf(block: Pick<ReaderBlock, 'confidence' | 'grid'>): number | null {
  const sure = block.grid === null ? block.confidence : block.grid.confidence;
  // Rounded down: 79.6% is not sure enough, and must not read as 80.
  return sure === undefined || sure >= LOW_CONFIDENCE ? null : Math.floor(sure * 100);
}
