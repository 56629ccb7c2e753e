import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isBoilerplate, landingRank, pageKey } from '../../../src-main/ingest/website/addresses.ts';
import { WIKIPEDIA_CURVE } from '../../../src-main/ingest/website/curve.ts';
import { curveRatio, density, isDense, zlibRatio } from '../../../src-main/ingest/website/density.ts';
import { itWithShared, sharedPath } from '../../support/shared.ts';
import { bytesOf } from '../support.ts';

itWithShared(
  'our curve is the reference curve, within five per cent at every length',
  'reference/wikipedia-compression-curve.json',
  () => {
    const { curve } = JSON.parse(readFileSync(sharedPath('reference/wikipedia-compression-curve.json'), 'utf8')) as {
      curve: [number, number][];
    };
    const off = curve.map(([bytes, ratio]) => Math.abs(curveRatio(bytes) / ratio - 1));
    expect(curve.length).toBeGreaterThan(90);
    expect(Math.max(...off)).toBeLessThan(0.05);
    expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.03);
  },
);

it('the curve falls from 100 bytes to a megabyte', () => {
  expect(WIKIPEDIA_CURVE[0]![0]).toBe(100);
  expect(WIKIPEDIA_CURVE.at(-1)![0]).toBeGreaterThan(850_000);
  for (const [i, [, ratio]] of WIKIPEDIA_CURVE.entries())
    if (i > 0) expect(ratio).toBeLessThan(WIKIPEDIA_CURVE[i - 1]![1] + 0.01);
});

it('between its points the curve is linear in the logarithm of the length, beyond its ends level', () => {
  const curve = [
    [100, 0.9],
    [10_000, 0.5],
  ] as const;
  expect(curveRatio(1000, curve)).toBeCloseTo(0.7, 12);
  expect(curveRatio(50, curve)).toBe(0.9);
  expect(curveRatio(1e9, curve)).toBe(0.5);
});

it('density is the logarithm of the share of the curve', () => {
  const text =
    'The lathes of the western hall were sold at auction in the spring, and the brothers bought back the oldest of them for sentiment.';
  const bytes = bytesOf(text);
  expect(density(text)).toBeCloseTo(Math.log(zlibRatio(bytes) / curveRatio(bytes.length)), 12);
  expect(Math.abs(density(text))).toBeLessThan(0.25);
  expect(density('too short to say')).toBe(-1);
  expect(isDense('too short to say')).toBe(false);
  expect(isDense(text)).toBe(true);
  expect(isDense('click here '.repeat(200))).toBe(false);
});

it.each([
  'https://a.example/legal',
  'https://a.example/privacy-policy.html',
  'https://a.example/en/cookie-policy/',
  'https://a.example/sitemap.xml',
  'https://a.example/site-map',
  'https://a.example/login.aspx',
  'https://a.example/wp-admin/post.php',
  'https://a.example/terms_and_conditions',
  'https://a.example/terms-of-use',
  'https://a.example/cart',
  'https://a.example/feed/',
  'https://a.example/tag/widgets/',
  'https://a.example/blog/page/3',
  'https://a.example/?s=lathe',
  'https://a.example/my-account',
  'https://a.example/impressum',
  'https://a.example/accessibility-statement',
  'https://a.example/Privacy%20Policy.html',
  'https://a.example/author/jane',
])('%s is boilerplate', (url) => {
  expect(isBoilerplate(url)).toBe(true);
});

it.each([
  'https://a.example/',
  'https://a.example/legal-services/',
  'https://a.example/about',
  'https://a.example/products/cookies/chocolate',
  'https://a.example/loginsoft-story',
  'https://a.example/terminals',
  'https://a.example/news/2024/03/results.html',
  'https://a.example/feedback-systems',
  'https://a.example/cartography',
  'https://a.example/searchlights',
  'https://a.example/investors?page=2',
  'file:///about.html',
  'https://a.example/tagging-machines',
])('%s is content', (url) => {
  expect(isBoilerplate(url)).toBe(false);
});

it('the landing page is the root, an index page, or else the shortest', () => {
  const order = [
    'https://a.example/',
    'https://a.example/index.html',
    'https://a.example/about',
    'https://a.example/about/team',
  ];
  expect([...order].reverse().sort((a, b) => landingRank(a) - landingRank(b))).toEqual(order);
});

it('one page has one key, however it is linked', () => {
  const keys = [
    'https://www.a.example/x/',
    'http://a.example/x#top',
    'https://a.example/x/index.html',
    'https://a.example/x?utm_source=mail',
  ].map(pageKey);
  expect(new Set(keys).size).toBe(1);
  expect(pageKey('https://a.example/x?id=2')).not.toBe(pageKey('https://a.example/x?id=3'));
});
