/**
 * One pass over the HTML: visible text blocks, tables, page breaks and inline facts. Linear in the input; depth costs only stack entries on the heap,
 * so 10,000 nested tags are as good as ten.
 */
import { Parser } from 'htmlparser2';
import type { Fact } from '../../api/types.ts';
import { FactCollector } from '../ixbrl/collect.ts';
import { declaresInline, Prefixes, type Space, spaceOf } from '../ixbrl/namespaces.ts';
import {
  applyStyle,
  applyTag,
  BLOCK_TAGS,
  type Element,
  HIDDEN_TAGS,
  inherit,
  MAX_TABLE_DEPTH,
  ROOT,
} from './element.ts';
import { decodeAttributes, decodeParts, RAW_TEXT_TAGS } from './entities.ts';
import { Flow } from './flow.ts';
import type { Node } from './nodes.ts';
import { ownCopy } from './own-copy.ts';
import { type Source, sourceOfText } from './source.ts';
import { type Style, StyleCache } from './style.ts';

export interface HtmlDocument {
  nodes: Node[];
  facts: Fact[];
  entity: string | null;
  /** Who gives identifiers like `entity`. */
  scheme: string | null;
  title: string | null;
  /** id or name of an element -> index of the node that follows it. */
  anchors: Map<string, number>;
  pages: number;
  /** True when the document ended with elements open that must be closed. */
  truncated: boolean;
  inline: boolean;
  /** True when something in it is placed absolutely: its source order may say nothing. */
  placed: boolean;
  warnings: string[];
}

/** Elements as they open and close: what they hand down, what they start, which facts they tag. */
class Reader {
  readonly flow = new Flow();
  readonly anchors = new Map<string, number>();
  readonly collector = new FactCollector();
  title: string | null = null;
  inline = false;
  /** Something is placed absolutely, by a style or a style sheet. */
  placed = false;
  private readonly styles = new StyleCache();
  /** Open elements; those beyond `depth` wait to be used again. */
  private readonly elements: Element[] = [{ ...ROOT }];
  private depth = 0;
  private inTitle = false;
  private inSheet = false;
  /** The text that follows holds no character references. */
  private raw = false;
  private parser: Parser | null = null;
  private readonly prefixes = new Prefixes();

