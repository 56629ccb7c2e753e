import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../src-main/ingest/ixbrl/labels.ts';
import { joinUntagged } from '../../src-main/ingest/ixbrl/untagged.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';
import { table } from './support.ts';

const context = (id: string, end: string, start?: string) =>
  `<context id="${id}"><entity><identifier scheme="http://www.sec.gov/CIK">0001234567</identifier></entity><period>${
    start ? `<startDate>${start}</startDate><endDate>${end}</endDate>` : `<instant>${end}</instant>`
  }</period></context>`;

const fact = (name: string, contextRef: string, value: string, unit = 'usd') =>
  `<${name} contextRef="${contextRef}" unitRef="${unit}" decimals="0">${value}</${name}>`;

const INSTANCE = `<?xml version="1.0"?>
<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:us-gaap="http://fasb.org/us-gaap/2012-01-31" xmlns:own="http://own">
${context('y12', '2012-12-31', '2012-01-01')}${context('y11', '2011-12-31', '2011-01-01')}${context('i12', '2012-12-31')}
<unit id="usd"><measure>iso4217:USD</measure></unit><unit id="ps"><divide><unitNumerator><measure>iso4217:USD</measure></unitNumerator><unitDenominator><measure>shares</measure></unitDenominator></divide></unit>
${fact('us-gaap:Revenues', 'y12', '48211000')}${fact('us-gaap:Revenues', 'y11', '45102000')}
${fact('own:PaidToTheWeavers', 'y12', '7300000')}${fact('us-gaap:PaymentsOfDividends', 'y12', '2500000')}
${fact('us-gaap:ProfitLoss', 'y12', '3100000')}${fact('us-gaap:NetIncomeLoss', 'y12', '3100000')}
${fact('us-gaap:EarningsPerShareBasic', 'y12', '1.25', 'ps')}${fact('us-gaap:Assets', 'i12', '9999000')}
</xbrl>`;

const LABELS = `<?xml version="1.0"?>
<link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"><link:labelLink>
<link:loc xlink:href="own.xsd#own_PaidToTheWeavers" xlink:label="a"/><link:label xlink:label="la" xlink:role="http://www.xbrl.org/2003/role/label">Cost of cloth</link:label>
<link:label xlink:label="la" xlink:role="http://www.xbrl.org/2003/role/documentation">What it is</link:label><link:labelArc xlink:from="a" xlink:to="la"/>
</link:labelLink></link:linkbase>`;

