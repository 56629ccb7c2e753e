/** Open elements: which tags are blocks or hidden, and what an element hands down to its text. */
import type { Space } from '../ixbrl/namespaces.ts';
import { fontTagSize, PLAIN, type Style } from './style.ts';

export const BLOCK_TAGS = new Set(
  'address article aside blockquote body caption center dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section table tbody td tfoot th thead tr ul html document type text'.split(
    ' ',
  ),
);
export const HIDDEN_TAGS = new Set(['head', 'script', 'style', 'noscript', 'template', 'object', 'svg']);
/** Tables nested deeper than this are read as plain blocks: no filing needs more. */
export const MAX_TABLE_DEPTH = 32;
/** Spans are clamped: HTML's own limit is 1000 columns; a rowspan beyond the table's end is cut later. */
export const MAX_COLSPAN = 1000;
export const MAX_ROWSPAN = 65_534;

/** What an open element hands down to the text inside it. */
export interface Element {
  hidden: boolean;
  block: boolean;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  raised: boolean;
  pre: boolean;
  size: number;
  /** 1..6 inside <h1>..<h6>. */
  level: number;
  centered: boolean;
  link: string | null;
  /** Namespace of elements without a prefix. */
  space: Space;
  inline: string | null;
  /** Opened as part of a context or unit. */
  resource: boolean;
  /** Opened a numeric fact: its index, else -1. */
  fact: number;
  breakAfter: boolean;
  role: '' | 'table' | 'row' | 'cell' | 'item';
}

export const ROOT: Element = {
  hidden: false,
  block: true,
  bold: false,
  italic: false,
  underline: false,
  raised: false,
  pre: false,
  size: 0,
  level: 0,
  centered: false,
  link: null,
  space: 'html',
  inline: null,
  resource: false,
  fact: -1,
  breakAfter: false,
  role: '',
};

/** Makes `element` what it inherits from the element above it; the same object serves one element after the other at its depth. */
export function inherit(element: Element, above: Element): Element {
  element.hidden = above.hidden;
  element.bold = above.bold;
  element.italic = above.italic;
  element.underline = above.underline;
  element.raised = above.raised;
  element.pre = above.pre;
  element.size = above.size;
  element.level = above.level;
  element.centered = above.centered;
  element.link = above.link;
  element.space = above.space;
  element.block = false;
  element.inline = null;
  element.resource = false;
  element.fact = -1;
  element.breakAfter = false;
  element.role = '';
  return element;
}

/** What a tag by itself says of weight, slant, size and alignment. */
export function applyTag(name: string, attributes: Record<string, string>, element: Element): void {
  switch (name) {
    case 'b':
    case 'strong':
    case 'th':
      element.bold = true;
      break;
    case 'i':
    case 'em':
      element.italic = true;
      break;
    case 'u':
      element.underline = true;
      break;
    case 'sup':
    case 'sub':
      element.raised = true;
      break;
    case 'center':
      element.centered = true;
      break;
    case 'pre':
    case 'xmp':
      element.pre = true;
      break;
    case 'font':
      element.size = fontTagSize(attributes.size) ?? element.size;
      break;
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      element.bold = true;
      element.level = Number(name[1]);
      break;
  }
  if (attributes.align) element.centered = attributes.align.toLowerCase() === 'center';
}

/** What its style attribute says, which wins over the tag. */
export function applyStyle(style: Style, element: Element): void {
  if (style === PLAIN) return;
  if (style.bold !== undefined) element.bold = style.bold;
  if (style.italic !== undefined) element.italic = style.italic;
  if (style.underline !== undefined) element.underline = style.underline;
  if (style.raised !== undefined) element.raised = style.raised;
  if (style.pre !== undefined) element.pre = style.pre;
  if (style.size !== undefined) element.size = style.size;
  if (style.align !== undefined) element.centered = style.align === 'center';
}

/** A colspan or rowspan, clamped. */
export function span(value: string | undefined, most: number): number {
  if (!value) return 1;
  const number = Number.parseInt(value, 10);
  return Number.isFinite(number) && number > 1 ? Math.min(number, most) : 1;
}
