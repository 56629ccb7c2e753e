/** Strings that do not keep what they were cut from. */

/** V8 copies parts shorter than this; a longer one points into the string it is a part of and keeps all of it alive. */
const COPIED_BELOW = 13;

/** The same text with memory of its own, so that a word kept does not keep the document. */
export function ownCopy(text: string): string {
  if (text.length < COPIED_BELOW) return text;
  // Joined to another character the text is copied when its first character is looked up; what is cut off again points at that copy.
  const joined = ` ${text}`;
  return joined.slice(1);
}

/** One copy for all equal strings: for names that a document repeats a thousand times. */
export class Names {
  private readonly known = new Map<string, string>();

  own(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const copy = ownCopy(name);
    this.known.set(copy, copy);
    return copy;
  }
}
