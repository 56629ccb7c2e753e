/** Accounts filed at Companies House: number, name, date and kind, from facts of any prefix. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFiling, readFiling } from '../../src-main/ingest/parse.ts';
import { companyNumber } from '../../src-main/ingest/uk-meta.ts';
import { itWithShared, sharedPath } from '../support/shared.ts';
import { bytesOf } from './support.ts';

function accounts(facts: string, scheme = 'http://www.companieshouse.gov.uk/'): string {
  return `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><head><title>Blue Pottery Ltd - Limited company accounts 20.1</title></head><body>
<div style="display:none"><ix:header><ix:hidden>${facts}</ix:hidden><ix:resources><xbrli:context id="e"><xbrli:entity><xbrli:identifier scheme="${scheme}">123456</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2022-03-31</xbrli:instant></xbrli:period></xbrli:context></ix:resources></ix:header></div>
<p>Cash at bank <ix:nonFraction name="z9:CashBankOnHand" contextRef="e" unitRef="u">500</ix:nonFraction></p></body></html>`;
}
const fact = (name: string, value: string) => `<ix:nonNumeric name="${name}" contextRef="e">${value}</ix:nonNumeric>`;

describe('British accounts', () => {
  it('are known by their facts, whatever the prefix', () => {
    const { meta, warnings } = parseFiling(
      bytesOf(
        accounts(
          fact('q1:UKCompaniesHouseRegisteredNumber', ' sc 1234 ') +
            fact('q2:EntityCurrentLegalOrRegisteredName', 'BLUE  POTTERY LIMITED') +
            fact('q1:BalanceSheetDate', '31 March 2022') +
            fact('q1:EntityDormantTruefalse', 'true'),
        ),
      ),
      'a.html',
    );
    expect(meta).toEqual({
      company: 'BLUE POTTERY LIMITED',
      cik: null,
      companyNumber: 'SC001234',
      dormant: true,
      ticker: null,
      form: 'accounts',
      periodEnd: '2022-03-31',
      fiscalYear: 2022,
      filed: null,
      accession: null,
    });
    expect(warnings).toEqual([]);
  });

  it('fall back on the context, the title and the latest balance sheet', () => {
    const { meta } = parseFiling(bytesOf(accounts('')), 'b.html');
    expect(meta).toMatchObject({
      company: 'Blue Pottery Ltd',
      companyNumber: '00123456',
      periodEnd: '2022-03-31',
      dormant: null,
    });
  });

  it('and on the name in a bulk archive', () => {
    const { meta } = parseFiling(
      bytesOf(accounts('', 'urn:x').replace('>123456<', '>none<')),
      'Prod223_1_NI000042_20220331.html',
    );
    expect(meta).toMatchObject({ companyNumber: 'NI000042', form: 'accounts', cik: null });
  });

  it.each([
    ['9110532', '09110532'],
    ['OC 301234', 'OC301234'],
    ['NI12', 'NI000012'],
    ['IP12345R', 'IP12345R'],
    ['00000000', null],
    ['unknown', null],
    ['123456789', null],
  ])('number %s is %s', (text, number) => {
    expect(companyNumber(text)).toBe(number);
  });

  itWithShared(
    'every one of the sample: read, with the number and the date that its bulk name gives',
    'data/uk/accounts-ixbrl',
    async () => {
      const folder = sharedPath('data/uk/accounts-ixbrl');
      const files = readdirSync(folder);
      for (const file of files) {
        const { meta, facts, text } = await readFiling(readFileSync(`${folder}/${file}`), file.replace(/^Prod/, 'x'));
        const [, number, date] = /^Prod\d+_\d+_(\w{8})_(\d{8})/.exec(file) ?? [];
        expect(meta, file).toMatchObject({ form: 'accounts', cik: null });
        expect(meta.company, file).not.toBeNull();
        if (number !== undefined)
          expect([meta.companyNumber, meta.periodEnd?.replaceAll('-', '')], file).toEqual([number, date]);
        expect(Math.min(facts.length, text.length), file).toBeGreaterThan(20);
      }
      expect(files.length).toBeGreaterThanOrEqual(118);
    },
    120_000,
  );
});
