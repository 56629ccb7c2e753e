/** Asks once who fetches, and keeps it in the corpus's settings. */
import { createInterface } from 'node:readline/promises';
import type { Client } from '../../api/contract.ts';
import { UsageError } from './command.ts';

/** "Jane Doe jane@example.com" in its two parts. @throws {UsageError} */
export function readIdentity(text: string): { name: string; mail: string } {
  const found = /^(.*?)[\s<]+([^\s<>]+@[^\s<>]+)>?\s*$/.exec(text.trim());
  if (found === null) throw new UsageError('Give a name and a mail address: --identity "Jane Doe jane@example.com".');
  return { name: found[1] as string, mail: found[2] as string };
}

/**
 * What was given with the call, else what is kept, else MANTISSA_IDENTITY, else what is typed at the terminal.
 * @throws {UsageError} where nobody can be asked
 */
export async function ensureIdentity(client: Client, given: string | undefined): Promise<void> {
  if (given !== undefined) {
    await client.settings.set({ identity: readIdentity(given) });
    return;
  }
  if ((await client.settings.get()).identity !== null) return;
  const text = process.env.MANTISSA_IDENTITY || (await askAtTerminal());
  if (text === null)
    throw new UsageError(
      'The SEC wants to know who asks. Give it once: --identity "Jane Doe jane@example.com", or MANTISSA_IDENTITY.',
    );
  await client.settings.set({ identity: readIdentity(text) });
}

async function askAtTerminal(): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(
      'The SEC wants to know who asks (it is sent with each request and to nobody else).\nName and mail address: ',
    );
  } finally {
    terminal.close();
  }
}
