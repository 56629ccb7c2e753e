/** Who asks: the SEC wants a name and a mail address in the User-Agent of every request. */
import { AppError } from '../api/errors.ts';

export interface Identity {
  name: string;
  mail: string;
}

const MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[a-z]{2,24}$/i;

/** "Jane Doe jane@example.com", as it goes into the User-Agent. */
export const userAgent = ({ name, mail }: Identity): string => `${name} ${mail}`;

/** @throws {AppError} `bad_request` for what the SEC would not take */
export function checkIdentity({ name, mail }: Identity): Identity {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length < 2 || plain.length > 120)
    throw new AppError('bad_request', 'Give your name or that of your company, in 2 to 120 letters.');
  if (!MAIL.test(mail.trim()))
    throw new AppError(
      'bad_request',
      `"${mail.trim()}" is no mail address; the SEC wants one, to reach you in case of trouble.`,
    );
  return { name: plain, mail: mail.trim() };
}

/** Reads "Jane Doe jane@example.com" or "Jane Doe <jane@example.com>". */
export function parseIdentity(text: string): Identity {
  const found = /^(.*?)[\s<]+([^\s<>]+@[^\s<>]+)>?\s*$/.exec(text.trim());
  if (found === null)
    throw new AppError('bad_request', 'Give a name and a mail address, for example "Jane Doe jane@example.com".');
  return checkIdentity({ name: found[1] as string, mail: found[2] as string });
}
