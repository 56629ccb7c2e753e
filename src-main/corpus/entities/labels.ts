import type { LabelSet } from '../../api/views-learning.ts';
import type { Db } from '../connect.ts';

/** One line of a label file: a company (and year), its target, and what it matched in the corpus. */
export interface LabelRow {
  line: number;
  /** The company as the file names it. */
  key: string;
  fiscalYear: number | null;
  value: number;
  companyId: number | null;
  filingId: number | null;
}

export interface NewLabelSet {
  name: string;
  target: string;
  unmatched: LabelSet['unmatched'];
  rows: readonly LabelRow[];
}

interface Row extends Omit<LabelSet, 'unmatched'> {
  unmatched: string;
}

const toSet = (row: Row): LabelSet => ({ ...row, unmatched: JSON.parse(row.unmatched) });

export function readLabels(db: Db) {
  const select = `SELECT s.id, s.name, s.target, s.unmatched, s.created_at createdAt, count(l.line) "rows", count(l.filing_id) matched,
      count(DISTINCT l.company_id) companies
    FROM label_sets s LEFT JOIN labels l ON l.label_set_id = s.id`;
  const all = db.prepare<[], Row>(`${select} GROUP BY s.id ORDER BY s.id`);
  const one = db.prepare<[number], Row>(`${select} WHERE s.id = ? GROUP BY s.id`);
  const rows = db.prepare<[number], LabelRow>(
    `SELECT line, key, fiscal_year fiscalYear, value, company_id companyId, filing_id filingId FROM labels WHERE label_set_id = ? ORDER BY line`,
  );
  return {
    list: (): LabelSet[] => all.all().map(toSet),
    get(id: number): LabelSet | null {
      const row = one.get(id);
      return row === undefined ? null : toSet(row);
    },
    rows: (id: number): LabelRow[] => rows.all(id),
  };
}

export function writeLabels(db: Db) {
  const insertSet = db.prepare('INSERT INTO label_sets (name, target, unmatched, created_at) VALUES (?, ?, ?, ?)');
  const insert = db.prepare('INSERT INTO labels VALUES (@id, @line, @key, @fiscalYear, @value, @companyId, @filingId)');
  const rematch = db.prepare(
    'UPDATE labels SET company_id = @companyId, filing_id = @filingId WHERE label_set_id = @id AND line = @line',
  );
  const setUnmatched = db.prepare('UPDATE label_sets SET unmatched = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM label_sets WHERE id = ?');
  return {
    /** Answers the id of the new set. */
    insert: db.transaction((set: NewLabelSet): number => {
      const created = new Date().toISOString();
      const id = Number(insertSet.run(set.name, set.target, JSON.stringify(set.unmatched), created).lastInsertRowid);
      for (const row of set.rows) insert.run({ ...row, id });
      return id;
    }),
    /** Matches a set's rows anew, as when filings came or went. */
    rematch: db.transaction(
      (
        id: number,
        matches: readonly Pick<LabelRow, 'line' | 'companyId' | 'filingId'>[],
        unmatched: LabelSet['unmatched'],
      ): void => {
        for (const match of matches) rematch.run({ ...match, id });
        setUnmatched.run(JSON.stringify(unmatched), id);
      },
    ),
    remove: (id: number): number => remove.run(id).changes,
  };
}
