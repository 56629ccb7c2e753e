/** A corpus folder of a test's own, gone when the test file ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Call at the top of a file or a `describe`. */
export function tempFolder(name = 'corpus'): string {
  const folder = mkdtempSync(join(tmpdir(), `mantissa-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
