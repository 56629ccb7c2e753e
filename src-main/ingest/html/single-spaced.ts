/** What is more than one space, or another than the plain one. Single spaces, which most are, are passed over and not replaced by themselves. */
const SPACES = / \s+|[^\S ]\s*/g;

/** The text with each run of white space as one space. */
export function singleSpaced(text: string): string {
  return text.replace(SPACES, ' ');
}
