/** Which company, and which of its filings, a word on the command line means. */
import { AppError } from '../../api/errors.ts';
import type { CompanySummary } from '../../api/views.ts';
import { meant } from './arguments.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const digits = (text: string) => text.replace(/^0+/, '');

/** Ticker and CIK are tried before names; a name may be the beginning or a part of the company's. @throws {AppError} when none or several fit. */
export function findCompany(companies: readonly CompanySummary[], word: string): CompanySummary {
  const wanted = plain(word);
  const tries: ((company: CompanySummary) => boolean)[] = [
    ({ ticker }) => ticker?.toLowerCase() === word.toLowerCase(),
    ({ cik }) => cik !== null && /^\d+$/.test(word) && digits(cik) === digits(word),
    ({ name }) => plain(name) === wanted,
    ({ name }) => plain(name).startsWith(wanted),
    ({ name }) => plain(name).includes(wanted),
  ];
  for (const fits of tries) {
    const found = companies.filter(fits);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) {
      throw new AppError(
        'bad_request',
        `"${word}" fits ${found.map(({ name }) => name).join('; ')}. Say more of the name, or its CIK.`,
      );
    }
  }
  const near = meant(
    word,
    companies.flatMap(({ name, ticker }) => (ticker === null ? [name] : [ticker, name])),
  );
  throw new AppError('not_found', `There is no company "${word}" in the corpus.${near}`);
}

/** The filing that COMPANY or COMPANY:YEAR names: of that fiscal year, else the latest. @throws {AppError} */
export function findFiling(companies: readonly CompanySummary[], word: string): number {
  const match = /^(.*):(\d{4})$/.exec(word);
  const company = findCompany(companies, match?.[1] ?? word);
  const year = match?.[2] === undefined ? undefined : Number(match[2]);
  const latest = company.filings.toSorted(
    (a, b) => (b.periodEnd ?? '').localeCompare(a.periodEnd ?? '') || (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0),
  );
  const filing =
    year === undefined
      ? latest[0]
      : latest.find(
          ({ fiscalYear, periodEnd }) =>
            fiscalYear === year || (fiscalYear === null && periodEnd?.startsWith(String(year))),
        );
  if (!filing) {
    const years = company.filings.map(({ fiscalYear }) => fiscalYear).filter((one) => one !== null);
    throw new AppError(
      'not_found',
      `${company.name} has no filing of ${year ?? 'any year'} in the corpus${years.length > 0 ? `, only of ${years.join(', ')}` : ''}.`,
    );
  }
  return filing.id;
}
