import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileOutcome, FilingSummary, SettingsView } from '../../../src-main/api/views.ts';
import { readYears } from '../../../src-main/hosts/cli/commands/fetch.ts';
import { readIdentity } from '../../../src-main/hosts/cli/identity.ts';
import { type ArchiveServer, startArchiveServer } from '../../support/archive-server.ts';
import { CIK, fillEdgar } from '../../support/edgar.ts';
import { mantissa, mantissaJson } from '../../support/mantissa.ts';
import { tempFolder } from '../../support/temp-corpus.ts';

const corpus = tempFolder();
const home = tempFolder('home');
/** Nothing of the analyst's own is read or written, and no secret store is there. */
const env = { XDG_DATA_HOME: home, DBUS_SESSION_BUS_ADDRESS: 'disabled:', MANTISSA_IDENTITY: '' };
let server: ArchiveServer;

beforeAll(async () => {
  server = await startArchiveServer();
  fillEdgar(server);
});
afterAll(() => server.close());

const fetchArgs = (...args: string[]) => [
  'fetch',
  'edgar',
  '--corpus',
  corpus,
  '--base-url',
  server.base,
  '--no-embed',
  ...args,
];

it('says how to give the identity where nobody can be asked, and asks nothing of any server', async () => {
  const { code, err } = await mantissa(fetchArgs('--ticker', 'FICT-B'), { env });
  expect(code).toBe(2);
  expect(err).toContain('--identity "Jane Doe jane@example.com"');
  expect(server.asked).toHaveLength(0);
});

it('fetches by ticker, form and years, keeps the identity, and fetches nothing twice', async () => {
  const first = await mantissaJson<{ fetched: number; files: FileOutcome[] }>(
    fetchArgs(
      '--ticker',
      'fict-b',
      '--form',
      '10-K',
      '--years',
      '2022-2023',
      '--identity',
      'Jane Doe jane@example.com',
    ),
    { env },
  );
  expect(first).toMatchObject({ fetched: 2, duplicates: 0, failed: 0 });
  expect(first.files[0]!.path).toMatch(/^http:\/\/127\.0\.0\.1/);
  expect(server.asked.at(-1)!.headers['user-agent']).toBe('Jane Doe jane@example.com');
  const again = await mantissa(fetchArgs('--cik', CIK, '--years', '2022-2023'), { env });
  expect(again.out).toContain('0 fetched, 2 already there, 0 failed.');
  expect(again.code).toBe(0);
  const list = await mantissaJson<{ filings: FilingSummary[] }>(['list', '--corpus', corpus], { env });
  expect(list.filings.map((one) => one.accession?.slice(0, 13))).toEqual(['0001234567-24', '0001234567-23']);
});

it('exits 1 with the sentence when nothing is found', async () => {
  const { code, err } = await mantissa(fetchArgs('--ticker', 'NOPE'), { env });
  expect(code).toBe(1);
  expect(err).toContain('no company with the ticker NOPE');
});

it('keeps settings, and the API key in a file of its own that others cannot read', async () => {
  const set = (name: string, value: string) =>
    mantissaJson<SettingsView>(['settings', 'set', name, value, '--corpus', corpus], { env });
  expect((await set('edgar-url', 'http://127.0.0.1:9')).bases.edgar).toBe('http://127.0.0.1:9');
  expect((await set('edgar-url', 'default')).bases.edgar).toBe('https://www.sec.gov');
  expect((await set('website-statistics', 'off')).websiteStatistics).toBe(false);
  const key = 'k3y-that-nobody-sees';
  const asked = await mantissa(['settings', 'set', 'companies-house-key', '--corpus', corpus], {
    env,
    input: `${key}\n`,
  });
  expect(asked.code).toBe(0);
  expect(asked.out + asked.err).not.toContain(key);
  expect(asked.out).toContain('no secret store');
  const file = join(home, 'mantissa', 'secrets.json');
  expect(readFileSync(file, 'utf8')).toContain(key);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const name of readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()))
    expect(readFileSync(join(name.parentPath, name.name)).includes(key)).toBe(false);
  expect((await mantissa(['settings', 'set', 'companies-house-key', key, '--corpus', corpus], { env })).code).toBe(2);
});

it('reads years and identities as people write them', () => {
  expect(readYears('2020-2024')).toEqual({ from: 2020, to: 2024 });
  expect(readYears('2023')).toEqual({ from: 2023, to: 2023 });
  expect(() => readYears('2024-2020')).toThrow(/like 2020-2024/);
  expect(readIdentity('Jane Doe <jane@example.com>')).toEqual({ name: 'Jane Doe', mail: 'jane@example.com' });
  expect(() => readIdentity('Jane Doe')).toThrow();
});
