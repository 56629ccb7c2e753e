/**
 * Character references ("&amp;", "&#160;") as browsers decode them. The parser leaves them as they stand: with nothing to look for but the next "<" or
 * quotation mark it goes through text and attributes far more quickly, and few of these hold an ampersand.
 */
import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

const AMPERSAND = '&';
let decoded: string[] = [];
const decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => decoded.push(String.fromCodePoint(codePoint)));

/** Elements whose text is as it stands, references and all. */
export const RAW_TEXT_TAGS = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/** Hands on a text part by part: what stands between references as it is, and what each of them means. `at` is a part's offset in the text. */
export function decodeParts(text: string, put: (part: string, at: number) => void): void {
  let from = 0;
  for (let at = text.indexOf(AMPERSAND); at >= 0; at = text.indexOf(AMPERSAND, at + 1)) {
    const length = decodeReference(text, at, DecodingMode.Legacy, '<');
    if (length === 0) continue;
    if (at > from) put(text.slice(from, at), from);
    for (const one of decoded) put(one, at);
    from = at + length;
    at = from - 1;
  }
  if (from < text.length) put(text.slice(from), from);
}

/** Decodes the references in an element's attributes, in place. */
export function decodeAttributes(attributes: Record<string, string>): void {
  for (const name in attributes) {
    const value = attributes[name] as string;
    if (value.includes(AMPERSAND)) attributes[name] = decodeValue(value);
  }
}

function decodeValue(value: string): string {
  let text = '';
  let from = 0;
  for (let at = value.indexOf(AMPERSAND); at >= 0; at = value.indexOf(AMPERSAND, at + 1)) {
    const length = decodeReference(value, at, DecodingMode.Attribute, '"');
    if (length === 0) continue;
    text += value.slice(from, at) + decoded.join('');
    from = at + length;
    at = from - 1;
  }
  return text + value.slice(from);
}

/** Puts what the reference at an ampersand means into `decoded` and returns its length; 0 where it is none. `next` is what follows the text. */
function decodeReference(text: string, at: number, mode: DecodingMode, next: string): number {
  decoded = [];
  decoder.startEntity(mode);
  const length = decoder.write(text, at + 1);
  return length >= 0 ? length : decoder.write(next, 0);
}
