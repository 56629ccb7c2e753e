/**
 * Builds main, preload and renderer into out/. With --if-stale only when a source is newer than the last build, so that `npm run demo` is quick the second
 * time.
 */
import { existsSync, globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'electron-vite';

const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, 'out/.built');
const SOURCES = ['src-main/**/*', 'src-renderer/**/*', 'electron.vite.config.ts', 'package-lock.json'];

/** Newest change of any source; folders count too, since a deleted file changes only its folder. */
function newestSource(): number {
  return Math.max(...globSync(SOURCES, { cwd: ROOT }).map((file) => statSync(join(ROOT, file)).mtimeMs));
}

const { values } = parseArgs({ options: { 'if-stale': { type: 'boolean', default: false } } });
const started = Date.now();
if (
  values['if-stale'] &&
  existsSync(STAMP) &&
  existsSync(join(ROOT, 'out/renderer/index.html')) &&
  statSync(STAMP).mtimeMs > newestSource()
) {
  process.stderr.write('The workbench is built already.\n');
} else {
  process.stderr.write('Building the workbench ...\n');
  await build({ root: ROOT, configFile: join(ROOT, 'electron.vite.config.ts'), logLevel: 'warn' });
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(STAMP, new Date(started).toISOString());
  process.stderr.write(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
}
