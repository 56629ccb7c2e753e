import { initial } from './0010-initial.ts';
import { surprises } from './0020-surprises.ts';
import { versions } from './0030-versions.ts';
import { tableDetails } from './0040-table-details.ts';
import { sources } from './0050-sources.ts';
import { itemParts } from './0070-item-parts.ts';
import { submissionParts } from './0080-submission-parts.ts';
import { blockConfidence } from './0090-block-confidence.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  initial,
  surprises,
  versions,
  tableDetails,
  sources,
  itemParts,
  submissionParts,
  blockConfidence,
];

export const latestVersion = (list: readonly Migration[] = migrations): number => list.at(-1)?.version ?? 0;
