/** Chunks of filings for the evaluations on real text: of given files, or of the corpus. */
import { AppError, throwIfCancelled } from '../api/errors.ts';
import type { FilingChunk } from '../evaluate/report.ts';
import { expandInput } from '../ingest/inputs.ts';
import { readFiling } from '../ingest/parse.ts';
import { chunkFiling } from '../text/chunks.ts';
import { heldOutCompanies } from '../text/held-out.ts';
import { random } from '../text/random.ts';
import { loadTokenizer } from '../text/tokenizer.ts';
import type { App } from './app.ts';

export interface FilingChunks {
  readonly chunks: FilingChunk[];
  readonly source: string;
}

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (what: string, done: number, total: number) => void;
}

/** As filings are cut for embedding. */
const CHUNK_TOKENS = 512;
/** Chunks taken of one filing, spread over it, so that long ones do not crowd out the others. */
const MOST_OF_ONE = 60;

/** Reads files, folders and archives. A file that cannot be read is passed over, and named in the source. */
export async function chunksOfFiles(
  paths: readonly string[],
  modelDir: string,
  { signal, onProgress }: Watch,
): Promise<FilingChunks> {
  const tokenizer = await loadTokenizer(modelDir);
  const files = (await Promise.all(paths.map((path) => expandInput(path)))).flat();
  const chunks: FilingChunk[] = [];
  const companies = new Set<string>();
  let failed = 0;
  for (const [done, file] of files.entries()) {
    throwIfCancelled(signal);
    onProgress('reading filings', done, files.length);
    try {
      const parsed = await readFiling(await file.read(), file.name);
      const company = parsed.meta.cik ?? parsed.meta.company ?? file.name;
      companies.add(company);
      const cut = chunkFiling(parsed, (tagged) => tokenizer.countTokens(tagged), CHUNK_TOKENS);
      for (const { tagged } of sample(cut, file.name)) chunks.push({ company, tagged });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed += 1;
    }
  }
  if (chunks.length === 0) throw new AppError('bad_request', 'None of the files given to --filings could be read.');
  const missed = failed > 0 ? `, ${failed} more could not be read` : '';
  return {
    chunks,
    source: `${files.length - failed} filings of ${companies.size} companies given by --filings${missed}`,
  };
}

/** The corpus's own filings: of the companies that training leaves out, where there are enough companies for that. Null when there are none. */
export async function chunksOfCorpus(app: App, { signal, onProgress }: Watch): Promise<FilingChunks | null> {
  const filings = (await app.client.filings.list()).filter((filing) => filing.chunks > 0);
  if (filings.length === 0) return null;
  const held = heldOutCompanies(filings.map(({ companyId }) => String(companyId)));
  const asked = held.size === 0 ? filings : filings.filter(({ companyId }) => held.has(String(companyId)));
  const chunks: FilingChunk[] = [];
  for (const [done, filing] of asked.entries()) {
    onProgress('reading filings', done, asked.length);
    for (const index of sample([...Array(filing.chunks).keys()], filing.name)) {
      throwIfCancelled(signal);
      const { chunk } = await app.client.reader.chunk({ filingId: filing.id, index });
      chunks.push({ company: String(filing.companyId), tagged: chunk.tagged });
    }
  }
  const which =
    held.size === 0 ? 'all companies of the corpus (too few to hold some out)' : 'companies held out of training';
  return { chunks, source: `${asked.length} filings of the corpus, ${which}` };
}

function sample<T>(items: readonly T[], seed: string): T[] {
  return items.length <= MOST_OF_ONE ? [...items] : random('chunks', seed).shuffle(items).slice(0, MOST_OF_ONE);
}
