import type { Operation } from '../../text/arithmetic.ts';

/**
 * Wordings of arithmetic for training; the tests have others (src-main/evaluate/generators/arithmetic.ts). {a} op {b} = {c}. Words in capitals are
 * drawn anew each time: WHO and OTHER a person, ORG a company, THINGS and ITEMS two sorts of things, UNIT a unit, GIVES a verb of result.
 */
export const TRAIN_WORDINGS: Readonly<Record<Operation, readonly string[]>> = {
  add: lines(`{a} plus {b} GIVES {c}.
{a} + {b} = {c}
{c} = {a} + {b}
If you add {b} to {a}, you get {c}.
Add {a} to {b} and the answer is {c}.
The sum of {a} and {b} is {c}.
Adding {a} and {b} GIVES {c}.
Adding {b} to {a} results in {c}.
{c} is {a} plus {b}.
{c} is the sum of {a} and {b}.
{c} is {b} more than {a}.
A number that is {b} larger than {a} is {c}.
{a} increased by {b} is {c}.
{a} and {b} add up to {c}.
{a} and {b} sum to {c}.
{a} and {b} total {c}.
The total of {a} and {b} is {c}.
Combining {a} with {b} GIVES {c}.
Put {a} and {b} together and you have {c}.
Starting from {a} and going up by {b} we reach {c}.
What is {a} plus {b}? It is {c}.
What do you get when {b} is added to {a}? The answer is {c}.
How much are {a} and {b} in all? {c}.
Question: {a} + {b}? Answer: {c}
{a}, raised by {b}, becomes {c}.
After an increase of {b}, the level of {a} became {c}.
A shop sold {a} THINGS and {b} ITEMS, {c} pieces in all.
WHO has {a} THINGS and gets {b} more, so now WHO has {c} THINGS.
WHO had {a} dollars, then earned {b} dollars more and now has {c} dollars.
WHO owns {a} THINGS, OTHER owns {b}; between them they own {c}.
There were {a} THINGS in the box. WHO put in {b} more. Now there are {c} THINGS in it.
WHO walked {a} UNIT in the morning and {b} UNIT in the afternoon, a distance of {c} UNIT.
One pipe is {a} UNIT long, the next {b} UNIT; laid end to end they measure {c} UNIT.
A parcel of {a} UNIT and another of {b} UNIT weigh {c} UNIT in all.
The first week brought {a} visitors, the second {b}, which is {c} for both weeks.
Revenue was {a} at home and {b} abroad, {c} together.
ORG sold {a} units in the first half and {b} in the second, {c} over the year.
Current assets of {a} and other assets of {b} make total assets of {c}.
Liabilities of {a} and equity of {b} equal total assets of {c}.
With wages of {a} and rent of {b}, costs amount to {c}.
Products brought in {a} and services {b}; total revenue was {c}.
The balance was {a}; after a deposit of {b} it is {c}.
The price was {a} and shipping {b}, so the bill came to {c}.
ORG had {a} workers and hired {b}; it now has {c}.
Cash rose by {b} from {a} to {c}.
Sales climbed from {a} to {c}, a gain of {b}.
Profit went up {b}, from {a} to {c}.
Operating income of {a} plus other income of {b} is pre-tax income of {c}.
Of the {c} THINGS, {a} are red and the other {b} are blue.
A total of {c} was made up of {a} and {b}.
{c} consists of {a} and {b}.
{a} with {b} on top is {c}.
{a} combined with {b} equals {c}.
The two accounts hold {a} and {b}, altogether {c}.`),
  subtract: lines(`{a} minus {b} GIVES {c}.
{a} - {b} = {c}
{c} = {a} - {b}
If you subtract {b} from {a}, you get {c}.
Subtract {b} from {a} and the answer is {c}.
Subtracting {b} from {a} GIVES {c}.
The difference between {a} and {b} is {c}.
The difference of {a} and {b} equals {c}.
{a} less {b} leaves {c}.
{a} less {b} is {c}.
{c} is {a} minus {b}.
{c} is {b} less than {a}.
{c} is what remains of {a} after {b} is gone.
{b} less than {a} is {c}.
Take {b} away from {a} and {c} remains.
Taking {b} from {a} results in {c}.
Deduct {b} from {a} to obtain {c}.
Deducting {b} from {a} GIVES {c}.
{a} decreased by {b} is {c}.
{a}, lowered by {b}, becomes {c}.
{a} exceeds {b} by {c}.
{a} is larger than {b} by {c}.
{b} falls short of {a} by {c}.
From {a} down by {b} is {c}.
Starting from {a} and going down by {b} we reach {c}.
What is {a} minus {b}? It is {c}.
What is left when {b} is taken from {a}? The answer is {c}.
How much more than {b} is {a}? {c}.
Question: {a} - {b}? Answer: {c}
WHO had {a} coins, lost {b} and was left with {c}.
WHO had {a} THINGS and gave {b} to OTHER, keeping {c}.
There were {a} THINGS in the box. WHO took out {b}. There are {c} THINGS left in it.
WHO earned {a} dollars and spent {b}, which left {c}.
WHO has {a} THINGS and OTHER has {b}, so WHO has {c} more.
The tank held {a} litres; {b} litres leaked out and {c} litres were left.
From a rope of {a} UNIT a piece of {b} UNIT was cut; {c} UNIT were left over.
The trip is {a} UNIT long, {b} UNIT are done, {c} UNIT are still to go.
Of {a} tickets, {b} have gone, and {c} are still to be had.
With sales of {a} and costs of {b}, the profit is {c}.
Sales of {a} less cost of sales of {b} is gross profit of {c}.
Gross profit of {a} after expenses of {b} is operating income of {c}.
Pre-tax income of {a} less tax of {b} is net income of {c}.
Assets of {a} less liabilities of {b} give equity of {c}.
The balance was {a}; after a payment of {b} it is {c}.
The price of {a} was cut by {b} to {c}.
ORG had {a} workers and let {b} go; {c} remain.
ORG repaid {b} of its debt of {a} and still owes {c}.
Cash fell by {b} from {a} to {c}.
Sales dropped from {a} to {c}, a decline of {b}.
Costs went down {b}, from {a} to {c}.
Net of {b}, the amount of {a} is {c}.
{a} before fees of {b} is {c} after fees.
Total assets were {a}, of which {b} were current and {c} were not.
Out of {a}, {b} is spoken for, so {c} is free.`),
  multiply: lines(`{a} times {b} GIVES {c}.
{a} * {b} = {c}
{a} x {b} = {c}
{a} × {b} = {c}
{c} = {a} * {b}
If you multiply {a} by {b}, you get {c}.
Multiply {a} by {b} and the answer is {c}.
Multiplying {a} by {b} results in {c}.
The product of {a} and {b} is {c}.
{c} is {a} times {b}.
{c} is the product of {a} and {b}.
{a} multiplied with {b} equals {c}.
{a} taken {b} times is {c}.
{b} times as much as {a} is {c}.
{c} is {b} times as large as {a}.
Scaling {a} by a factor of {b} GIVES {c}.
{a} grew by a factor of {b} to {c}.
{a} groups of {b} are {c}.
What is {a} times {b}? It is {c}.
What do you get when {a} is multiplied by {b}? The answer is {c}.
Question: {a} * {b}? Answer: {c}
{a} boxes of {b} grams weigh {c} grams.
{a} boxes with {b} THINGS each contain {c} THINGS.
WHO bought {a} THINGS at {b} dollars apiece and paid {c} dollars.
At a price of {b} dollars each, {a} units cost {c} dollars.
One of the THINGS costs {b} dollars, so {a} of them cost {c} dollars.
Working {a} hours at {b} dollars an hour earns {c} dollars.
WHO earns {b} a day; in {a} days that is {c}.
{a} shares at {b} dollars are worth {c} dollars.
ORG has {a} shares outstanding at a price of {b}, a market value of {c}.
ORG sold {a} THINGS for {b} dollars each, so revenue was {c} dollars.
A volume of {a} at an average price of {b} means sales of {c}.
A dividend of {b} a share on {a} shares costs ORG {c}.
Earnings per share of {a} on {b} shares are earnings of {c}.
A field {a} metres long and {b} metres wide has {c} square metres.
The area of a room of {a} by {b} is {c}.
Driving {a} hours at {b} UNIT an hour covers {c} UNIT.
A pump that moves {b} litres a minute moves {c} litres in {a} minutes.
A machine makes {b} THINGS an hour and {c} in {a} hours.
There are {a} shelves and {b} THINGS on every shelf, {c} THINGS altogether.
Each of the {a} THINGS weighs {b} UNIT, and all of them {c} UNIT.
{a} instalments of {b} amount to {c}.
A monthly fee of {b} over {a} months comes to {c}.
ORG employs {a} people at an average cost of {b}, in total {c}.
With {b} per customer and {a} customers, ORG takes in {c}.
A loan of {a} at a rate of {b} bears interest of {c}.
If one is worth {b}, then {a} are worth {c}.
For every one of the {a} stores there is {b} of stock, {c} of stock in all.
Exchanging {a} at a rate of {b} brings {c}.
{b} for each of {a} is {c}.`),
  divide: lines(`{a} divided by {b} GIVES {c}.
{a} / {b} = {c}
{a} ÷ {b} = {c}
{c} = {a} / {b}
If you divide {a} by {b}, you get {c}.
Divide {a} by {b} and the answer is {c}.
Dividing {a} by {b} results in {c}.
The quotient of {a} and {b} is {c}.
{c} is {a} divided by {b}.
{c} is the quotient of {a} and {b}.
{a} over {b} equals {c}.
{a} split into {b} equal parts makes parts of {c}.
{a} is {c} times {b}.
{a} is {c} times as large as {b}.
The ratio of {a} to {b} is {c}.
{a} relative to {b} is {c}.
{a} per {b} is {c}.
{b} fits into {a} {c} times.
One part in {b} of {a} is {c}.
What is {a} divided by {b}? It is {c}.
What do you get when {a} is divided by {b}? The answer is {c}.
How many times {b} is {a}? {c} times.
Question: {a} / {b}? Answer: {c}
Sharing {a} dollars among {b} people gives each {c} dollars.
WHO divides {a} THINGS evenly among {b} friends; each gets {c}.
{a} THINGS are packed into {b} boxes, {c} to a box.
{b} THINGS cost {a} dollars, that is {c} dollars apiece.
WHO paid {a} dollars for {b} THINGS, {c} dollars each.
WHO earned {a} in {b} hours, so {c} an hour.
Driving {a} miles in {b} hours means {c} miles an hour.
WHO ran {a} UNIT in {b} minutes, {c} UNIT a minute.
A rope of {a} UNIT was cut into {b} equal pieces of {c} UNIT.
{a} litres of fuel for {b} kilometres is {c} litres a kilometre.
Earnings of {a} on {b} shares are {c} per share.
Net income was {a} and there were {b} shares, so earnings per share were {c}.
A market value of {a} and {b} shares mean a price of {c}.
At a price of {a} and earnings of {b} the multiple is {c}.
Debt of {a} against equity of {b} is a ratio of {c}.
Current assets of {a} and current liabilities of {b} give a current ratio of {c}.
Sales of {a} with {b} employees are sales of {c} per employee.
Costs of {a} spread over {b} units are {c} a unit.
ORG paid {a} in dividends on {b} shares, {c} a share.
ORG earned {a} from {b} customers, on average {c}.
Revenue of {a} from {b} stores is {c} a store.
Spread over {b} months, {a} is {c} a month.
The average of {b} payments that total {a} is {c}.
An estate of {a} went to {b} heirs in equal shares of {c}.
A total of {a} in {b} equal instalments is {c} each.
Every one of {b} partners holds {c} of the {a}.
Output of {a} from {b} machines is {c} for every machine.`),
};

