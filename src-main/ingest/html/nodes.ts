/** The light structure that the HTML reader makes: a flat list of text blocks, tables and page breaks. No tree, no back links. */

/** Where a tagged number (ix:nonFraction) stands inside a block's text. */
export interface Mark {
  start: number;
  end: number;
  /** Index into the list of inline facts. */
  fact: number;
}

/** An internal link: where in the block's text it begins, and the anchor it leads to, without "#". */
export interface Link {
  at: number;
  to: string;
}

/** More in one block are no contents row. */
const MAX_LINKS = 100;

/** Shared by all blocks without links, which are nearly all. */
const NO_LINKS: readonly Link[] = Object.freeze([]);

/** A run of text set off by block tags or styles. `text` is whitespace-collapsed; "\n" stands for <br> or an inner block end. */
export interface TextBlock {
  type: 'text';
  text: string;
  /** In order; added to by `addMark` alone, since blocks without any share one empty list. */
  marks: readonly Mark[];
  /** Ranges of superscript text, where footnote marks stand; added to by `addRaised` alone. */
  raised: readonly [number, number][];
  /** Non-space characters that are bold, italic, underlined. */
  bold: number;
  italic: number;
  underline: number;
  /** Non-space characters in all. */
  inked: number;
  /** Largest font size in points, 0 when none is said. */
  size: number;
  centered: boolean;
  /** 1..6 for <h1>..<h6>, otherwise 0. */
  tagLevel: number;
  list: boolean;
  pre: boolean;
  /** Internal links in the order of the text; two pieces of one link count once. */
  links: readonly Link[];
  /** Characters inside links. */
  linked: number;
  page: number;
  /** Offset of the first character in the source. */
  source: number;
  /** How surely it was read, 0..1, where it was recognised from a picture. */
  confidence?: number;
}

export interface Cell {
  block: TextBlock;
  colspan: number;
  rowspan: number;
  header: boolean;
  /** Set when the cell holds nested tables: its content in order. */
  parts: Node[] | null;
}

export interface RawTable {
  type: 'table';
  rows: Cell[][];
  page: number;
  source: number;
  /** How sure its rows and columns are, 0..1, where they were found by geometry. */
  confidence?: number;
  /** Place on its page in points, y down: [x, y, width, height]. */
  box?: [number, number, number, number];
}

export interface PageBreak {
  type: 'break';
  /** True for a break the style asks for; a mere <hr> is weaker evidence. */
  sure: boolean;
  page: number;
}

export type Node = TextBlock | RawTable | PageBreak;

const NO_MARKS: readonly Mark[] = Object.freeze([]);
const NONE_RAISED: readonly [number, number][] = Object.freeze([]);

export function addMark(block: TextBlock, mark: Mark): void {
  if (block.marks === NO_MARKS) block.marks = [mark];
  else (block.marks as Mark[]).push(mark);
}

export function addRaised(block: TextBlock, start: number, end: number): void {
  if (block.raised === NONE_RAISED) block.raised = [[start, end]];
  else (block.raised as [number, number][]).push([start, end]);
}

export function newBlock(source: number, page: number): TextBlock {
  return {
    type: 'text',
    text: '',
    marks: NO_MARKS,
    raised: NONE_RAISED,
    bold: 0,
    italic: 0,
    underline: 0,
    inked: 0,
    size: 0,
    centered: false,
    tagLevel: 0,
    list: false,
    pre: false,
    links: NO_LINKS,
    linked: 0,
    page,
    source,
  };
}

/** Stands in all cells without text: half of a filing's cells are empty, and a block each would be most of its memory. */
export const EMPTY_BLOCK: TextBlock = Object.freeze(newBlock(0, 1));

/** One block out of several, with `separator` between; styles are summed, marks moved. */
export function joinBlocks(blocks: readonly TextBlock[], separator: string): TextBlock {
  const first = blocks[0] as TextBlock;
  const joined = newBlock(first.source, first.page);
  const texts: string[] = [];
  let offset = 0;
  for (const block of blocks) {
    if (texts.length > 0) offset += separator.length;
    for (const mark of block.marks)
      addMark(joined, { start: mark.start + offset, end: mark.end + offset, fact: mark.fact });
    for (const [start, end] of block.raised) addRaised(joined, start + offset, end + offset);
    joined.bold += block.bold;
    joined.italic += block.italic;
    joined.underline += block.underline;
    joined.inked += block.inked;
    joined.size = Math.max(joined.size, block.size);
    joined.tagLevel ||= block.tagLevel;
    joined.linked += block.linked;
    for (const { at, to } of block.links) addLink(joined, at + offset, to);
    texts.push(block.text);
    offset += block.text.length;
  }
  joined.centered = blocks.every((block) => block.centered);
  joined.text = texts.join(separator);
  return joined;
}

/** Notes that an internal link stands at an offset of the block's text. */
export function addLink(block: TextBlock, at: number, to: string): void {
  if (block.links.at(-1)?.to === to || block.links.length >= MAX_LINKS) return;
  block.links = [...block.links, { at, to }];
}

/** The part of a block between two offsets, trimmed. Style counts are shared out by length. */
export function sliceBlock(block: TextBlock, from: number, to: number): TextBlock {
  let start = from;
  let end = to;
  while (start < end && isSpace(block.text.charCodeAt(start))) start++;
  while (end > start && isSpace(block.text.charCodeAt(end - 1))) end--;
  const share = (end - start) / Math.max(1, block.text.length);
  const whole = (count: number) => (count >= block.inked ? Math.round(block.inked * share) : Math.floor(count * share));
  return {
    ...block,
    text: block.text.slice(start, end),
    marks: block.marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start, fact: mark.fact })),
    raised: block.raised
      .filter((range) => range[0] >= start && range[1] <= end)
      .map((range): [number, number] => [range[0] - start, range[1] - start]),
    links: block.links.filter(({ at }) => at >= start && at < end).map(({ at, to }) => ({ at: at - start, to })),
    bold: whole(block.bold),
    italic: whole(block.italic),
    underline: whole(block.underline),
    inked: Math.round(block.inked * share),
    linked: whole(block.linked),
  };
}

/** Moves the sources and facts of nodes along, cells and what they hold included: for a document that follows another. */
export function shiftNodes(nodes: readonly Node[], source: number, facts = 0): void {
  const work = nodes.slice();
  for (let node = work.pop(); node; node = work.pop()) {
    if (node.type === 'text') shiftBlock(node, source, facts);
    else if (node.type === 'table') {
      node.source += source;
      for (const row of node.rows)
        for (const { block, parts } of row) {
          if (!parts) shiftBlock(block, source, facts);
          else for (const part of parts) work.push(part);
        }
    }
  }
}

function shiftBlock(block: TextBlock, source: number, facts: number): void {
  block.source += source;
  for (const mark of block.marks) mark.fact += facts;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}
