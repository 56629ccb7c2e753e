import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src-main/ingest/html/decode.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { bytesOf, page, parse } from './support.ts';

describe('visible text', () => {
  it('leaves out hidden content, scripts and styles', () => {
    const filing = parse(
      '<p>seen</p><div style="display:none">unseen</div><script>unseen()</script><style>.unseen{}</style><p style="visibility: hidden">unseen</p><p>also seen</p>',
    );
    expect(filing.text).toContain('seen');
    expect(filing.text).toContain('also seen');
    expect(filing.text).not.toContain('unseen');
  });

  it('tells blocks by tag and by style, and joins inline pieces', () => {
    const filing = parse(
      '<div>One <span>para</span>graph.</div><span style="display:block">Two.</span>Three<br>lines<br><br>Four.',
    );
    expect(filing.blocks.map((block) => filing.text.slice(block.start, block.end))).toEqual([
      'One paragraph.',
      'Two.',
      'Three\nlines',
      'Four.',
    ]);
  });

  it('reads entities, NBSP and soft hyphens', () => {
    const filing = parse('<p>Johnson&nbsp;&amp;&#160;Sons&#8217; busi\u00adness &#151; old</p>');
    expect(filing.text.trim()).toBe('Johnson & Sons’ business — old');
  });

  it('finds headings by style and lists by tag', () => {
    const filing = parse(
      '<p style="font-weight:bold">Liquidity and Capital</p><p>We have cash in banks and it is enough for us.</p><ul><li>first</li></ul>',
    );
    expect(filing.blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list']);
    expect(filing.text).toMatch(/^#+ Liquidity and Capital\n\n/);
    expect(filing.text).toContain('- first');
  });

  it('sets padded inline pieces apart where the source has no space', () => {
    const filing = parse('<div><span>Item 1.</span><span style="padding-left:20pt">Business</span></div>');
    expect(filing.text).toContain('Item 1. Business');
  });

  it('drops page numbers and running heads at page breaks, and keeps the same words elsewhere', () => {
    const body = Array.from(
      { length: 8 },
      (_, i) =>
        `<p>Text of page ${i + 1} says none of this.</p><p align="center">${i + 1}</p><hr style="page-break-after:always"><p>Fictional Corp Annual Report</p>`,
    ).join('');
    const filing = parse(`<p>Fictional Corp Annual Report is our title here.</p>${body}<p>The end.</p>`);
    expect(filing.text).not.toMatch(/^\d+$/m);
    expect(filing.text.match(/Fictional Corp Annual Report/g)).toHaveLength(1);
    expect(filing.blocks.at(-1)?.page).toBe(9);
  });

  it('keeps every offset of blocks inside the text and in order', () => {
    const filing = parse('<h1>A</h1><p>b</p><table><tr><td>x</td><td>1</td></tr></table><p>c</p>');
    let last = 0;
    for (const block of filing.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(last);
      expect(block.end).toBeGreaterThan(block.start);
      last = block.end;
    }
    expect(last).toBeLessThanOrEqual(filing.text.length);
  });
});

describe('bytes', () => {
  it('decodes windows-1252, declared sets and utf-8 whatever is declared', () => {
    expect(decodeText(Uint8Array.from([0x93, 0x41, 0x94, 0x97])).text).toBe('“A”—');
    expect(decodeText(bytesOf('<meta charset="iso-8859-1">café')).text).toContain('café');
    const shiftJis = new Uint8Array([...bytesOf('<meta charset="shift_jis">'), 0x83, 0x65]);
    expect(decodeText(shiftJis).text).toContain('テ');
  });

  it('reads gzip', () => {
    expect(parseFiling(gzipSync(bytesOf(page('<p>packed</p>'))), 'x.htm.gz').text).toContain('packed');
  });
});

describe('hostile input', () => {
  it('reads 20,000 nested tags', () => {
    const depth = 20_000;
    const filing = parse(`${'<div><b>'.repeat(depth / 2)}deep${'</b></div>'.repeat(depth / 2)}`);
    expect(filing.text).toContain('deep');
  });

  it('reads tables nested deeper than it keeps them as tables', () => {
    const filing = parse(`${'<table><tr><td>'.repeat(500)}deep 42${'</td></tr></table>'.repeat(500)}`);
    expect(filing.text).toContain('deep 42');
    expect(filing.warnings.join()).toMatch(/nested deeper/);
  });

  it('reads 8,000 tables, and one paragraph of many pieces, in seconds', () => {
    const started = performance.now();
    expect(parse('<table><tr><td>a</td><td>1,234</td></tr></table>'.repeat(8000)).tables).toHaveLength(8000);
    parse(`<p>${'word &amp; <b>bold</b> '.repeat(60_000)}</p>`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
