import { AppError } from '../api/errors.ts';
import { DEFAULT_WINDOW, type MagnitudeWindow } from '../text/magnitude.ts';

export type Family = 'bert' | 'modernbert';

/** The number path. */
export interface NumberConfig extends MagnitudeWindow {
  /** `glu`: silu(gate) * value, LayerNorm, Linear. `plain`: one Linear, which keeps the hidden state itself linear in the bins. */
  readonly head: 'glu' | 'plain';
  /** `bins`: a visible number is one vector. `text`: it stays digits, as for any other encoder, and only a masked one goes through the number path; to compare. */
  readonly input: 'bins' | 'text';
  /** Input: rows for minus and plus and one for an exact zero, which skips the bins. Output: minus, zero or plus. */
  readonly sign: boolean;
  /** Input: sine and cosine of ten octaves of log10|x|, which tell apart values that share a bin. */
  readonly mantissa: boolean;
  /** Input: a row for each kind of number (money, percent, ...). */
  readonly kind: boolean;
  /** Input: (year - 2000) / 50 at the token of a year, which stays a word. */
  readonly years: boolean;
  /** Output: where inside its bin the number lies. */
  readonly offset: boolean;
  /** Output: a number that follows from others of the same text ("16 + 24"), see derivations/. */
  readonly derivations: boolean;
  /** Sentence vectors get coordinates of their own for numbers (channel.ts); null leaves them out. */
  readonly channel: ChannelConfig | null;
}

/** How much the numbers of a text weigh in its vector, beside its words, which weigh 1. All are lengths of vectors. */
export interface ChannelConfig {
  readonly magnitude: number;
  readonly sign: number;
  readonly kind: number;
  readonly year: number;
}

export const DEFAULT_CHANNEL: ChannelConfig = { magnitude: 0.4, sign: 0.3, kind: 0.15, year: 0.15 };

/** What an encoder is, whichever family. Everything that `forward` needs to know; the weights carry the rest. */
export interface EncoderConfig {
  readonly family: Family;
  readonly vocabSize: number;
  /** D, the width of a hidden state. */
  readonly hiddenSize: number;
  readonly layers: number;
  /** Must divide hiddenSize. */
  readonly heads: number;
  /** F, the width inside the feed-forward block (ModernBERT: of each GeGLU half). */
  readonly feedForwardSize: number;
  /** Longest sequence, special tokens included. */
  readonly maxTokens: number;
  /** BERT: rows of the token type table (only row 0 is used). ModernBERT: 0. */
  readonly typeVocabSize: number;
  /** Epsilon inside every LayerNorm of the backbone. */
  readonly normEps: number;
  readonly padTokenId: number;
  /** Standard deviation of fresh weights. */
  readonly initializerRange: number;
  /** ModernBERT: which layers see the whole sequence; the others see |q - k| <= localAttention / 2. Empty for BERT. */
  readonly globalLayers: readonly boolean[];
  /** ModernBERT: RoPE base of global layers. */
  readonly ropeThetaGlobal: number;
  /** ModernBERT: RoPE base of local layers. */
  readonly ropeThetaLocal: number;
  /** ModernBERT: full width of the local window, both sides together. */
  readonly localAttention: number;
  /** How a sequence becomes one vector. */
  readonly pooling: 'mean' | 'cls';
  readonly numbers: NumberConfig;
  /** The JSON this was read from, so that writing it back loses no key. */
  readonly source: Readonly<Record<string, unknown>>;
}

/** A folder that says nothing has the seed essay's number path and nothing more. */
export const DEFAULT_NUMBERS: NumberConfig = {
  ...DEFAULT_WINDOW,
  head: 'glu',
  input: 'bins',
  sign: false,
  mantissa: false,
  kind: false,
  years: false,
  offset: false,
  derivations: false,
  channel: null,
};

const SWITCHES = ['sign', 'mantissa', 'kind', 'years', 'offset', 'derivations'] as const;

type Json = Record<string, unknown>;

