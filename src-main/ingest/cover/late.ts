/** Form 12b-25, the notification of late filing: it names the report that is late and is none itself. EDGAR lists it as "NT 10-K", "NT 10-Q" and so on. */
import { boxBefore, boxBehind } from './boxes.ts';
import { formName } from './names.ts';

/** The title, on a line of its own near the top. */
const TITLE = /^[\W_]*(?:form\s*12b-?25\b|notification\s+of\s+late\s+filing\b).{0,40}$/im;
const TOP = 3000;
/** The reports that may be late, each with a box. */
const REPORT = /\bform\s+(10-?\s?KSB|10-?\s?K|20-?\s?F|11-?\s?K|10-?\s?QSB|10-?\s?Q|10-?\s?D|N-?\s?SAR|N-?\s?CSR)\b/gi;

/** "NT 10-K" for a notification that says so, "12B-25" for one whose boxes cannot be read; null for any other document. */
export function lateForm(cover: string): string | null {
  const title = TITLE.exec(cover.slice(0, TOP));
  if (!title) return null;
  const from = title.index;
  const to = cover.slice(from, from + TOP).search(/\bfor\s+(?:the\s+)?period\s+ended/i);
  const boxes = cover.slice(from, to < 0 ? from + 1200 : from + to);
  const reports = [...boxes.matchAll(REPORT)];
  // The boxes stand before the reports if one stands before the first of them.
  const leading = reports[0] !== undefined && boxBefore(boxes, reports[0].index) !== null;
  const found = reports.find(
    ({ index, 0: said }) => (leading ? boxBefore(boxes, index) : boxBehind(boxes, index + said.length)) === 'checked',
  );
  return found ? formName(`NT ${found[1]}`) : '12B-25';
}
