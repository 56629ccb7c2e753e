import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  // Inside the checkout, so that `vitest` resolves.
  folder = mkdtempSync(join(root, 'node_modules/.mantissa-closing-'));
  const reporter = join(import.meta.dirname, 'closing-line.ts');
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    `export default { test: { include: [process.env.CASES], exclude: [], reporters: ['default', ${JSON.stringify(reporter)}] } };`,
  );
  writeFileSync(
    join(folder, 'mixed.mjs'),
    "import { it, expect } from 'vitest'; it('a', () => {}); it('b', () => expect(1).toBe(2)); it.skip('c', () => {}); it.todo('d');",
  );
  writeFileSync(join(folder, 'good.mjs'), "import { it } from 'vitest'; it('a', () => {}); it('b', () => {});");
  writeFileSync(join(folder, 'broken.mjs'), "throw new Error('cannot be collected');");
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(cases: string): { line: string | undefined; status: number | null } {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CASES: cases, NO_COLOR: '1' },
    },
  );
  return { line: stdout.trimEnd().split('\n').at(-1), status };
}

it('is the last line, and the exit code agrees with it', () => {
  expect(run('mixed.mjs')).toEqual({ line: '1 passed, 1 failed, 2 skipped', status: 1 });
  expect(run('good.mjs')).toEqual({ line: '2 passed, 0 failed', status: 0 });
});

it('counts a file that cannot be collected as a failure', () => {
  expect(run('broken.mjs')).toEqual({ line: '0 passed, 1 failed', status: 1 });
});
