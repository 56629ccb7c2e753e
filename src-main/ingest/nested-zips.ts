/** Archives within archives: how deep and how large they may be, and their bytes while members are read. */
import { constants, gunzipSync } from 'node:zlib';
import { AppError } from '../api/errors.ts';
import { isGzip, MAX_UNPACKED_BYTES, unpack } from './html/decode.ts';
import { headOfZipMember, readZipMember, refuseSwelling, type ZipMember, type ZipPlace } from './zip.ts';

/** An archive and what it takes. */
export interface Level {
  readonly place: ZipPlace;
  /** Archives around it. */
  readonly depth: number;
  readonly bytes: number;
  /** Its share of the outermost file: what is made to fill memories grows a little with each archive around it. */
  readonly packed: number;
  readonly nest: Nest;
}

/** Archives that may lie within the outermost. */
const DEEPEST = 3;
/** What all archives within one may hold together; each is unfolded once to list it. */
const MOST_MEMBERS = 1_000_000;
const MOST_BYTES = 8 * 1024 * 1024 * 1024;
/** Members under these names may be archives, told by their first bytes; documents are not looked at before they are read. */
const MAY_BE_ARCHIVE = /(?:\.(?:zip|gz)|(?:^|\/)[^./]+)$/i;
const HEAD_BYTES = 512;

/** What is shared by all archives within one: how much they hold, and the bytes of the one that was opened last, since members are read in their order. */
export class Nest {
  #members = 0;
  #bytes = 0;
  #last: { path: string; bytes: Promise<Uint8Array> } | null = null;

  /** Throws `file_too_big` where this archive is more than all of them may be together. */
  add(path: string, { members = 0, bytes = 0 }: { members?: number; bytes?: number }): void {
    this.#members += members;
    this.#bytes += bytes;
    if (this.#members > MOST_MEMBERS || this.#bytes > MOST_BYTES)
      throw new AppError(
        'file_too_big',
        `The archives up to ${path} hold more than Mantissa opens at once; unpack the outer archive and add its parts one by one.`,
      );
  }

  open(path: string, fetch: () => Promise<Uint8Array>): Promise<Uint8Array> {
    if (this.#last?.path !== path) this.#last = { path, bytes: fetch() };
    return this.#last.bytes;
  }
}

/** True where a member is a zip archive, gzipped or not. */
export async function isNestedZip({ place }: Level, member: ZipMember): Promise<boolean> {
  return MAY_BE_ARCHIVE.test(member.name) && beginsLikeZip(await headOfZipMember(place, member, HEAD_BYTES));
}

/** By the first bytes of a file, also of a gzipped one. */
export function beginsLikeZip(head: Uint8Array): boolean {
  const first = isGzip(head) ? headOfGzip(head) : head;
  return first[0] === 0x50 && first[1] === 0x4b && first[2] === 0x03 && first[3] === 0x04;
}

function headOfGzip(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array(0);
  }
}

/** The archive that a member is. Throws `file_too_big` where it lies too deep or is too large. */
export async function enterZip(outer: Level, member: ZipMember, path: string): Promise<Level> {
  if (outer.depth >= DEEPEST)
    throw new AppError(
      'file_too_big',
      `${path} lies within more than ${DEEPEST} archives; unpack the outer ones and add it by itself.`,
    );
  const packed = shareOf(outer, member);
  refuseSwelling(path, member.bytes, packed);
  outer.nest.add(path, { bytes: member.bytes });
  const fetch = async () => unpack(await readZipMember(outer.place, member, MAX_UNPACKED_BYTES), path);
  return enter({ path, depth: outer.depth + 1, packed, nest: outer.nest }, fetch);
}

/** The archive that a gzipped file is. */
export function enterGzip(path: string, packed: number, read: () => Promise<Uint8Array>): Promise<Level> {
  return enter({ path, depth: 0, packed, nest: new Nest() }, async () => unpack(await read(), path));
}

async function enter(
  { path, ...level }: Omit<Level, 'place' | 'bytes'> & { path: string },
  fetch: () => Promise<Uint8Array>,
): Promise<Level> {
  const place = { path, bytes: () => level.nest.open(path, fetch) };
  const { length } = await place.bytes();
  refuseSwelling(path, length, level.packed);
  return { ...level, place, bytes: length };
}

/** Throws `file_too_big` where the members together are too many, or too many times what they take in the outermost file. */
export function refuseNest(level: Level, path: string, members: readonly ZipMember[]): void {
  if (typeof level.place === 'string') return;
  const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
  refuseSwelling(path, bytes, level.packed);
  level.nest.add(path, { members: members.length });
}

/** The bytes that a member takes in the outermost file. */
export function shareOf(level: Level, member: ZipMember): number {
  return (member.packed * level.packed) / Math.max(1, level.bytes);
}
