/** Rows of a typewritten table, and cells placed in its columns. */
import type { Line } from './lines.ts';
import type { Token } from './tokens.ts';

export interface Row {
  line: Line;
  tokens: Token[];
}

/** A token with the column it stands in: 0 for labels, then one for each band. */
export interface Placed {
  column: number;
  span: number;
  token: Token;
}
