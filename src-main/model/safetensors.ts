import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { AppError } from '../api/errors.ts';
import type { ParamData, ParamTable } from './params.ts';

/** Storage of one tensor. `I8` rows carry a float32 scale each, stored beside it as `NAME.scale` (Mantissa's own convention). */
export type StoredType = 'F32' | 'F16' | 'BF16' | 'I8' | 'I64' | 'I32';

const BYTES: Record<StoredType, number> = { F32: 4, F16: 2, BF16: 2, I8: 1, I64: 8, I32: 4 };

interface Entry {
  readonly dtype: StoredType;
  readonly shape: readonly number[];
  /** Byte range in the data part. */
  readonly data_offsets: readonly [number, number];
}

/** A header longer than this is no header: the format's own reference reader has the same limit. */
const LONGEST_HEADER = 100_000_000;

/**
 * Reads a safetensors file (little-endian u64 header length, JSON header, data) tensor by tensor, so that the file and its float32 form are
 * never both whole in memory. Everything becomes float32; I8 is multiplied by its rows' scales. Throws `bad_model` for a foreign or truncated file.
 */
export function readSafetensors(path: string): ParamTable {
  return opened(path, (file) => {
    const { entries, dataStart } = readHeader(file, path);
    const table: ParamTable = {};
    for (const [name, entry] of Object.entries(entries)) {
      const [start, end] = entry.data_offsets;
      const bytes = new Uint8Array(end - start);
      readFully(file, bytes, dataStart + start, path);
      table[name] = { shape: entry.shape, values: decode(bytes, entry.dtype) };
    }
    return applyScales(table, entries);
  });
}

/** The names of a file's tensors; reads nothing but its header. Throws like `readSafetensors`. */
export function tensorNames(path: string): string[] {
  return opened(path, (file) => Object.keys(readHeader(file, path).entries));
}

function opened<T>(path: string, use: (file: number) => T): T {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw new AppError('bad_model', `The weights file ${path} cannot be opened.`, { cause });
  }
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function readHeader(file: number, path: string): { entries: Record<string, Entry>; dataStart: number } {
  const size = fstatSync(file).size;
  if (size < 8) throw damaged(path, `it has ${size} bytes`);
  const prefix = new Uint8Array(8);
  readFully(file, prefix, 0, path);
  const length = Number(new DataView(prefix.buffer).getBigUint64(0, true));
  if (length > LONGEST_HEADER || length < 2) throw damaged(path, 'it does not begin with a safetensors header');
  if (8 + length > size) throw damaged(path, 'it ends inside its header, the file was cut short');
  const text = new Uint8Array(length);
  readFully(file, text, 8, path);
  const entries = parseHeader(new TextDecoder().decode(text), path);
  const dataSize = size - 8 - length;
  for (const [name, entry] of Object.entries(entries)) checkEntry(name, entry, dataSize, path);
  return { entries, dataStart: 8 + length };
}

function parseHeader(text: string, path: string): Record<string, Entry> {
  try {
    const header: unknown = JSON.parse(text);
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) {
      const { __metadata__: _, ...entries } = header as Record<string, Entry>;
      return entries;
    }
  } catch (cause) {
    throw new AppError('bad_model', `The weights file ${path} cannot be used: its header is not JSON.`, { cause });
  }
  throw damaged(path, 'its header is not a JSON object');
}

function checkEntry(name: string, entry: Entry, dataSize: number, path: string): void {
  const bytes = BYTES[entry?.dtype];
  if (bytes === undefined) throw damaged(path, `tensor ${name} has type ${entry?.dtype}, which Mantissa does not read`);
  const sound = (list: unknown) => Array.isArray(list) && list.every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!sound(entry.shape) || !sound(entry.data_offsets))
    throw damaged(path, `tensor ${name} has no sound shape and range`);
  const [start, end] = entry.data_offsets;
  const size = entry.shape.reduce((a, b) => a * b, 1);
  if (end - start !== size * bytes)
    throw damaged(path, `tensor ${name} of shape [${entry.shape}] holds ${end - start} bytes`);
  if (end > dataSize) throw damaged(path, `it ends before tensor ${name}, the file was cut short`);
}

