/** Text that is UTF-8 in places and windows-1252 in others, as where a page was put together from several files. */
import { isUtf8 } from 'node:buffer';

/** Text of each windows-1252 byte, as UTF-8. */
const STRAYS = Array.from({ length: 256 }, (_, byte) =>
  Buffer.from(new TextDecoder('windows-1252').decode(Uint8Array.of(byte))),
);
const UNREADABLE = Buffer.from('\uFFFD');

/**
 * Valid UTF-8 of bytes that mostly are. What is valid stays as it is, and each stray byte is read as windows-1252: "£", "€" and dashes of pages that declare
 * the wrong set. What was cut within a character becomes one U+FFFD. Linear in time; valid bytes come back themselves.
 */
export function asValidUtf8(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const mended = new Uint8Array(mend(bytes, null));
  mend(bytes, mended);
  return mended;
}

/** Writes the mended bytes, where there is room for them, and says how many they are. Byte by byte: a file may be nothing but strays. */
function mend(bytes: Uint8Array, into: Uint8Array | null): number {
  let to = 0;
  let found = false;
  const copy = (from: Uint8Array, start: number, end: number) => {
    if (into) for (let k = start; k < end; k++) into[to + k - start] = from[k] as number;
    to += end - start;
  };
  for (let at = 0; at < bytes.length; ) {
    const wide = nextWide(bytes, at);
    copy(bytes, at, wide);
    at = wide;
    if (at === bytes.length) break;
    const length = sequenceAt(bytes, at);
    const cut = length > 0 ? 0 : cutAt(bytes, at, found);
    const stray = cut > 0 ? UNREADABLE : (STRAYS[bytes[at] as number] as Uint8Array);
    if (length > 0) copy(bytes, at, at + length);
    else copy(stray, 0, stray.length);
    found ||= length === 0;
    at += Math.max(1, length, cut);
  }
  return to;
}

/**
 * True where bytes that are not all UTF-8 hold enough of it: a character of three bytes or more, which by chance occurs in no other text ("â€™"), or ten of
 * two for each stray byte.
 */
export function hasUtf8(bytes: Uint8Array): boolean {
  let pairs = 0;
  let others = 0;
  for (let at = nextWide(bytes, 0); at < bytes.length; at = nextWide(bytes, at)) {
    const length = sequenceAt(bytes, at);
    if (length > 2) return true;
    if (length === 2) pairs++;
    else others++;
    at += Math.max(1, length);
  }
  return pairs > 0 && pairs >= 10 * others;
}

/** The next byte that is not ASCII. */
function nextWide(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) < 0x80) at++;
  return at;
}

/** Bytes of the valid character that begins here; 0 where none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const length = lengthOf(lead);
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  if (second < leastSecond(lead) || second > mostSecond(lead)) return 0;
  for (let k = 2; k < length; k++) if (!continues(bytes[at + k] as number)) return 0;
  return length;
}

const lengthOf = (lead: number) => (lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0);
const continues = (byte: number) => (byte & 0xc0) === 0x80;
/** Neither in more bytes than needed, nor half of a surrogate pair, nor beyond U+10FFFF (The Unicode Standard, table 3-7). */
const leastSecond = (lead: number) => (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80);
const mostSecond = (lead: number) => (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);

/**
 * Bytes of a character that was begun here and cut; 0 where the byte is a stray one. Cut are the last of a file without strays, and a lead byte with 80 after
 * it: that is how most punctuation goes on, and as windows-1252 a euro sign stuck to a letter.
 */
function cutAt(bytes: Uint8Array, at: number, hasStrays: boolean): number {
  const lead = bytes[at] as number;
  if (lead >= 0xc0 && bytes[at + 1] === 0x80) return 2;
  const rest = bytes.length - at;
  if (hasStrays || rest >= lengthOf(lead)) return 0;
  return bytes.subarray(at + 1).every(continues) ? rest : 0;
}
