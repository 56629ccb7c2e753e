import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

it('CI runs the README’s test command, word for word', () => {
  const commands = [...read('README.md').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!.trim().split('\n'),
  );
  expect(commands).toContain('npm ci && npm test');
  expect(commands).toContain('npm ci && npm run demo');
  expect(read('.ci/run').trimEnd().split('\n').at(-1)).toBe('npm ci && npm test');
});

it('every npm script that the README names exists, and every command', async () => {
  const { commands } = await import('../../src-main/hosts/cli/commands.ts');
  const text = read('README.md');
  for (const [, script] of text.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(script);
  for (const [, name] of text.matchAll(/npm run mantissa -- ([a-z]+)/g))
    expect(commands.map((command) => command.name)).toContain(name);
});

it('every command loads, and its help names each of its options', async () => {
  const { commands } = await import('../../src-main/hosts/cli/commands.ts');
  const { commandHelp } = await import('../../src-main/hosts/cli/help.ts');
  for (const entry of commands) {
    const command = await entry.load();
    expect(command.name).toBe(entry.name);
    const help = commandHelp(command);
    for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`);
    for (const form of command.usage) expect(form.startsWith(entry.name)).toBe(true);
  }
});
