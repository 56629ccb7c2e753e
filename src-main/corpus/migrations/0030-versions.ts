import type { Migration } from './migration.ts';

/** Copies and amendments of filings, numbers of British companies, and the analyst's corrections. Frozen. */
export const versions: Migration = {
  version: 30,
  name: 'versions',
  update(db) {
    db.exec(`
-- Number in the register of Companies House.
ALTER TABLE companies ADD COLUMN number TEXT;
CREATE UNIQUE INDEX companies_number ON companies (number) WHERE number IS NOT NULL;
ALTER TABLE filings ADD COLUMN company_number TEXT;
ALTER TABLE filings ADD COLUMN dormant INTEGER;

-- What the filing says, whatever wraps it: the same for the .htm, the .gz and the full submission.
ALTER TABLE filings ADD COLUMN content_key TEXT;
CREATE INDEX filings_content ON filings (content_key);
-- Finds the original of an amended filing: same company, form and period.
CREATE INDEX filings_version ON filings (company_id, form, period_end);

-- Other files that turned out to be a filing that is already there.
CREATE TABLE filing_copies (
  sha256 TEXT PRIMARY KEY, filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE, name TEXT NOT NULL, added_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX filing_copies_filing ON filing_copies (filing_id);

-- What the analyst mended. They hang on the bytes of the file, not on a reading of it, so that they survive a newer parser and a filing
-- that is removed and comes back; the place is kept with the words around it (JSON) and found again in the new text.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  start INTEGER, "end" INTEGER, anchor TEXT, parser_version INTEGER NOT NULL, made_at TEXT NOT NULL,
  UNIQUE (sha256, kind, key)
);
`);
  },
};
