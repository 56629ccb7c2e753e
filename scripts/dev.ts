/** The workbench while working on it: the renderer is built again at each change, the loopback host serves it; load the page again to see it. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { loadConfigFromFile } from 'electron-vite';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const { config } = await loadConfigFromFile(
  { command: 'build', mode: 'development' },
  resolve(ROOT, 'electron.vite.config.ts'),
);
const { renderer } = config;
await build({
  ...renderer,
  configFile: false,
  mode: 'development',
  build: { ...renderer?.build, watch: {}, minify: false, sourcemap: true },
});

const program = resolve(ROOT, 'src-main/hosts/cli/main.ts');
const server = spawn(process.execPath, [program, 'serve', '--open', ...process.argv.slice(2)], { stdio: 'inherit' });
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
