/** The seed's tagged form of a text, `revenue of <number>1,234</number> million`. */
export interface UntaggedText {
  /** The text without its tags, for the number grammar to read. */
  readonly text: string;
  /** Ranges of `text` that stood inside tags, in order; null when the text has no tags. */
  readonly spans: readonly { readonly start: number; readonly end: number }[] | null;
}

const TAGGED = /<number>(.*?)<\/number>/gs;

/** Takes the tags off and remembers where they were. A text without tags comes back as it is. */
export function readNumberTags(tagged: string): UntaggedText {
  if (!tagged.includes('<number>')) return { text: tagged, spans: null };
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of tagged.matchAll(TAGGED)) {
    text += tagged.slice(at, match.index);
    const inside = match[1] ?? '';
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside;
    at = match.index + match[0].length;
  }
  return { text: text + tagged.slice(at), spans };
}
