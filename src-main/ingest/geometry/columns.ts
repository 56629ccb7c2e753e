/** Columns of a table from where its cells stand: figures by their right edges, words by the space they share. */
import { middle } from './middle.ts';
import type { Row, Segment } from './segments.ts';

export interface Column {
  left: number;
  right: number;
  /** Right edge of the digits, for columns of figures. */
  edge: number;
  /** Middle of what usually stands in it, without currency signs at the left. */
  middle: number;
  figures: boolean;
}

export interface Columns {
  columns: Column[];
  /** How far figures stand from their column's edge, in ems, one for each figure. */
  residuals: number[];
}

interface Group {
  segments: { segment: Segment; row: number }[];
  left: number;
  right: number;
}

/** Right edges this close, in ems, are one column. */
const EDGE_SLACK = 0.7;
/** Edges this close, in ems, are one column where no row has figures at both: cells of other spans, set a little aside. */
const NEAR_EDGES = 2.2;

/** Columns of the body rows of a region, left to right; the first is the labels'. */
export function findColumns(body: readonly Row[]): Columns {
  const em = middle(body.map((row) => row.line.em));
  const figures = figureGroups(body, em);
  const firstFigure = Math.min(...figures.map((group) => group.left));
  const texts = textGroups(body, figures, firstFigure, em);
  const labels = labelColumns(body, firstFigure, em);
  const columns: Column[] = [
    ...labels,
    ...[...figures, ...texts].map((group) => ({
      left: group.left,
      right: group.right,
      edge:
        middle(group.segments.filter(({ segment }) => segment.kind === 'value').map(({ segment }) => segment.edge)) ||
        group.right,
      middle: (coreLeft(group) + coreRight(group)) / 2,
      figures: figures.includes(group),
    })),
  ];
  const [, ...rest] = columns;
  rest.sort((a, b) => a.left + a.right - b.left - b.right);
  const ordered = [columns[0] as Column, ...rest];
  const residuals = figures.flatMap((group) => {
    const values = group.segments.filter(({ segment }) => segment.kind === 'value');
    const edge = middle(values.map(({ segment }) => segment.edge));
    const centre = middle(values.map(({ segment }) => (segment.x + segment.right) / 2));
    return values.map(
      ({ segment }) => Math.min(Math.abs(segment.edge - edge), Math.abs((segment.x + segment.right) / 2 - centre)) / em,
    );
  });
  return { columns: ordered, residuals };
}

/** Segments of a row that are figures of the table and not its label. */
export function figuresOf(row: Row, left: number): Segment[] {
  return row.segments.filter(
    (segment, index) => segment.kind !== 'text' && (index > 0 || segment.x > left + 6 * row.line.em),
  );
}

function figureGroups(body: readonly Row[], em: number): Group[] {
  const left = Math.min(...body.map((row) => row.line.x));
  const values: Group['segments'] = [];
  const dashes: Group['segments'] = [];
  for (const [index, row] of body.entries())
    for (const segment of figuresOf(row, left))
      (segment.kind === 'value' ? values : dashes).push({ segment, row: index });
  values.sort((a, b) => a.segment.edge - b.segment.edge);
  let groups: Group[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const group = groups.at(-1);
    if (group && value.segment.edge - last <= EDGE_SLACK * em && !group.segments.some((one) => one.row === value.row))
      add(group, value);
    else groups.push(groupOf(value));
    last = value.segment.edge;
  }
  groups = mergeShared(groups, em);
  for (const dash of dashes) {
    const { segment } = dash;
    const near = groups
      .filter((group) => !group.segments.some((one) => one.row === dash.row))
      .map((group) => ({ group, distance: distance(segment, group) }))
      .sort((a, b) => a.distance - b.distance)[0];
    if (near && near.distance < 1.5 * em) near.group.segments.push(dash);
    else groups.push(groupOf(dash));
  }
  return mergeShared(groups, em);
}

/** Nil where the segment stands within the group, else the gap between them. */
function distance(segment: Segment, group: Group): number {
  if (segment.right < group.left) return group.left - segment.right;
  if (segment.x > group.right) return segment.x - group.right;
  return 0;
}

