/** The part of CSS that places text: style sheets of simple selectors, lengths, positions, type. Everything is in points. */

export type Declarations = Map<string, string>;

interface Rule {
  /** Last part of the selector: what the element itself must be. */
  tag: string;
  id: string;
  classes: string[];
  /** What must stand above it, from the inside out. */
  above: Compound[];
  weight: number;
  declarations: Declarations;
}

interface Compound {
  tag: string;
  id: string;
  classes: string[];
}

/** What rules look at in an element. */
export interface Subject {
  tag: string;
  id: string;
  classes: readonly string[];
  parent: Subject | null;
}

const MAX_RULES = 200_000;

/** Rules of all style elements, looked up by class, id or tag. Selectors of states (":hover"), of print media and of siblings are left out. */
export class StyleSheet {
  private readonly byKey = new Map<string, Rule[]>();
  private count = 0;

  add(css: string): void {
    for (const { selectors, body } of blocks(css.replace(/\/\*[\s\S]*?\*\//g, ''))) {
      const declarations = parseDeclarations(body);
      if (declarations.size === 0) continue;
      for (const selector of selectors.split(',')) this.addRule(selector.trim(), declarations);
    }
  }

  private addRule(selector: string, declarations: Declarations): void {
    if (selector === '' || /[:[\]+~\\]/.test(selector) || this.count >= MAX_RULES) return;
    const parts = selector.replace(/>/g, ' ').split(/\s+/).map(parseCompound);
    const last = parts.pop();
    if (!last) return;
    const weight =
      [last, ...parts].reduce(
        (sum, part) => sum + (part.id ? 1e6 : 0) + part.classes.length * 1e3 + (part.tag ? 1 : 0),
        0,
      ) +
      this.count++ * 1e-6;
    const key = last.id ? `#${last.id}` : last.classes[0] ? `.${last.classes[0]}` : last.tag || '*';
    const rules = this.byKey.get(key);
    const rule = { ...last, above: parts.reverse(), weight, declarations };
    if (rules) rules.push(rule);
    else this.byKey.set(key, [rule]);
  }

  /** Declarations for an element, the strongest last to win. */
  of(subject: Subject): Declarations {
    const found: Rule[] = [];
    const keys = [
      '*',
      subject.tag,
      ...subject.classes.map((name) => `.${name}`),
      ...(subject.id ? [`#${subject.id}`] : []),
    ];
    for (const key of keys) for (const rule of this.byKey.get(key) ?? []) if (matches(rule, subject)) found.push(rule);
    found.sort((a, b) => a.weight - b.weight);
    const all: Declarations = new Map();
    for (const rule of found) for (const [name, value] of rule.declarations) all.set(name, value);
    return all;
  }

  /** Classes and ids that are absolutely positioned, as selectors. */
  absolute(): Set<string> {
    const found = new Set<string>();
    for (const [key, rules] of this.byKey)
      if (rules.some((rule) => rule.declarations.get('position') === 'absolute')) found.add(key);
    return found;
  }
}

function matches(rule: Rule, subject: Subject): boolean {
  if (!isCompound(rule, subject)) return false;
  let at = subject.parent;
  for (const part of rule.above) {
    while (at && !isCompound(part, at)) at = at.parent;
    if (!at) return false;
    at = at.parent;
  }
  return true;
}

function isCompound({ tag, id, classes }: Compound, subject: Subject): boolean {
  return (
    (tag === '' || tag === '*' || tag === subject.tag) &&
    (id === '' || id === subject.id) &&
    classes.every((name) => subject.classes.includes(name))
  );
}

function parseCompound(text: string): Compound {
  const compound: Compound = { tag: '', id: '', classes: [] };
  for (const match of text.matchAll(/([.#]?)([\w-]+|\*)/g)) {
    const name = match[2] as string;
    if (match[1] === '.') compound.classes.push(name);
    else if (match[1] === '#') compound.id = name;
    else compound.tag = name.toLowerCase();
  }
  return compound;
}

/** Top-level rule blocks; those inside "@media screen" or "@media all" count too. */
function* blocks(css: string): Generator<{ selectors: string; body: string }> {
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    // What stands before is the selector, but for "@import ...;" and the like.
    const selectors = css.slice(at, open).split(/[;}]/).pop()?.trim() ?? '';
    const nested = /^@(?:media|supports|layer)/i.test(selectors);
    const close = nested ? endOfBlock(css, open) : css.indexOf('}', open);
    const end = close < 0 ? css.length : close;
    const body = css.slice(open + 1, end);
    if (nested) {
      if (!/\bprint\b/i.test(selectors)) yield* blocks(body);
    } else if (!selectors.startsWith('@')) yield { selectors: selectors.replace(/<!--|-->/g, ''), body };
    at = end + 1;
  }
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    if (css[i] === '{') depth++;
    else if (css[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

export function parseDeclarations(css: string): Declarations {
  const found: Declarations = new Map();
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    found.set(
      name,
      declaration
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .trim()
        .toLowerCase(),
    );
  }
  return found;
}

const UNITS: Record<string, number> = { px: 0.75, pt: 1, in: 72, cm: 28.3465, mm: 2.83465, pc: 12, q: 0.708661 };

/** Points of a length; `em` in points, `whole` what a percentage is of. Null for "auto", "normal" and what cannot be read. */
export function length(value: string | undefined, em: number, whole: number): number | null {
  if (value === undefined) return null;
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)/.exec(value);
  if (!match) return null;
  const number = Number(match[1]);
  const unit = match[2] ?? '';
  if (unit === '%') return (number / 100) * whole;
  if (unit === 'em') return number * em;
  if (unit === 'rem') return number * 12;
  if (unit === 'ex' || unit === 'ch') return number * em * 0.5;
  // A bare number is pixels, as browsers take it where they are not strict.
  const points = number * (UNITS[unit] ?? 0.75);
  return Number.isFinite(points) ? points : null;
}
