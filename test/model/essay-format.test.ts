import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBatch, type Sequence } from '../../src-main/model/batch.ts';
import { loadModelFolder, type Model, saveModelFolder } from '../../src-main/model/checkpoint.ts';
import { forward, mlmLogits, numberOutputs } from '../../src-main/model/encoder.ts';
import { readEssay } from '../../src-main/model/essay-format.ts';
import { takeRows } from '../../src-main/model/ops.ts';
import type { ParamTable } from '../../src-main/model/params.ts';
import { readSafetensors, writeSafetensors } from '../../src-main/model/safetensors.ts';
import { byteTokenizerJson } from '../support/tiny-tokenizer.ts';
import { largestDifference, startBackend, tinyConfig, tinyTable, values } from './support.ts';

/** A tiny model in the essay's form, and what PyTorch computes from it: made by test/fixtures/make-essay.py. */
const FIXTURE = resolve(import.meta.dirname, '../fixtures/essay-tiny');

interface Expected {
  readonly ids: number[][];
  readonly lengths: number[];
  readonly numbers: [number, number | null][][];
  readonly hidden: number[][];
  readonly asked: [number, number][];
  readonly magnitude: number[][];
  readonly tokens: number[][];
}
const expected = JSON.parse(readFileSync(join(FIXTURE, 'expected.json'), 'utf8')) as Expected;

let dir: string;
beforeAll(startBackend);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mantissa-essay-'));
  cpSync(FIXTURE, dir, { recursive: true });
  writeFileSync(join(dir, 'tokenizer.json'), JSON.stringify(byteTokenizerJson()));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const weights = () => join(dir, 'model.safetensors');
const rewrite = (change: (table: ParamTable) => ParamTable) =>
  writeSafetensors(weights(), change(readSafetensors(weights())));

function sequences(): Sequence[] {
  return expected.ids.map((ids, row) => ({
    ids: Int32Array.from(ids.slice(0, expected.lengths[row])),
    numbers: expected.numbers[row]!.map(([position, value]) => ({
      position,
      value: value ?? 1,
      ...(value === null ? { masked: true } : {}),
    })),
  }));
}

/** Largest differences from what PyTorch computes. */
function differences(model: Model) {
  return tf.tidy(() => {
    const batch = makeBatch(model.config, sequences());
    const states = forward(model, batch);
    const rows = expected.lengths.flatMap((length, row) => Array.from({ length }, (_, t) => row * 24 + t));
    const asked = takeRows(
      states,
      tf.tensor1d(
        expected.asked.map(([row, position]) => row * 24 + position),
        'int32',
      ),
    );
    return {
      hidden: largestDifference(values(takeRows(states, tf.tensor1d(rows, 'int32'))), expected.hidden.flat()),
      magnitude: largestDifference(values(numberOutputs(model, asked).bins), expected.magnitude.flat()),
      tokens: largestDifference(values(mlmLogits(model, asked)), expected.tokens.flat()),
    };
  });
}

