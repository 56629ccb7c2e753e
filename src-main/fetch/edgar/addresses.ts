/** Where things lie on EDGAR. */
import { longCik } from './accession.ts';

/** Base addresses; settings, so that a mirror can stand in. */
export interface EdgarBases {
  www: string;
  data: string;
  efts: string;
}

export const EDGAR_BASES: EdgarBases = {
  www: 'https://www.sec.gov',
  data: 'https://data.sec.gov',
  efts: 'https://efts.sec.gov',
};

const join = (base: string, path: string) => `${base.replace(/\/+$/, '')}/${path}`;

export function addresses({ www, data, efts }: EdgarBases) {
  const folder = (cik: string, accession: string) =>
    join(www, `Archives/edgar/data/${cik}/${accession.replaceAll('-', '')}`);
  return {
    tickers: join(www, 'files/company_tickers.json'),
    submissions: (cik: string) => join(data, `submissions/CIK${longCik(cik)}.json`),
    /** An older page of the submissions, by the name that `filings.files` gives. */
    page: (name: string) => join(data, `submissions/${encodeURIComponent(name)}`),
    companyFacts: (cik: string) => join(data, `api/xbrl/companyfacts/CIK${longCik(cik)}.json`),
    document: (cik: string, accession: string, file: string) =>
      `${folder(cik, accession)}/${file.split('/').map(encodeURIComponent).join('/')}`,
    submission: (cik: string, accession: string) => join(www, `Archives/edgar/data/${cik}/${accession}.txt`),
    quarter: (year: number, quarter: number) => join(www, `Archives/edgar/full-index/${year}/QTR${quarter}/master.gz`),
    fullText: (query: URLSearchParams) => join(efts, `LATEST/search-index?${query}`),
  };
}

export type EdgarAddresses = ReturnType<typeof addresses>;
