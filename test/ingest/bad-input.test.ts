import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src-main/api/errors.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { bytesOf, page } from './support.ts';

function errorOf(bytes: Uint8Array, name = 'bad.htm'): AppError {
  try {
    parseFiling(bytes, name);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('input that is no filing', () => {
  it.each([
    ['empty', new Uint8Array(0), 'empty_file'],
    ['blank', bytesOf('  \n\n '), 'empty_file'],
    ['markup only', bytesOf('<html><body><div></div></body></html>'), 'empty_file'],
    ['a PDF named .htm', bytesOf('%PDF-1.7\n1 0 obj'), 'unsupported_format'],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'unsupported_format'],
    ['binary rubbish', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'unsupported_format'],
    ['JSON data', bytesOf('{"cik": 320193, "facts": {}}'), 'unsupported_format'],
    ['XML data', bytesOf('<?xml version="1.0"?>\n<xbrl><context id="a"/></xbrl>'), 'unsupported_format'],
    ['cut gzip', gzipSync(bytesOf(page('<p>text</p>'.repeat(100)))).subarray(0, 40), 'damaged_file'],
    [
      'the error page of the SEC',
      bytesOf('<html><body><h1>Request Rate Threshold Exceeded</h1></body></html>'),
      'damaged_file',
    ],
    ['one byte', bytesOf('x'), 'unsupported_format'],
    [
      'an RSS feed',
      bytesOf(
        '<?xml version="1.0"?>\n<!-- feed -->\n<rss version="2.0"><channel><item><description><p>Sales were $5 million.</p></description></item></channel></rss>',
      ),
      'unsupported_format',
    ],
    [
      'an Atom feed',
      bytesOf(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><div>Sales</div></content></entry></feed>',
      ),
      'unsupported_format',
    ],
    [
      'a page of a server that has no such file',
      bytesOf('<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>'),
      'damaged_file',
    ],
    [
      'a page that says so without a number',
      bytesOf(page('<h1>Sorry, the page you requested could not be found.</h1>')),
      'damaged_file',
    ],
    [
      'a page of a server that is closed',
      bytesOf(page('<h1>503 Service Temporarily Unavailable</h1>')),
      'damaged_file',
    ],
  ])('%s', (_, bytes, code) => {
    const error = errorOf(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toContain('bad.htm');
    expect(error.message.length).toBeGreaterThan(30);
  });

  it.each([
    page('<p>Contact</p>'),
    page('<h1>About us</h1><p>Our page on lost luggage: what was not found, and 404 reasons why.</p>'),
    page('<p>404 employees worked for the group.</p>'),
    page(`<h1>Not found in translation</h1><p>${'Our annual essay on language. '.repeat(50)}</p>`),
    'Sales of $5 million',
  ])('reads a short page that is a page: %s', (text) => {
    expect(parseFiling(bytesOf(text), 'short.htm').text.length).toBeGreaterThan(5);
  });

  it('reads truncated HTML as far as it goes and says so', () => {
    const whole = page(
      '<p>Revenue was $5 million.</p><table><tr><td>Cash</td><td>1,234</td></tr><tr><td>Debt</td><td>5,6',
    );
    const filing = parseFiling(bytesOf(whole.slice(0, whole.indexOf('5,6') + 3)), 'cut.htm');
    expect(filing.warnings.join()).toMatch(/breaks off/);
    expect(filing.tables[0]?.grid).toEqual([
      ['Cash', '1,234'],
      ['Debt', '5,6'],
    ]);
  });

  it('takes the main document out of a submission and refuses it when it is cut', () => {
    const whole = `<SEC-DOCUMENT>x\n<DOCUMENT>\n<TYPE>EX-21\n<TEXT>${page('<p>wrong</p>')}</TEXT></DOCUMENT>\n<DOCUMENT>\n<TYPE>10-K\n<TEXT>${page('<p>right</p>')}</TEXT></DOCUMENT>`;
    const filing = parseFiling(bytesOf(whole), 'submission.txt');
    expect(filing.text).toContain('right');
    expect(filing.text).not.toContain('wrong');
    expect(errorOf(bytesOf(whole.slice(0, -20))).message).toMatch(/cut off/);
  });
});

describe('time', () => {
  // Four times the input may take a little more than four times as long; what grows with its square takes sixteen times.
  it.each<[string, (n: number) => string]>([
    [
      'rows that reach down past one another',
      (n) => `<table>${'<tr><td rowspan=60000>a</td><td>1</td></tr>'.repeat(n)}</table>`,
    ],
    ['a table of totals', (n) => `<table>${'<tr><td>Total</td><td>1</td><td>2</td></tr>'.repeat(n)}</table>`],
    [
      'tagged numbers in one paragraph',
      (n) => `<p>${'a <ix:nonFraction name="x:A" contextRef="c" unitRef="u">1</ix:nonFraction> '.repeat(n)}</p>`,
    ],
    ['numbers in one cell', (n) => `<table><tr><td>${'word 12 '.repeat(n)}</td><td>1</td></tr></table>`],
    ['open tags', (n) => '<p><b><i>x'.repeat(n)],
    ['brackets', (n) => `<p>${'($( '.repeat(n)}</p>`],
  ])('grows in proportion to %s', (_, make) => {
    const cost = (n: number) => {
      const bytes = bytesOf(page(make(n)));
      const before = process.cpuUsage();
      parseFiling(bytes, 'x.htm');
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    cost(200);
    const ratios = [0, 1, 2].map(() => cost(6000) / Math.max(20, cost(1500))).sort((a, b) => a - b);
    expect(ratios[0]).toBeLessThan(11);
  });
});