/**
 * Reads a Hugging Face `config.json` of BERT or ModernBERT, with the key style of the hub's older files (`global_rope_theta`,
 * `global_attn_every_n_layers`) or of transformers 5 (`rope_parameters`, `layer_types`), plus Mantissa's own `numbers` block
 * (`bins`, `min`, `max`, `head`) and `pooling`. Throws `bad_model` for another architecture or a value that cannot be.
 */
export function readConfig(json: unknown): EncoderConfig {
  const source = asObject(json);
  if (source === null) throw badConfig('it is not a JSON object');
  const type = source.model_type;
  if (type !== 'bert' && type !== 'modernbert') {
    throw badConfig(`its model_type is ${JSON.stringify(type)}; Mantissa reads "bert" and "modernbert"`);
  }
  const config = type === 'bert' ? readBert(source) : readModernBert(source);
  validate(config);
  return config;
}

/** The JSON to store for a config: the keys it was read from, with the number block and pooling as they are now. */
export function writeConfig(config: EncoderConfig): Json {
  const { bins, min, max, head, input, channel } = config.numbers;
  const switches = Object.fromEntries(SWITCHES.flatMap((name) => (config.numbers[name] ? [[name, true]] : [])));
  const { sign, mantissa, kind, years, offset, derivations, ...rest } = asObject(config.source.numbers) ?? {};
  const asText = input === 'text' ? { input } : {};
  const block = { ...rest, bins, min, max, head, ...asText, ...switches, ...(channel === null ? {} : { channel }) };
  return { ...config.source, pooling: config.pooling, numbers: block };
}

function readBert(source: Json): EncoderConfig {
  const activation = source.hidden_act ?? 'gelu';
  if (activation !== 'gelu')
    throw badConfig(`its activation is ${JSON.stringify(activation)}; only exact "gelu" is known`);
  const positions = source.position_embedding_type ?? 'absolute';
  if (positions !== 'absolute')
    throw badConfig(`its positions are ${JSON.stringify(positions)}; only "absolute" is known`);
  return {
    ...readCommon(source, 'bert'),
    typeVocabSize: number(source, 'type_vocab_size', 2),
    normEps: number(source, 'layer_norm_eps', 1e-12),
    padTokenId: number(source, 'pad_token_id', 0),
    globalLayers: [],
    ropeThetaGlobal: 0,
    ropeThetaLocal: 0,
    localAttention: 0,
  };
}

function readModernBert(source: Json): EncoderConfig {
  const activation = source.hidden_activation ?? 'gelu';
  if (activation !== 'gelu')
    throw badConfig(`its activation is ${JSON.stringify(activation)}; only exact "gelu" is known`);
  for (const bias of ['attention_bias', 'mlp_bias', 'norm_bias']) {
    if (source[bias] === true) throw badConfig(`it sets ${bias}, which Mantissa's ModernBERT does not have`);
  }
  const layers = number(source, 'num_hidden_layers', 22);
  const rope = asObject(source.rope_parameters);
  return {
    ...readCommon(source, 'modernbert'),
    typeVocabSize: 0,
    normEps: number(source, 'norm_eps', 1e-5),
    padTokenId: number(source, 'pad_token_id', 50283),
    globalLayers: readLayerTypes(source, layers),
    ropeThetaGlobal: number(
      asObject(rope?.full_attention) ?? {},
      'rope_theta',
      number(source, 'global_rope_theta', 160_000),
    ),
    ropeThetaLocal: number(
      asObject(rope?.sliding_attention) ?? {},
      'rope_theta',
      number(source, 'local_rope_theta', 10_000),
    ),
    localAttention: number(source, 'local_attention', 128),
  };
}

/** Old files give a period (layer i is global when i mod n = 0); transformers 5 writes the list out. */
function readLayerTypes(source: Json, layers: number): boolean[] {
  if (Array.isArray(source.layer_types)) {
    if (source.layer_types.length !== layers)
      throw badConfig(`layer_types lists ${source.layer_types.length} of ${layers} layers`);
    return source.layer_types.map((type) => type === 'full_attention');
  }
  const every = number(source, 'global_attn_every_n_layers', 3);
  return Array.from({ length: layers }, (_, layer) => layer % every === 0);
}

