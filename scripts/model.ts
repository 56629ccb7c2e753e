/**
 * Makes the shipped model, step by step; models/README.md has the commands. Run with Node 24 from the project's root.
 *   import --from DIR --out DIR [--numbers JSON]    a Hugging Face folder or one of ours, as our own; the JSON switches parts of the number path
 *   train --model DIR --run DIR [--teacher DIR] [--resume] [--until STEP] [--filings PATH...] [--held PATH...] [--texts FILE...] [--set KEY=JSON...]
 *     held: filings of other companies, to validate on; set: fields of TrainingConfig, of groups such as adamw only what differs
 *   export --from DIR --out DIR --card FILE         half precision; token and position tables and feed-forward matrices in 8 bits
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { isCancelled } from '../src-main/api/errors.ts';
import type { TaggedText } from '../src-main/api/types.ts';
import { loadTensorflow } from '../src-main/engine/native.ts';
import { readFiling } from '../src-main/ingest/parse.ts';
import { loadModelFolder, saveModelFolder } from '../src-main/model/checkpoint.ts';
import { tokenTableName } from '../src-main/model/params.ts';
import { chunkFiling } from '../src-main/text/chunks.ts';
import { tagText } from '../src-main/text/tag.ts';
import { loadTokenizer } from '../src-main/text/tokenizer.ts';
import { changedTraining, DEFAULT_TRAINING, type TrainingChange } from '../src-main/train/config.ts';
import { trainEncoder } from '../src-main/train/run.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    out: { type: 'string' },
    model: { type: 'string' },
    teacher: { type: 'string' },
    numbers: { type: 'string' },
    run: { type: 'string' },
    card: { type: 'string' },
    resume: { type: 'boolean', default: false },
    until: { type: 'string' },
    filings: { type: 'string', multiple: true, default: [] },
    held: { type: 'string', multiple: true, default: [] },
    texts: { type: 'string', multiple: true, default: [] },
    set: { type: 'string', multiple: true, default: [] },
  },
});

/** The widest matrices of a BERT layer; 8 bits a weight, with a scale a row, keep a folder of MiniLM's size below 35 MB. */
const FEED_FORWARD = /layer\.\d+\.(intermediate|output)\.dense\.weight$/;

const commands: Record<string, () => Promise<void>> = { import: importModel, train: trainModel, export: exportModel };
const command = commands[positionals[0] ?? ''];
if (command === undefined) {
  console.error('Usage: scripts/model.ts import | train | export, see the head of the file.');
  process.exit(2);
}
loadTensorflow();
await command();

async function importModel(): Promise<void> {
  const model = await loadModelFolder(required('from'), { seed: 1, numbers: JSON.parse(values.numbers ?? '{}') });
  for (const note of model.notes) console.error(note);
  await saveModelFolder(required('out'), model);
}

async function exportModel(): Promise<void> {
  const model = await loadModelFolder(required('from'));
  const tables = [tokenTableName(model.config), 'bert.embeddings.position_embeddings.weight'];
  await saveModelFolder(required('out'), model, {
    storeAs: (name) => (tables.includes(name) || FEED_FORWARD.test(name) ? 'I8' : 'F16'),
    card: readFileSync(required('card'), 'utf8'),
  });
}

async function trainModel(): Promise<void> {
  const [modelDir, runDir] = [required('model'), required('run')];
  const config = changedTraining(DEFAULT_TRAINING, Object.fromEntries(values.set.map(setting)) as TrainingChange);
  const data = {
    texts: values.texts.flatMap(readTexts),
    filings: await readFilings(values.filings, modelDir),
    held: await readFilings(values.held, modelDir),
  };
  console.error(`${data.texts.length} texts, ${data.filings.length} chunks of filings`);
  mkdirSync(runDir, { recursive: true });
  const losses: Record<string, number[]> = {};
  const started = Date.now();
  let tokens = 0;
  const stop = new AbortController();
  const until = values.until === undefined ? Number.POSITIVE_INFINITY : Number(values.until);
  const result = await trainEncoder({
    signal: stop.signal,
    modelDir,
    teacherDir: values.teacher,
    runDir,
    config,
    data,
    resume: values.resume,
    log: (message) => console.error(message),
    onStep: (report) => {
      tokens += report.tokens;
      losses[report.objective] = [...(losses[report.objective] ?? []), report.loss];
      appendFileSync(join(runDir, 'steps.jsonl'), `${JSON.stringify(report)}\n`);
      if (report.step + 1 >= until) stop.abort();
      if ((report.step + 1) % 50 !== 0) return;
      const means = Object.entries(losses).map(
        ([name, all]) => `${name} ${(all.reduce((a, b) => a + b) / all.length).toFixed(3)}`,
      );
      const seconds = (Date.now() - started) / 1000;
      console.error(
        `${report.step + 1} ${means.join(' ')} ${Math.round(seconds)} s ${Math.round(tokens / seconds)} tokens/s`,
      );
      for (const name of Object.keys(losses)) delete losses[name];
    },
    onValidation: (step, metrics) => console.error(`${step} validation ${JSON.stringify(metrics)}`),
  }).catch((error: unknown) => {
    if (!isCancelled(error)) throw error;
    return `stopped at step ${until}, to go on with --resume`;
  });
  console.error(JSON.stringify(result));
}

function required(name: 'from' | 'out' | 'model' | 'run' | 'card'): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is needed`);
  return value;
}

function setting(text: string): [string, unknown] {
  const at = text.indexOf('=');
  return [text.slice(0, at), JSON.parse(text.slice(at + 1))];
}

/** One text a line, or the first column of an STS-B CSV; Wikipedia's headings and fragments are left out. */
function readTexts(path: string): TaggedText[] {
  const bytes = readFileSync(path);
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const csv = basename(path).includes('.csv');
  const lines = content
    .split('\n')
    .map((line) => (csv ? (/^(?:"((?:[^"]|"")*)"|([^,]*))/.exec(line)?.slice(1).find(Boolean) ?? '') : line));
  return lines
    .map((line) => line.replaceAll(' @-@ ', '-').replaceAll(' @,@ ', ',').replaceAll(' @.@ ', '.').trim())
    .filter((line) => line.length >= 20 && !line.startsWith('=') && !line.includes('<unk>'))
    .map((line) => tagText(line.slice(0, 400)));
}

async function readFilings(paths: readonly string[], modelDir: string): Promise<TaggedText[]> {
  const tokenizer = await loadTokenizer(modelDir);
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  const texts: TaggedText[] = [];
  for (const path of files) {
    const bytes = readFileSync(path);
    const name = basename(path).replace(/\.gz$/, '');
    const parsed = await readFiling(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, name);
    for (const chunk of chunkFiling(parsed, (text) => tokenizer.countTokens(text))) texts.push(chunk.tagged);
  }
  return texts;
}
