/** Turns the paths an analyst gives (files, folders, zips) into single documents. */
import type { Dirent } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../api/errors.ts';
import { isGzip, MAX_UNPACKED_BYTES } from './html/decode.ts';
import {
  beginsLikeZip,
  enterGzip,
  enterZip,
  isNestedZip,
  type Level,
  Nest,
  refuseNest,
  shareOf,
} from './nested-zips.ts';
import { withoutIllustrations } from './scans-among.ts';
import { findSet, findSetInFolder, findSetOfFile } from './statement-sets/find.ts';
import type { ByteSink } from './statement-sets/lines.ts';
import { isAccession } from './statement-sets/split.ts';
import { listZip, readZipMember, refuseSwelling, streamZipMember, type ZipMember } from './zip.ts';

/** One document to read. `read` loads its bytes, still gzipped where they were. */
export interface InputFile {
  /** Path as given, or "archive.zip/member.htm". */
  path: string;
  name: string;
  bytes: number;
  read(): Promise<Uint8Array>;
  /** Its first bytes, where they cost less than all. */
  head?(bytes: number): Promise<Uint8Array>;
  /** Why there is nothing to read here: an archive or a folder within a folder that cannot be opened. `read` rejects with it. */
  error?: AppError;
}

/** Files that are never filings: they are passed over in folders and archives. Pictures may be scans (scans-among.ts). */
const PASSED_OVER =
  /(?:^|[/\\])(?:\.|__MACOSX|(?:Thumbs\.db|desktop\.ini)$)|\.(?:gif|svg|ico|css|js|mjs|ts|json|xsd|xlsx?|md|zip\.part|tsv|csv|py|sqlite|safetensors)(?:\.gz)?$/i;

/**
 * Documents under a path: a file itself; every likely file under a folder, depth first, by name; every member of a .zip, also of one within it or gzipped.
 * The SEC's Financial Statement Data Sets are split by submission; one of them is PATH/ACCESSION.
 * Throws `not_found` for a path that is not there and `damaged_file` for an archive that cannot be read.
 */
export async function expandInput(path: string): Promise<InputFile[]> {
  let info: Awaited<ReturnType<typeof stat>>;
  try {
    info = await stat(path);
  } catch (cause) {
    const submission = isAccession(basename(path)) ? await findSubmission(path) : undefined;
    if (submission) return [submission];
    throw new AppError('not_found', `There is no file or folder ${path}.`, { cause });
  }
  if (info.isDirectory()) return withoutIllustrations(await expandFolder(path));
  return expandFile(path, info.size);
}

async function expandFile(path: string, bytes: number): Promise<InputFile[]> {
  const head = await readHead(path, 512);
  if (beginsLikeZip(head)) {
    if (isGzip(head)) return expandZip(await enterGzip(path, bytes, () => readFile(path)), path);
    return expandZip({ place: path, depth: 0, bytes, packed: bytes, nest: new Nest() }, path);
  }
  const set = await findSetOfFile(path);
  if (set) return set.members;
  return [{ path, name: basename(path), bytes, read: () => readFile(path), head: (most) => readHead(path, most) }];
}

async function readHead(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** One entry of a folder. What cannot be opened is an entry with its reason, and the others are read. */
async function expandEntry(path: string): Promise<InputFile[]> {
  try {
    return await expandFile(path, (await stat(path)).size);
  } catch (cause) {
    return [unreadable(path, cause)];
  }
}

function unreadable(path: string, cause: unknown): InputFile {
  const error =
    cause instanceof AppError
      ? cause
      : new AppError('not_found', `${path} cannot be read; check that it is still there and may be opened.`, { cause });
  return { path, name: basename(path), bytes: 0, read: () => Promise.reject(error), error };
}

/** One submission of the data set in a folder or an archive. */
async function findSubmission(path: string): Promise<InputFile | undefined> {
  const parent = dirname(path);
  const found = await stat(parent).catch(() => null);
  if (found === null) return undefined;
  const files = found.isDirectory() ? (await findSetInFolder(parent))?.members : await expandInput(parent);
  return files?.find(({ name }) => name === basename(path));
}

async function expandFolder(path: string): Promise<InputFile[]> {
  const files: InputFile[] = [];
  const work: string[] = [path];
  while (work.length > 0) {
    const folder = work.pop() as string;
    const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
      files.push(unreadable(folder, cause));
      return [];
    });
    entries.sort((a, b) => a.name.localeCompare(b.name));
    for (const entry of entries.filter((one) => one.isDirectory() && !one.name.startsWith('.')).reverse())
      work.push(join(folder, entry.name));
    // A damaged set is no set: its tables, read by themselves, say what is wrong.
    const set = entries.length === 0 ? null : await findSetInFolder(folder).catch(ifDamaged);
    if (set) for (const member of set.members) files.push(member);
    // An archive may hold more members than a call has room for arguments.
    for (const entry of entries.filter((one) => isLikely(one) && !set?.belongs(one.name)))
      for (const file of await expandEntry(join(folder, entry.name))) files.push(file);
  }
  return files;
}

function isLikely(entry: Dirent): boolean {
  return entry.isFile() && !PASSED_OVER.test(entry.name);
}

/** Lists the members without unfolding any but archives; each is opened, alone, when it is read. */
async function expandZip(level: Level, path: string): Promise<InputFile[]> {
  const members = new Map<string, ZipMember>();
  const files: InputFile[] = [];
  const nested: InputFile[] = [];
  const listed = await listZip(level.place);
  refuseNest(level, path, listed);
  for (const member of listed) {
    const inside = placeInside(member.name);
    if (PASSED_OVER.test(inside)) continue;
    const place = `${path}/${inside}`;
    if (await isNestedZip(level, member)) {
      for (const file of await expandNested(level, member, place)) nested.push(file);
      continue;
    }
    members.set(place, member);
    const read = async () => {
      refuseSwelling(place, member.bytes, shareOf(level, member));
      return readZipMember(level.place, member, MAX_UNPACKED_BYTES);
    };
    files.push({ path: place, name: basename(inside), bytes: member.bytes, read });
  }
  const split = await splitSets(level, files, members);
  const documents = await withoutIllustrations(split);
  return [...documents, ...nested].sort((a, b) => a.path.localeCompare(b.path));
}

/** The documents of an archive within another, or one entry with the reason why it is not opened. */
async function expandNested(outer: Level, member: ZipMember, path: string): Promise<InputFile[]> {
  try {
    return await expandZip(await enterZip(outer, member, path), path);
  } catch (cause) {
    return [unreadable(path, cause)];
  }
}

/** A member's name as a path that stays within the archive: what callers make of it, they may resolve. */
function placeInside(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return parts.map((part) => (part === '..' ? '__' : part)).join('/') || '_';
}

/** Puts the submissions in the place of the data sets of an archive. */
async function splitSets(
  level: Level,
  files: InputFile[],
  members: ReadonlyMap<string, ZipMember>,
): Promise<InputFile[]> {
  const done: InputFile[] = [];
  for (const [folder, inside] of Map.groupBy(files, (file) => dirname(file.path))) {
    const names = inside.map(({ name }) => name);
    const stream = (name: string, sink: ByteSink) =>
      streamZipMember(level.place, members.get(`${folder}/${name}`) as ZipMember, sink);
    const set = await findSet(folder, names, stream).catch(ifDamaged);
    for (const file of set ? [...set.members, ...inside.filter(({ name }) => !set.belongs(name))] : inside)
      done.push(file);
  }
  return done;
}

/** Null for a data set that cannot be split; what is no fault of the file goes on. */
function ifDamaged(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}
