/** Bytes to text: gzip, byte order marks, declared and guessed character sets. */
import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { AppError } from '../../api/errors.ts';

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

/** Labels under which windows-1252 goes on the web: browsers read Latin-1 and ASCII as windows-1252 too. */
const WINDOWS_1252 = new Set([
  'iso-8859-1',
  'latin1',
  'latin-1',
  'windows-1252',
  'cp1252',
  'us-ascii',
  'ascii',
  'ansi',
]);

/** Text of the bytes, in the character set that `charsetOf` finds. */
export function decodeText(bytes: Uint8Array): { text: string; charset: string } {
  const charset = charsetOf(bytes);
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

/**
 * The character set of a text. Order: byte order mark; valid UTF-8 (even when something else is declared, which EDGAR does often);
 * the declared set; windows-1252.
 */
export function charsetOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const declared = declaredCharset(bytes);
  if (declared && declared !== 'utf-8' && !WINDOWS_1252.has(declared) && isKnown(declared)) return declared;
  // Mostly UTF-8 with a few broken sequences reads better as UTF-8 with replacement marks than as mojibake.
  return declared === 'utf-8' || looksLikeUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isKnown(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}

/** The charset named in the XML declaration or a meta tag within the first 2 KiB. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const found = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w.:-]{2,40})/i.exec(head);
  return found ? (found[1] as string).toLowerCase() : null;
}

/** True when at least ten multi-byte sequences are well formed for each one that is not. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let ok = more > 0;
    for (let k = 1; k <= more; k++) ok &&= ((bytes[i + k] ?? 0) & 0xc0) === 0x80;
    if (ok) {
      good++;
      i += more;
    } else bad++;
  }
  return good > 0 && good >= 10 * bad;
}
