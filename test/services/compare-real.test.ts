/** Figures of real filings, read two ways that know nothing of each other: from the iXBRL facts, and from the statement tables by row and column. */
import { readFileSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { figureFromFacts, qualified } from '../../src-main/services/compare-facts.ts';
import { LINES } from '../../src-main/services/compare-lines.ts';
import { employeesIn, tableReader } from '../../src-main/services/compare-tables.ts';
import { sampleCorpus } from '../support/sample-corpus.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';

const FILES = [
  'aapl-2025',
  'cost-2022',
  'TXN_FY2023_0000097476-24-000007',
  'MCD_FY2023_0000063908-24-000072',
  'lyft-20201231',
];

describeWithShared('figures of real filings', 'data/filings/10k-ixbrl', () => {
  it('agree between tags and tables, with the year before', { timeout: 300_000 }, async () => {
    const { corpus, dir, close } = await sampleCorpus(() => false);
    let both = 0;
    const apart: string[] = [];
    const staff: number[] = [];
    for (const name of FILES) {
      const bytes = readFileSync(sharedPath(`data/filings/10k-ixbrl/${name}.htm.gz`));
      const parsed = parseFiling(bytes, name);
      const place = { sha256: name, name, path: name, original: name, bytes: bytes.length };
      const { id } = await corpus.write.filings.insert({ parsed, chunks: [], chunkerVersion: 1, ...place });
      const { periodEnd } = parsed.meta;
      const facts = corpus.read.facts.byConcept(
        id,
        LINES.flatMap((line) => line.concepts.map(qualified)),
      );
      const fromTables = tableReader(corpus.read, id, periodEnd);
      const employees = employeesIn(corpus.read, id)?.value;
      if (employees !== undefined) staff.push(employees);
      for (const line of LINES) {
        const [tagged, read] = [figureFromFacts(facts, line, periodEnd), fromTables(line)];
        if (tagged === null || read === null) continue;
        both++;
        const same = (a: number | null, b: number | null) =>
          a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.abs(a);
        if (!same(tagged.value, read.value) || !same(tagged.previous, read.previous))
          apart.push(`${name} ${line.label}`);
      }
    }
    expect(staff.filter((count) => count > 1000).length, `${staff}`).toBeGreaterThanOrEqual(3);
    expect(both).toBeGreaterThan(45);
    expect(apart.length / both, apart.join(', ')).toBeLessThan(0.05);
    await close();
    rmSync(dir, { recursive: true, force: true });
  });
});
