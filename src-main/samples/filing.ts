/** Puts the sections of one filing in order. */
import type { Context } from './context.ts';
import { item, type Node, page } from './document.ts';
import { byReference, controls, disagreements, exhibits, jurisdictions, other, summary } from './sections/closing.ts';
import { discussion, market, marketRisk, selected } from './sections/discussion.ts';
import { financials } from './sections/financials.ts';
import { contents, cover } from './sections/front.ts';
import { ITEMS, titleOf } from './sections/items.ts';
import { business, cyber, legal, mine, properties, risks, unresolved } from './sections/operations.ts';

const SECTIONS: Record<string, (c: Context) => Node[]> = {
  '1': business,
  '1A': risks,
  '1B': unresolved,
  '1C': cyber,
  '2': properties,
  '3': legal,
  '4': mine,
  '5': market,
  '6': selected,
  '7': discussion,
  '7A': marketRisk,
  '8': financials,
  '9': disagreements,
  '9A': controls,
  '9B': other,
  '9C': jurisdictions,
  '10': () => byReference('directors, executive officers and corporate governance'),
  '11': () => byReference('executive compensation'),
  '12': () => byReference('the ownership of securities and equity compensation plans'),
  '13': () => byReference('related party transactions and the independence of directors'),
  '14': () => byReference('fees paid to the independent auditor'),
  '15': exhibits,
  '16': summary,
};

/** Rough length of a node on paper, in lines, for page breaks. */
function lines(node: Node): number {
  if (node.kind === 'paragraph') return Math.ceil(node.text.length / 105) + 1;
  if (node.kind === 'table') return node.rows.length + node.head.length + 1;
  return node.kind === 'bullets' ? node.items.length * 2 : 2;
}

/** Adds a page break wherever about 60 lines have been filled since the last. */
function paginate(nodes: Node[]): Node[] {
  let filled = 0;
  return nodes.flatMap((node): Node[] => {
    if (node.kind === 'page') {
      if (filled === 0) return [];
      filled = 0;
      return [node];
    }
    const height = lines(node);
    const full = filled > 0 && filled + height > 60;
    filled = full ? height : filled + height;
    return full ? [page, node] : [node];
  });
}

function body(c: Context): Node[] {
  return ITEMS.flatMap((entry): Node[] => {
    if (entry.part !== undefined) return [{ kind: 'part', text: entry.part }];
    const title = titleOf(entry, c.year);
    if (!title) return [];
    const breaks = entry.item === '7' || entry.item === '8' || entry.item === '1A';
    return [...(breaks ? [page] : []), item(entry.item, title), ...(SECTIONS[entry.item]?.(c) ?? [])];
  });
}

/** The whole filing as nodes, with page breaks and a table of contents whose pages are right. */
export function compose(c: Context): Node[] {
  const front = paginate(cover(c));
  const rest = paginate(body(c));
  const pages = new Map<string, number>();
  let number = 1;
  for (const node of rest) {
    if (node.kind === 'page') number += 1;
    if (node.kind === 'item') pages.set(node.item, number);
  }
  return [...front, ...contents(c, (name) => pages.get(name) ?? 1), ...rest];
}
