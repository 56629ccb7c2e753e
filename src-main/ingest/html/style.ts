/** What the reader needs to know of CSS: visibility, block or inline, weight, slant, size, alignment, page breaks. */
import { ownCopy } from './own-copy.ts';

export interface Style {
  hidden: boolean;
  /** undefined: the tag decides. */
  block?: boolean;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** Font size in points. */
  size?: number;
  align?: 'left' | 'center' | 'right';
  /** Raised or lowered text: a footnote mark. */
  raised?: boolean;
  pre?: boolean;
  /** Padding or margin on the left: sets inline text apart where the source has no space. */
  padded?: boolean;
  breakBefore?: boolean;
  breakAfter?: boolean;
  /** Placed absolutely, by the author's own geometry. */
  absolute?: boolean;
}

export const PLAIN: Style = { hidden: false };

/** Parses style attributes, each distinct one once: a filing repeats a few hundred of them tens of thousands of times. */
export class StyleCache {
  private readonly seen = new Map<string, Style>();

  get(css: string | undefined): Style {
    if (!css) return PLAIN;
    const known = this.seen.get(css);
    if (known) return known;
    const style = parseStyle(css);
    if (this.seen.size < 50_000) this.seen.set(ownCopy(css), style);
    return style;
  }
}

export function parseStyle(css: string): Style {
  const style: Style = { hidden: false };
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      apply(
        style,
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

function apply(style: Style, property: string, value: string): void {
  switch (property) {
    case 'display':
      if (value.startsWith('none')) style.hidden = true;
      else if (value === 'block' || value === 'list-item' || value.startsWith('table') || value === 'flex')
        style.block = true;
      else if (value === 'inline') style.block = false;
      break;
    case 'position':
      if (value.startsWith('absolute')) style.absolute = true;
      break;
    case 'visibility':
      if (value.startsWith('hidden')) style.hidden = true;
      break;
    case 'font-weight':
      style.bold = value.startsWith('bold') || Number.parseInt(value, 10) >= 600;
      break;
    case 'font-style':
      style.italic = value.startsWith('italic') || value.startsWith('oblique');
      break;
    case 'text-decoration':
    case 'text-decoration-line':
      style.underline = value.includes('underline');
      break;
    case 'font-size':
      setSize(style, value);
      break;
    case 'font':
      if (value.includes('bold')) style.bold = true;
      if (value.includes('italic')) style.italic = true;
      for (const word of value.split(' ')) if (/^[\d.]+(pt|px)/.test(word)) setSize(style, word);
      break;
    case 'text-align':
      if (value === 'center' || value === 'right') style.align = value;
      else style.align = 'left';
      break;
    case 'vertical-align':
      style.raised = value === 'super' || value === 'sub' || value === 'text-top';
      break;
    case 'white-space':
      if (value.startsWith('pre')) style.pre = true;
      break;
    case 'padding-left':
    case 'margin-left':
      style.padded = Number.parseFloat(value) > 1;
      break;
    case 'page-break-before':
    case 'break-before':
      if (value.startsWith('always') || value.startsWith('page')) style.breakBefore = true;
      break;
    case 'page-break-after':
    case 'break-after':
      if (value.startsWith('always') || value.startsWith('page')) style.breakAfter = true;
      break;
  }
}

function setSize(style: Style, value: string): void {
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return;
  if (value.endsWith('px')) style.size = number * 0.75;
  else if (/[\d.]+pt/.test(value)) style.size = number;
}

/** Points of `<font size=1..7>`, relative sizes counted from 3. */
export function fontTagSize(size: string | undefined): number | undefined {
  if (!size) return undefined;
  const number = Number.parseInt(size, 10);
  if (!Number.isFinite(number)) return undefined;
  const step = size.startsWith('+') || size.startsWith('-') ? 3 + number : number;
  return [7, 8, 10, 12, 14, 18, 24, 36][Math.min(7, Math.max(0, step))];
}
