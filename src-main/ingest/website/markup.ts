/** One pass over a page's HTML: takes out what is no content (menus, headers, footers, forms, scripts) and counts what there is. Nothing is run and nothing is loaded. */
import { Parser } from 'htmlparser2';
import type { WebsiteStatistics } from '../../api/types.ts';

export type Counts = Pick<
  WebsiteStatistics,
  'links' | 'externalLinks' | 'images' | 'scripts' | 'headings' | 'forms' | 'tables'
>;

export interface Markup {
  /** The HTML without the parts that are no content. */
  html: string;
  counts: Counts;
  /** Where the page says that it is from, the surest first: a comment of who saved it, canonical, og:url. */
  addresses: string[];
  /** What its links start from: the site, if not the page. */
  base: string | null;
  /** og:site_name. */
  site: string | null;
}

const DROPPED = new Set(
  'nav aside footer script style noscript template svg iframe object embed canvas video audio select button textarea input dialog'.split(
    ' ',
  ),
);
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'dialog', 'alertdialog']);
/** Ids and classes of what surrounds a page. Whole words: "footer", "site-footer", never "footer-less". */
const SURROUNDINGS =
  /^(?:(?:site|page|main|global|top|bottom|primary|secondary|mobile|sub)[-_]?)?(?:nav|navbar|navigation|menu|footer|breadcrumbs?|skip-?links?|cookie-?(?:banner|notice|consent|bar|law-info-bar)|social-?(?:links?|icons?|media)|share-?(?:bar|buttons?|links?))$/i;

interface Open {
  dropping: boolean;
}

/** @param known the page's own address, to tell links to elsewhere */
export function readMarkup(html: string, known: string | null): Markup {
  const counts: Counts = { links: 0, externalLinks: 0, images: 0, scripts: 0, headings: 0, forms: 0, tables: 0 };
  const addresses: string[] = [];
  const kept: string[] = [];
  const stack: Open[] = [];
  let dropping = 0;
  let from = 0;
  let site: string | null = null;
  let base: string | null = null;
  let articles = 0;
  const host = known === null ? null : (URL.parse(known)?.hostname.replace(/^www\./, '') ?? null);

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count(name, attributes, counts, host);
        if (name === 'article' || name === 'main') articles++;
        if (name === 'link' && attributes.rel === 'canonical' && attributes.href) addresses.push(attributes.href);
        if (name === 'meta' && attributes.property === 'og:url' && attributes.content)
          addresses.push(attributes.content);
        if (name === 'meta' && attributes.property === 'og:site_name' && attributes.content)
          site = attributes.content.trim();
        if (name === 'base' && attributes.href && /^https?:\/\//i.test(attributes.href)) base ??= attributes.href;
        const drops = isDropped(name, attributes, articles);
        if (drops && dropping === 0) kept.push(html.slice(from, parser.startIndex));
        if (drops) dropping++;
        stack.push({ dropping: drops });
      },
      onclosetag(name, implied) {
        if (name === 'article' || name === 'main') articles--;
        if (stack.pop()?.dropping !== true) return;
        dropping--;
        if (dropping === 0) from = implied ? parser.startIndex : parser.endIndex + 1;
      },
      oncomment(text) {
        const found = /saved from url=\(\d+\)(\S+)|Mirrored from (\S+) by HTTrack/i.exec(text.slice(0, 2000));
        const address = found?.[1] ?? found?.[2];
        if (address !== undefined) addresses.unshift(/^https?:/i.test(address) ? address : `http://${address}`);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  if (dropping === 0) kept.push(html.slice(from));
  return { html: kept.join(''), counts, base, addresses: addresses.filter((one) => /^https?:\/\//i.test(one)), site };
}

function isDropped(name: string, attributes: Record<string, string>, articles: number): boolean {
  if (name === 'body' || name === 'html' || name === 'main') return false;
  if (DROPPED.has(name)) return true;
  // The header of an article is its title; that of the page is the menu.
  if (name === 'header') return articles === 0;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true' || ROLES.has(attributes.role ?? '')) return true;
  if (name === 'a' || name === 'form') return false;
  const words = `${attributes.id ?? ''} ${attributes.class ?? ''}`;
  return words.length > 1 && words.length < 500 && words.split(/\s+/).some((word) => SURROUNDINGS.test(word));
}

function count(name: string, attributes: Record<string, string>, counts: Counts, host: string | null): void {
  if (name === 'a' && attributes.href !== undefined) {
    counts.links++;
    const to = /^https?:\/\//i.test(attributes.href)
      ? URL.parse(attributes.href)?.hostname.replace(/^www\./, '')
      : undefined;
    if (to !== undefined && to !== host) counts.externalLinks++;
  } else if (name === 'img') counts.images++;
  else if (name === 'script') counts.scripts++;
  else if (/^h[1-6]$/.test(name)) counts.headings++;
  else if (name === 'form') counts.forms++;
  else if (name === 'table') counts.tables++;
}
