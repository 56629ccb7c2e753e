import type { HeadReport } from '../../api/views-learning.ts';
import type { Db } from '../connect.ts';

/** A trained head: its report, the hash of the encoder whose vectors it reads, and its weights in the heads service's own form. */
export interface StoredHead {
  report: HeadReport;
  modelHash: string;
  weights: Uint8Array;
}

export interface NewHead extends Omit<StoredHead, 'report'> {
  /** `id` and `createdAt` are given by the corpus. */
  report: Omit<HeadReport, 'id' | 'createdAt'>;
}

interface Row {
  id: number;
  modelHash: string;
  createdAt: string;
  report: string;
}

const toReport = (row: Row): HeadReport => ({ ...JSON.parse(row.report), id: row.id, createdAt: row.createdAt });

export function readHeads(db: Db) {
  const columns = 'id, model_hash modelHash, created_at createdAt, report';
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM heads ORDER BY id DESC`);
  const one = db.prepare<[number], Row & { weights: Buffer }>(`SELECT ${columns}, weights FROM heads WHERE id = ?`);
  return {
    /** Newest first. */
    list: (): HeadReport[] => all.all().map(toReport),
    get(id: number): StoredHead | null {
      const row = one.get(id);
      if (row === undefined) return null;
      return { report: toReport(row), modelHash: row.modelHash, weights: Uint8Array.from(row.weights) };
    },
  };
}

export function writeHeads(db: Db) {
  const insert = db.prepare(
    'INSERT INTO heads (label_set_id, model_hash, created_at, report, weights) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    /** Answers the id of the new head. */
    insert({ report, modelHash, weights }: NewHead): number {
      const created = new Date().toISOString();
      return Number(insert.run(report.labelSetId, modelHash, created, JSON.stringify(report), weights).lastInsertRowid);
    },
  };
}
