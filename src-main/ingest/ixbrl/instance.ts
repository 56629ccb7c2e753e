/**
 * XBRL instance documents, as filed before (or beside) Inline XBRL: facts without a page to stand on. They are read as facts, and laid out as text
 * so that they can be read and searched: tagged passages as paragraphs, figures as tables of concepts by period, one for each set of dimensions.
 */
import { Parser } from 'htmlparser2';
import type { Fact } from '../../api/types.ts';
import { addMark, type Cell, EMPTY_BLOCK, type Node, newBlock, type RawTable, type TextBlock } from '../html/nodes.ts';
import { type HtmlDocument, readHtml } from '../html/reader.ts';
import { FactCollector } from './collect.ts';

/** True for XML whose first element is `xbrl`. */
export function isInstance(text: string): boolean {
  const head = text.slice(0, 20_000).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>/g, '');
  return /^[\s\ufeff]*<(?:[\w.-]+:)?xbrl[\s>]/.test(head) && /xbrl\.org\/200[13]\/instance/.test(head);
}

/** Reads an XBRL instance. Never throws on content: what is broken is read as far as it goes. */
export function readInstance(xml: string): HtmlDocument {
  const { facts, entity, scheme, warnings } = readInstanceFacts(xml);
  return {
    nodes: layOutFacts(facts),
    facts,
    entity,
    scheme,
    title: null,
    anchors: new Map(),
    pages: 1,
    truncated: !/<\/(?:[\w.-]+:)?xbrl\s*>/.test(xml.slice(-4000)),
    inline: false,
    placed: false,
    warnings,
  };
}

/** The facts of an instance alone, as they come beside a page that shows them. */
export function readInstanceFacts(xml: string): Pick<HtmlDocument, 'facts' | 'entity' | 'scheme' | 'warnings'> {
  const collector = new FactCollector();
  const opened: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => opened.push(openElement(collector, name, attributes)),
      ontext: (text) => collector.addText(text),
      onclosetag: () => closeElement(collector, opened.pop() ?? ''),
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  parser.end();
  const facts = collector.finish();
  return { facts, entity: collector.entity, scheme: collector.scheme, warnings: [...collector.warnings] };
}

/** Opens an element and says how it must be closed: as a fact ("=..."), a part of a context or unit, or not at all (''). */
function openElement(collector: FactCollector, name: string, attributes: Record<string, string>): string {
  if (attributes.contextref !== undefined) {
    const kind = attributes.unitref === undefined ? 'nonnumeric' : 'nonfraction';
    collector.openInline(kind, { ...attributes, name });
    return `=${kind}`;
  }
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (local === 'numerator' || local === 'denominator') {
    collector.openInline(local, attributes);
    return `=${local}`;
  }
  collector.openResource(local, attributes);
  return local;
}

function closeElement(collector: FactCollector, opened: string): void {
  if (opened.startsWith('=')) collector.closeInline(opened.slice(1));
  else collector.closeResource(opened);
}

/** "us-gaap:DeferredRevenueCurrent" to "Deferred revenue current". */
export function conceptLabel(concept: string): string {
  const words = concept
    .slice(concept.indexOf(':') + 1)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word, index) => (index === 0 || /^[A-Z]{2}/.test(word) ? word : word.toLowerCase()));
  return words.join(' ');
}

/** Facts as text: passages and tables. `only` names those to be laid out, in their order. */
export function layOutFacts(facts: readonly Fact[], only: Iterable<number> = facts.keys()): Node[] {
  const nodes: Node[] = [];
  const groups = new Map<string, number[]>();
  for (const index of only) {
    const fact = facts[index] as Fact;
    if (!fact.numeric) nodes.push(...passage(fact));
    else if (fact.value !== null) {
      const key = Object.values(fact.dimensions).map(conceptLabel).join(', ');
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  }
  for (const [dimensions, group] of groups) nodes.push(...figures(facts, group, dimensions));
  return nodes;
}

/** Longer text facts, and those with markup, get a heading; short ones a line. */
function passage(fact: Fact): Node[] {
  const value = fact.value?.trim();
  if (!value) return [];
  const label = conceptLabel(fact.concept);
  if (/<(?:div|p|table|span|font|html|body)[\s>]/i.test(value)) return [heading(label), ...readHtml(value).nodes];
  return value.length > 200 ? [heading(label), text(value)] : [text(`${label}: ${value}`)];
}

/** Periods side by side in one table; more go into the next. */
const MAX_PERIODS = 8;

function figures(facts: readonly Fact[], group: readonly number[], dimensions: string): Node[] {
  const periodOf = (fact: Fact) => fact.instant ?? `${fact.start ?? ''} to ${fact.end ?? ''}`;
  const rows = new Map<string, Map<string, number>>();
  const periods = new Set<string>();
  for (const index of group) {
    const fact = facts[index] as Fact;
    const key = `${fact.concept} ${fact.unit ?? ''}`;
    const row = rows.get(key) ?? new Map<string, number>();
    rows.set(key, row);
    // The same figure may be given twice; the first stands.
    if (!row.has(periodOf(fact))) row.set(periodOf(fact), index);
    periods.add(periodOf(fact));
  }
  const sorted = [...periods].sort((a, b) => b.slice(-10).localeCompare(a.slice(-10)) || b.localeCompare(a));
  const nodes: Node[] = [heading(dimensions || 'Reported figures')];
  for (let from = 0; from < sorted.length; from += MAX_PERIODS) {
    const shown = sorted.slice(from, from + MAX_PERIODS);
    const table: RawTable = { type: 'table', rows: [], page: 1, source: 0 };
    table.rows.push([cell(''), cell('Unit', true), ...shown.map((period) => cell(period, true))]);
    for (const row of rows.values()) {
      const indices = shown.map((period) => row.get(period));
      const first = indices.find((index) => index !== undefined);
      if (first === undefined) continue;
      const { concept, unit } = facts[first] as Fact;
      table.rows.push([
        cell(conceptLabel(concept)),
        cell(unit ?? ''),
        ...indices.map((index) => (index === undefined ? cell('') : figure((facts[index] as Fact).value ?? '', index))),
      ]);
    }
    nodes.push(table);
  }
  return nodes;
}

function text(value: string): TextBlock {
  const block = newBlock(0, 1);
  block.text = value.replace(/\s+/g, ' ').trim();
  block.inked = block.text.length;
  return block;
}

function heading(value: string): TextBlock {
  const block = text(value);
  block.tagLevel = 2;
  block.bold = block.inked;
  return block;
}

function cell(value: string, header = false): Cell {
  return { block: value === '' ? EMPTY_BLOCK : text(value), colspan: 1, rowspan: 1, header, parts: null };
}

/** A figure with thousands marks and brackets for a minus, joined to its fact. */
function figure(value: string, fact: number): Cell {
  const [whole = '', fraction] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  const made = cell(value.startsWith('-') ? `(${grouped})` : grouped);
  addMark(made.block, { start: 0, end: made.block.text.length, fact });
  return made;
}
