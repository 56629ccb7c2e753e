import type { Migration } from './migration.ts';

/** The part that an item belongs to, in a 10-Q. */
export const itemParts: Migration = {
  version: 70,
  name: 'item-parts',
  update(db) {
    db.exec('ALTER TABLE items ADD COLUMN part TEXT');
  },
};
