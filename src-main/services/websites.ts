/** Websites of companies: which is whose, and what was measured on them. */
import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { TaggedText } from '../api/types.ts';
import type { CompanyWebsite, MantissaEvent } from '../api/views.ts';
import type { AppendedChunk, Corpus } from '../corpus/index.ts';
import { hostOf } from '../ingest/website/addresses.ts';
import { rankWebsites } from '../ingest/website/match.ts';
import { statisticsText } from '../ingest/website/statistics.ts';
import { loadTokenizer } from '../text/tokenizer.ts';
import type { Models } from './models.ts';

/** Filings of a company that are looked at for its website, the newest. */
const LOOKED_AT = 3;
/** Namespaces stand in the first element of a document. */
const HEAD_BYTES = 64 * 1024;

export interface WebsitesDeps {
  readonly corpus: Corpus;
  readonly models: Pick<Models, 'current'>;
  readonly tag: (text: string) => TaggedText;
  /** Whether the figures are appended to filings. */
  readonly enabled: () => boolean;
  readonly publish: (event: MantissaEvent) => void;
}

export interface Websites {
  readonly handlers: Handlers['websites'];
  /** Brings the chunks that were appended to filings up to date with the websites and the setting; what has not changed keeps its vectors. */
  sync(): Promise<void>;
}

export function createWebsites({ corpus, models, tag, enabled, publish }: WebsitesDeps): Websites {
  const { read, write } = corpus;

  async function candidates(companyId: number) {
    const company = read.companies.get(companyId);
    if (company === undefined) throw new AppError('not_found', 'There is no such company any more.');
    const filings = read.filings.list('').filter((one) => one.companyId === companyId && one.format !== 'website');
    const chosen = filings.slice(0, LOOKED_AT);
    return rankWebsites({
      company: company.name,
      ticker: company.ticker,
      texts: chosen.map(({ id }) => read.filings.text(id) ?? ''),
      heads: await Promise.all(chosen.map(({ id }) => headOf(id))),
      listed: [],
    });
  }

  async function headOf(filingId: number): Promise<string> {
    const original = read.filings.original(filingId);
    return original === null ? '' : readHead(corpus.originals.path(original.original)).catch(() => '');
  }

  async function view(companyId: number): Promise<CompanyWebsite> {
    return {
      companyId,
      confirmed: read.websites.confirmed(companyId)?.url ?? null,
      candidates: await candidates(companyId),
      read: read.websites
        .ofCompany(companyId)
        .map(({ filingId, host, statistics }) => ({ filingId, host, statistics })),
    };
  }

  /** What is appended to each filing now, and what should be. */
  function wanted(): Map<number, { characters: number; text: string }> {
    const result = new Map<number, { characters: number; text: string }>();
    if (!enabled()) return result;
    const newest = new Map<number, string>();
    for (const { companyId, statistics } of read.websites.list())
      if (!newest.has(companyId)) newest.set(companyId, statisticsText(statistics));
    for (const [companyId, text] of newest)
      for (const { id, characters } of read.websites.filingsOf(companyId)) result.set(id, { characters, text });
    return result;
  }

  async function sync(): Promise<void> {
    const should = wanted();
    const is = read.websites.appended();
    const changes: AppendedChunk[] = [];
    for (const [filingId] of is) if (!should.has(filingId)) changes.push({ filingId, characters: 0, chunk: null });
    const missing = [...should].filter(([filingId, { text }]) => is.get(filingId) !== text);
    const model = missing.length === 0 ? null : await models.current();
    if (model !== null) {
      const { countTokens } = await loadTokenizer(model.path);
      for (const [filingId, { characters, text }] of missing) {
        const tagged = tag(text);
        changes.push({ filingId, characters, chunk: { tagged, tokens: countTokens(tagged) } });
      }
    }
    if (changes.length === 0) return;
    await write.websites.append(changes);
    publish({ type: 'corpus', changed: ['filings', 'embeddings'] });
  }

  return {
    sync,
    handlers: {
      get: ({ companyId }) => view(companyId),
      async confirm({ companyId, url }) {
        if (read.companies.get(companyId) === undefined)
          throw new AppError('not_found', 'There is no such company any more.');
        await write.websites.confirm(companyId, url === null ? null : checked(url));
        publish({ type: 'corpus', changed: ['filings'] });
        return view(companyId);
      },
    },
  };
}

/** @throws {AppError} `bad_request` for what is no address of a website */
function checked(text: string): { url: string; host: string } {
  const plain = text.trim();
  if (plain === '') return { url: '', host: '' };
  const url = URL.parse(/^https?:\/\//i.test(plain) ? plain : `https://${plain}`);
  const host = url === null ? null : hostOf(url.href);
  if (url === null || host === null || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host))
    throw new AppError('bad_request', `"${plain}" is no address of a website; one looks like www.example.com.`);
  return { url: url.href.replace(/\/$/, ''), host };
}

/** The beginning of an original, unfolded. */
async function readHead(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('latin1');
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 100 * HEAD_BYTES })
      .subarray(0, HEAD_BYTES)
      .toString('latin1');
  } finally {
    await file.close();
  }
}
