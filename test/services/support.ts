/** Fresh folders, services and files for the tests of services. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Services, startServices } from './services.ts';

export * from './services.ts';

export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-services-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Services on a fresh folder, closed when the test ends. */
export async function tempServices(
  options: Parameters<typeof startServices>[1] = {},
): Promise<Services & { dir: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-services-'));
  const services = await startServices(dir, options);
  onTestFinished(async () => {
    await services.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return { ...services, dir };
}

/** Waits until a condition holds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 30_000,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A small 10-K of a company of our own. */
export function smallFiling(company: string, paragraphs = 3): string {
  const body = Array.from(
    { length: paragraphs },
    (_, i) => `<p>Revenue of ${company} was $${i + 1},500 in the year, up ${i + 2}% on more customers.</p>`,
  );
  return `<html><head><title>10-K</title></head><body><p>FORM 10-K</p><p>${company}</p>
    <p>Item 1. Business</p>${body.join('')}
    <p>Item 7. Management's Discussion</p><table><tr><td></td><td>2023</td><td>2022</td></tr>
    <tr><td>Net sales</td><td>$ 1,234</td><td>$ (56)</td></tr></table></body></html>`;
}

export function writeFilings(dir: string, count: number, paragraphs = 3): string[] {
  mkdirSync(dir, { recursive: true });
  return Array.from({ length: count }, (_, i) => {
    const path = join(dir, `f${String(i).padStart(2, '0')}.htm`);
    writeFileSync(path, smallFiling(`Company ${i} Inc.`, paragraphs));
    return path;
  });
}
