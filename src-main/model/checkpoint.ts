import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../api/errors.ts';
import { hashModelFolder } from '../text/model-hash.ts';
import { loadTokenizer, type Tokenizer } from '../text/tokenizer.ts';
import { type EncoderConfig, readConfig, writeConfig } from './config.ts';
import { growDerivations } from './derivations/grow.ts';
import type { Encoder } from './encoder.ts';
import { essayRoles, isEssayFormat, readEssay } from './essay-format.ts';
import {
  allShapes,
  backboneShapes,
  disposeParams,
  type InitHints,
  initialise,
  mlmHeadShapes,
  numberShapes,
  type Params,
  type ParamTable,
  type Trainable,
  tokenTableName,
  toTensors,
} from './params.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';

/** A model folder, loaded. */
export interface Model extends Encoder {
  readonly dir: string;
  readonly tokenizer: Tokenizer;
  /** SHA-256 of config, tokenizer and weights: whose vectors are whose. */
  readonly hash: string;
  /** False for a plain Hugging Face folder: its number path is freshly made and has learned nothing. */
  readonly knowsNumbers: boolean;
  /** False when the masked-token head was freshly made (sentence-transformers leave it out). */
  readonly knowsTokens: boolean;
  /** What was made, mended or ignored on loading, in sentences. */
  readonly notes: readonly string[];
  dispose(): void;
}

export interface LoadOptions {
  /** Which parameters are variables, for training; none when left out. */
  readonly trainable?: Trainable;
  /** Seed of whatever the folder lacks. */
  readonly seed?: number;
  /** Switches of the number path that differ from the folder's config.json. */
  readonly numbers?: Readonly<Record<string, unknown>>;
}

/**
 * Loads `config.json`, `tokenizer.json` and `model.safetensors` of a folder: one of ours, Hugging Face's BERT or ModernBERT as they are, or the seed
 * essay's published form (essay-format.ts).
 * Parts that a backbone lacks (masked-token head, number embedder and head) are initialised and said in `notes`; a missing or mis-shaped backbone
 * tensor is `bad_model`; tensors unknown to the model are noted and left out.
 */
export async function loadModelFolder(dir: string, options: LoadOptions = {}): Promise<Model> {
  const { file, stored, weights, notes } = await readFolder(dir);
  const numbers = { ...(file.numbers as object | undefined), ...options.numbers };
  const config = readConfig({ ...(await sentencePooling(dir)), ...file, numbers });
  const tokenizer = await loadTokenizer(dir, { ...file, numbers });
  const table = canonicalNames(config, stored, notes);
  growDerivations(table);
  checkBackbone(config, table, weights);
  const knowsNumbers = Object.keys(numberShapes(config)).every((name) => name in table);
  const knowsTokens = Object.keys(mlmHeadShapes(config)).every((name) => name in table);
  completeTable(config, tokenizer, table, options.seed ?? 0, notes);
  const params = toTensors(table, { trainable: options.trainable ?? false });
  const hash = await hashModelFolder(dir);
  return {
    dir,
    config,
    params,
    tokenizer,
    hash,
    knowsNumbers,
    knowsTokens,
    notes,
    dispose: () => disposeParams(params),
  };
}

/** Config and tensors of a folder, the seed essay's format translated into ours. */
async function readFolder(dir: string) {
  const file = await readConfigFile(dir);
  const weights = join(dir, 'model.safetensors');
  const stored = readSafetensors(weights);
  if (!isEssayFormat(Object.keys(stored))) return { file, stored, weights, notes: [] as string[] };
  const { config, table, notes } = readEssay(file, stored, weights);
  const roles = essayRoles(await loadTokenizer(dir, config));
  const translated: Record<string, unknown> = { ...config, numbers: { ...(config.numbers as object), ...roles } };
  return { file: translated, stored: table, weights, notes: [...notes] };
}

async function readConfigFile(dir: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(join(dir, 'config.json'), 'utf8'));
  } catch (cause) {
    throw new AppError(
      'bad_model',
      `The folder ${dir} has no readable config.json; a model is a folder with config.json, tokenizer.json and model.safetensors.`,
      { cause },
    );
  }
}

/** sentence-transformers keeps the pooling in a folder of its own; mean or first token, nothing else is known here. */
async function sentencePooling(dir: string): Promise<{ pooling?: 'mean' | 'cls' }> {
  try {
    const file = JSON.parse(await readFile(join(dir, '1_Pooling', 'config.json'), 'utf8')) as Record<string, unknown>;
    return { pooling: file.pooling_mode_cls_token === true ? 'cls' : 'mean' };
  } catch {
    return {};
  }
}

/**
 * Files name the same tensor differently: with or without `bert.` / `model.` (saved from the bare encoder), `gamma` and `beta` for LayerNorm's
 * weight and bias (the first BERT files). Copies of tied tensors and buffers are dropped silently, what is unknown with a note.
 */
function canonicalNames(config: EncoderConfig, found: ParamTable, notes: string[]): ParamTable {
  const known = allShapes(config);
  const prefix = config.family === 'bert' ? 'bert.' : 'model.';
  const table: ParamTable = {};
  const unknown: string[] = [];
  for (const [stored, data] of Object.entries(found)) {
    const name = stored.replace(/\.gamma$/, '.weight').replace(/\.beta$/, '.bias');
    if (name in known) table[name] = data;
    else if (`${prefix}${name}` in known) table[`${prefix}${name}`] = data;
    else if (!/position_ids$|^cls\.predictions\.decoder\.(weight|bias)$|^decoder\.weight$/.test(name))
      unknown.push(stored);
  }
  if (unknown.length > 0)
    notes.push(`Left out ${unknown.length} tensors that this encoder has no place for: ${unknown.join(', ')}.`);
  return table;
}

