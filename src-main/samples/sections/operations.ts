/** Part I after the cover: business, risks, properties, proceedings. */
import type { Context } from '../context.ts';
import { heading, type Node, paragraph, paragraphs } from '../document.ts';

export function business(c: Context): Node[] {
  return [
    ...c.spec.prose
      .business(c)
      .flatMap((part): Node[] => [...(part.heading ? [heading(part.heading)] : []), ...paragraphs(part.paragraphs)]),
    heading('Employees'),
    paragraph(
      `As of ${c.endDate}, ${c.we} employed approximately ${c.count(c.now.employees)} people, compared with approximately ${c.count(c.last.employees)} a year earlier. None of ${c.our} employees in the United States is represented by a labor union, and ${c.we} consider${c.we === 'we' ? '' : 's'} relations with employees to be good.`,
    ),
    heading('Available Information'),
    paragraph(
      `${c.Our} annual reports on Form 10-K, quarterly reports on Form 10-Q and current reports on Form 8-K are available free of charge on ${c.our} website as soon as reasonably practicable after they are filed. The contents of the website are not part of this report.`,
    ),
  ];
}

const FORWARD =
  'You should consider the following factors carefully, together with the other information in this report. If any of these risks comes to pass, the business, financial condition and results of operations could be materially harmed and the price of the common stock could fall.';

export function risks(c: Context): Node[] {
  const { risks: all } = c.spec.prose;
  const current = all.filter((risk) => (risk.from ?? 0) <= c.year && c.year <= (risk.until ?? 9999));
  return [
    paragraph(FORWARD),
    ...current.flatMap((risk): Node[] => [
      { kind: 'paragraph', text: risk.title, bold: true, italic: true },
      ...paragraphs(risk.body(c)),
    ]),
  ];
}

export const unresolved = (): Node[] => [paragraph('None.')];
export const cyber = (c: Context): Node[] => paragraphs(c.spec.prose.cyber(c));
export const properties = (c: Context): Node[] => paragraphs(c.spec.prose.properties(c));
export const legal = (c: Context): Node[] => paragraphs(c.spec.prose.legal(c));
export const mine = (): Node[] => [paragraph('Not applicable.')];
