/** Binary parts of a submission are uuencoded: six bits a character, lines of 45 bytes, between "begin" and "end". */

const BEGIN = /^begin[ -][0-7]{3,4} ([^\r\n]+)\r?\n/m;

/** Name given on the "begin" line, or null when the text holds no uuencoded part near its start. */
export function uuencodedName(text: string): string | null {
  return BEGIN.exec(text.slice(0, 2000))?.[1]?.trim() ?? null;
}

/** The bytes; null when there is no uuencoded part, or it is damaged or breaks off before its "end". */
export function uudecode(text: string): Uint8Array | null {
  const begin = BEGIN.exec(text);
  if (!begin) return null;
  const parts: number[] = [];
  for (let at = begin.index + begin[0].length; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const line = text.slice(at, end).replace(/\r$/, '');
    at = end + 1;
    if (/^end\s*$/.test(line)) return Uint8Array.from(parts);
    if (line.length === 0) continue;
    if (!decodeLine(line, parts)) return null;
  }
  return null;
}

/** Appends the bytes of one line; false when a character is none of the sixty-four. Blanks at the end may have been cut off. */
function decodeLine(line: string, parts: number[]): boolean {
  const length = (line.charCodeAt(0) - 32) & 63;
  if (length > 45) return false;
  const from = parts.length;
  for (let i = 1; parts.length - from < length; i += 4) {
    let group = 0;
    for (let j = 0; j < 4; j++) {
      const code = i + j < line.length ? line.charCodeAt(i + j) - 32 : 0;
      if (code < 0 || code > 64) return false;
      group = (group << 6) | (code & 63);
    }
    parts.push((group >> 16) & 255, (group >> 8) & 255, group & 255);
  }
  parts.length = from + length;
  return true;
}
