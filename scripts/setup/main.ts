import { parseArgs } from 'node:util';
import { setUpChromium } from './chromium.ts';
import { thisMachine } from './machine.ts';
import { setUpNative } from './native.ts';
import { SetupError } from './setup-error.ts';

const HELP = `npm run setup -- [--tests] [--require-native]
  Gets native TensorFlow (pinned, checked by hash, kept in a per-user cache). Quick when there is nothing to do.
  --tests           also installs what the tests need: Chromium
  --require-native  ends with status 1 when TensorFlow cannot be had (otherwise set-up says so and ends with 0)`;

const options = {
  tests: { type: 'boolean', default: false },
  'require-native': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Everything on stderr: set-up also runs before commands whose stdout is theirs. */
function say(line: string): void {
  console.error(`set-up: ${line}`);
}

/** Runs one part; a part that cannot be done is reported and never stops the next. */
async function attempt<T>(part: () => Promise<T>, withoutIt: string): Promise<T | null> {
  try {
    return await part();
  } catch (error) {
    const reason = error instanceof SetupError ? error.message : `${error instanceof Error ? error.message : error}`;
    say(`${reason} ${withoutIt}`);
    return null;
  }
}

const NO_NATIVE =
  'Without native TensorFlow Mantissa still starts: reading, search by keyword and value, comparing and export work; embedding ' +
  'runs on WebGPU or, slowly, on wasm; training needs WebGPU or TensorFlow.';
const NO_CHROMIUM = 'Without it the browser tests are skipped; everything else is tested.';

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.error(HELP);
    return 0;
  }
  const started = performance.now();
  const native = await attempt(async () => setUpNative(await thisMachine(), say), NO_NATIVE);
  const browser = values.tests ? await attempt(() => setUpChromium(say), NO_CHROMIUM) : null;

  const parts = [`Node ${process.versions.node}`, native?.what ?? 'no native TensorFlow'];
  if (browser !== null) parts.push(browser.path);
  const isMissing = native === null || (values.tests && browser === null);
  const verb = isMissing ? 'ended' : native.changed || browser?.changed ? 'done' : 'nothing to do';
  say(`${verb} in ${((performance.now() - started) / 1000).toFixed(1)} s (${parts.join(', ')})`);
  return native === null && values['require-native'] ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  // Wrong usage: parseArgs says which word.
  console.error(`${error instanceof Error ? error.message : error}\n${HELP}`);
  process.exitCode = 2;
}
