/** How scans are read: what the analyst set, what the environment overrides, and the endpoint's key. */
import { availableParallelism } from 'node:os';
import type { Handlers } from '../api/handlers.ts';
import type { OcrSettings } from '../api/types.ts';
import type { OcrView } from '../api/views.ts';
import type { Corpus } from '../corpus/index.ts';
import type { Secrets } from '../fetch/secrets.ts';
import { checkOcr, DEFAULT_OCR, ocrFromEnvironment } from '../ingest/ocr/settings.ts';
import { listModels } from '../ingest/ocr/vision-client.ts';
import type { ParserPool } from '../ingest/pool.ts';
import type { OcrRequestOptions } from '../ingest/protocol.ts';

const SETTING = 'ocr';
const SECRET = 'ocr';

export interface OcrDeps {
  readonly corpus: Corpus;
  readonly secrets: Secrets;
  /** The process's environment; tests pass their own. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Parsing threads, which share the processor's cores. */
  readonly parsers: number;
}

export interface OcrService {
  readonly handlers: Handlers['ocr'];
  /** What a parsing thread is told. */
  options(): OcrRequestOptions;
}

/** Throws `bad_request` where the environment says what makes no sense. */
export function createOcrService({ corpus, secrets, env = process.env, parsers }: OcrDeps): OcrService {
  const environment = ocrFromEnvironment(env);
  const stored = (): OcrSettings => ({
    ...DEFAULT_OCR,
    ...(corpus.read.settings.get(SETTING) as Partial<OcrSettings> | undefined),
  });
  const settings = (): OcrSettings => ({ ...stored(), ...environment.settings });
  const key = (): string | undefined => environment.key ?? secrets.get(SECRET) ?? undefined;

  function view(): OcrView {
    const fromEnvironment = Object.keys(environment.settings) as (keyof OcrSettings)[];
    return {
      ...settings(),
      key:
        environment.key === undefined
          ? secrets.where(SECRET)
          : { kept: 'environment', detail: 'set by MANTISSA_OCR_KEY for this run' },
      fromEnvironment: [...fromEnvironment, ...(environment.key === undefined ? [] : (['key'] as const))],
    };
  }

  return {
    options() {
      const threads = Math.max(1, Math.floor(availableParallelism() / parsers));
      return { settings: settings(), key: key(), cacheDir: corpus.paths.ocr, threads };
    },
    handlers: {
      get: view,
      async set(changed) {
        const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
        const next = { ...stored(), ...given };
        checkOcr(next);
        await corpus.write.settings.set(SETTING, next);
        return view();
      },
      setKey({ key: given }) {
        secrets.set(SECRET, given === null || given.trim() === '' ? null : given.trim());
        return view();
      },
      async check() {
        const wanted = { ...settings(), engine: 'vision' as const };
        checkOcr({ ...wanted, model: wanted.model || '?' });
        return { models: await listModels({ ...wanted, key: key() }) };
      },
    },
  };
}

/** A parser that reads scans the way the settings say at the time. */
export function readingScans(parser: ParserPool, ocr: Pick<OcrService, 'options'>): ParserPool {
  return {
    size: parser.size,
    parse: async (request, signal, onProgress) => parser.parse({ ocr: ocr.options(), ...request }, signal, onProgress),
    parsePacked: async (request, signal, onProgress) =>
      parser.parsePacked({ ocr: ocr.options(), ...request }, signal, onProgress),
    original: (request, signal) => parser.original(request, signal),
    close: () => parser.close(),
  };
}
