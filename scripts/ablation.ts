/**
 * What each part of the number path is worth: tiny ModernBERTs trained from scratch on equations, alike but for one switch, and asked about others.
 *   node scripts/ablation.ts [--steps 400] [--equations 128] [--items 1500] [--seeds 1] [--only NAME...] [--out FILE.json]
 * Equations are "a op b = [MASK]" with four-digit operands from 0.1 to a million, three in ten negative, half of the pairs within a decade, some of
 * them amounts or percentages. The sign is a word of the text for every variant. Errors are those of the magnitude.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { NumberKind, TaggedNumber, TaggedText } from '../src-main/api/types.ts';
import { loadTensorflow } from '../src-main/engine/native.ts';
import { readConfig } from '../src-main/model/config.ts';
import { allShapes, initialise } from '../src-main/model/params.ts';
import { readNumbers } from '../src-main/model/predict.ts';
import { writeSafetensors } from '../src-main/model/safetensors.ts';
import { type Random, random } from '../src-main/text/random.ts';
import type { Tokenizer } from '../src-main/text/tokenizer.ts';
import { DEFAULT_TRAINING, type TrainingConfig } from '../src-main/train/config.ts';
import { loadLearner } from '../src-main/train/learner.ts';
import { type StepReport, train } from '../src-main/train/loop.ts';
import { DEFAULT_NUMBER_LOSS, type NumberLossConfig } from '../src-main/train/objectives/number-loss.ts';
import { type NumberTargets, numberLoss } from '../src-main/train/objectives/numeracy.ts';
import type { Objective } from '../src-main/train/objectives/objective.ts';
import { disposeOptimizer, initOptimizer } from '../src-main/train/optimizer.ts';
import { wordPieceJson } from '../test/support/tiny-tokenizer.ts';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '400' },
    equations: { type: 'string', default: '128' },
    items: { type: 'string', default: '1500' },
    seeds: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
  },
});
const [STEPS, EQUATIONS, ITEMS, SEEDS] = [values.steps, values.equations, values.items, values.seeds].map(Number) as [
  number,
  number,
  number,
  number,
];

interface Variant {
  readonly name: string;
  readonly numbers?: Readonly<Record<string, unknown>>;
  readonly loss?: Partial<NumberLossConfig>;
}

/** The first is the seed essay's number path; each other changes one thing of it, the last but one all that the shipped models have. */
const VARIANTS: readonly Variant[] = [
  { name: 'seed: bins alone' },
  { name: '+ sign', numbers: { sign: true } },
  { name: '+ mantissa', numbers: { mantissa: true } },
  { name: '+ offset', numbers: { offset: true } },
  { name: '+ kind', numbers: { kind: true } },
  { name: 'Gaussian targets, 0.75 bins', loss: { gaussian: 0.75 } },
  { name: 'Wasserstein term, 0.1', loss: { wasserstein: 0.1 } },
  { name: 'plain head', numbers: { head: 'plain' } },
  { name: 'window -12 to 12', numbers: { min: -12, max: 12 } },
  { name: 'sign, mantissa, offset, kind', numbers: { sign: true, mantissa: true, offset: true, kind: true } },
  { name: 'digits as text', numbers: { input: 'text' } },
];

const WORDS = ['+', '-', '*', '/', '=', '$', '%', 'of', '.', ','];
const DIGITS = [...'0123456789'];

/** Signs and digits, each digit a token of its own. */
const tokenizerJson = () => wordPieceJson([...WORDS, ...DIGITS, ...DIGITS.map((digit) => `##${digit}`)], ['[NUM]']);

const OPERATIONS = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
} as const;

/** Four significant digits. */
const rounded = (value: number) => Number(value.toPrecision(4));

/** An equation whose right side is hidden. The sign of a number is a word before it, and part of its value. */
function drawEquation(rng: Random): TaggedText {
  const exponent = rng.uniform(-1, 6);
  const near = rng.chance(0.5) ? exponent + rng.uniform(-0.5, 0.5) : rng.uniform(-1, 6);
  const signed = (log: number) => rounded(10 ** Math.min(6, Math.max(-1, log))) * (rng.chance(0.3) ? -1 : 1);
  const [a, b] = [signed(exponent), signed(near)];
  const out = { text: '', numbers: [] as TaggedNumber[] };
  const write = (value: number, kind: NumberKind | undefined, masked = false) => {
    const shown = masked ? '0' : plainDigits(Math.abs(value));
    if (value < 0 && !masked) out.text += '- ';
    const start = out.text.length;
    out.text += shown;
    const tagged = { start, end: out.text.length, value };
    out.numbers.push({ ...tagged, ...(kind === undefined ? {} : { kind }), ...(masked ? { masked } : {}) });
  };
  if (rng.chance(0.15)) {
    const share = rounded(rng.uniform(0.5, 95));
    write(share, 'percent');
    out.text += ' % of ';
    write(a, 'money');
    out.text += ' $ = ';
    write((share / 100) * a, 'money', true);
    return out;
  }
  const operation = rng.pick(Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]);
  const kind = rng.chance(0.5) ? 'money' : undefined;
  write(a, kind);
  out.text += `${kind === undefined ? '' : ' $'} ${operation} `;
  write(b, kind);
  out.text += `${kind === undefined ? '' : ' $'} = `;
  write(OPERATIONS[operation](a, b), kind, true);
  return out;
}

/** Digits without an exponent. */
function plainDigits(value: number): string {
  return value.toFixed(Math.max(0, 3 - Math.floor(Math.log10(value))));
}

function targetsOf(tagged: TaggedText, tokenizer: Tokenizer): NumberTargets {
  const sequence = tokenizer.encode(tagged);
  const targets = sequence.numbers
    .filter(({ masked }) => masked)
    .map(({ position, value, kind }) => ({ position, value, kind }));
  return { sequence, targets };
}

