/** What the SGML header of a full submission says of the filing. */
export interface SubmissionHeader {
  accession: string | null;
  form: string | null;
  filed: string | null;
  period: string | null;
  company: string | null;
  cik: string | null;
}

/** Reads the header at the beginning of a submission. The company is that of FILER, SUBJECT COMPANY or ISSUER, never that of who filed it. */
export function readHeader(head: string): SubmissionHeader {
  const end = head.indexOf('</SEC-HEADER>');
  const header = end < 0 ? head.slice(0, 20_000) : head.slice(0, end);
  const field = (name: string, from = 0) =>
    new RegExp(`^[ \\t]*${name}:[ \\t]*(\\S[^\\r\\n]*)`, 'm').exec(header.slice(from))?.[1]?.trim() ?? null;
  const filer = Math.max(0, header.search(/^(?:FILER|SUBJECT COMPANY|ISSUER):/m));
  return {
    accession: field('ACCESSION NUMBER'),
    form: field('CONFORMED SUBMISSION TYPE'),
    filed: isoDay(field('FILED AS OF DATE')),
    period: isoDay(field('CONFORMED PERIOD OF REPORT')),
    company: field('COMPANY CONFORMED NAME', filer),
    cik: field('CENTRAL INDEX KEY', filer)?.replace(/^0+/, '') || null,
  };
}

function isoDay(text: string | null): string | null {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? '');
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}
