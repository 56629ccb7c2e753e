import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Jit, jit } from '../../src-main/engine/graph/jit.ts';
import { nativeBackend } from '../../src-main/engine/graph/native-backend.ts';
import { record } from '../../src-main/engine/graph/record.ts';
import { embedTexts } from '../../src-main/model/encode.ts';
import { withPaddedLayers } from '../../src-main/model/encoder.ts';
import { embedFixed, fixedBatch } from '../model/fixed-batch.ts';
import { tinyEncoder, tinySequences } from '../model/support.ts';
import { hasNative } from '../support/native.ts';

const native = hasNative('the just-in-time compiler');

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0);
}

describe.skipIf(!native)('the just-in-time compiler', () => {
  beforeAll(() => tf.ready());

  describe.each(['bert', 'modernbert'] as const)('on %s', (family) => {
    it('gives the eager vectors, at every call before, at and after compiling', () => {
      const encoder = tinyEncoder(family);
      const embed = embedFixed(encoder);
      const inputs = fixedBatch(encoder.config, tinySequences(), 24);
      const [eager] = embed(inputs);
      const compiled = jit(embed, { hotAfter: 2 });
      for (let call = 0; call < 4; call++) {
        const [result] = compiled.run(inputs);
        expect(compiled.compiled()).toBe(call < 1 ? 0 : 1);
        expect(largestDifference(result!.dataSync(), eager!.dataSync())).toBeLessThan(1e-5);
        result!.dispose();
      }
      compiled.dispose();
    });

    it('gives other inputs of the same shape their own vectors: nothing of the recorded batch is baked in', () => {
      const encoder = tinyEncoder(family);
      const embed = embedFixed(encoder);
      const compiled = jit(embed, { hotAfter: 1, log: console.error });
      const [a, b] = tinySequences() as [ReturnType<typeof tinySequences>[0], ReturnType<typeof tinySequences>[0]];
      const shorter = { ids: b.ids.slice(0, 5), numbers: [] };
      const batches = [
        [a, b],
        [b, a],
        [shorter, a],
        [shorter, shorter],
      ].map((rows) => fixedBatch(encoder.config, rows, 24));
      for (const inputs of batches) {
        const [fast] = compiled.run(inputs);
        const [eager] = embed(inputs);
        expect(largestDifference(fast!.dataSync(), eager!.dataSync())).toBeLessThan(1e-5);
      }
      expect(compiled.compiled()).toBe(1);
      compiled.dispose();
    });
  });

  it('leaves no tensor behind', () => {
    const encoder = tinyEncoder('bert');
    const inputs = fixedBatch(encoder.config, tinySequences(), 24);
    const compiled = jit(embedFixed(encoder), { hotAfter: 2 });
    const before = tf.memory().numTensors;
    for (let call = 0; call < 4; call++) tf.dispose(compiled.run(inputs));
    compiled.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('stays eager, and says so, where the graph gives other numbers than the function did', () => {
    let calls = 0;
    // Not a pure function: a graph holds the constant of the call that was recorded.
    const impure = (inputs: readonly tf.Tensor[]) => [tf.add(inputs[0]!, tf.scalar(++calls))];
    const lines: string[] = [];
    const broken = jit(() => [tf.tensor(['text'])], { hotAfter: 1, log: (line) => lines.push(line) });
    expect(broken.run([tf.scalar(1)])[0]!.dtype).toBe('string');
    expect(lines.join()).toContain('op by op');
    const compiled = jit(impure, { hotAfter: 2 });
    const values = [1, 2, 3].map(() => compiled.run([tf.scalar(10)])[0]!.dataSync()[0]);
    expect(values).toEqual([11, 12, 12]);
    compiled.dispose();
  });

  it('compiles each shape on its own, and only what is hot', () => {
    const compiled = jit(([x]) => [tf.sum(tf.square(x!), -1)], { hotAfter: 2 });
    for (const size of [3, 4, 3]) compiled.run([tf.ones([2, size])]);
    expect(compiled.compiled()).toBe(1);
    expect(Array.from(compiled.run([tf.ones([2, 3])])[0]!.dataSync())).toEqual([3, 3]);
    compiled.dispose();
    expect(compiled.compiled()).toBe(0);
  });

  it('shares weights between graphs and inlines only what is small', () => {
    const weight = tf.randomNormal([64, 64]);
    const { recording } = record(nativeBackend()!, ([x]) => [tf.matMul(x!, weight)], [tf.ones([2, 64])]);
    expect(recording.captured.map(({ tensor }) => tensor.dataId)).toEqual([weight.dataId]);
    expect(recording.nodes.map(({ op }) => op)).toEqual(['Placeholder', 'Placeholder', 'BatchMatMulV2']);
  });

  it('gives the same embeddings with and without it, through padding to fixed widths', async () => {
    const encoder = tinyEncoder('bert');
    const tokenizer = {
      maxTokens: 48,
      encode: ({ text }: { text: string }) => ({
        ids: Int32Array.from(text, (letter) => letter.charCodeAt(0) % 40),
        numbers: [],
      }),
    };
    const model = { ...encoder, tokenizer: tokenizer as never };
    const texts = Array.from({ length: 30 }, (_, i) => ({ text: 'abcdefgh'.repeat(1 + (i % 5)), numbers: [] }));
    const jits: Jit[] = [];
    const fast = withPaddedLayers(encoder, (run, count) => {
      const one = jit(run, { hotAfter: count + 1 });
      jits.push(one);
      return one.run;
    });
    const tokenBudget = 4 * 48;
    const plain = await embedTexts(model, texts, { tokenBudget });
    const fixed = await embedTexts(model, texts, { tokenBudget, fast });
    expect(jits[0]!.compiled()).toBeGreaterThan(0);
    expect(largestDifference(fixed.vectors, plain.vectors)).toBeLessThan(1e-5);
    for (const one of jits) one.dispose();
  });
});
