import { describe, expect, it } from 'vitest';
import { AppError } from '../../src-main/api/errors.ts';
import { parseFiling, readFiling } from '../../src-main/ingest/parse.ts';
import { uudecode } from '../../src-main/ingest/sgml/uudecode.ts';
import { bytesOf, page } from './support.ts';

const HEADER = `<SEC-DOCUMENT>0001234567-97-000042.txt : 19970328
<SEC-HEADER>0001234567-97-000042.hdr.sgml : 19970328
ACCESSION NUMBER:\t\t0001234567-97-000042
CONFORMED SUBMISSION TYPE:\t10-K405
PUBLIC DOCUMENT COUNT:\t\t3
CONFORMED PERIOD OF REPORT:\t19961231
FILED AS OF DATE:\t\t19970327

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tHARWICK FINANCE CORP
\t\tCENTRAL INDEX KEY:\t\t\t0000000777

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tHARWICK PUMPS INC
\t\tCENTRAL INDEX KEY:\t\t\t0000000778
</SEC-HEADER>
`;

const document = (type: string, sequence: number, body: string, more = '') =>
  `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>${sequence}\n${more}<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;
const MAIN = `                          HARWICK PUMPS, INC.
             (Exact name of registrant as specified in its charter)

ITEM 1. BUSINESS

The company makes pumps, and has made 1,234 of them in the year that ended.

ITEM 14. EXHIBITS, FINANCIAL STATEMENT SCHEDULES AND REPORTS ON FORM 8-K

The exhibits are listed in the index.
`;
const REPORT = `Letter to shareholders

Item 1 of our plan is to sell more pumps.

<TABLE>
<CAPTION>
(In thousands)            1996       1995
<S>                   <C>        <C>
Net sales             $ 12,345   $ 11,222
Net income               1,111        999
</TABLE>
`;
const WHOLE =
  HEADER +
  document('EX-10', 2, 'A contract about 555 things.') +
  document('10-K405', 1, MAIN, '<FILENAME>main.txt\n<DESCRIPTION>ANNUAL REPORT ON FORM 10-K\n') +
  document('EX-13', 3, REPORT, '<DESCRIPTION>1996 ANNUAL REPORT\n') +
  '</SEC-DOCUMENT>\n';

function failure(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The inverse of `uudecode`. */
function uuencode(bytes: Uint8Array, name: string): string {
  const char = (six: number) => (six === 0 ? '`' : String.fromCharCode(32 + six));
  const lines = [`begin 644 ${name}`];
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    let out = char(line.length);
    for (let i = 0; i < line.length; i += 3) {
      const group = ((line[i] ?? 0) << 16) | ((line[i + 1] ?? 0) << 8) | (line[i + 2] ?? 0);
      out += char(group >> 18) + char((group >> 12) & 63) + char((group >> 6) & 63) + char(group & 63);
    }
    lines.push(out);
  }
  return [...lines, '`', 'end', ''].join('\n');
}

describe('a full submission', () => {
  const filing = parseFiling(bytesOf(WHOLE), 'whole.txt');

  it('lists its documents and reads the one of the form that the header names', () => {
    expect(filing.format).toBe('submission');
    expect(filing.documents?.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['EX-10', 2],
      ['10-K405', 1],
      ['EX-13', 3],
    ]);
    expect(filing.documents?.[1]).toMatchObject({
      filename: 'main.txt',
      description: 'ANNUAL REPORT ON FORM 10-K',
      start: 0,
    });
    expect(filing.text).not.toContain('555 things');
  });

  it('takes company, form, period and dates from the header; of several filers the one on the cover', () => {
    expect(filing.meta).toMatchObject({
      company: 'HARWICK PUMPS INC',
      cik: '0000000778',
      form: '10-K405',
      periodEnd: '1996-12-31',
      fiscalYear: 1996,
      filed: '1997-03-27',
      accession: '0001234567-97-000042',
    });
  });

  it('reads the annual report in EX-13 with a title and a range of its own, beyond the last item', () => {
    const report = filing.documents?.[2];
    const text = filing.text.slice(report?.start, report?.end);
    expect(text).toMatch(/^# Exhibit 13: 1996 ANNUAL REPORT/);
    expect(text).toContain('Item 1 of our plan');
    expect(filing.items.map(({ item }) => item)).toEqual(['1', '14']);
    expect(filing.items.at(-1)?.end).toBe(report?.start);
    expect(filing.numbers.find(({ raw }) => raw === '$ 12,345' || raw === '$12,345')).toMatchObject({
      value: 12_345_000,
    });
  });

  it('reads the same where a tool has stripped the tags', () => {
    const stripped = WHOLE.replace(/<\/?(?:SEC-DOCUMENT|SEC-HEADER|DOCUMENT|TEXT|TABLE|CAPTION|S|C)>/g, '').replace(
      /<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION)>/g,
      '',
    );
    const order = stripped.replace('EX-10\n2\n', 'EX-10\n9\n');
    const read = parseFiling(bytesOf(order), 'stripped.txt');
    expect(read.meta).toMatchObject({ accession: '0001234567-97-000042', filed: '1997-03-27', form: '10-K405' });
    expect(read.items.map(({ item }) => item)).toEqual(['1', '14']);
  });

  it('undoes the dashes of privacy-enhanced mail, which shift the columns', () => {
    const mail = `-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n\n${WHOLE.replace('(In thousands)', '- ----------------------------------\n(In thousands)')}-----END PRIVACY-ENHANCED MESSAGE-----\n`;
    expect(parseFiling(bytesOf(mail), 'mail.txt').tables[0]?.grid).toContainEqual(['Net sales', '$12,345', '$11,222']);
  });

  it('reads a single wrapped document, and what is inside <XBRL>', () => {
    const single = document('10-K', 1, `<XBRL>${page('<p><b>Item 1. Business</b></p><p>right</p>')}</XBRL>`);
    const read = parseFiling(bytesOf(single), 'single.txt');
    expect(read).toMatchObject({ format: 'html', warnings: [] });
    expect(read.text).toContain('right');
  });
});

