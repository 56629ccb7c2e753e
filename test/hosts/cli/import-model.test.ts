import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { ModelInfo } from '../../../src-main/api/views-learning.ts';
import { mantissa, mantissaJson } from '../../support/mantissa.ts';
import { tempFolder } from '../../support/temp-corpus.ts';
import { byteTokenizerJson } from '../../support/tiny-tokenizer.ts';

const folder = tempFolder('import-model');
const corpus = join(folder, 'corpus');
const on = <T>(...args: string[]) => mantissaJson<T>([...args, '--corpus', corpus]);

it('model import takes the essay’s published form, writes it as ours, and uses it', { timeout: 120_000 }, async () => {
  const from = join(folder, 'essay');
  cpSync(resolve(import.meta.dirname, '../../fixtures/essay-tiny'), from, { recursive: true });
  const refused = await mantissa(['model', 'import', from, '--json', '--corpus', corpus]);
  expect(refused.code).not.toBe(0);
  expect(refused.out + refused.err).toMatch(/has no tokenizer\.json/);

  writeFileSync(join(from, 'tokenizer.json'), JSON.stringify(byteTokenizerJson()));
  mkdirSync(join(from, '1_Pooling'));
  writeFileSync(join(from, '1_Pooling', 'config.json'), '{"pooling_mode_cls_token": true}');
  const info = await on<ModelInfo>('model', 'import', from);
  expect(info).toMatchObject({ id: 'essay', layers: 3, dimension: 16, numbers: { bins: 128, min: -12, max: 12 } });
  await on('model', 'use', 'essay');
  const { masks } = await on<{ masks: { value: number }[] }>('model', 'fill', 'revenue was $ [MASK] million');
  expect(masks.map(({ value }) => Number.isFinite(value))).toEqual([true]);

  rmSync(join(from, 'config.json'));
  writeFileSync(join(from, 'config.json'), '{"model_type": "modernbert", "hidden_size": 32, "num_attention_heads": 2}');
  const other = await mantissa(['model', 'import', from, '--name', 'other', '--json', '--corpus', corpus]);
  expect(other.code).not.toBe(0);
  expect(other.out + other.err).toMatch(/bad_model/);
  expect(existsSync(join(corpus, 'models', 'other'))).toBe(false);
});
