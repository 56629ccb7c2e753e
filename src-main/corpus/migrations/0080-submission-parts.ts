import type { Migration } from './migration.ts';

/** The documents of a submission with what is known of each, and further ranges of an item. Both as JSON; null where there are none. */
export const submissionParts: Migration = {
  version: 80,
  name: 'submission-parts',
  update(db) {
    db.exec('ALTER TABLE filings ADD COLUMN documents TEXT; ALTER TABLE items ADD COLUMN more TEXT;');
  },
};
