/** Material beside the checkout (`../shared`: real filings, reference numbers). It is not part of the project, so tests that need it skip aloud without it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'vitest';

const ROOT = process.env.MANTISSA_SHARED ?? resolve(import.meta.dirname, '../../../shared');

/** Absolute path of something under `../shared`; it need not exist. */
export function sharedPath(...parts: string[]): string {
  return resolve(ROOT, ...parts);
}

export function hasShared(...parts: string[]): boolean {
  return existsSync(sharedPath(...parts));
}

function sayMissing(name: string, missing: string[]): void {
  process.stderr.write(
    `SKIPPED: ${name}: ${missing.map((part) => `../shared/${part}`).join(', ')} is not beside this checkout\n`,
  );
}

/** `describe`, skipped aloud when any of the paths under `../shared` is missing. */
export function describeWithShared(name: string, needs: string | string[], body: () => void): void {
  const missing = [needs].flat().filter((part) => !hasShared(part));
  if (missing.length > 0) sayMissing(name, missing);
  describe.skipIf(missing.length > 0)(name, body);
}

/** `it`, skipped aloud when any of the paths under `../shared` is missing. */
export function itWithShared(
  name: string,
  needs: string | string[],
  body: () => void | Promise<void>,
  timeout?: number,
): void {
  const missing = [needs].flat().filter((part) => !hasShared(part));
  if (missing.length > 0) sayMissing(name, missing);
  it.skipIf(missing.length > 0)(name, body, timeout);
}
