import { AppError } from '../api/errors.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import type { ParamData, ParamTable } from './params.ts';

/**
 * The checkpoint format in which the seed essay's model is published: a ModernBERT under `modernbert.`, `number_embedder.magnitude_emb` with a row
 * a bin and one for a masked number, `lm_head`, and under `number_head` a gate and a value [D, D], a LayerNorm and an output [bins, D]. Its window
 * lies in config.json (`num_magnitude_bins`, `magnitude_min`, `magnitude_max`). What it computes is our number path with nothing switched on, so
 * that names and config are all there is to translate. Layers of its number head are told apart by shape and by "gate", since only the computation
 * is documented.
 */

type Json = Record<string, unknown>;

/** The window of the published model, which its config's class has as default. */
const WINDOW = { bins: 128, min: -12, max: 12 };

/** What wrappers put before the names of a saved module. */
const WRAPPERS = /^(?:_orig_mod\.|module\.)+/;

export function isEssayFormat(names: readonly string[]): boolean {
  return names.some((name) => /^(?:encoder\.)?number_embedder\./.test(name.replace(WRAPPERS, '')));
}

export interface EssayModel {
  /** config.json as ours: the same keys, with a `numbers` block. */
  readonly config: Json;
  /** The tensors by our names. */
  readonly table: ParamTable;
  readonly notes: readonly string[];
}

/**
 * Translates config and tensors. `path` names the file in errors. Throws `bad_model` with the tensor's name when one is missing, is of another shape
 * than config.json asks for, or belongs to another form of the model.
 */
export function readEssay(source: Json, stored: ParamTable, path: string): EssayModel {
  const { num_magnitude_bins, magnitude_min, magnitude_max, sign_embed_dim, magnitude_embed_dim, auto_map, ...kept } =
    source;
  const window = {
    bins: finite(num_magnitude_bins, WINDOW.bins),
    min: finite(magnitude_min, WINDOW.min),
    max: finite(magnitude_max, WINDOW.max),
  };
  const size = finite(source.hidden_size, 768);
  const refuse = (why: string): never => {
    throw new AppError('bad_model', `The weights file ${path} is not the seed essay's model as published: ${why}.`);
  };
  const table = unwrapped(stored);
  if (Object.keys(table).some((name) => name.startsWith('number_embedder.sign_emb')))
    refuse('it has number_embedder.sign_emb, an early form with signs that Mantissa does not read');
  const out: ParamTable = {};
  const notes: string[] = [];
  for (const [name, data] of Object.entries(table)) {
    if (name.startsWith('modernbert.')) out[`model.${name.slice('modernbert.'.length)}`] = data;
    else if (/^lm_head\.(dense|norm)\.weight$/.test(name)) out[name.replace('lm_head', 'head')] = data;
    else if (name === 'lm_head.decoder.bias') out['decoder.bias'] = data;
  }
  tieDecoder(out, table['lm_head.decoder.weight'], notes);
  out['numbers.embedding.weight'] = take(table, 'number_embedder.', [window.bins + 1, size], refuse);
  const head = numberHead(table, window.bins, size, refuse);
  Object.assign(out, head.tensors);
  return { config: { ...kept, numbers: { ...window, head: head.kind } }, table: out, notes };
}

/** Without the wrappers, and the encoder alone where it was saved with its decoder. */
function unwrapped(stored: ParamTable): ParamTable {
  const plain = Object.entries(stored).map(([name, data]) => [name.replace(WRAPPERS, ''), data] as const);
  if (!plain.some(([name]) => name.startsWith('encoder.number_embedder.'))) return Object.fromEntries(plain);
  return Object.fromEntries(
    plain.flatMap(([name, data]) => (name.startsWith('encoder.') ? [[name.slice('encoder.'.length), data]] : [])),
  );
}

/** The decoder of tokens is the token table; a file may hold either of the two or both. */
function tieDecoder(out: ParamTable, decoder: ParamData | undefined, notes: string[]): void {
  const name = 'model.embeddings.tok_embeddings.weight';
  if (decoder === undefined) return;
  const tokens = out[name];
  if (tokens === undefined) out[name] = decoder;
  else if (tokens.values.some((value, i) => value !== decoder.values[i]))
    notes.push('lm_head.decoder.weight differs from the token table; words are predicted with the table.');
}

type Refuse = (why: string) => never;

