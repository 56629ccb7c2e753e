/** A vitest reporter whose only output is the run's last line: "N passed, N failed" and, when there are any, ", N skipped". */
import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts tests; a file that could not be collected, or an error outside any test, is a failure of its own. */
export function tally(modules: readonly TestModule[], errors: readonly SerializedError[]): Tally {
  const counts: Tally = { passed: 0, failed: errors.length, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) counts.failed += 1;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
    }
  }
  return counts;
}

export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const counts = tally(modules, errors);
    // Printed on the way out, so that no other reporter writes after it.
    process.once('exit', () => {
      if (counts.failed > 0 && !process.exitCode) process.exitCode = 1;
      writeSync(1, `${closingLine(counts)}\n`);
    });
  }
}
