/** Whether an annual or quarterly report is one for a transition period, when the fiscal year is moved: by the box before "Transition report" and the dates beside it. */
import { isoDate } from '../../text/numbers/index.ts';
import { type Box, boxBefore, boxBehind } from './boxes.ts';

const TRANSITION = /\btransition\s+report\s+(?:pursuant|under|on\s+form|required)/gi;
const ANNUAL = /\b(?:annual|quarterly)\s+report\s+(?:pursuant|under|on\s+form|required)/gi;
/** The dates of the period stand within so many characters. */
const PERIOD = /transition\s+period\s*(?:beginning|commencing)?\s*(?:from)?\b([\s\S]{0,90})/gi;
const TO = /\b(?:to|through|thru|until|ending|and\s+ending)\b/i;
/** A whole year, by a calendar of weeks too, is a fiscal year whose dates were given twice. */
const WHOLE_YEAR = 360;
/** How far a statement with its box behind it goes. */
const STATEMENT = 160;

/** The last day of the transition period that a cover reports on; `end` is null where it says that it does and gives no dates. Null for an ordinary report. */
export function transitionPeriod(cover: string): { end: string | null } | null {
  const box = boxOf(cover, TRANSITION);
  const period = datesOf(cover);
  if (box === 'empty') return null;
  if (box === 'checked' && (period !== null || boxOf(cover, ANNUAL) !== 'checked')) return { end: period?.end ?? null };
  if (period === null || (boxOf(cover, ANNUAL) === 'checked' && period.days >= WHOLE_YEAR)) return null;
  return { end: period.end };
}

/** The first box that stands beside the words. */
function boxOf(cover: string, words: RegExp): Box | null {
  for (const found of cover.matchAll(words)) {
    const before = boxBefore(cover, found.index);
    if (before) return before;
    const statement = cover.slice(found.index, found.index + STATEMENT);
    const act = /\bact\s+of\s+1934|\b15\s?\(d\)/gi;
    for (const end of statement.matchAll(act)) {
      const behind = boxBehind(cover, found.index + end.index + end[0].length);
      if (behind) return behind;
    }
  }
  return null;
}

/** The dates of the transition period, both of them. */
function datesOf(cover: string): { end: string; days: number } | null {
  for (const found of cover.matchAll(PERIOD)) {
    const said = (found[1] as string).replace(/\s+/g, ' ');
    const to = TO.exec(said);
    if (!to) continue;
    const from = isoDate(said.slice(0, to.index));
    const end = isoDate(said.slice(to.index));
    if (from?.length !== 10 || end?.length !== 10) continue;
    const days = (Date.parse(end) - Date.parse(from)) / 86_400_000 + 1;
    if (days > 0 && days < 400) return { end, days };
  }
  return null;
}
