/** Maker of industrial measuring instruments: steady, profitable, old-fashioned in style. */
import type { CompanySpec } from '../spec.ts';

export const halden: CompanySpec = {
  name: 'Halden Ridge Instruments, Inc.',
  short: 'Halden Ridge',
  ticker: 'HRIX',
  cik: '9900117',
  ein: '99-0117402',
  fileNumber: '001-99117',
  state: 'Delaware',
  street: '418 Foundry Road',
  city: 'Elmsford Falls, Ohio 44999',
  phone: '(555) 010-4418',
  exchange: 'the New York Stock Exchange',
  auditor: 'Barrow, Finch & Oakes LLP',
  style: 'plain',
  scale: 3,
  calendar: 'december',
  years: [2020, 2021, 2022, 2023],
  revenueName: 'Net sales',
  costName: 'Cost of sales',
  segments: [
    { name: 'Flow and Pressure', share: 0.48, drift: -0.012, what: 'which makes meters, gauges and transmitters' },
    { name: 'Weighing', share: 0.29, drift: -0.004, what: 'which makes industrial scales and load cells' },
    { name: 'Calibration Services', share: 0.23, drift: 0, what: 'which tests and certifies instruments on site' },
  ],
  regions: ['the United States', 'Europe', 'Asia and the rest of the world'],
  officers: ['Margaret L. Ostrander', 'Devin P. Hallworth'],
  economics: {
    revenue: 612_400,
    growth: [0.031, 0.024, -0.087, 0.112, 0.074, 0.043, 0.052],
    cost: [0.578, 0.575, 0.591, 0.584, 0.597, 0.581, 0.577],
    research: 0.046,
    selling: 0.118,
    administrative: 0.083,
    charges: { 2020: 0.014 },
    taxRate: 0.223,
    interestRate: 0.0415,
    depreciation: 0.031,
    amortization: 0.014,
    capex: 0.034,
    stockCompensation: 0.009,
    dividend: 0.34,
    buyback: 0.22,
    daysReceivable: 58,
    daysInventory: 104,
    daysPayable: 47,
    deferredRevenue: 0.021,
    opening: { cash: 71_300, property: 168_200, goodwill: 141_700, intangibles: 88_400, debt: 190_000, paidIn: 92_600 },
    acquisitions: { 2022: 46_500 },
    minimumCash: 0.06,
    priceToSales: 1.9,
    shares: 31_240,
    employees: 2650,
  },
  prose: {
    business: (c) => [
      {
        heading: 'General',
        paragraphs: [
          `Halden Ridge Instruments, Inc. (the "Company") was founded in 1938 to repair steam gauges for canneries and today designs, manufactures and services instruments that measure flow, pressure and weight in factories, water works and grain terminals. Net sales were ${c.money(c.now.income.revenue)} in ${c.label}. The Company sells to approximately ${c.count(9200 + 140 * (c.year - 2020))} customers, none of which accounted for more than 4% of net sales.`,
          'A measuring instrument is a small part of the cost of a plant and a large part of its trouble when it drifts. Customers therefore tend to stay with an instrument that has been approved for a line, and roughly two thirds of orders replace or extend equipment that the Company installed earlier.',
        ],
      },
      {
        heading: 'Products and Services',
        paragraphs: [
          'The Flow and Pressure segment offers magnetic and ultrasonic flow meters, pressure transmitters and mechanical gauges. Most are made to order from a catalog of about 1,900 base models. The Weighing segment makes truck scales, hopper scales and the load cells inside them. The Calibration Services segment sends technicians with certified reference standards to customer sites, usually once or twice a year under contracts of one to three years.',
          `Backlog believed to be firm was ${c.money(Math.round(c.now.income.revenue * 0.19))} at ${c.endDate}, of which substantially all is expected to ship within twelve months.`,
        ],
      },
      {
        heading: 'Manufacturing and Raw Materials',
        paragraphs: [
          'The Company machines, assembles and calibrates its products at four plants. Stainless steel bar, brass castings, strain gauge foil and electronic components are bought from several suppliers each, with the exception of one pressure-sensing ceramic that is made by a single supplier in Japan and of which the Company keeps about five months of stock.',
        ],
      },
      {
        heading: 'Competition',
        paragraphs: [
          'The markets are fragmented. Competitors range from divisions of large automation groups to family firms with one product. The Company competes on accuracy over the life of the instrument, delivery time and the reach of its service technicians, and less often on price.',
        ],
      },
    ],
    risks: [
      {
        title: 'Demand for instruments follows the capital spending of a few heavy industries.',
        body: (c) => [
          `Customers in water treatment, food processing and chemicals place most orders when they build or refit plants. When these industries defer projects, orders fall quickly while the Company's costs do not: in 2020 net sales fell although no major customer was lost. ${c.year >= 2022 ? 'Order cancellations have been rare in the past two years, but quotations now take longer to turn into orders.' : 'The Company cannot predict when deferred projects will resume.'}`,
        ],
      },
      {
        title: 'The pandemic has interrupted calibration visits and could do so again.',
        body: () => [
          'Technicians cannot calibrate an instrument that they may not approach. During parts of 2020 customers closed their sites to visitors, and revenue from visits that are not made is lost, not postponed, because a yearly certificate that lapses is simply issued later.',
        ],
        until: 2021,
      },
      {
        title: 'Shortages of electronic components have lengthened delivery times.',
        body: (c) => [
          `Microcontrollers and analog converters used in transmitters have at times been available only from brokers at several times the list price. At the worst point quoted delivery of some flow meters went from 5 to 31 weeks. ${c.year >= 2023 ? 'Supply has since eased, but the Company holds more components than before, which ties up cash and may become obsolete.' : 'The Company has redesigned eleven circuit boards to accept substitute parts and may need to redesign more.'}`,
        ],
        from: 2021,
        until: 2023,
      },
      {
        title: 'The Company depends on one supplier for a ceramic sensing element.',
        body: () => [
          'The element is used in transmitters that make up about 9% of net sales. A second source has been sought since 2017 without success, as the firing process is hard to copy. If the supplier stopped deliveries, stock on hand would last about five months and qualification of another material would take at least two years.',
        ],
      },
      {
        title: 'Errors in certificates of calibration could expose the Company to claims far larger than its fees.',
        body: () => [
          'A certificate that costs a customer a few hundred dollars may stand behind the release of a batch of medicine or a shipload of grain. Contracts limit liability where law permits. The Company carries professional liability insurance of $25 million for each occurrence, which may not be enough.',
        ],
      },
      {
        title: 'Rising wages and steel prices can outrun price lists.',
        body: (c) => [
          `Price lists are revised once or twice a year while wages and metal prices move all the time. In ${c.label} cost of sales was ${c.share(c.now.income.cost, c.now.income.revenue)} of net sales compared with ${c.share(c.last.income.cost, c.last.income.revenue)} in ${c.lastLabel}. The Company introduced a quarterly metal surcharge that some customers resist.`,
        ],
        from: 2021,
      },
      {
        title: 'Acquired businesses may not perform as expected.',
        body: () => [
          'In 2022 the Company bought a maker of ultrasonic meters. It may fail to keep the engineers on whose knowledge the price was based, and goodwill from this and earlier acquisitions could become impaired.',
        ],
        from: 2022,
      },
      {
        title: 'Smaller competitors have begun to sell instruments over the internet at low prices.',
        body: () => [
          'Simple pressure gauges are increasingly ordered from online stores by maintenance staff who never speak to a salesman. The Company opened its own store, whose prices must not undercut its 140 independent distributors. If distributors turned to other brands, sales could fall faster than online orders grow.',
        ],
        from: 2022,
      },
    ],
    properties: () => [
      'The Company owns its headquarters and principal plant in Elmsford Falls, Ohio (312,000 square feet), and plants in Racine, Wisconsin (145,000 square feet) and Lund, Sweden (96,000 square feet). It leases a plant in Monterrey, Mexico (88,000 square feet, lease expiring in 2029) and 23 calibration laboratories of 2,000 to 11,000 square feet. Management considers them suitable and adequate; utilization was about 81%.',
    ],
    legal: (c) => [
      `The Company is one of 17 parties asked by a state agency to pay for the clean-up of a former plating site near the Tuskar River. It has accrued ${c.money(4200 - 250 * (c.year - 2020))} as its likely share. The Company is also a defendant in claims in the ordinary course of business, none of which is expected to be material.`,
    ],
    overview: (c) => [
      `The Company measures its year by three things: orders, the share of them that ship on time, and the hours its technicians spend at work rather than on the road. In ${c.label} orders were ${c.money(Math.round(c.now.income.revenue * 1.02))} and the on-time rate was ${(c.year === 2021 ? 71.5 : c.year === 2022 ? 78.2 : 90.4).toFixed(1)}%.`,
    ],
    revenueReason: (c) =>
      c.year === 2020
        ? 'The decline was caused by deferred projects in food processing and by calibration visits that could not be made between March and July.'
        : c.year === 2021
          ? 'Volume recovered in all segments, and about 2 percentage points of the change came from higher prices; sales were held back by component shortages.'
          : c.year === 2022
            ? 'Price increases accounted for about 5 percentage points of the change, the acquired ultrasonic meter business for about 2, and volume was little changed.'
            : 'Growth came mainly from calibration contracts and from backlog that shipped as component supply eased; prices contributed about 2 percentage points.',
    marginReason: (c) =>
      c.now.income.cost / c.now.income.revenue > c.last.income.cost / c.last.income.revenue
        ? 'Higher metal, freight and component costs reached cost of sales before the price list could follow.'
        : 'Better use of the plants and prices that caught up with costs were the main causes.',
    expenseReason: (c) =>
      c.year === 2020
        ? 'Travel fell sharply, partly offset by severance for about 160 positions.'
        : 'Selling expense rose with commissions; research and development continued to concentrate on battery-powered meters that report by radio.',
    cyber: () => [
      'The Company keeps instrument design files, customer certificates and payroll on systems that are tested for weaknesses by an outside firm twice a year. The director of information security, who has 19 years of experience, reports to the chief financial officer and briefs the audit committee each quarter.',
      'Instruments that report by radio are delivered with signed firmware. No cybersecurity incident in the years presented has materially affected the Company, but it cannot give assurance that none will.',
    ],
    subsequent: (c) =>
      c.year === 2023
        ? 'On February 6, 2024, the board of directors raised the quarterly dividend by 8% and authorized the repurchase of a further $40 million of common stock.'
        : null,
  },
};
