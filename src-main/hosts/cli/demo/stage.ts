/** What every stage of the demo works with, and how it is shown. */
import type { Client } from '../../../api/contract.ts';
import { AppError, isCancelled } from '../../../api/errors.ts';
import type { Job } from '../../../api/views.ts';
import { runJob } from '../jobs.ts';
import type { Progress } from '../progress.ts';

export interface Stage {
  readonly client: Client;
  readonly signal: AbortSignal;
  /** A line of the report. */
  readonly say: (line: string) => void;
  /** Starts a job and waits for it, with its progress on stderr. */
  readonly job: (start: () => Promise<Job>) => Promise<Job>;
}

export function createStage(
  client: Client,
  signal: AbortSignal,
  progress: Progress,
  print: (line: string) => void,
): Stage {
  const say = (line: string) => {
    progress.end();
    print(line);
  };
  return { client, signal, say, job: (start) => runJob({ client, signal, progress }, start) };
}

export function seconds(since: number): string {
  const elapsed = (performance.now() - since) / 1000;
  if (elapsed < 1) return `${Math.round(elapsed * 1000)} ms`;
  return elapsed < 90 ? `${elapsed.toFixed(1)} s` : `${Math.floor(elapsed / 60)} min ${Math.round(elapsed % 60)} s`;
}

/** Text that hangs under a heading, wrapped at 96 characters. */
export function hanging(text: string, indent: number, width = 96): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width - indent) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one).join('\n');
}

/** "Apple Inc. 2024-09-28" */
export const titled = (company: string, period: string | null) => (period === null ? company : `${company} ${period}`);

/**
 * Runs a stage under its heading. What an analyst can mend (no engine, nothing matched) is said and the demo goes on; a cancel ends it.
 */
export async function attempt<T>(stage: Stage, heading: string, work: () => Promise<T>): Promise<T | null> {
  stage.say(`\n${heading}`);
  try {
    return await work();
  } catch (error) {
    if (isCancelled(error) || !(error instanceof AppError)) throw error;
    stage.say(hanging(`Left out: ${error.message}`, 3));
    return null;
  }
}
