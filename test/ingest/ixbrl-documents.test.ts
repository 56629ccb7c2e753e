/** Documents as other software writes them: namespaces without prefix, other prefixes, old versions, tuples, fractions, chains, plain instances. */
import { describe, expect, it } from 'vitest';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { bytesOf } from './support.ts';

const RESOURCES = (
  p: string,
) => `<${p}context id="d"><${p}entity><${p}identifier scheme="http://www.companieshouse.gov.uk/">01234567</${p}identifier></${p}entity>
<${p}period><${p}startDate>2022-01-01</${p}startDate><${p}endDate>2022-12-31</${p}endDate></${p}period>
<${p}scenario><xbrldi:explicitMember xmlns:xbrldi="http://xbrl.org/2006/xbrldi" dimension="x:Axis"> x:OneMember </xbrldi:explicitMember>
<xbrldi:typedMember xmlns:xbrldi="http://xbrl.org/2006/xbrldi" dimension="x:Typed"><x:name>Blue</x:name></xbrldi:typedMember></${p}scenario></${p}context>
<${p}context id="i"><${p}entity><${p}identifier scheme="http://www.companieshouse.gov.uk/">01234567</${p}identifier></${p}entity><${p}period><${p}instant>2023-01-01T00:00:00</${p}instant></${p}period></${p}context>
<${p}unit id="GBP"><${p}measure>iso4217:GBP</${p}measure></${p}unit><${p}unit id="pps"><${p}divide><${p}unitNumerator><${p}measure>iso4217:GBP</${p}measure></${p}unitNumerator><${p}unitDenominator><${p}measure>xbrli:shares</${p}measure></${p}unitDenominator></${p}divide></${p}unit>`;

function parse(html: string) {
  return parseFiling(bytesOf(html), 'accounts.html');
}

describe('namespaces', () => {
  it('are honoured without a prefix', () => {
    const filing =
      parse(`<html xmlns="http://www.w3.org/1999/xhtml"><body><div style="display:none"><header xmlns="http://www.xbrl.org/2013/inlineXBRL"><hidden>
<nonNumeric name="x:Name" contextRef="d">Blue Limited</nonNumeric></hidden><resources><xbrldummy/>${RESOURCES('').replace(/<(context|unit) /g, '<$1 xmlns="http://www.xbrl.org/2003/instance" ')}</resources></header></div>
<p>Turnover <nonFraction xmlns="http://www.xbrl.org/2013/inlineXBRL" name="x:Turnover" contextRef="d" unitRef="GBP" scale="3" decimals="-3">1,200</nonFraction></p></body></html>`);
    expect(filing.facts).toMatchObject([
      { concept: 'x:Name', value: 'Blue Limited', hidden: true },
      {
        concept: 'x:Turnover',
        value: '1200000',
        unit: 'GBP',
        start: '2022-01-01',
        end: '2022-12-31',
        dimensions: { 'x:Axis': 'x:OneMember', 'x:Typed': 'Blue' },
        hidden: false,
        decimals: '-3',
      },
    ]);
    expect(filing.numbers.find((number) => number.concept === 'x:Turnover')?.value).toBe(1_200_000);
    expect(filing.text).not.toContain('Blue Limited');
  });

  it('are found under other prefixes, for ix and for HTML, of any version', () => {
    const filing =
      parse(`<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns:inl="http://www.xbrl.org/2008/inlineXBRL" xmlns:xi="http://www.xbrl.org/2003/instance"><h:body>
<h:div style="display:none"><inl:header><inl:resources>${RESOURCES('xi:')}</inl:resources></inl:header></h:div>
<h:table><h:tr><h:td>Cash</h:td><h:td><inl:nonFraction name="x:Cash" contextRef="i" unitRef="GBP" format="ixt:numcommadot">3,400</inl:nonFraction></h:td></h:tr></h:table></h:body></h:html>`);
    expect(filing.facts).toMatchObject([{ concept: 'x:Cash', value: '3400', instant: '2022-12-31' }]);
    expect(filing.tables[0]?.grid).toEqual([['Cash', '3,400']]);
  });
});

