/** The items of Form 10-K over all eras: their order and what their titles say. */

/** Canonical order. "9A(T)" is reported as "9A". */
export const ITEM_ORDER = [
  '1',
  '1A',
  '1B',
  '1C',
  '2',
  '3',
  '4',
  '4A',
  '5',
  '6',
  '7',
  '7A',
  '8',
  '9',
  '9A',
  '9B',
  '9C',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
] as const;

const RANK = new Map<string, number>(ITEM_ORDER.map((item, rank) => [item, rank]));

/** Place of an item in the form, or -1 for what is no item of Form 10-K. */
export function itemRank(item: string): number {
  return RANK.get(item) ?? -1;
}

/** What each item's title contains, any era: Item 4 was votes and is mine safety, Item 14 was exhibits until 2002. */
const TITLES: Record<string, RegExp> = {
  '1': /\bbusiness\b/i,
  '1A': /risk\s+factors/i,
  '1B': /unresolved|staff\s+comments/i,
  '1C': /cyber\s?-?security/i,
  '2': /propert(?:y|ies)/i,
  '3': /legal\s+proceedings?|litigation/i,
  '4': /mine\s+safety|submission\s+of\s+matters|\breserved\b|\bremoved\b/i,
  '4A': /executive\s+officers/i,
  '5': /market\s+for|market\s+(?:price|information)|common\s+(?:equity|stock)/i,
  '6': /selected|\breserved\b|financial\s+data/i,
  '7': /management['’`]?s?\s*['’]?\s*(?:narrative\s+)?discussion|plan\s+of\s+operation|financial\s+review/i,
  '7A': /quantitative|qualitative|market\s+risk/i,
  '8': /financial\s+statements?|supplementary/i,
  '9': /changes?\s+in\s+(?:and|or)|disagreements/i,
  '9A': /controls?\s+(?:and|&)\s+procedures/i,
  '9B': /other\s+information/i,
  '9C': /foreign\s+jurisdictions|prevent\s+inspections/i,
  '10': /directors|executive\s+officers|governance/i,
  '11': /executive\s+compensation|management\s+remuneration|compensation/i,
  '12': /security\s+ownership|beneficial\s+own/i,
  '13': /certain\s+relationships|related\s+(?:party\s+)?transactions|related\s+person/i,
  '14': /principal\s+account|accountant\s+fees|exhibits?|controls?\s+and\s+procedures|audit(?:or)?\s+fees/i,
  '15': /exhibits?|principal\s+account|financial\s+statement\s+schedules?/i,
  '16': /summary|exhibits?|form\s+10-?k/i,
};

export function titleFits(item: string, title: string): boolean {
  return TITLES[item]?.test(title.slice(0, 200)) ?? false;
}

export interface ItemLabel {
  items: string[];
  /** Text after the label, separators taken off. */
  title: string;
  /** Part in Roman numerals when the label carries one. */
  part: string | null;
}

const LABEL =
  /^\W{0,4}(?:part\s+(i{1,3}|iv)\b[\s,.:;–—-]{0,6})?(?:form\s+10-?k\s+)?items?\s{0,3}[.:#]?\s{0,3}(\d{1,2})(?!\d)\s?[.:]?\s?(?:\(?([a-c])\)?(?![a-z’'])\s?(\(t\))?)?((?:\s{0,2}(?:,|and|&|\/|through|-|–)\s{0,2}(?:items?\s)?\d{1,2}\s?\(?[a-c]?\)?(?![\da-z])){0,6})/i;

/** Reads "Item 1A. Risk Factors", "ITEMS 1 AND 2 - BUSINESS AND PROPERTIES", "Part II, Item 7"; null when the text does not begin so. */
export function readItemLabel(text: string): ItemLabel | null {
  const found = LABEL.exec(text);
  if (!found) return null;
  const first = `${Number(found[2])}${(found[3] ?? '').toUpperCase()}`;
  const items = [first];
  for (const other of (found[5] ?? '').matchAll(/(\d{1,2})\s?\(?([a-c])?/gi))
    items.push(`${Number(other[1])}${(other[2] ?? '').toUpperCase()}`);
  const title = text
    .slice(found[0].length)
    .replace(/^[\s.:;,–—\-|)_*]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { items, title, part: found[1]?.toUpperCase() ?? null };
}
