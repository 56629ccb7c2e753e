/** A document's text on its way to a reader. */
import { charsetOf, decodeText } from './decode.ts';
import { asValidUtf8 } from './mixed-utf8.ts';

/**
 * Text that is read once from beginning to end. Where it comes from bytes it is decoded piece by piece, so that the whole of it never stands in memory:
 * as a string it would take twice the file's size.
 */
export interface Source {
  /** Its first 200,000 characters: enough to tell what it is. */
  readonly head: string;
  /** Its last 4,000 characters. */
  readonly tail: string;
  /** All of it in order. Only text is ever cut in two, before a "<". */
  pieces(): Iterable<string>;
  /** All of it at once, for readers that must look back and forth. */
  whole(): string;
  /** Frees the bytes behind it; nothing can be read afterwards. */
  release(): void;
}

const HEAD = 200_000;
const TAIL = 4000;
/** Bytes of a character at most, in the character sets that are decoded in pieces. */
const WIDEST = 4;
/** Large enough that nothing is felt of the seams, small enough to die young. */
const PIECE_BYTES = 64 * 1024;
const LESS_THAN = 60;

/** A text that is there already. */
export function sourceOfText(text: string): Source {
  return {
    head: text.slice(0, HEAD),
    tail: text.slice(-TAIL),
    pieces: () => [text],
    whole: () => text,
    release: () => {},
  };
}

/** The text of a file's bytes. */
export function sourceOfBytes(file: Uint8Array): Source {
  const charset = charsetOf(file);
  // In these no byte of a longer character looks like "<".
  if (charset !== 'utf-8' && charset !== 'windows-1252') return sourceOfText(decodeText(file).text);
  const bytes = charset === 'utf-8' ? asValidUtf8(file) : file;
  const decode = (from: number, to?: number) => new TextDecoder(charset).decode(bytes.subarray(from, to));
  return {
    head: decode(0, HEAD * WIDEST).slice(0, HEAD),
    tail: decode(Math.max(0, bytes.length - TAIL * WIDEST)).slice(-TAIL),
    *pieces() {
      for (let from = 0; from < bytes.length; ) {
        const to = seamAfter(bytes, from);
        yield decode(from, to);
        from = to;
      }
    },
    whole: () => decode(0),
    release: () => {
      // Only a buffer that holds nothing else.
      if (bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0);
    },
  };
}

/** Where the piece that begins at `from` may end: before a "<". */
function seamAfter(bytes: Uint8Array, from: number): number {
  const end = from + PIECE_BYTES;
  if (end >= bytes.length) return bytes.length;
  const near = bytes.lastIndexOf(LESS_THAN, end);
  if (near > from) return near;
  const next = bytes.indexOf(LESS_THAN, end);
  return next < 0 ? bytes.length : next;
}
