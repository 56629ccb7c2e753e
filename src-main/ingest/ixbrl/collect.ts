/**
 * Collects inline XBRL while the HTML streams by: facts, contexts, units, continuations. One pass, no tree.
 * Text of facts is taken from one running record of all character data, so nested text blocks cost a slice each, not a copy.
 */
import type { Fact } from '../../api/types.ts';
import { Names, ownCopy } from '../html/own-copy.ts';
import { divideDecimals } from './decimal.ts';
import { type FactAttributes, factAttributes } from './fact-attributes.ts';
import { RunningText } from './running-text.ts';
import { scaleDecimal, transformNumber, transformText } from './transforms.ts';

type Attributes = Readonly<Record<string, string>>;

interface OpenFact {
  name: string;
  attributes: FactAttributes;
  numeric: boolean;
  hidden: boolean;
  start: number;
  end: number;
  /** Of an ix:fraction: its numerator and denominator. */
  parts?: { numerator?: Part; denominator?: Part };
}

/** Numerator or denominator of a fraction. */
interface Part {
  attributes: FactAttributes;
  start: number;
  end: number;
}

interface Piece {
  start: number;
  end: number;
  next: string | undefined;
  /** A continuation belongs to one fact: one that was followed is not followed again. */
  used: boolean;
}

type Open = OpenFact | Piece | Part;

/** Values of text facts in all are kept to this many times the document's text: deeply nested ones would otherwise grow with its square. */
const MAX_VALUES_PER_TEXT = 24;
const MIN_VALUES = 10_000_000;

interface Context {
  instant?: string;
  start?: string;
  end?: string;
  dimensions: Record<string, string>;
}

const HEADER_TAGS = new Set([
  'context',
  'unit',
  'divide',
  'unitnumerator',
  'unitdenominator',
  'measure',
  'startdate',
  'enddate',
  'instant',
  'explicitmember',
  'typedmember',
  'identifier',
]);

/** Elements whose text counts, and which therefore lie on the stack while they are open. */
const STACKED = new Set([
  'nonfraction',
  'nonnumeric',
  'fraction',
  'numerator',
  'denominator',
  'continuation',
  'exclude',
]);

export class FactCollector {
  /** The entity identifier of the first context: the CIK in the SEC's filings, the company number in those of Companies House. */
  entity: string | null = null;
  /** Who gives such identifiers: "http://www.sec.gov/CIK", "http://www.companieshouse.gov.uk/". */
  scheme: string | null = null;
  readonly warnings: string[] = [];
  private readonly text = new RunningText();
  private readonly names = new Names();
  private readonly facts: OpenFact[] = [];
  private readonly stack: Open[] = [];
  private readonly continuations = new Map<string, Piece>();
  private readonly excluded: [number, number][] = [];
  private readonly contexts = new Map<string, Context>();
  private readonly units = new Map<string, string>();
  private hiddenDepth = 0;
  private context: Context | null = null;
  private dimension: string | null = null;
  private unitId: string | null = null;
  private numerator: string[] = [];
  private denominator: string[] = [];
  private inDenominator = false;
  /** Text since the last element of a context or unit was opened. */
  private said = '';
  /** Characters of values that may still be kept. */
  private room = 0;

  addText(chunk: string): void {
    if (this.stack.length > 0) this.text.add(chunk);
    if (this.context || this.unitId) this.said += chunk;
  }

  /** Opens an element of the ix namespace (lower case, no prefix). Returns the fact's index for a numeric fact, otherwise -1. */
  openInline(name: string, attributes: Attributes): number {
    const here = { start: this.text.length, end: this.text.length };
    switch (name) {
      case 'hidden':
        this.hiddenDepth++;
        return -1;
      case 'nonfraction':
      case 'nonnumeric':
      case 'fraction': {
        const numeric = name !== 'nonnumeric';
        const fact: OpenFact = {
          name,
          attributes: factAttributes(attributes, this.names),
          numeric,
          hidden: this.hiddenDepth > 0,
          ...here,
        };
        this.facts.push(fact);
        this.stack.push(fact);
        return numeric ? this.facts.length - 1 : -1;
      }
      case 'numerator':
      case 'denominator': {
        const part = { attributes: factAttributes(attributes, this.names), ...here };
        const fraction = this.stack.findLast((open): open is OpenFact => 'numeric' in open);
        if (fraction) fraction.parts = { [name]: part, ...fraction.parts };
        this.stack.push(part);
        return -1;
      }
      case 'continuation': {
        const { continuedat: next, id } = attributes;
        const piece = { ...here, next: next === undefined ? next : ownCopy(next), used: false };
        if (id) this.continuations.set(ownCopy(id), piece);
        this.stack.push(piece);
        return -1;
      }
      case 'exclude':
        this.stack.push({ ...here, next: undefined, used: false });
        return -1;
      default:
        return -1;
    }
  }

  closeInline(name: string): void {
    if (name === 'hidden') this.hiddenDepth--;
    else if (STACKED.has(name)) {
      const open = this.stack.pop();
      if (!open) return;
      open.end = this.text.length;
      if (name === 'exclude') this.excluded.push([open.start, open.end]);
    }
  }

  /** Elements of ix:resources: contexts and units. Takes the local name in lower case. */
  openResource(name: string, attributes: Attributes): void {
    if (!HEADER_TAGS.has(name)) return;
    this.said = '';
    if (name === 'context' && attributes.id) {
      this.context = { dimensions: {} };
      this.contexts.set(this.names.own(attributes.id), this.context);
    } else if (name === 'unit' && attributes.id) {
      this.unitId = ownCopy(attributes.id);
      this.numerator = [];
      this.denominator = [];
      this.inDenominator = false;
    } else if (name === 'unitdenominator') this.inDenominator = true;
    else if (name === 'identifier') this.scheme ??= ownCopy(attributes.scheme?.trim() ?? '') || null;
    else if (name === 'explicitmember' || name === 'typedmember')
      this.dimension = this.names.own(attributes.dimension?.trim() ?? '?');
  }

