/** Which prefixes of a document mean Inline XBRL, HTML or something else. */

/** What an element's namespace makes of it: an ix element, part of a context or unit, or HTML. */
export type Space = 'inline' | 'resource' | 'html';

const DECLARATION = /xmlns(?::([\w.-]{1,100}))?\s{0,20}=\s{0,20}(?:"([^"]{1,500})"|'([^']{1,500})')/g;

/** The namespace of Inline XBRL of any version, of XBRL itself, or of HTML; whatever is unknown is read as HTML. */
export function spaceOf(uri: string): Space {
  if (/inlineXBRL\/?$/i.test(uri)) return 'inline';
  return /xbrl\.org\//i.test(uri) ? 'resource' : 'html';
}

/** True when the document declares Inline XBRL. */
export function declaresInline(html: string): boolean {
  return html.includes('/inlineXBRL');
}

/**
 * Prefixes (in lower case, as the HTML parser hands them on) that mean Inline XBRL or HTML, wherever they are declared; \`ix\` means the first where nobody declares it.
 * The default namespace is not among them: elements say it themselves.
 */
export function findPrefixes(html: string): Map<string, Space> {
  const prefixes = new Map<string, Space>();
  if (declaresInline(html)) {
    for (const [, prefix, double, single] of html.matchAll(DECLARATION)) {
      if (prefix === undefined) continue;
      const uri = double ?? single ?? '';
      if (/inlineXBRL\/?$/i.test(uri)) prefixes.set(prefix.toLowerCase(), 'inline');
      else if (/1999\/xhtml\/?$/i.test(uri)) prefixes.set(prefix.toLowerCase(), 'html');
    }
  }
  if (![...prefixes.values()].includes('inline')) prefixes.set('ix', 'inline');
  return prefixes;
}
