import { type Concept, concepts } from '../../text/concepts.ts';

/** Wordings for training. None of them, nor any of the company names, occurs in the test sets (src-main/evaluate/generators). */
export const TRAIN_CONCEPTS: readonly Concept[] = [
  ...concepts(
    'money',
    `Revenue was {x}. | Revenues came to {x}. | The company had revenue of {x}.
{c} reported net sales of {x} for {y}. | Net sales of {c} in {y} were {x}. | In {y}, {c} posted net sales of {x}.
Net income for the year was {x}. | The year ended with net income of {x}. | We earned net income of {x}.
Total assets amounted to {x} at year end. | At the end of the year total assets stood at {x}.
Long-term debt was {x}. | The company owed {x} of long-term debt. | Borrowings due after one year were {x}.
Capital expenditures were {x} in {y}. | In {y} we spent {x} on property and equipment. | Capital spending in {y} reached {x}.
Research and development expense was {x}. | We invested {x} in research and development.
{c} paid {x} to settle the lawsuit. | The lawsuit against {c} was settled for {x}.
Cash and cash equivalents totaled {x}. | We held {x} in cash and cash equivalents.
Goodwill impairment charges of {x} were recorded. | We wrote down goodwill by {x}.
The acquisition of {c} closed for {x}. | {c} was bought for {x}. | The purchase price of {c} was {x}.
Interest expense increased to {x}. | Interest expense rose to {x}. | Interest cost us {x}.
{c} repurchased {x} of its own shares. | Share buybacks at {c} came to {x}.
The budget of the city is {x}. | The city plans to spend {x}.
Inventories were valued at {x}. | The carrying amount of inventories was {x}.
Cost of goods sold reached {x} during {y}. | During {y} cost of goods sold was {x}.
Gross profit of {c} was {x}. | {c} made a gross profit of {x}.
Accounts payable were {x} on December 31. | On December 31 we owed suppliers {x}.
We lost {x} in the quarter. | The quarter brought a loss of {x}. | A net loss of {x} was recorded for the quarter.
Operating cash flow was {x}. | Operations generated {x} of cash. | Cash provided by operating activities was {x}.
Deferred revenue at {c} totals {x}. | {c} carries deferred revenue of {x}.
The fund manages {x}. | Assets under management are {x}.
The hurricane caused damage of {x}. | Damage from the hurricane was put at {x}.
The mansion sold for {x}. | A buyer paid {x} for the mansion.
Rent expense under operating leases was {x} in {y}. | In {y} operating leases cost us {x}.
The pension plan is underfunded by {x}. | The shortfall of the pension plan is {x}.
Backlog at the end of {y} was {x}. | We ended {y} with orders of {x} not yet filled.
We have {x} available under our credit facility. | Unused commitments under the credit facility are {x}.
Stock-based compensation cost was {x}. | We recognized {x} for stock-based compensation.
Tax refunds of {x} are expected. | We expect tax refunds of {x}.`,
  ),
  ...concepts(
    'price',
    `The laptop costs {x}. | You can buy the laptop for {x}. | The price of the laptop is {x}.
A ticket to the game was {x}. | They paid {x} for a ticket to the game.
The average selling price of a phone was {x}. | On average a phone sold for {x}.
Her monthly salary is {x}. | She earns {x} a month.
The hotel charges {x} per night. | A night in the hotel costs {x}.
Oil traded at {x} a barrel. | A barrel of oil fetched {x}.
He donated {x} to the charity. | The charity got {x} from him.
The repair bill came to {x}. | Fixing it cost {x}.
The painting was sold for {x}. | Someone bought the painting for {x}.`,
  ),
  ...concepts(
    'percent',
    `Gross margin was {x}. | We had a gross margin of {x}. | Gross margin came in at {x} of sales.
Sales grew {x} compared with the prior year. | Sales were up {x} from the prior year. | Year over year, sales rose {x}.
The effective tax rate was {x}. | Our effective tax rate stood at {x}.
Unemployment fell to {x}. | The jobless rate dropped to {x}.
One customer accounted for {x} of revenue. | {x} of revenue came from one customer.
The notes bear interest at {x}. | Interest on the notes is {x} a year.
{c} owns {x} of the joint venture. | {c} holds a stake of {x} in the joint venture.
Occupancy of the buildings was {x}. | {x} of the building space was let.
Expenses declined by {x}. | There was a {x} decline in expenses.
Inflation was {x} in {y}. | In {y} prices rose by {x}.
The discount rate used was {x}. | We used a discount rate of {x}.
Turnout at the election was {x}. | {x} of voters took part in the election.`,
  ),
  ...concepts(
    'count',
    `We had {x} employees. | Our workforce numbered {x}. | {c} employed {x} people.
{c} operates {x} stores. | There are {x} stores run by {c}.
The town has {x} inhabitants. | {x} people live in the town. | The population of the town is {x}.
{x} shares were outstanding. | There were {x} shares outstanding. | The number of shares outstanding was {x}.
The stadium holds {x} spectators. | There is room for {x} spectators in the stadium.
We shipped {x} units in {y}. | In {y} unit shipments were {x}.
The app has {x} users. | {x} users have installed the app.
The library has {x} books. | There are {x} books in the library.
The warehouse covers {x} square feet. | A warehouse of {x} square feet is leased.
Holders of record numbered {x}. | We had {x} holders of record.
Reserves are {x} barrels of oil. | Proved reserves stand at {x} barrels.
The article was read {x} times. | {x} people read the article.
The farm keeps {x} cows. | There are {x} cows on the farm.
{c} had {x} subscribers at the end of {y}. | At the end of {y}, {x} customers subscribed to {c}.
{x} claims were filed against us. | We face {x} claims.`,
  ),
  ...concepts(
    'per_share',
    `Diluted earnings per share were {x}. | We earned {x} per diluted share. | Earnings per diluted share came to {x}.
The board declared a dividend of {x} per share. | A dividend of {x} a share was declared.
The stock closed at {x}. | Shares of {c} ended the day at {x}.
Options were granted at an exercise price of {x} per share. | The exercise price of the options is {x} a share.
Net asset value per unit was {x}. | Each unit had a net asset value of {x}.`,
  ),
  ...concepts(
    'length',
    `The river is {x} long. | It is a river of {x}.
The tunnel runs for {x}. | The length of the tunnel is {x}.
The next town is {x} away. | You have to go {x} to reach the next town.
The pipeline stretches {x}. | They built a pipeline of {x}.
The shelf is {x} wide. | The width of the shelf is {x}.`,
  ),
  ...concepts(
    'mass',
    `The package weighs {x}. | The weight of the package is {x}.
The mine produced {x} of copper. | Copper output at the mine was {x}.
We shipped {x} of flour. | {x} of flour left the mill.
The truck can carry {x}. | The load limit of the truck is {x}.`,
  ),
  ...concepts(
    'duration',
    `The trip takes {x}. | You need {x} for the trip.
The outage lasted {x}. | Power was out for {x}.
The battery runs for {x}. | After {x} the battery is empty.
The meeting went on for {x}. | They met for {x}.`,
  ),
  ...concepts(
    'power',
    `The plant generates {x}. | The output of the plant is {x}.
The engine delivers {x}. | It is an engine of {x}.
The solar park has a capacity of {x}. | Solar capacity of the park is {x}.`,
  ),
  ...concepts(
    'data',
    `The file takes {x}. | The size of the file is {x}.
The server stores {x}. | There are {x} on the server.
The plan includes {x} a month. | Each month you may use {x}.`,
  ),
];

const FIRST =
  'Alder Bexley Corwin Dunmore Elkhart Fenway Granby Hollis Ivory Jasper Kestrel Lorimer Marston Norwood'.split(' ');
const SECOND = [
  'Foods',
  'Energy',
  'Systems',
  'Bancorp',
  'Holdings',
  'Industries',
  'Pharma',
  'Retail Group',
  'Logistics',
];

/** Fictional companies of the training sentences. */
export const TRAIN_COMPANIES: readonly string[] = FIRST.flatMap((a) => SECOND.map((b) => `${a} ${b}`));
