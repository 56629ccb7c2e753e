import { random } from '../../text/random.ts';
import { type HeadData, mean, takeRows } from '../../train/heads/data.ts';
import { fitMlp, type MlpHead, predictMlp } from '../../train/heads/mlp.ts';
import { fitRidge, predictRidge, type RidgeHead } from '../../train/heads/ridge.ts';
import type { Task } from './task.ts';

export interface TrainHeadInput {
  /** [rows, dimension] row-major: filing vectors. */
  readonly features: Float32Array;
  readonly dimension: number;
  readonly targets: Float64Array;
  /** Company of each row. */
  readonly groups: Int32Array;
  /** Rows to train on; the others are only predicted. */
  readonly train: Int32Array;
  readonly seed: number;
}

export interface TrainHeadOutput {
  /** Mean of the training targets: the baseline. */
  readonly mean: number;
  readonly ridge: RidgeHead;
  readonly mlp: MlpHead;
  /** Predictions of every row. */
  readonly predictions: { readonly mean: Float64Array; readonly ridge: Float64Array; readonly mlp: Float64Array };
}

/** What a progress event carries: validation error of the perceptron after an epoch, in deviations squared. */
export interface TrainHeadPayload {
  readonly epoch: number;
  readonly validation: number;
}

/** Progress runs to this: one step for ridge, the rest for the epochs of the perceptron. */
const STEPS = 301;

/** Trains both heads on the training rows and predicts all rows. */
export const trainHead: Task<TrainHeadInput, TrainHeadOutput> = async (input, { progress, turn }) => {
  const data: HeadData = input;
  const training = takeRows(data, [...input.train]);
  const order = random(input.seed, 'companies').shuffle([...new Set(training.groups)]);
  progress(0, STEPS, 'Fitting ridge');
  const ridge = fitRidge(training, order);
  await turn();
  const mlp = await fitMlp(training, order, {
    seed: input.seed,
    turn,
    onEpoch: (epoch, validation) => {
      const payload: TrainHeadPayload = { epoch, validation };
      progress(1 + epoch, STEPS, 'Training the perceptron', payload);
    },
  });
  progress(STEPS, STEPS, 'Trained');
  const average = mean(training.targets);
  return {
    mean: average,
    ridge,
    mlp,
    predictions: {
      mean: new Float64Array(data.targets.length).fill(average),
      ridge: predictRidge(ridge, data.features),
      mlp: predictMlp(mlp, data.features),
    },
  };
};