async function writeModel(dir: string, numbers: Readonly<Record<string, unknown>>, seed: number): Promise<void> {
  const config = readConfig({
    model_type: 'modernbert',
    vocab_size: 6 + WORDS.length + 2 * DIGITS.length,
    hidden_size: 64,
    num_hidden_layers: 2,
    num_attention_heads: 2,
    intermediate_size: 96,
    max_position_embeddings: 64,
    local_attention: 128,
    pad_token_id: 0,
    numbers: { bins: 128, min: -3, max: 12, ...numbers },
  });
  writeFileSync(join(dir, 'config.json'), JSON.stringify(config.source));
  writeFileSync(join(dir, 'tokenizer.json'), JSON.stringify(tokenizerJson()));
  await writeSafetensors(join(dir, 'model.safetensors'), initialise(config, Object.keys(allShapes(config)), {}, seed));
}

interface Row {
  readonly name: string;
  readonly seed: number;
  readonly median: number;
  readonly within1: number;
  readonly within10: number;
  readonly excess: number;
  readonly sign: number | null;
  readonly seconds: number;
}

async function runVariant({ name, numbers = {}, loss = {} }: Variant, seed: number): Promise<Row> {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-ablation-'));
  const began = process.cpuUsage();
  try {
    await writeModel(dir, numbers, seed);
    const config: TrainingConfig = {
      ...DEFAULT_TRAINING,
      seed,
      freezeTokens: false,
      adamw: { ...DEFAULT_TRAINING.adamw, learningRate: 3e-3, numberRate: 1 },
      shares: { ...DEFAULT_TRAINING.shares, masked: 0 },
    };
    const learner = await loadLearner(dir, config);
    const optimizer = initOptimizer(learner.variables);
    const { tokenizer } = learner.student;
    let drawn = 0;
    // As many equations a batch for digits as text, which take more places.
    const objective: Objective = {
      name: 'equations',
      share: 1,
      batch: (n) => {
        const rng = random(seed, 'equations', n);
        const items = Array.from({ length: EQUATIONS }, () => targetsOf(drawEquation(rng), tokenizer));
        drawn += items.length;
        const lengths = items.map(({ sequence }) => sequence.ids.length);
        return {
          tokens: lengths.reduce((sum, length) => sum + length, 0),
          places: lengths.length * Math.max(...lengths),
          weight: items.reduce((sum, { targets }) => sum + targets.length, 0),
          loss: (encoder) => numberLoss(encoder, items, { ...DEFAULT_NUMBER_LOSS, ...loss }),
        };
      },
    };
    let last: StepReport | undefined;
    const state = { encoder: learner.current, variables: learner.variables, optimizer, step: 0 };
    const schedule = { steps: STEPS, warmup: Math.ceil(STEPS / 20), decay: 0.3 };
    const { adamw, muon } = config;
    const losses: number[] = [];
    await train(
      state,
      [objective],
      { seed, schedule, adamw, muon, clip: 1, accumulate: 1 },
      {
        onStep: (report) => {
          last = report;
          losses.push(report.parts.excess!);
        },
      },
    );
    const rng = random('ablation', 'held out');
    const items = Array.from({ length: ITEMS }, () => targetsOf(drawEquation(rng), tokenizer));
    const readings = await readNumbers(
      learner.student,
      items.map(({ sequence, targets }) => ({ sequence, position: targets[0]!.position })),
      { binsOnly: true },
    );
    const truth = items.map(({ targets }) => targets[0]!.value);
    const errors = readings.map(
      ({ value }, i) => Math.abs(Math.abs(value) - Math.abs(truth[i]!)) / Math.abs(truth[i]!),
    );
    const share = (limit: number) => errors.filter((error) => error <= limit).length / errors.length;
    const sign = readings.filter(({ value }, i) => Math.sign(value) === Math.sign(truth[i]!)).length / readings.length;
    disposeOptimizer(optimizer);
    learner.dispose();
    const { user, system } = process.cpuUsage(began);
    console.error(`${name}: ${last?.step} steps, ${drawn} equations drawn`);
    return {
      name,
      seed,
      median: [...errors].sort((a, b) => a - b)[Math.floor(errors.length / 2)]!,
      within1: share(0.01),
      within10: share(0.1),
      excess: losses.slice(-20).reduce((a, b) => a + b, 0) / Math.min(20, losses.length),
      sign: numbers.sign === true ? sign : null,
      seconds: (user + system) / 1e6,
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function print(rows: readonly Row[]): void {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const lines = rows.map((row) => [
    row.name,
    String(row.seed),
    percent(row.median),
    percent(row.within1),
    percent(row.within10),
    row.sign === null ? '-' : percent(row.sign),
    row.excess.toFixed(2),
    row.seconds.toFixed(0),
  ]);
  const head = ['variant', 'seed', 'median error', 'within 1 %', 'within 10 %', 'sign', 'excess loss', 'processor s'];
  for (const line of [head, head.map(() => '---'), ...lines]) console.log(`| ${line.join(' | ')} |`);
}

loadTensorflow();
const wanted = VARIANTS.filter(
  ({ name }) => values.only.length === 0 || values.only.some((part) => name.includes(part)),
);
const rows: Row[] = [];
for (let seed = 1; seed <= SEEDS; seed++) {
  for (const variant of wanted) {
    rows.push(await runVariant(variant, seed));
    if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(rows, null, 1)}\n`);
  }
}
console.log(`${STEPS} steps of ${EQUATIONS} equations, ${ITEMS} others asked about; bins alone, no derivations`);
print(rows);
