import { AppError } from '../../api/errors.ts';
import type { TaggedText } from '../../api/types.ts';
import { type NumberScore, scoreNumbers } from '../../model/score-numbers.ts';
import { spacedMasks } from '../../text/spaced-masks.ts';
import { loadModel } from '../loaded-model.ts';
import type { Task } from './task.ts';

export interface SurpriseInput {
  /** The model folder. */
  readonly modelDir: string;
  readonly texts: readonly TaggedText[];
  /** Numbers of a text are hidden in this many turns, so that each has the most of the others on view. */
  readonly passes?: number;
}

export interface SurpriseOutput {
  readonly modelHash: string;
  /** For each text one score a number, in its order; null past the model's longest text. */
  readonly scores: readonly (readonly (NumberScore | null)[])[];
}

const PASSES = 6;

/** Hides every number of some texts, a few at a time, and says what the model expected there. Progress counts passes. */
export const surprise: Task<SurpriseInput, SurpriseOutput> = async (input, { models, log, turn, progress }) => {
  const { modelDir, texts, passes = PASSES } = input;
  const model = await loadModel(models, modelDir, log);
  if (!model.knowsNumbers) {
    throw new AppError(
      'bad_model',
      'This model has not learned numbers, so that none can surprise it. Train it first, or use another.',
    );
  }
  const asked = texts.flatMap((tagged, text) =>
    spacedMasks(tagged.numbers.length, passes).map((hidden) => ({ tagged, hidden, text })),
  );
  const scored = await scoreNumbers(model, asked, {
    turn: async (done, total) => {
      progress(done, total, 'Hiding numbers');
      await turn();
    },
  });
  const scores = texts.map(({ numbers }) => new Array<NumberScore | null>(numbers.length).fill(null));
  asked.forEach(({ hidden, text }, pass) => {
    hidden.forEach((index, place) => {
      scores[text]![index] = scored[pass]![place] ?? null;
    });
  });
  return { modelHash: model.hash, scores };
};
