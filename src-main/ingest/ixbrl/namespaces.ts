/** Which prefixes of a document mean Inline XBRL, HTML or something else. */

/** What an element's namespace makes of it: an ix element, part of a context or unit, or HTML. */
export type Space = 'inline' | 'resource' | 'html';

const DECLARATION = /xmlns(?::([\w.-]{1,100}))?\s{0,20}=\s{0,20}(?:"([^"]{1,500})"|'([^']{1,500})')/g;

/** The namespace of Inline XBRL of any version, of XBRL itself, or of HTML; whatever is unknown is read as HTML. */
export function spaceOf(uri: string): Space {
  if (/inlineXBRL\/?$/i.test(uri)) return 'inline';
  return /xbrl\.org\//i.test(uri) ? 'resource' : 'html';
}

/** True when the text declares Inline XBRL. */
export function declaresInline(html: string): boolean {
  return html.includes('/inlineXBRL');
}

/** Prefixes (in lower case, as the HTML parser hands them on) that mean Inline XBRL or HTML. Default namespaces are not among them: elements say them themselves. */
export class Prefixes {
  private readonly spaces = new Map<string, Space>();
  private inline = false;

  /** Takes in what a piece of the document declares, on whichever element. */
  declare(html: string): void {
    if (!html.includes('xmlns')) return;
    for (const [, prefix, double, single] of html.matchAll(DECLARATION)) {
      if (prefix === undefined) continue;
      const uri = double ?? single ?? '';
      if (/inlineXBRL\/?$/i.test(uri)) {
        this.spaces.set(prefix.toLowerCase(), 'inline');
        this.inline = true;
      } else if (/1999\/xhtml\/?$/i.test(uri)) this.spaces.set(prefix.toLowerCase(), 'html');
    }
  }

  /** What elements with a prefix are: `ix` is Inline XBRL where no prefix is declared to be; all that nobody knows belongs to contexts and units. */
  spaceOf(prefix: string): Space {
    return this.spaces.get(prefix) ?? (prefix === 'ix' && !this.inline ? 'inline' : 'resource');
  }
}
