/** Tells a whole filing from a page that came in its place and from one that was cut. */
import { ends } from './download.ts';
import { isLimitPage, limited } from './exchange.ts';

/** Why a downloaded document is not whole; null when it is. `lenient` faults are taken when they come twice: some old documents never had their closing tag. */
export async function faultOfDocument(
  file: string,
  host: string,
): Promise<{ reason: string; lenient: boolean } | null> {
  const { head, tail, size } = await ends(file);
  if (size === 0) return { reason: 'it is empty.', lenient: false };
  if (size < 20_000 && isLimitPage(head)) throw limited(host, {});
  if (/^\s*(?:-----BEGIN PRIVACY|<SEC-DOCUMENT>|<IMS-DOCUMENT>)/i.test(head)) {
    const closed = /<\/(?:SEC|IMS)-DOCUMENT>/i.test(tail);
    return closed ? null : { reason: 'the submission does not end with </SEC-DOCUMENT>.', lenient: false };
  }
  if (/^\s*<DOCUMENT>/i.test(head))
    return /<\/DOCUMENT>\s*$/i.test(tail) ? null : { reason: 'the document is not closed.', lenient: false };
  if (/^\s*%PDF-/.test(head))
    return /%%EOF\s*$/.test(tail.slice(-2048)) ? null : { reason: 'the PDF has no end mark.', lenient: true };
  if (/<html[\s>]/i.test(head) && !/<\/html\s*>/i.test(tail))
    return { reason: 'the page does not end with </html>.', lenient: true };
  return null;
}

/** Why a downloaded JSON document is not whole. Braces at both ends are enough: whether it can be read shows when it is. */
export async function faultOfJson(file: string): Promise<{ reason: string; lenient: boolean } | null> {
  const { head, tail } = await ends(file);
  const whole = /^\s*[{[]/.test(head) && /[}\]]\s*$/.test(tail);
  return whole ? null : { reason: 'it is no whole JSON document.', lenient: false };
}

/** Why a downloaded archive is not whole. Its directory stands at the end. */
export async function faultOfZip(file: string): Promise<{ reason: string; lenient: boolean } | null> {
  const { head, tail } = await ends(file);
  if (head.startsWith('PK\u0003\u0004') && tail.includes('PK\u0005\u0006')) return null;
  if (head.startsWith('PK\u0003\u0004')) return { reason: 'the archive has no directory at its end.', lenient: false };
  return { reason: 'it is no zip archive.', lenient: false };
}
