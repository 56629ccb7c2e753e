import { describe, expect, it } from 'vitest';
import { boxBefore, boxBehind } from '../../src-main/ingest/cover/boxes.ts';
import { coverForm } from '../../src-main/ingest/cover/form.ts';
import { formName } from '../../src-main/ingest/cover/names.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { bytesOf, page, parse, table } from './support.ts';

const ACT = 'PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934';
const COMPANY = '<p>Blue Pumps, Inc.</p><p>(Exact name of registrant as specified in its charter)</p>';
const BODY = `<p><b>Item 1. Business</b></p><p>${'We make pumps. '.repeat(30)}</p>`;

/** A cover with the boxes of an annual and a transition report. */
interface Cover {
  form?: string;
  annual: string;
  transition: string;
  from?: string;
  to?: string;
  year?: string;
}
const blank = '____________';
const blocks = ({ form = 'FORM 10-K', annual, transition, from = blank, to = blank, year = blank }: Cover) =>
  parse(
    `<p>UNITED STATES</p><p>SECURITIES AND EXCHANGE COMMISSION</p><p><b>${form}</b></p><p>(Mark One)</p><p>${annual} ANNUAL REPORT ${ACT}</p><p>For the fiscal year ended ${year}</p><p>OR</p><p>${transition} TRANSITION REPORT ${ACT}</p><p>For the transition period from ${from} to ${to}</p>${COMPANY}${BODY}`,
  ).meta;
const cells = ({ form = 'FORM 10-K', annual, transition, from = blank, to = blank, year = blank }: Cover) =>
  parse(
    `<p><b>${form}</b></p>${table([
      [annual, `ANNUAL REPORT ${ACT} for the fiscal year ended ${year}`],
      ['', 'OR'],
      [transition, `TRANSITION REPORT ${ACT} for the transition period from ${from} to ${to}`],
    ])}${COMPANY}${BODY}`,
  ).meta;
const typed = ({ form = 'FORM 10-K', annual, transition, from = blank, to = blank, year = blank }: Cover) =>
  parseFiling(
    bytesOf(
      `                 SECURITIES AND EXCHANGE COMMISSION\n                        WASHINGTON, D.C. 20549\n\n                            ${form}\n\n(Mark One)\n  ${annual}   ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE\n        SECURITIES EXCHANGE ACT OF 1934\n\nFor the fiscal year ended ${year}\n\n                                OR\n\n  ${transition}   TRANSITION REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE\n        SECURITIES EXCHANGE ACT OF 1934\n\nFor the transition period from ${from} to ${to}\n\n                            BLUE PUMPS, INC.\n             (Exact name of registrant as specified in its charter)\n\nITEM 1. BUSINESS\n\n${'We make pumps and valves for mills. '.repeat(20)}\n`,
    ),
    'blue.txt',
  ).meta;

describe('names of forms', () => {
  it.each([
    ['10KSB', '10-KSB'],
    ['10K405', '10-K405'],
    ['10-K 405', '10-K405'],
    ['10-ksb40/a', '10-KSB40/A'],
    ['10 - K', '10-K'],
    ['10–K/A', '10-K/A'],
    ['10-K/A-1', '10-K/A'],
    ['10-KA', '10-K/A'],
    ['10KT405', '10-KT405'],
    ['20F', '20-F'],
    ['10QSB/A', '10-QSB/A'],
    ['NT-10-K', 'NT 10-K'],
    ['8-K12B', '8-K12B'],
    ['DEF 14A', 'DEF 14A'],
    ['S-1/A', 'S-1/A'],
  ])('%s is %s', (said, name) => {
    expect(formName(said)).toBe(name);
    expect(formName(name)).toBe(name);
  });

  it('are given so from the header, the wrapper, the cover and the name of the file', () => {
    const header = (form: string) =>
      `<SEC-DOCUMENT>x.txt\n<SEC-HEADER>\nACCESSION NUMBER: 0001234567-98-000001\nCONFORMED SUBMISSION TYPE: ${form}\nCONFORMED PERIOD OF REPORT: 19971231\n</SEC-HEADER>\n`;
    const wrapped = (form: string) =>
      `<DOCUMENT>\n<TYPE>${form}\n<SEQUENCE>1\n<TEXT>\nITEM 1. BUSINESS\n\nWe make pumps for mills.\n</TEXT>\n</DOCUMENT>\n`;
    expect(parseFiling(bytesOf(header('10KSB') + wrapped('10KSB')), 'a.txt').meta.form).toBe('10-KSB');
    expect(parseFiling(bytesOf(wrapped('10-K405')), 'a.txt').meta.form).toBe('10-K405');
    expect(parse(`<p>FORM 10KSB</p>${BODY}`).meta.form).toBe('10-KSB');
    expect(parseFiling(bytesOf(page(BODY)), 'blue-10k-2004.htm').meta.form).toBe('10-K');
  });
});

