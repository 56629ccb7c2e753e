/** Clinical-stage drug maker that begins to sell its first product: heavy research, deep losses, stock sales; inline XBRL. */
import type { CompanySpec } from '../spec.ts';

export const torvane: CompanySpec = {
  name: 'Torvane Therapeutics Corporation',
  short: 'Torvane',
  ticker: 'TRVN',
  cik: '9900422',
  ein: '99-0422190',
  fileNumber: '001-99422',
  state: 'Delaware',
  street: '9 Assay Court',
  city: 'Bellhaven, Massachusetts 01999',
  phone: '(555) 010-0922',
  exchange: 'the Nasdaq Global Market',
  auditor: 'Barrow, Finch & Oakes LLP',
  style: 'ixbrl',
  scale: 3,
  calendar: 'december',
  years: [2021, 2022, 2023],
  revenueName: 'Total revenues',
  costName: 'Cost of product sold',
  segments: [
    { name: 'Product sales', share: 0.18, drift: 0.14, what: 'sales of Velmora' },
    { name: 'Collaboration and royalties', share: 0.82, drift: 0, what: 'payments of our partner' },
  ],
  regions: ['the United States', 'Europe', 'Japan'],
  officers: ['Helen W. Okafor', 'Samuel J. Brandt'],
  economics: {
    revenue: 41_200,
    growth: [0.11, 0.18, 0.37, 0.58, 0.49, 0.36],
    cost: [0.09, 0.1, 0.13, 0.16, 0.18, 0.18],
    research: 1.12,
    selling: 0.52,
    administrative: 0.31,
    leverage: 0.1,
    taxRate: 0.21,
    interestRate: 0.06,
    depreciation: 0.031,
    amortization: 0.02,
    capex: 0.052,
    stockCompensation: 0.21,
    dividend: 0,
    buyback: 0,
    daysReceivable: 46,
    daysInventory: 320,
    daysPayable: 88,
    deferredRevenue: 0.24,
    opening: { cash: 286_000, property: 18_400, goodwill: 0, intangibles: 12_300, debt: 0, paidIn: 540_000 },
    minimumCash: 1.4,
    priceToSales: 11,
    shares: 47_600,
    employees: 310,
  },
  prose: {
    business: (c) => [
      {
        heading: 'Overview',
        paragraphs: [
          `We are a biopharmaceutical company that develops medicines for rare diseases of the muscle. Our first product, Velmora (taldoreptin) injection, was approved in the United States in November 2020 for adults with late-onset vacuolar myopathy, a disease that we believe affects about 4,800 people in the United States. At ${c.endDate}, ${c.count(310 + 420 * (c.year - 2021))} patients were on commercial therapy.`,
          'Velmora is an antibody that clears a misfolded protein from muscle fibers. It does not repair damage already done, so the earlier a patient is diagnosed the more the medicine can preserve.',
        ],
      },
      {
        heading: 'Pipeline',
        paragraphs: [
          `TVN-212 is a small molecule for the same disease in children; its Phase 3 trial, STAIRWELL, ${c.year === 2021 ? 'began enrollment in June 2021' : c.year === 2022 ? 'completed enrollment of 186 patients in October 2022' : 'met its primary endpoint in August 2023: patients on TVN-212 lost 2.1 points on the motor scale over 52 weeks, against 6.4 points on placebo (p = 0.003)'}. TVN-340, a gene therapy for an enzyme deficiency of the heart, ${c.year <= 2022 ? 'is in a Phase 1/2 trial' : 'was placed on clinical hold in May 2023 after a patient developed inflammation of the liver'}.`,
        ],
      },
      {
        heading: 'Collaboration',
        paragraphs: [
          'Under an agreement of 2018 our partner, Nakamori Pharma K.K., sells Velmora outside North America, pays us tiered royalties of 14% to 22% of its net sales and owes up to $185 million of further milestones.',
        ],
      },
      {
        heading: 'Manufacturing',
        paragraphs: [
          'We own no plant for commercial supply. One contract manufacturer in Ireland makes the drug substance and one in Indiana fills the vials. Changing either would take from 18 to 30 months.',
        ],
      },
      {
        heading: 'Government Regulation',
        paragraphs: [
          'Medicines are approved, made, labeled and promoted under the supervision of the Food and Drug Administration and its counterparts abroad. Velmora has orphan exclusivity in the United States until November 2027, and composition patents that expire from 2033.',
        ],
      },
    ],
    risks: [
      {
        title: 'We have incurred large losses since inception and will need more capital.',
        body: (c) => [
          `Our net loss was ${c.money(c.now.income.netIncome)} in ${c.label} and ${c.money(c.last.income.netIncome)} in ${c.lastLabel}, and our accumulated deficit at ${c.endDate} was ${c.money(c.now.balance.retained)}. With cash of ${c.money(c.now.balance.cash)} we expect to fund our plan for at least twelve months. Raising more may dilute stockholders or require us to give up rights to our programs.`,
        ],
      },
      {
        title: 'We depend on Velmora, which treats very few patients.',
        body: () => [
          'If physicians do not test for the disease they do not find it. The time from first symptom to diagnosis is still more than five years on average. A free genetic test that we sponsor finds one patient among about 240 people tested.',
        ],
      },
      {
        title: 'Insurers may refuse to pay for a medicine that costs more than $400,000 a year.',
        body: (c) => [
          `Plans ask for muscle biopsies, repeated walking tests and renewals every six months. In ${c.label} about ${c.year === 2021 ? 31 : c.year === 2022 ? 24 : 19}% of patients received free drug while waiting for a decision. ${c.year >= 2022 ? 'The Inflation Reduction Act of 2022 allows the government to negotiate prices of certain medicines; small-molecule drugs such as TVN-212 would be exposed after nine years.' : 'Congress is considering laws that would limit prices.'}`,
        ],
      },
      {
        title: 'The STAIRWELL trial may fail.',
        body: () => [
          'Promising results in 22 children in Phase 2 may not be repeated. The motor scale varies from day to day, and the placebo group may decline more slowly than we assumed.',
        ],
        until: 2022,
      },
      {
        title: 'Regulators may not accept a single trial of TVN-212 as sufficient.',
        body: () => [
          'We plan to apply for approval on the strength of STAIRWELL alone. The agency has told us that this is a matter for review. If it asks for a second trial, approval would be delayed by at least three years.',
        ],
        from: 2023,
      },
      {
        title: 'The clinical hold on TVN-340 may not be lifted.',
        body: () => [
          'The agency asked for animal data and a lower dose. We have paused the program and may end it. Adverse events in one gene therapy can lead regulators and patients to doubt others.',
        ],
        from: 2023,
      },
      {
        title: 'A single plant makes all of our drug substance.',
        body: () => [
          'A failed batch costs about $6 million and four months. In February 2021 contamination in a bioreactor destroyed two batches. Our safety stock covers about seven months of demand.',
        ],
      },
      {
        title: 'COVID-19 kept trial sites closed and patients away.',
        body: () => [
          'Hospitals suspended visits that were not urgent, and patients with weak breathing muscles stayed at home. Assessments that were missed cannot be repeated later.',
        ],
        until: 2021,
      },
      {
        title: 'Competitors are developing gene therapies that would be given once.',
        body: () => [
          'Two larger companies have begun trials of a single-dose gene therapy for the disease that Velmora treats. If one is approved, patients may prefer it to an infusion every two weeks for life.',
        ],
      },
    ],
    properties: () => [
      'We lease 71,000 square feet of laboratories and offices in Bellhaven, Massachusetts, until 2031, and 9,000 square feet of offices in Utrecht, the Netherlands.',
    ],
    legal: (c) => [
      c.year === 2023
        ? 'After the clinical hold of May 2023 a stockholder filed a putative securities class action in the district of Massachusetts. We believe it to be without merit and have moved to dismiss it. No loss has been accrued.'
        : 'We are not a party to any material legal proceedings.',
    ],
    overview: (c) => [
      `Net product sales of Velmora were ${c.money(c.now.segments[0] ?? 0)} in ${c.label}, compared with ${c.money(c.last.segments[0] ?? 0)} in ${c.lastLabel}. Since inception we have financed operations by selling stock and by payments of our partner.`,
    ],
    revenueReason: () =>
      'Product sales grew because more patients began therapy than stopped; collaboration revenue depends on when our partner reaches milestones and is uneven.',
    marginReason: () =>
      'Vials made before approval had been expensed as research and cost nothing when sold; as they run out, cost of product sold rises.',
    expenseReason: (c) =>
      c.year === 2023
        ? 'Research expense includes the final analysis of STAIRWELL and close-out costs for TVN-340.'
        : 'Research expense rose with enrollment in STAIRWELL, and selling expense with a field force of 38 representatives.',
    cyber: () => [
      'Trial data and patient records are held by vendors whom we audit before we engage them and every two years after. Our head of information technology leads the response to incidents with the general counsel.',
      'The audit committee oversees this risk. In 2022 a vendor reported that names of 212 trial participants had been exposed; we notified them and the authorities. The effect on us was not material.',
    ],
    subsequent: (c) =>
      c.year === 2022
        ? 'In January 2023 we sold 5.2 million shares of common stock in a public offering for net proceeds of $93.6 million.'
        : null,
  },
};
