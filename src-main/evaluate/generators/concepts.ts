import { type Concept, concepts } from '../../text/concepts.ts';

/** Wordings for testing only; src-main/train/data/concepts.ts has the others. test/evaluate checks that the two share no wording. */
export const TEST_CONCEPTS: readonly Concept[] = [
  ...concepts(
    'money',
    `Turnover reached {x}. | Turnover amounted to {x}.
{c} had operating income of {x} in fiscal {y}. | Fiscal {y} brought {c} operating income of {x}.
Stockholders' equity stood at {x}. | The equity of the stockholders was {x}.
The merger is worth {x}. | They agreed on a merger worth {x}.
Selling and administrative costs added up to {x}. | Selling and administration cost {x}.
{c} raised {x} from investors. | Investors put {x} into {c}.
Trade receivables came in at {x}. | Customers owed the group {x}.
The fine imposed on {c} was {x}. | {c} has to pay a fine of {x}.
Depreciation and amortization were {x} for {y}. | For {y}, depreciation and amortization ran to {x}.
The market value of {c} is {x}. | {c} has a market value of {x}.
The senior notes have a face amount of {x}. | Senior notes of {x} were issued.
The bridge was built at a cost of {x}. | Building the bridge took {x}.
Free cash flow improved to {x}. | We had free cash flow of {x}.
Advertising spending by {c} hit {x}. | {c} put {x} into advertising.
Restructuring charges totaled {x}. | The restructuring cost {x}.
Marketable securities of {x} were on hand. | We had {x} of marketable securities.
The government granted aid of {x}. | Aid of {x} came from the government.
Her estate was valued at {x}. | She left an estate of {x}.`,
  ),
  ...concepts(
    'price',
    `This camera sells for {x}. | The shop wants {x} for this camera.
Rent for the flat is {x} a month. | The flat is let for {x} monthly.
A year at the college costs {x}. | The college asks for {x} a year.
Gold was quoted at {x} an ounce. | An ounce of gold went for {x}.
The used car went for {x}. | Somebody paid {x} for the used car.
Dinner cost us {x}. | We spent {x} on dinner.`,
  ),
  ...concepts(
    'percent',
    `Operating margin reached {x}. | We ran at an operating margin of {x}.
The yield on the bond is {x}. | The bond yields {x}.
Market share of {c} stood at {x}. | {c} has {x} of the market.
Return on equity was {x}. | Equity returned {x}.
Orders fell by {x} from a year ago. | A year ago orders were {x} higher.
Vacancy in the office portfolio was {x}. | {x} of the offices stood empty.
Exports made up {x} of output. | {x} of output was sold abroad.`,
  ),
  ...concepts(
    'count',
    `The group has a headcount of {x}. | {x} workers are on the payroll of the group.
{c} serves {x} customers. | {x} customers rely on {c}.
The village counts {x} residents. | {x} residents live in the village.
The fleet consists of {x} aircraft. | {x} aircraft make up the fleet.
The concert drew {x} fans. | {x} fans came to the concert.
The website had {x} visitors. | {x} visitors looked at the website.
{x} vehicles were recalled. | The recall covers {x} vehicles.
The hospital has {x} beds. | There are {x} beds in the hospital.
{x} options were granted in {y}. | During {y} the board granted {x} options.
The refinery handles {x} barrels a day. | Each day {x} barrels go through the refinery.`,
  ),
  ...concepts(
    'per_share',
    `Basic income per share was {x}. | We had basic income of {x} per share.
The offer price is {x} per share. | Shareholders are offered {x} for each share.
Book value per share rose to {x}. | Each share had a book value of {x}.`,
  ),
  ...concepts(
    'length',
    `The road is {x} long. | It is a road of {x}.
The ship measures {x}. | The ship has a length of {x}.
She ran {x}. | Her run was {x}.`,
  ),
  ...concepts(
    'mass',
    `The parcel has a weight of {x}. | It is a parcel of {x}.
The harvest was {x} of wheat. | Farmers brought in {x} of wheat.
The crane lifts {x}. | Loads of {x} are no problem for the crane.`,
  ),
  ...concepts(
    'duration',
    `The flight lasts {x}. | It is a flight of {x}.
The repair took {x}. | They repaired it in {x}.`,
  ),
  ...concepts(
    'power',
    `The wind farm produces {x}. | Output of the wind farm is {x}.
The motor has {x}. | It is a motor with {x}.`,
  ),
  ...concepts(
    'data',
    `The archive holds {x}. | The archive has a size of {x}.
The phone has {x} of storage. | Storage on the phone is {x}.`,
  ),
];

const FIRST = 'Palmer Quarry Redwood Sterling Thornton Upland Verity Westlake Yarrow Zenith'.split(' ');
const SECOND = ['Motors', 'Media', 'Chemicals', 'Insurance', 'Airlines', 'Software', 'Mining', 'Partners'];

/** Fictional companies of the test sentences. */
export const TEST_COMPANIES: readonly string[] = FIRST.flatMap((a) => SECOND.map((b) => `${a} ${b}`));
