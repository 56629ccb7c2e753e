import { builtRenderer } from '../../app/paths.ts';
import { startLoopback } from '../loopback/server.ts';
import type { Context } from './command.ts';

/**
 * Serves the workbench until the command is asked to stop. Prints the address behind `words`, or, with --json, one line of address, port and process;
 * `opened` gets the address too.
 */
export async function serveWorkbench(
  { app, signal, print, json, progress }: Pick<Context, 'app' | 'signal' | 'print' | 'json' | 'progress'>,
  port: number,
  { words, note, opened }: { words: string; note: string; opened?: (url: string) => void },
): Promise<void> {
  const server = await startLoopback({ app: await app(), rendererDir: builtRenderer(), port });
  print(json ? JSON.stringify({ url: server.url, port: server.port, pid: process.pid }) : `${words} ${server.url}`);
  opened?.(server.url);
  progress.note(note);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await server.close();
}
