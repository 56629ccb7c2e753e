/** What every house style needs. */

/** Escapes text for HTML; curly quotes and the like are left to the style. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Typewriter quotes and dashes to numeric character references, as converters of the 2000s wrote them. */
export function oldEntities(text: string): string {
  return escapeHtml(text)
    .replace(/(^|[\s(])"/g, '$1&#147;')
    .replaceAll('"', '&#148;')
    .replaceAll("'", '&#146;')
    .replaceAll('☒', '&#120;')
    .replaceAll('☐', '&#111;');
}

/** Typewriter quotes to curly ones. */
export function curly(text: string): string {
  return escapeHtml(text)
    .replace(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’');
}

/** An id for an item's anchor: "item_7a". */
export const anchor = (item: string) => `item_${item.toLowerCase()}`;
