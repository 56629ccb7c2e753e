import { AppError } from '../api/errors.ts';
import { DEFAULT_GEOMETRY, type GeometryConfig } from './objectives/geometry.ts';
import { DEFAULT_NUMBER_LOSS, type NumberLossConfig } from './objectives/number-loss.ts';
import { type AdamWConfig, DEFAULT_ADAMW } from './optimizer.ts';

/** Everything that decides how a training run goes; it lies in the run's record. */
export interface TrainingConfig {
  readonly seed: number;
  readonly steps: number;
  /** Steps of rising rate. */
  readonly warmup: number;
  /** Last share of the steps, in which the rate falls to zero. */
  readonly decay: number;
  readonly clip: number;
  readonly adamw: AdamWConfig;
  /** Padded tokens in one batch of each objective. */
  readonly tokenBudget: Readonly<Record<ObjectiveName, number>>;
  /** How often each objective gets a step, relative to the others; 0 leaves it out. */
  readonly shares: Readonly<Record<ObjectiveName, number>>;
  /** Multiplies the loss 1 - cosine to the base model's vectors. */
  readonly meaningWeight: number;
  readonly geometry: GeometryConfig;
  /** Targets and weights of the number head's losses. */
  readonly numberLoss: NumberLossConfig;
  /** Sentences of one statement with different values. */
  readonly groupSize: number;
  /** Longest text in tokens where meaning is kept. */
  readonly maxTokens: number;
  /** Longest piece of a filing in tokens where its numbers and words are masked. */
  readonly filingTokens: number;
  /** Share of tokens and of numbers that are masked. */
  readonly maskRate: number;
  /** Masked tokens train their head alone; masked numbers train everything. A sentence encoder has to unlearn much to predict words. */
  readonly tokenHeadOnly: boolean;
  /** The token table stays as it is: it is half of the weights, and few tokens are seen. */
  readonly freezeTokens: boolean;
  /** Steps between checkpoints, and between validations. */
  readonly saveEvery: number;
  readonly validateEvery: number;
}

export const OBJECTIVES = ['numeracy', 'statements', 'values', 'meaning', 'masked'] as const;
export type ObjectiveName = (typeof OBJECTIVES)[number];

export const DEFAULT_TRAINING: TrainingConfig = {
  seed: 1,
  steps: 3000,
  warmup: 100,
  decay: 0.3,
  clip: 1,
  adamw: DEFAULT_ADAMW,
  tokenBudget: { numeracy: 1024, statements: 1024, values: 1024, meaning: 768, masked: 768 },
  shares: { numeracy: 4, statements: 2, values: 4, meaning: 3, masked: 1 },
  meaningWeight: 10,
  numberLoss: DEFAULT_NUMBER_LOSS,
  geometry: DEFAULT_GEOMETRY,
  groupSize: 6,
  maxTokens: 128,
  filingTokens: 512,
  maskRate: 0.15,
  tokenHeadOnly: true,
  freezeTokens: true,
  saveEvery: 250,
  validateEvery: 250,
};

/** Refuses what cannot work, before anything is loaded. */
export function checkTraining(config: TrainingConfig): void {
  const positive = ['steps', 'groupSize', 'maxTokens', 'filingTokens', 'saveEvery', 'validateEvery', 'clip'] as const;
  for (const key of positive) {
    if (!(config[key] > 0)) throw new AppError('bad_request', `Training needs ${key} above zero, not ${config[key]}.`);
  }
  for (const name of OBJECTIVES) {
    if (config.shares[name] > 0 && !(config.tokenBudget[name] > 0))
      throw new AppError('bad_request', `The token budget of ${name} must be above zero.`);
  }
  if (!OBJECTIVES.some((name) => config.shares[name] > 0)) {
    throw new AppError('bad_request', 'Training needs at least one objective with a share above zero.');
  }
  if (config.maskRate <= 0 || config.maskRate >= 1) {
    throw new AppError('bad_request', `The mask rate must lie between 0 and 1, not ${config.maskRate}.`);
  }
}
