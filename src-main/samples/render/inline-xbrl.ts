/** Inline XBRL around the modern style: contexts, units, hidden cover facts and a tag for every statement figure. */

import { longDate } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { FigureTag, Node } from '../document.ts';
import { coverFacts } from '../sections/front.ts';
import { curly, escapeHtml } from './html.ts';
import { renderModernBody } from './modern.ts';

export interface Tagger {
  /** Tags the digits of a table's figure; `shown` is the value as printed, null for a dash. */
  fraction(html: string, tag: FigureTag, shown: number | null): string;
  /** Tags cover facts that a paragraph's text contains. */
  cover(raw: string, encode: (text: string) => string): string;
}

const UNITS: Record<FigureTag['unit'], string> = { USD: 'usd', shares: 'shares', 'USD/shares': 'usdPerShare' };

const UNIT_XML = `<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit><xbrli:unit id="shares"><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unit><xbrli:unit id="usdPerShare"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>`;

/** Hands out "c-1", "c-2" ... for periods in order of first use. */
function contextTable(cik: string) {
  const ids = new Map<string, string>();
  const id = (period: string) => {
    const known = ids.get(period) ?? `c-${ids.size + 1}`;
    ids.set(period, known);
    return known;
  };
  const entity = `<xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">${cik.padStart(10, '0')}</xbrli:identifier></xbrli:entity>`;
  const xml = () =>
    [...ids].map(([period, name]) => {
      const [start, end] = period.split('/');
      const span = end
        ? `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`
        : `<xbrli:instant>${start}</xbrli:instant>`;
      return `<xbrli:context id="${name}">${entity}<xbrli:period>${span}</xbrli:period></xbrli:context>`;
    });
  return { id, xml };
}

/** Cover facts in the order in which they are looked for, with the words they appear as. */
function visibleCover(c: Context): { concept: string; words: string; format?: string }[] {
  return [
    {
      concept: 'dei:DocumentPeriodEndDate',
      words: longDate(c.now.fiscal.end),
      format: 'ixt:date-monthname-day-year-en',
    },
    { concept: 'dei:EntityRegistrantName', words: c.spec.name },
    { concept: 'dei:EntityFileNumber', words: c.spec.fileNumber },
    { concept: 'dei:EntityCommonStockSharesOutstanding', words: c.now.sharesOutstanding.toLocaleString('en-US') },
  ];
}

/** The filing as XHTML with inline XBRL. */
export function renderInlineXbrl(c: Context, title: string, nodes: Node[]): string {
  const contexts = contextTable(c.spec.cik);
  const year = `${c.now.fiscal.start}/${c.now.fiscal.end}`;
  const yearId = contexts.id(year);
  const waiting = visibleCover(c);
  const decimals = (tag: FigureTag) =>
    tag.unit === 'USD/shares' ? 2 : tag.unit === 'shares' ? (c.spec.scale === 6 ? -6 : -3) : -c.spec.scale;
  let count = 0;
  const nextId = () => {
    count += 1;
    return `f-${count}`;
  };
  const tagger: Tagger = {
    fraction(html, tag) {
      const scale = tag.unit === 'USD/shares' ? 0 : -decimals(tag);
      const sign = tag.value < 0 ? ' sign="-"' : '';
      const format = html === '—' ? 'ixt:fixed-zero' : 'ixt:num-dot-decimal';
      return `<ix:nonFraction unitRef="${UNITS[tag.unit]}" contextRef="${contexts.id(tag.period)}" decimals="${decimals(tag)}" name="${tag.concept}" format="${format}" scale="${scale}"${sign} id="${nextId()}">${html}</ix:nonFraction>`;
    },
    cover(raw, encode) {
      const at = waiting.findIndex((fact) => raw.includes(fact.words));
      const fact = waiting[at];
      if (!fact) return encode(raw);
      waiting.splice(at, 1);
      const start = raw.indexOf(fact.words);
      const inner = encode(fact.words);
      const tag =
        fact.concept === 'dei:EntityCommonStockSharesOutstanding'
          ? `<ix:nonFraction unitRef="shares" contextRef="${yearId}" decimals="0" name="${fact.concept}" format="ixt:num-dot-decimal" scale="0" id="${nextId()}">${inner}</ix:nonFraction>`
          : `<ix:nonNumeric contextRef="${yearId}" name="${fact.concept}"${fact.format ? ` format="${fact.format}"` : ''} id="${nextId()}">${inner}</ix:nonNumeric>`;
      return `${encode(raw.slice(0, start))}${tag}${encode(raw.slice(start + fact.words.length))}`;
    },
  };
  const body = renderModernBody(nodes, tagger);
  const shown = new Set(visibleCover(c).map((fact) => fact.concept));
  const hidden = Object.entries(coverFacts(c))
    .filter(([concept]) => !shown.has(concept))
    .map(
      ([concept, value]) =>
        `<ix:nonNumeric contextRef="${yearId}" name="${concept}" id="${nextId()}">${escapeHtml(value)}</ix:nonNumeric>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:dei="http://xbrl.sec.gov/dei/2023" xmlns:us-gaap="http://fasb.org/us-gaap/2023" xml:lang="en-US"><head><meta http-equiv="Content-Type" content="text/html"/><title>${curly(title)}</title></head>
<body><div style="display:none"><ix:header><ix:hidden>${hidden.join('')}</ix:hidden><ix:resources>${contexts.xml().join('')}${UNIT_XML}</ix:resources></ix:header></div>
${body}
</body></html>
`;
}
