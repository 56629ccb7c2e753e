/** Figures of the main statements of 14 PDFs against a hand-checked list (test/fixtures/README.md says how it was made). */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFiling } from '../../../src-main/ingest/parse.ts';
import { describeWithShared, sharedPath } from '../../support/shared.ts';
import { type Score, type Statement, score } from './score.ts';

const statements: Statement[] = JSON.parse(
  readFileSync(new URL('../../fixtures/pdf-statements.json', import.meta.url), 'utf8'),
);

describeWithShared('main statements of real PDFs', ['data/filings/10k-pdf', 'data/filings/other-pdf'], () => {
  const scores: Score[] = [];
  for (const file of new Set(statements.map((statement) => statement.file))) {
    it(file, async () => {
      const filing = await readFiling(readFileSync(sharedPath('data/filings', file)), file);
      expect(filing.format).toBe('pdf');
      for (const statement of statements.filter((one) => one.file === file)) {
        const found = score(filing, statement);
        scores.push(found);
        expect(found.right / found.figures, `page ${statement.page}: ${found.wrong.join('; ')}`).toBeGreaterThan(0.9);
      }
    }, 60_000);
  }

  it('are right in row, column, sign and scale in 97 of 100', () => {
    const figures = scores.reduce((sum, one) => sum + one.figures, 0);
    const right = scores.reduce((sum, one) => sum + one.right, 0);
    process.stderr.write(`PDF statements: ${right} of ${figures} figures right\n`);
    expect(figures).toBe(3171);
    expect(right / figures).toBeGreaterThanOrEqual(0.97);
  });
});
