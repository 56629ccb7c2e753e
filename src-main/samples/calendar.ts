/** Fiscal calendars of the fictional companies. Dates are UTC throughout, so no time zone can shift a day. */
export type Calendar = 'december' | 'january-saturday' | 'january-31' | 'september-saturday';

export interface FiscalYear {
  /** The number the company calls it by: fiscal 2023. */
  year: number;
  /** ISO dates, both inclusive. */
  start: string;
  end: string;
  weeks: number | null;
}

const DAY = 86_400_000;
const iso = (date: Date) => date.toISOString().slice(0, 10);

function saturdayNearest(year: number, month: number, day: number): Date {
  const target = Date.UTC(year, month - 1, day);
  const weekday = new Date(target).getUTCDay();
  const forward = (6 - weekday + 7) % 7;
  return new Date(target + (forward <= 3 ? forward : forward - 7) * DAY);
}

function lastSaturday(year: number, month: number): Date {
  const last = Date.UTC(year, month, 0);
  return new Date(last - ((new Date(last).getUTCDay() + 1) % 7) * DAY);
}

function endOf(calendar: Calendar, year: number): Date {
  if (calendar === 'december') return new Date(Date.UTC(year, 11, 31));
  if (calendar === 'january-31') return new Date(Date.UTC(year, 0, 31));
  if (calendar === 'january-saturday') return saturdayNearest(year + 1, 1, 31);
  return lastSaturday(year, 9);
}

/** First and last day of a fiscal year: the day after the year before ended, to its own last day. */
export function fiscalYear(calendar: Calendar, year: number): FiscalYear {
  const end = endOf(calendar, year);
  const start = new Date(endOf(calendar, year - 1).getTime() + DAY);
  const days = (end.getTime() - start.getTime()) / DAY + 1;
  const weeks = calendar.endsWith('saturday') ? days / 7 : null;
  return { year, start: iso(start), end: iso(end), weeks };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "December 31, 2023" */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
}

/** "December 31" */
export function monthDay(date: string): string {
  return longDate(date).split(',')[0] ?? '';
}

export function addDays(date: string, days: number): string {
  return iso(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY));
}
