// Trains the tiny model of a folder and tells each step on stdout, until it is done or killed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadTensorflow } from '../../src-main/engine/native.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { DEFAULT_TRAINING, type TrainingConfig } from '../../src-main/train/config.ts';
import { trainEncoder } from '../../src-main/train/run.ts';

const [modelDir = '', runDir = ''] = process.argv.slice(2);
const config: TrainingConfig = {
  ...DEFAULT_TRAINING,
  steps: 40,
  warmup: 2,
  tokenBudget: { numeracy: 96, statements: 96, values: 96, meaning: 96, masked: 96 },
  shares: { numeracy: 2, statements: 0, values: 1, meaning: 1, masked: 1 },
  groupSize: 3,
  maxTokens: 48,
  saveEvery: 5,
  validateEvery: 1000,
};
const texts = ['revenue was $ 12 and net income was $ 17 .', 'net income was up to 17 % , a loss of 2 .'];
const data = { texts: [], filings: texts.map((text) => tagText(text)) };
loadTensorflow();
const resume = existsSync(join(runDir, 'checkpoint')) || existsSync(join(runDir, 'checkpoint.old'));
const { step } = await trainEncoder({
  modelDir,
  runDir,
  config,
  data,
  resume,
  onStep: ({ step, loss }) => console.log(JSON.stringify({ step, loss })),
  turn: () => new Promise((done) => setImmediate(done)),
});
console.log(JSON.stringify({ done: step }));
