/** Makes a page's picture ready to be read: evenly lit, straight, without ruled lines and dust. */
import type { Box } from '../geometry/types.ts';
import { despeckle } from './despeckle.ts';
import { flatten } from './flatten.ts';
import { rotate } from './gray.ts';
import { findInk, findSkew, type Ink } from './ink.ts';
import { eraseRules, findRules, ruleBoxes, type Span, withoutRules } from './rules.ts';
import type { Gray, PageImage, RecognisedPage } from './types.ts';

export interface PreparedPage {
  image: PageImage;
  /** Straightened, rules and dust taken out. */
  clean: Gray;
  /** Ink of the straightened picture, rules still in it. */
  ink: Ink;
  /** Ruled lines in points. */
  rules: Box[];
  /** What the page was turned back by, in radians, and about which point of the page. */
  skew: number;
  pivot: { x: number; y: number };
  /** Pixels to points on the page. */
  toBox(span: Span): Box;
}

/** Below this a recogniser is not disturbed, and turning would only blur: a fifth of a degree. */
const STRAIGHT = (0.2 * Math.PI) / 180;

export function preparePage(scanned: PageImage): PreparedPage {
  const given = { ...scanned, pixels: flatten(scanned.pixels) };
  const first = findInk(given.pixels);
  const skew = findSkew(first);
  const turned = Math.abs(skew) >= STRAIGHT;
  const image = turned ? { ...given, pixels: rotate(given.pixels, -skew) } : given;
  const ink = turned ? findInk(image.pixels) : first;
  const rules = findRules(ink, image.dpi);
  const toBox = boxOf(image);
  return {
    image,
    clean: despeckle(eraseRules(image.pixels, ink, rules), withoutRules(ink, rules), image.dpi),
    ink,
    rules: ruleBoxes(rules, toBox),
    skew: turned ? skew : 0,
    pivot: pivotOf(image),
    toBox,
  };
}

function pivotOf({ pixels, dpi, left, top }: PageImage): { x: number; y: number } {
  const points = 72 / dpi;
  return { x: left + ((pixels.width - 1) / 2) * points, y: top + ((pixels.height - 1) / 2) * points };
}

/** How a page was turned, for `RecognisedPage`: nothing where it stood straight. */
export function turningOf({ skew, pivot }: PreparedPage, quarters = 0): Pick<RecognisedPage, 'turned'> {
  return skew === 0 && quarters === 0 ? {} : { turned: { quarters, angle: skew, ...pivot } };
}

/** Pixels of a picture to points on its page. */
export function boxOf({ dpi, left, top }: PageImage): (span: Span) => Box {
  const points = 72 / dpi;
  return ({ x0, y0, x1, y1 }) => ({
    x: left + x0 * points,
    y: top + y0 * points,
    width: (x1 - x0) * points,
    height: (y1 - y0) * points,
  });
}
