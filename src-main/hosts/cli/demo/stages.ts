/** The stages of the demo, each on the contract alone. */
import type { Comparison, SearchHit } from '../../../api/views.ts';
import type { HeadReport, LabelSet } from '../../../api/views-learning.ts';
import { columns } from '../columns.ts';
import type { Labels } from './material.ts';
import { hanging, type Stage, seconds, titled } from './stage.ts';

const count = (value: number) => value.toLocaleString('en-US');
const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);

export async function read(stage: Stage, paths: string[]) {
  const started = performance.now();
  const job = await stage.job(() => stage.client.filings.ingest({ paths, embed: false }));
  const files = await stage.client.jobs.files({ id: job.id });
  const of = (state: string) => files.filter((file) => file.state === state).length;
  const filings = await stage.client.filings.list();
  const failed = files.filter((file) => file.state === 'failed');
  for (const file of failed) stage.say(hanging(`${file.name}: ${file.error?.message}`, 3));
  stage.say(`   ${of('done')} read, ${of('duplicate')} there already, ${failed.length} failed  (${seconds(started)})`);
  const totals = [
    `${count(sum(filings, (f) => f.items))} items`,
    `${count(sum(filings, (f) => f.tables))} tables`,
    `${count(sum(filings, (f) => f.numbers))} numbers`,
    `${count(sum(filings, (f) => f.facts))} iXBRL facts`,
    `${count(sum(filings, (f) => f.chunks))} passages`,
  ];
  stage.say(`   ${filings.length} filings in the corpus: ${totals.join(', ')}`);
  return { read: of('done'), duplicates: of('duplicate'), failed: failed.length, filings: filings.length };
}

export async function embed(stage: Stage) {
  const started = performance.now();
  const job = await stage.job(() => stage.client.filings.embed());
  const embedded = Number(job.result?.embedded ?? 0);
  const { model, engine } = await stage.client.app.info();
  const rate = embedded / ((performance.now() - started) / 1000);
  const speed = embedded > 0 ? `, ${rate.toFixed(rate < 10 ? 1 : 0)} a second` : '';
  stage.say(
    `   ${count(embedded)} passages embedded now, ${count(Number(job.result?.total ?? 0))} in all  (${seconds(started)}${speed})`,
  );
  stage.say(
    `   by ${model?.id ?? 'no model'}, ${model?.dimension ?? 0} dimensions, on ${engine.backend ?? 'no backend'}`,
  );
  return { embedded, total: Number(job.result?.total ?? 0), model: model?.id ?? null, backend: engine.backend };
}

function matched({ keyword, meaning, value }: SearchHit['matched']): string {
  const sides = [
    meaning === null ? null : `meaning no. ${meaning}`,
    keyword === null ? null : `words no. ${keyword}`,
    value === null ? null : `value ${value.raw}`,
  ];
  return sides.filter((side) => side !== null).join(', ');
}

export async function search(
  stage: Stage,
  asked: string,
  input: { text: string; number?: { value: number; within: number; unit?: string } },
) {
  const { client, signal, say } = stage;
  const { hits, milliseconds, notes } = await client.search.query({ ...input, limit: 3 }, { signal });
  say(`   ${asked}  (${milliseconds} ms)`);
  hits.forEach((hit, at) => {
    const item = hit.item === null ? '' : `, Item ${hit.item}`;
    say(`   ${at + 1}. ${titled(hit.company, hit.period)}${item}  [${matched(hit.matched)}]`);
    const flat = hit.text.replace(/\s+/g, ' ');
    say(hanging(flat.length > 230 ? `${flat.slice(0, 230)} …` : flat, 6));
  });
  if (hits.length === 0) say('   Nothing was found.');
  for (const note of notes) say(hanging(`Note: ${note}`, 3));
  return { query: asked, hits, milliseconds, notes };
}

function figure(value: number | null | undefined, unit: string | null): string {
  if (value === null || value === undefined) return '';
  if (unit === 'USD/share') return value.toFixed(2);
  const size = Math.abs(value);
  if (size >= 1e9) return `${(value / 1e9).toFixed(2)} bn`;
  return size >= 1e6 ? `${(value / 1e6).toFixed(1)} m` : count(value);
}

