/** Bytes to text: gzip, byte order marks, declared and guessed character sets. */
import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { AppError } from '../../api/errors.ts';
import { asValidUtf8, hasUtf8 } from './mixed-utf8.ts';

/** The most bytes a compressed file may unfold to; the largest real filings are about 100 MB. */
export const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unfolds gzip, twice where a file was compressed twice. Throws `damaged_file` or `file_too_big`. */
export function unpack(bytes: Uint8Array, name: string): Uint8Array {
  let data = bytes;
  for (let layer = 0; layer < 2 && isGzip(data); layer++) {
    try {
      data = gunzipSync(data, { maxOutputLength: MAX_UNPACKED_BYTES });
    } catch (cause) {
      const tooBig = cause instanceof RangeError;
      throw new AppError(
        tooBig ? 'file_too_big' : 'damaged_file',
        tooBig
          ? `${name} unfolds to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MiB, which is no filing; split it or leave it out.`
          : `${name} is a gzip file that is cut off or damaged; download it again.`,
        { cause },
      );
    }
  }
  return data;
}

/** Text of the bytes, in the character set that `charsetOf` finds. */
export function decodeText(bytes: Uint8Array): { text: string; charset: string } {
  const charset = charsetOf(bytes);
  return { text: new TextDecoder(charset).decode(charset === 'utf-8' ? asValidUtf8(bytes) : bytes), charset };
}

/**
 * The character set of a text, under its name on the web. Order: byte order mark; valid UTF-8 (even when something else is declared, which EDGAR does often);
 * the declared set; windows-1252. Where it is UTF-8 that is not all valid, `asValidUtf8` mends it.
 */
export function charsetOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const declared = declaredCharset(bytes);
  // Browsers read Latin-1 and ASCII as windows-1252 too.
  if (declared && declared !== 'windows-1252') return declared;
  return hasUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The set named in the XML declaration or a meta tag within the first 2 KiB; null where none is known by that name. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const found = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w.:-]{2,40})/i.exec(head);
  if (!found) return null;
  try {
    const { encoding } = new TextDecoder(found[1]);
    // What could be read byte by byte is no UTF-16.
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}
