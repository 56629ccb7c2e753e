/** Who filed accounts at Companies House, and for when: from the facts, else from the contexts, else from the name of the file in a bulk archive. */
import type { Fact, FilingMeta } from '../api/types.ts';
import { isoDate } from '../text/numbers/index.ts';

const NUMBERS = ['UKCompaniesHouseRegisteredNumber', 'CompaniesHouseRegisteredNumber'];
const NAMES = [
  'EntityCurrentLegalOrRegisteredName',
  'EntityCurrentLegalName',
  'EntityCurrentLegalOrRegisteredNameEnglish',
];
const ENDS = ['BalanceSheetDate', 'EndDateForPeriodCoveredByReport', 'DateEndPeriodCoveredByReport'];
const DORMANT = ['EntityDormantTruefalse', 'EntityDormant', 'CompanyDormant', 'CompanyNotTradingDormant'];

/** What British accounts say of their company; null for other filings. */
export function readUkMeta(input: {
  facts: readonly Fact[];
  entity: string | null;
  scheme: string | null;
  name: string;
}): Pick<FilingMeta, 'company' | 'companyNumber' | 'dormant' | 'periodEnd'> | null {
  const said = byLocalName(input.facts, [...NUMBERS, ...NAMES, ...ENDS, ...DORMANT]);
  const tagged = first(said, NUMBERS);
  const member = bulkName(input.name);
  const british =
    tagged !== null || /companies-?house/i.test(input.scheme ?? '') || (member !== null && input.facts.length > 0);
  if (!british) return null;
  return {
    company: first(said, NAMES),
    companyNumber: companyNumber(tagged) ?? companyNumber(input.entity) ?? member?.number ?? null,
    dormant: truth(first(said, DORMANT)),
    periodEnd: day(first(said, ENDS)) ?? latestInstant(input.facts) ?? member?.periodEnd ?? null,
  };
}

/** Texts of facts by the local name of their concept: prefixes are the software's choice. Those without dimensions come first. */
function byLocalName(facts: readonly Fact[], wanted: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>(wanted.map((name) => [name, []]));
  const late: [string[], string][] = [];
  for (const { concept, value, dimensions } of facts) {
    const list = found.get(concept.slice(concept.indexOf(':') + 1));
    if (!list) continue;
    const text = value?.replace(/\s+/g, ' ').trim();
    if (!text) continue;
    if (Object.keys(dimensions).length > 0) late.push([list, text]);
    else list.push(text);
  }
  for (const [list, text] of late) list.push(text);
  return found;
}

function first(found: ReadonlyMap<string, readonly string[]>, names: readonly string[]): string | null {
  for (const name of names) {
    const [value] = found.get(name) ?? [];
    if (value !== undefined) return value;
  }
  return null;
}

/** Eight characters as the register has them, leading zeros kept: "9110532" is 09110532, "sc 720321" is SC720321; null for what is no number. */
export function companyNumber(text: string | null): string | null {
  const plain = (text ?? '').toUpperCase().replace(/[\s.-]+/g, '');
  const found = /^([A-Z]{0,2})(\d{1,8})(R?)$/.exec(plain);
  if (!found) return null;
  const [, letters = '', digits = '', end = ''] = found;
  const width = 8 - letters.length - end.length;
  if (digits.length > width || /^0*$/.test(digits)) return null;
  return letters + digits.padStart(width, '0') + end;
}

function day(text: string | null): string | null {
  if (text === null) return null;
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(text);
  if (numeric) {
    const [, date = '', month = '', year = ''] = numeric;
    return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  }
  const date = isoDate(text);
  return date !== null && date.length === 10 ? date : null;
}

/** The latest balance-sheet date that figures stand at. */
function latestInstant(facts: readonly Fact[]): string | null {
  let latest: string | null = null;
  for (const { numeric, instant } of facts)
    if (numeric && instant && (latest === null || instant > latest)) latest = instant;
  return latest;
}

function truth(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(?:true|yes|y|1)$/i.test(text)) return true;
  return /^(?:false|no|n|0)$/i.test(text) ? false : null;
}

/** Members of Companies House's bulk archives: Prod223_3384_NI681295_20220831.html. */
function bulkName(name: string): { number: string; periodEnd: string } | null {
  const found = /(?:^|[/\\])Prod\d{1,6}_\d{1,8}_([A-Za-z0-9]{8})_(\d{4})(\d{2})(\d{2})\./.exec(name);
  const number = companyNumber(found?.[1] ?? null);
  return found && number !== null ? { number, periodEnd: `${found[2]}-${found[3]}-${found[4]}` } : null;
}
