import type { Migration } from './migration.ts';

/** What a model expected at a number that was hidden from it. A row goes with its number; rows of another model than the one in use are stale. */
export const surprises: Migration = {
  version: 20,
  name: 'surprises',
  update(db) {
    db.exec(`
CREATE TABLE surprises (
  number_id INTEGER PRIMARY KEY REFERENCES numbers (id) ON DELETE CASCADE,
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
  model_hash TEXT NOT NULL,
  expected REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
  excess REAL NOT NULL, surprise REAL NOT NULL, derivation TEXT
);
CREATE INDEX surprises_filing ON surprises (filing_id, model_hash);
`);
  },
};
