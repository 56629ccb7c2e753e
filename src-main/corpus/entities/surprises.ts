import type { NumberSurprise } from '../../api/views.ts';
import type { Db } from '../connect.ts';
import { readSettings, writeSettings } from './settings.ts';

/** A surprise and its number, for the list. */
export type SurprisingNumber = Omit<NumberSurprise, 'item' | 'context'>;

/** What a model expected at a number, held against what stands there. */
export type StoredSurprise = Omit<SurprisingNumber, 'start' | 'raw' | 'value' | 'kind' | 'unit'>;

/** Setting that says which model has looked at all of a filing. */
const settingOf = (filingId: number): string => `surprise/${filingId}`;

export function readSurprises(db: Db) {
  const columns = 's.number_id numberId, s.expected, s.low, s.high, s.excess, s.surprise, s.derivation';
  const ofFiling = db.prepare<[number, string], SurprisingNumber>(
    `SELECT ${columns}, n.start, n.raw, n.value, n.kind, n.unit FROM surprises s JOIN numbers n ON n.id = s.number_id
     WHERE s.filing_id = ? AND s.model_hash = ? ORDER BY s.surprise DESC, n.start`,
  );
  const one = db.prepare<[number, string], StoredSurprise>(
    `SELECT ${columns} FROM surprises s WHERE s.number_id = ? AND s.model_hash = ?`,
  );
  const ids = db
    .prepare<[number, string], number>('SELECT number_id FROM surprises WHERE filing_id = ? AND model_hash = ?')
    .pluck();
  const stale = db
    .prepare<[number, string], number>('SELECT count(*) FROM surprises WHERE filing_id = ? AND model_hash <> ?')
    .pluck();
  const settings = readSettings(db);
  return {
    /** Whether the model has looked at all of a filing as it was last read. */
    complete: (filingId: number, modelHash: string): boolean => settings.get(settingOf(filingId)) === modelHash,
    /** The most surprising first. */
    ofFiling: (filingId: number, modelHash: string): SurprisingNumber[] => ofFiling.all(filingId, modelHash),
    /** Null when the model has not looked at the number. */
    get: (numberId: number, modelHash: string): StoredSurprise | null => one.get(numberId, modelHash) ?? null,
    /** Numbers of a filing that the model has looked at. */
    done: (filingId: number, modelHash: string): Set<number> => new Set(ids.all(filingId, modelHash)),
    /** How many rows other models left. */
    staleCount: (filingId: number, modelHash: string): number => stale.get(filingId, modelHash) ?? 0,
  };
}

export function writeSurprises(db: Db) {
  const insert = db.prepare(
    `INSERT INTO surprises (number_id, filing_id, model_hash, expected, low, high, excess, surprise, derivation)
     SELECT id, filing_id, @modelHash, @expected, @low, @high, @excess, @surprise, @derivation FROM numbers WHERE id = @numberId
     ON CONFLICT (number_id) DO UPDATE SET model_hash = excluded.model_hash, expected = excluded.expected, low = excluded.low, high = excluded.high,
       excess = excluded.excess, surprise = excluded.surprise, derivation = excluded.derivation`,
  );
  const count = db
    .prepare<[number, string], number>('SELECT count(*) FROM surprises WHERE filing_id = ? AND model_hash = ?')
    .pluck();
  const settings = writeSettings(db);
  return {
    /** Notes that a model has looked at all of a filing: at `numbers` of them. False when it holds fewer, as one that was read anew meanwhile does. */
    finish: db.transaction((filingId: number, modelHash: string, numbers: number): boolean => {
      if ((count.get(filingId, modelHash) ?? 0) < numbers) return false;
      settings.set(settingOf(filingId), modelHash);
      return true;
    }),
    /** The filing is another now: nobody has looked at all of it. */
    forget: (filingId: number): void => settings.remove(settingOf(filingId)),
    /** Stores what one model said; a number that has gone meanwhile is passed over. Answers how many were stored. */
    put: db.transaction((modelHash: string, rows: readonly StoredSurprise[]): number =>
      rows.reduce((stored, row) => stored + insert.run({ ...row, modelHash }).changes, 0),
    ),
  };
}
