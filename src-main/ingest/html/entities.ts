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
export function decodeParts(
  text: string,
  put: (part: string, at: number) => void,
  mode: DecodingMode = DecodingMode.Legacy,
): void {
  let from = 0;
  for (let at = text.indexOf(AMPERSAND); at >= 0; at = text.indexOf(AMPERSAND, at + 1)) {
    const length = decodeReference(text, at, mode);
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
    if (!value.includes(AMPERSAND)) continue;
    const parts: string[] = [];
    decodeParts(value, (part) => parts.push(part), DecodingMode.Attribute);
    attributes[name] = parts.join('');
  }
}

/** Puts what the reference at an ampersand means into `decoded` and returns its length; 0 where it is none. */
function decodeReference(text: string, at: number, mode: DecodingMode): number {
  decoded = [];
  decoder.startEntity(mode);
  const length = decoder.write(text, at + 1);
  // The text ends within the reference: what comes next in the file ends it.
  return length >= 0 ? length : decoder.write(mode === DecodingMode.Attribute ? '"' : '<', 0);
}