describe('boxes', () => {
  it('are read in the ways that covers set them', () => {
    for (const box of ['[X]', '[ x ]', '(X)', '|X|', '/X/', '☒', '☑', 'þ', 'ý', 'x', 'X', '_X_', '- [X]', '| ☒ |'])
      expect(boxBefore(`one ${box} REPORT`, `one ${box} `.length), box).toBe('checked');
    for (const box of ['[ ]', '[]', '( )', '|_|', '/ /', '☐', '¨', 'o', 'q', '___', '[__]', '- ¨', '| ☐ |'])
      expect(boxBefore(`one ${box} REPORT`, `one ${box} `.length), box).toBe('empty');
    expect(boxBefore('plain words REPORT', 'plain words '.length)).toBeNull();
    expect(boxBehind('REPORT [X]', 6)).toBe('checked');
    expect(boxBehind('REPORT [ ] NEXT [X]', 6)).toBe('empty');
    expect(boxBehind('REPORT of x', 6)).toBeNull();
  });
});

describe.each([
  ['blocks', blocks],
  ['cells of a table', cells],
  ['typewritten lines', typed],
])('transition reports, as %s', (_, read) => {
  const marks =
    read === typed
      ? [
          ['[X]', '[ ]'],
          ['(X)', '( )'],
          ['/X/', '/ /'],
          ['|X|', '|_|'],
        ]
      : [
          ['[X]', '[ ]'],
          ['☒', '☐'],
          ['þ', '¨'],
          ['x', 'o'],
          ['S', '£'],
        ];
  it.each(marks)('are told by box and dates: %s %s', (full, empty) => {
    const dates = { from: 'July 1, 2003', to: 'December 31, 2003' };
    expect(read({ annual: empty as string, transition: full as string, ...dates })).toMatchObject({
      form: '10-KT',
      periodEnd: '2003-12-31',
    });
    expect(read({ annual: full as string, transition: empty as string, year: 'June 30, 2003' })).toMatchObject({
      form: '10-K',
      periodEnd: '2003-06-30',
    });
    // The dates of the year given again, or another's left on the page, beside an empty box.
    expect(
      read({ annual: full as string, transition: empty as string, year: 'June 30, 2003', ...dates }),
    ).toMatchObject({
      form: '10-K',
      periodEnd: '2003-06-30',
    });
  });

  it('are told by their dates alone where no box can be read', () => {
    const dates = { from: 'July 1, 2003', to: 'December 31, 2003' };
    expect(read({ annual: '', transition: '', ...dates })).toMatchObject({ form: '10-KT', periodEnd: '2003-12-31' });
    expect(read({ annual: '', transition: '', year: 'June 30, 2003' })).toMatchObject({ form: '10-K' });
    expect(
      read({
        annual: '[X]',
        transition: '',
        year: 'December 31, 2003',
        from: 'January 1, 2003',
        to: 'December 31, 2003',
      }),
    ).toMatchObject({ form: '10-K', periodEnd: '2003-12-31' });
  });

  it('keep the kind of the form', () => {
    const said = { annual: '[ ]', transition: '[X]', from: 'July 1, 1996', to: 'December 28, 1996' };
    expect(read({ form: 'FORM 10-K405', ...said }).form).toBe('10-KT405');
    expect(read({ form: 'FORM 10-K/A', ...said }).form).toBe('10-KT/A');
    expect(read({ form: 'FORM 10-Q', ...said })).toMatchObject({ form: '10-QT', periodEnd: '1996-12-28' });
  });
});

