/** Which website is a company's: evidence from its own filings, weighed and ranked. The analyst has the last word. */

export interface MatchInput {
  company: string;
  ticker: string | null;
  /** Clean text of its filings, the newest first. */
  texts: readonly string[];
  /** Beginnings of the filings' sources, for the names of their XBRL namespaces. */
  heads: readonly string[];
  /** Addresses that an archive lists for the company. */
  listed: readonly string[];
}

export interface Candidate {
  url: string;
  host: string;
  score: number;
  reasons: string[];
}

interface Evidence {
  weight: number;
  reason: string;
}

/** Standards, regulators, exchanges, free mail and those who serve all filers: nobody's own website. */
const NOT_OWN =
  /(?:^|\.)(?:sec\.gov|xbrl\.org|fasb\.org|ifrs\.org|w3\.org|frc\.org\.uk|hmrc\.gov\.uk|companieshouse\.gov\.uk|gov\.uk|gov|iasb\.org|pcaobus\.org|aicpa\.org|nyse\.com|nasdaq\.com|nasdaqomx\.com|otcmarkets\.com|finra\.org|londonstockexchange\.com|gmail\.com|googlemail\.com|yahoo\.com|hotmail\.com|outlook\.com|aol\.com|icloud\.com|msn\.com|live\.com|comcast\.net|verizon\.net|att\.net|facebook\.com|twitter\.com|x\.com|linkedin\.com|youtube\.com|instagram\.com|google\.com|wikipedia\.org|computershare\.com|amstock\.com|astfinancial\.com|equiniti\.com|broadridge\.com|proxyvote\.com|envisionreports\.com|investorvote\.com|workiva\.com|dfinsolutions\.com|toppanmerrill\.com|edgarfilings\.net|example\.com)$/i;
const SECOND_LEVEL = /^(?:co|com|org|net|ac|gov|ltd|plc)\.[a-z]{2}$/i;
const TLD =
  '(?:com|net|org|co|io|ai|biz|info|us|uk|ca|de|fr|eu|ie|nl|ch|au|jp|cn|in|il|se|no|dk|fi|it|es|bank|energy|health|tech|[a-z]{2}\\.[a-z]{2}|(?:co|com|org|ltd|plc)\\.[a-z]{2})';
const ADDRESS = new RegExp(
  `(?:https?:\\/\\/|\\bwww\\.)((?:[a-z0-9-]{1,63}\\.){0,4}[a-z0-9-]{1,63}\\.[a-z]{2,24})|(?<![@\\w.-])((?:[a-z0-9-]{2,63}\\.){1,3}${TLD})(?=[\\s/,;)"'”.]|$)`,
  'gi',
);
const MAIL = /[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})/gi;
const NAMESPACE = /xmlns:[\w.-]{1,60}\s{0,3}=\s{0,3}["'](https?:\/\/([^"'/\s]{3,120})\/?[^"']{0,200})["']/g;
/** A company's own namespace ends in the day of its taxonomy. */
const OWN_NAMESPACE = /\/(?:\d{8}|\d{4}-\d{2}-\d{2})(?:\/|$)/;
const NEAR =
  /(?:web\s?site|internet\s+(?:address|site)|home\s?page|available\s+information|on\s+the\s+internet|corporate\s+site|our\s+site)/i;
/** Characters looked at before an address for words that say what it is. */
const BEFORE = 220;
/** More of an address is no more proof. */
const MOST_MENTIONS = 200;

export function rankWebsites(input: MatchInput): Candidate[] {
  const found = new Map<string, Map<string, Evidence>>();
  const add = (host: string, kind: string, weight: number, reason: string) => {
    const domain = domainOf(host);
    if (domain === null || NOT_OWN.test(domain)) return;
    const evidence = found.get(domain) ?? new Map<string, Evidence>();
    const before = evidence.get(kind);
    if (before === undefined || before.weight < weight) evidence.set(kind, { weight, reason });
    found.set(domain, evidence);
  };
  for (const url of input.listed)
    add(
      URL.parse(/^https?:/i.test(url) ? url : `https://${url}`)?.hostname ?? '',
      'listed',
      0.7,
      `The SEC lists ${url} for the company.`,
    );
  for (const head of input.heads) fromNamespaces(head, add);
  for (const text of input.texts) fromText(text, add);
  for (const [domain, evidence] of found) fromName(domain, input, evidence);
  return [...found]
    .map(([domain, evidence]) => candidate(domain, [...evidence.values()]))
    .sort((a, b) => b.score - a.score || (a.host < b.host ? -1 : 1))
    .slice(0, 8);
}

type Add = (host: string, kind: string, weight: number, reason: string) => void;

function fromNamespaces(head: string, add: Add): void {
  for (const [, uri = '', host = ''] of head.matchAll(NAMESPACE))
    if (OWN_NAMESPACE.test(uri)) add(host, 'namespace', 0.75, `Its own XBRL tags are named after ${uri}.`);
}

function fromText(text: string, add: Add): void {
  const mentions = new Map<string, number>();
  for (const match of text.matchAll(ADDRESS)) {
    const host = (match[1] ?? match[2] ?? '').toLowerCase();
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
    const sentence = before.slice(Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('. ')) + 1);
    const count = Math.min(MOST_MENTIONS, (mentions.get(host) ?? 0) + 1);
    mentions.set(host, count);
    if (NEAR.test(sentence))
      add(
        host,
        'website',
        /\bour\b|company['’]s|registrant|\bits\b|\bwe\b/i.test(sentence) ? 0.65 : 0.45,
        `The filing names ${host} as a website: "${excerpt(sentence)}"`,
      );
    else
      add(
        host,
        'mention',
        Math.min(0.3, 0.1 + 0.04 * count),
        `The filing mentions ${host}${count > 1 ? ` ${count} times` : ''}.`,
      );
  }
  for (const [address, host = ''] of text.matchAll(MAIL))
    add(host, 'mail', 0.3, `The filing has the mail address ${address}.`);
}

const excerpt = (text: string) => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 120 ? `… ${plain.slice(-120)}` : plain;
};

