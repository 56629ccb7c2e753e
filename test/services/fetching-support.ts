import { readFile } from 'node:fs/promises';
import { CHUNKER_VERSION } from '../../src-main/api/versions.ts';
import type { ReadFiling } from '../../src-main/corpus/index.ts';
import { readFiling } from '../../src-main/ingest/parse.ts';

/** A new reading of an original, as a later parser would make it. */
export async function packFiling(path: string): Promise<ReadFiling> {
  return { parsed: await readFiling(await readFile(path), 'x.htm'), chunks: [], chunkerVersion: CHUNKER_VERSION };
}
