/** Facts of real filings against those of an independent reader, by count and hash (scripts/peers/arelle_facts.py and compare-facts.ts make the fixture). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readFiling } from '../../src-main/ingest/parse.ts';
import { hasShared, itWithShared, sharedPath } from '../support/shared.ts';
import { digest, keyOf, placeOf } from './support-facts.ts';

const PEER = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/peer-facts.json'), 'utf8')) as Record<
  string,
  [number, string, ...string[]]
>;
const FOLDERS = ['data/uk/accounts-ixbrl', 'data/filings/10k-ixbrl', 'data/xbrl/instance'];

itWithShared(
  `all facts of ${Object.keys(PEER).length} filings are those that Arelle reads: concept, period, dimensions, unit, value, hidden`,
  FOLDERS,
  async () => {
    for (const [file, [count, hash, ...unknown]] of Object.entries(PEER)) {
      const folder = FOLDERS.find((one) => hasShared(one, file));
      expect(folder, file).toBeDefined();
      const { facts } = await readFiling(readFileSync(sharedPath(folder ?? '', file)), file);
      expect(facts.length, file).toBe(count);
      // The peer does not know the SEC's own transformations: values at such places are left out on both sides.
      const places = new Set(unknown);
      const keys = facts.map((fact) => keyOf(fact, places.has(placeOf(fact))));
      expect(digest(keys), file).toBe(hash);
    }
  },
  300_000,
);
