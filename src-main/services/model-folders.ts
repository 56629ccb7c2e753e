/** What a model folder says of itself, read without loading it. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../api/errors.ts';
import type { ModelInfo } from '../api/views-learning.ts';
import { CHANNEL_SIZE } from '../text/channel-layout.ts';
import { hashModelFolder, MODEL_FILES } from '../text/model-hash.ts';

export type FolderInfo = Omit<ModelInfo, 'current'>;

/** Longest safetensors header that is believed (the format's own limit). */
const MAX_HEADER = 100_000_000;

/** The folders directly inside these that hold a model, by name; the first of a name wins. */
export async function findModelFolders(parents: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const parent of parents) {
    const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
      const dir = join(parent, entry.name);
      if (!found.has(entry.name) && (await hasModel(dir))) found.set(entry.name, dir);
    }
  }
  return [...found.values()];
}

async function hasModel(dir: string): Promise<boolean> {
  const stats = await Promise.all(MODEL_FILES.map((name) => stat(join(dir, name)).catch(() => null)));
  return stats.every((one) => one?.isFile() === true);
}

/** Size and time of each file: when they are as they were, so is the hash. */
async function stamp(dir: string): Promise<string> {
  const stats = await Promise.all([...MODEL_FILES, 'card.md'].map((name) => stat(join(dir, name)).catch(() => null)));
  return stats.map((one) => (one === null ? '-' : `${one.size}@${one.mtimeMs}`)).join(' ');
}

/** A reader of model folders that hashes each only once for as long as its files stay as they are. */
export function createFolderReader() {
  const known = new Map<string, { stamp: string; info: Promise<FolderInfo> }>();
  return async (dir: string): Promise<FolderInfo> => {
    const now = await stamp(dir);
    const before = known.get(dir);
    if (before?.stamp === now) return before.info;
    const info = readFolder(dir);
    known.set(dir, { stamp: now, info });
    info.catch(() => known.delete(dir));
    return info;
  };
}

async function readFolder(dir: string): Promise<FolderInfo> {
  const config = await readConfig(dir);
  const [hash, parameters, card] = await Promise.all([
    hashModelFolder(dir),
    countParameters(join(dir, 'model.safetensors')),
    readFile(join(dir, 'card.md'), 'utf8').catch(() => null),
  ]);
  const { architectures, model_type: type, hidden_size: dimension, num_hidden_layers: layers } = config;
  const first: unknown = Array.isArray(architectures) ? architectures[0] : type;
  return {
    id: basename(dir),
    path: dir,
    hash,
    architecture: typeof first === 'string' ? first : 'unknown',
    dimension: (typeof dimension === 'number' ? dimension : 0) + (hasChannel(config.numbers) ? CHANNEL_SIZE : 0),
    layers: typeof layers === 'number' ? layers : 0,
    parameters,
    numbers: readWindow(config.numbers),
    card,
  };
}

/** Whether the model's vectors carry coordinates for numbers beside those of the words. */
function hasChannel(numbers: unknown): boolean {
  return typeof numbers === 'object' && numbers !== null && 'channel' in numbers && numbers.channel !== null;
}

async function readConfig(dir: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(join(dir, 'config.json'), 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw new AppError('bad_model', `The config.json of the model in ${dir} cannot be read.`, { cause });
  }
}

function readWindow(block: unknown): FolderInfo['numbers'] {
  if (typeof block !== 'object' || block === null) return null;
  const { bins, min, max } = block as Record<string, unknown>;
  return typeof bins === 'number' && typeof min === 'number' && typeof max === 'number' ? { bins, min, max } : null;
}

/** Elements of all tensors, from the header of the safetensors file: a length (u64, little endian), then JSON. */
async function countParameters(file: string): Promise<number> {
  const handle = await open(file);
  try {
    const length = Number((await handle.read(Buffer.alloc(8), 0, 8, 0)).buffer.readBigUInt64LE());
    if (length > MAX_HEADER) throw new AppError('bad_model', `${file} is not a safetensors file.`);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, 8);
    const header = JSON.parse(buffer.toString('utf8')) as Record<string, { shape?: number[] }>;
    return Object.values(header).reduce((sum, { shape }) => sum + (shape?.reduce((a, b) => a * b, 1) ?? 0), 0);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad_model', `${file} is not a safetensors file.`, { cause });
  } finally {
    await handle.close();
  }
}
