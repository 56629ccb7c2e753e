/** A small EDGAR of companies that do not exist, on the archive server. */
import { gzipSync } from 'node:zlib';
import type { ArchiveServer } from './archive-server.ts';

export const CIK = '1234567';
/** Sent in by the company itself. */
const OWN = '0001234567';
/** Sent in by an agent. */
const AGENT = '0009999999';

export interface FakeFiling {
  accession: string;
  form: string;
  filed: string;
  period: string;
  document: string;
}

/** Ten annual reports in two pages, two quarterly reports and an amendment; that of 2016 was sent in by an agent, that of 1998 has no main document. */
export const RECENT: FakeFiling[] = [
  ...[2023, 2022, 2021, 2020].map((year) => annual(year)),
  { accession: `${OWN}-23-000900`, form: '10-Q', filed: '2023-05-01', period: '2023-03-31', document: 'q1.htm' },
  { accession: `${OWN}-24-000901`, form: '10-K/A', filed: '2024-04-01', period: '2023-12-31', document: 'a.htm' },
];
export const OLDER: FakeFiling[] = [
  ...[2019, 2018, 2017].map((year) => annual(year)),
  { ...annual(2016), accession: `${AGENT}-17-000001` },
  { accession: `${OWN}-99-000010`, form: '10-K405', filed: '1999-03-30', period: '1998-12-31', document: '' },
];

function annual(year: number): FakeFiling {
  return {
    accession: `${OWN}-${String(year + 1).slice(2)}-000010`,
    form: '10-K',
    filed: `${year + 1}-02-20`,
    period: `${year}-12-31`,
    document: `fict-${year}1231.htm`,
  };
}

/** The main document; its text differs from year to year. */
export function document(filing: FakeFiling): string {
  return `<html><head><title>${filing.form}</title></head><body><p>FORM ${filing.form}</p><p>Item 1. Business</p>
    <p>Fictional Widgets sold ${filing.period.slice(0, 4)}0 widgets for $${filing.accession.slice(-3)}.5 million.</p></body></html>`;
}

export function submission(filing: FakeFiling): string {
  const day = (date: string) => date.replaceAll('-', '');
  return `<SEC-DOCUMENT>${filing.accession}.txt : ${day(filing.filed)}
<SEC-HEADER>${filing.accession}.hdr.sgml : ${day(filing.filed)}
ACCESSION NUMBER:		${filing.accession}
CONFORMED SUBMISSION TYPE:	${filing.form}
CONFORMED PERIOD OF REPORT:	${day(filing.period)}
FILED AS OF DATE:		${day(filing.filed)}

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			FICTIONAL WIDGETS INC
		CENTRAL INDEX KEY:			000${CIK}
</SEC-HEADER>
<DOCUMENT>
<TYPE>${filing.form}
<SEQUENCE>1
<FILENAME>main.htm
<TEXT>
${document(filing)}
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
}

const columns = (filings: readonly FakeFiling[]) => ({
  accessionNumber: filings.map((one) => one.accession),
  filingDate: filings.map((one) => one.filed),
  reportDate: filings.map((one) => one.period),
  form: filings.map((one) => one.form),
  primaryDocument: filings.map((one) => one.document),
});

const JSON_TYPE = { type: 'application/json', gzip: true };

export function fillEdgar(server: ArchiveServer): void {
  const tickers = {
    0: { cik_str: 42, ticker: 'OTHR', title: 'Other' },
    1: { cik_str: Number(CIK), ticker: 'FICT-B', title: 'Fictional Widgets Inc' },
  };
  server.put('/files/company_tickers.json', JSON.stringify(tickers), JSON_TYPE);
  const files = [
    {
      name: `CIK000${CIK}-submissions-001.json`,
      filingCount: OLDER.length,
      filingFrom: '1999-03-30',
      filingTo: '2020-02-20',
    },
  ];
  const list = {
    cik: CIK,
    name: 'Fictional Widgets Inc',
    tickers: ['FICT-B'],
    filings: { recent: columns(RECENT), files },
  };
  server.put(`/submissions/CIK000${CIK}.json`, JSON.stringify(list), JSON_TYPE);
  server.put(`/submissions/CIK000${CIK}-submissions-001.json`, JSON.stringify(columns(OLDER)), JSON_TYPE);
  server.put(`/api/xbrl/companyfacts/CIK000${CIK}.json`, JSON.stringify({ cik: Number(CIK), facts: {} }), JSON_TYPE);
  for (const filing of [...RECENT, ...OLDER]) {
    const folder = `/Archives/edgar/data/${CIK}`;
    if (filing.document !== '')
      server.put(`${folder}/${filing.accession.replaceAll('-', '')}/${filing.document}`, document(filing), {
        gzip: true,
      });
    server.put(`${folder}/${filing.accession}.txt`, submission(filing), { type: 'text/plain', gzip: true });
  }
  const agent = OLDER.find((one) => one.accession.startsWith(AGENT))!;
  const index = `Description: Master Index\n\nCIK|Company Name|Form Type|Date Filed|Filename\n----\n42|OTHER|8-K|2017-01-02|edgar/data/42/0000000042-17-000001.txt\n${CIK}|FICTIONAL WIDGETS INC|10-K|${agent.filed}|edgar/data/${CIK}/${agent.accession}.txt\n`;
  server.put('/Archives/edgar/full-index/2017/QTR1/master.gz', gzipSync(index), { type: 'application/gzip' });
}

export const basesOf = (server: ArchiveServer) => ({
  edgar: server.base,
  edgarData: server.base,
  edgarSearch: server.base,
});
