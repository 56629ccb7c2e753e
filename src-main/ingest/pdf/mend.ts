/** What can be done about a PDF that does not open, and what to say where nothing can. */
import { AppError } from '../../api/errors.ts';

/** The end of a PDF names its catalogue; where that is gone but the catalogue is there, the file can be read. Null where it is not, or is locked. */
export function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (text.includes('/Encrypt')) return null;
  const at = text.search(/\/Type\s?\/Catalog\b/);
  if (at < 0) return null;
  const [, number, generation] =
    /(\d{1,9}) (\d{1,5}) obj[\s\S]{0,400}$/.exec(text.slice(Math.max(0, at - 420), at)) ?? [];
  if (number === undefined) return null;
  const trailer = Buffer.from(`\ntrailer << /Root ${number} ${generation} R >>\nstartxref\n0\n%%EOF\n`, 'latin1');
  return new Uint8Array(Buffer.concat([bytes, trailer]));
}

/** Why pdfjs would not open a file, for the analyst. */
export function openingError(cause: unknown, name: string): AppError {
  const kind = cause instanceof Error ? cause.name : '';
  if (kind === 'PasswordException') {
    return new AppError(
      'unsupported_format',
      `${name} is locked with a password; open it in a PDF reader, save a copy without the password and load that.`,
      { cause },
    );
  }
  return new AppError(
    'damaged_file',
    `${name} begins like a PDF but cannot be opened as one: it is cut off or damaged. Download it again.`,
    { cause },
  );
}