  read(source: Source, selfClosing: boolean): void {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: (text) => this.text(text),
        onclosetag: (name) => this.close(name),
      },
      { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: selfClosing },
    );
    this.parser = parser;
    for (const piece of source.pieces()) {
      this.prefixes.declare(piece);
      parser.write(piece);
    }
    parser.end();
    this.flow.end();
  }

  /** Where in the document what the parser reports begins. */
  private get at(): number {
    return this.parser?.startIndex ?? 0;
  }

  private open(tag: string, attributes: Record<string, string>): void {
    const element = this.push();
    this.raw = RAW_TEXT_TAGS.has(tag);
    decodeAttributes(attributes);
    const colon = tag.indexOf(':');
    if (attributes.xmlns !== undefined) element.space = spaceOf(attributes.xmlns);
    const space = colon > 0 ? this.prefixes.spaceOf(tag.slice(0, colon)) : element.space;
    const name = colon > 0 ? tag.slice(colon + 1) : tag;
    if (space !== 'html') {
      this.openNamespaced(space, name, attributes, element);
      return;
    }
    const style = this.styles.get(attributes.style);
    if (style.absolute) this.placed = true;
    if (style.hidden || HIDDEN_TAGS.has(name)) element.hidden = true;
    if (name === 'title') this.inTitle = true;
    else if (name === 'style') this.inSheet = true;
    if (element.hidden) {
      if (!this.inTitle) this.openResource(name, attributes, element);
      return;
    }
    const { flow } = this;
    applyTag(name, attributes, element);
    applyStyle(style, element);
    element.block = style.block ?? BLOCK_TAGS.has(name);
    if (element.block) flow.endBlock();
    else if (style.padded) flow.pad();
    if (style.breakBefore) flow.pageBreak(true);
    element.breakAfter = style.breakAfter === true;
    const anchor = attributes.id ?? attributes.name;
    if (anchor && !this.anchors.has(anchor)) this.anchors.set(ownCopy(anchor), flow.nodes.length);
    this.openTag(name, attributes, element, style);
  }

  /** The next element in depth, as it inherits from the one above. */
  private push(): Element {
    const above = this.elements[this.depth] as Element;
    this.depth++;
    if (this.depth === this.elements.length) this.elements.push({ ...ROOT });
    return inherit(this.elements[this.depth] as Element, above);
  }

  private openTag(name: string, attributes: Record<string, string>, element: Element, style: Style): void {
    const { flow } = this;
    switch (name) {
      case 'br':
        flow.newline();
        break;
      case 'hr':
        if (!style.breakAfter && !style.breakBefore) flow.pageBreak(false);
        break;
      case 'page':
        flow.endBlock();
        flow.pageBreak(true);
        break;
      case 'a':
        if (attributes.href) element.link = ownCopy(attributes.href);
        break;
      case 'li':
        element.role = 'item';
        flow.lists++;
        break;
      case 'table':
        if (!flow.openTable(this.at)) break;
        element.role = 'table';
        // Old browsers did not carry weight and alignment into tables, and centring a table says nothing of its cells.
        element.centered = false;
        break;
      case 'tr':
        flow.openRow();
        element.role = 'row';
        break;
      case 'td':
      case 'th':
        flow.openCell(name === 'th', attributes);
        element.role = 'cell';
        break;
    }
  }

  private openNamespaced(space: Space, local: string, attributes: Record<string, string>, element: Element): void {
    if (space === 'inline') {
      this.inline = true;
      element.inline = local;
      if (local === 'header' || local === 'hidden') element.hidden = true;
      const fact = this.collector.openInline(local, attributes);
      element.fact = fact;
      if (fact >= 0 && !element.hidden) this.flow.openMark(fact, element, this.at);
    } else if (element.hidden || this.inline) this.openResource(local, attributes, element);
  }

  private openResource(local: string, attributes: Record<string, string>, element: Element): void {
    element.resource = true;
    this.collector.openResource(local, attributes);
  }

  private close(name: string): void {
    const { flow } = this;
    const element = this.elements[this.depth] as Element;
    this.raw = false;
    if (this.depth > 0) this.depth--;
    if (name === 'title' || name.endsWith(':title')) this.inTitle = false;
    else if (name === 'style') this.inSheet = false;
    if (element.inline !== null) {
      if (element.fact >= 0 && !element.hidden) flow.closeMark();
      this.collector.closeInline(element.inline);
      return;
    }
    if (element.resource) this.collector.closeResource(name.slice(name.indexOf(':') + 1));
    if (element.hidden) return;
    if (element.block) flow.endBlock();
    if (element.role === 'cell') flow.endCell();
    else if (element.role === 'row') flow.endRow();
    else if (element.role === 'table') flow.endTable();
    else if (element.role === 'item') flow.lists--;
    if (element.breakAfter) {
      flow.endBlock();
      flow.pageBreak(true);
    }
  }

  private text(text: string): void {
    const { at } = this;
    if (this.raw || !text.includes('&')) this.put(text, at);
    else decodeParts(text, (part, offset) => this.put(part, at + offset));
  }

  private put(chunk: string, at: number): void {
    this.collector.addText(chunk);
    const element = this.elements[this.depth] as Element;
    if (this.inTitle) this.title = `${this.title ?? ''}${chunk}`.slice(0, 500);
    else if (this.inSheet && chunk.includes('absolute')) this.placed = true;
    if (!element.hidden) this.flow.text(chunk, element, at);
  }
}

const XHTML = /^\s*<\?xml|xmlns\s{0,4}=\s{0,4}["']http:\/\/www\.w3\.org\/1999\/xhtml/i;

/** Reads an HTML or XHTML document. Never throws on content: what is broken is read as far as it goes. */
export function readHtml(html: string | Source): HtmlDocument {
  const source = typeof html === 'string' ? sourceOfText(html) : html;
  const reader = new Reader();
  reader.read(source, declaresInline(source.head) || XHTML.test(source.head.slice(0, 4000)));
  const { flow, collector } = reader;
  const facts = collector.finish();
  const warnings = [...collector.warnings];
  if (flow.deepTables > 0)
    warnings.push(`${flow.deepTables} tables nested deeper than ${MAX_TABLE_DEPTH} were read as plain text.`);
  return {
    nodes: flow.nodes,
    facts,
    entity: collector.entity,
    scheme: collector.scheme,
    title: ownCopy(reader.title?.trim() ?? '') || null,
    anchors: reader.anchors,
    pages: flow.pages,
    truncated: isTruncated(source),
    inline: reader.inline,
    placed: reader.placed,
    warnings,
  };
}

/** A complete document closes its html, body or (in a submission) text element near its end. */
function isTruncated({ head, tail }: Source): boolean {
  if (!/<(html|body)[\s>]/i.test(head.slice(0, 20_000))) return false;
  return !/<\/(html|body|text|document)\s*>/i.test(tail);
}
