import { describe, expect, it } from 'vitest';
import { DEFAULT_NUMBERS, readConfig, writeConfig } from '../../src-main/model/config.ts';

const old = {
  model_type: 'modernbert',
  num_hidden_layers: 4,
  hidden_size: 64,
  num_attention_heads: 4,
  global_attn_every_n_layers: 3,
  global_rope_theta: 160000,
  local_rope_theta: 20000,
};

describe('readConfig', () => {
  it('reads both key styles of ModernBERT alike', () => {
    const { global_attn_every_n_layers: _n, global_rope_theta: _g, local_rope_theta: _l, ...common } = old;
    const recent = {
      ...common,
      layer_types: ['full_attention', 'sliding_attention', 'sliding_attention', 'full_attention'],
      rope_parameters: { full_attention: { rope_theta: 160000 }, sliding_attention: { rope_theta: 20000 } },
    };
    const expected = { ...readConfig(old), source: recent };
    expect(readConfig(recent)).toEqual(expected);
    expect(expected).toMatchObject({
      globalLayers: [true, false, false, true],
      ropeThetaLocal: 20000,
      localAttention: 128,
    });
  });

  it('gives ModernBERT-base and BERT-base their published sizes where keys are left out', () => {
    const modern = readConfig({ model_type: 'modernbert' });
    expect(modern).toMatchObject({
      layers: 22,
      hiddenSize: 768,
      feedForwardSize: 1152,
      vocabSize: 50368,
      maxTokens: 8192,
    });
    expect(modern.globalLayers.filter(Boolean)).toHaveLength(8);
    expect(readConfig({ model_type: 'bert' })).toMatchObject({ layers: 12, feedForwardSize: 3072, vocabSize: 30522 });
  });

  it('has the essay’s intended window by default, and takes its shipped one', () => {
    expect(readConfig(old).numbers).toEqual(DEFAULT_NUMBERS);
    expect(DEFAULT_NUMBERS).toMatchObject({ bins: 128, min: -3, max: 12, head: 'glu', sign: false, channel: null });
    expect(readConfig({ ...old, numbers: { min: -12 } }).numbers).toMatchObject({ min: -12, max: 12 });
  });

  it('writes back every key it was given', () => {
    const source = { ...old, numbers: { bins: 64, placeholder_token_id: 9 }, unheard_of: [1] };
    expect(writeConfig(readConfig(source))).toEqual({
      ...source,
      pooling: 'mean',
      numbers: { bins: 64, min: -3, max: 12, head: 'glu', placeholder_token_id: 9 },
    });
  });

  it.each([
    ['no object', []],
    ['another architecture', { model_type: 'gpt2' }],
    ['a tanh GELU', { model_type: 'bert', hidden_act: 'gelu_new' }],
    ['relative positions', { model_type: 'bert', position_embedding_type: 'relative_key' }],
    ['biases', { ...old, attention_bias: true }],
    ['heads that do not divide', { ...old, num_attention_heads: 5 }],
    ['an odd head size', { ...old, hidden_size: 12, num_attention_heads: 4 }],
    ['an empty window', { ...old, numbers: { min: 3, max: 3 } }],
    ['a layer list of another length', { ...old, layer_types: ['full_attention'] }],
    ['text for a number', { ...old, hidden_size: '64' }],
    ['no layers', { ...old, num_hidden_layers: 0 }],
  ])('refuses %s', (_, json) => {
    expect(() => readConfig(json)).toThrow(expect.objectContaining({ code: 'bad_model' }));
  });
});
