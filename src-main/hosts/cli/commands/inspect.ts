import { LOW_CONFIDENCE } from '../../../api/contract.ts';
import type { Fact, ItemSpan, NumberRecord, ParsedFiling, TableGrid } from '../../../api/types.ts';
import { inspectFile, tagFiling } from '../../../app/inspect.ts';
import { meant } from '../arguments.ts';
import { columns } from '../columns.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';

/** Where a number, an item or a table stands, for people. */
const range = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;

function items(list: readonly ItemSpan[]): string {
  const rows = list.map((item) => [
    [item.item, ...(item.also ?? [])].join('+'),
    item.title,
    range(item),
    String(item.characters),
    `${item.confidence.toFixed(2)}${item.confidence < LOW_CONFIDENCE ? ' check this' : ''}`,
    item.reason,
  ]);
  return columns([['item', 'title', 'range', 'characters', 'confidence', 'reason'], ...rows]);
}

function table(grid: TableGrid, index: number): string {
  const scale = grid.scale === 0 ? '' : ` x 10^${grid.scale}`;
  const head = `Table ${index}: ${grid.grid.length} rows, ${grid.headerRows} of them header, ${grid.unit ?? 'no unit'}${scale}, ${range(grid)}`;
  const failed = (grid.totals ?? [])
    .filter(({ ok }) => !ok)
    .map(({ row, column, sum }) => `\ncheck this: row ${row}, column ${column}: the rows above add up to ${sum}`);
  return `${head}\n${columns(grid.grid.map((row) => row.map((cell) => cell ?? '')))}${failed.join('')}`;
}

function numbers(list: readonly NumberRecord[]): string {
  const rows = list.map((number) => [
    number.raw.replace(/\s+/g, ' '),
    number.value === null ? 'nil' : String(number.value),
    number.unit ?? '',
    number.kind,
    number.scale === 0 ? '' : `10^${number.scale} from ${number.scaleSource}`,
    number.period ?? '',
    range(number),
    number.concept ?? '',
  ]);
  return columns([['raw', 'value', 'unit', 'kind', 'scale', 'period', 'range', 'concept'], ...rows]);
}

function facts(list: readonly Fact[]): string {
  const rows = list.map((fact) => [
    fact.concept,
    (fact.value ?? 'nil').replace(/\s+/g, ' ').slice(0, 60),
    fact.unit ?? '',
    fact.instant ?? `${fact.start ?? ''}/${fact.end ?? ''}`,
    Object.entries(fact.dimensions)
      .map(([axis, member]) => `${axis}=${member}`)
      .join(' '),
  ]);
  return columns([['concept', 'value', 'unit', 'period', 'dimensions'], ...rows]);
}

/** The table as it is relied on: `items` names the item it stands in. */
const tableView = ({ item, ...rest }: TableGrid) => ({ ...rest, ...(item === undefined ? {} : { item, items: item }) });

/** What each form shows: the document for --json and the text. Texts are made only when they are printed. */
const views: Record<string, (filing: ParsedFiling) => { json: unknown; text: () => string }> = {
  text: ({ text }) => ({ json: { text }, text: () => text }),
  tagged: (filing) => ({ json: { tagged: tagFiling(filing) }, text: () => tagFiling(filing) }),
  items: (filing) => ({ json: { items: filing.items }, text: () => items(filing.items) }),
  tables: (filing) => ({
    json: { tables: filing.tables.map(tableView) },
    text: () => filing.tables.map(table).join('\n\n'),
  }),
  numbers: (filing) => ({ json: { numbers: filing.numbers }, text: () => numbers(filing.numbers) }),
  facts: (filing) => ({ json: { facts: filing.facts }, text: () => facts(filing.facts) }),
};

export const command: Command = {
  name: 'inspect',
  summary:
    'Show what is read from one file: clean text, text with its numbers tagged, items, tables, numbers or iXBRL facts.',
  usage: Object.keys(views).map((view) => `inspect ${view} FILE`),
  details:
    'FILE is a filing: HTML, PDF, a scan (read by OCR) or a picture of a page, plain, .gz, or alone in a .zip. No corpus is needed. Offsets point into the clean text.',
  options: {},
  run: async ({ positionals, progress, json, signal }): Promise<Outcome> => {
    const [what, file, ...rest] = positionals;
    const view = what === undefined ? undefined : views[what];
    if (!view)
      throw new UsageError(
        what === undefined ? 'Say what to inspect.' : `Cannot inspect "${what}".${meant(what, Object.keys(views))}`,
      );
    if (file === undefined) throw new UsageError(`Say which file: mantissa inspect ${what} FILE.`);
    if (rest.length > 0) throw new UsageError(`inspect reads one file; "${rest[0]}" is one too many.`);
    const onPage = (done: number, total: number) => progress.update('reading pages', done, total);
    const filing = await inspectFile(file, { signal, onPage });
    for (const warning of filing.warnings) progress.note(`Warning: ${warning}`);
    const shown = view(filing);
    return { json: shown.json, text: json ? '' : shown.text() };
  },
};
