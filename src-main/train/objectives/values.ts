import type { TaggedText } from '../../api/types.ts';
import type { Encoder } from '../../model/encoder.ts';
import type { Tokenizer } from '../../text/tokenizer.ts';
import { drawValueGroup } from '../data/geometry.ts';
import { type GeometryConfig, geometryLoss } from './geometry.ts';
import { type TwoViews, twoViews } from './meaning.ts';
import { endlessBatches, type Objective } from './objective.ts';
import { teacherVectors } from './teacher.ts';
import { sentenceVectors, wordVectors } from './vectors.ts';

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

/** Sentences of a group that the teacher reads too. */
const TEACHER_ROWS = 2;

/** Places in a row of what the teacher reads: several sentences. */
const TEACHER_WIDTH = 64;

interface Group {
  readonly views: readonly TwoViews[];
  readonly logs: readonly number[];
  readonly wording: readonly number[];
}

/** Number geometry (see geometry.ts) on generated sentences, fresh in every batch. */
export function valuesObjective(options: ValuesOptions): Objective {
  const { seed, share, tokenBudget, groupSize, geometry, tokenizer, teacher, tag } = options;
  const draw = endlessBatches<Group>({
    seed: [seed, 'values'],
    tokenBudget,
    draw: (rng) => {
      const { texts, logs, wording } = drawValueGroup(rng, groupSize);
      return { views: texts.map((text) => twoViews(tag(text), tokenizer, 128)), logs, wording };
    },
    lengthsOf: (group) => group.views.map((view) => view.tagged.ids.length),
  });
  const plain = (n: number) =>
    draw(n).items.flatMap((group) => group.views.slice(0, TEACHER_ROWS).map((view) => view.plain));
  const taught = teacherVectors(teacher, plain, tokenBudget, TEACHER_WIDTH);
  return {
    name: 'values',
    share,
    batch: (n) => {
      const { items: groups, layout: rows, tokens, places } = draw(n);
      const target = taught(n);
      const views = groups.flatMap((group) => group.views);
      const layout = {
        group: groups.flatMap((group, index) => group.views.map(() => index)),
        logs: groups.flatMap((group) => group.logs),
        wording: groups.flatMap((group) => group.wording),
        teacherGroup: groups.flatMap((group, index) => group.views.slice(0, TEACHER_ROWS).map(() => index)),
      };
      return {
        tokens: tokens + target.tokens,
        places: places + target.places,
        weight: groups.length,
        loss: (encoder) => {
          const sequences = views.map((view) => view.tagged);
          const student = sentenceVectors(encoder, sequences, rows);
          return geometryLoss(student, wordVectors(encoder, student), target.vectors(), layout, geometry);
        },
      };
    },
  };
}