function groupOf(one: Group['segments'][number]): Group {
  return { segments: [one], left: one.segment.x, right: one.segment.right };
}

function add(group: Group, one: Group['segments'][number]): void {
  group.segments.push(one);
  group.left = Math.min(group.left, one.segment.x);
  group.right = Math.max(group.right, one.segment.right);
}

/** Groups that share most of their width and never a row are one column, set flush left, centred or by another mark. */
function mergeShared(groups: Group[], em: number): Group[] {
  const result = groups.sort((a, b) => a.left - b.left || a.right - b.right);
  for (let i = 0; i < result.length; i++) {
    for (let j = i + 1; j < result.length; j++) {
      const [a, b] = [result[i] as Group, result[j] as Group];
      const shared = Math.min(coreRight(a), coreRight(b)) - Math.max(coreLeft(a), coreLeft(b));
      const narrow = Math.min(coreRight(a) - coreLeft(a), coreRight(b) - coreLeft(b));
      const near = Math.abs(edgeOf(a) - edgeOf(b)) < NEAR_EDGES * em;
      if ((shared < 0.4 * narrow && !near) || meet(a, b)) continue;
      for (const one of b.segments) add(a, one);
      result.splice(j, 1);
      j = i;
    }
  }
  return result;
}

function edgeOf(group: Group): number {
  return middle(group.segments.map(({ segment }) => segment.edge));
}

/** Extents without the currency sign at the far left of a column. */
function coreLeft(group: Group): number {
  return middle(group.segments.map(({ segment }) => coreOf(segment)));
}

function coreRight(group: Group): number {
  return middle(group.segments.map(({ segment }) => segment.right));
}

function coreOf(segment: Segment): number {
  const { words } = segment;
  const last = words.at(-1);
  const digits = last?.text.replace(/^[^\d(]+/, '').length ?? 0;
  return Math.max(segment.x, segment.right - 0.52 * digits * (last?.fontSize ?? 0));
}

function meet(a: Group, b: Group): boolean {
  const rows = new Set(a.segments.map(({ row }) => row));
  return b.segments.some(({ row }) => rows.has(row));
}

/** Columns of words right of the first figures: units, notes, places. */
function textGroups(body: readonly Row[], figures: readonly Group[], firstFigure: number, em: number): Group[] {
  const groups: Group[] = [];
  for (const [index, row] of body.entries()) {
    for (const segment of row.segments.slice(1)) {
      if (segment.kind !== 'text' || segment.x < firstFigure) continue;
      if (figures.some((group) => segment.x < group.right + 0.2 * em && segment.right > group.left - 0.2 * em))
        continue;
      const group = groups.find((one) => segment.x < one.right && segment.right > one.left);
      if (group) add(group, { segment, row: index });
      else groups.push(groupOf({ segment, row: index }));
    }
  }
  return groups;
}

/** One column of labels, or several where most rows have more than one text before their first figure. */
function labelColumns(body: readonly Row[], firstFigure: number, em: number): Column[] {
  const left = Math.min(...body.map((row) => row.line.x));
  const before = body.map((row) => {
    const figures = new Set(figuresOf(row, left));
    return row.segments.filter((segment) => segment.x < firstFigure && !figures.has(segment));
  });
  const right = Math.max(left, ...before.flat().map((segment) => segment.right));
  const end = Math.min(right, firstFigure);
  const whole: Column = { left, right: end, edge: right, middle: (left + end) / 2, figures: false };
  const starts = before.flatMap((segments) => segments.slice(1).map((segment) => segment.x)).sort((a, b) => a - b);
  if (starts.length < 2) return [whole];
  const edges: number[][] = [];
  for (const start of starts) {
    const group = edges.at(-1);
    if (group && start - (group.at(-1) as number) < 1.5 * em) group.push(start);
    else edges.push([start]);
  }
  const kept = edges
    .filter((group) => group.length >= Math.max(2, 0.15 * body.length))
    .map((group) => group[0] as number);
  return [left, ...kept].map((start, index, all) => {
    const end = all[index + 1] ?? whole.right;
    return {
      left: start,
      right: Math.max(start, end - (index + 1 < all.length ? 0.5 * em : 0)),
      edge: end,
      middle: (start + end) / 2,
      figures: false,
    };
  });
}
