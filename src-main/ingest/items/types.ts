/** What the search for items works on, and what it answers. */
import type { TextBlock } from '../html/nodes.ts';
import type { Piece } from '../tables/classify.ts';
import type { ItemForm } from './forms.ts';

/** A place among the pieces. */
export interface Place {
  piece: number;
  /** Row inside a table, or -1 for a text block. */
  row: number;
}

export interface Candidate extends Place {
  /** Keys into the form (`forms.ts`). */
  items: string[];
  /** The same label read as of the other part, in a form of two. */
  other?: { items: string[]; score: number };
  title: string;
  score: number;
  reasons: string[];
  /** Where it ends, when that is not where the next item begins. */
  end?: Place;
  /** Further ranges that hold the item, where an index names several. */
  more?: { from: Place; to: Place }[];
  /** True where the place is no heading. */
  unheaded?: boolean;
}

export interface ContentsRow {
  items: string[];
  title: string;
  link: string | null;
  piece: number;
  /** Row inside a table, or -1 for a line of text. */
  row: number;
}

export interface ItemInput {
  pieces: readonly Piece[];
  dropped: Uint8Array;
  /** Heading level by style of each text piece. */
  levels: Uint8Array;
  /** First piece at or after an anchor, or -1. */
  target: (anchor: string) => number;
  /** "10-K", "10-Q", "20-F", "8-K", "10-KSB", ...: whose items to look for. */
  form: string;
}

export interface Scan extends ItemInput {
  items: ItemForm;
  /** Part that the last heading before each piece named. */
  parts: (string | null)[];
}

export type Cells = readonly (readonly ({ block: TextBlock } | null | undefined)[])[];
