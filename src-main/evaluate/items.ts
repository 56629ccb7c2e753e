import { z } from 'zod';
import { AppError } from '../api/errors.ts';
import { MASK_TEXT } from '../api/types.ts';
import { readNumberTags } from '../text/number-tags.ts';
import { generateArithmetic } from './generators/arithmetic.ts';
import { generateCrossUnit, generateOrdering, generateTriplets } from './generators/ordering.ts';
import { generateOutliers } from './generators/outliers.ts';
import { generateParaphrases } from './generators/paraphrase.ts';
import { generateQueries } from './generators/queries.ts';
import { generateRetrieval } from './generators/retrieval.ts';
import { generateSigns } from './generators/sign.ts';
import { generateYears } from './generators/years.ts';
import { generateZeros } from './generators/zero.ts';
import type { EvaluationName } from './report.ts';

/** Plain, or with the seed's number tags, which are taken off: the grammar reads both. */
const text = z
  .string()
  .min(1)
  .transform((given) => readNumberTags(given).text);
const value = z.number().refine(Number.isFinite, 'must be a number');
const contrast = z.object({ anchor: text, near: text, far: text });
const pair = z.object({ a: text, b: text });

/** One line of a `--file`, by evaluation. Other keys are let through. */
const LINES = {
  ordering: contrast,
  cross_unit: contrast,
  sign: contrast,
  zero: contrast,
  years: contrast,
  queries: contrast,
  triplets: z.object({ low: text, mid: text, high: text }),
  paraphrase: pair,
  retrieval: pair,
  sts: z.object({ a: text, b: text, score: z.number() }),
  numeracy: z.object({ text, value, operation: z.string().optional() }),
  masking: z.object({ text, value }),
  // Tags stay on: they say which numbers are counted.
  outliers: z.object({ text: z.string().min(1), index: z.int().min(-1) }),
  spectrum: z.object({ text }),
  probes: z.never(),
};

export type Items<N extends EvaluationName> = z.infer<(typeof LINES)[N]>[];

/** Generated sets have this many items: the 95 % interval of a share is then within 4 points. */
export const GENERATED_ITEMS = 800;

/** The seed of the published figures. */
export const GENERATED_SEED = 20_26;

/** Why an evaluation has no generated set. */
const NEEDS: Partial<Record<EvaluationName, string>> = {
  sts: 'The sts evaluation has no generated set: give sentence pairs with scores through --file (JSON lines of a, b, score, or STS-B CSV).',
  masking:
    'The masking evaluation works on filings: give files through --filings, ingest some, or give JSON lines of text with [MASK] and value through --file.',
  probes: 'The probes make their own numbers and take no file.',
};

/** The generated set of an evaluation. Throws `bad_request` where there is none. */
export function generateItems<N extends EvaluationName>(
  name: N,
  count = GENERATED_ITEMS,
  seed = GENERATED_SEED,
): Items<N> {
  const generators: { [K in EvaluationName]?: () => Items<K> } = {
    ordering: () => generateOrdering(count, seed),
    triplets: () => generateTriplets(count, seed),
    cross_unit: () => generateCrossUnit(count, seed),
    sign: () => generateSigns(count, seed),
    zero: () => generateZeros(count, seed),
    years: () => generateYears(count, seed),
    queries: () => generateQueries(count, seed),
    paraphrase: () => generateParaphrases(count, seed),
    retrieval: () => generateRetrieval(count, seed),
    numeracy: () => generateArithmetic(count, seed),
    outliers: () => generateOutliers(count, seed),
    spectrum: () => generateParaphrases(count, seed).map(({ a }) => ({ text: a })),
  };
  const generate = generators[name];
  if (generate === undefined) throw new AppError('bad_request', NEEDS[name] ?? `There is no set for ${name}.`);
  return generate() as Items<N>;
}

/**
 * Items from the text of a file: JSON lines, or for `sts` also CSV of sentence, sentence, score (STS-B's form). Throws `bad_request` that names
 * the line.
 */
export function parseItems<N extends EvaluationName>(name: N, content: string): Items<N> {
  if (name === 'probes') throw new AppError('bad_request', NEEDS.probes!);
  const line = LINES[name] as Exclude<(typeof LINES)[EvaluationName], typeof LINES.probes>;
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const items: Items<N>[number][] = [];
  lines.forEach((given, index) => {
    if (given.trim() === '') return;
    const parsed = line.safeParse(name === 'sts' && !given.startsWith('{') ? stsRow(given) : parseJson(given));
    if (!parsed.success) {
      const why = parsed.error.issues[0];
      throw new AppError(
        'bad_request',
        `Line ${index + 1} is not an item of ${name} (an object with ${neededKeys(line.shape)}): ${why?.path.join('.') ?? ''} ${why?.message ?? ''}.`,
      );
    }
    if (name === 'numeracy' || name === 'masking') checkMask((parsed.data as Items<'masking'>[number]).text, index + 1);
    items.push(parsed.data as Items<N>[number]);
  });
  if (items.length === 0) throw new AppError('bad_request', `The file has no items for ${name}.`);
  return items as Items<N>;
}

/** The keys that an item must have. */
function neededKeys(shape: Readonly<Record<string, z.ZodType>>): string {
  return Object.keys(shape)
    .filter((key) => !shape[key]!.safeParse(undefined).success)
    .join(', ');
}

/** A line has one value, and so one place that it fills. */
function checkMask(text: string, line: number): void {
  const count = text.split(MASK_TEXT).length - 1;
  if (count === 0) throw new AppError('bad_request', `Line ${line} has no ${MASK_TEXT} in its text.`);
  if (count > 1) {
    throw new AppError(
      'bad_request',
      `Line ${line} has ${count} times ${MASK_TEXT} for its one value. Write a line for each, with the other numbers in place.`,
    );
  }
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
