/** What the demo works on: sample filings that it makes, or files that were named. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../../api/errors.ts';
import { dataFolder } from '../../../app/paths.ts';
import { generateSamples } from '../../../samples/index.ts';

export interface Labels {
  name: string;
  csv: string;
}

export interface Material {
  /** One line on what it is. */
  what: string;
  /** Paths for ingest. */
  paths: string[];
  labels: Labels | null;
  /** What to search for. */
  query: string;
}

/** The demo's own corpus: one for the samples, one for each set of paths, so that running it again finds its work done. */
export function demoCorpus(paths: readonly string[]): string {
  const key =
    paths.length === 0
      ? ''
      : `-${createHash('sha256')
          .update(paths.map((path) => resolve(path)).join('\n'))
          .digest('hex')
          .slice(0, 8)}`;
  return join(dataFolder(), `demo${key}`);
}

/** Writes a file unless it is there with the same text. */
async function put(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before !== text) await writeFile(path, text);
}

async function samples(folder: string): Promise<Material> {
  const { filings, labels } = generateSamples();
  const files = join(folder, 'samples');
  await mkdir(files, { recursive: true });
  for (const { name, html } of filings) await put(join(files, name), html);
  await put(join(files, 'labels.csv'), labels);
  const companies = new Set(filings.map(({ truth }) => truth.company)).size;
  return {
    what: `${filings.length} annual reports of ${companies} made-up companies, written to ${files}`,
    paths: filings.map(({ name }) => join(files, name)),
    labels: { name: 'Growth of revenue in the next year (samples)', csv: labels },
    query: 'customers delay software purchases because budgets are tight',
  };
}

/** A label file among the paths, or in a folder of them. */
async function findLabels(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if (/\.csv$/i.test(path)) return path;
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory()) continue;
    const file = (await readdir(path)).find((name) => /label.*\.csv$/i.test(name));
    if (file) return join(path, file);
  }
  return null;
}

async function named(positionals: readonly string[]): Promise<Material> {
  const paths = positionals.map((path) => resolve(path));
  for (const path of paths)
    if ((await stat(path).catch(() => null)) === null) throw new AppError('not_found', `There is nothing at ${path}.`);
  const labels = await findLabels(paths);
  return {
    what: paths.join(', '),
    paths: paths.filter((path) => path !== labels),
    labels: labels === null ? null : { name: basename(labels), csv: await readFile(labels, 'utf8') },
    query: 'we depend on a small number of suppliers and could lose customers if they fail',
  };
}

/** @param folder the corpus's folder, where sample files are kept */
export function materialFor(positionals: readonly string[], folder: string): Promise<Material> {
  return positionals.length === 0 ? samples(folder) : named(positionals);
}
