/** The documents inside an EDGAR submission, with the tags of their heads or, where a tool has stripped those, by the lines they left. */

export interface ListedDocument {
  /** "10-K405", "EX-13", "GRAPHIC", ... */
  type: string;
  sequence: number | null;
  filename: string | null;
  description: string | null;
  /** Range of its content in the file: what stands between <TEXT> and </TEXT>. */
  start: number;
  end: number;
  /** False when the closing tag is missing: the download was cut. */
  closed: boolean;
}

/** All documents in order. EDGAR writes its tags in capitals; files that were handled since may not. */
export function listDocuments(text: string): ListedDocument[] {
  const documents: ListedDocument[] = [];
  const tags = /<(\/?)DOCUMENT>/gi;
  let open = -1;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    if (!tag[1]) {
      // The next begins before this one ended: cut, and joined to another.
      if (open >= 0) documents.push(describe(text, open, tag.index, false));
      open = tag.index + tag[0].length;
    } else if (open >= 0) {
      documents.push(describe(text, open, tag.index, true));
      open = -1;
    }
  }
  if (open >= 0) documents.push(describe(text, open, text.length, false));
  return documents;
}

function describe(text: string, from: number, to: number, closed: boolean): ListedDocument {
  const head = text.slice(from, Math.min(to, from + 4000));
  const body = /<TEXT>/i.exec(head);
  const top = body ? head.slice(0, body.index) : head;
  const field = (name: string) => new RegExp(`<${name}>[ \\t]*([^\\r\\n<]*)`, 'i').exec(top)?.[1]?.trim() || null;
  const sequence = Number(field('SEQUENCE') ?? Number.NaN);
  const start = body ? from + body.index + body[0].length : from + topEnd(top);
  const tail = text.slice(Math.max(start, to - 60), to);
  const close = /<\/TEXT>\s*$/i.exec(tail);
  return {
    type: (field('TYPE') ?? '').toUpperCase(),
    sequence: Number.isInteger(sequence) ? sequence : null,
    filename: field('FILENAME'),
    description: field('DESCRIPTION'),
    start,
    end: close ? to - (tail.length - close.index) : to,
    closed,
  };
}

/** Without <TEXT> the content begins after the head's own lines. */
function topEnd(top: string): number {
  return /^(?:\s*<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION)>[^\n]*\n)*/i.exec(top)?.[0].length ?? 0;
}

/** A submission stripped of its tags: each document begins with its type and, on the next line, its number: 1, 2, 3. */
export function listStripped(text: string, from: number): ListedDocument[] {
  const documents: ListedDocument[] = [];
  const heads =
    /^[ \t]*((?:10|20|40|8|6)-?[KQF][A-Z0-9]{0,4}(?:\/A)?|EX-\d{1,3}(?:\.[\dA-Z()]{1,6})*|GRAPHIC|XML|COVER)[ \t]*\r?\n[ \t]*(\d{1,3})[ \t]*\r?\n(?:[ \t]*(\S+\.(?:htm|html|txt|xml|jpg|gif|pdf))[ \t]*\r?\n)?/gim;
  heads.lastIndex = from;
  for (let head = heads.exec(text); head; head = heads.exec(text)) {
    const sequence = Number(head[2]);
    if (sequence !== documents.length + 1) continue;
    const last = documents.at(-1);
    if (last) last.end = head.index;
    documents.push({
      type: (head[1] as string).toUpperCase(),
      sequence,
      filename: head[3] ?? null,
      description: null,
      start: head.index + head[0].length,
      end: text.length,
      closed: true,
    });
  }
  return documents;
}
