import type { Client } from '../../../api/contract.ts';
import type { BaseUrls, SettingsView } from '../../../api/views.ts';
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
const NAMES = ['identity', 'companies-house-key', 'website-statistics', ...Object.keys(BASES)];

function show(settings: SettingsView): Outcome {
  const { identity, bases, companiesHouseKey, websiteStatistics } = settings;
  const rows = [
    ['identity', identity === null ? 'not given' : `${identity.name} ${identity.mail}`],
    ['companies-house-key', companiesHouseKey.detail],
    ['website-statistics', websiteStatistics ? 'on' : 'off'],
    ...Object.entries(BASES).map(([name, key]) => [name, bases[key]]),
  ];
  return { json: settings, text: rows.map(([name = '', value = '']) => `${name.padEnd(30)}  ${value}`).join('\n') };
}

async function change(client: Client, name: string, value: string): Promise<SettingsView> {
  const base = BASES[name];
  if (base !== undefined) {
    const url = value === 'default' ? (await client.settings.get()).defaultBases[base] : value;
    return client.settings.set({ bases: { [base]: url } });
  }
  if (name === 'identity') return client.settings.set({ identity: readIdentity(value) });
  if (name === 'companies-house-key') return client.settings.setKey({ key: value === '' ? null : value });
  if (value !== 'on' && value !== 'off') throw new UsageError(`${name} is on or off, not "${value}".`);
  return client.settings.set({ websiteStatistics: value === 'on' });
}

export const command: Command = {
  name: 'settings',
  summary: 'Show or change what is set once: who asks, base addresses, the API key.',
  usage: ['settings', 'settings set NAME VALUE', 'settings set companies-house-key < FILE'],
  details: `NAME is ${NAMES.join(', ')}.\nAn address takes "default". The API key is read from standard input, so that it is in no list of commands; an empty one takes it away.`,
  options: {},
  run: async ({ positionals, client: open, stdin }): Promise<Outcome> => {
    const [what, name, ...values] = positionals;
    if (what === undefined) return show(await (await open()).settings.get());
    if (what !== 'set' || name === undefined)
      throw new UsageError('Say what to set: mantissa settings set NAME VALUE.');
    if (!NAMES.includes(name)) throw new UsageError(`There is no setting "${name}".`);
    if (name === 'companies-house-key' && values.length > 0)
      throw new UsageError('Give the key on standard input, so that it is in no list of commands.');
    const value = name === 'companies-house-key' ? (await stdin()).trim() : values.join(' ');
    if (value === '' && name !== 'companies-house-key') throw new UsageError(`Give a value for ${name}.`);
    return show(await change(await open(), name, value));
  },
};
