/**
 * Reads a zip archive by its central directory (PKWARE APPNOTE 4.3): the list costs one read at the archive's end, and a member one read of its own bytes,
 * however many members there are.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, crc32, createInflateRaw, inflateRaw } from 'node:zlib';
import { AppError } from '../api/errors.ts';

/** One file in an archive, as the directory describes it. */
export interface ZipMember {
  /** As the archive has it: any text, never to be used as a path on this disk. */
  readonly name: string;
  /** Bytes when unfolded. */
  readonly bytes: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** 0 is stored and 8 is deflated; no other can be read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** CRC-32 of the unfolded bytes. */
  readonly crc: number;
  /** Where the member's own header begins in the archive. */
  readonly offset: number;
  /** Bytes until the next member's header, or the directory: what it says of itself must fit in. */
  readonly room: number;
}

/** An archive: a file's path, or bytes that are fetched when they are needed, and the path that messages tell. */
export type ZipPlace = string | { readonly path: string; bytes(): Promise<Uint8Array> };

const pathOf = (zip: ZipPlace) => (typeof zip === 'string' ? zip : zip.path);

interface Directory {
  /** Members, modulo 65,536: archives that outgrow the old field without the newer record wrap round. */
  count: number;
  bytes: number;
  offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_BYTES = 20;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** The end record is followed by nothing but a comment of at most 65,535 bytes. */
const LONGEST_END = LOCATOR64_BYTES + END_BYTES + 0xffff;
/** The directory is held in memory while it is listed: 100 MB are a million members. */
const LARGEST_DIRECTORY = 256 * 1024 * 1024;
/** Deflate adds at most 5 bytes to each stored block; beyond a tenth more than the limit, what is packed cannot be within it. */
const PACKED_OVERHEAD = 1.1;
/** Filings shrink to a tenth, tables of blanks to a hundredth; a member of more bytes that shrank further is made to fill memories. */
const MAX_RATIO = 250;
const LARGE = 16 * 1024 * 1024;
const FLAG_ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

/** The members of an archive in the order of its directory, folders left out. Throws `damaged_file` where there is no whole directory. */
export function listZip(zip: ZipPlace): Promise<ZipMember[]> {
  return withArchive(zip, async (archive) => {
    const { path } = archive;
    const directory = await findDirectory(archive);
    if (directory.bytes > LARGEST_DIRECTORY) throw damaged(path);
    const bytes = await archive.read(directory.offset, directory.bytes);
    const { members, entries } = parseDirectory(bytes, path);
    if ((entries & 0xffff) !== (directory.count & 0xffff)) throw damaged(path);
    return withRoom(members, directory.offset);
  });
}

/**
 * A member's unfolded bytes. Memory is bounded: nothing is read or unfolded beyond what the directory says, and that may be `most` bytes at most.
 * Throws `file_too_big`, `damaged_file` (cut off, or not what the directory says), or `unsupported_format` (encrypted, or packed in another way).
 */
export async function readZipMember(zip: ZipPlace, member: ZipMember, most: number): Promise<Uint8Array> {
  const path = pathOf(zip);
  refuse(path, member);
  refuseLarge(path, member, most);
  return withArchive(zip, async (archive) => {
    const packed = await archive.read(await startOf(archive, member), member.packed);
    const bytes = member.method === STORED ? packed : await unfold(packed, member, path);
    if (bytes.length !== member.bytes || crc32(bytes) !== member.crc) throw damagedMember(path, member);
    return bytes;
  });
}

/** Some of a member's first unfolded bytes, or none where it cannot be read; at a cost of `most` packed bytes, whatever its size. */
export function headOfZipMember(zip: ZipPlace, member: ZipMember, most: number): Promise<Uint8Array> {
  return withArchive(zip, async (archive) => {
    refuse(archive.path, member);
    const packed = await archive.read(await startOf(archive, member), Math.min(most, member.packed));
    if (member.method === STORED) return packed;
    return await inflate(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most * 1100 });
  }).catch(() => new Uint8Array(0));
}

/**
 * Hands a member's unfolded bytes on as they come, however many; the last call says so. Throws as `readZipMember` does, but for its size: what is damaged may
 * be found only after its bytes were handed on.
 */
