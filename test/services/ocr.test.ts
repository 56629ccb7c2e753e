import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '../../src-main/corpus/index.ts';
import { createSecrets } from '../../src-main/fetch/secrets.ts';
import { createOcrService, readingScans } from '../../src-main/services/ocr.ts';
import { startStandIn } from '../ingest/ocr/stand-in.ts';
import { call } from './services.ts';

let dir = '';
let corpus: Corpus;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mantissa-ocr-service-'));
  corpus = openCorpus(join(dir, 'corpus'));
});
afterEach(async () => {
  await corpus.close();
  rmSync(dir, { recursive: true, force: true });
});

const start = (env: Record<string, string> = {}) =>
  createOcrService({ corpus, env, parsers: 1, secrets: createSecrets(join(dir, 'secrets.json'), () => null) });

describe('how scans are read', () => {
  it('is built in until the analyst says otherwise, and stays as it was set', async () => {
    expect(start().options()).toMatchObject({
      settings: { engine: 'tesseract', url: '' },
      key: undefined,
      cacheDir: corpus.paths.ocr,
    });
    await start().handlers.set({ engine: 'vision', url: 'http://127.0.0.1:9', model: 'glm-ocr' }, call);
    await start().handlers.set({ concurrency: 4 }, call);
    expect(start().options().settings).toMatchObject({
      engine: 'vision',
      url: 'http://127.0.0.1:9',
      model: 'glm-ocr',
      concurrency: 4,
    });
  });

  it('refuses an endpoint without address or model', async () => {
    await expect(start().handlers.set({ engine: 'vision' }, call)).rejects.toMatchObject({ code: 'bad_request' });
    await expect(start().handlers.set({ engine: 'vision', url: 'ftp://x', model: 'm' }, call)).rejects.toMatchObject({
      code: 'bad_request',
    });
    expect(start().options().settings.engine).toBe('tesseract');
  });

  it('keeps the key apart and never gives it back', async () => {
    const view = await start().handlers.setKey({ key: ' top secret ' }, call);
    expect(view.key.kept).toBe('file');
    expect(JSON.stringify(view)).not.toContain('top secret');
    expect(start().options().key).toBe('top secret');
    await start().handlers.setKey({ key: null }, call);
    expect(start().options().key).toBeUndefined();
  });

  it('follows the environment for this run alone', async () => {
    const service = start({ MANTISSA_OCR_URL: 'http://h', MANTISSA_OCR_MODEL: 'm', MANTISSA_OCR_KEY: 'k' });
    expect(service.options()).toMatchObject({ settings: { engine: 'vision', url: 'http://h' }, key: 'k' });
    expect(await service.handlers.get(undefined, call)).toMatchObject({
      fromEnvironment: ['engine', 'url', 'model', 'key'],
      key: { kept: 'environment' },
    });
    expect(start().options().settings.engine).toBe('tesseract');
    expect(() => start({ MANTISSA_OCR_ENGINE: 'nonsense' })).toThrow(/MANTISSA_OCR_ENGINE/);
  });

  it('asks the endpoint for its models only when told to', async () => {
    const server = await startStandIn(() => ({ text: '' }));
    const service = start();
    await expect(service.handlers.check(undefined, call)).rejects.toMatchObject({ code: 'bad_request' });
    await service.handlers.set({ url: server.url }, call);
    expect(await service.handlers.check(undefined, call)).toEqual({ models: ['glm-ocr', 'other'] });
    expect(server.asked).toEqual([]);
    await server.close();
  });

  it('reaches the parser with every file', async () => {
    const seen: unknown[] = [];
    const parser = readingScans(
      {
        size: 1,
        parse: async (request) => {
          seen.push(request.ocr?.settings.engine);
          throw new Error('enough');
        },
        parsePacked: () => Promise.reject(new Error('unused')),
        original: () => Promise.reject(new Error('unused')),
        close: async () => {},
      },
      start(),
    );
    await expect(parser.parse({ name: 'a.pdf' })).rejects.toThrow('enough');
    expect(seen).toEqual(['tesseract']);
  });
});