const LEGAL = new Set(
  'inc incorporated corp corporation co company companies ltd limited plc llc lp sa nv ag the holdings holding group and of'.split(
    ' ',
  ),
);

/** The name in the domain: "fictionalwidgets.com", "fictional-widgets.com", "fict.com". Weighs little alone: it only ranks what the filing mentions. */
function fromName(domain: string, { company, ticker }: MatchInput, evidence: Map<string, Evidence>): void {
  const label = (domain.split('.')[0] ?? '').replaceAll('-', '');
  const words = company
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’.]|\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !LEGAL.has(word));
  const [first = ''] = words;
  const initials = words.map((word) => word[0]).join('');
  if (words.length > 0 && label === words.join(''))
    evidence.set('name', { weight: 0.5, reason: `${domain} is the company's name.` });
  else if (first.length >= 3 && label.startsWith(first))
    evidence.set('name', { weight: 0.35, reason: `${domain} begins with "${first}".` });
  else if (ticker !== null && label === ticker.toLowerCase().replace(/\W/g, ''))
    evidence.set('name', { weight: 0.3, reason: `${domain} is the ticker ${ticker}.` });
  else if (initials.length >= 3 && label === initials)
    evidence.set('name', { weight: 0.25, reason: `${domain} has the company's initials.` });
}

/** Pieces of evidence of different kinds are taken as independent: what is left of the doubt after each. */
function candidate(domain: string, evidence: Evidence[]): Candidate {
  const sorted = evidence.sort((a, b) => b.weight - a.weight);
  const doubt = sorted.reduce((left, { weight }) => left * (1 - weight), 1);
  return {
    url: `https://www.${domain}`,
    host: domain,
    score: Math.round((1 - doubt) * 1000) / 1000,
    reasons: sorted.map(({ reason }) => reason),
  };
}

/** The domain that somebody registered: "investors.apple.com" is apple.com. Null for what is no host. */
export function domainOf(host: string): string | null {
  const labels = host.toLowerCase().replace(/\.+$/, '').split('.');
  if (
    labels.length < 2 ||
    labels.some((label) => !/^[a-z0-9-]{1,63}$/.test(label)) ||
    /^\d+$/.test(labels.at(-1) ?? '')
  )
    return null;
  const keep = labels.length >= 3 && SECOND_LEVEL.test(labels.slice(-2).join('.')) ? 3 : 2;
  return labels.slice(-keep).join('.');
}