export async function streamZipMember(
  zip: ZipPlace,
  member: ZipMember,
  sink: (chunk: Uint8Array, final: boolean) => void,
): Promise<void> {
  const path = pathOf(zip);
  refuse(path, member);
  const start = await withArchive(zip, (archive) => startOf(archive, member));
  let bytes = 0;
  let crc = 0;
  const consume = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > member.bytes) throw damagedMember(path, member);
      crc = crc32(chunk, crc);
      sink(chunk, false);
    }
    if (bytes !== member.bytes || crc !== member.crc) throw damagedMember(path, member);
    sink(new Uint8Array(0), true);
  };
  const packed = await streamOf(zip, start, member.packed);
  if (member.method === STORED) return pipeline(packed, consume);
  await pipeline(packed, createInflateRaw(), consume).catch((cause: unknown) => {
    // What the sink throws is its own; zlib's codes begin with Z_.
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' ? damagedMember(path, member, cause) : cause;
  });
}

async function streamOf(zip: ZipPlace, start: number, bytes: number): Promise<Readable> {
  if (bytes === 0) return Readable.from([]);
  if (typeof zip === 'string') return createReadStream(zip, { start, end: start + bytes - 1 });
  return Readable.from([(await zip.bytes()).subarray(start, start + bytes)]);
}

/** Where a member's own bytes begin. Throws where they would not be its own: archives made to fill memories use the same bytes for many members. */
async function startOf(archive: Archive, member: ZipMember): Promise<number> {
  const header = await archive.read(member.offset, LOCAL_BYTES);
  if (header.readUInt32LE(0) !== LOCAL) throw damaged(archive.path);
  const before = LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (before + member.packed > member.room)
    throw new AppError(
      'damaged_file',
      `${member.name} in ${archive.path} overlaps what follows it, as in archives that are damaged or made to fill memories; leave it out.`,
    );
  return member.offset + before;
}

function refuseLarge(path: string, { name, bytes, packed }: ZipMember, most: number): void {
  if (bytes > most || packed > most * PACKED_OVERHEAD + 64)
    throw new AppError(
      'file_too_big',
      `${name} in ${path} unfolds to more than ${most / 1024 / 1024} MiB; leave it out.`,
    );
  refuseSwelling(`${name} in ${path}`, bytes, packed);
}

/** Throws `file_too_big` where so many packed bytes unfold to more than any filings do. */
export function refuseSwelling(what: string, bytes: number, packed: number): void {
  if (bytes > LARGE && bytes > MAX_RATIO * packed)
    throw new AppError(
      'file_too_big',
      `${what} unfolds to ${Math.round(bytes / Math.max(1, packed))} times its size, which no filing does; unpack the archive yourself if you trust it.`,
    );
}

function refuse(path: string, { name, method, encrypted }: ZipMember): void {
  if (encrypted)
    throw new AppError(
      'unsupported_format',
      `${name} in ${path} is encrypted; unpack the archive with its password and add the files.`,
    );
  if (method !== STORED && method !== DEFLATED)
    throw new AppError(
      'unsupported_format',
      `${name} in ${path} is packed in a way that Mantissa does not read (method ${method}); unpack the archive and add the files.`,
    );
}

async function unfold(packed: Buffer, member: ZipMember, path: string): Promise<Buffer> {
  try {
    // Zlib refuses a limit of 0; a byte too many is found by the length.
    return await inflate(packed, { maxOutputLength: Math.max(1, member.bytes) });
  } catch (cause) {
    throw damagedMember(path, member, cause);
  }
}

interface Archive {
  readonly path: string;
  readonly size: number;
  /** Exactly these bytes. Throws `damaged_file` where the archive does not have them, before any memory is taken. */
  read(offset: number, bytes: number): Promise<Buffer>;
}

async function withArchive<T>(zip: ZipPlace, use: (archive: Archive) => Promise<T>): Promise<T> {
  if (typeof zip === 'string') return withFile(zip, use);
  const { path } = zip;
  const whole = await zip.bytes();
  const all = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
  const read = async (offset: number, bytes: number) => {
    if (offset < 0 || offset + bytes > all.length) throw damaged(path);
    return all.subarray(offset, offset + bytes);
  };
  return use({ path, size: all.length, read });
}

async function withFile<T>(path: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await use({ path, size, read: (offset, bytes) => readAt(file, { offset, bytes, size }, path) });
  } finally {
    await file.close();
  }
}

async function readAt(
  file: FileHandle,
  { offset, bytes, size }: { offset: number; bytes: number; size: number },
  path: string,
): Promise<Buffer> {
  if (offset < 0 || offset + bytes > size) throw damaged(path);
  const buffer = Buffer.allocUnsafe(bytes);
  for (let have = 0; have < bytes; ) {
    const { bytesRead } = await file.read(buffer, have, bytes - have, offset + have);
    if (bytesRead === 0) throw damaged(path);
    have += bytesRead;
  }
  return buffer;
}

