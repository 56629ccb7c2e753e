import type { CompanySummary } from '../../api/views.ts';
import type { Db } from '../connect.ts';

export interface Company {
  id: number;
  name: string;
  cik: string | null;
  ticker: string | null;
}

/** What a filing says of its company. */
export interface CompanyIdentity {
  name: string;
  cik: string | null;
  /** In the register of Companies House. */
  number?: string | null;
  ticker: string | null;
}

const SUFFIXES = new Set(
  'inc incorporated corp corporation co company companies ltd limited plc llc lp sa nv ag the'.split(' '),
);

/** A company name without case, punctuation and legal form: "The Coca-Cola Company" and "COCA COLA CO" are one. */
export function companyKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\/[a-z]{2,3}\/?$/, '') // EDGAR's state of incorporation: "FOO CORP /DE/"
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const kept = words.filter((word) => !SUFFIXES.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** Ten digits, as EDGAR writes it; null when there is none. */
export const normaliseCik = (cik: string | null): string | null =>
  cik !== null && /^\d{1,10}$/.test(cik.trim()) ? cik.trim().padStart(10, '0') : null;

export function readCompanies(db: Db) {
  const one = db.prepare<[number], Company>('SELECT id, name, cik, ticker FROM companies WHERE id = ?');
  const all = db.prepare<[], Company>('SELECT id, name, cik, ticker FROM companies ORDER BY name COLLATE NOCASE, id');
  const filings = db.prepare<
    [],
    { companyId: number; id: number; form: string | null; fiscalYear: number | null; periodEnd: string | null }
  >(
    'SELECT company_id companyId, id, form, fiscal_year fiscalYear, period_end periodEnd FROM filings ORDER BY period_end DESC, fiscal_year DESC, id DESC',
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM companies').pluck();
  return {
    get: (id: number): Company | undefined => one.get(id),
    count: (): number => count.get() ?? 0,
    /** Every company with its filings, newest first. */
    list(): CompanySummary[] {
      const byCompany = Map.groupBy(filings.all(), (filing) => filing.companyId);
      return all.all().map((company) => ({
        ...company,
        filings: (byCompany.get(company.id) ?? []).map(({ companyId: _companyId, ...filing }) => filing),
      }));
    },
  };
}

export function writeCompanies(db: Db) {
  const byCik = db.prepare<[string], Company>('SELECT id, name, cik, ticker FROM companies WHERE cik = ?');
  const byNumber = db.prepare<[string], Company>('SELECT id, name, cik, ticker FROM companies WHERE number = ?');
  const byName = db.prepare<[string], Company & { number: string | null }>(
    'SELECT id, name, cik, ticker, number FROM companies WHERE name_key = ? ORDER BY id',
  );
  const insert = db.prepare('INSERT INTO companies (cik, ticker, name, name_key, number) VALUES (?, ?, ?, ?, ?)');
  const complete = db.prepare(
    'UPDATE companies SET cik = coalesce(cik, ?), ticker = coalesce(ticker, ?), number = coalesce(number, ?) WHERE id = ?',
  );
  const tidy = db.prepare(
    'DELETE FROM companies WHERE NOT EXISTS (SELECT 1 FROM filings WHERE company_id = companies.id)',
  );
  return {
    /**
     * The id of the company, made if new: by CIK or Companies House number, else by its name without legal form. A name match with a company of another
     * CIK or number is another company; one without takes the filing's.
     */
    resolve(identity: CompanyIdentity): number {
      const cik = normaliseCik(identity.cik);
      const key = companyKey(identity.name);
      const number = identity.number ?? null;
      const known =
        (cik === null ? undefined : byCik.get(cik)) ??
        (number === null ? undefined : byNumber.get(number)) ??
        byName.all(key).find((one) => (cik === null || one.cik === null) && (number === null || one.number === null));
      if (known === undefined)
        return Number(insert.run(cik, identity.ticker, identity.name, key, number).lastInsertRowid);
      complete.run(cik, identity.ticker, number, known.id);
      return known.id;
    },
    /** Drops companies that have no filing left. */
    tidy: (): number => tidy.run().changes,
  };
}
