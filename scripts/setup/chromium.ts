import { SetupError } from './setup-error.ts';
import { findProgram, lastLine, runProgram } from './shell.ts';

/**
 * The browser that the end-to-end tests drive: any Chromium on the PATH, otherwise Debian's by apt-get.
 *
 * @returns its path and whether it was installed just now.
 * @throws SetupError when there is none and none can be installed.
 */
export async function setUpChromium(say: (line: string) => void): Promise<{ path: string; changed: boolean }> {
  const found = findChromium();
  if (found !== null) return { path: found, changed: false };
  const apt = findProgram('apt-get');
  const asRoot = process.getuid?.() === 0 ? [] : findProgram('sudo') !== null ? ['sudo', '-n'] : null;
  if (apt === null || asRoot === null) {
    throw new SetupError(
      "Chromium is not on the PATH and set-up cannot install it here: install the package 'chromium'.",
    );
  }
  say("installing Debian's chromium with apt-get ...");
  await runAsRoot(asRoot, [apt, 'update']);
  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', 'chromium'];
  const outcome = await runAsRoot(asRoot, [apt, ...install]);
  const path = findChromium();
  if (path === null) throw new SetupError(`apt-get could not install chromium: ${lastLine(outcome.output)}`);
  return { path, changed: true };
}

export function findChromium(): string | null {
  return findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

function runAsRoot(prefix: readonly string[], command: readonly string[]): ReturnType<typeof runProgram> {
  const [program = '', ...args] = [...prefix, ...command];
  return runProgram(program, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 900_000 });
}
