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

  it('reads stray bytes of pages that are declared UTF-8 as windows-1252, and leaves what is valid', () => {
    const declared = (...parts: (string | number[])[]) =>
      Buffer.concat(parts.map((part) => Buffer.from(part as string)));
    const utf8 = '<meta charset="utf-8">';
    const wrong = declared(utf8, 'the group', [0x92], 's ', [0xa3], '1,234 ', [0x97], ' ', [0x80], '35 million');
    expect(decodeText(wrong).text).toContain('the group’s £1,234 — €35 million');
    expect(parseFiling(wrong, 'x.htm').text).toContain('the group’s £1,234 — €35 million');
    // No set declared, yet what is UTF-8 can be nothing else.
    const mixed = declared('Sales of “é” £1 € ', [0xa3], '2 ', [0x80], '3 caf', [0xe9, 0x94], ' £4');
    expect(decodeText(mixed).text).toContain('“é” £1 € £2 €3 café” £4');
    expect(parseFiling(mixed, 'x.htm').text).toContain('£2 €3 café” £4');
    const valid = declared(utf8, 'café £1 € 日本 😀');
    expect(decodeText(valid)).toEqual({ text: valid.toString(), charset: 'utf-8' });
    // Half a surrogate and more bytes than needed are no characters.
    expect(decodeText(declared(utf8, [0xed, 0xa3, 0xa3])).text).toMatch(/í££$/);
  });

  it('marks a character that was cut and takes it for no others', () => {
    const cut = (bytes: number[], after = '') =>
      decodeText(Buffer.concat([Buffer.from('<meta charset="utf8"><p>£5 '), Buffer.from(bytes), Buffer.from(after)]))
        .text;
    expect(cut([0xe2, 0x82])).toBe('<meta charset="utf8"><p>£5 \uFFFD');
    expect(cut([0xc2])).toMatch(/£5 \uFFFD$/);
    expect(cut([0xe2, 0x80], ' 7 million')).toMatch(/£5 \uFFFD 7 million$/);
    // Where other bytes are windows-1252, so is the last.
    expect(cut([0xa3, 0x37, 0x20, 0xe9])).toMatch(/£5 £7 é$/);
  });

  it('mends a large page of nothing but stray bytes in time linear in its size', () => {
    const size = 8 * 1024 * 1024;
    const strays = Buffer.concat([Buffer.from('<meta charset="utf-8">'), Buffer.alloc(size, 0xa3)]);
    const before = process.cpuUsage();
    expect(decodeText(strays).text.length).toBe(size + 22);
    expect(process.cpuUsage(before).user).toBeLessThan(4e6);
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
