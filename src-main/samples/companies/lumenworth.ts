/** Analog semiconductors: cyclical, high margin, 52 or 53 weeks to the last Saturday of September. */
import type { CompanySpec } from '../spec.ts';

export const lumenworth: CompanySpec = {
  name: 'Lumenworth Semiconductor Corporation',
  short: 'Lumenworth',
  ticker: 'LMWS',
  cik: '9900693',
  ein: '99-0693310',
  fileNumber: '000-99693',
  state: 'California',
  street: '1401 Photon Drive',
  city: 'Santa Verena, California 94999',
  phone: '(555) 010-1401',
  exchange: 'the Nasdaq Global Select Market',
  auditor: 'Dunmore & Pryce LLP',
  style: 'modern',
  scale: 6,
  calendar: 'september-saturday',
  years: [2021, 2022, 2023],
  revenueName: 'Revenue',
  costName: 'Cost of revenue',
  segments: [
    { name: 'Power', share: 0.44, drift: 0.018, what: 'chips that convert and manage electric power' },
    { name: 'Sensing', share: 0.33, drift: -0.006, what: 'chips that read light, heat and motion' },
    { name: 'Optical Networking', share: 0.23, drift: 0, what: 'drivers for fiber-optic modules' },
  ],
  regions: ['the United States and Canada', 'China and Taiwan', 'the rest of the world'],
  officers: ['Jonathan K. Abelard', 'Mei-Lin Foster'],
  economics: {
    revenue: 2310,
    growth: [0.043, 0.092, 0.218, 0.267, -0.118, 0.061],
    cost: [0.431, 0.422, 0.398, 0.374, 0.419, 0.411],
    research: 0.171,
    selling: 0.052,
    administrative: 0.046,
    charges: { 2023: 0.017 },
    taxRate: 0.134,
    interestRate: 0.0325,
    depreciation: 0.047,
    amortization: 0.021,
    capex: 0.083,
    stockCompensation: 0.041,
    dividend: 0.31,
    buyback: 0.42,
    daysReceivable: 44,
    daysInventory: 118,
    daysPayable: 62,
    deferredRevenue: 0.008,
    opening: { cash: 740, property: 690, goodwill: 411, intangibles: 236, debt: 950, paidIn: 1240 },
    acquisitions: { 2022: 265 },
    minimumCash: 0.16,
    priceToSales: 4.2,
    shares: 164_200,
    employees: 6900,
  },
  prose: {
    business: (c) => [
      {
        heading: 'Company Overview',
        paragraphs: [
          `Lumenworth designs and makes analog and mixed-signal semiconductors. Our chips turn battery voltage into what a processor needs, tell a car how bright the road is, and drive the lasers that carry data between buildings. We sold about ${(5.1 + (c.year === 2022 ? 0.9 : c.year === 2023 ? -0.1 : 0)).toFixed(1)} billion units of some 7,300 products in ${c.label}.`,
          'Analog products live long. A third of our revenue comes from parts that we introduced more than ten years ago, and a socket once won in a car or a factory controller is rarely lost before the model is retired.',
        ],
      },
      {
        heading: 'Markets',
        paragraphs: [
          `Industrial customers accounted for ${c.year === 2023 ? 37 : 34}% of revenue in ${c.label}, automotive for ${[24, 27, 33][c.year - 2021] ?? 30}%, data centers for 19%, and phones and other consumer goods for the rest. About ${c.share(c.now.regions[1] ?? 0, c.now.income.revenue)} of revenue was shipped to addresses in China and Taiwan, though many of those goods end up elsewhere.`,
        ],
      },
      {
        heading: 'Manufacturing',
        paragraphs: [
          `We make about 55% of our wafers in our own 200-millimeter fabs in Santa Verena and Penang and buy the rest, in particular those with fine geometries, from foundries. ${c.year >= 2022 ? 'Construction of a 300-millimeter fab in Grants Hollow, Oregon, began in 2022; we expect first wafers in 2025 and have applied for incentives under the CHIPS and Science Act.' : 'We have begun to look for the site of a 300-millimeter fab.'}`,
        ],
      },
      {
        heading: 'Research and Development',
        paragraphs: [
          `Research and development expense was ${c.money(c.now.income.research)} in ${c.label}. About 2,100 engineers work at 14 design centers. We hold some 3,900 patents and do not depend on any one of them.`,
        ],
      },
    ],
    risks: [
      {
        title: 'The semiconductor industry is cyclical, and customers order too much and then too little.',
        body: (c) => [
          c.year === 2023
            ? `Revenue ${c.moved(c.now.income.revenue, c.last.income.revenue)} in fiscal 2023 as customers used up stock bought during the shortage. Distributors held 11.4 weeks of our products at year end, above the target of 8 to 9 weeks. Orders may stay low even where demand by end users does not.`
            : 'Customers have ordered more than they need in order to be sure of supply. When lead times shorten, such orders are cancelled or pushed out, and we may be left with inventory that was built for them.',
        ],
      },
      {
        title: 'We cannot make or buy enough wafers to meet demand.',
        body: () => [
          'Lead times for many products exceed 40 weeks. We allocate supply among customers, some of whom have stopped production lines for want of a part that costs less than a dollar. They will remember it when they design their next product.',
        ],
        until: 2022,
      },
      {
        title: 'Export controls and tariffs limit what we may sell to China.',
        body: (c) => [
          `Rules of the Department of Commerce of October 2022 ${c.year >= 2023 ? 'were extended in October 2023 and' : ''} restrict sales of optical drivers to certain data centers. We estimate that sales which would now require a license were ${c.money(Math.round(c.now.income.revenue * 0.046))} in ${c.label}. China is also paying for local makers of power chips that compete with ours on price.`,
        ],
        from: 2022,
      },
      {
        title: 'Trade tension between the United States and China may affect demand.',
        body: () => [
          'Tariffs on goods assembled in China have led some customers to move production, which delays orders.',
        ],
        until: 2021,
      },
      {
        title: 'An earthquake or a drought could stop our most important fabs.',
        body: () => [
          'Our Santa Verena fab stands within nine miles of an active fault, and wafers from foundries come from an island where rainfall fills the reservoirs on which fabs draw. We do not carry earthquake insurance, because its price is out of proportion to its cover.',
        ],
      },
      {
        title: 'Our new fab may cost more and be needed later than planned.',
        body: (c) => [
          `We expect to spend about $2.4 billion on the fab in Oregon by 2027, of which ${c.money(Math.round(c.now.cash.capex * 0.5))} was spent in ${c.label}. Government incentives come with conditions, including limits on expansion in certain countries, and have not been granted yet. If demand does not grow as forecast, fixed costs will weigh on gross margin.`,
        ],
        from: 2022,
      },
      {
        title: 'A defect in a chip that costs cents can lead to a recall that costs millions.',
        body: () => [
          'Automotive customers ask us to share the cost of recalls. In 2018 we paid $14 million after a light sensor failed in cold weather. Our testing finds about one faulty part in ten million, and not all of them.',
        ],
      },
      {
        title: 'The move to electric vehicles may be slower than the capacity built for it.',
        body: () => [
          'We have added silicon carbide lines on the strength of commitments from three carmakers, who may pay penalties instead of taking delivery.',
        ],
        from: 2023,
      },
      {
        title: 'A large part of revenue passes through two distributors.',
        body: (c) => [
          `Two distributors accounted for ${(22.5 - (c.year - 2021)).toFixed(1)}% and 14% of revenue. Neither is bound to carry our products, and both carry those of competitors.`,
        ],
      },
    ],
    properties: () => [
      'We own a campus with a fab in Santa Verena, California (640,000 square feet), a fab and test center in Penang, Malaysia (510,000 square feet) and 210 acres in Grants Hollow, Oregon. Design centers and sales offices are leased.',
    ],
    legal: () => [
      'A competitor has asserted in the Northern District of California that our digital power controllers infringe two of its patents, and we have asserted four of ours in return. Trial is not expected before 2025. We believe a material loss to be reasonably possible but cannot estimate it.',
    ],
    overview: (c) => [
      `Revenue was ${c.money(c.now.income.revenue)} and operating income was ${c.money(c.now.income.operatingIncome)} in ${c.label}, an operating margin of ${c.share(c.now.income.operatingIncome, c.now.income.revenue)}. ${c.now.fiscal.weeks === 53 ? 'The year had 53 weeks.' : ''} Utilization of our own fabs averaged ${c.year === 2023 ? 68 : 94}%.`,
    ],
    revenueReason: (c) =>
      c.year === 2023
        ? 'Sales to makers of phones and laptops fell first and most; automotive revenue still grew, by about 8%, until the fourth quarter.'
        : c.year === 2022
          ? 'Prices, which we raised twice, contributed about a third of the growth, and volume, limited by supply, the rest.'
          : 'All markets grew, led by chargers, laptops and factory automation.',
    marginReason: (c) =>
      c.year === 2023
        ? 'Idle capacity in our fabs and a charge for excess inventory were the main causes; prices held.'
        : 'Full fabs, higher prices and a richer mix of automotive products were the main causes.',
    expenseReason: (c) =>
      c.year === 2023
        ? 'A restructuring of the phone business cost about 240 positions; bonuses were lower.'
        : 'Engineers were added for automotive power and for 800-gigabit optical drivers.',
    cyber: () => [
      'Chip layouts are our most valuable secrets. Design data stays in a network segment without internet access, tools inside the fabs are patched by their makers under our supervision, and we measure ourselves against published standards.',
      'The board has delegated oversight to its risk committee. The chief information security officer meets it quarterly. We know of no incident that has had, or is likely to have, a material effect.',
    ],
  },
};
