/** The header of an EDGAR submission: who filed, which form, for which period, when. */

export interface Filer {
  /** FILER, SUBJECT COMPANY, FILED BY, ISSUER, ... as the header names the part. */
  role: string;
  name: string | null;
  cik: string | null;
}

export interface SubmissionHeader {
  accession: string | null;
  form: string | null;
  /** ISO dates. */
  period: string | null;
  filed: string | null;
  filers: Filer[];
  /** Where the header ends in the file. */
  end: number;
}

/** A header stands within the first characters of a file, after a privacy-enhanced-mail envelope at most. */
const REACH = 6000;
const ROLE =
  /^\s*<?(FILER|SUBJECT COMPANY|SUBJECT-COMPANY|FILED BY|FILED-BY|ISSUER|REPORTING-OWNER|FILED FOR|FILED-FOR|SERIAL COMPANY|SERIAL-COMPANY)(?::|>)\s*$/i;

/** Reads the header in either of its notations, with its tags or stripped of them; null when the file has none. */
export function readHeader(text: string): SubmissionHeader | null {
  const begin = text.slice(0, REACH).search(/^\s*(?:<ACCESSION-NUMBER>|ACCESSION NUMBER:)/m);
  if (begin < 0) return null;
  const header: SubmissionHeader = { accession: null, form: null, period: null, filed: null, filers: [], end: begin };
  let filer: Filer | null = null;
  for (let at = begin; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const line = text.slice(at, end);
    if (/^\s*<(?:DOCUMENT|\/SEC-HEADER|\/IMS-HEADER)>/i.test(line)) {
      header.end = /DOCUMENT/i.test(line) ? at : end;
      break;
    }
    const role = ROLE.exec(line)?.[1];
    const field = /^\s*(?:<([A-Z][A-Z0-9-]{1,40})>|([A-Z][A-Z0-9 /&-]{1,50}):)\s*(.*?)\s*$/.exec(line);
    if (role) {
      filer = { role: role.toUpperCase().replace(/-/g, ' '), name: null, cik: null };
      header.filers.push(filer);
    } else if (field) setField(header, filer, (field[1] ?? field[2] ?? '').replace(/-/g, ' '), field[3] ?? '');
    else if (line.trim().length > 0 && !/^\s*</.test(line)) break;
    at = end + 1;
    header.end = at;
  }
  return header;
}

function setField(header: SubmissionHeader, filer: Filer | null, name: string, value: string): void {
  switch (name) {
    case 'ACCESSION NUMBER':
      header.accession ??= /\d{10}-\d{2}-\d{6}/.exec(value)?.[0] ?? null;
      break;
    case 'CONFORMED SUBMISSION TYPE':
    case 'TYPE':
      header.form ??= value || null;
      break;
    case 'CONFORMED PERIOD OF REPORT':
    case 'PERIOD':
      header.period ??= isoDay(value);
      break;
    case 'FILED AS OF DATE':
    case 'FILING DATE':
      header.filed ??= isoDay(value);
      break;
    case 'COMPANY CONFORMED NAME':
    case 'CONFORMED NAME':
      if (filer) filer.name ??= value || null;
      break;
    case 'CENTRAL INDEX KEY':
    case 'CIK':
      if (filer && /^\d{1,10}$/.test(value)) filer.cik ??= value.padStart(10, '0');
      break;
  }
}

function isoDay(value: string): string | null {
  const found = /^(\d{4})(\d{2})(\d{2})/.exec(value);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

/** Who the filing is about: the issuer or subject, not who sent it. Several filers: the one whose name stands on the cover, else the first. */
export function issuerOf(header: SubmissionHeader, cover: string): Filer | null {
  const about = header.filers.filter(({ role }) => !/^(?:FILED BY|REPORTING OWNER|FILED FOR)$/.test(role));
  const candidates = about.length > 0 ? about : header.filers;
  const words = squeeze(cover);
  const named = candidates
    .map((filer) => ({ filer, at: filer.name ? words.indexOf(squeeze(filer.name)) : -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return named[0]?.filer ?? candidates[0] ?? null;
}

/** Letters and digits only, without the legal form that cover and header write differently. */
function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:inc|incorporated|corp|corporation|co|company|ltd|limited|the)\b|\/[a-z]{2}\/?$/g, '')
    .replace(/[^a-z0-9]/g, '');
}
