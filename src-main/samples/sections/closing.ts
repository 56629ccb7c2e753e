/** Items 9 to 16 and the signatures. */
import { longDate } from '../calendar.ts';
import type { Context } from '../context.ts';
import { centered, heading, type Node, paragraph } from '../document.ts';
import { signingDate } from './front.ts';

export const disagreements = (): Node[] => [paragraph('None.')];

export function controls(c: Context): Node[] {
  return [
    heading('Evaluation of Disclosure Controls and Procedures'),
    paragraph(
      `Under the supervision of ${c.our} chief executive officer and chief financial officer, management evaluated the disclosure controls and procedures as of ${c.endDate}. Based on that evaluation, both officers concluded that they were effective at the reasonable assurance level.`,
    ),
    heading("Management's Report on Internal Control over Financial Reporting"),
    paragraph(
      `Management is responsible for adequate internal control over financial reporting and assessed it by the criteria of the 2013 Internal Control-Integrated Framework. It concluded that internal control over financial reporting was effective as of ${c.endDate}. ${c.spec.auditor} has audited this assessment.`,
    ),
    paragraph(
      'There was no change in internal control over financial reporting during the fourth quarter that has materially affected it, or is reasonably likely to.',
    ),
  ];
}

export const other = (c: Context): Node[] => [
  paragraph(
    c.year >= 2023
      ? `During the fourth quarter of ${c.label}, no director or officer adopted or terminated a Rule 10b5-1 trading arrangement.`
      : 'None.',
  ),
];
export const jurisdictions = (): Node[] => [paragraph('Not applicable.')];

export function byReference(topic: string): Node[] {
  return [
    paragraph(
      `Information about ${topic} is incorporated by reference to the definitive proxy statement, which will be filed within 120 days after the end of the fiscal year.`,
    ),
  ];
}

export function exhibits(c: Context): Node[] {
  const rows = [
    ['3.1', 'Amended and Restated Certificate of Incorporation'],
    ['3.2', 'Amended and Restated Bylaws'],
    ['10.1', 'Form of Indemnification Agreement'],
    ['10.2', 'Equity Incentive Plan'],
    ['21.1', 'List of Subsidiaries'],
    ['23.1', `Consent of ${c.spec.auditor}`],
    ['31.1', 'Certification of Chief Executive Officer under Section 302'],
    ['31.2', 'Certification of Chief Financial Officer under Section 302'],
    ['32.1', 'Certifications under Section 906'],
  ] as const;
  return [
    paragraph('(a)(1) The consolidated financial statements are included in Item 8.'),
    paragraph('(a)(2) Schedules are omitted because they are not applicable or the information is given in the notes.'),
    paragraph('(a)(3) Exhibits:'),
    {
      kind: 'table',
      head: [[{ text: 'Description', span: 1 }]],
      columns: 1,
      rows: rows.map(([number, text]) => ({ label: number, cells: [{ kind: 'text', text }] })),
    },
  ];
}

export function summary(c: Context): Node[] {
  const [chief, finance] = c.spec.officers;
  const date = longDate(signingDate(c));
  return [
    paragraph('None.'),
    centered('SIGNATURES', true),
    paragraph(
      'Pursuant to the requirements of Section 13 or 15(d) of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned, thereunto duly authorized.',
    ),
    paragraph(c.spec.name.toUpperCase()),
    paragraph(`By: /s/ ${chief}, Chief Executive Officer, ${date}`),
    paragraph(`By: /s/ ${finance}, Chief Financial Officer, ${date}`),
  ];
}