const LETTERS = ['A', 'B'];

/** Rows with their first cell on the left and figures under one another on the right. */
function figures(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]! + 3))).join(''),
  );
}

/** The two filings to compare: the newest of the first two companies, else the two newest of the only one. */
export async function pairOf(stage: Stage): Promise<[number, number] | null> {
  const companies = (await stage.client.filings.companies()).filter((company) => company.filings.length > 0);
  const [first, second] = companies;
  const ids = [first?.filings[0]?.id, second?.filings[0]?.id ?? first?.filings[1]?.id];
  return ids[0] === undefined || ids[1] === undefined ? null : [ids[0], ids[1]];
}

export async function compare(stage: Stage, pair: [number, number]): Promise<Comparison> {
  const started = performance.now();
  const comparison = await stage.client.compare.filings({ filingIds: pair }, { signal: stage.signal });
  comparison.columns.forEach(({ company, period }, at) => {
    stage.say(`   ${LETTERS[at]}: ${titled(company, period)}`);
  });
  const rows = comparison.facts.map((row) => [
    row.label,
    ...row.cells.flatMap((cell) => [figure(cell?.value, row.unit), figure(cell?.previous, row.unit)]),
  ]);
  const heads = ['', ...comparison.columns.flatMap((_, at) => [LETTERS[at] ?? '', 'year before'])];
  for (const line of figures([heads, ...rows])) stage.say(`   ${line}`);
  const alike = comparison.items
    .filter((row) => ['1', '1A', '7', '8'].includes(row.item) && row.similarity[1] != null)
    .map((row) => `Item ${row.item} ${row.similarity[1]!.toFixed(2)}`);
  if (alike.length > 0)
    stage.say(
      `   Likeness of the texts (cosine): ${alike.join(', ')}, whole filing ${comparison.similarity[1]?.toFixed(2)}`,
    );
  for (const note of comparison.notes) stage.say(hanging(`Note: ${note}`, 3));
  stage.say(`   (${seconds(started)})`);
  return comparison;
}

/** The set of these labels, imported once however often the demo runs. */
async function labelSet({ client }: Stage, { name, csv }: Labels): Promise<LabelSet> {
  const known = (await client.labels.list()).find((set) => set.name === name);
  return known ?? client.labels.import({ name, csv });
}

async function headFor(stage: Stage, set: LabelSet): Promise<{ head: HeadReport; trained: boolean }> {
  const { client } = stage;
  const { model } = await client.app.info();
  const before = (await client.heads.list()).find((head) => head.labelSetId === set.id && head.modelId === model?.id);
  if (before && before.predictions.length === set.matched) return { head: before, trained: false };
  const job = await stage.job(() => client.heads.train({ labelSetId: set.id }));
  return { head: await client.heads.get({ id: Number(job.result?.headId) }), trained: true };
}

export async function retrain(stage: Stage, labels: Labels): Promise<HeadReport> {
  const started = performance.now();
  const set = await labelSet(stage, labels);
  stage.say(`   ${labels.name}: ${set.matched} of ${set.rows} labels match a filing, ${set.companies} companies`);
  const { head, trained } = await headFor(stage, set);
  const rows = head.methods.map(({ name, mae, r2 }) => [
    name,
    `${mae.value.toPrecision(3)} (${mae.low.toPrecision(2)} to ${mae.high.toPrecision(2)})`,
    r2.value.toFixed(2),
  ]);
  for (const line of columns([['method', 'mean error (95%)', 'R2'], ...rows]).split('\n')) stage.say(`   ${line}`);
  stage.say(hanging(head.verdict, 3));
  stage.say(`   (${trained ? seconds(started) : 'trained before'})`);
  return head;
}

export async function exportAll(stage: Stage, levels: readonly ('chunk' | 'filing' | 'company' | 'number')[]) {
  const written = [];
  for (const level of levels) {
    const started = performance.now();
    const { path } = await stage.client.export.suggestPath({ level });
    const job = await stage.job(() => stage.client.export.start({ level, path }));
    stage.say(`   ${count(Number(job.result?.rows ?? 0))} ${level} rows  ${path}  (${seconds(started)})`);
    written.push({ level, path, rows: Number(job.result?.rows ?? 0) });
  }
  return written;
}
