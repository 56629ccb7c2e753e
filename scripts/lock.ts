/**
 * Completes package-lock.json: npm leaves out the optional packages of other systems when a registry does not offer them at install time, and then refuses
 * its own lock file in `npm ci`. Run after every `npm install`: node scripts/lock.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';

export interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}
export type LockedPackages = Record<string, LockedPackage>;

/** The optional dependencies that no entry stands for, as [name, version, the package that wants it]. */
export function missingOptional(packages: LockedPackages): [name: string, version: string, wanted: LockedPackage][] {
  return Object.entries(packages).flatMap(([path, wanted]) =>
    Object.entries(wanted.optionalDependencies ?? {})
      .filter(([name, version]) => path !== '' && /^[\d.]+$/.test(version) && !resolves(packages, path, name))
      .map(([name, version]): [string, string, LockedPackage] => [name, version, wanted]),
  );
}

/** Node's look-up: beside the package, then in each folder above it. */
function resolves(packages: LockedPackages, path: string, name: string): boolean {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/'))).replace(/\/$/, '')) {
    if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in packages) return true;
    if (base === '') return false;
  }
}

/** The entry npm would have written; null when the name does not say the system. */
export function lockEntry(name: string, version: string, wanted: LockedPackage): LockedPackage | null {
  const system = /(android|darwin|linux|win32)-(arm64|arm|x64|riscv64)/.exec(name);
  if (system === null) return null;
  return {
    version,
    cpu: [system[2]],
    ...(wanted.dev ? { dev: true } : {}),
    ...(name.includes('musl') ? { libc: ['musl'] } : {}),
    ...(wanted.license === undefined ? {} : { license: wanted.license }),
    optional: true,
    os: [system[1]],
  };
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: LockedPackages };
  for (const [name, version, wanted] of missingOptional(lock.packages)) {
    const entry = lockEntry(name, version, wanted);
    if (entry === null)
      throw new Error(`package-lock.json lacks ${name}, and its name does not say for which system it is`);
    lock.packages[`node_modules/${name}`] = entry;
    console.log(`added ${name} ${version}`);
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