describe('the essay’s published form', () => {
  it('is recognised, and computes what PyTorch computes of it', async () => {
    const model = await loadModelFolder(dir);
    expect(model.notes).toEqual([]);
    expect(model).toMatchObject({ knowsNumbers: true, knowsTokens: true });
    expect(model.config).toMatchObject({
      family: 'modernbert',
      numbers: { bins: 128, min: -12, max: 12, head: 'glu', sign: false, derivations: false, channel: null },
    });
    const { hidden, magnitude, tokens } = differences(model);
    expect(hidden).toBeLessThan(2e-4);
    expect(magnitude).toBeLessThan(2e-4);
    expect(tokens).toBeLessThan(2e-4);
    model.dispose();
  });

  it('keeps the roles that tokens have in it, and is our own form once it is saved', async () => {
    const model = await loadModelFolder(dir);
    const { tokenizer } = model;
    expect(tokenizer.roles).toMatchObject({
      placeholder: tokenizer.tokenId('[UNK]'),
      tableStart: tokenizer.tokenId('[unused0]'),
      tableEnd: tokenizer.tokenId('[unused1]'),
      cell: tokenizer.tokenId('\u0109'),
      row: tokenizer.tokenId('\u010a'),
    });
    expect(Object.values(tokenizer.roles)).not.toContain(null);
    const copy = join(dir, 'copy');
    await saveModelFolder(copy, model);
    const again = await loadModelFolder(copy);
    expect(again.notes).toEqual([]);
    expect(again.config).toEqual({ ...model.config, source: again.config.source });
    expect(again.tokenizer.roles).toEqual(tokenizer.roles);
    expect(differences(again)).toEqual(differences(model));
    again.dispose();
    model.dispose();
  });

  it('has the window of its config, and -12 to 12 where the config says nothing', async () => {
    const json = JSON.parse(readFileSync(join(dir, 'config.json'), 'utf8')) as Record<string, unknown>;
    const { num_magnitude_bins: _, magnitude_min: __, magnitude_max: ___, ...silent } = json;
    for (const [config, window] of [
      [silent, { bins: 128, min: -12, max: 12 }],
      [
        { ...json, magnitude_min: -3 },
        { bins: 128, min: -3, max: 12 },
      ],
    ] as const) {
      writeFileSync(join(dir, 'config.json'), JSON.stringify(config));
      const model = await loadModelFolder(dir);
      expect(model.config.numbers).toMatchObject(window);
      model.dispose();
    }
  });

  it('may be wrapped, named otherwise in its head, without biases, with its decoder or in place of the token table', async () => {
    const plain = await loadModelFolder(dir);
    const right = differences(plain);
    plain.dispose();
    await rewrite((table) =>
      Object.fromEntries(
        Object.entries(table).map(([name, data]) => {
          const moved = name
            .replace('number_head.decoder', 'number_head.mlp.3')
            .replace('number_head.norm', 'number_head.mlp.2')
            .replace('number_head.val_proj', 'number_head.value')
            .replace('modernbert.embeddings.tok_embeddings', 'lm_head.decoder');
          return [`_orig_mod.encoder.${moved}`, data];
        }),
      ),
    );
    const model = await loadModelFolder(dir);
    expect(model.notes).toEqual([]);
    expect(differences(model)).toEqual(right);
    model.dispose();
  });

  it.each([
    ['glu', ['gate_proj', 'val_proj', 'decoder']],
    ['plain', ['decoder']],
  ])('may have as many bins as it is wide: %s', (kind, layers) => {
    const matrix = (value: number) => ({ shape: [8, 8], values: new Float32Array(64).fill(value) });
    const head = Object.fromEntries(layers.map((name, i) => [`number_head.${name}.weight`, matrix(i)]));
    const norm = { 'number_head.norm.weight': { shape: [8], values: new Float32Array(8) } };
    const embedding = { 'number_embedder.magnitude_emb.weight': { shape: [9, 8], values: new Float32Array(72) } };
    const table = { ...embedding, ...head, ...(kind === 'glu' ? norm : {}) };
    const read = readEssay({ hidden_size: 8, num_magnitude_bins: 8 }, table, 'model.safetensors');
    expect(read.config).toMatchObject({ numbers: { bins: 8, head: kind } });
    expect(read.table['numbers.head.output.weight']?.values[0]).toBe(layers.length - 1);
  });

  it.each([
    ['modernbert.layers.1.mlp.Wi.weight', null, /model\.layers\.1\.mlp\.Wi\.weight/],
    ['modernbert.layers.1.mlp.Wi.weight', [2, 2], /model\.layers\.1\.mlp\.Wi\.weight of shape \[2,2\].*\[48,16\]/],
    ['number_embedder.magnitude_emb.weight', [128, 16], /number_embedder.*\[128,16\] instead of \[129,16\]/],
    ['number_head.gate_proj.weight', null, /lacks number_head\.gate_proj\.weight/],
    ['number_head.gate_proj.weight', [16, 8], /number_head\.gate_proj\.weight has shape \[16,8\] instead of \[16,16\]/],
    ['number_head.val_proj.bias', [3], /number_head\.val_proj\.bias has shape \[3\] instead of \[16\]/],
    ['number_head.decoder.weight', [64, 16], /number_head\.decoder\.(weight|bias) has shape/],
    ['number_embedder.sign_emb.weight', [2, 8], /early form/],
  ])('with %s as %j is refused by name', async (name, shape, message) => {
    await rewrite((table) => {
      const { [name]: _, ...rest } = table;
      if (shape === null) return rest;
      return { ...rest, [name]: { shape, values: new Float32Array(shape.reduce((a, b) => a * b, 1)) } };
    });
    const failure = await loadModelFolder(dir).then(
      () => null,
      (error) => error,
    );
    expect(failure).toMatchObject({ code: 'bad_model', message: expect.stringMatching(message) });
  });
});

describe('a Hugging Face folder of an Ettin’s shape', () => {
  it.each([
    ['17M', 7, 256, 384, 4],
    ['32M', 10, 384, 576, 6],
  ])('%s loads with the keys of its time and reads a text', async (_, layers, hidden, inner, heads) => {
    const config = tinyConfig('modernbert', {
      vocab_size: 280,
      num_hidden_layers: layers,
      hidden_size: hidden,
      intermediate_size: inner,
      num_attention_heads: heads,
      max_position_embeddings: 7999,
      local_attention: 128,
      global_rope_theta: 160_000,
      local_rope_theta: 160_000,
      numbers: undefined,
    });
    writeFileSync(join(dir, 'config.json'), JSON.stringify(config.source));
    const ours = Object.entries(tinyTable(config)).filter(([name]) => !name.startsWith('numbers.'));
    await writeSafetensors(weights(), Object.fromEntries(ours));
    const model = await loadModelFolder(dir);
    expect(model).toMatchObject({ knowsTokens: true, knowsNumbers: false });
    expect(model.config).toMatchObject({ layers, hiddenSize: hidden, ropeThetaLocal: 160_000, maxTokens: 7999 });
    const states = tf.tidy(() => values(forward(model, makeBatch(model.config, sequences()))));
    expect(states.every(Number.isFinite)).toBe(true);
    model.dispose();
  });
});
