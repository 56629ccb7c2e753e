import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { binWeights } from '../../src-main/text/magnitude.ts';
import { call, modelsFolder, tempServices, writeFilings } from './support.ts';

async function oneFiling(paragraphs = 3) {
  const services = await tempServices();
  const { files } = await services.ingest(writeFilings(join(services.dir, 'in'), 1, paragraphs));
  return { ...services, filingId: files[0]!.filingId! };
}

test('outline, and blocks in pages that join without gap', async () => {
  const { reading, filingId, corpus } = await oneFiling(30);
  const { filing, items, blockCount } = await reading.outline({ filingId }, call);
  expect(filing.id).toBe(filingId);
  expect(items.map((item) => item.item)).toEqual(expect.arrayContaining(['1', '7']));
  const pages = [];
  for (let from = 0; from < blockCount; from += 7)
    pages.push(...(await reading.blocks({ filingId, from, limit: 7 }, call)));
  expect(pages.map((block) => block.index)).toEqual(Array.from({ length: blockCount }, (_, i) => i));
  const text = corpus.read.filings.text(filingId)!;
  for (const block of pages) {
    if (block.grid === null) expect(block.text).toBe(text.slice(block.start, block.end));
    else expect(block.text).toBe('');
    for (const number of block.numbers) expect(text.slice(number.start, number.end)).toBe(number.raw);
  }
  expect(pages.filter((block) => block.grid !== null)).toHaveLength(1);
  expect(pages.flatMap((block) => block.numbers)).toHaveLength(filing.numbers);
  expect(await reading.blocks({ filingId, from: blockCount + 5, limit: 10 }, call)).toEqual([]);
});

test('an offset leads to its block, its number to its chunk', async () => {
  const { reading, filingId, corpus } = await oneFiling();
  const number = corpus.read.numbers.inRange(filingId, 0, 1e6).find((one) => one.raw.includes('2,500'))!;
  const { block } = await reading.locate({ filingId, offset: number.start }, call);
  const [found] = await reading.blocks({ filingId, from: block, limit: 1 }, call);
  expect(found?.numbers.map((one) => one.id)).toContain(number.id);
  const detail = await reading.number({ numberId: number.id }, call);
  expect(detail).toMatchObject({ number: { raw: number.raw, value: 2500, kind: 'money' }, fact: null });
  const view = await reading.chunkAt({ filingId, offset: number.start }, call);
  expect(view.chunk.index).toBe(detail.chunk);
  expect(view).toMatchObject({ filingId, embedded: false, window: { bins: 128, min: -3, max: 12 } });
});

test('the token view shows each number with its bins, in the order of the text', async () => {
  const { reading, filingId } = await oneFiling();
  const { chunk, tokens, window } = await reading.chunk({ filingId, index: 0 }, call);
  const numbers = tokens.filter((token) => token.number !== undefined);
  expect(numbers.map((token) => token.number?.value)).toEqual(chunk.tagged.numbers.map((one) => one.value));
  for (const token of numbers) {
    expect(token.text).toBe(chunk.tagged.text.slice(token.start, token.end));
    expect(token.number?.bins).toEqual(binWeights(token.number!.value, window));
    expect(token.number!.bins.weightLower + token.number!.bins.weightUpper).toBeCloseTo(1);
  }
  expect(tokens.length).toBe(chunk.tokens);
});

test('what is not there is not found', async () => {
  const { reading, filingId } = await oneFiling();
  const missing = expect.objectContaining({ code: 'not_found' });
  expect(() => reading.locate({ filingId: 99, offset: 0 }, call)).toThrow(missing);
  expect(() => reading.blocks({ filingId: 99, from: 0, limit: 5 }, call)).toThrow(missing);
  expect(() => reading.number({ numberId: 9999 }, call)).toThrow(missing);
  await expect(reading.outline({ filingId: 99 }, call)).rejects.toEqual(missing);
  await expect(reading.chunk({ filingId, index: 999 }, call)).rejects.toEqual(missing);
});

test('models: told from their folders, chosen, and kept as chosen', async () => {
  const { models, dir, corpus } = await tempServices();
  const [info] = await models.handlers.list(undefined, call);
  expect(info).toMatchObject({
    id: 'letters',
    architecture: 'BertModel',
    dimension: 26,
    layers: 1,
    parameters: 10,
    numbers: { bins: 128 },
    card: null,
    current: true,
  });
  writeFileSync(join(dir, 'shipped/letters/card.md'), '# A card');
  expect((await models.current())?.card).toBe('# A card');
  await expect(models.handlers.use({ id: 'none' }, call)).rejects.toMatchObject({ code: 'not_found' });
  await models.handlers.use({ id: 'letters' }, call);
  expect(corpus.read.settings.get('model')).toBe('letters');
  writeFileSync(join(dir, 'shipped/letters/config.json'), '{"model_type": "bert", "hidden_size": 26}');
  expect((await models.current())?.hash).not.toBe(info?.hash);
  const { dimension, vectors } = (await models.handlers.embed({ texts: ['abc', 'xyz'], plain: false }, call)) as {
    dimension: number;
    vectors: Float32Array;
  };
  expect([dimension, vectors.length]).toEqual([26, 52]);
});

test('a broken model folder is passed over, and named when there is no other', async () => {
  const { models, filings, dir } = await tempServices();
  modelsFolder(dir, 'second');
  writeFileSync(join(dir, 'shipped/letters/model.safetensors'), 'not tensors at all');
  expect((await models.handlers.list(undefined, call)).map((model) => [model.id, model.current])).toEqual([
    ['second', true],
  ]);
  rmSync(join(dir, 'shipped/second'), { recursive: true });
  expect(await filings.list(undefined, call)).toEqual([]);
  await expect(models.require()).rejects.toMatchObject({
    code: 'bad_model',
    message: expect.stringContaining('letters'),
  });
});
