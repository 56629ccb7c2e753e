/** Evens out the light on a page: grey paper, the shadow at a book's spine, a photograph's dark corner. */
import type { Gray } from './types.ts';

/** Cells across the page for which the paper's level is found. */
const CELLS = 48;
/** Paper that keeps within this share of its brightest is even enough, and white enough. */
const EVEN = 0.9;

/** The picture on paper of one white; the picture itself where it is so already. */
export function flatten(image: Gray): Gray {
  const paper = paperLevels(image);
  const brightest = Math.max(...paper.levels);
  const darkest = Math.min(...paper.levels);
  if (brightest === 0 || (darkest >= brightest * EVEN && brightest > 230)) return image;
  const { width, height, data } = image;
  const out = new Uint8Array(data.length);
  const { cell, across, down, levels } = paper;
  for (let y = 0; y < height; y++) {
    const fy = Math.max(0, Math.min(down - 1, y / cell - 0.5));
    const r = Math.min(down - 2, Math.floor(fy));
    for (let x = 0; x < width; x++) {
      const fx = Math.max(0, Math.min(across - 1, x / cell - 0.5));
      const level = between(levels, across, Math.max(0, r), fy - r, fx);
      out[y * width + x] = Math.min(255, ((data[y * width + x] as number) * 250) / Math.max(16, level));
    }
  }
  return { width, height, data: out };
}

/** Straight-line interpolation between the middles of four cells. */
function between(levels: Float64Array, across: number, r: number, part: number, fx: number): number {
  const c = Math.max(0, Math.min(across - 2, Math.floor(fx)));
  const at = r * across + c;
  const share = fx - c;
  const below = at + across < levels.length ? at + across : at;
  const upper = (levels[at] as number) * (1 - share) + (levels[at + 1] ?? (levels[at] as number)) * share;
  const lower = (levels[below] as number) * (1 - share) + (levels[below + 1] ?? (levels[below] as number)) * share;
  return upper * (1 - part) + lower * part;
}

/** Level of the paper in each cell: that which a quarter of its pixels lie above. A cell full of ink takes its neighbours' level. */
function paperLevels({ width, height, data }: Gray) {
  const cell = Math.max(4, Math.round(width / CELLS));
  const across = Math.ceil(width / cell);
  const down = Math.ceil(height / cell);
  const own = new Float64Array(across * down);
  const counts = new Uint32Array(256);
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      counts.fill(0);
      let total = 0;
      for (let y = r * cell; y < Math.min(height, (r + 1) * cell); y += 2)
        for (let x = c * cell; x < Math.min(width, (c + 1) * cell); x += 2) {
          const level = data[y * width + x] as number;
          counts[level] = (counts[level] as number) + 1;
          total++;
        }
      let level = 255;
      for (let above = counts[255] as number; above < total / 4 && level > 0; above += counts[level] as number) level--;
      own[r * across + c] = level;
    }
  }
  const levels = own.map((_, i) => {
    // The brightest of the cells around: large letters and figures do not count as paper.
    const [r, c] = [Math.floor(i / across), i % across];
    let best = 0;
    for (let y = Math.max(0, r - 1); y <= Math.min(down - 1, r + 1); y++)
      for (let x = Math.max(0, c - 1); x <= Math.min(across - 1, c + 1); x++)
        best = Math.max(best, own[y * across + x] as number);
    return best;
  });
  return { levels, cell, across, down };
}
