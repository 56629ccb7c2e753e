/** A website into a parsed filing: from a WARC, or from one saved page. */
import { AppError } from '../../api/errors.ts';
import type { ParsedFiling } from '../../api/types.ts';
import { assemble } from '../assemble.ts';
import { type Node, newBlock, type TextBlock } from '../html/nodes.ts';
import { nodeOf, type Page, readPage } from './page.ts';
import { joinPages, type KeptPage } from './site.ts';
import { readWarc, type SavedSite } from './warc.ts';

/** Reads a WARC's pages. Throws `damaged_file` or `empty_file`. */
export async function readWebsite(bytes: Uint8Array, name: string): Promise<ParsedFiling> {
  return readSite(await readWarc(bytes, name), name);
}

/** Reads one saved page as a website of its own. */
export function readSavedPage(bytes: Uint8Array, name: string): ParsedFiling {
  const page = { url: `file:///${encodeURIComponent(name)}`, bytes, charset: null };
  return readSite({ pages: [page], company: null, captured: null, warnings: [] }, name);
}

function readSite(saved: SavedSite, name: string): ParsedFiling {
  const pages = saved.pages.map(readPage);
  const { host, kept, statistics } = joinPages(pages);
  if (kept.length === 0)
    throw new AppError('empty_file', `${name}: none of its ${pages.length} web pages says anything of its own.`);
  const warnings = [...saved.warnings];
  const document = {
    format: 'website' as const,
    nodes: nodesOf(kept),
    facts: [],
    entity: null,
    title: null,
    anchors: new Map(),
  };
  const filing = assemble(document, name, {}, warnings);
  const company = saved.company ?? siteName(pages) ?? host ?? filing.meta.company;
  return {
    ...filing,
    website: { host, named: saved.company !== null, statistics },
    meta: {
      company,
      cik: null,
      ticker: null,
      form: 'Website',
      periodEnd: null,
      fiscalYear: null,
      filed: saved.captured,
      accession: null,
    },
    items: [],
    tables: filing.tables.map(({ item: _item, ...table }) => table),
    warnings: filing.warnings.filter((warning) => !/^No items of Form/.test(warning)),
  };
}

/** The pages one after another, each under its title, with a page break between. */
function nodesOf(kept: readonly KeptPage[]): Node[] {
  const nodes: Node[] = [];
  for (const [index, { title, pieces }] of kept.entries()) {
    const page = index + 1;
    if (index > 0) nodes.push({ type: 'break', sure: true, page });
    if (title !== null) nodes.push(heading(title, page));
    nodes.push(...pieces.map((piece) => nodeOf(piece, page)));
  }
  return nodes;
}

function heading(text: string, page: number): TextBlock {
  return { ...newBlock(0, page), text, inked: text.length, bold: text.length, tagLevel: 1 };
}

/** What most pages call the site, or what is common to the titles: "About - Fictional Widgets" and "Contact - Fictional Widgets". */
function siteName(pages: readonly Page[]): string | null {
  const names = pages.flatMap((page) => (page.site === null ? [] : [page.site]));
  if (names.length > 0) return most(names);
  const parts = pages.flatMap(({ title }) =>
    title === null ? [] : [...new Set(title.split(/\s+[-–—|:·»]\s+/).map((part) => part.trim()))],
  );
  const name = most(parts);
  const count = parts.filter((part) => part === name).length;
  return name !== null && pages.length > 1 && count > pages.length / 2 && name.length <= 80 ? name : null;
}

function most(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
