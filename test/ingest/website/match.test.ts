import { expect, it } from 'vitest';
import { domainOf, rankWebsites } from '../../../src-main/ingest/website/match.ts';

const none = { company: 'Fictional Widgets, Inc.', ticker: 'FWI', texts: [], heads: [], listed: [] };

it("weighs the company's own words, its namespace, its mail and its name", () => {
  const [first, second] = rankWebsites({
    ...none,
    texts: [
      'Available Information. Our website address is www.fictionalwidgets.com. Reports are on the SEC’s site, www.sec.gov. Write to ir@fictionalwidgets.com or to our landlord at www.landlord.com. Data: https://www.landlord.com.',
    ],
    heads: [
      '<html xmlns:fwi="http://www.fictionalwidgets.com/20231231" xmlns:us-gaap="http://fasb.org/us-gaap/2023" xmlns:xbrli="http://www.xbrl.org/2003/instance">',
    ],
  });
  expect(first).toMatchObject({ url: 'https://www.fictionalwidgets.com', host: 'fictionalwidgets.com' });
  expect(first!.score).toBeGreaterThan(0.95);
  expect(first!.reasons[0]).toContain('http://www.fictionalwidgets.com/20231231');
  expect(first!.reasons).toHaveLength(4);
  expect(second?.host).toBe('landlord.com');
  expect(second!.score).toBeLessThan(0.4);
});

it('gives nothing rather than a regulator, an exchange or free mail', () => {
  expect(
    rankWebsites({
      ...none,
      texts: ['See www.sec.gov and www.nyse.com, or write to fictional.widgets@gmail.com.'],
      heads: ['xmlns:a="http://xbrl.frc.org.uk/fr/2023-01-01/core"'],
    }),
  ).toEqual([]);
});

it('a namespace without a day is that of software and proves nothing', () => {
  expect(rankWebsites({ ...none, heads: ['xmlns:v="http://www.accounts-software.example/ixbrl"'] })).toEqual([]);
});

it('takes what the SEC lists, and counts an investor page as the company', () => {
  expect(rankWebsites({ ...none, listed: ['https://investors.fwi.com'] })[0]).toMatchObject({
    host: 'fwi.com',
    score: 0.79,
  });
});

it('knows what was registered', () => {
  expect(domainOf('investors.apple.com')).toBe('apple.com');
  expect(domainOf('www.widgets.co.uk')).toBe('widgets.co.uk');
  expect(domainOf('widgets.ie')).toBe('widgets.ie');
  expect(domainOf('10.0.0.1')).toBeNull();
  expect(domainOf('localhost')).toBeNull();
});

it('long texts are looked through in linear time', () => {
  for (const text of [
    'www.'.repeat(200_000),
    'a.'.repeat(400_000),
    'a@'.repeat(400_000),
    `${'x'.repeat(800_000)}.com`,
  ]) {
    const began = process.cpuUsage().user;
    rankWebsites({ ...none, texts: [text] });
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(4000);
  }
});
