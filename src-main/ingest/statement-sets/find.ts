/** Tells a data set among files and members of archives. */
import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../api/errors.ts';
import type { ByteSink } from './lines.ts';
import { type SetMember, type SetTable, splitSet } from './split.ts';

export interface FoundSet {
  members: SetMember[];
  /** Names that belong to the set and are no filings. */
  belongs(name: string): boolean;
}

const TABLE = /^(sub|num)\.txt(?:\.gz)?$/i;
const BELONGS = /^(?:(?:sub|num|tag|pre)\.txt(?:\.gz)?|readme\.html?)$/i;

/** The set that these files of one folder are, told by the heads of its tables; null for other files. `stream` is given the name of one of them. */
export async function findSet(
  path: string,
  names: readonly string[],
  stream: (name: string, sink: ByteSink) => Promise<void>,
): Promise<FoundSet | null> {
  const tables = new Map<string, string>();
  for (const name of names) {
    const table = TABLE.exec(name)?.[1]?.toLowerCase();
    if (table !== undefined && !tables.has(table)) tables.set(table, name);
  }
  if (tables.size < 2) return null;
  const source = {
    path,
    stream: (table: SetTable, sink: ByteSink) => stream(tables.get(table) as string, sink),
  };
  const members = await splitSet(source);
  return members && { members, belongs: (name) => BELONGS.test(name) };
}

/** The same for a folder on the disk. */
export async function findSetInFolder(folder: string): Promise<FoundSet | null> {
  return findSet(folder, await readdir(folder), (name, sink) => streamFile(join(folder, name), sink));
}

/** The set that a table given by itself is part of; null for any other file. */
export async function findSetOfFile(path: string): Promise<FoundSet | null> {
  return TABLE.test(basename(path)) ? findSetInFolder(dirname(path)) : null;
}

/** Streams a file, unfolded where it is gzipped. Throws `damaged_file` where that fails. */
async function streamFile(path: string, sink: ByteSink): Promise<void> {
  const consume = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) sink(chunk, false);
    sink(new Uint8Array(0), true);
  };
  try {
    if (await isGzip(path)) await pipeline(createReadStream(path), createGunzip(), consume);
    else await pipeline(createReadStream(path), consume);
  } catch (cause) {
    if (cause instanceof AppError || cause instanceof RangeError || cause instanceof TypeError) throw cause;
    throw new AppError('damaged_file', `${path} is cut off, damaged or may not be read; download it again.`, { cause });
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
