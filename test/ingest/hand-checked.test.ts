/**
 * Numbers judged by eye in their context, by value and kind: 30 filings of all kinds, tags held back. The fixture names the place of each by a hash of
 * the text around it: [place, value or null where the kind has none, kind or kinds that are right].
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readFiling } from '../../src-main/ingest/parse.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';
import { digitRuns } from './hand-checked.ts';

type Checked = [key: string, value: number | null, kinds: string];

const FIXTURE = new URL('../fixtures/hand-checked-numbers.json', import.meta.url);
const checked = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, Checked[]>;

async function read(file: string) {
  const bytes = readFileSync(sharedPath(file));
  return readFiling(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes, basename(file), { useTags: false });
}

describeWithShared('numbers checked by hand', Object.keys(checked), () => {
  it('have the right value 99 times in a hundred and the right kind 97 times', { timeout: 120_000 }, async () => {
    let numbers = 0;
    const wrong = { place: [] as string[], value: [] as string[], kind: [] as string[] };
    for (const [file, rows] of Object.entries(checked)) {
      const filing = await read(file);
      const places = new Map(digitRuns(filing.text).map(({ key, at }) => [key, at]));
      for (const [key, value, kinds] of rows) {
        numbers++;
        const at = places.get(key);
        const found = at === undefined ? undefined : filing.numbers.find(({ start, end }) => start <= at && at < end);
        const line = `${basename(file)} at ${at}: ${found?.raw} is ${found?.value} ${found?.kind}, not ${value} ${kinds}`;
        if (!found) {
          wrong.place.push(line);
          continue;
        }
        if (value !== null && found.value !== value) wrong.value.push(line);
        if (!kinds.split('|').includes(found.kind)) wrong.kind.push(line);
      }
    }
    const missed = wrong.place.length;
    process.stderr.write(
      `hand-checked numbers: ${numbers}; not found ${missed}, value wrong ${wrong.value.length}, kind wrong ${wrong.kind.length}\n`,
    );
    if (process.env.MANTISSA_SAY) process.stderr.write(`${Object.values(wrong).flat().join('\n')}\n`);
    expect(numbers).toBeGreaterThanOrEqual(500);
    expect((missed + wrong.value.length) / numbers).toBeLessThanOrEqual(0.01);
    expect((missed + wrong.kind.length) / numbers).toBeLessThanOrEqual(0.03);
  });
});