function readCommon(source: Json, family: Family) {
  const hiddenSize = number(source, 'hidden_size', 768);
  const modern = family === 'modernbert';
  const pooling = source.pooling ?? 'mean';
  if (pooling !== 'mean' && pooling !== 'cls')
    throw badConfig(`its pooling is ${JSON.stringify(pooling)}; "mean" and "cls" are known`);
  return {
    family,
    hiddenSize,
    vocabSize: number(source, 'vocab_size', modern ? 50_368 : 30_522),
    layers: number(source, 'num_hidden_layers', modern ? 22 : 12),
    heads: number(source, 'num_attention_heads', 12),
    feedForwardSize: number(source, 'intermediate_size', modern ? 1152 : 3072),
    maxTokens: number(source, 'max_position_embeddings', modern ? 8192 : 512),
    initializerRange: number(source, 'initializer_range', 0.02),
    pooling,
    numbers: readNumbers(asObject(source.numbers) ?? {}),
    source,
  } as const;
}

function readNumbers(block: Json): NumberConfig {
  const head = block.head ?? DEFAULT_NUMBERS.head;
  if (head !== 'glu' && head !== 'plain')
    throw badConfig(`numbers.head is ${JSON.stringify(head)}; "glu" and "plain" are known`);
  const input = block.input ?? DEFAULT_NUMBERS.input;
  if (input !== 'bins' && input !== 'text')
    throw badConfig(`numbers.input is ${JSON.stringify(input)}; "bins" and "text" are known`);
  return {
    bins: number(block, 'bins', DEFAULT_NUMBERS.bins),
    min: number(block, 'min', DEFAULT_NUMBERS.min),
    max: number(block, 'max', DEFAULT_NUMBERS.max),
    head,
    input,
    ...(Object.fromEntries(SWITCHES.map((name) => [name, flag(block, name)])) as Record<
      (typeof SWITCHES)[number],
      boolean
    >),
    channel: readChannel(block.channel),
  };
}

function flag(block: Json, name: string): boolean {
  const value = block[name] ?? false;
  if (typeof value !== 'boolean') throw badConfig(`numbers.${name} is ${JSON.stringify(value)}, not true or false`);
  return value;
}

/** `true` stands for the default weights. */
function readChannel(value: unknown): ChannelConfig | null {
  if (value === undefined || value === null || value === false) return null;
  if (value === true) return DEFAULT_CHANNEL;
  const block = asObject(value);
  if (block === null) throw badConfig(`numbers.channel is ${JSON.stringify(value)}`);
  const weight = (key: keyof ChannelConfig) => number(block, key, DEFAULT_CHANNEL[key]);
  return { magnitude: weight('magnitude'), sign: weight('sign'), kind: weight('kind'), year: weight('year') };
}

function validate(config: EncoderConfig): void {
  const { hiddenSize, heads, numbers } = config;
  if (hiddenSize % heads !== 0) throw badConfig(`hidden_size ${hiddenSize} is not a multiple of its ${heads} heads`);
  if (config.family === 'modernbert' && (hiddenSize / heads) % 2 !== 0)
    throw badConfig(`head size ${hiddenSize / heads} is odd, RoPE needs pairs`);
  if (numbers.bins < 2 || numbers.min >= numbers.max) throw badConfig(`numbers needs bins >= 2 and min < max`);
  for (const key of ['vocabSize', 'hiddenSize', 'layers', 'heads', 'feedForwardSize', 'maxTokens'] as const) {
    if (!Number.isInteger(config[key]) || config[key] < 1) throw badConfig(`${key} is ${config[key]}`);
  }
}

function number(source: Json, key: string, fallback: number): number {
  const value = source[key];
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw badConfig(`${key} is ${JSON.stringify(value)}, not a number`);
  return value;
}

function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function badConfig(why: string): AppError {
  return new AppError('bad_model', `The model's config.json cannot be used: ${why}.`);
}
