import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadModelFolder, saveModelFolder } from '../../src-main/model/checkpoint.ts';
import { disposeParams, type ParamTable } from '../../src-main/model/params.ts';
import { readSafetensors, writeSafetensors } from '../../src-main/model/safetensors.ts';
import { bertTokenizerJson } from '../support/tiny-tokenizer.ts';
import { largestDifference, startBackend, tinyConfig, tinyEncoder, tinyTable, values } from './support.ts';

let dir: string;
beforeAll(startBackend);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mantissa-model-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const weights = () => join(dir, 'model.safetensors');

/** A Hugging Face folder of a tiny model: the tensors of `keep`, renamed. */
async function folder(family: 'bert' | 'modernbert', rename: (name: string) => string | null): Promise<void> {
  const config = tinyConfig(family);
  const { numbers, ...plain } = config.source;
  const source = rename('numbers.embedding.weight') === null ? plain : { ...plain, numbers };
  writeFileSync(join(dir, 'config.json'), JSON.stringify(source));
  writeFileSync(join(dir, 'tokenizer.json'), JSON.stringify(bertTokenizerJson()));
  const table: ParamTable = {};
  for (const [name, data] of Object.entries(tinyTable(config))) {
    const stored = rename(name);
    if (stored !== null) table[stored] = data;
  }
  await writeSafetensors(weights(), table);
}

const isNumbers = (name: string) => name.startsWith('numbers.');

describe('a Hugging Face folder', () => {
  it('loads whatever prefix its tensors have, and gets what it lacks', async () => {
    await folder('bert', (name) => (name.startsWith('bert.') ? name.slice(5) : null));
    const model = await loadModelFolder(dir);
    const expected = tinyTable(tinyConfig('bert'));
    const query = 'bert.encoder.layer.1.attention.self.query.weight';
    expect([...values(model.params[query]!)]).toEqual([...expected[query]!.values]);
    expect(model.params['numbers.embedding.weight']!.shape).toEqual([129, 16]);
    expect(model.knowsTokens).toBe(false);
    expect(model.notes.join(' ')).toMatch(/Made 14 tensors afresh \(seed 0\).*cls\.predictions\.transform/);
    model.dispose();
  });

  it('takes the first BERT files’ gamma and beta, and a bare ModernBERT', async () => {
    await folder('bert', (name) =>
      name.replace(/LayerNorm\.weight$/, 'LayerNorm.gamma').replace(/LayerNorm\.bias$/, 'LayerNorm.beta'),
    );
    (await loadModelFolder(dir)).dispose();
    await folder('modernbert', (name) => (isNumbers(name) ? null : name.replace(/^model\./, '')));
    const model = await loadModelFolder(dir);
    expect(model.knowsTokens).toBe(true);
    expect(model.knowsNumbers).toBe(false);
    model.dispose();
  });

  it('starts the table delimiters as punctuation and the masked number as [MASK]', async () => {
    await folder('bert', (name) => (isNumbers(name) ? null : name));
    const model = await loadModelFolder(dir);
    const words = values(model.params['bert.embeddings.word_embeddings.weight']!);
    const row = (id: number) => [...words.slice(id * 16, (id + 1) * 16)];
    const { cell, mask } = model.tokenizer.roles;
    expect(row(cell!)).toEqual(row(model.tokenizer.tokenId('|')!));
    expect([...values(model.params['numbers.embedding.weight']!).slice(128 * 16)]).toEqual(row(mask!));
    model.dispose();
  });

  it('pools as sentence-transformers was told to', async () => {
    await folder('bert', (name) => name);
    mkdirSync(join(dir, '1_Pooling'));
    writeFileSync(
      join(dir, '1_Pooling/config.json'),
      '{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}',
    );
    const model = await loadModelFolder(dir);
    expect(model.config.pooling).toBe('cls');
    model.dispose();
  });

  it('names tensors it has no place for', async () => {
    await folder('bert', (name) => name);
    const table = readSafetensors(weights());
    await writeSafetensors(weights(), {
      ...table,
      'bert.pooler.dense.bias': { shape: [2], values: new Float32Array(2) },
    });
    const model = await loadModelFolder(dir);
    expect(model.notes).toEqual([expect.stringContaining('bert.pooler.dense.bias')]);
    model.dispose();
  });
});

