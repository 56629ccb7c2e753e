/** Our own decoding of character references against the parser's, which it must equal part by part. */
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { decodeAttributes, decodeParts } from '../../src-main/ingest/html/entities.ts';
import { readHtml } from '../../src-main/ingest/html/reader.ts';

const TEXTS = [
  'a &amp; b',
  '&nbsp;',
  'AT&T and R&D',
  'x &amp',
  'x &ampersand; &ampe',
  '&notit; &notin; &not',
  '&#65;&#x42;&#X43; &#68 &#x45',
  '&#; &#x; &# &#x',
  '&&amp;&&',
  '&#151;&#0;&#x110000;',
  '&NotEqualTilde; &acE;',
  'one&copy=2&reg2&copy;',
  '&unknown; &CounterClockwiseContourIntegral; &CounterClockwise',
  'end &',
];

/** What the parser says: the parts of the text with their places, and the attribute. */
function byParser(text: string): { parts: [string, number][]; value: string } {
  const parts: [string, number][] = [];
  let value = '';
  const parser = new Parser(
    {
      onopentag: (_, attributes) => {
        value = attributes.title ?? '';
      },
      ontext: (part) => parts.push([part, parser.startIndex]),
    },
    { decodeEntities: true },
  );
  parser.end(`<p title="${text}">${text}</p>`);
  const start = `<p title="${text}">`.length;
  return { parts: parts.map(([part, at]) => [part, at - start]), value };
}

describe('character references', () => {
  it.each(TEXTS)('reads %j as the parser does', (text) => {
    const parts: [string, number][] = [];
    decodeParts(text, (part, at) => parts.push([part, at]));
    const attributes = { title: text };
    decodeAttributes(attributes);
    const expected = byParser(text);
    expect(parts.map(([part]) => part)).toEqual(expected.parts.map(([part]) => part));
    // A reference to two characters has one place.
    expect(parts.map(([, at]) => at).slice(0, 1)).toEqual(expected.parts.map(([, at]) => at).slice(0, 1));
    expect(attributes.title).toBe(expected.value);
  });

  it('leaves them as they stand where HTML knows none', () => {
    const { nodes } = readHtml('<p>A&amp;B</p><xmp>C&amp;D</xmp><p>E&amp;F</p>');
    expect(nodes.map((node) => (node.type === 'text' ? node.text : ''))).toEqual(['A&B', 'C&amp;D', 'E&F']);
  });

  it('reads them in titles, links and styles', () => {
    const { title, nodes } = readHtml(
      '<head><title>Q&amp;A</title></head><p style="font-weight&#58;bold"><a href="#a&amp;b">Go</a></p>',
    );
    expect(title).toBe('Q&A');
    expect(nodes[0]).toMatchObject({ bold: 2, links: [{ at: 0, to: 'a&b' }] });
  });
});
