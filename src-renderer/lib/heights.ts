/** Heights of many blocks, with the sum up to any of them in O(log n): a Fenwick tree. The base of virtual scrolling. */
export class Heights {
  readonly length: number;
  #heights: Float64Array;
  #tree: Float64Array;

  constructor(length: number, estimate: number) {
    this.length = length;
    this.#heights = new Float64Array(length).fill(estimate);
    this.#tree = new Float64Array(length + 1);
    for (let i = 1; i <= length; i++) {
      this.#tree[i] = (this.#tree[i] ?? 0) + estimate;
      const parent = i + (i & -i);
      if (parent <= length) this.#tree[parent] = (this.#tree[parent] ?? 0) + (this.#tree[i] ?? 0);
    }
  }

  get(index: number): number {
    return this.#heights[index] ?? 0;
  }

  /** Sets one height; answers by how much it changed. */
  set(index: number, height: number): number {
    const delta = height - this.get(index);
    if (delta === 0 || index < 0 || index >= this.length) return 0;
    this.#heights[index] = height;
    for (let i = index + 1; i <= this.length; i += i & -i) this.#tree[i] = (this.#tree[i] ?? 0) + delta;
    return delta;
  }

  /** Top of a block: the sum of all heights before it. */
  top(index: number): number {
    let sum = 0;
    for (let i = Math.min(index, this.length); i > 0; i -= i & -i) sum += this.#tree[i] ?? 0;
    return sum;
  }

  get total(): number {
    return this.top(this.length);
  }

  /** Index of the block that holds a vertical position, clamped to the list. */
  at(position: number): number {
    let index = 0;
    let rest = position;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.length))); step >= 1; step /= 2) {
      const next = index + step;
      const sum = this.#tree[next];
      if (next <= this.length && sum !== undefined && sum <= rest) {
        index = next;
        rest -= sum;
      }
    }
    return Math.max(0, Math.min(index, this.length - 1));
  }
}
