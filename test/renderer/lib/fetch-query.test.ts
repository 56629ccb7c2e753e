import { expect, it } from 'vitest';
import { identityFault, readAsked, readYears } from '../../../src-renderer/lib/fetch-query.ts';

it('tells tickers, CIKs and accession numbers apart', () => {
  expect(readAsked('aapl, 320193;CIK0000789019  0000320193-23-000106 000032019323000106 BRK.B')).toEqual({
    tickers: ['AAPL', 'BRK.B'],
    ciks: ['320193', 'CIK0000789019'],
    accessions: ['0000320193-23-000106', '000032019323000106'],
  });
});

it('reads years as typed', () => {
  expect(readYears('')).toBeNull();
  expect(readYears(' 2020 – 2024 ')).toEqual({ from: 2020, to: 2024 });
  expect(readYears('2023')).toEqual({ from: 2023, to: 2023 });
  for (const text of ['2024-2020', '20', 'last year']) expect(readYears(text)).toBeUndefined();
});

it('says what an identity lacks', () => {
  expect(identityFault('Jane Doe', 'jane@example.com')).toBeNull();
  expect(identityFault('', 'jane@example.com')).toContain('name');
  expect(identityFault('Jane Doe', 'jane')).toContain('mail');
});
