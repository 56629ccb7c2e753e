import type { Job } from '../../../src-main/api/views.ts';

export interface ExportResult {
  path: string | null;
  manifest: string | null;
  rows: number | null;
  /** Whatever else the job reports, as words. */
  others: [string, string][];
}

/** What an export job produced, from its loosely typed result. */
export function resultOf(job: Job): ExportResult {
  const result = job.result ?? {};
  const { path, manifest, manifestPath, rows, ...rest } = result;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    path: text(path),
    manifest: text(manifest) ?? text(manifestPath),
    rows: typeof rows === 'number' ? rows : null,
    others: Object.entries(rest).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)] satisfies [string, string]] : [],
    ),
  };
}
