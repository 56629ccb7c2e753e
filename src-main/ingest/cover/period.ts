/** The period that a cover says its report is for. */
import { isoDate } from '../../text/numbers/index.ts';
import { transitionPeriod } from './transition.ts';

/** An annual report speaks of its second quarter too, where it says what its shares are worth. */
const ended = (unit: string) =>
  new RegExp(
    String.raw`(?:(?:fiscal|calendar|transition|quarterly|annual)?\s*(?:${unit})s?\s*(?:then\s*)?end(?:ed|ing)?)\s*:?\s*([^\n]{0,60}(?:\n{1,2}[^\n]{0,40})?)`,
    'gi',
  );
const ENDED = ended('year|period|weeks');
const QUARTER_ENDED = ended('year|period|weeks|quarter');
const EARLIEST = /earliest\s+event\s+reported/i;
const REPORT = /date\s+of\s+report\b/i;
/** Between the words and their date: no other words. */
const APART = /^[^\p{L}\d]{0,60}/u;
const DATE_LENGTH = 24;

/** The last day of the period of report, ISO; for a current report (8-K) the day of the event. Null where the cover does not say. */
export function coverPeriod(cover: string, form: string | null): string | null {
  if (form && /^8-K/.test(form)) return eventDate(cover);
  const transition = form && /^10-[KQ]T/.test(form) ? transitionPeriod(cover) : null;
  if (transition?.end) return transition.end;
  for (const found of cover.matchAll(form && /^10-Q/.test(form) ? QUARTER_ENDED : ENDED)) {
    const date = isoDate((found[1] as string).replace(/\s+/g, ' '));
    if (date?.length === 10) return date;
  }
  return null;
}

/** Of "Date of report (date of earliest event reported): May 23, 2000 (May 22, 2000)" the second date; the words may stand below their date. */
function eventDate(cover: string): string | null {
  for (const words of [EARLIEST, REPORT]) {
    const found = words.exec(cover);
    if (!found) continue;
    const behind = dateAt(cover.slice(found.index + found[0].length));
    if (behind) return behind;
  }
  const below = REPORT.exec(cover);
  const before =
    below && cover.slice(Math.max(0, below.index - DATE_LENGTH - 20), below.index).replace(/[^\p{L}\d]+$/u, '');
  const line = before ? before.slice(before.lastIndexOf('\n') + 1) : '';
  return day(line);
}

/** The date that a text begins with, or the one in brackets behind it. */
function dateAt(text: string): string | null {
  const from = (APART.exec(text) as RegExpExecArray)[0].length;
  const said = text.slice(from, from + 2 * DATE_LENGTH);
  const bracket = /^[^()\n]{6,24}\(([^)\n]{6,24})\)/.exec(said);
  const first = day(said.slice(0, DATE_LENGTH));
  const second = bracket ? day(bracket[1] as string) : null;
  return first && second && second <= first ? second : first;
}

function day(text: string): string | null {
  const date = isoDate(text.replace(/\s+/g, ' '));
  return date?.length === 10 ? date : null;
}
