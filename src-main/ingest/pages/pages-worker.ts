/** Entry of the thread that draws pages: one question at a time. It keeps the documents looked at last open. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { AppError, type ErrorInfo } from '../../api/errors.ts';
import { openPages, type PageDocument } from './document.ts';
import { findPlace } from './place.ts';
import type { PageAnswer, PagedFile, PageReply, PageRequest } from './protocol.ts';
import type { PageWords } from './upright.ts';

/** Two: one is read, and one compared with it. */
const OPEN = 2;

// What is drawn came from elsewhere: whatever a library would do for it, this thread reaches no network.
globalThis.fetch = () => Promise.reject(new Error('Pages are drawn without a network.'));

interface Opened {
  document: Promise<PageDocument>;
  words: Map<number, Promise<PageWords>>;
}

const opened = new Map<string, Opened>();

function documentOf(file: PagedFile): Opened {
  const known = opened.get(file.path);
  if (known) {
    opened.delete(file.path);
    opened.set(file.path, known);
    return known;
  }
  const document = open(file);
  const made: Opened = { document, words: new Map() };
  opened.set(file.path, made);
  document.catch(() => opened.delete(file.path));
  for (const [path, one] of [...opened].slice(0, -OPEN)) {
    opened.delete(path);
    one.document.then((old) => old.close()).catch(() => {});
  }
  return made;
}

async function open({ path, name, cacheDir }: PagedFile): Promise<PageDocument> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('not_found', `The original of ${name} is not in the corpus any more; add the file again.`, {
      cause,
    });
  });
  return openPages(bytes, name, cacheDir);
}

async function answer({ file, question }: PageRequest): Promise<PageAnswer> {
  const { document, words } = documentOf(file);
  const pages = await document;
  if (question.ask === 'sizes') return pages.sizes;
  if (question.ask === 'picture') {
    if (question.page > pages.sizes.length)
      throw new AppError('not_found', `${file.name} has no page ${question.page}.`);
    return pages.picture(question.page, question.width);
  }
  const found = new Map<number, PageWords>();
  for (const page of question.pages) {
    if (page > pages.sizes.length) continue;
    const known = words.get(page) ?? pages.words(page);
    words.set(page, known);
    known.catch(() => words.delete(page));
    found.set(page, await known);
  }
  return findPlace(question.number, found);
}

function describe(error: unknown, name: string): ErrorInfo {
  if (error instanceof AppError) return error.toJSON();
  return {
    code: 'internal',
    message: `The pages of ${name} cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
  };
}

parentPort?.on('message', (request: PageRequest) => {
  answer(request).then(
    (found) => {
      // A picture goes as it is; what shares its memory with other buffers is copied.
      const own = found instanceof Uint8Array ? new Uint8Array(found) : null;
      const reply: PageReply = { id: request.id, ok: true, answer: own ?? found };
      parentPort?.postMessage(reply, own ? [own.buffer] : []);
    },
    (error: unknown) => {
      const reply: PageReply = { id: request.id, ok: false, error: describe(error, request.file.name) };
      parentPort?.postMessage(reply);
    },
  );
});
