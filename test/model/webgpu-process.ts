/** Run by webgpu.test.ts in a process of its own: what tiny models (and transformers' references, given as folders) give on WebGPU, as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { chooseBackend } from '../../src-main/engine/backends.ts';
import { makeBatch } from '../../src-main/model/batch.ts';
import { readConfig } from '../../src-main/model/config.ts';
import { forward, mlmLogits, numberOutputs } from '../../src-main/model/encoder.ts';
import { toTensors } from '../../src-main/model/params.ts';
import { readSafetensors } from '../../src-main/model/safetensors.ts';
import { tinyEncoder, tinySequences } from './support.ts';

/** Hidden states and number logits of the tiny model. WebGPU reads back asynchronously, so nothing here may use dataSync. */
async function tiny(family: 'bert' | 'modernbert') {
  const encoder = tinyEncoder(family);
  const hidden = forward(encoder, makeBatch(encoder.config, tinySequences()));
  return { hidden: [...(await hidden.data())], numbers: [...(await numberOutputs(encoder, hidden).bins.data())] };
}

/** Largest difference from transformers at unmasked positions, over all hidden states and the logits. */
async function fromReference(dir: string): Promise<number> {
  const config = readConfig(JSON.parse(readFileSync(join(dir, 'config.json'), 'utf8')));
  const encoder = { config, params: toTensors(readSafetensors(join(dir, 'model.safetensors'))) };
  const expected = readSafetensors(join(dir, 'expected.safetensors'));
  const [rows, width] = expected.input_ids!.shape as [number, number];
  const mask = expected.attention_mask!.values;
  const ids = tf.tensor2d(Int32Array.from(expected.input_ids!.values), [rows, width], 'int32');
  const states: tf.Tensor[] = [];
  const batch = {
    ids,
    mask: tf.tensor2d(mask, [rows, width]),
    numbers: null,
    years: null,
    channel: null,
    packed: null,
  };
  const last = forward(encoder, batch, (state) => states.push(state));
  let largest = 0;
  const compare = async (actual: tf.Tensor, wanted: Float32Array) => {
    const got = await actual.data();
    const size = wanted.length / mask.length;
    for (let i = 0; i < wanted.length; i++) {
      if (mask[Math.floor(i / size)] === 1) largest = Math.max(largest, Math.abs(got[i]! - wanted[i]!));
    }
  };
  for (const [index, state] of states.entries()) await compare(state, expected[`hidden_states.${index}`]!.values);
  await compare(mlmLogits(encoder, last), expected.logits!.values);
  return largest;
}

const choice = await chooseBackend(['webgpu'], 'webgpu');
const references: Record<string, number> = {};
for (const dir of process.argv.slice(2)) references[dir] = await fromReference(dir);
const said = { adapter: choice.version, bert: await tiny('bert'), modernbert: await tiny('modernbert'), references };
process.stdout.write(`${JSON.stringify(said)}\n`, () => process.exit(0));
