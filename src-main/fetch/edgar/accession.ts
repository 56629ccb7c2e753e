/** Accession numbers and CIKs, in the forms that people and addresses write them. */
import { AppError } from '../../api/errors.ts';

/** "0000320193-23-000106", from that or from its eighteen digits. */
export function readAccession(text: string): string {
  const digits = text.trim().replaceAll('-', '');
  if (!/^\d{18}$/.test(digits))
    throw new AppError('bad_request', `"${text}" is no accession number; one looks like 0000320193-23-000106.`);
  return `${digits.slice(0, 10)}-${digits.slice(10, 12)}-${digits.slice(12)}`;
}

/** A CIK as a number without leading zeros, as addresses of documents have it. */
export function readCik(text: string): string {
  const digits = /^(?:CIK)?\s*0*(\d{1,10})$/i.exec(text.trim())?.[1];
  if (digits === undefined)
    throw new AppError('bad_request', `"${text}" is no CIK; one is a number of up to ten digits.`);
  return digits;
}

export const longCik = (cik: string): string => cik.padStart(10, '0');

/** The year in an accession number. EDGAR began in 1993. */
export function accessionYear(accession: string): number {
  const year = Number(accession.slice(11, 13));
  return year >= 80 ? 1900 + year : 2000 + year;
}
