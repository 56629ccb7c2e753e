import type { TaggedText } from '../../api/types.ts';
import type { Encoder } from '../../model/encoder.ts';
import type { Tokenizer } from '../../text/tokenizer.ts';
import { lengthSlices, slicedPlaces } from '../batches.ts';
import { drawValueGroup } from '../data/geometry.ts';
import { type GeometryConfig, geometryLoss } from './geometry.ts';
import { sentenceVectors, type TwoViews, twoViews, wordVectors } from './meaning.ts';
import { endlessBatches, type Objective } from './objective.ts';

export interface ValuesOptions {
  readonly seed: number;
  readonly share: number;
  readonly tokenBudget: number;
  readonly groupSize: number;
  readonly geometry: GeometryConfig;
  readonly tokenizer: Tokenizer;
  readonly teacher: Encoder;
  readonly tag: (text: string) => TaggedText;
}

/** Sentences of a group differ in length: they are read in so many slices, with 0.6 % of padding instead of 5.8 %. */
const SLICES = 3;

/** Sentences of a group that the teacher reads too. */
const TEACHER_ROWS = 2;

interface Group {
  readonly views: readonly TwoViews[];
  readonly logs: readonly number[];
  readonly wording: readonly number[];
}

/** Number geometry (see geometry.ts) on generated sentences, fresh in every batch. */
export function valuesObjective(options: ValuesOptions): Objective {
  const { seed, share, tokenBudget, groupSize, geometry, tokenizer, teacher, tag } = options;
  const draw = endlessBatches<Group>(
    [seed, 'values'],
    tokenBudget,
    (rng) => {
      const { texts, logs, wording } = drawValueGroup(rng, groupSize);
      return { views: texts.map((text) => twoViews(tag(text), tokenizer, 128)), logs, wording };
    },
    (group) => groupSize * Math.max(...group.views.map((view) => view.tagged.ids.length)),
  );
  return {
    name: 'values',
    share,
    batch: (n) => {
      const groups = draw(n);
      const views = groups.flatMap((group) => group.views);
      const layout = {
        group: groups.flatMap((group, index) => group.views.map(() => index)),
        logs: groups.flatMap((group) => group.logs),
        wording: groups.flatMap((group) => group.wording),
        teacherGroup: groups.flatMap((group, index) => group.views.slice(0, TEACHER_ROWS).map(() => index)),
      };
      const lengths = views.map((view) => view.tagged.ids.length);
      const slices = lengthSlices(lengths, SLICES);
      return {
        tokens: lengths.reduce((a, b) => a + b, 0),
        places: slicedPlaces(lengths, slices),
        weight: groups.length,
        loss: (encoder) => {
          const student = sentenceVectors(
            encoder,
            views.map((view) => view.tagged),
            slices,
          );
          const plain = groups.flatMap((group) => group.views.slice(0, TEACHER_ROWS).map((view) => view.plain));
          const target = wordVectors(teacher, sentenceVectors(teacher, plain));
          return geometryLoss(student, wordVectors(encoder, student), target, layout, geometry);
        },
      };
    },
  };
}
