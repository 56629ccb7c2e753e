import { z } from 'zod';
import { AppError } from '../api/errors.ts';
import { generateArithmetic } from './generators/arithmetic.ts';
import { generateCrossUnit, generateOrdering, generateTriplets } from './generators/ordering.ts';
import { generateParaphrases } from './generators/paraphrase.ts';
import type { EvaluationName } from './report.ts';

const text = z.string().min(1);
const value = z.number().refine((x) => Number.isFinite(x) && x !== 0, 'must be a number other than zero');

/** One line of a `--file`, by evaluation. Other keys are let through. */
const LINES = {
  ordering: z.object({ anchor: text, near: text, far: text }),
  cross_unit: z.object({ anchor: text, near: text, far: text }),
  triplets: z.object({ low: text, mid: text, high: text }),
  paraphrase: z.object({ a: text, b: text }),
  sts: z.object({ a: text, b: text, score: z.number() }),
  numeracy: z.object({ text, value, operation: z.string().optional() }),
};

export type Items<N extends EvaluationName> = z.infer<(typeof LINES)[N]>[];

/** Generated sets have this many items: the 95 % interval of a share is then within 4 points. */
export const GENERATED_ITEMS = 800;

/** The seed of the published figures. */
export const GENERATED_SEED = 20_26;

/** The generated set of an evaluation. STS has none: it needs a file. */
export function generateItems<N extends EvaluationName>(
  name: N,
  count = GENERATED_ITEMS,
  seed = GENERATED_SEED,
): Items<N> {
  const generators: { [K in EvaluationName]: (() => Items<K>) | null } = {
    ordering: () => generateOrdering(count, seed),
    triplets: () => generateTriplets(count, seed),
    cross_unit: () => generateCrossUnit(count, seed),
    paraphrase: () => generateParaphrases(count, seed),
    numeracy: () => generateArithmetic(count, seed),
    sts: null,
  };
  const generate = generators[name];
  if (generate === null) {
    throw new AppError(
      'bad_request',
      'The sts evaluation has no generated set: give sentence pairs with scores through --file (JSON lines of a, b, score, or STS-B CSV).',
    );
  }
  return generate() as Items<N>;
}

/**
 * Items from the text of a file: JSON lines, or for `sts` also CSV of sentence, sentence, score (STS-B's form). Throws `bad_request` that names
 * the line.
 */
export function parseItems<N extends EvaluationName>(name: N, content: string): Items<N> {
  const lines = content.split(/\r?\n/);
  const items: unknown[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const parsed = LINES[name].safeParse(name === 'sts' && !line.startsWith('{') ? stsRow(line) : parseJson(line));
    if (!parsed.success) {
      const keys = Object.keys(LINES[name].shape).join(', ');
      const why = parsed.error.issues[0];
      throw new AppError(
        'bad_request',
        `Line ${index + 1} is not an item of ${name} (an object with ${keys}): ${why?.path.join('.') ?? ''} ${why?.message ?? ''}.`,
      );
    }
    items.push(parsed.data);
  });
  if (items.length === 0) throw new AppError('bad_request', `The file has no items for ${name}.`);
  if (name === 'numeracy') checkMasks(items as Items<'numeracy'>);
  return items as Items<N>;
}

function checkMasks(items: Items<'numeracy'>): void {
  const without = items.findIndex((item) => !item.text.includes('[MASK]'));
  if (without >= 0) throw new AppError('bad_request', `Item ${without + 1} has no [MASK] in its text.`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** A CSV row "sentence,sentence,score", quotes doubled inside quotes. */
function stsRow(line: string): unknown {
  const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'),
  );
  return { a: fields[0], b: fields[1], score: Number(fields[2]) };
}
