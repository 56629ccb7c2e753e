/** Addresses of pages: which are boilerplate by their name, and which is the landing page. */

const WORD =
  '(?:[-_. ]?(?:policy|policies|notice|notices|statement|info|information|settings|preferences|center|centre|page|us|uk|en))*';

/** Names of pages that say nothing of a business. Whole parts of a path only: "/legal" is, "/legal-services" of a law firm is not. */
const BOILERPLATE = new RegExp(
  `^(?:${[
    `legal(?:[-_ ]?(?:disclaimer|terms|stuff|mentions))?${WORD}`,
    `(?:your[-_ ])?privacy(?:[-_ ](?:and[-_ ])?(?:cookies?|rights|security|legal|shield))?${WORD}`,
    `(?:use[-_ ]of[-_ ])?cookies?${WORD}`,
    `gdpr${WORD}`,
    `ccpa${WORD}`,
    'do[-_ ]not[-_ ]sell.*',
    `(?:website[-_ ])?terms(?:(?:[-_ ]?(?:and|of|&))?[-_ ]?(?:conditions|use|service|sale|website))?${WORD}`,
    'conditions[-_ ]of[-_ ](?:use|sale)',
    '(?:tos|tou|tandc|t-and-c|tcs|eula)',
    `disclaimers?${WORD}`,
    `accessibility${WORD}`,
    `copyright${WORD}`,
    'modern[-_ ]slavery.*',
    'site[-_ ]?maps?(?:[-_]\\w+)?',
    '(?:log|sign)[-_ ]?(?:in|on|out|off|up)',
    '(?:user|customer|member|client)[-_ ]?log[-_ ]?in',
    'register|registration|account|my[-_ ]?account|(?:lost|forgot|forgotten|reset)[-_ ]?password|unsubscribe',
    'wp-(?:admin|login|json|content|includes|cron|signup)|xmlrpc|administrator|admin|cgi-bin|cdn-cgi',
    '(?:shopping[-_ ]?)?(?:cart|basket|bag)|check[-_ ]?out|wish[-_ ]?list|compare[-_ ]?products?',
    'feeds?|rss|rss2|atom|comments?[-_ ]?(?:feed|page-\\d+)|trackback|embed|amp',
    'tags?|authors?|archives?|search|search[-_ ]?results?|print|printer[-_ ]?friendly|404|403|500|not[-_ ]?found|error',
    'impressum|imprint|datenschutz(?:erkl(?:ae|ä)rung)?|agb|widerruf\\w*|mentions[-_ ]l(?:e|é)gales|politique[-_ ]de[-_ ]\\w+|aviso[-_ ]legal|privacidad|privacy[-_ ]?policy[-_ ]?\\w*',
  ].join('|')})$`,
  'i',
);
/** Parts of a path below which everything is an archive or a back room: "/tag/news/", "/wp-admin/…". */
const BELOW =
  /^(?:tags?|authors?|wp-(?:admin|login|json|content|includes)|feeds?|admin|administrator|cgi-bin|cdn-cgi|search|cart|checkout|my-?account)$/i;
/** Questions that are asked of a site's machinery. */
const QUERY =
  /(?:^|[&?])(?:replytocom|s|q|search|add-to-cart|tag|author|feed|print|share|p_?login|action=login|paged)=/i;
const PAGES = /^(?:\d{1,4})$/;

/** Parts of a path, without the page's file extension. */
function partsOf(url: URL): string[] {
  return decode(url.pathname)
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.(?:html?|xml|xhtml|php\d?|aspx?|jsp|cfm|shtml|do)$/i, ''));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for pages that are left out by their address: legal, privacy, cookies, site map, log-in, cart, feeds, archives by tag. */
export function isBoilerplate(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const parts = partsOf(url);
  const last = parts.at(-1) ?? '';
  if (QUERY.test(url.search)) return true;
  if (parts.slice(0, -1).some((part) => BELOW.test(part))) return true;
  // "/blog/page/3": the list of what is elsewhere.
  if (PAGES.test(last) && /^page$/i.test(parts.at(-2) ?? '')) return true;
  return BOILERPLATE.test(last);
}

/** Lower is more of a landing page: no path at all, then index pages, then the shortest. */
export function landingRank(address: string): number {
  const url = URL.parse(address);
  if (url === null) return 1e9;
  const parts = partsOf(url);
  if (/^(?:index|default|home|home[-_ ]?page|main|welcome)$/i.test(parts.at(-1) ?? '')) parts.pop();
  else if (parts.length === 0) return url.search === '' ? 0 : 5;
  return parts.length * 1000 + url.pathname.length + (url.search === '' ? 0 : 500);
}

/** The address under which a page is one page: no fragment, no "www.", no default page, no tracking. */
export function pageKey(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|gclid|fbclid|sessionid|phpsessid|jsessionid)$/i.test(name)) url.searchParams.delete(name);
  const path = decode(url.pathname)
    .replace(/\/(?:index|default)\.\w{2,5}$/i, '/')
    .replace(/\/+$/, '');
  return `${url.hostname.replace(/^www\./, '')}${path}${url.search}`.toLowerCase();
}

/** Host without "www.". Null for pages that lie in a folder and do not say where they were. */
export function hostOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null || !/^https?:$/.test(url.protocol) ? null : url.hostname.toLowerCase().replace(/^www\./, '');
}