const document = (type: string, name: string, text: string) =>
  `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<FILENAME>${name}\n<DESCRIPTION>${type} of ours\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;

const PAGE = `<html><body><p>FORM 10-K</p><p><b>Item 8. Financial Statements</b></p><p>Statements of income (in thousands, except per share data)</p>${table(
  [
    ['', 'Year ended December 31, 2012', 'Year ended December 31, 2011'],
    ['Revenues', '48,211', '45,102'],
    ['Cost of cloth', '(7,300)', '(6,900)'],
    ['Payments of dividends', '2,500', '2,400'],
    ['Net earnings of ours', '3,100', '3,000'],
    ['Basic earnings per share', '1.25', '1.20'],
  ],
)}</body></html>`;

const submission = (...documents: string[]) =>
  Buffer.from(
    `<SEC-DOCUMENT>x.txt : 20130301\n<SEC-HEADER>x.hdr.sgml : 20130301\nCONFORMED SUBMISSION TYPE:\t10-K\n</SEC-HEADER>\n${documents.join('')}</SEC-DOCUMENT>\n`,
  );

describe('an instance filed beside the page', () => {
  const filing = parseFiling(
    gzipSync(
      submission(
        document('10-K', 'x.htm', PAGE),
        document('EX-31.1', 'x31.htm', '<html><body><p>I certify that 48,211 is right.</p></body></html>'),
        document('EX-101.INS', 'x.xml', `<XBRL>\n${INSTANCE}\n</XBRL>`),
        document('EX-101.LAB', 'x_lab.xml', `<XBRL>\n${LABELS}\n</XBRL>`),
      ),
    ),
    'x.txt',
  );
  const concept = (raw: string) => filing.numbers.find((number) => number.raw.includes(raw))?.concept;

  it('gives its facts, joined to the figures of the page by value, period and words', () => {
    expect(filing.facts).toHaveLength(8);
    expect(concept('48,211')).toBe('us-gaap:Revenues');
    expect(concept('45,102')).toBe('us-gaap:Revenues');
    expect(concept('2,500')).toBe('us-gaap:PaymentsOfDividends');
    expect(concept('1.25')).toBe('us-gaap:EarningsPerShareBasic');
    const revenues = filing.numbers.find(({ raw }) => raw.includes('45,102'));
    expect(filing.facts[revenues?.fact ?? -1]).toMatchObject({ end: '2011-12-31', value: '45102000' });
  });

  it('knows a row by the label of the filer’s own linkbase, and leaves the value as it is shown', () => {
    expect(readLabels(LABELS)).toEqual(new Map([['own_PaidToTheWeavers', ['Cost of cloth']]]));
    const cost = filing.numbers.find(({ raw }) => raw.includes('7,300'));
    expect(cost).toMatchObject({ concept: 'own:PaidToTheWeavers', value: -7_300_000 });
  });

  it('leaves alone what no fact has, and what two concepts claim alike', () => {
    expect(concept('6,900')).toBeUndefined();
    expect(concept('3,100')).toBeUndefined();
  });

  it('lists every document with its size, and says which were read', () => {
    expect(filing.documents?.map(({ type, filename }) => [type, filename])).toEqual([
      ['10-K', 'x.htm'],
      ['EX-31.1', 'x31.htm'],
      ['EX-101.INS', 'x.xml'],
      ['EX-101.LAB', 'x_lab.xml'],
    ]);
    expect(filing.documents?.map(({ start }) => start !== undefined)).toEqual([true, false, false, false]);
    expect(filing.documents?.[0]?.bytes).toBe(Buffer.byteLength(PAGE));
  });

  it('reads on when instance and labels are broken', () => {
    const broken = parseFiling(
      submission(
        document('10-K', 'x.htm', PAGE),
        document('EX-101.INS', 'x.xml', INSTANCE.slice(0, 1500)),
        document('EX-101.LAB', 'x_lab.xml', LABELS.slice(0, 300)),
      ),
      'x.txt',
    );
    expect(broken.numbers.length).toBe(filing.numbers.length);
    expect(readLabels('<a><b')).toEqual(new Map());
  });
});

describeWithShared('untagged pages', 'data/filings/10k-ixbrl', () => {
  it('find the concepts that the tags, held back, say', () => {
    let right = 0;
    let joined = 0;
    let tagged = 0;
    for (const name of ['CRM_FY2025_edgartools', 'KO_0000021344-24-000009', 'aapl-20200926', 'sandston-2021']) {
      const bytes = readFileSync(sharedPath('data/filings/10k-ixbrl', `${name}.htm.gz`));
      const filing = parseFiling(bytes, name, { useTags: false });
      const truth = filing.numbers.map(({ fact: own, alsoFacts = [] }) =>
        own === undefined ? [] : [own, ...alsoFacts].map((index) => filing.facts[index]?.concept),
      );
      for (const number of filing.numbers) {
        delete number.fact;
        delete number.concept;
      }
      joinUntagged(filing);
      for (const [index, { concept, value }] of filing.numbers.entries()) {
        const concepts = truth[index] ?? [];
        // A dash or a zero says nothing of what it is.
        if (concepts.length === 0 || !value) continue;
        tagged++;
        if (concept === undefined) continue;
        joined++;
        if (concepts.includes(concept)) right++;
      }
    }
    process.stderr.write(`untagged: ${right} of ${joined} joined are right, of ${tagged} tagged\n`);
    expect(right / joined).toBeGreaterThan(0.95);
    expect(right / tagged).toBeGreaterThan(0.5);
  }, 120_000);
});
