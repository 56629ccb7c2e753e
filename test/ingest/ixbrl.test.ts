import { describe, expect, it } from 'vitest';
import { scaleDecimal, transformNumber, transformText, wordsToNumber } from '../../src-main/ingest/ixbrl/transforms.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { bytesOf } from './support.ts';

const HEADER = `<div style="display:none"><ix:header><ix:hidden>
<ix:nonNumeric contextRef="d" name="dei:EntityRegistrantName">Fictional Foods Inc.</ix:nonNumeric>
<ix:nonNumeric contextRef="d" name="dei:EntityCentralIndexKey">0000001234</ix:nonNumeric>
<ix:nonNumeric contextRef="d" name="dei:DocumentFiscalYearFocus">2023</ix:nonNumeric></ix:hidden>
<ix:resources>
<xbrli:context id="d"><xbrli:entity><xbrli:identifier scheme="x">0000001234</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2023-01-01</xbrli:startDate><xbrli:endDate>2023-12-31</xbrli:endDate></xbrli:period></xbrli:context>
<xbrli:context id="i"><xbrli:entity><xbrli:identifier scheme="x">0000001234</xbrli:identifier><xbrli:segment><xbrldi:explicitMember dimension="us-gaap:SegmentAxis">ff:SnacksMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:instant>2023-12-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
<xbrli:unit id="eps"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
</ix:resources></ix:header></div>`;

