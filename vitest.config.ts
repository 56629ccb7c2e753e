import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Each file a process of its own: native TensorFlow cannot be loaded twice in one, and tests of crashes need one to lose.
    pool: 'forks',
    // Two at a time: files that load TensorFlow hold a gigabyte each and use every core they find.
    maxWorkers: 2,
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/renderer/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          alias: { electron: resolve(import.meta.dirname, 'test/hosts/electron/fake-electron.ts') },
        },
      },
      {
        extends: true,
        // State classes use runes: they are compiled, and need the client's half of Svelte.
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: { name: 'renderer', include: ['test/renderer/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
