import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LockedPackages, lockEntry, missingOptional } from '../../scripts/lock.ts';

const LOCK = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');

describe('package-lock.json', () => {
  it('names every optional package, or npm ci refuses it (mend: node scripts/lock.ts)', () => {
    const { packages } = JSON.parse(LOCK) as { packages: LockedPackages };
    expect(missingOptional(packages).map(([name]) => name)).toEqual([]);
  });

  it('records no download address', () => {
    expect(LOCK).not.toContain('"resolved"');
  });
});

describe('missingOptional', () => {
  const wanted = {
    version: '1.0.0',
    license: 'MIT',
    optionalDependencies: { '@a/linux-x64-musl': '1.0.0', '@a/darwin-arm64': '1.0.0' },
  };

  it('finds what no folder above the package holds', () => {
    const packages = {
      '': {},
      'node_modules/b/node_modules/a': wanted,
      'node_modules/@a/darwin-arm64': { version: '1.0.0' },
    };
    expect(missingOptional(packages)).toEqual([['@a/linux-x64-musl', '1.0.0', wanted]]);
  });

  it('reads system, processor and libc from the name', () => {
    expect(lockEntry('@a/linux-x64-musl', '1.0.0', wanted)).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      libc: ['musl'],
      license: 'MIT',
      optional: true,
      os: ['linux'],
    });
    expect(lockEntry('@a/all', '1.0.0', wanted)).toBeNull();
  });
});
