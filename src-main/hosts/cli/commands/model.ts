import { readFile } from 'node:fs/promises';
import type { Client, Outputs } from '../../../api/contract.ts';
import { AppError } from '../../../api/errors.ts';
import { importModel } from '../../../app/import-model.ts';
import { flagValue, meant, numberValue, textValue } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Context, type Outcome, UsageError } from '../command.ts';

/** Texts of one call to the engine; progress shows between calls. */
const BATCH = 512;

/** A vector for each text; equal texts are embedded once. */
async function embedAll(
  client: Client,
  texts: readonly string[],
  { values, signal, progress }: Context,
): Promise<{ dimension: number; vectors: Float32Array[] }> {
  const unique = [...new Set(texts)];
  const byText = new Map<string, Float32Array>();
  let dimension = 0;
  for (let i = 0; i < unique.length; i += BATCH) {
    const batch = unique.slice(i, i + BATCH);
    const answer = await client.models.embed({ texts: batch, plain: flagValue(values, 'plain') }, { signal });
    dimension = answer.dimension;
    for (const [j, text] of batch.entries())
      byText.set(text, answer.vectors.subarray(j * dimension, (j + 1) * dimension));
    if (unique.length > BATCH) progress.update('embedding texts', i + batch.length, unique.length);
  }
  return { dimension, vectors: texts.map((text) => byText.get(text)!) };
}

/** Lines of a text; the line end of the last one does not begin another. */
function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

async function embed(context: Context): Promise<Outcome> {
  const texts = linesOf(await context.stdin());
  if (texts.length === 0) throw new UsageError('Give the texts on standard input, one a line.');
  const { dimension, vectors } = await embedAll(await context.client(), texts, context);
  const rows = vectors.map((vector) => Array.from(vector));
  return { json: { dimension, vectors: rows }, text: context.json ? '' : rows.map((row) => row.join('\t')).join('\n') };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

/** Cosine, also for vectors that are not of unit length. */
function cosine(a: Float32Array, b: Float32Array): number {
  const norms = Math.sqrt(dot(a, a) * dot(b, b));
  return norms === 0 ? 0 : dot(a, b) / norms;
}

async function similarity(context: Context): Promise<Outcome> {
  const file = context.positionals[1];
  if (file === undefined) throw new UsageError('Say which file: two texts a line, a tab between them.');
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('not_found', `${file} cannot be read.`, { cause });
  });
  const pairs = linesOf(content).map((line, i) => {
    const parts = line.split('\t');
    if (parts.length !== 2)
      throw new AppError(
        'bad_request',
        `Line ${i + 1} of ${file} has ${parts.length - 1} tabs; it needs two texts with one tab between them.`,
      );
    return [parts[0]!, parts[1]!] as const;
  });
  if (pairs.length === 0) return { json: { cosines: [] }, text: '' };
  const { vectors } = await embedAll(await context.client(), pairs.flat(), context);
  const cosines = pairs.map((_, i) => cosine(vectors[2 * i]!, vectors[2 * i + 1]!));
  return { json: { cosines }, text: cosines.map((value) => value.toFixed(6)).join('\n') };
}

type Mask = Outputs['models']['fill']['masks'][number];

function maskText({ value, low, high, candidates }: Mask): string {
  const rows = candidates.map((candidate) => [
    'value' in candidate ? candidate.value.toPrecision(5) : candidate.text,
    candidate.probability.toFixed(4),
  ]);
  return `${value.toPrecision(6)}, 80% between ${low.toPrecision(4)} and ${high.toPrecision(4)}\n${columns([['candidate', 'probability'], ...rows])}`;
}

async function fill({ positionals, values, client, signal }: Context): Promise<Outcome> {
  const text = positionals.slice(1).join(' ');
  if (!text.includes('[MASK]'))
    throw new UsageError(
      'Write [MASK] where something is to be predicted: mantissa model fill "16 plus 24 gives [MASK]".',
    );
  const candidates = numberValue(values, 'candidates', { min: 1, max: 50, whole: true });
  const plain = flagValue(values, 'plain');
  const answer = await (await client()).models.fill(
    { text, plain, ...(candidates === undefined ? {} : { candidates }) },
    { signal },
  );
  const several = answer.masks.length > 1;
  const told = answer.masks.map((mask, i) => (several ? `[MASK] ${i + 1}: ${maskText(mask)}` : maskText(mask)));
  return { json: answer, text: told.join('\n\n') };
}

async function list({ client }: Context): Promise<Outcome> {
  const models = await (await client()).models.list();
  const rows = models.map((model) => [
    model.current ? '*' : '',
    model.id,
    model.architecture,
    `${model.layers} layers`,
    `${model.dimension} wide`,
    `${(model.parameters / 1e6).toFixed(1)} M`,
    model.numbers === null ? 'numbers as text' : `${model.numbers.bins} bins`,
  ]);
  return { json: { models: models.map(({ card: _card, ...model }) => model) }, text: columns(rows) };
}

async function use({ positionals: [, id], client }: Context): Promise<Outcome> {
  if (id === undefined) throw new UsageError('Say which model; "mantissa model list" shows them.');
  const model = await (await client()).models.use({ id });
  return { json: model, text: `${model.id} is in use.` };
}

async function bring({ positionals: [, dir], values, app }: Context): Promise<Outcome> {
  if (dir === undefined)
    throw new UsageError('Say which folder: config.json, tokenizer.json and model.safetensors, as from Hugging Face.');
  const model = await importModel(await app(), dir, textValue(values, 'name'));
  return { json: model, text: `${model.id} is in the corpus. "mantissa model use ${model.id}" takes it into use.` };
}

const forms: Record<string, (context: Context) => Promise<Outcome>> = {
  embed,
  similarity,
  fill,
  list,
  use,
  import: bring,
};
/** Forms that change the corpus, and so never run on one that is thrown away. */
const LASTING = ['use', 'import'];

export const command: Command = {
  name: 'model',
  exact: true,
  summary: 'Use the encoder itself: vectors of texts, similarities, predictions; bring in other models.',
  usage: [
    'model embed [--plain] < texts.txt',
    'model similarity FILE.tsv [--plain]',
    'model fill "16 plus 24 gives [MASK]" [--candidates 5]',
    'model list',
    'model use ID',
    'model import DIR [--name NAME]',
  ],
  details:
    'embed: one text a line on standard input. similarity: two texts a line, a tab between them. --model takes an id or a folder.\nimport: a folder with config.json, tokenizer.json and model.safetensors: BERT, ModernBERT or Ettin as Hugging Face stores them, a Mantissa model, or the published form of the essay that Mantissa grew from.',
  options: {
    plain: { type: 'boolean', help: 'the backbone alone, with numbers as text' },
    candidates: { type: 'string', placeholder: 'N', help: 'how many predictions for each [MASK]: 5 when not given' },
    name: {
      type: 'string',
      placeholder: 'NAME',
      help: 'the id of an imported model; the folder’s name when not given',
    },
  },
  scratch: (positionals) => !LASTING.includes(positionals[0] ?? ''),
  run: (context) => {
    const [what] = context.positionals;
    const form = what === undefined ? undefined : forms[what];
    if (!form)
      throw new UsageError(
        what === undefined
          ? `Say ${Object.keys(forms).join(', ')}.`
          : `model cannot "${what}".${meant(what, Object.keys(forms))}`,
      );
    return form(context);
  },
};