/** Wordings with percentages: percent {a} of {b} is {c}; growth from {a} to {b} is {c} percent; {a} raised or lowered by {b} percent is {c}. */
export const PERCENT_WORDINGS = {
  share: lines(`{a}% of {b} is {c}.
{a} percent of {b} GIVES {c}.
{c} is {a}% of {b}.
{c} out of {b} is {a}%.
{c} makes up {a} percent of {b}.
Net income of {c} on sales of {b} is a margin of {a}%.
With revenue of {b} and a margin of {a}%, profit was {c}.
Of {b} customers, {a}% or {c} have renewed.
Tax of {c} on income of {b} is a rate of {a}%.
At a tax rate of {a}%, income of {b} bears tax of {c}.
Interest at {a}% on {b} is {c}.
Research costs were {c}, or {a}% of sales of {b}.
ORG has {a} percent of a market of {b}, that is {c}.
A stake of {a}% in a company worth {b} is worth {c}.
Of the {b} litres in the tank, {a}% evaporated, which is {c} litres.
{a}% of the {b} voters, that is {c}, stayed at home.
The agent kept {c}, {a} percent of the sale price of {b}.
A commission of {a}% on sales of {b} earned WHO {c}.
Out of a budget of {b}, {c} went to rent, a share of {a}%.
{c} of the {b} THINGS were broken, or {a} percent.
VAT of {a}% on a bill of {b} adds {c}.
The deposit is {a}% of the price of {b}: {c}.
WHO paid {c} of interest for the year on a loan of {b} at {a}%.
At {a} percent a year, savings of {b} bring in {c}.
Costs of {c} took {a}% of the {b} earned.
If {c} is {a}% of something, it is {a}% of {b}.
What is {a}% of {b}? {c}.
{c} is what percent of {b}? {a}%.
{a} percent of which number is {c}? {b}.
Gross margin of {a}% on revenue of {b} comes to gross profit of {c}.
Domestic sales of {c} accounted for {a}% of total sales of {b}.
The effective tax rate was {a}%: income before taxes of {b}, provision of {c}.
The dividend of {c} is a payout of {a}% of earnings of {b}.
Bad loans were {c} of {b} lent, {a}%.
With {a}% down on a house of {b}, WHO brings {c}.
WHO answered {c} of {b} questions rightly, a score of {a}%.`),
  growth: lines(`From {a} to {b} is a change of {c}%.
Growth from {a} to {b} is {c} percent.
Sales went from {a} to {b}, a change of {c}%.
Sales were {b} after {a} the year before, {c}% more.
{b} against {a} a year earlier is growth of {c}%.
Revenue changed {c}% to {b} from {a}.
Starting at {a} and ending at {b} means a return of {c}%.
ORG grew from {a} to {b} employees, by {c} percent.
The price moved from {a} to {b}, {c}%.
WHO weighed {a} in spring and {b} in autumn, a change of {c}%.
Output went up from {a} to {b} tonnes, which is {c}%.
Net sales: {b} this year, {a} last year, change {c}%.
Compared with {a} a year ago, the {b} of today is {c} percent more.
An investment of {a} is now worth {b}, a return of {c}%.
{c}% is the growth if {a} becomes {b}.
Membership rose {c} percent, from {a} to {b}.
Rent was {a} and is {b} now, {c}% dearer.`),
  raise: lines(`{a} raised by {b}% is {c}.
{a} plus {b}% is {c}.
Increasing {a} by {b} percent GIVES {c}.
After growth of {b}%, sales of {a} became {c}.
Sales were {a} and rose {b}% to {c}.
A price of {a} with {b}% tax on top is {c}.
{c} is {b}% more than {a}.
A salary of {a} goes up by {b}% to {c}.
The price was {a} before the rise of {b}%, and {c} after it.
After a pay rise of {b} percent WHO earns {c}; before it WHO earned {a}.
Including {b}% tax the bill is {c}; without it {a}.
Rent of {a} rises {b}% and will be {c}.
{b}% up on last year's {a}, orders were {c}.
The town of {a} people grew by {b}% to {c}.
A fund of {a} that earns {b}% ends at {c}.
{c} is the total of {a} and a service charge of {b}%.
If {a} grows by {b}%, what is it? {c}.`),
  cut: lines(`{a} reduced by {b}% is {c}.
{a} minus {b}% is {c}.
Lowering {a} by {b} percent GIVES {c}.
At a discount of {b}%, the price of {a} becomes {c}.
Staff of {a}, cut by {b} percent, is {c}.
{c} is {b}% below {a}.
{c} is {b}% smaller than {a}.
A coat at {a} with {b}% off costs {c}.
WHO paid {c} after {b} percent was taken off the list price of {a}.
The sale price of {c} is {b}% less than the old price of {a}.
The price is {c} now; before the cut of {b}% it was {a}.
The car bought for {a} lost {b}% and is worth {c}.
Emissions fell {b}% from {a} to {c}.
Net of a {b}% fee, {a} becomes {c}.
Sales of {a} dropped {b} percent to {c}.
After {b}% tax, {c} of the {a} is left.
If {b}% of {a} is gone, {c} remains.`),
} as const;