  closeResource(name: string): void {
    if (!HEADER_TAGS.has(name)) return;
    const value = this.names.own(this.said.trim());
    const context = this.context;
    if (name === 'context') this.context = null;
    else if (name === 'unit') this.endUnit();
    else if (name === 'unitdenominator') this.inDenominator = false;
    else if (name === 'measure')
      (this.inDenominator ? this.denominator : this.numerator).push(value.slice(value.indexOf(':') + 1));
    else if (name === 'identifier') this.entity ??= value || null;
    else if (context && name === 'startdate') context.start = value.slice(0, 10);
    else if (context && name === 'enddate') context.end = endOf(value);
    else if (context && name === 'instant') context.instant = endOf(value);
    else if (context && this.dimension !== null && (name === 'explicitmember' || name === 'typedmember')) {
      context.dimensions[this.dimension] = value;
      this.dimension = null;
    }
  }

  private endUnit(): void {
    if (this.unitId === null) return;
    const top = this.numerator.join('*');
    this.units.set(this.unitId, this.denominator.length > 0 ? `${top}/${this.denominator.join('*')}` : top);
    this.unitId = null;
  }

  /** All facts in document order, values worked out. A value that cannot be read is null and leaves a warning. */
  finish(): Fact[] {
    const all = this.text.take();
    this.excluded.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    this.room = Math.max(MIN_VALUES, all.length * MAX_VALUES_PER_TEXT);
    let unreadable = 0;
    const facts = this.facts.map((open) => {
      const raw = this.valueText(all, open);
      let value: string | null = null;
      if (!open.attributes.nil) {
        try {
          value = this.valueOf(all, open, raw);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          unreadable++;
        }
      }
      return this.fact(open, raw, value);
    });
    if (unreadable > 0)
      this.warnings.push(`${unreadable} tagged numbers could not be read by their stated format and have no value.`);
    if (this.room <= 0)
      this.warnings.push('Tagged passages lie so deep in one another that the text of some of them was cut short.');
    return facts;
  }

  private valueOf(all: string, open: OpenFact, raw: string): string | null {
    if (open.parts || open.name === 'fraction') {
      const { numerator, denominator } = open.parts ?? {};
      if (!numerator || !denominator) throw new RangeError('a fraction without its parts');
      const top = this.number(this.withoutExcluded(all, numerator.start, numerator.end), numerator.attributes);
      const bottom = this.number(this.withoutExcluded(all, denominator.start, denominator.end), denominator.attributes);
      return top === null || bottom === null ? null : divideDecimals(top, bottom);
    }
    return open.numeric ? this.number(raw, open.attributes) : transformText(raw.trim(), open.attributes.format);
  }

  private number(text: string, attributes: FactAttributes): string | null {
    const number = transformNumber(text, attributes.format);
    return number === null ? null : scaleDecimal(number, attributes.scale, attributes.sign);
  }

  private fact(open: OpenFact, raw: string, value: string | null): Fact {
    const { concept, contextRef, unitRef, scale, sign, decimals, target } = open.attributes;
    const context = this.contexts.get(contextRef);
    return {
      concept,
      contextRef,
      value,
      numeric: open.numeric,
      unit: open.numeric ? (this.units.get(unitRef) ?? null) : null,
      ...(context?.instant === undefined ? {} : { instant: context.instant }),
      ...(context?.start === undefined ? {} : { start: context.start }),
      ...(context?.end === undefined ? {} : { end: context.end }),
      dimensions: context?.dimensions ?? {},
      raw: open.numeric ? raw.trim() : raw,
      scale,
      sign,
      hidden: open.hidden,
      ...(decimals === undefined ? {} : { decimals }),
      ...(target ? { target } : {}),
    };
  }

  private valueText(all: string, open: OpenFact): string {
    let text = this.withoutExcluded(all, open.start, open.end);
    let next = open.attributes.continuedAt;
    while (next !== undefined) {
      const piece = this.continuations.get(next);
      if (!piece || piece.used) break;
      piece.used = true;
      text += this.withoutExcluded(all, piece.start, piece.end);
      next = piece.next;
    }
    if (text.length > this.room) text = text.slice(0, Math.max(0, this.room));
    this.room -= text.length;
    return text;
  }

  private withoutExcluded(all: string, start: number, end: number): string {
    if (this.excluded.length === 0) return all.slice(start, end);
    let low = 0;
    let high = this.excluded.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.excluded[middle] as [number, number])[0] < start) low = middle + 1;
      else high = middle;
    }
    let text = '';
    let at = start;
    for (let i = low; i < this.excluded.length; i++) {
      const [from, to] = this.excluded[i] as [number, number];
      if (from >= end) break;
      if (from < at) continue;
      text += all.slice(at, from);
      at = Math.max(at, to);
    }
    return text + all.slice(at, end);
  }
}

/** A date, or the day before a midnight: an end at 2023-01-01T00:00:00 is the end of 2022-12-31. */
function endOf(value: string): string {
  const date = value.slice(0, 10);
  if (!/^.{10}T00:00(?::00(?:\.0*)?)?(?:Z|[-+][\d:]+)?$/.test(value)) return date;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(midnight) ? date : new Date(midnight - 86_400_000).toISOString().slice(0, 10);
}