/** The only matrix of a module, of this shape. */
function take(table: ParamTable, module: string, shape: readonly number[], refuse: Refuse): ParamData {
  const found = Object.entries(table).filter(([name]) => name.startsWith(module));
  const [first, ...more] = found;
  if (first === undefined) return refuse(`it lacks a tensor of shape [${shape}] under ${module}`);
  if (more.length > 0) return refuse(`it has more than one tensor under ${module}: ${found.map(([name]) => name)}`);
  const [name, data] = first;
  if (!sameShape(data.shape, shape)) return refuse(`${name} has shape [${data.shape}] instead of [${shape}]`);
  return data;
}

interface Layer {
  readonly name: string;
  readonly weight: ParamData;
  readonly bias: ParamData | undefined;
}

function numberHead(
  table: ParamTable,
  bins: number,
  d: number,
  refuse: Refuse,
): { kind: 'glu' | 'plain'; tensors: ParamTable } {
  const layers = layersOf(table, 'number_head.', refuse);
  const only = (what: string, shape: readonly number[], fits: (layer: Layer) => boolean): Layer => {
    const found = layers.filter(fits);
    const [one, ...more] = found;
    if (one === undefined || more.length > 0) {
      const names = found.map(({ name }) => name).join(', ');
      return refuse(`number_head has ${found.length === 0 ? 'no' : 'more than one'} ${what} ${names}`.trimEnd());
    }
    if (!sameShape(one.weight.shape, shape))
      return refuse(`${one.name}.weight has shape [${one.weight.shape}] instead of [${shape}], the ${what}`);
    return one;
  };
  const matrix = ({ weight }: Layer) => weight.shape.length === 2;
  const gating = ({ name }: Layer) => /gate/i.test(name);
  const plain = layers.length === 1;
  // As many bins as the model is wide: then only its name tells the output.
  const outer = ({ name }: Layer) => plain || (bins === d && /decoder|out/i.test(name));
  const inner = (layer: Layer) => matrix(layer) && sameShape(layer.weight.shape, [d, d]) && !outer(layer);
  const output = only('output layer', [bins, d], (layer) => matrix(layer) && !gating(layer) && !inner(layer));
  const tensors = linear('output', output, bins);
  if (plain) return { kind: 'plain', tensors };
  const gate = only('gate', [d, d], (layer) => matrix(layer) && gating(layer));
  const value = only('value layer', [d, d], (layer) => inner(layer) && !gating(layer));
  const norm = only('norm', [d], (layer) => !matrix(layer));
  Object.assign(tensors, linear('gate', gate, d), linear('value', value, d), linear('norm', norm, d));
  return { kind: 'glu', tensors };
}

/** Weights with their biases, by module. */
function layersOf(table: ParamTable, module: string, refuse: Refuse): Layer[] {
  const names = Object.keys(table).filter((name) => name.startsWith(module));
  const modules = [...new Set(names.map((name) => name.replace(/\.(weight|bias)$/, '')))];
  if (modules.length === 0) return refuse(`it lacks ${module}*, the number head`);
  return modules.map((name) => {
    const [weight, bias] = [table[`${name}.weight`], table[`${name}.bias`]];
    if (weight === undefined) return refuse(`it lacks ${name}.weight`);
    const rows = weight.shape[0]!;
    if (bias !== undefined && !sameShape(bias.shape, [rows]))
      return refuse(`${name}.bias has shape [${bias.shape}] instead of [${rows}]`);
    return { name, weight, bias };
  });
}

/** A layer without a bias has zeros for it. */
function linear(role: string, { weight, bias }: Layer, rows: number): ParamTable {
  return {
    [`numbers.head.${role}.weight`]: weight,
    [`numbers.head.${role}.bias`]: bias ?? { shape: [rows], values: new Float32Array(rows) },
  };
}

/** The roles that the essay gave to ModernBERT's tokens: numbers stand at [UNK], tables between the first unused, cells and rows at tab and newline. */
export function essayRoles({ tokenId, roles }: Tokenizer): Json {
  return {
    placeholder_token_id: roles.unknown,
    table_token_ids: {
      start: tokenId('[unused0]'),
      end: tokenId('[unused1]'),
      cell: tokenId('\u0109'), // byte-level BPE's letter for the tab
      row: tokenId('\u010a'),
    },
  };
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

function finite(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}
