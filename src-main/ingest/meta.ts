/** Who filed, what and for when: from the dei facts, else from the cover page, else from the file's name. */
import type { Fact, FilingMeta } from '../api/types.ts';
import { isoDate } from '../text/numbers/index.ts';
import { coverForm } from './cover/form.ts';
import { amendedForm, formName, transitionForm } from './cover/names.ts';
import { coverPeriod } from './cover/period.ts';
import { issuerOf, type SubmissionHeader } from './sgml/header.ts';
import { readUkMeta } from './uk-meta.ts';

export function readMeta(input: {
  facts: readonly Fact[];
  entity: string | null;
  /** Who gives such identifiers. */
  scheme: string | null;
  title: string | null;
  text: string;
  name: string;
  /** Header of the submission: where there is one, it is what EDGAR itself says. */
  header?: SubmissionHeader | null;
  /** What the wrapper of the main document names ("10-K405"), where there is one. */
  type?: string | null;
}): FilingMeta {
  const dei = (concept: string) =>
    input.facts
      .find((fact) => fact.concept === `dei:${concept}` && fact.value)
      ?.value?.replace(/\s+/g, ' ')
      .trim() || null;
  const cover = input.text.slice(0, 12_000);
  const header = input.header ?? null;
  const issuer = header ? issuerOf(header, input.text.slice(0, 20_000)) : null;
  const form = readForm({ facts: input.facts, header, type: input.type ?? null, cover, name: input.name });
  const uk = readUkMeta(input);
  if (uk) {
    const periodEnd = uk.periodEnd ?? coverPeriod(cover, null);
    return {
      company: uk.company ?? titleCompany(input.title) ?? nameCompany(input.name),
      cik: null,
      companyNumber: uk.companyNumber ?? null,
      dormant: uk.dormant ?? null,
      ticker: null,
      form: isAmended(cover) ? 'accounts/A' : 'accounts',
      periodEnd,
      fiscalYear: fiscalYear(periodEnd),
      filed: null,
      accession: null,
    };
  }
  const period = isoOnly(dei('DocumentPeriodEndDate')) ?? header?.period ?? coverPeriod(cover, form);
  const focus = Number(dei('DocumentFiscalYearFocus'));
  const cik =
    dei('EntityCentralIndexKey') ?? issuer?.cik ?? (/^\d{1,10}$/.test(input.entity ?? '') ? input.entity : null);
  return {
    company: dei('EntityRegistrantName') ?? issuer?.name ?? coverCompany(cover) ?? nameCompany(input.name),
    cik: cik === null ? null : cik.padStart(10, '0'),
    ticker: dei('TradingSymbol')?.toUpperCase() ?? coverTicker(cover) ?? nameTicker(input.name),
    form,
    periodEnd: period,
    fiscalYear: Number.isInteger(focus) && focus > 1900 ? focus : fiscalYear(period),
    filed: header?.filed ?? null,
    accession: header?.accession ?? /\d{10}-\d{2}-\d{6}/.exec(input.name)?.[0] ?? null,
  };
}

/** Amended accounts must say so. */
function isAmended(cover: string): boolean {
  return /\b(?:amended|revised)\s+(?:(?:annual|financial|statutory|abbreviated|unaudited)\s+){0,3}(?:accounts|statements)\b/i.test(
    cover.slice(0, 4000),
  );
}

/**
 * The form: by the tagged cover, the submission's header or wrapper, the words of the cover, the file's name; null when none says. In EDGAR's spelling
 * (`formName`), an amendment with "/A", a transition report as "10-KT".
 */
export function readForm(input: {
  facts: readonly Fact[];
  header: SubmissionHeader | null;
  /** What the wrapper of the main document names, where there is one. */
  type?: string | null;
  cover: string;
  name: string;
}): string | null {
  const { header } = input;
  const dei = (concept: string) => input.facts.find((fact) => fact.concept === `dei:${concept}` && fact.value)?.value;
  const tagged = dei('DocumentType')?.trim();
  if (tagged) {
    const form = dei('DocumentTransitionReport') === 'true' ? transitionForm(formName(tagged)) : formName(tagged);
    // Some leave "/A" to the flag.
    return dei('AmendmentFlag') === 'true' || header?.form?.endsWith('/A') ? amendedForm(form) : form;
  }
  const said = header?.form || input.type || coverForm(input.cover) || nameForm(input.name);
  return said ? formName(said) : null;
}

function isoOnly(value: string | null): string | null {
  if (value === null) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : isoDate(value);
}

/** A year that ends in the first days of January or later counts for the year it mostly lies in. */
function fiscalYear(period: string | null): number | null {
  if (period === null || period.length < 10) return null;
  const [year = 0, month = 0, day = 0] = period.split('-').map(Number);
  return month === 1 && day <= 10 ? year - 1 : year;
}

function nameForm(name: string): string | null {
  const found = /(?:^|[^a-z0-9])(10-?[kq]|20-?f|8-?k)(?![a-z])/i.exec(name);
  return found ? (found[1] as string) : null;
}

/** The registrant's name stands right above "(Exact name of registrant ...)". */
function coverCompany(cover: string): string | null {
  const at = cover.search(
    /\(?\s*exact\s+name\s+of\s+(?:the\s+)?(?:small\s+business\s+)?(?:registrant|issuer|company)/i,
  );
  if (at < 0) return null;
  const lines = cover
    .slice(0, at)
    .split('\n')
    .map((line) => line.replace(/^[#\s*|_-]+|[\s|*_(]+$/g, '').trim())
    .filter((line) => /[A-Za-z]{2}/.test(line));
  const line = lines.at(-1);
  return line && line.length <= 120 && !/commission file|\bform\b|fiscal year/i.test(line) ? line : null;
}

function coverTicker(cover: string): string | null {
  return /\b(?:NYSE|NASDAQ|AMEX|ticker symbol|trading symbol)\s*[:“"]?\s*([A-Z]{1,5})\b/.exec(cover)?.[1] ?? null;
}

function nameTicker(name: string): string | null {
  return /^([A-Z]{1,5})(?:[_-])/.exec(baseName(name))?.[1] ?? null;
}

function nameCompany(name: string): string | null {
  const stem = baseName(name)
    .replace(/\.(?:gz|zip)$/i, '')
    .replace(/\.(?:x?html?|txt|xml|json|warc|pdf|tiff?|png|jpe?g|webp)$/i, '')
    .replace(/\d{10}-\d{2}-\d{6}/, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\bFY?\d{2,4}\b|\b\d{4,8}\b/g, '')
    .trim();
  return stem.length > 0 ? stem : null;
}

/** Accounts often have "Blue Limited - Limited company accounts 20.1" for a title. */
function titleCompany(title: string | null): string | null {
  const found = /^(.{2,100}?\b(?:limited|ltd|plc|llp|cic|cyfyngedig))\b/i.exec(title?.trim() ?? '');
  return found?.[1] ?? null;
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}