describe('elements', () => {
  const inline = (body: string) =>
    parse(
      `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><div style="display:none"><ix:header><ix:resources>${RESOURCES('xbrli:')}</ix:resources></ix:header></div>${body}</body></html>`,
    );

  it('fractions, tuples, nested figures, targets and nil', () => {
    const filing =
      inline(`<ix:tuple name="x:Share" tupleID="t"><p>Par <ix:fraction name="x:Par" contextRef="i" unitRef="pps"><ix:numerator>1</ix:numerator>/<ix:denominator format="ixt:num-dot-decimal">1,000</ix:denominator></ix:fraction></p></ix:tuple>
<p><ix:nonFraction name="x:A" contextRef="i" unitRef="GBP"><ix:nonFraction name="x:B" contextRef="d" unitRef="GBP" target="other">500</ix:nonFraction></ix:nonFraction> owed</p>
<p>None <ix:nonFraction xmlns:n="http://www.w3.org/2001/XMLSchema-instance" name="x:C" contextRef="i" unitRef="GBP" n:nil="true" /> left</p>
<p><ix:nonFraction name="x:D" contextRef="i" unitRef="GBP" scale="99999999">1</ix:nonFraction></p>`);
    expect(filing.facts.map(({ concept, value, unit, target }) => [concept, value, unit, target])).toEqual([
      ['x:Par', '0.001', 'GBP/shares', undefined],
      ['x:A', '500', 'GBP', undefined],
      ['x:B', '500', 'GBP', 'other'],
      ['x:C', null, 'GBP', undefined],
      ['x:D', null, 'GBP', undefined],
    ]);
    const both = filing.numbers.find((number) => number.raw === '500');
    expect([both?.fact, ...(both?.alsoFacts ?? [])].sort()).toEqual([1, 2]);
    expect(filing.warnings.join()).toContain('1 tagged numbers could not be read');
  });

  it('18,000 continuations, circles, and one chain that many facts claim', () => {
    const links = Array.from(
      { length: 18_000 },
      (_, i) => `<ix:continuation id="c${i}" continuedAt="c${i + 1}">${i % 10}</ix:continuation>`,
    );
    const claims = Array.from(
      { length: 2000 },
      () => '<ix:nonNumeric name="x:Claim" contextRef="d" continuedAt="c0">a</ix:nonNumeric>',
    );
    const started = performance.now();
    const filing = inline(
      `<p><ix:nonNumeric name="x:Long" contextRef="d" continuedAt="c0">start</ix:nonNumeric></p><p>${links.join('')}</p><p>${claims.join('')}</p>
<p><ix:nonNumeric name="x:Circle" contextRef="d" continuedAt="r1">o</ix:nonNumeric><ix:continuation id="r1" continuedAt="r1">o</ix:continuation></p>`,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(filing.facts[0]?.value).toHaveLength(5 + 18_000);
    expect(filing.facts.at(-1)?.value).toBe('oo');
  });

  it('tagged passages 3,000 deep end, with a warning', () => {
    const open = '<ix:nonNumeric name="x:Deep" contextRef="d">'.repeat(3000);
    const filing = inline(`<p>${open}${'word '.repeat(20_000)}${'</ix:nonNumeric>'.repeat(3000)}</p>`);
    expect(filing.facts).toHaveLength(3000);
    expect(filing.facts.reduce((sum, fact) => sum + (fact.value?.length ?? 0), 0)).toBeLessThan(11_000_000);
    expect(filing.warnings.join()).toContain('cut short');
  });
});

describe('plain XBRL instances', () => {
  const instance = (body: string) =>
    parse(
      `<?xml version="1.0"?><!-- made here --><xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:x="http://example.org/x" xmlns="http://example.org/plain">${RESOURCES('xbrli:')}${body}</xbrli:xbrl>`,
    );

  it('are read as facts and laid out as tables and passages', () => {
    const filing =
      instance(`<x:Revenue contextRef="d" unitRef="GBP" decimals="0">-1234567</x:Revenue><Plain contextRef="i" unitRef="GBP">1.5E3</Plain>
<x:Policy contextRef="d">&lt;p&gt;Stock is valued at cost of &lt;b&gt;5&lt;/b&gt;.&lt;/p&gt;</x:Policy><x:Half contextRef="i" unitRef="pps"><xbrli:numerator>1</xbrli:numerator><xbrli:denominator>2</xbrli:denominator></x:Half>
<x:Gone contextRef="i" unitRef="GBP" xsi:nil="true"/>`);
    expect(filing.format).toBe('xbrl');
    expect(filing.facts.map(({ concept, value, unit }) => [concept, value, unit])).toEqual([
      ['x:Revenue', '-1234567', 'GBP'],
      ['Plain', '1500', 'GBP'],
      ['x:Policy', '<p>Stock is valued at cost of <b>5</b>.</p>', null],
      ['x:Half', '0.5', 'GBP/shares'],
      ['x:Gone', null, 'GBP'],
    ]);
    expect(filing.text).toContain('Stock is valued at cost of');
    expect(filing.numbers.find((number) => number.concept === 'x:Revenue')).toMatchObject({
      raw: expect.stringContaining('(1,234,567)'),
      value: -1234567,
      unit: 'GBP',
      period: '2022-01-01/2022-12-31',
    });
  });

  it('without a fact are refused, and those cut off are read as far as they go', () => {
    expect(() => instance('')).toThrow(/without a single fact/);
    const whole = `<xbrl xmlns="http://www.xbrl.org/2003/instance">${RESOURCES('')}<Cash contextRef="i" unitRef="GBP">12</Cash><Debt contextRef="i" uni`;
    expect(parse(whole).facts).toHaveLength(1);
    expect(parse(whole).warnings.join()).toContain('breaks off');
  });
});
