import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Worker threads, by the name of their file: they are started from beside the bundle. */
const workers = Object.fromEntries(
  globSync('src-main/**/*-worker.ts', { cwd: import.meta.dirname }).map((file) => [basename(file, '.ts'), at(file)]),
);

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      // Each process of its own is an entry: it is started by its file's name.
      rolldownOptions: {
        input: {
          main: at('src-main/hosts/electron/main.ts'),
          engine: at('src-main/engine/process.ts'),
          parser: at('src-main/ingest/worker.ts'),
          ...workers,
        },
        // All in one folder: `new URL('./x.js', import.meta.url)` means the same in every chunk.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload script is one CommonJS file.
      rolldownOptions: {
        input: { preload: at('src-main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [svelte()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // Everything as files of our own origin: the policy allows no data: scripts or styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('src-renderer/index.html') } },
    },
  },
});