function readFully(file: number, into: Uint8Array, position: number, path: string): void {
  for (let done = 0; done < into.length; ) {
    // One read call takes at most 2 GiB.
    const got = readSync(file, into, done, Math.min(into.length - done, 2 ** 30), position + done);
    if (got === 0) throw damaged(path, 'it was cut short');
    done += got;
  }
}

function decode(bytes: Uint8Array, dtype: StoredType): Float32Array {
  switch (dtype) {
    case 'F32':
      return new Float32Array(bytes.buffer);
    case 'F16':
      return new Float32Array(new Float16Array(bytes.buffer));
    case 'BF16': {
      const bits = Uint32Array.from(new Uint16Array(bytes.buffer), (half) => half << 16);
      return new Float32Array(bits.buffer);
    }
    case 'I8':
      return new Float32Array(new Int8Array(bytes.buffer));
    case 'I32':
      return new Float32Array(new Int32Array(bytes.buffer));
    case 'I64':
      return Float32Array.from(new BigInt64Array(bytes.buffer), Number);
  }
}

/** Multiplies each I8 matrix by its rows' scales and drops the scales from the table. */
function applyScales(table: ParamTable, entries: Record<string, Entry>): ParamTable {
  for (const [name, entry] of Object.entries(entries)) {
    const scales = table[`${name}.scale`];
    if (entry.dtype !== 'I8' || scales === undefined) continue;
    const { values } = table[name]!;
    const width = values.length / scales.values.length;
    for (let i = 0; i < values.length; i++) values[i]! *= scales.values[Math.floor(i / width)]!;
    delete table[`${name}.scale`];
  }
  return table;
}

/**
 * Writes a safetensors file, tensor by tensor, beside the target and renames it when whole, so that a reader never sees half a file. `storeAs` chooses
 * the storage of each tensor: I8 halves F16 again at a row-wise rounding error of 1/254 of the row's largest value.
 */
export async function writeSafetensors(
  path: string,
  table: ParamTable,
  storeAs: (name: string, data: ParamData) => 'F32' | 'F16' | 'I8' = () => 'F32',
): Promise<void> {
  const stored = Object.entries(table).flatMap(([name, data]) => plan(name, data, storeAs(name, data)));
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  let offset = 0;
  for (const { name, dtype, shape } of stored) {
    const end = offset + shape.reduce((a, b) => a * b, 1) * BYTES[dtype];
    header[name] = { dtype, shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = Buffer.from(JSON.stringify(header));
  const padded = Buffer.alloc(Math.ceil(text.length / 8) * 8, ' '); // data starts 8-byte aligned
  text.copy(padded);
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(padded.length));
  const partial = `${path}.partial`;
  const file = await open(partial, 'w');
  try {
    await file.writeFile(Buffer.concat([prefix, padded]));
    for (const { bytes } of stored) await file.writeFile(bytes());
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}

interface Stored {
  readonly name: string;
  readonly dtype: StoredType;
  readonly shape: readonly number[];
  readonly bytes: () => Uint8Array;
}

function plan(name: string, data: ParamData, dtype: 'F32' | 'F16' | 'I8'): Stored[] {
  const { shape, values } = data;
  const view = (array: Float32Array | Float16Array | Int8Array) =>
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  if (dtype === 'F32') return [{ name, dtype, shape, bytes: () => view(values) }];
  if (dtype === 'F16') return [{ name, dtype, shape, bytes: () => view(new Float16Array(values)) }];
  const rows = shape[0] ?? 1;
  const scales = rowScales(values, rows);
  return [
    { name, dtype, shape, bytes: () => view(quantise(values, scales)) },
    { name: `${name}.scale`, dtype: 'F32', shape: [rows], bytes: () => view(scales) },
  ];
}

function rowScales(values: Float32Array, rows: number): Float32Array {
  const width = values.length / rows;
  return Float32Array.from({ length: rows }, (_, row) => {
    let largest = 0;
    for (let i = row * width; i < (row + 1) * width; i++) largest = Math.max(largest, Math.abs(values[i]!));
    return largest / 127;
  });
}

function quantise(values: Float32Array, scales: Float32Array): Int8Array {
  const width = values.length / scales.length;
  return Int8Array.from(values, (value, i) => {
    const scale = scales[Math.floor(i / width)]!;
    return scale === 0 ? 0 : Math.round(value / scale);
  });
}

function damaged(path: string, why: string): AppError {
  return new AppError('bad_model', `The weights file ${path} cannot be used: ${why}.`);
}
