/** The library: what filings there are, and how they come and go. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { MantissaEvent } from '../api/views.ts';
import { forgetPages } from '../ingest/ocr/cache.ts';
import type { Embedding } from './embedding.ts';
import { type IngestDeps, ingest } from './filings-ingest.ts';
import { reparse } from './filings-reparse.ts';
import type { JobContext, Jobs } from './jobs.ts';
import { throttle } from './jobs-throttle.ts';

/** How often the library is told to look again while a batch comes in. */
const CHANGED_MS = 1000;

const website = z.object({ company: z.string().optional() }).optional();
const reparseInput = z.object({ ids: z.array(z.number()).optional(), embed: z.boolean() });
const ingestInput = z.object({ paths: z.array(z.string()), embed: z.boolean(), website });

export interface FilingsDeps extends Omit<IngestDeps, 'stored'> {
  readonly jobs: Jobs;
  readonly embedding: Embedding;
  readonly publish: (event: MantissaEvent) => void;
}

export function createFilings(deps: FilingsDeps): Handlers['filings'] {
  const { corpus, jobs, models, embedding, publish } = deps;

  const changed = throttle(() => publish({ type: 'corpus', changed: ['filings'] }), CHANGED_MS);

  async function run(input: unknown, context: JobContext): Promise<Record<string, unknown>> {
    const { paths, embed, website } = ingestInput.parse(input);
    try {
      const result = await ingest(paths, { ...deps, stored: changed.call }, context, website);
      return { ...result, embedJob: embed ? await embedLacking() : null };
    } finally {
      changed.now();
    }
  }

  async function runReparse(input: unknown, context: JobContext): Promise<Record<string, unknown>> {
    const { ids, embed } = reparseInput.parse(input);
    try {
      const result = await reparse(ids, { ...deps, stored: changed.call }, context);
      return { ...result, embedJob: embed ? await embedLacking() : null };
    } finally {
      publish({ type: 'corpus', changed: ['filings', 'embeddings', 'surprises'] });
    }
  }

  /** The embedding job that what was read needs; null when nothing does. */
  async function embedLacking(): Promise<string | null> {
    const model = await models.current();
    const lacking = model === null ? 0 : corpus.read.chunks.lackingCount(model.hash);
    return lacking > 0 ? (await embedding.start()).id : null;
  }

  jobs.register('ingest', { lane: 'parse', run });
  jobs.register('reparse', { lane: 'parse', run: runReparse });

  return {
    async list() {
      const model = await models.current();
      return corpus.read.filings.list(model?.hash ?? '');
    },
    companies: () => corpus.read.companies.list(),
    async upload({ name, bytes }) {
      if (bytes.length === 0) throw new AppError('empty_file', `${name} is empty.`);
      const folder = join(corpus.paths.uploads, randomUUID());
      await mkdir(folder, { recursive: true });
      const path = join(folder, safeName(name));
      await writeFile(path, bytes);
      return { path };
    },
    ingest: ({ paths, embed, website }) => {
      const title =
        website === undefined
          ? titleOf(paths)
          : `Read the website${website.company === undefined ? '' : ` of ${website.company}`}`;
      return jobs.start('ingest', title, { paths, embed, website });
    },
    reparse: ({ ids, embed }) => {
      const [only] = ids ?? [];
      if (only !== undefined && ids?.length === 1 && corpus.read.filings.original(only) === null)
        throw new AppError('not_found', 'There is no such filing; it may have been removed.');
      const what = ids === undefined ? 'all filings' : ids.length === 1 ? 'a filing' : `${ids.length} filings`;
      return jobs.start('reparse', `Read ${what} anew`, { ids, embed });
    },
    embed: () => embedding.start(),
    async remove({ ids }) {
      const { removed, originals } = await corpus.write.filings.remove(ids);
      for (const original of originals) {
        await corpus.originals.remove(original);
        await forgetPages(corpus.paths.ocr, basename(original).slice(0, 64));
      }
      publish({ type: 'corpus', changed: ['filings', 'embeddings'] });
      return { removed };
    },
  };
}

function titleOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  return paths.length === 1 ? `Read ${basename(first)}` : `Read ${paths.length} files or folders`;
}

/** The last part of the name, without what a file system may refuse. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/')).replace(/[\p{Cc}<>:"|?*]/gu, '_');
  return plain === '' || plain === '.' || plain === '..' ? 'upload' : plain;
}
