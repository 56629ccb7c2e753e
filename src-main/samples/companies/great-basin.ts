/** Trucking: asset-heavy, leveraged, cyclical; old-fashioned style, "the Company". */
import type { CompanySpec } from '../spec.ts';

const tractors = (year: number) => [3120, 3240, 3390, 3180][year - 2020] ?? 3200;

export const greatBasin: CompanySpec = {
  name: 'Great Basin Freight Lines Corp.',
  short: 'Great Basin',
  ticker: 'GBFL',
  cik: '9900538',
  ein: '99-0538226',
  fileNumber: '000-99538',
  state: 'Utah',
  street: '5150 Saltbush Avenue',
  city: 'Wendover Flats, Utah 84999',
  phone: '(555) 010-5150',
  exchange: 'the Nasdaq Global Select Market',
  auditor: 'Kessler Whitcombe LLP',
  style: 'plain',
  scale: 3,
  calendar: 'december',
  years: [2020, 2021, 2022, 2023],
  revenueName: 'Net revenue',
  costName: 'Cost of transportation',
  segments: [
    { name: 'Truckload', share: 0.67, drift: -0.014, what: 'dry van and refrigerated haulage' },
    { name: 'Dedicated', share: 0.21, drift: 0.012, what: 'fleets that serve one customer' },
    { name: 'Brokerage', share: 0.12, drift: 0, what: 'loads given to other carriers' },
  ],
  regions: ['the Western states', 'the Central states', 'Canada and Mexico'],
  officers: ['Dale R. Hutchings', 'Karen E. Moroni'],
  economics: {
    revenue: 702_900,
    growth: [0.087, -0.021, 0.008, 0.236, 0.142, -0.164, -0.031],
    cost: [0.842, 0.853, 0.846, 0.803, 0.812, 0.871, 0.869],
    research: 0,
    selling: 0.019,
    administrative: 0.068,
    charges: { 2023: 0.011 },
    taxRate: 0.247,
    interestRate: 0.0535,
    depreciation: 0.098,
    amortization: 0.002,
    capex: 0.112,
    stockCompensation: 0.004,
    dividend: 0.12,
    buyback: 0.1,
    daysReceivable: 39,
    daysInventory: 4,
    daysPayable: 21,
    deferredRevenue: 0,
    opening: { cash: 28_700, property: 486_000, goodwill: 59_300, intangibles: 14_800, debt: 262_000, paidIn: 118_000 },
    minimumCash: 0.025,
    priceToSales: 0.8,
    shares: 26_900,
    employees: 4480,
  },
  prose: {
    business: (c) => [
      {
        heading: 'Introduction',
        paragraphs: [
          `Great Basin Freight Lines Corp. (the "Company") hauls freight by truck between the Pacific ports, the inland deserts and the Middle West. At ${c.endDate} it operated ${c.count(tractors(c.year))} tractors and ${c.count(Math.round(tractors(c.year) * 2.9))} trailers; the average age of tractors was ${(2.1 + 0.2 * (c.year - 2020)).toFixed(1)} years. About 11% of tractors belong to owner-operators.`,
          'The Company began in 1974 with two trucks that carried salt. Salt is now less than 1% of net revenue; retail goods, beverages, building products and frozen food make up most of the freight.',
        ],
      },
      {
        heading: 'Operations',
        paragraphs: [
          `In ${c.label} average revenue per loaded mile, before fuel surcharge, was $${(1.92 + (c.year === 2021 ? 0.36 : c.year === 2022 ? 0.61 : c.year === 2023 ? 0.29 : 0)).toFixed(2)}, the average haul was ${c.count(742 - 18 * (c.year - 2020))} miles, and ${(12.1 + 0.4 * (c.year - 2020)).toFixed(1)}% of miles were driven empty. Fuel surcharges recover most, though not all, of increases in the price of diesel.`,
          'Dedicated customers commit to a fleet for three to five years. They pay for each truck by the week and each mile, so that results of the segment vary less than those of Truckload.',
        ],
      },
      {
        heading: 'Customers',
        paragraphs: [
          `The largest customer, a home-improvement retailer, accounted for ${(9.4 + 0.7 * (c.year - 2020)).toFixed(1)}% of net revenue and the ten largest for 41%. Most contracts run for one year and do not oblige the customer to tender any volume.`,
        ],
      },
      {
        heading: 'Drivers',
        paragraphs: [
          `Driver turnover was ${c.year === 2021 ? 98 : c.year === 2022 ? 87 : 76}%. The Company runs three schools, from which ${c.count(610 + 45 * (c.year - 2020))} students graduated in the year. All candidates take hair tests for drugs, which find more than the urine tests required by law.`,
        ],
      },
    ],
    risks: [
      {
        title: 'Trucking is cyclical, and rates fall when too many trucks chase freight.',
        body: (c) => [
          `It takes a few thousand dollars to enter the trade and everyone does when rates are high. ${c.year === 2023 ? `Net revenue ${c.moved(c.now.income.revenue, c.last.income.revenue)} in 2023 as capacity added in the boom of 2021 and 2022 met weak demand. The Company cannot say when the freight recession will end.` : c.year >= 2021 ? 'The present level of rates is not likely to last.' : 'Rates collapsed in April and recovered by the autumn of 2020.'}`,
        ],
      },
      {
        title: 'The Company cannot hire enough safe drivers.',
        body: () => [
          'The work is lonely, the median age of drivers is above 50, and a federal clearinghouse now keeps those with failed drug tests off the road. Every tractor without a driver costs about $350 a week in depreciation and insurance alone.',
        ],
      },
      {
        title: 'One crash can lead to a verdict that exceeds the limits of insurance.',
        body: () => [
          'Juries have awarded more than $100 million after single accidents. The Company keeps the first $2 million of each claim for its own account and buys cover up to $60 million. Premiums have doubled since 2018, and some layers are not offered any more.',
        ],
      },
      {
        title: 'Diesel prices swing faster than surcharges.',
        body: (c) => [
          `The Company bought about ${(38 + (c.year - 2020)).toFixed(0)} million gallons in ${c.label}. Surcharges are set by last week's average price and are not paid on empty miles or idling. A rise of $1.00 a gallon costs about $5 million a year after surcharges.`,
        ],
      },
      {
        title: 'California rules will require trucks that do not yet work on the routes of the Company.',
        body: () => [
          'Drayage trucks that are registered newly in California must have no emissions. Battery tractors on offer weigh about 8,000 pounds more, cost about three times as much and cannot cross Nevada without charging for hours. Other states have announced that they will follow.',
        ],
        from: 2022,
      },
      {
        title: 'The Company owes substantial debt secured by its tractors.',
        body: (c) => [
          `Debt was ${c.money(c.now.balance.debt)} at ${c.endDate}, or ${c.share(c.now.balance.debt, c.now.balance.totalAssets)} of total assets. Covenants limit debt to 3.25 times earnings before interest, taxes, depreciation and amortization.${c.year === 2023 ? ' Prices of used tractors fell by about a third in 2023, which lowers what the collateral is worth and led to an impairment.' : ''}`,
        ],
      },
      {
        title: 'Shipments collapsed when factories and shops closed in the spring of 2020.',
        body: () => [
          'Closings that began in March 2020 idled 14% of the fleet within three weeks, while demand for groceries and paper goods overwhelmed the refrigerated fleet. Another closing could do the same.',
        ],
        until: 2021,
      },
      {
        title: 'A failure of the electronic dispatch system would stop the fleet.',
        body: () => [
          'Trucks receive loads, routes and fuel stops by satellite and cellular links. In October 2022 an attack on a vendor of logging devices put the fleet on paper logs for nine days.',
        ],
        from: 2022,
      },
    ],
    properties: () => [
      'The Company owns its headquarters and main terminal in Wendover Flats, Utah (118 acres), and terminals in Fontana, California; Elko, Nevada; Laramie, Wyoming; and Joplin, Missouri. It leases six drop yards from month to month. Repair shops at each terminal and fuel islands at four are considered adequate.',
    ],
    legal: (c) => [
      `The Company is a defendant in suits over accidents, cargo and wages. The largest arises from a collision near Winnemucca in ${c.year >= 2022 ? '2021; a jury is to hear it in 2024' : '2018 and was settled within insurance limits'}. Claims accruals were ${c.money(Math.round(c.now.income.revenue * 0.031))} at ${c.endDate}.`,
    ],
    overview: (c) => [
      `The operating ratio, which is operating expenses and cost of transportation as a percentage of net revenue, was ${c.share(c.now.income.revenue - c.now.income.operatingIncome, c.now.income.revenue)} in ${c.label} and ${c.share(c.last.income.revenue - c.last.income.operatingIncome, c.last.income.revenue)} in ${c.lastLabel}. The lower it is, the better.`,
    ],
    revenueReason: (c) =>
      c.year === 2023
        ? 'Spot rates fell by more than a quarter, fuel surcharges by about a third, and 210 tractors were parked.'
        : c.year === 2020
          ? 'A weak second quarter was followed by the strongest fourth quarter in the history of the Company.'
          : 'Rates for each loaded mile rose more than volume, as the supply of drivers did not keep up with imports.',
    marginReason: (c) =>
      c.now.income.cost / c.now.income.revenue > c.last.income.cost / c.last.income.revenue
        ? 'Driver pay, maintenance of older tractors and insurance did not fall with rates.'
        : 'Rates rose faster than driver pay, although that was raised three times.',
    expenseReason: (c) =>
      c.year === 2023
        ? 'An impairment of tractors held for sale is included; salaries of officers were cut by 10% in October.'
        : 'These expenses consist mostly of salaries, communication and software.',
    marketRisk: (c) =>
      `Commodity price risk. The Company bought diesel for ${c.money(Math.round(c.now.income.revenue * 0.148))} in ${c.label} and had no hedges. After surcharges, a change of 10% in the price of diesel would have changed costs by about ${c.money(Math.round(c.now.income.revenue * 0.0043))}.`,
    cyber: () => [
      'Dispatch, payroll and customer links are watched around the clock by an outside firm. After the event of October 2022 the Company bought a second logging system and practices running on paper once a year.',
      'The board as a whole oversees this risk and receives a report twice a year from the vice president of information systems.',
    ],
  },
};