describe('what is no whole submission', () => {
  it('refuses a download that was cut inside the filing', () => {
    const cut = WHOLE.slice(0, WHOLE.indexOf('999'));
    expect(failure(() => parseFiling(bytesOf(cut), 'cut.txt'))).toMatchObject({ code: 'damaged_file' });
  });

  it('reads on, with a warning, when only another exhibit is cut', () => {
    const cut = `${WHOLE.replace('</SEC-DOCUMENT>\n', '')}<DOCUMENT>\n<TYPE>EX-21\n<SEQUENCE>4\n<TEXT>\nSubsid`;
    expect(parseFiling(bytesOf(cut), 'cut.txt').warnings.join()).toMatch(/exhibit .* cut off/i);
  });

  it.each([
    ['in words', HEADER],
    [
      'in tags',
      '<SUBMISSION>\n<ACCESSION-NUMBER>0001234567-97-000042\n<TYPE>10-K\n<PUBLIC-DOCUMENT-COUNT>1\n<FILER>\n<COMPANY-DATA>\n<CONFORMED-NAME>HARWICK\n<CIK>0000000778\n</COMPANY-DATA>\n</FILER>\n</SUBMISSION>\n',
    ],
  ])('says what to load instead of a mere header, %s', (_, header) => {
    const error = failure(() => parseFiling(bytesOf(header), 'x.hdr.sgml'));
    expect(error.code).toBe('unsupported_format');
    expect(error.message).toMatch(/header of a submission only|only the header/);
  });

  it('leaves a mere sender out of the company', () => {
    const header = HEADER.replace('FILER:', 'SUBJECT COMPANY:').replace('FILER:', 'FILED BY:');
    expect(
      parseFiling(bytesOf(header + document('10-K405', 1, 'ITEM 1. BUSINESS\n\nWords.')), 'x.txt').meta.company,
    ).toBe('HARWICK FINANCE CORP');
  });
});

describe('encoded parts', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 37) % 256);

  it('decodes uuencoded bytes and refuses what is damaged or breaks off', () => {
    const text = uuencode(bytes, 'a.pdf');
    expect(uudecode(text)).toEqual(bytes);
    expect(uudecode(text.replace(/`\nend\n/, ''))).toBeNull();
    expect(uudecode(text.replace(/\n(.).{8}/, '\n$1~~~~~~~~'))).toBeNull();
    expect(uudecode('no such part')).toBeNull();
  });

  it('never reads a PDF copy or a picture as text, and reads the document beside it', () => {
    const pdf = `<PDF>\n${uuencode(bytes, 'copy.pdf')}</PDF>`;
    const filing = parseFiling(bytesOf(HEADER + document('10-K405', 1, pdf) + document('10-K405', 2, MAIN)), 'x.txt');
    expect(filing.items.map(({ item }) => item)).toEqual(['1', '14']);
    expect(filing.text).not.toContain('begin 644');
  });

  it('says so when nothing but a damaged copy is there', async () => {
    const pdf = `<PDF>\n${uuencode(bytes, 'copy.pdf').slice(0, 500)}\n</PDF>`;
    await expect(readFiling(bytesOf(HEADER + document('10-K405', 1, pdf)), 'x.txt')).rejects.toMatchObject({
      code: 'damaged_file',
    });
  });
});
