/**
 * The SEC's Financial Statement Data Sets: tables of all submissions of a quarter, split by submission. `num.txt` has millions of rows in no order to rely on. It is
 * read once to count, then once for every 64 MB of rows, which are held until they are asked for: memory stays bounded and nothing is left on the disk.
 */
import { AppError } from '../../api/errors.ts';
import { MAX_UNPACKED_BYTES } from '../html/decode.ts';
import { type ByteSink, firstCell, lineSink, type OnLine } from './lines.ts';

export type SetTable = 'sub' | 'num';

/** Where the two tables come from. */
export interface SetSource {
  /** What the paths of submissions begin with. */
  path: string;
  /** Streams a table from its beginning to its end, each time anew. */
  stream(table: SetTable, sink: ByteSink): Promise<void>;
}

/** One submission (or, as an error to be read, the rows that belong to none). */
export interface SetMember {
  path: string;
  name: string;
  bytes: number;
  read(): Promise<Uint8Array>;
}

interface Submission {
  row: Buffer;
  /** Of its rows of num.txt with their line numbers. */
  bytes: number;
  batch: number;
}

interface Bad {
  count: number;
  first: number;
}

/** Rows held at a time. */
const BATCH_BYTES = 64 * 1024 * 1024;
const ACCESSION = /^\d{10}-\d{2}-\d{6}$/;

export const isAccession = (name: string): boolean => ACCESSION.test(name);

/**
 * The submissions of a set that have figures, in the order of `sub.txt`; null when the tables are not those of a data set. Each reads as its row of `sub.txt` and
 * its rows of `num.txt`, each under its head, the latter with the number of the line before it. Rows of no submission are told of by a member whose reading fails.
 */
export async function splitSet(source: SetSource, batchBytes = BATCH_BYTES): Promise<SetMember[] | null> {
  const subs = await readSubmissions(source);
  if (subs === null) return null;
  const num = await countRows(source, subs.found);
  if (num === null) return null;
  const read = batches(source, subs.found, batchBytes);
  const members: SetMember[] = [];
  for (const [name, { row, bytes }] of subs.found) {
    if (bytes === 0) continue;
    const head = Buffer.concat([subs.head, NEWLINE, row, NEWLINE, NEWLINE, Buffer.from('line\t'), num.head, NEWLINE]);
    const whole = async () => Buffer.concat([head, await read(name)]);
    members.push({ path: `${source.path}/${name}`, name, bytes: head.length + bytes, read: whole });
  }
  if (subs.bad.count > 0) members.push(leftOut(source, 'sub', subs.bad, 'without an accession number, or twice'));
  if (num.bad.count > 0) members.push(leftOut(source, 'num', num.bad, 'of no submission that sub.txt lists'));
  return members;
}

const NEWLINE = Buffer.from('\n');

async function readSubmissions({ stream }: SetSource) {
  const found = new Map<string, Submission>();
  const bad: Bad = { count: 0, first: 0 };
  const head = await eachRow(stream, 'sub', /^adsh\tcik\tname\t/, (bytes, line) => {
    const name = firstCell(bytes);
    if (!isAccession(name) || found.has(name)) note(bad, line);
    else found.set(name, { row: Buffer.from(bytes), bytes: 0, batch: 0 });
  });
  return head && { head, found, bad };
}

/** Adds up how much each submission has. */
async function countRows({ stream }: SetSource, found: ReadonlyMap<string, Submission>) {
  const bad: Bad = { count: 0, first: 0 };
  const head = await eachRow(stream, 'num', /^adsh\ttag\tversion\t/, (bytes, line) => {
    const submission = found.get(firstCell(bytes));
    if (submission === undefined) note(bad, line);
    else submission.bytes += lengthOf(bytes, line);
  });
  return head && { head, bad };
}

function note(bad: Bad, line: number): void {
  if (bad.count++ === 0) bad.first = line;
}

/** Hands on all rows but the first. Answers that, or null when it is not the head that was expected. */
async function eachRow(
  stream: SetSource['stream'],
  table: SetTable,
  expected: RegExp,
  onRow: OnLine,
): Promise<Buffer | null> {
  let head: Buffer | null | undefined;
  const onLine: OnLine = (bytes, line) => {
    if (head === undefined) {
      const bare = bytes.indexOf(BYTE_ORDER_MARK) === 0 ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
      head = expected.test(bare.toString('latin1', 0, 256)) ? Buffer.from(bare) : null;
    } else if (head !== null) onRow(bytes, line);
  };
  await stream(table, lineSink(`${table}.txt`, onLine));
  return head ?? null;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** With the line number before it and the line's end. */
const lengthOf = (bytes: Buffer, line: number): number => String(line).length + 1 + bytes.length + 1;

/** Reads rows by submission. Submissions that are asked for in their order cost one pass for each batch. */
function batches(source: SetSource, found: ReadonlyMap<string, Submission>, limit: number) {
  let size = 0;
  let batch = 0;
  for (const submission of found.values()) {
    if (size > 0 && size + submission.bytes > limit) {
      batch++;
      size = 0;
    }
    submission.batch = batch;
    size += submission.bytes;
  }
  let held: { batch: number; rows: Promise<Map<string, Buffer>> } | null = null;
  return async (name: string): Promise<Buffer> => {
    const submission = found.get(name) as Submission;
    if (submission.bytes > MAX_UNPACKED_BYTES)
      throw new AppError('file_too_big', `${name} in ${source.path} has more rows than can be read as one filing.`);
    for (;;) {
      if (held?.batch !== submission.batch)
        held = { batch: submission.batch, rows: loadBatch(source, found, submission.batch) };
      const rows = await held.rows;
      const mine = rows.get(name);
      // Let go of at once: what is asked for a second time is loaded again.
      rows.delete(name);
      if (mine !== undefined) return mine;
      held = null;
    }
  };
}

async function loadBatch(source: SetSource, found: ReadonlyMap<string, Submission>, batch: number) {
  const rows = new Map<string, { into: Buffer; filled: number }>();
  for (const [name, submission] of found)
    if (submission.batch === batch && submission.bytes > 0 && submission.bytes <= MAX_UNPACKED_BYTES)
      rows.set(name, { into: Buffer.alloc(submission.bytes), filled: 0 });
  await eachRow(source.stream, 'num', /^adsh\t/, (bytes, line) => {
    const to = rows.get(firstCell(bytes));
    if (to === undefined) return;
    if (to.filled + lengthOf(bytes, line) > to.into.length) throw changed(source);
    to.filled += to.into.write(`${line}\t`, to.filled, 'latin1');
    to.filled += bytes.copy(to.into, to.filled);
    to.into[to.filled++] = 10;
  });
  for (const { into, filled } of rows.values()) if (filled !== into.length) throw changed(source);
  return new Map([...rows].map(([name, { into }]) => [name, into]));
}

const changed = ({ path }: SetSource) =>
  new AppError('damaged_file', `num.txt in ${path} changed while it was read; load it again.`);

function leftOut({ path }: SetSource, table: SetTable, { count, first }: Bad, why: string): SetMember {
  const rows = count === 1 ? 'One row' : `${count} rows`;
  const message = `${rows} of ${table}.txt in ${path} ${count === 1 ? 'is' : 'are'} ${why}, the first on line ${first}: left out. The rest was read; download the data set again if figures are missing.`;
  const read = () => Promise.reject(new AppError('damaged_file', message));
  return { path: `${path}/${table}.txt: rows left out`, name: `${table}.txt: rows left out`, bytes: 0, read };
}
