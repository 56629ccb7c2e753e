import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as batch from '../../src-main/model/batch.ts';
import * as encoder from '../../src-main/model/encoder.ts';
import { type EncoderModules, type Said, saidDifference, say, startBackend } from './support.ts';

/** What our own tiny models said when they equalled transformers (test/fixtures/make-encoder-golden.ts). */
const golden: Record<'bert' | 'modernbert', Said> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/encoder-golden.json'), 'utf8'),
);
const TOLERANCE = 2e-4;

beforeAll(startBackend);

describe('a tiny model of our own', () => {
  for (const family of ['bert', 'modernbert'] as const) {
    it(`says what it said: ${family}`, () => {
      expect(saidDifference(say(family, { encoder, batch }), golden[family])).toBeLessThan(TOLERANCE);
    });
  }
});

interface Mutation {
  readonly what: string;
  readonly family: 'bert' | 'modernbert';
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const MUTATIONS: readonly Mutation[] = [
  {
    what: 'the local window is one too wide',
    family: 'modernbert',
    file: 'attention.ts',
    from: 'Math.abs(query - key) > reach',
    to: 'Math.abs(query - key) > reach + 1',
  },
  {
    what: 'one RoPE base serves all layers',
    family: 'modernbert',
    file: 'modernbert.ts',
    from: 'ropeTables(width, size, config.ropeThetaLocal)',
    to: 'ropeTables(width, size, config.ropeThetaGlobal)',
  },
  {
    what: 'the gate halves are swapped',
    family: 'modernbert',
    file: 'modernbert.ts',
    from: 'tf.mul(gelu(u), g)',
    to: 'tf.mul(u, gelu(g))',
  },
  {
    what: 'GELU is the tanh approximation',
    family: 'modernbert',
    file: 'ops.ts',
    from: 'tf.erf(tf.mul(x, Math.SQRT1_2))',
    to: 'tf.tanh(tf.mul(tf.add(x, tf.mul(tf.pow(x, 3), 0.044715)), Math.sqrt(2 / Math.PI)))',
  },
  {
    what: 'LayerNorm has a bias',
    family: 'modernbert',
    file: 'modernbert.ts',
    from: 'layerNorm(x, p(name), undefined, config.normEps)',
    to: 'layerNorm(x, p(name), p(name), config.normEps)',
  },
  {
    what: 'layer 0 norms before attention',
    family: 'modernbert',
    file: 'modernbert.ts',
    from: "weights['attn_norm.weight'] === undefined ? h : normed('attn_norm.weight', h)",
    to: "normed('mlp_norm.weight', h)",
  },
  {
    what: 'padded keys are visible',
    family: 'modernbert',
    file: 'attention.ts',
    from: "tf.cast(tf.notEqual(a, b), 'float32'), HIDDEN",
    to: "tf.cast(tf.notEqual(a, b), 'float32'), 0",
  },
  {
    what: 'padded keys are visible',
    family: 'bert',
    file: 'attention.ts',
    from: 'tf.mul(tf.sub(1, mask), HIDDEN)',
    to: 'tf.mul(tf.sub(1, mask), 0)',
  },
  {
    what: 'two RoPE pairs share a rate',
    family: 'modernbert',
    file: 'modernbert.ts',
    from: '(-2 * i) / size',
    to: '(-2 * Math.floor(i / 2)) / size',
  },
  {
    what: 'a bin position is rounded',
    family: 'bert',
    file: 'numbers.ts',
    from: 'weightUpper[i] = weights.weightUpper',
    to: 'weightUpper[i] = Math.round(weights.weightUpper)',
  },
  {
    what: 'the bin weights are swapped',
    family: 'bert',
    file: 'numbers.ts',
    from: 'weightUpper[i] = weights.weightUpper',
    to: 'weightUpper[i] = weights.weightLower',
  },
  {
    what: 'a masked number shows its value',
    family: 'bert',
    file: 'numbers.ts',
    from: 'if (number.masked || ',
    to: 'if (',
  },
  {
    what: 'the number keeps the placeholder vector',
    family: 'modernbert',
    file: 'embedding.ts',
    from: 'batch.numbers === null',
    to: 'true',
  },
  {
    what: 'the position vectors are missing',
    family: 'bert',
    file: 'bert.ts',
    from: 'tf.add(positions, type)',
    to: 'type',
  },
];

describe('the golden values catch', () => {
  const source = join(import.meta.dirname, '../../src-main');
  const workshop = mkdtempSync(join(import.meta.dirname, '.mutants-'));
  afterAll(() => rmSync(workshop, { recursive: true, force: true }));

  /** A copy of the encoder with one change. */
  async function mutate(mutation: Mutation, name: string): Promise<EncoderModules> {
    const copy = join(workshop, name);
    for (const layer of ['api', 'text', 'model']) cpSync(join(source, layer), join(copy, layer), { recursive: true });
    const path = join(copy, 'model', mutation.file);
    const code = readFileSync(path, 'utf8');
    expect(code.split(mutation.from), `${mutation.file} has the mutated words exactly once`).toHaveLength(2);
    writeFileSync(path, code.replace(mutation.from, mutation.to));
    return {
      encoder: await import(join(copy, 'model/encoder.ts')),
      batch: await import(join(copy, 'model/batch.ts')),
    };
  }

  it.each(MUTATIONS.map((mutation, index) => ({ ...mutation, index })))('$family: $what', async (mutation) => {
    const mutated = await mutate(mutation, String(mutation.index));
    expect(saidDifference(say(mutation.family, mutated), golden[mutation.family])).toBeGreaterThan(TOLERANCE);
  });
});
