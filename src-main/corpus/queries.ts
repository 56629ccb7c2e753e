import type { Db } from './connect.ts';
import { readBlocks } from './entities/blocks.ts';
import { readChunks } from './entities/chunks.ts';
import { readCompanies } from './entities/companies.ts';
import { readEmbeddings, writeEmbeddings } from './entities/embeddings.ts';
import { readFacts } from './entities/facts.ts';
import { readFilings, writeFilings } from './entities/filings.ts';
import { readHeads, writeHeads } from './entities/heads.ts';
import { readItems } from './entities/items.ts';
import { readJobs, writeJobs } from './entities/jobs.ts';
import { readLabels, writeLabels } from './entities/labels.ts';
import { writeMendedItems } from './entities/mended-items.ts';
import { readNumbers } from './entities/numbers.ts';
import { readSettings, writeSettings } from './entities/settings.ts';
import { readSources, writeSources } from './entities/sources.ts';
import { readSurprises, writeSurprises } from './entities/surprises.ts';
import { readTables } from './entities/tables.ts';
import { readWebsites, writeWebsites } from './entities/websites.ts';
import { readWords } from './entities/words.ts';

/** Every read, on the caller's own connection; each is quick enough for the main loop. */
export function createReads(db: Db) {
  return {
    companies: readCompanies(db),
    filings: readFilings(db),
    items: readItems(db),
    blocks: readBlocks(db),
    tables: readTables(db),
    facts: readFacts(db),
    numbers: readNumbers(db),
    chunks: readChunks(db),
    words: readWords(db),
    embeddings: readEmbeddings(db),
    labels: readLabels(db),
    heads: readHeads(db),
    surprises: readSurprises(db),
    jobs: readJobs(db),
    settings: readSettings(db),
    sources: readSources(db),
    websites: readWebsites(db),
  };
}

/** Every write, each one transaction. They run on the writer thread; see `writer.ts`. */
export function createWrites(db: Db) {
  return {
    filings: writeFilings(db),
    items: { mend: db.transaction(writeMendedItems(db).mend) },
    embeddings: writeEmbeddings(db),
    labels: writeLabels(db),
    heads: writeHeads(db),
    surprises: writeSurprises(db),
    jobs: writeJobs(db),
    settings: writeSettings(db),
    sources: writeSources(db),
    websites: writeWebsites(db),
  };
}

export type ReadCorpus = ReturnType<typeof createReads>;
export type Writes = ReturnType<typeof createWrites>;

/** The writes as the rest of the program calls them: the same names and arguments, answered later. */
export type WriteCorpus = {
  readonly [E in keyof Writes]: {
    readonly [M in keyof Writes[E]]: Writes[E][M] extends (...args: infer A) => infer R
      ? (...args: A) => Promise<R>
      : never;
  };
};
