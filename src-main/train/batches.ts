import { createPool, layRows, type RowLayout } from '../model/packing.ts';
import type { Random } from '../text/random.ts';

/** A batch as planned. */
export interface PlannedBatch {
  /** Which items it holds. */
  readonly items: readonly number[];
  /** Where each of their sequences lies, item by item. */
  readonly layout: RowLayout;
}

/** The shape of a batch. */
interface Shape {
  readonly rows: number;
  readonly width: number;
}

/** A row of this many places takes twice the time, for each of its places, of a very short one: attention compares all with all. Measured (docs/LOG.md). */
const DOUBLE_AT = 800;

/** Share of empty places above which no speed makes up for them. */
const MOST_WASTE = 0.015;

/** Widths beyond the first that holds the longest sequence: rows of more sequences can be filled better. */
const WIDER = 2;

/** What the cost must fall to for one more shape, which takes seconds to compile. */
const WORTH_A_SHAPE = 0.985;

/** What share of a row the longest sequence may take that is put there and not in a wider one: two thirds leave room that few others fill. */
const LONGEST_SHARES = [1, 0.85, 0.7, 0.55];

/** Share of the fullest rows that are kept where nothing can be cut to fill the others. */
const KEPT = 0.98;

/** Widths are powers of two from here on, and the budget itself: so batches have few shapes. */
const NARROWEST = 32;

/**
 * Plans batches over a whole set of sequences of these lengths, `tokenBudget` places each or fewer: all are ordered by length and laid, longest first,
 * into rows that shorter ones fill up; rows are then shuffled and so many of one width make a batch. Narrow rows cost less, so sequences go to the
 * narrowest width of a few, chosen by what all would cost. `fill` cuts a further item to a room that is left, of at most so many tokens, and gives its
 * index and length; without it the emptiest rows are dropped. A sequence longer than the budget makes rows as long as itself.
 */
export function planBatches(
  lengths: readonly number[],
  tokenBudget: number,
  rng: Random,
  fill?: (room: number) => { readonly index: number; readonly length: number } | null,
): PlannedBatch[] {
  if (lengths.length === 0) return [];
  // Equal lengths are taken in a random order.
  const order = rng.shuffle(lengths.map((_, index) => index));
  const shuffled = order.map((index) => lengths[index]!);
  const best = cheapest(shuffled, shapesFor(Math.max(...lengths), tokenBudget), fill !== undefined);
  const batches = best.laid.flatMap(({ shape, rows }) =>
    rowBatches(
      rng.shuffle(rows).map((row) => row.map((at) => ({ index: order[at]!, length: shuffled[at]! }))),
      shape,
      fill,
    ),
  );
  return rng.shuffle(batches);
}

/** Shapes of at most the budget's places, narrowest first, to somewhat wider ones than the longest sequence needs. */
function shapesFor(longest: number, tokenBudget: number): Shape[] {
  const places = Math.max(tokenBudget, Math.ceil(longest / NARROWEST) * NARROWEST);
  const widths: number[] = [];
  for (let width = NARROWEST; width < places; width *= 2) widths.push(width);
  const all = [...widths, places];
  const enough = all.findIndex((width) => width >= longest);
  return all.slice(0, enough + 1 + WIDER).map((width) => ({ rows: Math.floor(places / width), width }));
}

/** Rows of one shape, and the longest sequence that a row may begin with when there are narrower rows for the shorter ones. */
interface RowClass {
  readonly shape: Shape;
  /** Sequences longer than this begin rows of this class. */
  readonly above: number;
}

interface Laid {
  readonly classes: readonly RowClass[];
  /** Rows of each shape, whole batches of them: what each holds. */
  readonly laid: readonly { readonly shape: Shape; readonly rows: readonly (readonly number[])[] }[];
  /** Time for each token, in units of that for one in a very short row. */
  readonly cost: number;
}

/** From the one widest shape on, narrower ones for the shorter sequences are added where that costs less. */
function cheapest(lengths: readonly number[], shapes: readonly Shape[], filled: boolean): Laid {
  let best = layClasses(lengths, [{ shape: shapes.at(-1)!, above: 0 }], filled);
  for (const shape of shapes.slice(0, -1).toReversed()) {
    const { classes: wider, cost } = best;
    for (const share of LONGEST_SHARES) {
      const classes = [
        ...wider.slice(0, -1),
        { shape: wider.at(-1)!.shape, above: Math.floor(share * shape.width) },
        { shape, above: 0 },
      ];
      const laid = layClasses(lengths, classes, filled);
      if (laid.cost < Math.min(best.cost, WORTH_A_SHAPE * cost)) best = laid;
    }
  }
  return best;
}

