import { AppError } from '../api/errors.ts';
import { BACKBONES, OPTIMIZERS } from '../api/types.ts';
import { DEFAULT_LOW_RANK, type LowRankConfig } from './low-rank.ts';
import { DEFAULT_MUON, type MuonConfig } from './muon.ts';
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
  /** `muon`: the matrices of the layers are moved by Muon (muon.ts), everything else by AdamW still. */
  readonly optimizer: (typeof OPTIMIZERS)[number];
  readonly muon: MuonConfig;
  /** What of the backbone learns: all of it; nothing; or a low-rank addition to each matrix of its layers (low-rank.ts). Number path and heads always do. */
  readonly backbone: (typeof BACKBONES)[number];
  readonly lowRank: LowRankConfig;
  /** Batches of one objective that make an update together, each weighing by what it predicts. */
  readonly accumulate: number;
  /** Training ends, with the best weights, after this many validations in a row without a new best; 0 goes on to the last step. */
  readonly patience: number;
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
  /** Share of tokens that are masked, and of numbers. */
  readonly maskRate: number;
  readonly numberMaskRate: number;
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
  optimizer: 'adamw',
  muon: DEFAULT_MUON,
  backbone: 'full',
  lowRank: DEFAULT_LOW_RANK,
  accumulate: 1,
  patience: 0,
  tokenBudget: { numeracy: 1024, statements: 1024, values: 1024, meaning: 768, masked: 768 },
  shares: { numeracy: 4, statements: 2, values: 4, meaning: 3, masked: 1 },
  meaningWeight: 10,
  numberLoss: DEFAULT_NUMBER_LOSS,
  geometry: DEFAULT_GEOMETRY,
  groupSize: 6,
  maxTokens: 128,
  filingTokens: 512,
  maskRate: 0.15,
  numberMaskRate: 0.15,
  tokenHeadOnly: true,
  freezeTokens: true,
  saveEvery: 250,
  validateEvery: 250,
};

/** What differs from a config; of rates and sizes that come in groups only those that differ. */
export type TrainingChange = Partial<Omit<TrainingConfig, Grouped>> & {
  readonly [K in Grouped]?: Partial<TrainingConfig[K]>;
};
type Grouped = (typeof GROUPED)[number];
const GROUPED = ['adamw', 'muon', 'lowRank', 'numberLoss', 'geometry', 'shares', 'tokenBudget'] as const;

export function changedTraining(config: TrainingConfig, change: TrainingChange): TrainingConfig {
  const groups = GROUPED.filter((name) => change[name] !== undefined).map((name) => [
    name,
    { ...config[name], ...change[name] },
  ]);
  return { ...config, ...change, ...Object.fromEntries(groups) } as TrainingConfig;
}

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
  checkChoices(config);
  for (const rate of [config.maskRate, config.numberMaskRate]) {
    if (!(rate > 0 && rate < 1))
      throw new AppError('bad_request', `The mask rate must lie between 0 and 1, not ${rate}.`);
  }
}

function checkChoices({ optimizer, backbone, lowRank, accumulate, patience, muon }: TrainingConfig): void {
  const refuse = (what: string): never => {
    throw new AppError('bad_request', what);
  };
  if (!OPTIMIZERS.includes(optimizer)) refuse(`The optimizer is ${OPTIMIZERS.join(' or ')}, not ${optimizer}.`);
  if (!BACKBONES.includes(backbone)) refuse(`The backbone learns ${BACKBONES.join(', ')}; ${backbone} is not known.`);
  if (!Number.isInteger(accumulate) || accumulate < 1)
    refuse(`An update takes a whole number of batches, at least 1, not ${accumulate}.`);
  if (!Number.isInteger(patience) || patience < 0)
    refuse(`Early stop waits for a whole number of validations, not ${patience}.`);
  if (backbone === 'low-rank' && (!Number.isInteger(lowRank.rank) || lowRank.rank < 1))
    refuse(`The rank of a low-rank backbone is a whole number of at least 1, not ${lowRank.rank}.`);
  if (optimizer === 'muon' && backbone !== 'full')
    refuse('Muon moves the matrices of the layers, so it needs a backbone that learns in full.');
  if (optimizer === 'muon' && !(muon.learningRate > 0 && muon.momentum >= 0 && muon.momentum < 1))
    refuse('Muon needs a learning rate above zero and a momentum from 0 to below 1.');
}
