import type { Client } from '../../../api/contract.ts';
import { OCR_ENGINES, type OcrSettings } from '../../../api/types.ts';
import type { BaseUrls, OcrView, SettingsView } from '../../../api/views.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';
import { readIdentity } from '../identity.ts';

/** Names on the command line of the base addresses. */
const BASES: Record<string, keyof BaseUrls> = {
  'edgar-url': 'edgar',
  'edgar-data-url': 'edgarData',
  'edgar-search-url': 'edgarSearch',
  'companies-house-url': 'companiesHouse',
  'companies-house-documents-url': 'companiesHouseDocuments',
  'companies-house-downloads-url': 'companiesHouseDownloads',
};
/** Names of what says how scans are read. */
const OCR: Record<string, keyof OcrSettings> = {
  ocr: 'engine',
  'ocr-url': 'url',
  'ocr-model': 'model',
  'ocr-concurrency': 'concurrency',
  'ocr-timeout': 'timeoutSeconds',
};
/** Read from standard input, so that they are in no list of commands. */
const KEYS = ['companies-house-key', 'ocr-key'];
const NAMES = ['identity', 'website-statistics', ...KEYS, ...Object.keys(BASES), ...Object.keys(OCR)];

function show(settings: SettingsView, ocr: OcrView): Outcome {
  const { identity, bases, companiesHouseKey, websiteStatistics } = settings;
  const rows = [
    ['identity', identity === null ? 'not given' : `${identity.name} ${identity.mail}`],
    ['companies-house-key', companiesHouseKey.detail],
    ['website-statistics', websiteStatistics ? 'on' : 'off'],
    ...Object.entries(BASES).map(([name, key]) => [name, bases[key]]),
    ...Object.entries(OCR).map(([name, key]) => [name, String(ocr[key]) || 'not given']),
    ['ocr-key', ocr.key.detail],
  ];
  return {
    json: { ...settings, ocr },
    text: rows.map(([name = '', value = '']) => `${name.padEnd(30)}  ${value}`).join('\n'),
  };
}

async function change(client: Client, name: string, value: string): Promise<unknown> {
  const base = BASES[name];
  if (base !== undefined) {
    const url = value === 'default' ? (await client.settings.get()).defaultBases[base] : value;
    return client.settings.set({ bases: { [base]: url } });
  }
  const ocr = OCR[name];
  if (ocr !== undefined) return client.ocr.set(ocrChange(ocr, value));
  if (name === 'ocr-key') return client.ocr.setKey({ key: value === '' ? null : value });
  if (name === 'identity') return client.settings.set({ identity: readIdentity(value) });
  if (name === 'companies-house-key') return client.settings.setKey({ key: value === '' ? null : value });
  if (value !== 'on' && value !== 'off') throw new UsageError(`${name} is on or off, not "${value}".`);
  return client.settings.set({ websiteStatistics: value === 'on' });
}

function ocrChange(key: keyof OcrSettings, value: string): Partial<OcrSettings> {
  if (key === 'engine') {
    const engine = OCR_ENGINES.find((one) => one === value);
    if (engine === undefined) throw new UsageError(`ocr is ${OCR_ENGINES.join(', ')}, not "${value}".`);
    return { engine };
  }
  if (key === 'url' || key === 'model') return { [key]: value === 'none' ? '' : value };
  return { [key]: Number(value) };
}

async function shown(client: Client): Promise<Outcome> {
  return show(await client.settings.get(), await client.ocr.get());
}

export const command: Command = {
  name: 'settings',
  summary: 'Show or change what is set once: who asks, base addresses, how scans are read, keys.',
  usage: [
    'settings',
    'settings set NAME VALUE',
    'settings set companies-house-key < FILE',
    'settings set ocr-key < FILE',
  ],
  details: `NAME is ${NAMES.join(', ')}.\nAn address of an archive takes "default". Keys are read from standard input, so that they are in no list of commands; an empty one takes it away.\nocr is tesseract (built in), vision (the endpoint at ocr-url with the model ocr-model) or off. MANTISSA_OCR_ENGINE, _URL, _MODEL, _KEY, _CONCURRENCY and _TIMEOUT set these for one run.`,
  options: {},
  run: async ({ positionals, client: open, stdin }): Promise<Outcome> => {
    const [what, name, ...values] = positionals;
    if (what === undefined) return shown(await open());
    if (what !== 'set' || name === undefined)
      throw new UsageError('Say what to set: mantissa settings set NAME VALUE.');
    if (!NAMES.includes(name)) throw new UsageError(`There is no setting "${name}".`);
    if (KEYS.includes(name) && values.length > 0)
      throw new UsageError('Give the key on standard input, so that it is in no list of commands.');
    const value = KEYS.includes(name) ? (await stdin()).trim() : values.join(' ');
    if (value === '' && !KEYS.includes(name)) throw new UsageError(`Give a value for ${name}.`);
    const client = await open();
    await change(client, name, value);
    return shown(client);
  },
};
