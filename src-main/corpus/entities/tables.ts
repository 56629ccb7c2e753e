import type { TableGrid } from '../../api/types.ts';
import type { Db } from '../connect.ts';

interface Row {
  position: number;
  headerRows: number;
  unit: string | null;
  scale: number;
  scaleText: string | null;
  item: string | null;
  start: number;
  end: number;
  columnPeriods: string;
  grid: string;
  details: string | null;
}

/** What the column `details` holds. */
type Details = Pick<TableGrid, 'totals' | 'confidence' | 'page' | 'box'>;

const toTable = (row: Row): TableGrid => ({
  grid: JSON.parse(row.grid),
  headerRows: row.headerRows,
  unit: row.unit,
  scale: row.scale,
  ...(row.scaleText === null ? {} : { scaleText: row.scaleText }),
  columnPeriods: JSON.parse(row.columnPeriods),
  ...(row.item === null ? {} : { item: row.item }),
  ...(row.details === null ? {} : (JSON.parse(row.details) as Details)),
  start: row.start,
  end: row.end,
});

export function readTables(db: Db) {
  const columns =
    'position, header_rows headerRows, unit, scale, scale_text scaleText, item, start, "end", column_periods columnPeriods, grid, details';
  const one = db.prepare<[number, number], Row>(`SELECT ${columns} FROM tables WHERE filing_id = ? AND position = ?`);
  const all = db.prepare<[number], Row>(`SELECT ${columns} FROM tables WHERE filing_id = ? ORDER BY position`);
  return {
    /** By filing and index, as `Block.table` and `NumberRecord.table` name it. */
    get(filingId: number, index: number): TableGrid | null {
      const row = one.get(filingId, index);
      return row === undefined ? null : toTable(row);
    },
    list: (filingId: number): TableGrid[] => all.all(filingId).map(toTable),
  };
}

function detailsOf({ totals, confidence, page, box }: TableGrid): string | null {
  const details: Details = {
    ...(totals === undefined ? {} : { totals }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(page === undefined ? {} : { page }),
    ...(box === undefined ? {} : { box }),
  };
  return Object.keys(details).length === 0 ? null : JSON.stringify(details);
}

export function writeTables(db: Db) {
  const insert = db.prepare(
    `INSERT INTO tables (filing_id, position, header_rows, unit, scale, scale_text, item, start, "end", column_periods, grid, details)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    insert(filingId: number, tables: readonly TableGrid[]): void {
      tables.forEach((table, position) => {
        insert.run(
          filingId,
          position,
          table.headerRows,
          table.unit,
          table.scale,
          table.scaleText ?? null,
          table.item ?? null,
          table.start,
          table.end,
          JSON.stringify(table.columnPeriods),
          JSON.stringify(table.grid),
          detailsOf(table),
        );
      });
    },
  };
}
