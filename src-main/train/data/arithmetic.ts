import { askEquation, drawEquation, type Operation } from '../../text/arithmetic.ts';
import type { Random } from '../../text/random.ts';

/** A sentence with [MASK] in the place of one number, and that number. */
export interface Question {
  readonly text: string;
  readonly value: number;
  readonly operation: Operation;
}

/** Wordings for training; the test has others (src-main/evaluate/generators/arithmetic.ts). */
export const TRAIN_WORDINGS: Readonly<Record<Operation, readonly string[]>> = {
  add: lines(`{a} plus {b} gives {c}.
{a} + {b} = {c}
If you add {b} to {a}, you get {c}.
The sum of {a} and {b} is {c}.
Adding {a} and {b} makes {c}.
{c} is {a} plus {b}.
A shop sold {a} apples and {b} pears, {c} pieces in all.
She had {a} dollars, then earned {b} dollars more and now has {c} dollars.
Revenue was {a} at home and {b} abroad, {c} together.
Current assets of {a} and other assets of {b} make total assets of {c}.
{a} and {b} add up to {c}.
After an increase of {b}, the level of {a} became {c}.`),
  subtract: lines(`{a} minus {b} gives {c}.
{a} - {b} = {c}
If you subtract {b} from {a}, you get {c}.
The difference between {a} and {b} is {c}.
{a} less {b} leaves {c}.
Take {b} away from {a} and {c} remains.
He had {a} coins, lost {b} and was left with {c}.
With sales of {a} and costs of {b}, the profit is {c}.
The tank held {a} litres; {b} litres leaked out and {c} litres were left.
Assets of {a} less liabilities of {b} give equity of {c}.
From {a} down by {b} is {c}.`),
  multiply: lines(`{a} times {b} gives {c}.
{a} * {b} = {c}
If you multiply {a} by {b}, you get {c}.
The product of {a} and {b} is {c}.
{a} x {b} = {c}
{c} is {a} times {b}.
{a} boxes of {b} grams weigh {c} grams.
At a price of {b} dollars each, {a} units cost {c} dollars.
Working {a} hours at {b} dollars an hour earns {c} dollars.
{a} shares at {b} dollars are worth {c} dollars.
A field {a} metres long and {b} metres wide has {c} square metres.`),
  divide: lines(`{a} divided by {b} gives {c}.
{a} / {b} = {c}
If you divide {a} by {b}, you get {c}.
The quotient of {a} and {b} is {c}.
{a} over {b} equals {c}.
{a} split into {b} equal parts makes parts of {c}.
Sharing {a} dollars among {b} people gives each {c} dollars.
Earnings of {a} on {b} shares are {c} per share.
Driving {a} miles in {b} hours means {c} miles an hour.
The ratio of {a} to {b} is {c}.`),
};

/** Products and quotients come twice as often as sums and differences: they are learned more slowly. */
const DRAWN: readonly Operation[] = ['add', 'subtract', 'multiply', 'multiply', 'divide', 'divide'];

/** Draws an arithmetic question for training: any operation, any of the three numbers unknown (the result half of the time). */
export function drawQuestion(rng: Random): Question {
  const operation = rng.pick(DRAWN);
  const equation = drawEquation(rng, operation);
  const unknown = rng.pick(['a', 'b', 'c', 'c'] as const);
  return { ...askEquation(equation, rng.pick(TRAIN_WORDINGS[operation]), unknown), operation };
}

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}
