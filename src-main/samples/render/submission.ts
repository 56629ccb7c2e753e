/** Documents wrapped as EDGAR hands out a whole submission: SGML header, then each document between its tags. */

export interface SubmissionPart {
  type: string;
  description: string;
  filename: string;
  /** Content: text or HTML. */
  text: string;
}

export interface SubmissionHead {
  accession: string;
  form: string;
  /** ISO dates. */
  period: string;
  filed: string;
  company: string;
  cik: string;
}

const day = (iso: string) => iso.replaceAll('-', '');

export function renderSubmission(head: SubmissionHead, parts: readonly SubmissionPart[]): string {
  const header = [
    `<SEC-DOCUMENT>${head.accession}.txt : ${day(head.filed)}`,
    `<SEC-HEADER>${head.accession}.hdr.sgml : ${day(head.filed)}`,
    `ACCESSION NUMBER:\t\t${head.accession}`,
    `CONFORMED SUBMISSION TYPE:\t${head.form}`,
    `PUBLIC DOCUMENT COUNT:\t\t${parts.length}`,
    `CONFORMED PERIOD OF REPORT:\t${day(head.period)}`,
    `FILED AS OF DATE:\t\t${day(head.filed)}`,
    '',
    'FILER:',
    '',
    '\tCOMPANY DATA:\t',
    `\t\tCOMPANY CONFORMED NAME:\t\t\t${head.company.toUpperCase()}`,
    `\t\tCENTRAL INDEX KEY:\t\t\t${head.cik.padStart(10, '0')}`,
    '</SEC-HEADER>',
  ];
  const documents = parts.map(
    ({ type, description, filename, text }, at) =>
      `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>${at + 1}\n<FILENAME>${filename}\n<DESCRIPTION>${description}\n<TEXT>\n${text}</TEXT>\n</DOCUMENT>\n`,
  );
  return `${header.join('\n')}\n${documents.join('')}</SEC-DOCUMENT>\n`;
}
