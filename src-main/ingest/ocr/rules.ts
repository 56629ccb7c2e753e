/** Ruled lines of a page: where they lie, and taking them out, so that they are not read as letters. */
import type { Box } from '../geometry/types.ts';
import type { Ink } from './ink.ts';
import type { Gray } from './types.ts';

/** Whole-pixel bounds, right and bottom excluded. */
export interface Span {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Horizontal and vertical rules, in pixels. */
export interface Rules {
  horizontal: Span[];
  vertical: Span[];
}

/** Shortest rule and thickest one, in inches: longer than any letter is wide, thinner than a band of shade. */
const SHORTEST = 0.3;
const THICKEST = 0.045;

export function findRules(ink: Ink, dpi: number): Rules {
  const shortest = Math.round(SHORTEST * dpi);
  const thickest = Math.max(3, Math.round(THICKEST * dpi));
  const horizontal = runs(ink.width, ink.height, shortest, (line, at) => ink.data[line * ink.width + at] === 1);
  const vertical = runs(ink.height, ink.width, shortest, (line, at) => ink.data[at * ink.width + line] === 1);
  return {
    horizontal: merge(horizontal, thickest).map(({ line, to, start, end }) => ({
      x0: start,
      x1: end,
      y0: line,
      y1: to,
    })),
    vertical: merge(vertical, thickest).map(({ line, to, start, end }) => ({ y0: start, y1: end, x0: line, x1: to })),
  };
}

interface Run {
  line: number;
  start: number;
  end: number;
}

/** Unbroken runs of ink along each line; a gap of a pixel or two is noise. */
function runs(length: number, lines: number, shortest: number, isInk: (line: number, at: number) => boolean): Run[] {
  const found: Run[] = [];
  for (let line = 0; line < lines; line++) {
    let start = -1;
    let last = -1;
    for (let at = 0; at < length; at++) {
      if (!isInk(line, at)) continue;
      if (start >= 0 && at - last > 3) {
        if (last + 1 - start >= shortest) found.push({ line, start, end: last + 1 });
        start = at;
      } else if (start < 0) start = at;
      last = at;
    }
    if (start >= 0 && last + 1 - start >= shortest) found.push({ line, start, end: last + 1 });
  }
  return found;
}

/** Runs of neighbouring lines that overlap are one rule; what grows too thick is none. */
function merge(found: readonly Run[], thickest: number): (Run & { to: number })[] {
  const open: (Run & { to: number })[] = [];
  const done: (Run & { to: number })[] = [];
  for (const run of found) {
    for (let i = open.length - 1; i >= 0; i--)
      if ((open[i] as Run & { to: number }).to < run.line - 1) done.push(...open.splice(i, 1));
    const over = open.find((one) => one.start < run.end && run.start < one.end);
    if (over) {
      over.start = Math.min(over.start, run.start);
      over.end = Math.max(over.end, run.end);
      over.to = run.line + 1;
    } else open.push({ ...run, to: run.line + 1 });
  }
  done.push(...open);
  return done.filter((rule) => rule.to - rule.line <= thickest);
}

/** A copy without the rules. Where a letter crosses a rule, the letter stays whole. */
export function eraseRules(image: Gray, ink: Ink, rules: Rules): Gray {
  if (rules.horizontal.length + rules.vertical.length === 0) return image;
  const out: Gray = { ...image, data: image.data.slice() };
  const { width, height } = image;
  for (const rule of rules.horizontal)
    for (let x = rule.x0; x < rule.x1; x++) eraseAcross(out.data, ink.data, x, width, height, rule.y0, rule.y1);
  for (const rule of rules.vertical)
    for (let y = rule.y0; y < rule.y1; y++) eraseAcross(out.data, ink.data, y * width, 1, width, rule.x0, rule.x1);
  return out;
}

/** Ink of a page but its rules; nothing else is changed. */
export function withoutRules(ink: Ink, rules: Rules): Ink {
  const data = ink.data.slice();
  for (const { x0, y0, x1, y1 } of [...rules.horizontal, ...rules.vertical])
    for (let y = y0; y < y1; y++) data.fill(0, y * ink.width + x0, y * ink.width + x1);
  return { ...ink, data };
}

/** Whitens ink across a rule from `from` to `to` unless it goes on beyond: then something crosses the rule. `base` + i x `step` is place i. */
function eraseAcross(
  out: Uint8Array,
  ink: Uint8Array,
  base: number,
  step: number,
  size: number,
  from: number,
  to: number,
): void {
  let low = from;
  let high = to;
  while (low > 0 && from - low < 4 && ink[base + (low - 1) * step] === 1) low--;
  while (high < size && high - to < 4 && ink[base + high * step] === 1) high++;
  if (from - low >= 4 || high - to >= 4) return;
  // One more on each side: the blurred edge.
  for (let i = Math.max(0, low - 1); i < Math.min(size, high + 1); i++) out[base + i * step] = 255;
}

/** Rules as boxes on the page, in points. */
export function ruleBoxes(rules: Rules, toBox: (span: Span) => Box): Box[] {
  return [...rules.horizontal, ...rules.vertical].map(toBox);
}