/** Lays sequences into rows of some shapes, widest first, shorter ones filling them up, to a whole number of batches. */
function layClasses(lengths: readonly number[], classes: readonly RowClass[], filled: boolean): Laid {
  const pool = createPool(lengths);
  const used = (row: readonly number[]) => row.reduce((total, index) => total + lengths[index]!, 0);
  let [time, tokens, places] = [0, 0, 0];
  const laid = classes.map(({ shape, above }) => {
    const rows: number[][] = [];
    while (pool.left > 0 && (pool.longest() > above || rows.length % shape.rows !== 0)) {
      rows.push(pool.takeRow(shape.width));
    }
    const whole = Math.floor(((above === 0 && !filled ? KEPT : 1) * rows.length) / shape.rows) * shape.rows;
    // Equally full ones are dropped in the order that the sequences came in, not by length.
    const fullest = filled ? rows : rows.sort((a, b) => used(b) - used(a) || a[0]! - b[0]!);
    const kept = fullest.slice(0, whole);
    const own = whole * shape.width;
    places += own;
    time += own * (1 + shape.width / DOUBLE_AT);
    tokens += filled ? own : sum(kept.map(used));
    return { shape, rows: kept };
  });
  const waste = 1 - tokens / places;
  const cost = tokens === 0 ? Number.POSITIVE_INFINITY : time / tokens;
  return { classes, laid, cost: waste > MOST_WASTE ? cost + 10 * waste : cost };
}

type Cut = { readonly index: number; readonly length: number };

function rowBatches(
  rows: readonly (readonly Cut[])[],
  shape: Shape,
  fill: ((room: number) => Cut | null) | undefined,
): PlannedBatch[] {
  return Array.from({ length: rows.length / shape.rows }, (_, batch) => {
    const own = rows.slice(batch * shape.rows, (batch + 1) * shape.rows);
    const items: number[] = [];
    const starts: number[] = [];
    own.forEach((row, at) => {
      let place = at * shape.width;
      const end = place + shape.width;
      const add = ({ index, length }: Cut) => {
        items.push(index);
        starts.push(place);
        place += length;
      };
      row.forEach(add);
      for (let more = fill?.(end - place); more; more = fill?.(end - place)) add(more);
    });
    return { items, layout: { ...shape, starts } };
  });
}

/** Share of a batch's places that groups leave, so that its rows can be filled from what it has. */
const SLACK = 0.005;
/** Share of the tokens of groups that are spread evenly; the smallest groups fill the rest. */
const SPREAD = 0.8;

/**
 * Plans batches of groups, whose sequences must be in one batch but not in one row: the larger groups are spread evenly over the batches, the smaller
 * ones chosen to fill them. What a batch's rows cannot take is dropped.
 */
export function planGroups(groups: readonly (readonly number[])[], tokenBudget: number, rng: Random): PlannedBatch[] {
  if (groups.length === 0) return [];
  const sizes = groups.map(sum);
  const places = Math.max(tokenBudget, Math.ceil(Math.max(...sizes) / NARROWEST) * NARROWEST);
  const capacity = Math.max(...sizes, Math.floor((1 - SLACK) * places));
  const order = rng.shuffle(sizes.map((_, index) => index)).sort((a, b) => sizes[b]! - sizes[a]!);
  const bins = Array.from({ length: Math.max(1, Math.floor((KEPT * sum(sizes)) / capacity)) }, () => ({
    items: [] as number[],
    used: 0,
  }));
  let spread = 0;
  for (; spread < order.length; spread++) {
    const index = order[spread]!;
    const emptiest = bins.reduce((a, b) => (b.used < a.used ? b : a));
    if (emptiest.used + sizes[index]! > SPREAD * capacity && emptiest.used > 0) break;
    emptiest.items.push(index);
    emptiest.used += sizes[index]!;
  }
  const rest = order.slice(spread);
  const pool = createPool(rest.map((index) => sizes[index]!));
  for (const bin of bins) bin.items.push(...pool.takeFilling(capacity - bin.used).map((at) => rest[at]!));
  const tried = [NARROWEST, 2 * NARROWEST, 4 * NARROWEST, 8 * NARROWEST, places]
    .filter((width) => width <= places && groups.every((group) => Math.max(...group) <= width))
    .map((width) => ({ rows: Math.floor(places / width), width }))
    .map((shape) => layGroups(groups, bins, shape));
  const best = tried.reduce((a, b) => (b.cost < a.cost ? b : a));
  return rng.shuffle(best.batches);
}

function layGroups(
  groups: readonly (readonly number[])[],
  bins: readonly { readonly items: readonly number[] }[],
  shape: Shape,
): { batches: PlannedBatch[]; cost: number } {
  let tokens = 0;
  const batches = bins.map(({ items }) => {
    const kept = [...items];
    for (;;) {
      const lengths = kept.flatMap((index) => groups[index]!);
      const { rows, starts } = layRows(lengths, shape.width);
      if (rows <= shape.rows) {
        tokens += sum(lengths);
        return { items: kept, layout: { ...shape, starts } };
      }
      kept.pop();
    }
  });
  const places = batches.length * shape.rows * shape.width;
  const waste = 1 - tokens / places;
  const cost = (places * (1 + shape.width / DOUBLE_AT)) / tokens;
  return { batches, cost: waste > MOST_WASTE ? cost + 10 * waste : cost };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
