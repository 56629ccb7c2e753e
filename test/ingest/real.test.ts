/**
 * Measures on real filings. Three truths that the parser does not see: the reference section lists, an independent count of numeric table cells,
 * and the iXBRL tags, held back so that the grammar must find value and scale by the text alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Fact, NumberRecord, ParsedFiling } from '../../src-main/api/types.ts';
import { fitsTitle, itemFormOf, rankIn } from '../../src-main/ingest/items/forms.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';

const IXBRL = 'data/filings/10k-ixbrl';
const HTML = 'data/filings/10k-html';
const SECTIONS = 'data/filings/10k-ixbrl-sections';

/** Every fourth filing, which takes half a minute; all of them with MANTISSA_ALL_FILINGS=1. */
const STEP = process.env.MANTISSA_ALL_FILINGS ? 1 : 4;

function sample(folder: string): string[] {
  return readdirSync(sharedPath(folder))
    .sort()
    .filter((_, index) => index % STEP === 0);
}

function* filings(folder: string, useTags = true): Generator<{ name: string; html: string; filing: ParsedFiling }> {
  for (const name of sample(folder)) {
    const bytes = readFileSync(sharedPath(folder, name));
    yield { name, html: gunzipSync(bytes).toString('utf8'), filing: parseFiling(bytes, name, { useTags }) };
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

// ---------------------------------------------------------------- tables

const NUMERIC_CELL = /^[\s$€£(\-–—−]*(\d[\d,]*(?:\.\d+)?|\.\d+)[\s)%]*$/;
const ENTITIES: [RegExp, string][] = [
  [/&nbsp;|&#160;|&#xa0;/gi, ' '],
  [/&#36;/g, '$'],
  [/&#8212;|&#151;|&mdash;/g, '—'],
  [/&#40;/g, '('],
  [/&#41;/g, ')'],
  [/&#?\w+;/g, '?'],
];

/** Digits of every cell that holds one number, counted straight from the source; rows that the page hides are left out. */
function countCells(html: string): Map<string, number> {
  const visible = html
    .replace(/<ix:header[\s\S]*?<\/ix:header>/gi, '')
    .replace(/<tr[^>]*display:\s*none[\s\S]*?<\/tr>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  const counts = new Map<string, number>();
  for (const found of visible.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)(?=<\/?(?:td|th|tr|table)\b)/gi)) {
    let text = (found[1] as string).replace(/<[^>]*>/g, '');
    for (const [pattern, replacement] of ENTITIES) text = text.replace(pattern, replacement);
    const digits = NUMERIC_CELL.exec(text.trim())?.[1];
    if (digits) counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  return counts;
}

function missingCells(counts: Map<string, number>, filing: ParsedFiling): string[] {
  const left = new Map(counts);
  for (const cell of filing.tables.flatMap((table) => table.grid.flat())) {
    for (const found of (cell ?? '').matchAll(/\d[\d,]*(?:\.\d+)?|\.\d+/g)) {
      const digits = found[0].replace(/,$/, '');
      const count = left.get(digits);
      if (count) left.set(digits, count - 1);
    }
  }
  return [...left].filter(([, count]) => count > 0).flatMap(([digits, count]) => new Array<string>(count).fill(digits));
}

describeWithShared('tables of real filings', [IXBRL, HTML], () => {
  it('keep every numeric cell; only page numbers and list marks may be missing', { timeout: 300_000 }, () => {
    let cells = 0;
    let missing = 0;
    for (const folder of [IXBRL, HTML]) {
      for (const { name, html, filing } of filings(folder)) {
        const counts = countCells(html);
        cells += [...counts.values()].reduce((a, b) => a + b, 0);
        const lost = missingCells(counts, filing);
        missing += lost.length;
        expect(
          lost.filter((digits) => !/^\d{1,3}$/.test(digits)),
          name,
        ).toEqual([]);
      }
    }
    say(`tables: ${cells} numeric cells, ${missing} of them missing (page numbers, list marks)`);
    expect(cells).toBeGreaterThan(90_000 / STEP / 1.5);
    expect(missing / cells).toBeLessThan(0.001);
  });
});

// ---------------------------------------------------------------- items

describeWithShared('items of real filings', [IXBRL, HTML, SECTIONS], () => {
  it('agree with the reference section lists', { timeout: 300_000 }, () => {
    // The reference list knows no 1C, 9C and 16.
    const unknown = new Set(['1C', '9C', '16']);
    let both = 0;
    let ours = 0;
    let theirs = 0;
    for (const file of sample(SECTIONS)) {
      const name = file.replace('.json', '.htm.gz');
      const reference = JSON.parse(readFileSync(sharedPath(SECTIONS, file), 'utf8')) as { identifier: string }[];
      const filing = parseFiling(readFileSync(sharedPath(IXBRL, name)), name);
      const found = new Set(
        filing.items.flatMap((item) => [item.item, ...(item.also ?? [])]).filter((item) => !unknown.has(item)),
      );
      const wanted = new Set(reference.map((section) => section.identifier));
      both += [...wanted].filter((item) => found.has(item)).length;
      ours += found.size;
      theirs += wanted.size;
    }
    const f1 = (2 * both) / (ours + theirs);
    say(`items: F1 of identifiers ${f1.toFixed(4)} (${both} of ${theirs}, ${ours - both} more found)`);
    expect(f1).toBeGreaterThan(0.99);
  });

  it('start at their headings, in order, and are sure only when they do', { timeout: 300_000 }, () => {
    let sure = 0;
    let right = 0;
    for (const folder of [IXBRL, HTML]) {
      for (const { filing } of filings(folder)) {
        let last = -1;
        for (const item of filing.items) {
          expect(item.start).toBeGreaterThanOrEqual(last);
          expect(item.end).toBeGreaterThan(item.start);
          last = item.start;
          if (item.confidence < 0.9) continue;
          sure++;
          const head = filing.text.slice(item.start, item.start + 300);
          const labelled = new RegExp(
            `^[#\\s|*-]*(?:part\\s+[iv]+\\W+)?items?\\W*${item.item.replace(/\D/g, '')}`,
            'i',
          ).test(head);
          if (labelled && fitsTitle(itemFormOf('10-K'), item.item, head) && rankIn(itemFormOf('10-K'), item.item) >= 0)
            right++;
        }
      }
    }
    say(`items: ${right} of ${sure} marked sure begin with their label and usual title`);
    expect(right / sure).toBeGreaterThan(0.99);
  });
});

// ---------------------------------------------------------------- numbers

function truthOf(fact: Fact): number | null {
  if (fact.value === null) return null;
  const value = Number(fact.value);
  // A percentage is 12.5 in the text and 0.125 in the fact.
  return fact.scale === -2 && (fact.unit === 'pure' || fact.unit === null)
    ? Number((value * 100).toPrecision(15))
    : value;
}

function same(a: number, b: number): boolean {
  return Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.max(1, Math.abs(b));
}

function kindOf(fact: Fact): string | null {
  if (fact.unit === 'shares') return 'count';
  if (/\/shares?$/.test(fact.unit ?? '')) return 'per_share';
  if (/^[A-Z]{3}$/.test(fact.unit ?? '')) return 'money';
  return fact.unit === 'pure' && fact.scale === -2 ? 'percent' : null;
}

/** A minus by the text alone: brackets or a dash around the digits. */
function shownNegative(number: NumberRecord): boolean {
  return /[(\u2212-]/.test(number.raw.replace(/[\d.,]+/g, ''));
}

describeWithShared('numbers of real filings', [IXBRL], () => {
  it('have the value, scale and kind of their tags when the tags are held back', { timeout: 300_000 }, () => {
    const total = { numbers: 0, value: 0, sign: 0, kind: 0, kinds: 0, words: 0 };
    for (const { filing } of filings(IXBRL, false)) {
      for (const number of filing.numbers) {
        const fact = filing.facts[number.fact ?? -1];
        const truth = fact ? truthOf(fact) : null;
        if (!fact || truth === null) continue;
        if (!/\d/.test(number.raw) && truth !== 0) {
          total.words++;
          continue;
        }
        total.numbers++;
        const value = number.value ?? 0;
        if (same(value, truth)) total.value++;
        if (number.value === null || value === 0 || value < 0 === shownNegative(number)) total.sign++;
        const kind = kindOf(fact);
        if (kind === null || truth === 0) continue;
        total.kinds++;
        if (kind === number.kind) total.kind++;
      }
    }
    const share = (part: number, whole: number) => (part / whole).toFixed(4);
    say(
      `numbers: ${total.numbers} tagged; value and scale right ${share(total.value, total.numbers)}, sign as shown ${share(total.sign, total.numbers)}, kind ${share(total.kind, total.kinds)}; ${total.words} more are words`,
    );
    expect(total.numbers).toBeGreaterThan(60_000 / STEP / 1.5);
    expect(total.value / total.numbers).toBeGreaterThan(0.985);
    expect(total.sign / total.numbers).toBeGreaterThan(0.999);
    expect(total.kind / total.kinds).toBeGreaterThan(0.975);
  });

  it('are joined to every visible numeric fact, with the fact’s own value', { timeout: 300_000 }, () => {
    let facts = 0;
    let joined = 0;
    for (const { filing } of filings(IXBRL)) {
      const used = new Set<number>();
      for (const number of filing.numbers) {
        const fact = filing.facts[number.fact ?? -1];
        if (!fact || number.fact === undefined) continue;
        used.add(number.fact);
        const value = fact.value === null ? null : Number(fact.value);
        // Shares of a whole stay as they are shown.
        const power = number.unit === 'percent' ? 2 : number.unit === 'bps' ? 4 : 0;
        const shown = value !== null && power > 0 && fact.scale !== 0;
        expect(number.value).toBe(shown ? Number((value * 10 ** power).toPrecision(15)) : value);
      }
      for (const [index, fact] of filing.facts.entries()) {
        if (!fact.numeric || fact.hidden || fact.value === null) continue;
        facts++;
        if (used.has(index)) joined++;
      }
    }
    say(`facts: ${joined} of ${facts} visible numeric facts are joined to a number of the text`);
    expect(joined / facts).toBeGreaterThan(0.98);
  });
});
