/** A positioned document as a tree of styled elements: built only for documents that are known to place their text themselves. */
import { Parser } from 'htmlparser2';
import { FactCollector } from '../../ixbrl/collect.ts';
import { type Declarations, length, parseDeclarations, StyleSheet, type Subject } from './css.ts';
import { type Face, faceOf } from './metrics.ts';

/** Style of the type, handed down from an element to what it holds. */
export interface Type {
  /** Em in points. */
  size: number;
  bold: boolean;
  italic: boolean;
  face: Face;
  align: 'left' | 'right' | 'center';
  /** Line height in ems. */
  leading: number;
  nowrap: boolean;
  raised: boolean;
  letterSpacing: number;
  wordSpacing: number;
}

export interface Box extends Subject {
  parent: Box | null;
  style: Declarations;
  type: Type;
  kind: 'block' | 'inline';
  absolute: boolean;
  relative: boolean;
  children: (Box | Text)[];
}

export interface Text {
  text: string;
  /** Numeric facts that the text stands under, outermost first; `open` when the text begins one. */
  facts: number[];
  source: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['head', 'script', 'style', 'noscript', 'template', 'object', 'svg', 'title']);
/** Elements nested deeper are laid out as part of the one at this depth. */
const MAX_DEPTH = 300;
const PLAIN: Type = {
  size: 12,
  bold: false,
  italic: false,
  face: 'serif',
  align: 'left',
  leading: 1.15,
  nowrap: false,
  raised: false,
  letterSpacing: 0,
  wordSpacing: 0,
};

/** The body of a document. `sheet` is filled from its style elements first. */
export function buildTree(html: string, sheet: StyleSheet): Box {
  const root: Box = rootBox();
  let top = root;
  let hidden = 0;
  const stack: { box: Box; hidden: boolean; fact: number; inline: string | null }[] = [];
  const facts: number[] = [];
  const collector = new FactCollector();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const colon = name.indexOf(':');
        if (colon > 0) {
          const local = name.slice(colon + 1);
          const inline = name.startsWith('ix:') ? local : null;
          const unseen = inline === 'header' || inline === 'hidden';
          const fact = inline === null ? -1 : collector.openInline(local, attributes);
          if (fact >= 0 && hidden === 0) facts.push(fact);
          if (unseen) hidden++;
          stack.push({ box: top, hidden: unseen, fact: hidden === 0 ? fact : -1, inline });
          return;
        }
        const style = sheetStyle(sheet, name, attributes, top);
        const unseen = UNSEEN.has(name) || style.get('display') === 'none' || style.get('visibility') === 'hidden';
        stack.push({ box: top, hidden: unseen, fact: -1, inline: null });
        if (unseen) hidden++;
        if (hidden > 0 || stack.length > MAX_DEPTH) return;
        if (name === 'br') top.children.push({ text: '\n', facts: [], source: parser.startIndex });
        top = openBox(name, attributes, style, top);
      },
      ontext(text) {
        if (hidden === 0) top.children.push({ text, facts: facts.slice(), source: parser.startIndex });
      },
      onclosetag() {
        const open = stack.pop();
        if (!open) return;
        if (open.hidden) hidden--;
        if (open.inline !== null) collector.closeInline(open.inline);
        if (open.fact >= 0) facts.pop();
        top = open.box;
      },
    },
    {
      decodeEntities: true,
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: /^\s*<\?xml|xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/i.test(html.slice(0, 4000)),
    },
  );
  parser.write(html);
  parser.end();
  return root;
}

/** Style sheets of a document, read without building anything. */
export function readStyles(html: string): StyleSheet {
  const sheet = new StyleSheet();
  for (const match of html.matchAll(/<style\b[^>]{0,2000}>([\s\S]*?)<\/style\s*>/gi))
    sheet.add((match[1] as string).replace(/<!\[CDATA\[|\]\]>/g, ''));
  return sheet;
}

function rootBox(): Box {
  return {
    tag: 'html',
    id: '',
    classes: [],
    parent: null,
    style: new Map(),
    type: PLAIN,
    kind: 'block',
    absolute: false,
    relative: false,
    children: [],
  };
}

function sheetStyle(sheet: StyleSheet, tag: string, attributes: Record<string, string>, parent: Box): Declarations {
  const style = sheet.of({ tag, id: attributes.id ?? '', classes: classesOf(attributes), parent });
  if (attributes.style) for (const [name, value] of parseDeclarations(attributes.style)) style.set(name, value);
  return style;
}

function classesOf(attributes: Record<string, string>): string[] {
  return attributes.class ? attributes.class.split(/\s+/).filter((name) => name !== '') : [];
}

function openBox(tag: string, attributes: Record<string, string>, style: Declarations, parent: Box): Box {
  const display = style.get('display') ?? '';
  const position = style.get('position') ?? '';
  const absolute = position === 'absolute' || position === 'fixed';
  const block =
    absolute || /^(?:block|flex|grid|table|list-item)/.test(display) || (BLOCKS.has(tag) && !/^inline/.test(display));
  const box: Box = {
    tag,
    id: attributes.id ?? '',
    classes: classesOf(attributes),
    parent,
    style,
    type: typeOf(tag, style, parent.type),
    kind: block ? 'block' : 'inline',
    absolute,
    relative: position === 'relative',
    children: [],
  };
  parent.children.push(box);
  return box;
}

function typeOf(tag: string, style: Declarations, above: Type): Type {
  const type = { ...above };
  const size = length(style.get('font-size'), above.size, above.size);
  if (size !== null && size > 0) type.size = size;
  const weight = style.get('font-weight');
  if (weight) type.bold = weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
  else if (/^(?:b|strong|th|h[1-6])$/.test(tag)) type.bold = true;
  const slant = style.get('font-style');
  if (slant) type.italic = slant !== 'normal';
  else if (tag === 'i' || tag === 'em') type.italic = true;
  const family = style.get('font-family');
  if (family) type.face = faceOf(family);
  const align = style.get('text-align');
  if (align) type.align = align === 'right' || align === 'center' ? align : 'left';
  const leading = style.get('line-height');
  if (leading && leading !== 'normal') {
    const bare = /^[\d.]+$/.test(leading) ? Number(leading) : (length(leading, type.size, type.size) ?? 0) / type.size;
    if (bare > 0.3 && bare < 10) type.leading = bare;
  }
  const space = style.get('white-space');
  if (space) type.nowrap = space === 'nowrap' || space === 'pre';
  if (tag === 'sup' || style.get('vertical-align') === 'super') type.raised = true;
  type.letterSpacing = length(style.get('letter-spacing'), type.size, 0) ?? above.letterSpacing;
  type.wordSpacing = length(style.get('word-spacing'), type.size, 0) ?? above.wordSpacing;
  return type;
}