/** The mean {c} of {a} and {b}. */
export const AVERAGE_WORDINGS = lines(`The average of {a} and {b} is {c}.
{c} is the mean of {a} and {b}.
{a} and {b} average {c}.
Halfway between {a} and {b} lies {c}.
WHO scored {a} and then {b}, on average {c}.
With {a} in the first year and {b} in the second, the yearly average was {c}.
The midpoint of {a} and {b} is {c}.
Average of the opening balance {a} and the closing balance {b}: {c}.
What is the mean of {a} and {b}? {c}.
Average assets of {c} were taken from {a} at the beginning and {b} at the end of the year.
Take {a} and {b}; their average is {c}.
Two readings, {a} and {b}, have a mean of {c}.`);

const FILLERS: Readonly<Record<string, readonly string[]>> = {
  WHO: 'Anna,Ben,Carla,David,Elena,Frank,Grace,Henry,Irene,Jack,Kate,Liam,Maria,Noah,Olga,Paul,Rita,Sam,Tina,Walter,She,He'.split(','),
  OTHER: 'Alex,Bella,Chris,Diana,Eric,Fiona,George,Hanna,Ivan,Julia,Kevin,Laura,Mark,Nina,Oscar,Petra'.split(','),
  ORG: 'The company,The group,The firm,The bank,The retailer,The fund,Our subsidiary,The manufacturer,We'.split(','),
  THINGS: 'apples,books,cards,bottles,tickets,stamps,tools,lamps,shirts,toys,bricks,pens,cakes,marbles,phones,bikes,eggs,screws,shares,chairs,coins,plants'.split(','),
  ITEMS: 'pears,pencils,cups,plates,rings,hats,keys,boots,doors,pipes,tiles,watches,candles,ropes,sheep,trees'.split(','),
  UNIT: 'metres,kilometres,miles,feet,kilograms,tonnes,pounds,km,kg,m,yards,inches,litres,grams'.split(','),
  GIVES: 'gives,makes,equals,is,yields,leaves,comes to,results in,produces,amounts to,returns,works out to,is equal to,becomes'.split(','),
}; // biome-ignore format: word lists

/** Puts drawn words in a wording's capitals; each capital word is the same throughout the sentence. */
export function drawWords(wording: string, pick: (words: readonly string[]) => string): string {
  const drawn = new Map<string, string>();
  return wording.replace(/\b(?:WHO|OTHER|ORG|THINGS|ITEMS|UNIT|GIVES)\b/g, (name) => {
    if (!drawn.has(name)) drawn.set(name, pick(FILLERS[name]!));
    return drawn.get(name)!;
  });
}

/** The lines of a list, empty ones left out. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
