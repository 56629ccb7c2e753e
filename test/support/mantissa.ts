/** Runs the program as a user does: a process of its own, on a corpus of the test's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = resolve(import.meta.dirname, '../..');
/** The folder of the model that comes with Mantissa. */
export const SHIPPED_MODEL = resolve(ROOT, 'models/mantissa-minilm-5');
const MAIN = resolve(ROOT, 'src-main/hosts/cli/main.ts');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export interface RunOptions {
  cwd?: string;
  input?: string;
  env?: Record<string, string>;
  /** Sees the process once it runs (to interrupt it). */
  started?: (child: ChildProcess) => void;
}

/** `mantissa ...args` to its end. */
export function mantissa(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  child.stdin.end(options.input ?? '');
  options.started?.(child);
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

/** `mantissa ...args --json`, which must succeed; its one document. */
export async function mantissaJson<T>(args: readonly string[], options: RunOptions = {}): Promise<T> {
  const { code, out, err } = await mantissa([...args, '--json'], options);
  if (code !== 0) throw new Error(`mantissa ${args.join(' ')} exited ${code}: ${err}`);
  return JSON.parse(out) as T;
}

export interface Served {
  url: string;
  port: number;
  pid: number;
  /** What it has written on stderr so far. */
  errors: () => string;
  /** Ctrl-C; answers the exit code. */
  stop: () => Promise<number | null>;
}

/** `mantissa serve` on the corpus. */
export async function serveCorpus(corpus: string, args: readonly string[] = []): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--json', '--corpus', corpus, ...args], { cwd: ROOT });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const line = await new Promise<string>((done, fail) => {
    createInterface(child.stdout).once('line', done);
    void ended.then((code) => fail(new Error(`mantissa serve exited ${code}: ${errors}`)));
  });
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { ...(JSON.parse(line) as { url: string; port: number; pid: number }), errors: () => errors, stop };
}