function checkBackbone(config: EncoderConfig, table: ParamTable, path: string): void {
  const missing = Object.keys(backboneShapes(config)).filter((name) => !(name in table));
  if (missing.length > 0) {
    const some = missing.slice(0, 5).join(', ');
    throw new AppError(
      'bad_model',
      `The weights file ${path} lacks ${missing.length} tensors of its ${config.family} encoder: ${some}${missing.length > 5 ? ', ...' : ''}.`,
    );
  }
  const shapes = allShapes(config);
  for (const [name, { shape }] of Object.entries(table)) {
    const expected = shapes[name]!;
    if (shape.length !== expected.length || shape.some((size, axis) => size !== expected[axis])) {
      throw new AppError(
        'bad_model',
        `The weights file ${path} has ${name} of shape [${shape}] where config.json asks for [${expected}].`,
      );
    }
  }
}

/** Makes what the table lacks, in place. */
function completeTable(
  config: EncoderConfig,
  tokenizer: Tokenizer,
  table: ParamTable,
  seed: number,
  notes: string[],
): void {
  const missing = Object.keys(allShapes(config)).filter((name) => !(name in table));
  if (missing.length === 0) return;
  if (missing.includes('numbers.embedding.weight')) seedDelimiters(config, tokenizer, table);
  Object.assign(table, initialise(config, missing, table, seed, initHints(tokenizer)));
  notes.push(
    `Made ${missing.length} tensors afresh (seed ${seed}), for they are not in the file: ${missing.join(', ')}.`,
  );
}

/** What fresh number vectors lean on in a vocabulary. */
export function initHints(tokenizer: Tokenizer): InitHints {
  const { mask } = tokenizer.roles;
  return { digitTokenIds: tokenizer.digitTokenIds(), ...(mask === null ? {} : { maskTokenId: mask }) };
}

/** The tokens whose embeddings the table delimiters start from: punctuation that a backbone has seen in such places. */
const DELIMITER_MODELS = { tableStart: '[', tableEnd: ']', cell: '|', row: ';' } as const;

function seedDelimiters(config: EncoderConfig, tokenizer: Tokenizer, table: ParamTable): void {
  const { values } = table[tokenTableName(config)]!;
  const d = config.hiddenSize;
  for (const [role, token] of Object.entries(DELIMITER_MODELS) as [keyof typeof DELIMITER_MODELS, string][]) {
    const to = tokenizer.roles[role];
    const from = tokenizer.tokenId(token);
    // Only a token without text of its own may change: a vocabulary may well use its tab and newline tokens here.
    if (to !== null && from !== null && /^\[(unused\d+|TABLE|\/TABLE|CELL|ROW)\]$/.test(tokenizer.tokenText(to))) {
      values.copyWithin(to * d, from * d, (from + 1) * d);
    }
  }
}

export interface SaveOptions {
  /** Storage of each tensor; F32 when left out. */
  readonly storeAs?: (name: string) => 'F32' | 'F16' | 'I8';
  /** Folder whose tokenizer files go along; the model's own when left out. */
  readonly tokenizerFrom?: string;
  /** Text of card.md. */
  readonly card?: string;
}

/** Writes a model folder: config with the number block, tokenizer files, weights, and the card when there is one. */
export async function saveModelFolder(
  dir: string,
  model: Pick<Model, 'config' | 'params' | 'tokenizer' | 'dir'>,
  options: SaveOptions = {},
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const from = options.tokenizerFrom ?? model.dir;
  if (from !== dir) {
    await copyFile(join(from, 'tokenizer.json'), join(dir, 'tokenizer.json'));
    await copyFile(join(from, 'tokenizer_config.json'), join(dir, 'tokenizer_config.json')).catch(ignoreMissing);
  }
  await writeFile(
    join(dir, 'config.json'),
    `${JSON.stringify(configWithRoles(model.config, model.tokenizer), null, 2)}\n`,
  );
  const storeAs = options.storeAs;
  await writeSafetensors(
    join(dir, 'model.safetensors'),
    await fromTensors(model.params),
    storeAs === undefined ? undefined : (name) => storeAs(name),
  );
  if (options.card !== undefined) await writeFile(join(dir, 'card.md'), options.card);
}

function configWithRoles(config: EncoderConfig, tokenizer: Tokenizer): Record<string, unknown> {
  const json = writeConfig(config);
  const { placeholder, tableStart, tableEnd, cell, row } = tokenizer.roles;
  const roles = { placeholder_token_id: placeholder, table_token_ids: { start: tableStart, end: tableEnd, cell, row } };
  return { ...json, numbers: { ...(json.numbers as object), ...roles } };
}

/** Values of parameters, read back from the backend one by one. */
export async function fromTensors(params: Params): Promise<ParamTable> {
  const table: ParamTable = {};
  for (const [name, tensor] of Object.entries(params)) {
    table[name] = { shape: tensor.shape, values: (await tensor.data()) as Float32Array };
  }
  return table;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
