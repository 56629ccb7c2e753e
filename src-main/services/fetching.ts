/** The `fetch` job: filings from an archive straight into the corpus, one outcome each. */
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { MantissaEvent } from '../api/views.ts';
import { createCache } from '../fetch/cache.ts';
import { bulkName, readBulk, readCompanyNumber } from '../fetch/companies-house/index.ts';
import type { Http } from '../fetch/http.ts';
import { userAgent } from '../fetch/identity.ts';
import { createQueue, type RequestQueue } from '../fetch/queue.ts';
import { DEFAULT_POLICY, type RetryPolicy } from '../fetch/retry.ts';
import { fileSlots } from '../fetch/slots.ts';
import type { Embedding } from './embedding.ts';
import { bulkInput, companiesHouseInput, fetchBulk, fetchCompaniesHouse, noKey } from './fetching-companies-house.ts';
import { type EdgarInput, edgarInput, fetchEdgar } from './fetching-edgar.ts';
import type { IngestDeps } from './filings-ingest.ts';
import type { JobContext, Jobs } from './jobs.ts';
import { throttle } from './jobs-throttle.ts';
import type { Settings } from './settings.ts';

/** How often the library is told to look again while filings come in. */
const CHANGED_MS = 1000;

export interface FetchingDeps extends Omit<IngestDeps, 'stored'> {
  readonly jobs: Jobs;
  readonly embedding: Embedding;
  readonly settings: Settings;
  readonly publish: (event: MantissaEvent) => void;
  /** The queue of the program; tests bring a quicker one. */
  readonly queue?: RequestQueue | undefined;
  readonly policy?: RetryPolicy | undefined;
  /** Hosts, beside its own, from which Companies House may give out contents. */
  readonly storeHosts?: readonly string[] | undefined;
}

/** One for the program, whatever corpora it opens. */
let shared: RequestQueue | undefined;
const sharedQueue = (): RequestQueue => (shared ??= createQueue(undefined, fileSlots()));

const jobInput = z.discriminatedUnion('source', [edgarInput, companiesHouseInput, bulkInput]);

/** What a fetch works with. */
export interface FetchContext {
  readonly http: Http;
  readonly job: JobContext;
  readonly deps: FetchingDeps;
  /** Where files come to lie while they are fetched: a folder of the job's own. */
  readonly folder: string;
  readonly stored: () => void;
}

export function createFetching(deps: FetchingDeps): Handlers['fetch'] {
  const { corpus, jobs, models, embedding, settings, publish } = deps;
  const queue = deps.queue ?? sharedQueue();
  const changed = throttle(() => publish({ type: 'corpus', changed: ['filings'] }), CHANGED_MS);

  function httpOf(context: JobContext, who: string): Http {
    const note = (message: string) => {
      context.log(message);
      context.progress({ message });
    };
    const cache = createCache(join(corpus.paths.downloads, 'answers'));
    const { signal } = context;
    return { queue, policy: deps.policy ?? DEFAULT_POLICY, signal, userAgent: who, note, cache };
  }

  async function run(input: unknown, job: JobContext): Promise<Record<string, unknown>> {
    const wanted = jobInput.parse(input);
    const identity = settings.identity();
    if (wanted.source === 'edgar' && identity === null) throw noIdentity();
    // The identity is for the SEC alone; Companies House knows its key.
    const who = wanted.source === 'edgar' && identity !== null ? userAgent(identity) : 'Mantissa';
    const folder = join(corpus.paths.downloads, job.jobId);
    const context: FetchContext = { http: httpOf(job, who), job, deps, folder, stored: changed.call };
    try {
      if (wanted.source === 'bulk') return await fetchBulk(wanted, context, ingestBulk(wanted.embed));
      const result = await (wanted.source === 'edgar'
        ? fetchEdgar(wanted, context)
        : fetchCompaniesHouse(wanted, context));
      const model = wanted.embed ? await models.current() : null;
      const lacking = model === null ? 0 : corpus.read.chunks.lackingCount(model.hash);
      return { ...result, embedJob: lacking > 0 ? (await embedding.start()).id : null };
    } finally {
      changed.now();
    }
  }

  const ingestBulk = (embed: boolean) => async (path: string) =>
    (await jobs.start('ingest', `Read ${basename(path)}`, { paths: [path], embed })).id;

  jobs.register('fetch', { lane: 'free', run });

  return {
    edgar(input) {
      if (settings.identity() === null) throw noIdentity();
      if (input.tickers.length + input.ciks.length + input.accessions.length === 0)
        throw new AppError('bad_request', 'Say what to fetch: a ticker, a CIK or an accession number.');
      return jobs.start('fetch', edgarTitle(input), { source: 'edgar', ...input });
    },
    companiesHouse(input) {
      if (settings.companiesHouseKey() === null) throw noKey();
      for (const number of input.numbers) readCompanyNumber(number);
      const [first = ''] = input.numbers;
      const what = input.numbers.length > 1 ? `${input.numbers.length} companies` : first;
      return jobs.start('fetch', `Fetch documents of ${what} from Companies House`, {
        source: 'companies-house',
        ...input,
      });
    },
    bulk(input) {
      const name = bulkName(readBulk(input.period));
      return jobs.start('fetch', `Fetch ${name}`, { source: 'bulk', ...input });
    },
    status: () => queue.status(),
  };
}

const noIdentity = () =>
  new AppError(
    'unauthorized',
    'The SEC wants to know who asks: give your name and mail address once, in Settings or with --identity "NAME MAIL".',
  );

function edgarTitle({ tickers, ciks, accessions, forms, years }: Omit<EdgarInput, 'source'>): string {
  const asked =
    accessions.length > 0
      ? accessions
      : [...tickers.map((one) => one.toUpperCase()), ...ciks.map((one) => `CIK ${one}`)];
  const what = asked.length > 3 ? `${asked.slice(0, 3).join(', ')} and ${asked.length - 3} more` : asked.join(', ');
  if (accessions.length > 0) return `Fetch ${what} from EDGAR`;
  const when = years === null ? '' : years.from === years.to ? ` ${years.from}` : ` ${years.from}-${years.to}`;
  return `Fetch ${forms.join(', ') || 'every form'} of ${what}${when} from EDGAR`;
}
