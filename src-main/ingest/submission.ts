/** The SGML wrapper of EDGAR: picks the main document out of a full submission, or takes the wrapper off a single document. */

const MAIN = /<TYPE>\s{0,3}(?:10-?K|10-?Q|20-?F|40-?F|8-?K)/i;

export interface Unwrapped {
  text: string;
  /** Form as the wrapper states it. */
  form: string | null;
  /** CIK, name, period and date from the SGML header where there is one. */
  header: string;
  /** True when the chosen document is not closed: a download that was cut. */
  cut: boolean;
}

/** The main document's text. A file without a wrapper comes back as it is. */
export function unwrapSubmission(text: string): Unwrapped {
  const start = text.slice(0, 4096).search(/<(?:SEC-DOCUMENT|IMS-DOCUMENT|DOCUMENT|SEC-HEADER)>/i);
  if (start < 0) return { text, form: null, header: '', cut: false };
  const first = indexOfTag(text, '<DOCUMENT>', 0);
  if (first < 0) return { text, form: null, header: '', cut: false };
  const header = text.slice(0, first);
  for (let at = first; at >= 0; ) {
    const close = indexOfTag(text, '</DOCUMENT>', at);
    const open = indexOfTag(text, '<TEXT>', at);
    const head = text.slice(at, Math.min(at + 1500, open < 0 ? text.length : open));
    const next = close < 0 ? -1 : indexOfTag(text, '<DOCUMENT>', close);
    if (MAIN.test(head) || next < 0) return cutText(text, at, close, header);
    at = next;
  }
  return cutText(text, first, -1, header);
}

function cutText(text: string, at: number, close: number, header: string): Unwrapped {
  const end = close < 0 ? text.length : close;
  const open = indexOfTag(text, '<TEXT>', at);
  const head = text.slice(at, open < 0 ? at + 1500 : open);
  const form = /<TYPE>\s{0,3}([^\s<]{1,12})/i.exec(head)?.[1] ?? null;
  return { text: text.slice(open < 0 || open > end ? at : open + 6, end), form, header, cut: close < 0 };
}

/** EDGAR writes its tags in capitals; files that were handled since may not. */
function indexOfTag(text: string, tag: string, from: number): number {
  const upper = text.indexOf(tag, from);
  return upper >= 0 ? upper : text.indexOf(tag.toLowerCase(), from);
}
