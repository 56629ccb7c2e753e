import type { Migration } from './migration.ts';

/** Where filings were fetched from, and the websites of companies. Frozen. */
export const sources: Migration = {
  version: 50,
  name: 'sources',
  update(db) {
    db.exec(`
-- A filing that was fetched: its address, and what the archive says of it (JSON), which goes before what its text says.
CREATE TABLE filing_sources (
  filing_id INTEGER PRIMARY KEY REFERENCES filings (id) ON DELETE CASCADE,
  url TEXT NOT NULL, fetched_at TEXT NOT NULL, known TEXT NOT NULL
);
CREATE INDEX filing_sources_url ON filing_sources (url);

-- The address that the analyst has confirmed. An empty one: the company has none.
CREATE TABLE company_websites (
  company_id INTEGER PRIMARY KEY REFERENCES companies (id) ON DELETE CASCADE,
  url TEXT NOT NULL, host TEXT NOT NULL, confirmed_at TEXT NOT NULL
);
CREATE INDEX company_websites_host ON company_websites (host);

-- What was measured on the pages of a website; the text itself is a filing of format 'website'.
CREATE TABLE websites (
  filing_id INTEGER PRIMARY KEY REFERENCES filings (id) ON DELETE CASCADE,
  host TEXT, statistics TEXT NOT NULL
);
`);
  },
};
