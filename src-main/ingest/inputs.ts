/** Turns the paths an analyst gives (files, folders, zips) into single documents. */
import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { AppError } from '../api/errors.ts';
import { MAX_UNPACKED_BYTES } from './html/decode.ts';
import { findSet, findSetInFolder, findSetOfFile } from './statement-sets/find.ts';
import { isAccession } from './statement-sets/split.ts';
import { listZip, readZipMember } from './zip.ts';

/** One document to read. `read` loads its bytes, still gzipped where they were. */
export interface InputFile {
  /** Path as given, or "archive.zip/member.htm". */
  path: string;
  name: string;
  bytes: number;
  read(): Promise<Uint8Array>;
}

/** Files that are never filings: they are passed over in folders and archives. */
const PASSED_OVER =
  /(?:^|[/\\])(?:\.|__MACOSX)|\.(?:jpe?g|png|gif|css|js|mjs|ts|json|xsd|xlsx?|md|zip\.part|tsv|csv|py|sqlite|safetensors)(?:\.gz)?$/i;

/**
 * Documents under a path: a file itself; every likely file under a folder, depth first, by name; every member of a .zip.
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
  if (info.isDirectory()) return expandFolder(path);
  if (await isZip(path)) return expandZip(path);
  const set = await findSetOfFile(path);
  if (set) return set.members;
  return [{ path, name: basename(path), bytes: info.size, read: () => readFile(path) }];
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
    const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => a.name.localeCompare(b.name));
    for (const entry of entries.filter((one) => one.isDirectory() && !one.name.startsWith('.')).reverse())
      work.push(join(folder, entry.name));
    const set = await findSetInFolder(folder);
    if (set) files.push(...set.members);
    // An archive may hold more members than a call has room for arguments.
    for (const entry of entries.filter((one) => isLikely(one) && !set?.belongs(one.name)))
      for (const file of await expandInput(join(folder, entry.name))) files.push(file);
  }
  return files;
}

function isLikely(entry: Dirent): boolean {
  return entry.isFile() && !PASSED_OVER.test(entry.name);
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await file.close();
  }
}

/** Lists the members without unfolding any; each is opened, alone, when it is read. */
async function expandZip(path: string): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const member of await listZip(path)) {
    const inside = placeInside(member.name);
    if (PASSED_OVER.test(inside)) continue;
    const read = () => readZipMember(path, member, MAX_UNPACKED_BYTES);
    files.push({ path: `${path}/${inside}`, name: basename(inside), bytes: member.bytes, read });
  }
  return (await splitSets(path, files)).sort((a, b) => a.path.localeCompare(b.path));
}

/** A member's name as a path that stays within the archive: what callers make of it, they may resolve. */
function placeInside(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return parts.map((part) => (part === '..' ? '__' : part)).join('/') || '_';
}

/** Puts the submissions in the place of the data sets of an archive. */
async function splitSets(path: string, files: InputFile[]): Promise<InputFile[]> {
  const done: InputFile[] = [];
  for (const [folder, members] of Map.groupBy(files, (file) => dirname(file.path))) {
    const names = members.map(({ name }) => name);
    const set = await findSet(folder, names, (name, sink) =>
      streamMember(path, `${folder}/${name}`.slice(path.length + 1), sink),
    );
    done.push(...(set ? [...set.members, ...members.filter(({ name }) => !set.belongs(name))] : members));
  }
  return done;
}

/** Unfolds one member; the sink is told of its end. */
async function streamMember(path: string, wanted: string, sink: Sink): Promise<void> {
  let done = false;
  await streamZip(path, (member) => {
    if (done || member.name !== wanted) return null;
    return (chunk, final) => {
      sink(chunk, final);
      done ||= final;
    };
  });
}

type Sink = (chunk: Uint8Array, final: boolean) => void;

async function streamZip(
  path: string,
  onMember: (member: { name: string; size?: number | undefined; originalSize?: number | undefined }) => Sink | null,
): Promise<void> {
  let failure: unknown = null;
  let members = 0;
  const unzip = new Unzip((file) => {
    members++;
    const sink = onMember(file);
    if (!sink) return;
    file.ondata = (error, chunk, final) => {
      if (error) failure ??= error;
      else sink(chunk, final);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for await (const chunk of createReadStream(path)) unzip.push(chunk as Uint8Array);
    unzip.push(new Uint8Array(0), true);
  } catch (cause) {
    failure ??= cause;
  }
  if (failure instanceof AppError) throw failure;
  if (failure || members === 0)
    throw new AppError('damaged_file', `${path} is a zip archive that is cut off or damaged; download it again.`, {
      cause: failure,
    });
}
