/** What the analyst sets once: who asks, where archives are, how websites count. The API key lies elsewhere (fetch/secrets.ts). */
import type { Handlers } from '../api/handlers.ts';
import type { BaseUrls, MantissaEvent, SettingsView } from '../api/views.ts';
import type { Corpus } from '../corpus/index.ts';
import { COMPANIES_HOUSE_BASES } from '../fetch/companies-house/addresses.ts';
import { EDGAR_BASES } from '../fetch/edgar/index.ts';
import { checkIdentity, type Identity } from '../fetch/identity.ts';
import type { Secrets } from '../fetch/secrets.ts';

const KEY = 'companies-house';

export const DEFAULT_BASES: BaseUrls = {
  edgar: EDGAR_BASES.www,
  edgarData: EDGAR_BASES.data,
  edgarSearch: EDGAR_BASES.efts,
  companiesHouse: COMPANIES_HOUSE_BASES.api,
  companiesHouseDocuments: COMPANIES_HOUSE_BASES.documents,
  companiesHouseDownloads: COMPANIES_HOUSE_BASES.downloads,
};

export interface SettingsDeps {
  readonly corpus: Corpus;
  readonly secrets: Secrets;
  readonly publish: (event: MantissaEvent) => void;
  /** Told after the statistics of websites were switched on or off. */
  readonly statisticsSwitched: () => Promise<void>;
}

export interface Settings {
  readonly handlers: Handlers['settings'];
  identity(): Identity | null;
  bases(): BaseUrls;
  websiteStatistics(): boolean;
  companiesHouseKey(): string | null;
}

export function createSettings({ corpus, secrets, publish, statisticsSwitched }: SettingsDeps): Settings {
  const stored = <T>(key: string): T | undefined => corpus.read.settings.get(key) as T | undefined;
  const identity = () => stored<Identity>('identity') ?? null;
  const bases = () => ({ ...DEFAULT_BASES, ...stored<Partial<BaseUrls>>('bases') });
  const websiteStatistics = () => stored<boolean>('websiteStatistics') ?? true;

  const view = (): SettingsView => ({
    identity: identity(),
    bases: bases(),
    defaultBases: DEFAULT_BASES,
    companiesHouseKey: secrets.where(KEY),
    websiteStatistics: websiteStatistics(),
  });

  return {
    identity,
    bases,
    websiteStatistics,
    companiesHouseKey: () => secrets.get(KEY),
    handlers: {
      get: view,
      async set({ identity: who, bases: changed, websiteStatistics: statistics }) {
        if (who !== undefined) await corpus.write.settings.set('identity', checkIdentity(who));
        if (changed !== undefined) await corpus.write.settings.set('bases', { ...bases(), ...changed });
        if (statistics !== undefined && statistics !== websiteStatistics()) {
          await corpus.write.settings.set('websiteStatistics', statistics);
          await statisticsSwitched();
          publish({ type: 'corpus', changed: ['filings', 'embeddings'] });
        }
        return view();
      },
      setKey({ key }) {
        secrets.set(KEY, key === null || key.trim() === '' ? null : key.trim());
        return view();
      },
    },
  };
}
