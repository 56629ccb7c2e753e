/** Regional supermarkets: large revenue, thin margins, 52 and 53-week years. */
import type { CompanySpec } from '../spec.ts';

const stores = (year: number) => 218 + 6 * (year - 2020);

export const copperline: CompanySpec = {
  name: 'Copperline Grocers, Inc.',
  short: 'Copperline',
  ticker: 'CPLG',
  cik: '9900254',
  ein: '99-0254881',
  fileNumber: '001-99254',
  state: 'Nevada',
  street: '2200 Orchard Parkway',
  city: 'Tamarack, Arizona 85999',
  phone: '(555) 010-2200',
  exchange: 'the Nasdaq Global Select Market',
  auditor: 'Kessler Whitcombe LLP',
  style: 'modern',
  scale: 6,
  calendar: 'january-saturday',
  years: [2020, 2021, 2022, 2023],
  revenueName: 'Net sales',
  costName: 'Cost of goods sold',
  segments: [
    { name: 'Supermarkets', share: 0.83, drift: -0.012, what: 'full-size stores in five states' },
    { name: 'Fuel and Convenience', share: 0.11, drift: -0.002, what: 'fuel centers beside stores' },
    { name: 'Delivery and Pickup', share: 0.06, drift: 0, what: 'orders placed online' },
  ],
  regions: ['Arizona and Nevada', 'Utah and New Mexico', 'Colorado'],
  officers: ['Raymond T. Escobedo', 'Alicia M. Vandermeer'],
  economics: {
    revenue: 8420,
    growth: [0.028, 0.034, 0.132, 0.021, 0.068, 0.039, 0.017],
    cost: [0.738, 0.737, 0.728, 0.733, 0.743, 0.741, 0.74],
    research: 0,
    selling: 0.176,
    administrative: 0.041,
    charges: { 2022: 0.004 },
    taxRate: 0.246,
    interestRate: 0.0462,
    depreciation: 0.022,
    amortization: 0.001,
    capex: 0.027,
    stockCompensation: 0.003,
    dividend: 0.28,
    buyback: 0.35,
    daysReceivable: 5,
    daysInventory: 31,
    daysPayable: 29,
    deferredRevenue: 0.006,
    opening: { cash: 184, property: 1470, goodwill: 212, intangibles: 64, debt: 890, paidIn: 402 },
    minimumCash: 0.015,
    priceToSales: 0.4,
    shares: 88_300,
    employees: 31_400,
  },
  prose: {
    business: (c) => [
      {
        paragraphs: [
          `Copperline Grocers, Inc. operates ${stores(c.year)} supermarkets in Arizona, Nevada, Utah, New Mexico and Colorado under the Copperline and Mesa Fresh banners, together with ${61 + 3 * (c.year - 2020)} fuel centers. We opened our first store in Tamarack in 1961, and we still buy chiles from the grandchildren of the farmer who supplied it.`,
          `An average store has 44,000 square feet of selling space and carries about 38,000 items. In ${c.label} an average of ${c.count(13_900 + 120 * (c.year - 2020))} customers visited each store every week.`,
        ],
      },
      {
        heading: 'Merchandise and Pricing',
        paragraphs: [
          `Fresh departments (produce, meat, bakery and prepared meals) made up 46% of supermarket sales. Private brands made up ${(21.4 + 0.9 * (c.year - 2020)).toFixed(1)}%, and we make tortillas, bread and salsa in our own two plants. Our loyalty program, Copper Card, has ${(3.1 + 0.25 * (c.year - 2020)).toFixed(2)} million active members whose purchases we use to decide which prices to lower.`,
        ],
      },
      {
        heading: 'Distribution',
        paragraphs: [
          'Two distribution centers supply about 79% of what stores sell; bakeries, dairies and beverage bottlers deliver the rest directly. Our trucks drive about 14 million miles a year. Drivers and warehouse staff at the Tamarack center work under an agreement that runs until 2027.',
        ],
      },
      {
        heading: 'Competition',
        paragraphs: [
          'We compete with national supermarket chains, warehouse clubs, discounters that have added groceries, dollar stores and delivery services. Margins in grocery retailing are among the thinnest in commerce, so a small loss of volume costs a large share of profit.',
        ],
      },
    ],
    risks: [
      {
        title: 'We operate on thin margins, and small errors in pricing or shrink have large effects.',
        body: (c) => [
          `In ${c.label} our net income was ${c.share(c.now.income.netIncome, c.now.income.revenue)} of net sales. A rise of one tenth of a percentage point in shrink would have cost about ${c.money(Math.round(c.now.income.revenue * 0.001))} before taxes. ${c.year >= 2022 ? 'Organized theft of liquor, detergent and infant formula has grown in Phoenix and Denver, and locked cases deter honest customers too.' : ''}`,
        ],
      },
      {
        title: 'Customers who cooked at home during the pandemic may return to restaurants.',
        body: (c) => [
          `Net sales in fiscal 2020 rose with meals eaten at home. ${c.year === 2020 ? 'We do not expect to keep all of this volume, and comparisons with fiscal 2020 will be difficult.' : 'Some of this volume has left us, and more may.'}`,
        ],
        until: 2021,
      },
      {
        title: 'Food inflation changes what customers buy, and we may not be able to pass on costs.',
        body: () => [
          'When prices of eggs, beef and cooking oil rise quickly, customers switch to cheaper brands, smaller packs and other stores. Suppliers raise list prices with a few weeks of notice, whereas we hesitate to raise the prices by which customers judge us, such as milk and bananas.',
          'When inflation slows, sales growth slows with it while wages agreed in high-inflation years stay.',
        ],
        from: 2021,
      },
      {
        title:
          'Drought on the Colorado River could raise the cost of the produce we sell and limit where we can build.',
        body: () => [
          'Much of our winter lettuce and melon grows on land irrigated from the Colorado River. Cuts in water deliveries have taken acreage out of production. Several towns in which we planned stores now require proof of water supply for a hundred years before they issue permits.',
        ],
      },
      {
        title: 'Our delivery and pickup business loses money on many orders.',
        body: (c) => [
          `Picking an order takes about 34 minutes of labor, for which customers pay less than the cost. Delivery and Pickup reached ${c.share(c.now.segments[2] ?? 0, c.now.income.revenue)} of net sales in ${c.label}; if it takes sales away from aisles faster than we lower its cost, operating income falls.`,
        ],
      },
      {
        title: 'Wage laws and competition for staff raise our largest controllable expense.',
        body: (c) => [
          `Minimum wages in Arizona and Colorado are tied to consumer prices. Hourly turnover was ${(58 + 4 * (c.year === 2021 ? 3 : c.year === 2022 ? 2 : 0)).toFixed(0)}% in ${c.label}. Store hours were shortened at several locations because positions could not be filled.`,
        ],
      },
      {
        title: 'A recall or an outbreak of food-borne illness traced to our stores could destroy trust.',
        body: () => [
          'We make food and handle raw meat beside ready meals. In 2019 we recalled 3,400 pounds of ground beef. Larger recalls elsewhere have closed stores for weeks.',
        ],
      },
      {
        title: 'Higher interest rates raise the cost of refinancing our notes.',
        body: (c) => [
          `We owed ${c.money(c.now.balance.debt)} at year end. Notes that fall due in the next three years carry coupons below those at which we could borrow today.`,
        ],
        from: 2022,
      },
    ],
    properties: (c) => [
      `Of our ${stores(c.year)} supermarkets we own ${Math.round(stores(c.year) * 0.37)} and lease the others, mostly for initial terms of 20 years with options to renew. We own our offices and a distribution center of 1.1 million square feet in Tamarack, Arizona, and lease a second of 640,000 square feet near Pueblo, Colorado, until 2034.`,
    ],
    legal: (c) => [
      c.year < 2022
        ? 'In March 2019 former assistant managers filed a putative class action in the federal court for the district of Nevada, alleging that they were wrongly classified as exempt from overtime. We dispute the claims; a trial is set for 2022.'
        : 'In August 2022 we settled the overtime class action of former assistant managers for $11.5 million, which had been fully accrued. Other proceedings are not expected to be material.',
    ],
    overview: (c) => [
      `Identical store sales without fuel ${c.year === 2020 ? 'rose 11.8%' : c.year === 2021 ? 'rose 0.7%' : c.year === 2022 ? 'rose 5.1%' : 'rose 1.9%'} in ${c.label}. We opened seven stores, closed one and remodeled 19.`,
      `${c.now.fiscal.weeks === 53 ? `Because ${c.label} had 53 weeks, its net sales include one more week than the year before, worth about 1.8%.` : `The year had ${c.now.fiscal.weeks} weeks.`}`,
    ],
    revenueReason: (c) =>
      c.year === 2020
        ? 'Customers ate at home; the average basket grew by 24% while visits fell by 9%.'
        : c.year === 2022
          ? 'Almost all of the change was inflation, which we estimate at 8.3%; units sold fell slightly. Fuel gallons were flat but the price of a gallon was higher.'
          : c.year === 2021
            ? 'New stores and higher fuel prices offset lower baskets as restaurants reopened.'
            : 'New stores and the additional week contributed most; inflation slowed to about 2% by the fourth quarter.',
    marginReason: (c) =>
      c.now.income.cost / c.now.income.revenue > c.last.income.cost / c.last.income.revenue
        ? 'We absorbed part of the increases of our suppliers, and shrink and fuel mix weighed on the rate.'
        : 'Fewer promotions and less spoilage in fresh departments helped.',
    expenseReason: (c) =>
      c.year === 2022
        ? 'The largest factors were store wages, card fees and an impairment of four stores that we plan to close.'
        : 'Store wages, utilities and card fees are the largest of these expenses.',
    marketRisk: (c) =>
      `Commodity price risk. We buy electricity, natural gas and diesel at prices that move daily and hedge about half of expected use for 12 months. A change of 10% in these prices would have changed our costs by about ${c.money(Math.round(c.now.income.revenue * 0.0016))} in ${c.label}.`,
    cyber: () => [
      'Card terminals encrypt numbers at the point of swipe, so our systems never hold them. We simulate attacks on store networks three times a year and require training for everyone with a login.',
      'Oversight lies with the technology committee of the board, which hears from our chief information security officer every quarter and within a day of any incident rated severe. To date no incident has had a material effect on us.',
    ],
  },
};
