/** Tells a saved web page from the HTML of a filing. */

/** What pages of the web have and filings have not: EDGAR refuses scripts and style sheets from elsewhere, and UK accounts carry neither. */
const SIGNS: readonly RegExp[] = [
  /<script\b[^>]{0,500}\bsrc\s*=/i,
  /<link\b[^>]{0,500}\brel\s*=\s*["']?(?:stylesheet|shortcut|icon|canonical|alternate)/i,
  /<meta\b[^>]{0,300}\bname\s*=\s*["']?(?:viewport|description|keywords|generator|robots|author)\b/i,
  /<meta\b[^>]{0,300}\bproperty\s*=\s*["']?og:/i,
  /<(?:nav|main|article|footer)\b/i,
  /<!--\s*(?:saved from url=|Mirrored from )/i,
  /<(?:form|iframe|button|input)\b/i,
];
const NEEDED = 2;

/** Markup of filings, wherever it stands. */
const FILING_MARKUP = /<ix:|xmlns:ix\s*=|<(?:SEC-DOCUMENT|DOCUMENT|TYPE|SEC-HEADER)>/i;
/** A filing says so on its cover, whatever was wrapped around it; a company's page may speak of its filings further down. */
const COVER = /securities\s+and\s+exchange\s+commission|form\s*(?:10-[kq]|20-f|8-k|40-f)\b|commission\s+file\s+n/i;
const COVER_CHARACTERS = 3000;

/** Links to pages of a site, which filings have none of but those to EDGAR itself. */
const PAGE_LINK =
  /<a\b[^>]{0,300}?\bhref\s{0,5}=\s{0,5}["']?(?!#|https?:\/\/www\.sec\.gov)[^"'\s>#]{1,200}\.(?:html?|php|aspx?|jsp|cfm)\b/gi;
const LINKS = 3;

/** Looks at the first 200 kB, in time linear in them. */
export function looksLikeWebPage(text: string): boolean {
  const head = text.slice(0, 200_000);
  if (FILING_MARKUP.test(head)) return false;
  const signs = SIGNS.filter((sign) => sign.test(head)).length + (hasLinks(head) ? 1 : 0);
  return signs >= NEEDED && !COVER.test(visibleStart(head));
}

function hasLinks(html: string): boolean {
  let count = 0;
  for (const _link of html.matchAll(PAGE_LINK)) if (++count === LINKS) return true;
  return false;
}

/** The first characters that a reader sees, roughly. */
export function visibleStart(html: string): string {
  let seen = '';
  for (let at = 0; at < html.length && seen.length < COVER_CHARACTERS; ) {
    const open = html.indexOf('<', at);
    seen += ` ${html.slice(at, open < 0 ? html.length : open).replace(/\s+/g, ' ')}`;
    if (open < 0) break;
    const closing = /^<(script|style|title)\b/i.exec(html.slice(open, open + 10));
    const end = html.startsWith('<!--', open)
      ? html.indexOf('-->', open)
      : html.indexOf(closing === null ? '>' : `</${closing[1]}`, open);
    if (end < 0) break;
    at = html.indexOf('>', end) + 1;
    if (at === 0) break;
  }
  return seen.slice(0, COVER_CHARACTERS);
}
