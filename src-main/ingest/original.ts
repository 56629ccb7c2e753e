/**
 * The filing as its filer set it, made harmless: to be shown beside what was read. Nothing of it can run, load or lead anywhere: only tags and attributes
 * of layout are copied, and pictures only where they are in the page itself. The page that shows it has a policy that forbids the same once more.
 */
import { Parser } from 'htmlparser2';

/** A place of the clean text and where it begins in the source. */
export interface SourcePlace {
  /** Offset into the clean Markdown. */
  start: number;
  /** Offset into the document's HTML. */
  source: number;
  /** 1-based, where the source marks pages. */
  page: number;
}

/** What is left out with all its content. */
const DROPPED = new Set(
  'script noscript template iframe frame frameset object embed applet svg math audio video canvas form button select textarea title'.split(
    ' ',
  ),
);
/** Tags that have no content, left out. */
const SINGLE_DROPPED = new Set('link meta base input source track param area'.split(' '));
const VOID = new Set('br hr img col wbr'.split(' '));
const TAGS = new Set(
  'a abbr address article aside b big blockquote br caption center cite code col colgroup dd del dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main menu nav ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'style class colspan rowspan align valign width height bgcolor border cellpadding cellspacing color face size dir lang nowrap start type clear noshade'.split(
    ' ',
  ),
);
/** Pictures that stand in the page; SVG could hold more than a picture. */
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z\d+/=\s]*$/;
/** What a style may not say: it could load something, or lay the text over the frame's own. */
const UNSAFE_STYLE = /url\s*\(|expression\s*\(|image-set\s*\(|@import|javascript:|-moz-binding|behavior\s*:/i;

/** Name of the anchor at a place of the clean text. */
export const anchorName = (start: number): string => `at-${start}`;

/** Copies a document without anything that could act, with an anchor at each place. `places` are in the order of the source. */
export function harmlessHtml(html: string, places: readonly SourcePlace[]): string {
  const out: string[] = [];
  let next = 0;
  /** Depth inside a dropped element; 0 outside. */
  let dropped = 0;
  let inStyle = false;
  const anchors = (at: number) => {
    for (; next < places.length && (places[next] as SourcePlace).source <= at; next++)
      out.push(`<a id="${anchorName((places[next] as SourcePlace).start)}"></a>`);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (dropped > 0 || DROPPED.has(name) || name === 'ix:header') {
          if (!SINGLE_DROPPED.has(name) && !VOID.has(name)) dropped++;
          return;
        }
        if (name === 'style') {
          inStyle = true;
          out.push('<style>');
          return;
        }
        anchors(parser.startIndex);
        if (TAGS.has(name)) out.push(`<${name}${copyAttributes(name, attributes)}>`);
        else if (hidden(attributes)) out.push('<span hidden>');
        else if (!SINGLE_DROPPED.has(name)) out.push('<span>');
      },
      ontext(text) {
        if (dropped > 0) return;
        if (inStyle) {
          out.push(harmlessStyle(text));
          return;
        }
        anchors(parser.startIndex);
        out.push(escapeHtml(text));
      },
      onclosetag(name) {
        if (SINGLE_DROPPED.has(name) || VOID.has(name)) return;
        if (dropped > 0) dropped--;
        else if (name === 'style') {
          inStyle = false;
          out.push('</style>');
        } else out.push(TAGS.has(name) ? `</${name}>` : '</span>');
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  anchors(Number.POSITIVE_INFINITY);
  return out.join('');
}

/** Plain text in its own lines, with an anchor at each place. */
export function harmlessText(text: string, places: readonly SourcePlace[]): string {
  const out: string[] = [];
  let from = 0;
  for (const { start, source } of places) {
    out.push(escapeHtml(text.slice(from, source)), `<a id="${anchorName(start)}"></a>`);
    from = source;
  }
  return `<pre>${out.join('')}${escapeHtml(text.slice(from))}</pre>`;
}

function copyAttributes(tag: string, attributes: Readonly<Record<string, string>>): string {
  let copied = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style' ? UNSAFE_STYLE.test(unescapeCss(value)) : !isHarmless(tag, name, value)) continue;
    copied += ` ${name}="${escapeHtml(value)}"`;
  }
  return copied;
}

function isHarmless(tag: string, name: string, value: string): boolean {
  if (name === 'src') return tag === 'img' && PICTURE.test(value);
  return ATTRIBUTES.has(name);
}

/** A style sheet without what it would load; it may not end before its element does. */
function harmlessStyle(text: string): string {
  return UNSAFE_STYLE.test(unescapeCss(text))
    ? text.replace(/[^{}]*(?:url|@import|expression|\\)[^{}]*/gi, '').replace(/</g, '')
    : text.replace(/</g, '');
}

/** "\75rl(" is "url(" in CSS. */
function unescapeCss(value: string): string {
  return value
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))),
    )
    .replace(/\\/g, '');
}

function hidden(attributes: Readonly<Record<string, string>>): boolean {
  return /display\s*:\s*none/i.test(attributes.style ?? '');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
}
