/** What is typed into the Fetch dialog, as the contract wants it. */

export interface Asked {
  tickers: string[];
  ciks: string[];
  accessions: string[];
}

/** Words between blanks, commas or semicolons. */
export const words = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '');

/** Tells accession numbers (18 digits) and CIKs (up to ten) from tickers. */
export function readAsked(text: string): Asked {
  const asked: Asked = { tickers: [], ciks: [], accessions: [] };
  for (const word of words(text)) {
    if (/^\d{10}-?\d{2}-?\d{6}$/.test(word)) asked.accessions.push(word);
    else if (/^(?:CIK)?\d{1,10}$/i.test(word)) asked.ciks.push(word);
    else asked.tickers.push(word.toUpperCase());
  }
  return asked;
}

/** "2020-2024" or "2023"; null for nothing; undefined for what is no span of years. */
export function readYears(text: string): { from: number; to: number } | null | undefined {
  if (text.trim() === '') return null;
  const found = /^\s*(\d{4})\s*(?:[-–]\s*(\d{4})\s*)?$/.exec(text);
  if (found === null) return undefined;
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  return to < from ? undefined : { from, to };
}

/** "Jane Doe <jane@example.com>" never has to be taken apart: name and mail are two boxes. This says what is missing. */
export function identityFault(name: string, mail: string): string | null {
  if (name.trim().length < 2) return 'Give your name or that of your company.';
  return /^[^\s@]+@[^\s@]+\.[a-z]{2,24}$/i.test(mail.trim())
    ? null
    : 'Give a mail address, for example jane@example.com.';
}
