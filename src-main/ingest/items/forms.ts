/** The items of each form over all eras: their order, and what their titles say. Keys are "7A", in a form of two parts "II:1A". */

export interface ItemForm {
  name: '10-K' | '10-KSB' | '10-Q' | '20-F' | '8-K';
  order: readonly string[];
  titles: Readonly<Record<string, RegExp>>;
  /** True where Part I and Part II number their items alike. */
  parted: boolean;
  /** The item of a 10-K that holds the same, where figures are read by it: the statements are Item 8, the analysis is Item 7. */
  like: Readonly<Record<string, string>>;
}

const FINANCIALS = /financial\s+(?:statements?|information)|supplementary/i;
const ANALYSIS =
  /management['’`]?s?\s*['’]?\s*(?:narrative\s+)?(?:discussion|analysis)|plan\s+of\s+operation|financial\s+review/i;
const MARKET_RISK = /quantitative|qualitative|market\s+risk/i;
const CONTROLS = /controls?\s+(?:and|&)\s+procedures/i;
const LEGAL = /legal\s+proceedings?|litigation/i;
const VOTES = /mine\s+safety|submission\s+of\s+matters|vote\s+of\s+(?:security|share|stock)|\breserved\b|\bremoved\b/i;
const MARKET = /market\s+for|market\s+(?:price|information)|common\s+(?:equity|stock)/i;
const CHANGES = /changes?\s+in\s+(?:and|or|registrant)|disagreements|certifying\s+accountant/i;
const PEOPLE = /directors|executive\s+officers|governance|management\s+of\s+the\s+registrant/i;
const PAY = /executive\s+compensation|management\s+remuneration|compensation/i;
const OWNERS = /security\s+ownership|beneficial\s+own|principal\s+(?:share|stock)holders/i;
const RELATED = /certain\s+(?:business\s+)?relationships|related\s+(?:party\s+)?transactions|related\s+person/i;
const AUDITOR = /principal\s+account|accountant(?:s|'s)?\s+fees|audit(?:or)?\s+fees/i;
const OTHER = /other\s+(?:information|events?|matters)/i;

const TEN_K: ItemForm = {
  name: '10-K',
  order: [
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
  ],
  titles: {
    '1': /\bbusiness\b/i,
    '1A': /risk\s+factors/i,
    '1B': /unresolved|staff\s+comments/i,
    '1C': /cyber\s?-?security/i,
    '2': /propert(?:y|ies)/i,
    '3': LEGAL,
    '4': VOTES,
    '4A': /executive\s+officers/i,
    '5': MARKET,
    '6': /selected|\breserved\b|financial\s+data/i,
    '7': ANALYSIS,
    '7A': MARKET_RISK,
    '8': FINANCIALS,
    '9': CHANGES,
    '9A': CONTROLS,
    '9B': OTHER,
    '9C': /foreign\s+jurisdictions|prevent\s+inspections/i,
    '10': PEOPLE,
    '11': PAY,
    '12': OWNERS,
    '13': RELATED,
    // Exhibits until 2002; "Controls and Procedures" for a year.
    '14': new RegExp(`${AUDITOR.source}|exhibits?|${CONTROLS.source}`, 'i'),
    '15': /exhibits?|principal\s+account|financial\s+statement\s+schedules?/i,
    '16': /summary|exhibits?|form\s+10-?k|principal\s+account/i,
  },
  parted: false,
  like: {},
};

const TEN_KSB: ItemForm = {
  name: '10-KSB',
  order: ['1', '1A', '1B', '2', '3', '4', '5', '6', '7', '8', '8A', '8B', '9', '10', '11', '12', '13', '14'],
  titles: {
    '1': /\bbusiness\b/i,
    '1A': /risk\s+factors/i,
    '1B': /unresolved|staff\s+comments/i,
    '2': /propert(?:y|ies)/i,
    '3': LEGAL,
    '4': VOTES,
    '5': MARKET,
    '6': ANALYSIS,
    '7': FINANCIALS,
    '8': CHANGES,
    '8A': CONTROLS,
    '8B': OTHER,
    '9': PEOPLE,
    '10': PAY,
    '11': OWNERS,
    '12': RELATED,
    '13': /exhibits?/i,
    '14': new RegExp(`${AUDITOR.source}|exhibits?|${CONTROLS.source}`, 'i'),
  },
  parted: false,
  like: { '6': '7', '7': '8' },
};

const TEN_Q: ItemForm = {
  name: '10-Q',
  order: [
    'I:1',
    'I:1A',
    'I:2',
    'I:3',
    'I:3A',
    'I:4',
    'I:4A',
    'II:1',
    'II:1A',
    'II:1B',
    'II:2',
    'II:3',
    'II:4',
    'II:5',
    'II:6',
    'II:7',
  ],
  titles: {
    'I:1': FINANCIALS,
    'I:1A': /risk\s+factors/i,
    'I:2': ANALYSIS,
    'I:3': new RegExp(`${MARKET_RISK.source}|${CONTROLS.source}`, 'i'),
    'I:3A': CONTROLS,
    'I:4': CONTROLS,
    'I:4A': CONTROLS,
    'II:1': LEGAL,
    'II:1A': /risk\s+factors/i,
    'II:1B': /unresolved|staff\s+comments/i,
    'II:2':
      /unregistered|changes?\s+in\s+(?:the\s+)?(?:rights|securities)|use\s+of\s+proceeds|purchases?\s+of\s+(?:equity|shares|common)|issuer\s+purchases|repurchases/i,
    'II:3': /defaults?/i,
    'II:4': VOTES,
    'II:5': OTHER,
    'II:6': /exhibits?/i,
    'II:7': /exhibits?|signatures?/i,
  },
  parted: true,
  like: { 'I:1': '8', 'I:2': '7', 'I:3': '7A' },
};

const TWENTY_F: ItemForm = {
  name: '20-F',
  order: [
    '1',
    '2',
    '3',
    '4',
    '4A',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
    '11',
    '12',
    '13',
    '14',
    '15',
    '15T',
    '16',
    '16A',
    '16B',
    '16C',
    '16D',
    '16E',
    '16F',
    '16G',
    '16H',
    '16I',
    '16J',
    '16K',
    '17',
    '18',
    '19',
  ],
  titles: {
    '1': /identity\s+of\s+directors|description\s+of\s+business/i,
    '2': /offer\s+statistics|description\s+of\s+propert/i,
    '3': /key\s+information|legal\s+proceedings/i,
    '4': /information\s+on\s+the\s+company|control\s+of\s+registrant/i,
    '4A': /unresolved|staff\s+comments/i,
    '5': /operating\s+and\s+financial\s+review|nature\s+of\s+trading/i,
    '6': /directors|exchange\s+controls/i,
    '7': /major\s+shareholders|taxation/i,
    '8': /financial\s+information|selected\s+financial/i,
    '9': /offer\s+and\s+listing|management['’]?s?\s+discussion/i,
    '10': /additional\s+information|directors\s+and\s+officers/i,
    '11': new RegExp(`${MARKET_RISK.source}|compensation`, 'i'),
    '12': /description\s+of\s+securities|options\s+to\s+purchase/i,
    '13': /defaults?|interest\s+of\s+management/i,
    '14': /material\s+modifications|description\s+of\s+securities/i,
    '15': CONTROLS,
    '15T': CONTROLS,
    '16': /\breserved\b|changes\s+in\s+securities/i,
    '16A': /audit\s+committee\s+financial\s+expert/i,
    '16B': /code\s+of\s+ethics/i,
    '16C': AUDITOR,
    '16D': /exemptions?\s+from\s+the\s+listing/i,
    '16E': /purchases?\s+of\s+equity/i,
    '16F': /change\s+in\s+registrant/i,
    '16G': /corporate\s+governance/i,
    '16H': /mine\s+safety/i,
    '16I': /foreign\s+jurisdictions|prevent\s+inspections/i,
    '16J': /insider\s+trading/i,
    '16K': /cyber\s?-?security/i,
    '17': /financial\s+statements/i,
    '18': /financial\s+statements/i,
    '19': /exhibits?|financial\s+statements/i,
  },
  parted: false,
  like: { '3': '6', '5': '7', '11': '7A', '17': '8', '18': '8' },
};

const EIGHT_K: ItemForm = {
  name: '8-K',
  order: [
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    ...[
      '1.01',
      '1.02',
      '1.03',
      '1.04',
      '1.05',
      '2.01',
      '2.02',
      '2.03',
      '2.04',
      '2.05',
      '2.06',
      '3.01',
      '3.02',
      '3.03',
      '4.01',
      '4.02',
    ],
    ...[
      '5.01',
      '5.02',
      '5.03',
      '5.04',
      '5.05',
      '5.06',
      '5.07',
      '5.08',
      '6.01',
      '6.02',
      '6.03',
      '6.04',
      '6.05',
      '6.06',
      '7.01',
      '8.01',
      '9.01',
    ],
  ],
  titles: {
    '1': /changes?\s+in\s+control/i,
    '2': /acquisition|disposition/i,
    '3': /bankruptcy|receivership/i,
    '4': CHANGES,
    '5': /other\s+(?:events?|materially)/i,
    '6': /resignation/i,
    '7': /financial\s+statements|exhibits?/i,
    '8': /change\s+in\s+fiscal/i,
    '9': /regulation\s+fd|sales\s+of\s+equity/i,
    '10': /code\s+of\s+ethics/i,
    '11': /suspension\s+of\s+trading/i,
    '12': /results\s+of\s+operations|financial\s+condition/i,
    '1.01': /entry\s+into/i,
    '1.02': /termination/i,
    '1.03': /bankruptcy|receivership/i,
    '1.04': /mine\s+safety/i,
    '1.05': /cyber\s?-?security/i,
    '2.01': /completion|acquisition|disposition/i,
    '2.02': /results\s+of\s+operations|financial\s+condition/i,
    '2.03': /creation\s+of|direct\s+financial\s+obligation|off-?balance/i,
    '2.04': /triggering\s+events/i,
    '2.05': /exit|disposal\s+activities/i,
    '2.06': /impairments?/i,
    '3.01': /delisting|listing\s+rule/i,
    '3.02': /unregistered/i,
    '3.03': /rights\s+of\s+security/i,
    '4.01': CHANGES,
    '4.02': /non-?reliance/i,
    '5.01': /changes?\s+in\s+control/i,
    '5.02': /departure|election\s+of\s+directors|appointment/i,
    '5.03': /amendments?\s+to|by-?laws|fiscal\s+year/i,
    '5.04': /suspension/i,
    '5.05': /code\s+of\s+ethics/i,
    '5.06': /shell/i,
    '5.07': /submission\s+of\s+matters|vote/i,
    '5.08': /nominations/i,
    '6.01': /abs\s+informational/i,
    '6.02': /servicer|trustee/i,
    '6.03': /credit\s+enhancement/i,
    '6.04': /distribution/i,
    '6.05': /securities\s+act\s+updating/i,
    '6.06': /static\s+pool/i,
    '7.01': /regulation\s+fd/i,
    '8.01': /other\s+events?/i,
    '9.01': /financial\s+statements|exhibits?/i,
  },
  parted: false,
  like: {},
};

/** Items by the form's name as filings give it ("10-K405/A", "10-QSB"); what is unknown is looked at as a 10-K. */
export function itemFormOf(form: string): ItemForm {
  const name = form.toUpperCase().replace(/\s/g, '');
  if (/^10-?KSB/.test(name)) return TEN_KSB;
  if (/^10-?Q/.test(name)) return TEN_Q;
  if (/^20-?F/.test(name)) return TWENTY_F;
  if (/^8-?K/.test(name)) return EIGHT_K;
  return TEN_K;
}

const RANKS = new Map<ItemForm, Map<string, number>>();

/** Place of an item in its form, or -1 for what is none of it. */
export function rankIn(form: ItemForm, key: string): number {
  let ranks = RANKS.get(form);
  if (!ranks) {
    ranks = new Map(form.order.map((item, rank) => [item, rank]));
    RANKS.set(form, ranks);
  }
  return ranks.get(key) ?? -1;
}

export function fitsTitle(form: ItemForm, key: string, title: string): boolean {
  return form.titles[key]?.test(title.slice(0, 200)) ?? false;
}

/** The last item of each part. */
const PARTS: Readonly<Record<string, readonly (readonly [last: string, part: string])[]>> = {
  '10-K': [
    ['4A', 'I'],
    ['9C', 'II'],
    ['14', 'III'],
    ['16', 'IV'],
  ],
  '10-KSB': [
    ['4', 'I'],
    ['8B', 'II'],
    ['14', 'III'],
  ],
};

/** The part of a report in which an item stands, "I" to "IV" as since 2003; null in a form without parts. */
export function partOf(form: ItemForm, key: string): string | null {
  if (form.parted) return splitKey(key).part;
  return PARTS[form.name]?.find(([last]) => rankIn(form, key) <= rankIn(form, last))?.[1] ?? null;
}

/** A key's two halves: part and item. */
export function splitKey(key: string): { part: string | null; item: string } {
  const at = key.indexOf(':');
  return at < 0 ? { part: null, item: key } : { part: key.slice(0, at), item: key.slice(at + 1) };
}
