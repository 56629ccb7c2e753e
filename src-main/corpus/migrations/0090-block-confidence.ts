import type { Migration } from './migration.ts';

/** How surely the text of a block was read, where it was recognised from a picture. */
export const blockConfidence: Migration = {
  version: 90,
  name: 'block-confidence',
  update(db) {
    db.exec('ALTER TABLE blocks ADD COLUMN confidence REAL');
  },
};
