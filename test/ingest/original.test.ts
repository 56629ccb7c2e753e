import { describe, expect, it } from 'vitest';
import { harmlessHtml, harmlessText } from '../../src-main/ingest/original.ts';

describe('the original made harmless', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<p onclick="alert(1)">a</p>', '<p>a</p>'],
    ['<img src="https://x.example/a.png" onerror="alert(1)">', '<img>'],
    ['<img src="data:image/png;base64,AAAA">', '<img src="data:image/png;base64,AAAA">'],
    ['<img src="data:image/svg+xml;base64,AAAA">', '<img>'],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="https://x.example">a</a>', '<a>a</a>'],
    ['<iframe srcdoc="<script>1</script>">x</iframe>y', 'y'],
    ['<object data="a.swf"><p>x</p></object>y', 'y'],
    ['<form action="https://x.example"><input name="a"><p>b</p></form>c', 'c'],
    ['<meta http-equiv="refresh" content="0;url=https://x.example">a', 'a'],
    ['<base href="https://x.example"><p>a</p>', '<p>a</p>'],
    ['<link rel="stylesheet" href="https://x.example/a.css">a', 'a'],
    ['<svg><script>alert(1)</script></svg>a', 'a'],
    ['<p style="background:url(https://x.example/a.png)">a</p>', '<p>a</p>'],
    ['<p style="background:\\75rl(https://x.example/a.png)">a</p>', '<p>a</p>'],
    ['<p style="color:red">a</p>', '<p style="color:red">a</p>'],
    ['<ix:nonFraction name="a" format="b">1,234</ix:nonFraction>', '<span>1,234</span>'],
    ['<ix:header><ix:hidden>9</ix:hidden></ix:header>a', 'a'],
    ['<!-- <script>alert(1)</script> -->a', 'a'],
    ['&lt;script&gt;', '&lt;script&gt;'],
    ['<td title="&quot;><script>alert(1)</script>">a</td>', '<td>a</td>'],
    [
      '<td width="&quot;><script>alert(1)</script>">a</td>',
      '<td width="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">a</td>',
    ],
  ])('%s', (html, expected) => {
    expect(harmlessHtml(html, [])).toBe(expected);
  });

  it('keeps style sheets without what they would load', () => {
    const css =
      '.a{left:4px} .b{background:url(https://x.example/a.png)} @import "https://x.example/b.css"; .c{top:2px}';
    const made = harmlessHtml(`<style>${css}</style><p class="a">x</p>`, []);
    expect(made).toContain('.a{left:4px}');
    expect(made).not.toContain('x.example');
  });

  it('marks the places that were read, inside the cells of tables', () => {
    const html = '<p>One</p><table><tr><td>Two</td></tr></table>';
    const places = [
      { start: 0, source: html.indexOf('One'), page: 1 },
      { start: 5, source: html.indexOf('Two'), page: 1 },
      { start: 99, source: 10_000, page: 1 },
    ];
    expect(harmlessHtml(html, places)).toBe(
      '<p><a id="at-0"></a>One</p><table><tr><td><a id="at-5"></a>Two</td></tr></table><a id="at-99"></a>',
    );
    expect(harmlessText('a<b\nc', [{ start: 7, source: 4, page: 1 }])).toBe('<pre>a&lt;b\n<a id="at-7"></a>c</pre>');
  });

  it('takes time in proportion to the text', () => {
    const deep = `${'<div>'.repeat(20_000)}x`;
    expect(harmlessHtml(deep, []).length).toBeGreaterThan(100_000);
    expect(harmlessHtml('<p style="'.repeat(20_000), []).length).toBeLessThan(1_000_000);
  });
});
