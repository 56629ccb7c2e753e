import { initial } from './0010-initial.ts';
import { tableDetails } from './0040-table-details.ts';
import { sources } from './0050-sources.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [initial, tableDetails, sources];

export const latestVersion = (list: readonly Migration[] = migrations): number => list.at(-1)?.version ?? 0;
