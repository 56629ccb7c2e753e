import type { FileOutcome, Job, SeriesPoint } from '../../api/views.ts';
import type { Db } from '../connect.ts';

interface JobRow extends Omit<Job, 'error' | 'result' | 'resumable'> {
  error: string | null;
  result: string | null;
  resumable: number;
}

interface FileRow extends Omit<FileOutcome, 'error' | 'warnings'> {
  error: string | null;
  warnings: string;
}

/** A job and what it was started with. */
export interface StoredJob {
  job: Job;
  input: unknown;
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
const parsed = (text: string | null) => (text === null ? null : JSON.parse(text));

const toJob = (row: JobRow): Job => ({
  ...row,
  error: parsed(row.error),
  result: parsed(row.result),
  resumable: row.resumable === 1,
});

const toFile = (row: FileRow): FileOutcome => ({
  ...row,
  error: parsed(row.error),
  warnings: JSON.parse(row.warnings),
});

export function readJobs(db: Db) {
  const columns = `id, kind, title, state, step, done, total, message, created_at createdAt, started_at startedAt, finished_at finishedAt, error,
    resumable, result`;
  const list = db.prepare<[number], JobRow>(`SELECT ${columns} FROM jobs ORDER BY sequence DESC LIMIT ?`);
  const one = db.prepare<[string], JobRow & { input: string }>(`SELECT ${columns}, input FROM jobs WHERE id = ?`);
  const unfinished = db.prepare<[], JobRow>(
    `SELECT ${columns} FROM jobs WHERE state IN ('queued', 'running', 'cancelling') ORDER BY sequence`,
  );
  const files = db.prepare<[string], FileRow>(
    `SELECT job_id jobId, path, name, state, filing_id filingId, error, warnings, milliseconds FROM job_files WHERE job_id = ? ORDER BY position`,
  );
  const series = db.prepare<[string], SeriesPoint>(
    'SELECT name, step, value FROM series WHERE job_id = ? ORDER BY name, step',
  );
  return {
    /** Newest first. */
    list: (limit: number): Job[] => list.all(limit).map(toJob),
    get(id: string): StoredJob | null {
      const found = one.get(id);
      if (found === undefined) return null;
      const { input, ...row } = found;
      return { job: toJob(row), input: JSON.parse(input) };
    },
    unfinished: (): Job[] => unfinished.all().map(toJob),
    files: (jobId: string): FileOutcome[] => files.all(jobId).map(toFile),
    series: (jobId: string): SeriesPoint[] => series.all(jobId),
  };
}

export function writeJobs(db: Db) {
  const insert = db.prepare(
    `INSERT INTO jobs (id, sequence, kind, title, state, step, done, total, message, created_at, started_at, finished_at, error, resumable, result, input)
     SELECT @id, coalesce(max(sequence), 0) + 1, @kind, @title, @state, @step, @done, @total, @message, @createdAt, @startedAt, @finishedAt, @error,
       @resumable, @result, @input FROM jobs`,
  );
  const update = db.prepare(
    `UPDATE jobs SET state = @state, step = @step, done = @done, total = @total, message = @message, started_at = @startedAt,
       finished_at = @finishedAt, error = @error, resumable = @resumable, result = @result WHERE id = @id`,
  );
  const putFile = db.prepare(
    `INSERT INTO job_files (job_id, path, position, name, state, filing_id, error, warnings, milliseconds)
     SELECT @jobId, @path, coalesce(max(position), -1) + 1, @name, @state, @filingId, @error, @warnings, @milliseconds FROM job_files WHERE job_id = @jobId
     ON CONFLICT (job_id, path) DO UPDATE SET state = excluded.state, filing_id = excluded.filing_id, error = excluded.error,
       warnings = excluded.warnings, milliseconds = excluded.milliseconds`,
  );
  const point = db.prepare('INSERT OR REPLACE INTO series VALUES (?, ?, ?, ?)');
  const fields = (job: Job) => ({
    ...job,
    error: json(job.error),
    result: json(job.result),
    resumable: +job.resumable,
  });
  return {
    insert: (job: Job, input: unknown): void => {
      insert.run({ ...fields(job), input: JSON.stringify(input) });
    },
    update: (job: Job): void => {
      const { kind: _kind, title: _title, createdAt: _createdAt, ...changing } = fields(job);
      update.run(changing);
    },
    putFiles: db.transaction((files: readonly FileOutcome[]): void => {
      for (const file of files)
        putFile.run({ ...file, error: json(file.error), warnings: JSON.stringify(file.warnings) });
    }),
    addPoints: db.transaction((jobId: string, points: readonly SeriesPoint[]): void => {
      for (const { name, step, value } of points) point.run(jobId, name, step, value);
    }),
  };
}
