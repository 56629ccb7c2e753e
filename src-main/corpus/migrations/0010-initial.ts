import type { Migration } from './migration.ts';

/** Frozen: never edit a migration that has left this machine; add the next one. */
export const initial: Migration = {
  version: 10,
  name: 'initial',
  update(db) {
    db.exec(`
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Long strings that come back on thousands of rows: concepts, periods, scale headings.
CREATE TABLE terms (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

CREATE TABLE companies (
  id INTEGER PRIMARY KEY, cik TEXT UNIQUE, ticker TEXT, name TEXT NOT NULL, name_key TEXT NOT NULL
);
CREATE INDEX companies_name ON companies (name_key);

CREATE TABLE filings (
  id INTEGER PRIMARY KEY,
  company_id INTEGER NOT NULL REFERENCES companies (id),
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, path TEXT NOT NULL, original TEXT NOT NULL, bytes INTEGER NOT NULL,
  format TEXT NOT NULL,
  company TEXT, cik TEXT, ticker TEXT, form TEXT, period_end TEXT, fiscal_year INTEGER, filed TEXT, accession TEXT,
  characters INTEGER NOT NULL,
  items INTEGER NOT NULL, tables INTEGER NOT NULL, numbers INTEGER NOT NULL, facts INTEGER NOT NULL, chunks INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  parser_version INTEGER NOT NULL, chunker_version INTEGER NOT NULL,
  added_at TEXT NOT NULL
);
CREATE INDEX filings_company ON filings (company_id);

CREATE TABLE filing_texts (filing_id INTEGER PRIMARY KEY REFERENCES filings (id) ON DELETE CASCADE, text TEXT NOT NULL);

CREATE TABLE items (
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  item TEXT NOT NULL, also TEXT, title TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  characters INTEGER NOT NULL, confidence REAL NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (filing_id, position)
) WITHOUT ROWID;

CREATE TABLE blocks (
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, level INTEGER, "table" INTEGER, page INTEGER,
  PRIMARY KEY (filing_id, position)
) WITHOUT ROWID;
CREATE INDEX blocks_start ON blocks (filing_id, start);

CREATE TABLE tables (
  id INTEGER PRIMARY KEY,
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  header_rows INTEGER NOT NULL, unit TEXT, scale INTEGER NOT NULL, scale_text TEXT, item TEXT,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, column_periods TEXT NOT NULL, grid TEXT NOT NULL,
  UNIQUE (filing_id, position)
);

CREATE TABLE contexts (
  id INTEGER PRIMARY KEY,
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
  ref TEXT NOT NULL, instant TEXT, start TEXT, "end" TEXT, dimensions TEXT,
  UNIQUE (filing_id, ref)
);
CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  concept INTEGER NOT NULL REFERENCES terms (id), context_id INTEGER NOT NULL REFERENCES contexts (id),
  value TEXT, raw TEXT, "numeric" INTEGER NOT NULL, unit TEXT, scale INTEGER NOT NULL, sign INTEGER NOT NULL, hidden INTEGER NOT NULL,
  UNIQUE (filing_id, position)
);
CREATE INDEX facts_concept ON facts (concept, filing_id);
CREATE INDEX facts_context ON facts (context_id);

CREATE TABLE numbers (
  id INTEGER PRIMARY KEY,
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, digits_start INTEGER NOT NULL, digits_end INTEGER NOT NULL,
  raw TEXT NOT NULL, value REAL, sign INTEGER NOT NULL, scale INTEGER NOT NULL, scale_source TEXT NOT NULL,
  scale_text INTEGER REFERENCES terms (id), unit TEXT, kind TEXT NOT NULL, period INTEGER REFERENCES terms (id),
  "table" INTEGER, "row" INTEGER, "column" INTEGER, concept INTEGER REFERENCES terms (id), fact INTEGER
);
CREATE INDEX numbers_place ON numbers (filing_id, start);
CREATE INDEX numbers_value ON numbers (value, kind, unit) WHERE value IS NOT NULL;

CREATE TABLE chunks (
  id INTEGER PRIMARY KEY,
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  item TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL, page INTEGER, tokens INTEGER NOT NULL,
  text TEXT NOT NULL, numbers TEXT NOT NULL,
  UNIQUE (filing_id, position)
);
CREATE INDEX chunks_start ON chunks (filing_id, start);

-- Private-use characters delimit tables in chunk text; unicode61 would count them as letters (category Co) and glue them to the next word.
CREATE VIRTUAL TABLE chunk_words USING fts5 (
  text, content = 'chunks', content_rowid = 'id', prefix = '3',
  tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N*'"
);
CREATE TRIGGER chunk_words_insert AFTER INSERT ON chunks BEGIN
  INSERT INTO chunk_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER chunk_words_delete AFTER DELETE ON chunks BEGIN
  INSERT INTO chunk_words (chunk_words, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TABLE models (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, dimension INTEGER NOT NULL);

-- float32, little endian, unit length. A vector belongs to one chunk and one model; filing and company vectors are means of these.
-- Row ids are never used twice (AUTOINCREMENT): the search index in memory relies on it.
CREATE TABLE embeddings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  model_id INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
  filing_id INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
  chunk_id INTEGER NOT NULL REFERENCES chunks (id) ON DELETE CASCADE,
  vector BLOB NOT NULL,
  UNIQUE (chunk_id, model_id)
);
CREATE INDEX embeddings_filing ON embeddings (filing_id, model_id);

CREATE TABLE label_sets (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, target TEXT NOT NULL, unmatched TEXT NOT NULL, created_at TEXT NOT NULL
);
CREATE TABLE labels (
  label_set_id INTEGER NOT NULL REFERENCES label_sets (id) ON DELETE CASCADE, line INTEGER NOT NULL,
  key TEXT NOT NULL, fiscal_year INTEGER, value REAL NOT NULL,
  company_id INTEGER REFERENCES companies (id) ON DELETE SET NULL, filing_id INTEGER REFERENCES filings (id) ON DELETE SET NULL,
  PRIMARY KEY (label_set_id, line)
) WITHOUT ROWID;
CREATE INDEX labels_company ON labels (company_id);
CREATE INDEX labels_filing ON labels (filing_id);

CREATE TABLE heads (
  id INTEGER PRIMARY KEY, label_set_id INTEGER NOT NULL REFERENCES label_sets (id) ON DELETE CASCADE,
  model_hash TEXT NOT NULL, created_at TEXT NOT NULL, report TEXT NOT NULL, weights BLOB NOT NULL
);
CREATE INDEX heads_label_set ON heads (label_set_id);

CREATE TABLE jobs (
  id TEXT PRIMARY KEY, sequence INTEGER NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL, step TEXT,
  done INTEGER NOT NULL, total INTEGER, message TEXT, created_at TEXT NOT NULL, started_at TEXT, finished_at TEXT,
  error TEXT, resumable INTEGER NOT NULL, result TEXT, input TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE job_files (
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE, path TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
  state TEXT NOT NULL, filing_id INTEGER, error TEXT, warnings TEXT NOT NULL, milliseconds REAL,
  PRIMARY KEY (job_id, path)
) WITHOUT ROWID;
CREATE TABLE series (
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE, name TEXT NOT NULL, step INTEGER NOT NULL, value REAL NOT NULL,
  PRIMARY KEY (job_id, name, step)
) WITHOUT ROWID;
`);
  },
};