function parse(body: string) {
  return parseFiling(
    bytesOf(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${HEADER}${body}</body></html>`),
    'sample.htm',
  );
}

describe('facts', () => {
  const filing = parse(
    `<p>Net loss was $<ix:nonFraction name="us-gaap:ProfitLoss" contextRef="d" unitRef="usd" scale="6" sign="-" decimals="-5" format="ixt:num-dot-decimal">1,234.5</ix:nonFraction> million.</p>
<p>Growth <ix:nonFraction name="ff:Growth" contextRef="i" unitRef="pure" scale="-2" decimals="3">12.5</ix:nonFraction>% and <ix:nonFraction name="ff:Eps" contextRef="d" unitRef="eps" scale="0">0.57</ix:nonFraction></p>
<p><ix:nonFraction name="ff:Nil" contextRef="d" unitRef="usd" xsi:nil="true"/> and <ix:nonFraction name="ff:Zero" contextRef="d" unitRef="usd" scale="6" format="ixt:fixed-zero">—</ix:nonFraction></p>
<p><ix:nonFraction name="ff:Segments" contextRef="d" unitRef="pure" scale="0" format="ixt-sec:numwordsen">three</ix:nonFraction> segments</p>
<p><ix:nonNumeric name="ff:Policy" contextRef="d" continuedAt="c1">First part <ix:exclude>12</ix:exclude>here</ix:nonNumeric></p><p><ix:continuation id="c1">, second part.</ix:continuation></p>
<p>Ended <ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="d" format="ixt:date-monthname-day-year-en">December 31, 2023</ix:nonNumeric></p>`,
  );
  const fact = (concept: string) => filing.facts.find((one) => one.concept === concept);

  it('works out sign, scale and format exactly', () => {
    expect(fact('us-gaap:ProfitLoss')).toMatchObject({
      value: '-1234500000',
      unit: 'USD',
      start: '2023-01-01',
      end: '2023-12-31',
      raw: '1,234.5',
      scale: 6,
      sign: -1,
      hidden: false,
    });
    expect(fact('ff:Growth')).toMatchObject({
      value: '0.125',
      unit: 'pure',
      instant: '2023-12-31',
      dimensions: { 'us-gaap:SegmentAxis': 'ff:SnacksMember' },
    });
    expect(fact('ff:Eps')).toMatchObject({ value: '0.57', unit: 'USD/shares' });
    expect(fact('ff:Nil')?.value).toBeNull();
    expect(fact('ff:Zero')?.value).toBe('0');
    expect(fact('ff:Segments')?.value).toBe('3');
  });

  it('joins continuations, leaves out exclusions, transforms dates, and keeps hidden facts apart', () => {
    expect(fact('ff:Policy')?.value).toBe('First part here, second part.');
    expect(fact('dei:DocumentPeriodEndDate')?.value).toBe('2023-12-31');
    expect(fact('dei:EntityRegistrantName')?.hidden).toBe(true);
    expect(filing.text).not.toContain('Fictional Foods');
  });

  it('joins every tagged number of the text to its fact, whose value wins', () => {
    const loss = filing.numbers.find((number) => number.concept === 'us-gaap:ProfitLoss');
    expect(loss).toMatchObject({
      value: -1234500000,
      sign: -1,
      scale: 6,
      scaleSource: 'ixbrl',
      unit: 'USD',
      kind: 'money',
      period: '2023-01-01/2023-12-31',
    });
    expect(filing.facts[loss?.fact ?? -1]?.concept).toBe('us-gaap:ProfitLoss');
    expect(filing.numbers.find((number) => number.concept === 'ff:Growth')).toMatchObject({
      value: 12.5,
      unit: 'percent',
      kind: 'percent',
    });
    expect(filing.numbers.find((number) => number.concept === 'ff:Eps')).toMatchObject({
      value: 0.57,
      unit: 'USD/share',
      kind: 'per_share',
    });
    expect(filing.numbers.find((number) => number.concept === 'ff:Segments')).toMatchObject({ raw: 'three', value: 3 });
  });

  it('reads the metadata from the dei facts', () => {
    expect(filing.meta).toMatchObject({
      company: 'Fictional Foods Inc.',
      cik: '0000001234',
      periodEnd: '2023-12-31',
      fiscalYear: 2023,
    });
    expect(filing.format).toBe('ixbrl');
  });
});

describe('numbers under tags', () => {
  const tag = (text: string, unit: string, scale: number, format = 'num-dot-decimal') =>
    `<ix:nonFraction name="ff:X" contextRef="d" unitRef="${unit}" scale="${scale}" format="ixt:${format}">${text}</ix:nonFraction>`;
  const tagged = (body: string) => {
    const filing = parse(body);
    return filing.numbers
      .filter((number) => number.concept)
      .map(({ digitsStart, digitsEnd, value, kind, unit }) => [
        filing.text.slice(digitsStart, digitsEnd),
        value,
        kind,
        unit,
      ]);
  };

  it('a ratio without a percent sign stays a ratio, whatever its row is called', () => {
    const row = `<table><tr><td></td><td>2023</td></tr><tr><td>Debt service coverage ratio</td><td>${tag('4.2', 'pure', 0)}</td></tr><tr><td>Tax rate</td><td>${tag('21', 'pure', -2)}</td></tr></table>`;
    expect(tagged(row)).toEqual([
      ['4.2', 4.2, 'ratio', 'pure'],
      ['21', 21, 'percent', 'percent'],
    ]);
  });

  it('basis points stay in basis points, a percentage without a scale is as shown', () => {
    expect(
      tagged(`<p>plus ${tag('35', 'pure', -4)} basis points, written off at ${tag('15', 'pure', 0)}% a year</p>`),
    ).toEqual([
      ['35', 35, 'bps', 'bps'],
      ['15', 15, 'percent', 'percent'],
    ]);
  });

  it('are one number, however their digits are grouped', () => {
    expect(
      tagged(
        `<p>Sales of ${tag('7.654.321,09', 'usd', 0, 'num-comma-decimal')} and ${tag('7 654 321,50', 'usd', 0, 'num-comma-decimal')} in all</p>`,
      ),
    ).toEqual([
      ['7.654.321,09', 7654321.09, 'money', 'USD'],
      ['7 654 321,50', 7654321.5, 'money', 'USD'],
    ]);
    const [first, ...rest] = parse(`<p>Sales of ${tag('7 654 321,09', 'usd', 0, 'num-comma-decimal')}</p>`).numbers;
    expect(first?.raw).toBe('7 654 321,09');
    expect(rest).toEqual([]);
  });
});

describe('transformations', () => {
  it.each([
    ['1,234.56', 'ixt:num-dot-decimal', '1234.56'],
    ['1.234,56', 'ixt:num-comma-decimal', '1234.56'],
    ['1 234,56', 'ixt2:numspacecomma', '1234.56'],
    ['1 234.56', 'ixt:numspacedot', '1234.56'],
    ['-', 'ixt:zerodash', '0'],
    ['—', 'ixt:numdash', '0'],
    ['007', undefined, '7'],
    ['twenty-five', 'ixt-sec:numwordsen', '25'],
  ])('%s by %s', (text, format, value) => {
    expect(transformNumber(text, format)).toBe(value);
  });

  it('refuses what is no number', () => {
    expect(() => transformNumber('n/a', 'ixt:num-dot-decimal')).toThrow(RangeError);
    expect(() => transformNumber('two and a third', 'ixt-sec:numwordsen')).toThrow(RangeError);
  });

  it.each([
    ['1234.5', 6, 1, '1234500000'],
    ['0.125', -2, -1, '-0.00125'],
    ['12.50', 0, 1, '12.5'],
    ['0', 6, -1, '0'],
    ['1.1', 3, 1, '1100'],
  ] as const)('%s scaled by %d and sign %d', (number, scale, sign, value) => {
    expect(scaleDecimal(number, scale, sign)).toBe(value);
  });

  it.each([
    ['March 1, 2024', 'ixt:datemonthdayyearen', '2024-03-01'],
    ['31.12.2023', 'ixt:date-day-month-year', '2023-12-31'],
    ['June 30', 'ixt:date-monthname-day-en', '--06-30'],
    ['☒', 'ixt-sec:boolballotbox', 'true'],
    ['Delaware', 'ixt-sec:stateprovnameen', 'DE'],
  ])('%s by %s', (text, format, value) => {
    expect(transformText(text, format)).toBe(value);
  });

  it.each([
    ['one hundred and five', '105'],
    ['no', '0'],
    ['two million', '2000000'],
    ['forty-two thousand three hundred', '42300'],
    ['three and a half billion', '3500000000'],
    ['half a million', '500000'],
    ['four and three-quarters', '4.75'],
  ])('%s in words', (text, value) => {
    expect(wordsToNumber(text)).toBe(value);
  });
});
