/** Subscription software: fast growth, losses that shrink, stock compensation, tagged in inline XBRL. */
import type { CompanySpec } from '../spec.ts';

const customers = (year: number) => 2140 + 560 * (year - 2021);

export const meridia: CompanySpec = {
  name: 'Meridia Cloud Systems, Inc.',
  short: 'Meridia',
  ticker: 'MRDC',
  cik: '9900381',
  ein: '99-0381765',
  fileNumber: '001-99381',
  state: 'Delaware',
  street: '77 Lanternfish Way, Suite 900',
  city: 'Port Calloway, Washington 98999',
  phone: '(555) 010-7790',
  exchange: 'the New York Stock Exchange',
  auditor: 'Dunmore & Pryce LLP',
  style: 'ixbrl',
  scale: 3,
  calendar: 'january-31',
  years: [2021, 2022, 2023, 2024],
  revenueName: 'Total revenues',
  costName: 'Cost of revenues',
  segments: [
    { name: 'Subscription', share: 0.89, drift: 0.006, what: 'access to the platform and support' },
    { name: 'Professional services', share: 0.11, drift: 0, what: 'set-up and training' },
  ],
  regions: ['the Americas', 'Europe, the Middle East and Africa', 'Asia Pacific'],
  officers: ['Priya S. Raghunathan', 'Thomas A. Lindqvist'],
  economics: {
    revenue: 96_300,
    growth: [0.62, 0.54, 0.47, 0.41, 0.33, 0.24, 0.19],
    cost: [0.336, 0.318, 0.297, 0.281, 0.268, 0.255, 0.248],
    research: 0.262,
    selling: 0.418,
    administrative: 0.129,
    leverage: 0.03,
    charges: { 2023: 0.028 },
    taxRate: 0.23,
    interestRate: 0.0125,
    depreciation: 0.024,
    amortization: 0.019,
    capex: 0.026,
    stockCompensation: 0.168,
    dividend: 0,
    buyback: 0,
    daysReceivable: 81,
    daysInventory: 0,
    daysPayable: 34,
    deferredRevenue: 0.41,
    opening: { cash: 212_600, property: 14_900, goodwill: 38_200, intangibles: 21_700, debt: 0, paidIn: 371_000 },
    acquisitions: { 2022: 88_000 },
    minimumCash: 0.35,
    priceToSales: 9,
    shares: 61_800,
    employees: 780,
  },
  prose: {
    business: (c) => [
      {
        heading: 'Overview',
        paragraphs: [
          `Meridia sells software that plans the movement of goods. Shippers, freight forwarders and warehouses use our cloud platform to decide which container leaves which port on which day, and to learn early when it will be late. As of ${c.endDate} we had ${c.count(customers(c.year))} customers, of which ${c.count(Math.round(customers(c.year) * 0.18))} each contributed annual recurring revenue above $100,000.`,
          'Before Meridia, our customers planned in spreadsheets that were sent around by e-mail. A plan was out of date when it was finished. Our platform takes in position data of ships, trucks and trains, compares it with orders and inventories, and proposes changes that a planner accepts with a click.',
        ],
      },
      {
        heading: 'Our Platform',
        paragraphs: [
          'Meridia Plan builds and repairs schedules. Meridia Signal forecasts arrival times from over 400 data feeds. Meridia Ledger reconciles freight invoices against contracts and finds overcharges, typically between 1% and 3% of freight spend. All run as one multi-tenant service on the infrastructure of two public cloud providers.',
          c.year >= 2023
            ? 'Since last year the platform also answers questions in plain language. The models that do so run inside our own environment, and customer data is not used to train models for other customers.'
            : 'We release new versions every two weeks, without interruption of service.',
        ],
      },
      {
        heading: 'Customers and Sales',
        paragraphs: [
          `We sell annual and multi-year subscriptions through a direct sales force and, for smaller customers, through freight forwarders. Our dollar-based net retention rate was ${c.year === 2021 ? 124 : c.year === 2022 ? 127 : c.year === 2023 ? 119 : 112}% as of ${c.endDate}. No customer accounted for more than 5% of total revenues.`,
        ],
      },
      {
        heading: 'Research and Development',
        paragraphs: [
          `We spent ${c.money(c.now.income.research)} on research and development in ${c.label}, or ${c.share(c.now.income.research, c.now.income.revenue)} of total revenues. Our engineers work in Port Calloway, Gdansk and Pune.`,
        ],
      },
      {
        heading: 'Competition',
        paragraphs: [
          'Our main competitors are vendors of enterprise resource planning suites, specialists in transport management and the spreadsheets that customers already own. Some have far greater resources and bundle planning at no extra charge.',
        ],
      },
    ],
    risks: [
      {
        title: 'We have a history of losses and may not become or stay profitable.',
        body: (c) => [
          `We incurred a net ${c.now.income.netIncome < 0 ? `loss of ${c.money(c.now.income.netIncome)}` : `income of ${c.money(c.now.income.netIncome)}`} in ${c.label} and a net ${c.last.income.netIncome < 0 ? 'loss' : 'income'} of ${c.money(c.last.income.netIncome)} in ${c.lastLabel}. ${c.now.balance.retained < 0 ? `Our accumulated deficit was ${c.money(c.now.balance.retained)}.` : ''} We expect to keep investing in research and in sales abroad.`,
        ],
      },
      {
        title: 'Our growth rate has declined and will probably decline further.',
        body: (c) => [
          `Total revenues ${c.moved(c.now.income.revenue, c.last.income.revenue)} in ${c.label} after they ${c.moved(c.last.income.revenue, c.prior.income.revenue)} in ${c.lastLabel}. As we grow, the same number of new customers makes a smaller percentage, and the market of large shippers is finite.`,
        ],
      },
      {
        title: 'If the two cloud providers that host our platform fail, so do we.',
        body: () => [
          'In November 2021 an outage of one provider made Meridia Plan unavailable for almost five hours during the busiest shipping week of the year. We credited customers for the time and have since learned to move most workloads between providers, though not all, and not at once.',
        ],
      },
      {
        title: 'The surge in demand for supply chain software during port congestion may fade.',
        body: () => [
          'Ships waiting off ports made our product easy to sell. As congestion has eased, some customers have cut the number of planners with a login, and prospects take longer to decide.',
        ],
        from: 2022,
      },
      {
        title: 'Customers scrutinize software budgets when interest rates rise.',
        body: () => [
          'Since 2022 purchases that once needed the approval of a department head go to the finance chief. Average sales cycles for large customers lengthened from about seven to ten months. Customers also ask for shorter terms and monthly billing, which reduces deferred revenue and cash.',
        ],
        from: 2023,
      },
      {
        title: 'Generative artificial intelligence may commoditize planning or expose us to liability.',
        body: () => [
          'A plausible but wrong answer about a customs deadline can cost a customer dearly. Regulation of such systems in the European Union is new and its reach uncertain. Competitors may use the same public models to copy features that took us years to build.',
        ],
        from: 2023,
      },
      {
        title: 'A breach of our security would disclose where valuable goods are.',
        body: () => [
          'Our systems know which truck carries telephones and which carries gravel. Thieves and competitors of our customers would like to know as well. We have detected attempts to take over planner accounts with stolen passwords and now require a second factor.',
        ],
      },
      {
        title: 'We depend on engineers whom larger companies can pay more.',
        body: (c) => [
          `Competition for engineers is intense in all three of our locations. A large part of pay is stock, whose value has swung widely; stock-based compensation was ${c.share(c.now.cash.stockCompensation, c.now.income.revenue)} of total revenues in ${c.label} and dilutes stockholders.`,
        ],
      },
      {
        title: 'Working from anywhere has made it hard to keep our culture.',
        body: () => [
          'Most of our employees were hired since March 2020, and many have never met their team in person. We do not yet know what this costs us.',
        ],
        until: 2022,
      },
    ],
    properties: (c) => [
      `Our headquarters occupy ${c.year >= 2023 ? '58,000' : '104,000'} square feet of leased space in Port Calloway, Washington, under a lease that ends in 2030. ${c.year >= 2023 ? 'We gave up two of five floors in fiscal 2023. ' : ''}We also lease offices in Gdansk, Poland, and Pune, India.`,
    ],
    legal: () => [
      'In May 2020 a holder of patents on arrival-time forecasting sued us in the district of Delaware. The court invalidated two of three patents; the third is on appeal. We believe that we do not infringe it.',
    ],
    overview: (c) => [
      `Annual recurring revenue was ${c.money(Math.round(c.now.income.revenue * 1.16))} as of ${c.endDate}, and remaining performance obligations were ${c.money(Math.round(c.now.income.revenue * 1.62))}, of which we expect to recognize about 63% in the next twelve months.`,
      `Free cash flow, which we define as net cash from operating activities less purchases of property and equipment, was ${c.now.cash.operating - c.now.cash.capex < 0 ? 'negative ' : ''}${c.money(c.now.cash.operating - c.now.cash.capex)}, or ${c.share(c.now.cash.operating - c.now.cash.capex, c.now.income.revenue)} of total revenues.`,
    ],
    revenueReason: (c) =>
      c.year <= 2022
        ? 'About 70% of the increase came from new customers and the rest from customers who added users or products.'
        : 'About 55% of the increase came from existing customers, mainly through Meridia Ledger; fewer new customers were won than in the year before.',
    marginReason: () =>
      'Hosting cost per transaction fell as we moved storage to cheaper tiers, and subscription grew faster than professional services, which earn little.',
    expenseReason: (c) =>
      c.year === 2023
        ? 'In January 2023 we reduced our workforce by about 9%, and headcount in sales ended the year below where it began.'
        : 'The largest factor was headcount, in particular in sales and in the platform team.',
    cyber: (c) => [
      `Our security program follows published frameworks and is certified every year by an outside assessor. The chief security officer, who came to us in ${c.year >= 2024 ? '2022' : '2019'} after two decades in banking, reports to the chief executive.`,
      'Risks are reviewed by the cybersecurity committee of the board at each regular meeting. We have not identified any threat that has materially affected, or is reasonably likely to materially affect, our business.',
    ],
    subsequent: (c) =>
      c.year === 2024
        ? 'In March 2024 we signed a credit agreement for a revolving facility of $150 million, of which nothing has been drawn.'
        : null,
  },
};
