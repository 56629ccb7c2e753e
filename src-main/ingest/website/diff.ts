/** The line diff of a page against the landing page: what both have in the same order (headers, menus, footers) goes. */

/** Beyond this many comparisons lines are told by their text alone, wherever they stand. */
const MOST_STEPS = 16_000_000;

/** For each line of the page, whether it is its own: not part of the longest common subsequence with the landing page. */
export function ownLines(page: readonly string[], landing: readonly string[]): boolean[] {
  const own = page.map(() => true);
  let from = 0;
  while (from < page.length && from < landing.length && page[from] === landing[from]) own[from++] = false;
  let tail = 0;
  const most = Math.min(page.length, landing.length) - from;
  while (tail < most && page[page.length - 1 - tail] === landing[landing.length - 1 - tail]) {
    tail++;
    own[page.length - tail] = false;
  }
  const a = page.slice(from, page.length - tail);
  const b = landing.slice(from, landing.length - tail);
  if (a.length * b.length > MOST_STEPS) {
    const known = new Set(b);
    for (const [i, line] of a.entries()) if (known.has(line)) own[from + i] = false;
    return own;
  }
  for (const i of commonOf(a, b)) own[from + i] = false;
  return own;
}

/** Places in `a` of a longest common subsequence. Time and space are the product of the lengths, a byte each. */
function commonOf(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1;
  // Step taken at each place: 1 both, 2 skip a, 3 skip b.
  const steps = new Uint8Array((a.length + 1) * width);
  let below = new Int32Array(width);
  for (let i = a.length - 1; i >= 0; i--) {
    const row = new Int32Array(width);
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      if (a[i] === b[j]) {
        row[j] = (below[j + 1] as number) + 1;
        steps[at] = 1;
      } else if ((below[j] as number) >= (row[j + 1] as number)) {
        row[j] = below[j] as number;
        steps[at] = 2;
      } else {
        row[j] = row[j + 1] as number;
        steps[at] = 3;
      }
    }
    below = row;
  }
  const common: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const step = steps[i * width + j];
    if (step === 1) common.push(i);
    if (step !== 3) i++;
    if (step !== 2) j++;
  }
  return common;
}
