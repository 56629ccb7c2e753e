/** Spans that hold digits but are no quantities: dates, references, identifiers. Found first; the number scanner skips them. */
import type { NumberKind } from '../../api/types.ts';
import { isoDate, MONTH } from './words.ts';

export interface Span {
  start: number;
  end: number;
  kind: NumberKind;
  period: string | null;
}

/**
 * Each pattern is linear: no repeated group contains another repeat of the same characters. What a text must hold for the pattern to be worth trying comes last:
 * looking for one character is far quicker.
 */
const PATTERNS: readonly [RegExp, NumberKind, string?][] = [
  // Dates
  [new RegExp(`\\b${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)\\d{4}\\b`, 'g'), 'date'],
  [new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:day of\\s+)?${MONTH}\\.?,?\\s+\\d{4}\\b`, 'g'), 'date'],
  [new RegExp(`\\b${MONTH}\\.?,?\\s+\\d{4}\\b`, 'g'), 'date'],
  [new RegExp(`\\b${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d.,]*\\d|\\s?%|\\s+(?:million|billion|percent|shares))`, 'g'), 'date'],
  [/\b\d{4}-\d{2}-\d{2}\b/g, 'date', '-'],
  [/(?<![\d/.-])\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\d/])/g, 'date', '/'],
  [/(?<![\d/.-])\d{1,2}-\d{1,2}-\d{4}(?![\d-])/g, 'date', '-'],
  [/(?<![\d/.,-])(?:(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\.(?:1[3-9]|2\d|3[01]))\.(?:19|20)\d{2}(?![\d-]|[.,]\d)/g, 'date', '.'],
  [/(?<![\d/.,-])(?:1[3-9]|2\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d{2}(?![\d-]|[.,]\d)/g, 'date', '.'],
  [/(?<![\d/])\d{2}\/[1-4]Q\b/g, 'reference', 'Q'],
  [/\b(?:Q[1-4]|[1-4]Q)(?:\s?(?:FY)?\s?['’]?\d{2,4})?\b/g, 'date', 'Q'],
  [/\bFY\s?['’]?\d{2,4}(?:[/–-](?:\d{2}|\d{4})(?![\d/-]))?\b/g, 'year', 'FY'],
  // Times of day
  [/(?<![\d:.,$])\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?![\d:])/gi, 'other', ':'],
  [/(?<![\d:.,$])\d{1,2}\s?[ap]\.?m\b\.?/gi, 'other'],
  // Codes of law
  [/\b\d{1,2}\s?(?:C\.?F\.?R\b|U\.?S\.?C\b)\.?(?:\s?(?:(?:Parts?|Sections?)\s|§{1,2}\s?)?\d{1,5}[a-z]?(?:\.\d+[a-z]?)?(?:-\d+)?(?:\([a-zA-Z0-9]{1,4}\))*)?/g, 'reference'],
  [/§{1,2}\s?\d{1,5}[a-z]?(?:\.\d+[a-z]?)?(?:-\d+)?(?:\([a-zA-Z0-9]{1,4}\))*/g, 'reference', '§'],
  // Identifiers
  [/(?<![\d-])\d{5}-\d{4}(?![\d-])/g, 'identifier', '-'],
  [/\b(?:Registered|Registration|Company|Charity|VAT|Account|Licence|Policy|Membership|Telephone|Fax|Phone)\s(?:Registration\s)?(?:No|Nos|Numbers?|Code)\.?:?\s{0,3}#?(?:[A-Z]{2}\s?)?\d[\d -]{0,14}\d/gi, 'identifier'],
  [/(?<![\d-])\d{10}-\d{2}-\d{6}(?![\d-])/g, 'identifier', '-'],
  [/(?<!\d)(?:\+?1[-. ])?\(\d{3}\)\s?-?\d{3}\s?[-–.]\s?\d{4}(?!\d)/g, 'identifier', '('],
  [/(?<![\d-])(?:1-)?\d{3}[-–.]\d{3}[-–.]\d{4}(?![\d-])/g, 'identifier'],
  [/(?<![\d-])\d{2}[-–]\d{7}(?![\d-])/g, 'identifier'],
  [/(?<![\d-,.])(?:\d{1,3}|333)-\d{4,6}(?:-\d{2})?(?![\d,-])(?=[\s,.;:)\]]|$)/g, 'identifier', '-'],
  [/\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?(?![\d,.]*\d)/g, 'identifier'],
  [/\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Hampshire|Jersey|Mexico|York|Carolina|Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming),?\s+\d{5}(?:-\d{4})?(?![\d,.]*\d)/g, 'identifier'],
  [/\b(?:CIK|CUSIP|ISIN|IRS Employer Identification|Commission File|File|Registration|License|Patent|Suite|Ste\.?|Floor|Building|Box|Route|Highway|Hwy\.?|Room|Unit No)\s?(?:No|Nos|Number|Numbers|Code|#)?\.?:?\s{0,2}#?\d[\d-]*(?:,\d{3})*/gi, 'identifier'],
  [/(?<![\d.,$])\d{1,5}\s(?:[NSEW]\.?\s|North |South |East |West )?(?:[A-Z][\w.’'-]*\s){1,3}(?:Street|St\.|Avenue|Ave\.?|Boulevard|Blvd\.?|Road|Rd\.?|Drive|Dr\.|Lane|Parkway|Pkwy\.?|Plaza|Way|Court|Circle|Square|Terrace|Highway)(?![a-z])/g, 'identifier'],
  [/\b24\/7\b/g, 'identifier', '24/7'],
  // References
  [/\b(?:10|8|6|20|40|11|15|5)-?[KQFD](?:SB|SB40|T|405)?(?:\/A)?\b(?!\s?\d)/g, 'reference'],
  [/\b(?:Notes?|Items?|Pages?|Sections?|Secs?\.|Rules?|Exhibits?|Articles?|Levels?|Paragraphs?|Clauses?|Proposals?|Footnotes?|Chapters?|Subchapters?|Titles?)\s+(?:No\.?\s?|Nos\.?\s?)?(?:[A-Z]-?)?\d{1,5}(?!\d|,\d{3}|[\d.]*\s?(?:%|percent|million|billion))(?:\.\d+)*[A-Z]?(?:\d{1,2}(?=-\d))?(?:\([a-zA-Z0-9]{1,4}\))*[a-z]?(?:-\d+)?(?:\([a-zA-Z0-9]{1,4}\))*(?:(?:,\s?and\s|,\s?or\s|\s?,\s?|\sand\s|\sor\s|\sthrough\s|\sto\s|\s?[-–&]\s?)(?:[A-Z]-?)?\d{1,3}(?![\d%]|,\d|\s?(?:percent|million|billion|%))(?:\.\d+)?[A-Z]?(?:\([a-zA-Z0-9]{1,4}\))*)*/gi, 'reference'],
  [/\b(?:Topics?|Subtopics?|ASC|ASU|ASUs|SFAS|FAS|FASB|FIN|FSP|EITF|SAB|SOP|IFRS|IAS|AU|AS(?<!\b(?!Under|In|See|With|Per|Both|And|Of|The|Standards?|Paragraphs?)[A-Z][a-z]+ AS)|APB|ARB|Statements?|Opinion|Interpretation|Standards?|Update|Bulletin|Regulation|Forms?|Schedules?|Chapter|Parts?|Tier|Phase|Table|Figure|Appendix|Annex|Amendment|Volume|Title|Basel|Release|Concepts?|Accounting Standards (?:Codification|Update))\s+(?:No\.?\s?|Nos\.?\s?|Topic\s|#|S-K Item\s|FAS\s|S-X Rule\s)?\d{1,5}(?!\d|,\d{3}|\s?(?:%|percent|million|billion))(?:[-–.]\d+)*[A-Z]?(?:\([a-zA-Z0-9]{1,4}\))*/g, 'reference'],
  [/\bNos?\.\s?\d[\d-]*[A-Z]?/g, 'reference', 'No'],
  [/(?<![A-Za-z\d])[A-Z]{1,2}-\d{1,3}(?![\d,]|\.\d)/g, 'reference', '-'],
  [/(?<![\d,.$])\d{2,4}(?:\([a-zA-Z]\))+(?:\(\d{1,2}\))?(?:\([a-z]{1,3}\))*/g, 'reference', '('],
  [/(?<![\d,.$])\d{1,2}[a-d]-\d{1,2}(?:\([a-z0-9]\))*/g, 'reference', '-'],
  // Years that run over the end of one
  [/(?<![\d/.,$€£-])(?:19|20)\d{2}[/–-]\d{2}(?![\d/.,%-]|\s?(?:percent|million|billion|%))/g, 'year'],
  // Names with figures: COVID-19, A320, MI300, 5G, 3D, 737-800
  [/\b(?!for-|to-|and-)[A-Za-z][A-Za-z]*-?\d+(?:[-/.]?[A-Za-z\d]+)*\b/g, 'identifier'],
]; // biome-ignore format: a table

/** All such spans of a text in order, without overlaps (the earlier pattern wins). `text` must contain a digit to be worth the call. */
export function findSpans(text: string): Span[] {
  const spans: Span[] = [];
  // Which characters are taken: keeps the overlap test constant-time in long texts.
  const taken = new Uint8Array(text.length);
  for (const [pattern, kind, needed] of PATTERNS) {
    if (needed !== undefined && !text.includes(needed)) continue;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const start = found.index;
      const end = start + found[0].length;
      if (end === start) {
        pattern.lastIndex++;
        continue;
      }
      if (kind === 'identifier' && isCurrencyGlued(found[0])) continue;
      if (kind === 'year' && !isSpanOfYears(found[0])) continue;
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, start, end);
      spans.push({ start, end, kind, period: periodOf(kind, found[0]) });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** "2019/20": one year and the next; what else is joined so is no span of years. */
function isSpanOfYears(text: string): boolean {
  const joined = /^(\d{4})[/–-](\d{2})$/.exec(text);
  return joined === null || (Number(joined[1]) + 1) % 100 === Number(joined[2]);
}

function periodOf(kind: NumberKind, text: string): string | null {
  if (kind === 'year') return /^\d{4}/.exec(text)?.[0] ?? null;
  return kind === 'date' ? isoDate(text) : null;
}

/** "US5", "RMB500", "EUR20", "USD1" are amounts, not names. */
function isCurrencyGlued(text: string): boolean {
  return /^(?:US|USD|RMB|EUR|GBP|CHF|JPY|CAD|AUD|Rs|NIS)\d[\d.,]*$/.test(text);
}
