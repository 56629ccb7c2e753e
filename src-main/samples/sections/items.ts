/** The items of a 10-K and when each came into force. */
export type ItemEntry =
  | { part: string; item?: undefined }
  | { part?: undefined; item: string; title: string; from?: number; until?: number; before?: string };

export const ITEMS: readonly ItemEntry[] = [
  { part: 'PART I' },
  { item: '1', title: 'Business' },
  { item: '1A', title: 'Risk Factors' },
  { item: '1B', title: 'Unresolved Staff Comments' },
  { item: '1C', title: 'Cybersecurity', from: 2023 },
  { item: '2', title: 'Properties' },
  { item: '3', title: 'Legal Proceedings' },
  { item: '4', title: 'Mine Safety Disclosures' },
  { part: 'PART II' },
  {
    item: '5',
    title:
      "Market for Registrant's Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities",
  },
  { item: '6', title: '[Reserved]', from: 2021, before: 'Selected Financial Data' },
  { item: '7', title: "Management's Discussion and Analysis of Financial Condition and Results of Operations" },
  { item: '7A', title: 'Quantitative and Qualitative Disclosures About Market Risk' },
  { item: '8', title: 'Financial Statements and Supplementary Data' },
  { item: '9', title: 'Changes in and Disagreements with Accountants on Accounting and Financial Disclosure' },
  { item: '9A', title: 'Controls and Procedures' },
  { item: '9B', title: 'Other Information' },
  { item: '9C', title: 'Disclosure Regarding Foreign Jurisdictions that Prevent Inspections', from: 2021 },
  { part: 'PART III' },
  { item: '10', title: 'Directors, Executive Officers and Corporate Governance' },
  { item: '11', title: 'Executive Compensation' },
  {
    item: '12',
    title: 'Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters',
  },
  { item: '13', title: 'Certain Relationships and Related Transactions, and Director Independence' },
  { item: '14', title: 'Principal Accountant Fees and Services' },
  { part: 'PART IV' },
  { item: '15', title: 'Exhibits and Financial Statement Schedules' },
  { item: '16', title: 'Form 10-K Summary' },
];

/** Title in a fiscal year, null when the item did not exist yet. */
export function titleOf(entry: ItemEntry, year: number): string | null {
  if (entry.item === undefined) return null;
  if (entry.from !== undefined && year < entry.from) return entry.before ?? null;
  return entry.title;
}

/** Items of a filing of that year, in order. */
export function itemsOf(year: number): { item: string; title: string }[] {
  return ITEMS.flatMap((entry) => {
    const title = titleOf(entry, year);
    return entry.item !== undefined && title ? [{ item: entry.item, title }] : [];
  });
}
