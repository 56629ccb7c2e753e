/**
 * Collects inline XBRL while the HTML streams by: facts, contexts, units, continuations. One pass, no tree.
 * Text of facts is taken from one running record of all character data, so nested text blocks cost a slice each, not a copy.
 */
import type { Fact } from '../../api/types.ts';
import { scaleDecimal, transformNumber, transformText } from './transforms.ts';

type Attributes = Record<string, string>;

interface OpenFact {
  name: string;
  attributes: Attributes;
  numeric: boolean;
  hidden: boolean;
  start: number;
  end: number;
}

interface Piece {
  start: number;
  end: number;
  next: string | undefined;
}

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

export class FactCollector {
  /** The entity identifier of the first context: the CIK in the SEC's filings. */
  entity: string | null = null;
  readonly warnings: string[] = [];
  private readonly text: string[] = [];
  private length = 0;
  private readonly facts: OpenFact[] = [];
  private readonly stack: (OpenFact | Piece)[] = [];
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
  private textFrom = 0;

  addText(chunk: string): void {
    if (this.stack.length > 0 || this.context || this.unitId) {
      this.text.push(chunk);
      this.length += chunk.length;
    }
  }

  /** Opens an element of the ix namespace (lower case, no prefix). Returns the fact's index for a numeric fact, otherwise -1. */
  openInline(name: string, attributes: Attributes): number {
    switch (name) {
      case 'hidden':
        this.hiddenDepth++;
        return -1;
      case 'nonfraction':
      case 'nonnumeric':
      case 'fraction': {
        const numeric = name !== 'nonnumeric';
        const fact = { name, attributes, numeric, hidden: this.hiddenDepth > 0, start: this.length, end: this.length };
        this.facts.push(fact);
        this.stack.push(fact);
        return numeric ? this.facts.length - 1 : -1;
      }
      case 'continuation': {
        const piece = { start: this.length, end: this.length, next: attributes.continuedat };
        if (attributes.id) this.continuations.set(attributes.id, piece);
        this.stack.push(piece);
        return -1;
      }
      case 'exclude':
        this.stack.push({ start: this.length, end: this.length, next: undefined });
        return -1;
      default:
        return -1;
    }
  }

  closeInline(name: string): void {
    if (name === 'hidden') this.hiddenDepth--;
    else if (
      name === 'nonfraction' ||
      name === 'nonnumeric' ||
      name === 'fraction' ||
      name === 'continuation' ||
      name === 'exclude'
    ) {
      const open = this.stack.pop();
      if (!open) return;
      open.end = this.length;
      if (name === 'exclude') this.excluded.push([open.start, open.end]);
    }
  }

  /** Elements of ix:resources: contexts and units. Takes the local name in lower case. */
  openResource(name: string, attributes: Attributes): void {
    if (!HEADER_TAGS.has(name)) return;
    this.textFrom = this.text.length;
    if (name === 'context' && attributes.id) {
      this.context = { dimensions: {} };
      this.contexts.set(attributes.id, this.context);
    } else if (name === 'unit' && attributes.id) {
      this.unitId = attributes.id;
      this.numerator = [];
      this.denominator = [];
      this.inDenominator = false;
    } else if (name === 'unitdenominator') this.inDenominator = true;
    else if (name === 'explicitmember' || name === 'typedmember') this.dimension = attributes.dimension ?? '?';
  }

  closeResource(name: string): void {
    if (!HEADER_TAGS.has(name)) return;
    const value = this.text.slice(this.textFrom).join('').trim();
    const context = this.context;
    if (name === 'context') this.context = null;
    else if (name === 'unit') this.endUnit();
    else if (name === 'unitdenominator') this.inDenominator = false;
    else if (name === 'measure')
      (this.inDenominator ? this.denominator : this.numerator).push(value.slice(value.indexOf(':') + 1));
    else if (name === 'identifier') this.entity ??= value || null;
    else if (context && name === 'startdate') context.start = value.slice(0, 10);
    else if (context && name === 'enddate') context.end = value.slice(0, 10);
    else if (context && name === 'instant') context.instant = value.slice(0, 10);
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
    const all = this.text.join('');
    let unreadable = 0;
    const facts = this.facts.map((open) => {
      const raw = this.valueText(all, open);
      const { attributes } = open;
      const context = this.contexts.get(attributes.contextref ?? '');
      const scale = Number.parseInt(attributes.scale ?? '0', 10) || 0;
      const sign = attributes.sign === '-' ? -1 : 1;
      const nil = attributes['xsi:nil'] === 'true' || attributes['xsi:nil'] === '1';
      let value: string | null = null;
      if (!nil && open.numeric) {
        try {
          const number = transformNumber(raw, attributes.format);
          value = number === null ? null : scaleDecimal(number, scale, sign);
        } catch {
          unreadable++;
        }
      } else if (!nil) value = transformText(raw, attributes.format);
      return {
        concept: attributes.name ?? '',
        contextRef: attributes.contextref ?? '',
        value,
        numeric: open.numeric,
        unit: open.numeric ? (this.units.get(attributes.unitref ?? '') ?? null) : null,
        ...(context?.instant === undefined ? {} : { instant: context.instant }),
        ...(context?.start === undefined ? {} : { start: context.start }),
        ...(context?.end === undefined ? {} : { end: context.end }),
        dimensions: context?.dimensions ?? {},
        raw: open.numeric ? raw.trim() : raw,
        scale,
        sign,
        hidden: open.hidden,
      } satisfies Fact;
    });
    if (unreadable > 0)
      this.warnings.push(`${unreadable} tagged numbers could not be read by their stated format and have no value.`);
    return facts;
  }

  private valueText(all: string, open: OpenFact): string {
    let text = this.withoutExcluded(all, open.start, open.end);
    const seen = new Set<string>();
    let next = open.attributes.continuedat;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      const piece = this.continuations.get(next);
      if (!piece) break;
      text += this.withoutExcluded(all, piece.start, piece.end);
      next = piece.next;
    }
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
