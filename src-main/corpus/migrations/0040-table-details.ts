import type { Migration } from './migration.ts';

/** What is known of a table beyond its grid: confidence, page and box of one rebuilt from geometry, its checked totals. JSON. */
export const tableDetails: Migration = {
  version: 40,
  name: 'table-details',
  update(db) {
    db.exec('ALTER TABLE tables ADD COLUMN details TEXT');
  },
};
