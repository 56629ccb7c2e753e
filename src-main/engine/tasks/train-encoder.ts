import type { TaggedText } from '../../api/types.ts';
import { readRecord } from '../../train/checkpoint.ts';
import { changedTraining, DEFAULT_TRAINING, type TrainingChange } from '../../train/config.ts';
import type { StepReport } from '../../train/loop.ts';
import { type RunResult, trainEncoder as runTraining } from '../../train/run.ts';
import { createCompiler } from '../graph/compiler.ts';
import type { Task } from './task.ts';

export interface TrainEncoderInput {
  /** The model to start from. */
  readonly modelDir: string;
  /** Folder of the run: checkpoints, and `model/` at the end. */
  readonly runDir: string;
  /** What differs from DEFAULT_TRAINING. A resumed run keeps its own unless told otherwise. */
  readonly config?: TrainingChange;
  readonly texts?: readonly TaggedText[];
  /** Chunks of filings. */
  readonly filings?: readonly TaggedText[];
  /** Chunks of filings of companies held out, to validate on. */
  readonly held?: readonly TaggedText[];
  readonly resume?: boolean;
}

/** What a progress event carries: the figures of one step, and the metrics when it was validated. */
export type TrainEncoderPayload =
  | { readonly report: StepReport }
  | { readonly step: number; readonly metrics: Readonly<Record<string, number>> };

/** Trains the encoder, a progress event a step; cancelled between two steps, with a checkpoint to resume from. */
export const trainEncoder: Task<TrainEncoderInput, RunResult> = async (input, context) => {
  const { signal, turn, progress, log, backend } = context;
  const { modelDir, runDir, texts = [], filings = [], held = [], resume = false } = input;
  const own = resume ? (await readRecord(runDir))?.config : undefined;
  const config = changedTraining({ ...DEFAULT_TRAINING, ...own }, input.config ?? {});
  const send = (step: number, message: string, payload: TrainEncoderPayload) =>
    progress(step, config.steps, message, payload);
  // On a card, weights would travel through the processor's memory at every step.
  const compiler = backend.name === 'tensorflow' ? createCompiler(log) : undefined;
  return runTraining({
    modelDir,
    runDir,
    config,
    data: { texts, filings, held },
    resume,
    signal,
    turn,
    log,
    compiler,
    onStep: (report) => send(report.step + 1, `${report.objective}: loss ${report.loss.toFixed(3)}`, { report }),
    onValidation: (step, metrics) => send(step, 'Validated', { step, metrics }),
  }).finally(() => compiler?.dispose());
};