/** The last end record whose directory lies before it: a comment may hold what looks like one. */
async function findDirectory(archive: Archive): Promise<Directory> {
  const length = Math.min(archive.size, LONGEST_END);
  const tail = await archive.read(archive.size - length, length);
  for (let at = length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    const directory = (await longDirectory(archive, tail, at)) ?? {
      count: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    if (await isDirectory(archive, directory, archive.size - length + at)) return directory;
  }
  throw damaged(archive.path);
}

/** Zip64: a directory of more members or bytes than the old record has room for is described by a second one, found by a locator just before the old. */
async function longDirectory(archive: Archive, tail: Buffer, end: number): Promise<Directory | null> {
  const locator = end - LOCATOR64_BYTES;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR64) return null;
  const offset = Number(tail.readBigUInt64LE(locator + 8));
  if (offset + 56 > archive.size) return null;
  const record = await archive.read(offset, 56);
  if (record.readUInt32LE(0) !== END64) return null;
  const field = (at: number) => Number(record.readBigUInt64LE(at));
  return { count: Number(record.readBigUInt64LE(32) & 0xffffn), bytes: field(40), offset: field(48) };
}

async function isDirectory(archive: Archive, { count, bytes, offset }: Directory, end: number): Promise<boolean> {
  if (offset + bytes > end) return false;
  if (bytes < ENTRY_BYTES) return count === 0 && bytes === 0;
  return (await archive.read(offset, 4)).readUInt32LE(0) === ENTRY;
}

/**
 * How far each member may reach, in the order of the directory. `end` is where the directory begins. Of entries that name the same member only the first
 * has any room: archives made to fill disks name one thousands of times.
 */
function withRoom(members: readonly Omit<ZipMember, 'room'>[], end: number): ZipMember[] {
  const offsets = Float64Array.from(members, ({ offset }) => offset).sort();
  const named = new Set<number>();
  return members.map((member) => {
    const next = named.has(member.offset) ? member.offset : (offsets[firstAfter(offsets, member.offset)] ?? end);
    named.add(member.offset);
    return { ...member, room: next - member.offset };
  });
}

/** Index of the first of sorted numbers that is larger. */
function firstAfter(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Members, and how many entries there were, folders too. A signature may follow the entries; it is not looked at. */
function parseDirectory(directory: Buffer, path: string): { members: Omit<ZipMember, 'room'>[]; entries: number } {
  const members: Omit<ZipMember, 'room'>[] = [];
  let entries = 0;
  for (let at = 0; at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === ENTRY; entries++) {
    const name = at + ENTRY_BYTES;
    const extra = name + directory.readUInt16LE(at + 28);
    const comment = extra + directory.readUInt16LE(at + 30);
    const next = comment + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw damaged(path);
    const member = {
      name: decodeName(directory.subarray(name, extra)),
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & FLAG_ENCRYPTED) !== 0,
      crc: directory.readUInt32LE(at + 16),
      ...sizes(directory, at, directory.subarray(extra, comment)),
    };
    if (!/[/\\]$/.test(member.name)) members.push(member);
    at = next;
  }
  return { members, entries };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Many programs write UTF-8 without the flag that says so, and some the flag without UTF-8: what is valid is taken as such. */
function decodeName(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** Sizes and place of an entry. Zip64: those that need more than four bytes stand in an extra field, in this order and without the others. */
function sizes(directory: Buffer, at: number, extra: Buffer): { bytes: number; packed: number; offset: number } {
  const fields = [at + 24, at + 20, at + 42].map((field) => directory.readUInt32LE(field));
  let long = zip64Field(extra);
  const [bytes, packed, offset] = fields.map((value) => {
    if (value !== 0xffffffff || long.length < 8) return value;
    const whole = Number(long.readBigUInt64LE(0));
    long = long.subarray(8);
    return whole;
  }) as [number, number, number];
  return { bytes, packed, offset };
}

function zip64Field(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, end);
    at = end;
  }
  return Buffer.alloc(0);
}

const damaged = (path: string) =>
  new AppError('damaged_file', `${path} is a zip archive that is cut off or damaged; download it again.`);

const damagedMember = (path: string, { name }: ZipMember, cause?: unknown) =>
  new AppError('damaged_file', `${name} in ${path} is damaged; download the archive again.`, { cause });
