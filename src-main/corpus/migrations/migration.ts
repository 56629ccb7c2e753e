import type { Db } from '../connect.ts';

/** A frozen step of the schema. Versions rise in steps of ten; a step imports nothing live, so that it does the same for ever. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  update(db: Db): void;
}
