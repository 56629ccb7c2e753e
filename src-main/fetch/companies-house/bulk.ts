/** Names of the bulk files: each day's accounts, and each month's. */
import { AppError } from '../../api/errors.ts';

export interface BulkFile {
  year: number;
  month: number;
  /** Absent for a whole month. */
  day?: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const two = (value: number) => String(value).padStart(2, '0');

/** "2024-03-05" for a day, "2024-03" for a month. */
export function readBulk(text: string): BulkFile {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim());
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (found === null || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new AppError('bad_request', `"${text}" is no day or month; give one like 2024-03-05 or 2024-03.`);
  return found[3] === undefined ? { year, month } : { year, month, day };
}

export function bulkName({ year, month, day }: BulkFile): string {
  if (day !== undefined) return `Accounts_Bulk_Data-${year}-${two(month)}-${two(day)}.zip`;
  return `Accounts_Monthly_Data-${MONTHS[month - 1]}${year}.zip`;
}
