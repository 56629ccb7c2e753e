/**
 * Sequences laid end to end in rows of one width, so that a batch holds hardly any padding and batches of all sorts have few shapes:
 * what a compiler for fixed shapes needs. Tokens see the tokens of their own sequence only.
 */
export interface RowLayout {
  readonly rows: number;
  readonly width: number;
  /** The place, row * width + column, of each sequence's first token; the others follow it in the same row. */
  readonly starts: readonly number[];
}

/**
 * Lays sequences of these lengths: each row begins with the longest that is left, and the rest of it is filled as far as any choice of the others can
 * fill it. Sequences of one length are taken in their order. Throws RangeError for one that is longer than a row.
 */
export function layRows(lengths: readonly number[], width: number): RowLayout {
  const pool = createPool(lengths);
  const starts = new Array<number>(lengths.length);
  let rows = 0;
  for (; pool.left > 0; rows++) {
    let place = rows * width;
    for (const index of pool.takeRow(width)) {
      starts[index] = place;
      place += lengths[index]!;
    }
  }
  return { rows, width, starts };
}

/** Things of some lengths, of which rows take what fills them. */
export interface Pool {
  /** How many are left. */
  readonly left: number;
  /** The longest length that is left; 0 when none is. */
  longest(): number;
  /** Takes the longest and what fills the rest of a row; the indices. Throws RangeError when the longest does not fit. */
  takeRow(width: number): number[];
  /** Takes those whose lengths come nearest to `room` from below. */
  takeFilling(room: number): number[];
}

export function createPool(lengths: readonly number[]): Pool {
  const byLength = new Map<number, number[]>();
  for (let index = lengths.length - 1; index >= 0; index--) {
    const same = byLength.get(lengths[index]!);
    if (same === undefined) byLength.set(lengths[index]!, [index]);
    else same.push(index);
  }
  const descending = [...byLength.keys()].sort((a, b) => b - a);
  let left = lengths.length;
  let first = 0;
  const take = (length: number) => {
    left -= 1;
    return byLength.get(length)!.pop()!;
  };
  const longest = () => {
    while (first < descending.length && byLength.get(descending[first]!)!.length === 0) first++;
    return descending[first] ?? 0;
  };
  const takeFilling = (room: number) =>
    fullest(descending, (length) => byLength.get(length)!.length, room).map((length) => take(length));
  return {
    get left() {
      return left;
    },
    longest,
    takeRow(width) {
      const length = longest();
      if (length > width) throw new RangeError(`A sequence of ${length} tokens does not fit rows of ${width}.`);
      return [take(length), ...takeFilling(width - length)];
    },
    takeFilling,
  };
}

/** The lengths, each at most as often as there are `left` of it, whose sum comes nearest to `room` from below: subset sums, long ones first. */
function fullest(descending: readonly number[], left: (length: number) => number, room: number): number[] {
  // By which length a sum is first reached, and how many of that length are in it.
  const by = new Int32Array(room + 1);
  const count = new Int32Array(room + 1);
  for (const length of descending) {
    if (length > room || by[room] !== 0) continue;
    const most = left(length);
    if (most === 0) continue;
    count.fill(0);
    for (let sum = length; sum <= room; sum++) {
      const before = sum - length;
      if (by[sum] !== 0 || (before > 0 && by[before] === 0) || count[before] === most) continue;
      by[sum] = length;
      count[sum] = count[before]! + 1;
    }
  }
  const chosen: number[] = [];
  let sum = room;
  while (sum > 0 && by[sum] === 0) sum--;
  for (; sum > 0; sum -= by[sum]!) chosen.push(by[sum]!);
  return chosen;
}