describe('a model that cannot be', () => {
  const failure = () =>
    loadModelFolder(dir).then(
      () => null,
      (error) => error,
    );

  it('names missing and mis-shaped tensors', async () => {
    await folder('bert', (name) => (name.endsWith('layer.1.output.dense.weight') ? null : name));
    expect(await failure()).toMatchObject({
      code: 'bad_model',
      message: expect.stringContaining('bert.encoder.layer.1.output.dense.weight'),
    });
    await folder('bert', (name) => name);
    const table = readSafetensors(weights());
    await writeSafetensors(weights(), {
      ...table,
      'numbers.head.output.bias': { shape: [5], values: new Float32Array(5) },
    });
    expect(await failure()).toMatchObject({
      code: 'bad_model',
      message: expect.stringMatching(/numbers\.head\.output\.bias of shape \[5\].*\[12\]/),
    });
  });

  it('is told when its weights are cut short, foreign, empty or absent', async () => {
    await folder('bert', (name) => name);
    truncateSync(weights(), readFileSync(weights()).length - 10);
    expect(await failure()).toMatchObject({ code: 'bad_model', message: expect.stringContaining('cut short') });
    truncateSync(weights(), 100);
    expect(await failure()).toMatchObject({ code: 'bad_model', message: expect.stringContaining('cut short') });
    for (const foreign of ['', 'PK\u0003\u0004 a zip archive of some length', '\u0002\0\0\0\0\0\0\0[]']) {
      writeFileSync(weights(), foreign);
      expect(await failure()).toMatchObject({ code: 'bad_model' });
    }
    rmSync(weights());
    expect(await failure()).toMatchObject({ code: 'bad_model' });
  });

  it('is told when its config or tokenizer is of another kind', async () => {
    await folder('bert', (name) => name);
    writeFileSync(join(dir, 'tokenizer.json'), '{"model": {"type": "None"}}');
    expect(await failure()).toMatchObject({ code: 'bad_model', message: expect.stringContaining('tokenizer.json') });
    writeFileSync(join(dir, 'config.json'), '{"model_type": "llama"}');
    expect(await failure()).toMatchObject({ code: 'bad_model', message: expect.stringContaining('llama') });
    writeFileSync(join(dir, 'config.json'), '{');
    expect(await failure()).toMatchObject({ code: 'bad_model' });
  });
});

describe('saving', () => {
  it('gives back equal weights, config and token roles', async () => {
    await folder('bert', (name) => name);
    const model = await loadModelFolder(dir);
    const copy = join(dir, 'copy');
    await saveModelFolder(copy, model, { card: 'A card.' });
    const again = await loadModelFolder(copy);
    expect(again.notes).toEqual([]);
    expect(again.config).toEqual({ ...model.config, source: again.config.source });
    expect(again.tokenizer.roles).toEqual(model.tokenizer.roles);
    for (const [name, tensor] of Object.entries(model.params))
      expect([...values(again.params[name]!)], name).toEqual([...values(tensor)]);
    expect(readFileSync(join(copy, 'card.md'), 'utf8')).toBe('A card.');
    again.dispose();
    model.dispose();
  });

  it('halves to F16 and quarters to row-wise I8 within their rounding', async () => {
    const { config, params } = tinyEncoder('bert');
    const table = tinyTable(config);
    for (const [type, error] of [
      ['F16', 1e-3],
      ['I8', 1 / 253],
    ] as const) {
      await writeSafetensors(weights(), table, (_, { shape }) => (shape.length === 2 ? type : 'F32'));
      const read = readSafetensors(weights());
      expect(Object.keys(read).sort()).toEqual(Object.keys(table).sort());
      for (const [name, { values: stored, shape }] of Object.entries(read)) {
        expect(shape).toEqual(table[name]!.shape);
        const largest = Math.max(...table[name]!.values.map(Math.abs));
        expect(largestDifference(stored, table[name]!.values), name).toBeLessThanOrEqual(largest * error);
      }
    }
    disposeParams(params);
  });

  it('reads BF16 and whole numbers', () => {
    const header = {
      half: { dtype: 'BF16', shape: [2], data_offsets: [0, 4] },
      ids: { dtype: 'I64', shape: [2], data_offsets: [4, 20] },
    };
    const text = Buffer.from(JSON.stringify(header));
    const prefix = Buffer.alloc(8);
    prefix.writeBigUInt64LE(BigInt(text.length));
    const data = Buffer.alloc(20);
    data.writeUInt16LE(0x3fc0, 0); // 1.5
    data.writeUInt16LE(0xc000, 2); // -2
    data.writeBigInt64LE(-7n, 4);
    data.writeBigInt64LE(123456n, 12);
    writeFileSync(weights(), Buffer.concat([prefix, text, data]));
    const { half, ids } = readSafetensors(weights());
    expect([...half!.values]).toEqual([1.5, -2]);
    expect([...ids!.values]).toEqual([-7, 123456]);
  });

  it('works onto the folder it was loaded from', async () => {
    await folder('bert', (name) => name);
    const model = await loadModelFolder(dir);
    await saveModelFolder(dir, model);
    const again = await loadModelFolder(dir);
    expect(again.notes).toEqual([]);
    again.dispose();
    model.dispose();
  });
});
