/** Widths of letters, to estimate where text that a page only begins will end. Thousandths of an em for the characters from space to "~". */

const SANS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const SERIF =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
    .split(' ')
    .map(Number);

export type Face = 'sans' | 'serif' | 'mono';

export function faceOf(family: string): Face {
  if (/mono|courier|consol/.test(family)) return 'mono';
  return /times|georgia|garamond|cambria|palatino|book|roman|(?<!sans-)serif/.test(family) ? 'serif' : 'sans';
}

/** Width of a text in ems. */
export function widthOf(text: string, face: Face, bold: boolean): number {
  if (face === 'mono') return 0.6 * text.length;
  const table = face === 'serif' ? SERIF : SANS;
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i) - 32] ?? 550;
  return (sum / 1000) * (bold ? 1.05 : 1);
}
