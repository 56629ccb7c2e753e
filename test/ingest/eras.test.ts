/** Made-up filings in the styles of all eras, whose items and figures are known: nothing may be lost by how a filer types. */
import { describe, expect, it } from 'vitest';
import { LOW_CONFIDENCE, type ParsedFiling } from '../../src-main/api/types.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { generateSubmissions, type SampleSubmission, type TypingHabits } from '../../src-main/samples/index.ts';
import { bytesOf } from './support.ts';

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');
const letters = (item: string) => item.replace(/\d+/, '');
const STYLES: Record<string, TypingHabits> = {
  'capitals and a full stop': {},
  'words and a dash': { itemHeading: (item, title) => `Item ${item} - ${title}` },
  'a colon, the title below': { itemHeading: (item, title) => `ITEM ${item}:\n${title}` },
  'letter in brackets': { itemHeading: (item, title) => `Item ${item.replace(/([A-C])$/, '($1)')}. ${title}` },
  'letter-spaced': { itemHeading: (item, title) => `I T E M  ${item}.  ${title.toUpperCase()}` },
  'numbers in words': {
    itemHeading: (item, title) =>
      letters(item) ? `ITEM ${item}. ${title}` : `ITEM ${WORDS[Number(item)]?.toUpperCase()}. ${title}`,
  },
  'centred, on two lines': {
    itemHeading: (item, title) => `${' '.repeat(34)}ITEM ${item}\n${' '.repeat(12)}${title.slice(0, 60)}`,
  },
  'no tags, form feeds': { tags: false, pageFoot: (page) => `- ${page} -` },
  'running heads that name an item': { runningHead: 'Item 8 (continued)' },
  'pages in brackets': { pageFoot: (page) => `(${page})` },
};

const read = ({ text, name }: SampleSubmission): ParsedFiling => parseFiling(bytesOf(text), name);

describe.each(Object.entries(STYLES))('typewritten: %s', (_, habits) => {
  const samples = generateSubmissions({ habits }).filter((_sample, at) => at % 4 === 0);

  it('items are those of the form, begin at their headings, and are sure', () => {
    let low = 0;
    let all = 0;
    for (const sample of samples) {
      const filing = read(sample);
      expect(
        filing.items.flatMap(({ item, also = [] }) => [item, ...also]),
        sample.name,
      ).toEqual(sample.truth.items.map(({ item }) => item));
      for (const span of filing.items) {
        expect(filing.text.slice(span.start, span.start + 16), sample.name).toMatch(/^#* ?I ?T ?E ?M/i);
        all++;
        if (span.confidence < LOW_CONFIDENCE) low++;
      }
      expect(filing.documents?.map(({ type }) => type)).toEqual(['10-K', 'EX-21']);
      expect(filing.text).not.toContain('12 subsidiaries');
    }
    expect(low / all).toBeLessThan(0.1);
  });

  it('figures of the statements have their value, sign, scale and period', () => {
    let right = 0;
    let all = 0;
    const wrong: string[] = [];
    for (const sample of samples) {
      const filing = read(sample);
      const found = new Set(filing.numbers.map(({ value, period }) => `${value}@${period?.slice(-10)}`));
      for (const { value, period, label, raw } of sample.truth.figures) {
        if (value === null) continue;
        all++;
        // A head that names the fiscal year alone gives that year; it may end in the next.
        const end = period.slice(-10);
        const years = [Number(end.slice(0, 4)), Number(end.slice(0, 4)) - 1];
        if ([end, ...years].some((one) => found.has(`${value}@${one}`))) right++;
        else wrong.push(`${sample.name} ${label} ${raw}`);
      }
    }
    expect(all).toBeGreaterThan(500);
    expect(right / all, wrong.slice(0, 8).join('; ')).toBeGreaterThanOrEqual(0.99);
  });
});

describe('metadata of the submissions', () => {
  it('comes from the header', () => {
    for (const sample of generateSubmissions()) {
      const { meta, format } = read(sample);
      expect(format).toBe('submission');
      expect(meta).toMatchObject({
        form: '10-K',
        cik: sample.truth.cik.padStart(10, '0'),
        periodEnd: sample.truth.periodEnd,
      });
      expect(meta.company?.toUpperCase()).toBe(sample.truth.company.toUpperCase());
    }
  });
});