describe('the form of a cover', () => {
  it('is a notification of late filing, not the report that is late', () => {
    const notice = (boxes: string) =>
      `<p><b>FORM 12b-25</b></p><p>NOTIFICATION OF LATE FILING</p><p>(Check One): ${boxes}</p><p>For Period Ended: December 31, 2004</p><p>[ ] Transition Report on Form 10-K</p><p>PART I - REGISTRANT INFORMATION</p><p>Blue Pumps, Inc.</p><p>PART III - NARRATIVE</p><p>The annual report on Form 10-K could not be finished in time.</p>`;
    const boxes = '[ ] Form 20-F [ ] Form 11-K [X] Form 10-Q [ ] Form N-SAR';
    expect(parse(notice(`[X] Form 10-K ${boxes.replace('X', ' ')}`)).meta).toMatchObject({
      form: 'NT 10-K',
      periodEnd: '2004-12-31',
    });
    expect(parse(notice(`[ ] Form 10-K ${boxes}`)).meta.form).toBe('NT 10-Q');
    expect(parse(notice('☐ Form 10-K ☒ Form 20-F ☐ Form 11-K ☐ Form 10-Q')).meta.form).toBe('NT 20-F');
    expect(parse(notice('Form 10-K [X] Form 20-F [ ] Form 10-Q [ ]')).meta.form).toBe('NT 10-K');
    expect(parse(notice('Form 10-K Form 20-F')).meta.form).toBe('12B-25');
    const filing = parse(notice(`[X] Form 10-K ${boxes}`));
    expect(filing.items).toEqual([]);
    expect(filing.warnings).toEqual([]);
    // A report that speaks of a notice is none.
    expect(
      parse(`<p>FORM 10-K</p><p>We filed a notification of late filing on Form 12b-25 in March.</p>${BODY}`).meta.form,
    ).toBe('10-K');
  });

  it('is its title, whatever other forms it speaks of', () => {
    const abroad =
      '<p>Indicate by check mark whether the registrant files annual reports under cover of Form 20-F or Form 40-F: Form 20-F [X] Form 40-F [ ]</p>';
    expect(parse(`<p>FORM 6-K</p><p>REPORT OF FOREIGN PRIVATE ISSUER</p>${abroad}`).meta.form).toBe('6-K');
    expect(
      parse(
        `<p><b>FORM S-8</b></p><p>REGISTRATION STATEMENT</p><p>Our annual report on Form 10-K for the year ended December 31, 2003 is incorporated.</p>`,
      ).meta.form,
    ).toBe('S-8');
    expect(parse(`<p>ANNUAL REPORT ON FORM 10-K</p>${BODY}`).meta.form).toBe('10-K');
    expect(parse('<p>The Annual Report on Form 10-K of Blue Pumps for 2003</p>').meta.form).toBe('10-K');
    expect(coverForm('Reports on Form 8-K: none')).toBeNull();
  });

  it('is an amendment where it says so on a line of its own', () => {
    for (const line of [
      'Amendment No. 1',
      '(Amendment No. 2)',
      'AMENDMENT NO. 1 TO FORM 10-K',
      'Amendment Number One',
      '<b>(FIRST AMENDMENT)</b>',
    ])
      expect(parse(`<p>FORM 10-K</p><p>${line}</p>${BODY}`).meta.form, line).toBe('10-K/A');
    expect(parse(`<p>FORM 10-K/A</p>${BODY}`).meta.form).toBe('10-K/A');
    expect(parse(`<p>FORM 10-K, Amendment No. 1</p>${BODY}`).meta.form).toBe('10-K/A');
    for (const line of [
      'Amendment No. ____',
      'Amendment No. 1 to the credit agreement is Exhibit 4.',
      'We made Amendment No. 1 in May.',
    ])
      expect(parse(`<p>FORM 10-K</p><p>${line}</p>${BODY}`).meta.form, line).toBe('10-K');
  });
});

describe('the period of a cover', () => {
  it('is the day of the event in a current report, and never a year that it speaks of', () => {
    const period = (words: string) =>
      parse(`<p>FORM 8-K</p>${words}<p>Results for the fiscal year ended June 30, 2001 are attached.</p>`).meta
        .periodEnd;
    expect(period('<p>Date of Report (Date of earliest event reported): May 23, 2002</p>')).toBe('2002-05-23');
    expect(period('<p>Date of Report (Date of earliest event reported): May 23, 2002 (May 20, 2002)</p>')).toBe(
      '2002-05-20',
    );
    expect(period('<p>Date of Report (Date of earliest event reported)</p><p>May 23, 2002</p>')).toBe('2002-05-23');
    expect(period('<p>May 23, 2002</p><p>Date of Report (Date of earliest event reported)</p><p>Blue Pumps</p>')).toBe(
      '2002-05-23',
    );
    expect(period('<p>Date of Report: May 23, 2002</p><p>Date of earliest event reported: May 20, 2002</p>')).toBe(
      '2002-05-20',
    );
    expect(period('<p>Blue Pumps, Inc.</p>')).toBeNull();
  });

  it('is the first that has a date, with years of two digits too', () => {
    expect(
      parse(`<p>FORM 10-K</p><p>For the fiscal year ended ______</p><p>For the period ended 12/31/95</p>${BODY}`).meta
        .periodEnd,
    ).toBe('1995-12-31');
    expect(parse('<p>FORM 10-Q</p><p>FOR THE QUARTER ENDED JUNE 30,2023</p>').meta.periodEnd).toBe('2023-06-30');
  });
});
