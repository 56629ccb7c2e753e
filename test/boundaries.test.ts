import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { brokenBoundaries } from './support/boundaries.ts';

let planted: string | undefined;
afterEach(() => {
  if (planted) rmSync(planted, { recursive: true });
  planted = undefined;
});

/** A source tree with the given files. */
function plant(files: Record<string, string>): string {
  planted = mkdtempSync(join(tmpdir(), 'mantissa-boundaries-'));
  for (const [file, text] of Object.entries({ 'src-main/api/types.ts': '', 'src-renderer/main.ts': '', ...files })) {
    mkdirSync(dirname(join(planted, file)), { recursive: true });
    writeFileSync(join(planted, file), text);
  }
  return planted;
}

it('no import in the project crosses a boundary', () => {
  expect(brokenBoundaries(resolve(import.meta.dirname, '..'))).toEqual([]);
});

it('allowed imports are left alone', () => {
  const root = plant({
    'src-main/api/contract.ts': "import { z } from 'zod';\nexport const a = { process: z, window: 1 };\n",
    'src-main/hosts/electron/main.ts': "import { app } from 'electron';\nimport '../../app/app.ts';\n",
    'src-main/services/x.ts': "import '../engine/client.ts';\nimport type { T } from '../engine/tasks/task.ts';\n",
    'src-main/text/a.ts': "import type { B } from './b.ts';\nexport const a = 1;\n",
    'src-main/text/b.ts': "import { a } from './a.ts';\nexport type B = typeof a;\n",
    'src-renderer/App.svelte':
      "<script lang=\"ts\">\n  import type { T } from '../src-main/api/types.ts';\n</script>\n<p>import './x'</p>\n",
  });
  expect(brokenBoundaries(root)).toEqual([]);
});

const violations: [string, string, string, RegExp][] = [
  [
    'an arrow that points up',
    'src-main/text/a.ts',
    "import { x } from '../services/s.ts';",
    /text\/a\.ts:1 text may not import services/,
  ],
  [
    'an arrow through a type',
    'src-main/corpus/a.ts',
    "import type { x } from '../services/s.ts';",
    /corpus may not import services/,
  ],
  [
    'an arrow through an export',
    'src-main/model/a.ts',
    "export * from '../engine/native.ts';",
    /model may not import engine/,
  ],
  [
    'an arrow through import()',
    'src-main/ingest/a.ts',
    "\nawait import('../corpus/open.ts');",
    /ingest\/a\.ts:2 ingest may not import corpus/,
  ],
  [
    'a worker of another layer',
    'src-main/text/a.ts',
    "new URL('../ingest/w.ts', import.meta.url);",
    /text may not import ingest/,
  ],
  ['a host past the app', 'src-main/hosts/cli/a.ts', "import '../../services/s.ts';", /hosts may not import services/],
  [
    'the inside of the engine',
    'src-main/services/a.ts',
    "import { t } from '../engine/native.ts';",
    /only the engine's client/,
  ],
  ['electron elsewhere', 'src-main/hosts/cli/a.ts', "import { app } from 'electron';", /electron outside/],
  [
    'tfjs elsewhere',
    'src-main/services/a.ts',
    "import * as tf from '@tensorflow/tfjs-core';",
    /services may not import @tensorflow/,
  ],
  [
    'a backend in the model',
    'src-main/model/a.ts',
    "import '@tensorflow/tfjs-backend-wasm';",
    /backend outside engine/,
  ],
  ['Node in api', 'src-main/api/a.ts', "import { join } from 'node:path';", /api imports node:path/],
  ['a Node global in api', 'src-main/api/a.ts', 'export const a = process.env;', /api uses process/],
  ['the DOM in api', 'src-main/api/a.ts', 'export const a = () => document.title;', /api uses document/],
  [
    'the renderer past api',
    'src-renderer/A.svelte',
    "<script>\nimport '../src-main/text/a.ts';\n</script>",
    /A\.svelte:2 the renderer imports text/,
  ],
  ['Node in the renderer', 'src-renderer/a.ts', "import 'node:fs';", /part of Node/],
  ['a file outside the layers', 'src-main/text/a.ts', "import '../../scripts/x.ts';", /outside the layers/],
];

it.each(violations)('finds %s', (_what, file, text, expected) => {
  const broken = brokenBoundaries(plant({ [file]: text }));
  expect(broken).toHaveLength(1);
  expect(broken[0]).toMatch(expected);
});

it('finds an import cycle', () => {
  const root = plant({
    'src-main/text/a.ts': "import './b.ts';",
    'src-main/text/b.ts': "import './c.ts';",
    'src-main/text/c.ts': "import './a.ts';",
  });
  expect(brokenBoundaries(root)).toEqual([
    'import cycle: src-main/text/a.ts -> src-main/text/b.ts -> src-main/text/c.ts -> src-main/text/a.ts',
  ]);
});
