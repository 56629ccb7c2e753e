/**
 * Precision and recall of facts against an independent reader: node scripts/peers/compare-facts.ts FACTS.jsonl FOLDER...
 * FACTS.jsonl is what scripts/peers/arelle_facts.py printed for files of these folders. Facts are the same when concept, context (period and dimensions), unit,
 * value, nil and hidden are; text is compared without regard to white space, by its first 2,000 characters.
 * FIXTURE=FILE writes what test/ingest/peer-facts.test.ts compares with.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiling } from '../../src-main/ingest/parse.ts';
import { digest, keyOf, keyOfPeer, type PeerFact, placeOf } from '../../test/ingest/support-facts.ts';

const [list = '', ...folders] = process.argv.slice(2);
/** For test/ingest/peer-facts.test.ts: number of facts, digest of all, and where the values are that the peer does not know. */
const fixture: Record<string, (number | string)[]> = {};
let [ours, theirs, both] = [0, 0, 0];
for (const line of readFileSync(list, 'utf8').split('\n')) {
  if (!line) continue;
  const { file, facts } = JSON.parse(line) as { file: string; facts: PeerFact[] };
  const path = folders.map((folder) => join(folder, file)).find(existsSync);
  if (path === undefined) continue;
  const filing = await readFiling(readFileSync(path), file);
  const left = new Map<string, number>();
  for (const fact of facts) left.set(keyOfPeer(fact), (left.get(keyOfPeer(fact)) ?? 0) + 1);
  const extra: string[] = [];
  let same = 0;
  for (const fact of filing.facts) {
    const key = [keyOf(fact, false), keyOf(fact, true)].find((one) => (left.get(one) ?? 0) > 0);
    if (key === undefined) extra.push(keyOf(fact, false));
    else {
      same++;
      left.set(key, (left.get(key) ?? 0) - 1);
    }
  }
  const unknown = new Set(facts.filter((fact) => fact[11]).map(placeOf));
  const masked = facts.map((fact) => keyOfPeer(fact, unknown.has(placeOf(fact))));
  fixture[file] = [facts.length, digest(masked), ...unknown];
  const missing = [...left].filter(([, count]) => count > 0);
  ours += filing.facts.length;
  theirs += facts.length;
  both += same;
  const note =
    extra.length + missing.length > 0
      ? `\n  ours: ${extra
          .slice(0, 4)
          .map((one) => one.slice(0, 300))
          .join('\n        ')}\n  peer: ${missing
          .slice(0, 4)
          .map(([one]) => one.slice(0, 300))
          .join('\n        ')}`
      : '';
  console.log(`${file}: ${filing.facts.length} ours, ${facts.length} peer, ${same} same${note}`);
}
if (process.env.FIXTURE) writeFileSync(process.env.FIXTURE, `${JSON.stringify(fixture)}\n`);
console.log(
  `precision ${both}/${ours} = ${(both / ours).toFixed(6)}, recall ${both}/${theirs} = ${(both / theirs).toFixed(6)}`,
);
