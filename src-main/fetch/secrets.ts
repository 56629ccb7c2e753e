/** API keys: in the system's secret store where there is one, else in a file that only its owner may read. */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { AppError } from '../api/errors.ts';

const SERVICE = 'Mantissa';

export interface SecretPlace {
  kept: 'secret store' | 'file' | null;
  /** Where it is, in words; never the secret. */
  detail: string;
}

export interface Secrets {
  get(name: string): string | null;
  /** Null forgets it everywhere. */
  set(name: string, secret: string | null): void;
  where(name: string): SecretPlace;
}

/** The system's store as this module needs it. Its methods throw where there is none. */
export interface SecretStore {
  get(name: string): string | null;
  set(name: string, secret: string): void;
  remove(name: string): void;
}

/** Keychain, Credential Manager or Secret Service. Null where there is none, and where the library cannot be loaded. */
export function systemStore(): SecretStore | null {
  if (process.env.MANTISSA_SECRETS === 'file') return null; // For machines whose store asks questions that nobody is there to answer.
  try {
    const { Entry } = createRequire(import.meta.url)('@napi-rs/keyring') as typeof import('@napi-rs/keyring');
    // Left to itself the library falls back on Linux on the kernel's keyring, which forgets everything at the next start of the machine.
    const entry = (name: string) => new Entry(SERVICE, name, { linux: { store: 'secret-service' } });
    return {
      get: (name) => entry(name).getPassword(),
      set: (name, secret) => entry(name).setPassword(secret),
      remove: (name) => void entry(name).deletePassword(),
    };
  } catch {
    return null;
  }
}

/** Stands for "looked for and not found". */
const NONE: SecretStore = { get: () => null, set: () => {}, remove: () => {} };

/** `file` is the fallback, outside the corpus so that a corpus can be handed on. The store is looked for at first use. */
export function createSecrets(file: string, findStore: () => SecretStore | null = systemStore): Secrets {
  let store: SecretStore | undefined;
  const system = () => {
    store ??= findStore() ?? NONE;
    return store === NONE ? null : store;
  };

  function fromStore(name: string): string | null {
    try {
      return system()?.get(name) || null;
    } catch {
      return null;
    }
  }

  function readFile(): Record<string, string> {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    } catch {
      return {};
    }
  }

  function writeFile(secrets: Record<string, string>): void {
    if (Object.keys(secrets).length === 0) {
      rmSync(file, { force: true });
      return;
    }
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.part`, JSON.stringify(secrets), { mode: 0o600 });
      chmodSync(`${file}.part`, 0o600);
      renameSync(`${file}.part`, file);
    } catch (cause) {
      throw new AppError('disk', `The key could not be kept: ${file} cannot be written.`, { cause });
    }
  }

  function intoStore(name: string, secret: string): boolean {
    try {
      const found = system();
      if (!found) return false;
      found.set(name, secret);
      return found.get(name) === secret;
    } catch {
      return false;
    }
  }

  function drop(name: string): void {
    try {
      system()?.remove(name);
    } catch {
      // There was none, or there is no store.
    }
    const { [name]: _gone, ...rest } = readFile();
    if (_gone !== undefined) writeFile(rest);
  }

  return {
    get: (name) => fromStore(name) ?? readFile()[name] ?? null,
    set(name, secret) {
      drop(name);
      if (secret !== null && !intoStore(name, secret)) writeFile({ ...readFile(), [name]: secret });
    },
    where(name) {
      if (fromStore(name) !== null) return { kept: 'secret store', detail: "kept in the system's secret store" };
      if (readFile()[name] === undefined) return { kept: null, detail: 'no key has been given' };
      return {
        kept: 'file',
        detail: `kept in ${file}${openTo(file)}, since this system has no secret store that can be used`,
      };
    },
  };
}

/** Says so when others may read the file. Windows has no such modes. */
function openTo(file: string): string {
  if (process.platform === 'win32') return '';
  const { mode } = statSync(file);
  return (mode & 0o077) === 0 ? ' (readable by you alone)' : ' (others may read it: change its mode to 600)';
}
