import type { Operation } from '../../text/arithmetic.ts';
import type { Random } from '../../text/random.ts';
import { ADD_STORIES } from './stories/add.ts';
import { DIVIDE_STORIES } from './stories/divide.ts';
import { MULTIPLY_STORIES } from './stories/multiply.ts';
import { SUBTRACT_STORIES } from './stories/subtract.ts';
import { lines } from './wordings.ts';

/**
 * Arithmetic sentences put together from parts: a phrase that names the operation, in a frame that says what comes of it. A few dozen phrases in a
 * few dozen frames make some thousand sentences, so that what is learned is the phrase and not the sentence. Capitals as in wordings.ts.
 */

/** Noun phrases that stand for a op b. */
const PHRASES: Readonly<Record<Operation, readonly string[]>> = {
  add: split(`{a} plus {b}|{b} on top of {a}|{a} together with {b}|{a} with {b} added|the sum of {a} and {b}|the total of {a} and {b}|{a} and another {b}|{a} and {b} more|
{a} and {b} taken together|{a} and {b} combined|{a} and {b} in total|{a} in addition to {b}|{a} raised by {b}|{a} grown by {b}|{a} augmented by {b}|{a} and {b}, added up,|{a} besides {b}|
the combination of {a} and {b}|the aggregate of {a} and {b}|{b} above {a}|{b} over and above {a}|{b} more than {a}|an amount {b} greater than {a}|a figure {b} higher than {a}|the two amounts {a} and {b} put together|
{a} followed by a further {b}|{a} plus an extra {b}|{a} + {b}|an addition of {b} to {a}|{a} up {b}|{b} being added to {a}|{a}, with {b} joining it,|{a} once {b} is added|{b} joined to {a}|{a} enlarged by {b}|the union of {a} and {b}|both {a} and {b}`),
  subtract: split(`{a} minus {b}|{a} less {b}|{a} without {b}|{a} with {b} taken off|{a} with {b} subtracted|{a} after subtracting {b}|{a} after losing {b}|the difference between {a} and {b}|
what remains of {a} after {b}|what is left of {a} without {b}|the remainder when {b} comes off {a}|{a} lowered by {b}|{a} diminished by {b}|{a} shortened by {b}|{a} net of {b}|{a} excluding {b}|
{a} after a deduction of {b}|{a} once {b} is deducted|{b} less than {a}|{b} below {a}|{b} short of {a}|{b} fewer than {a}|the excess of {a} over {b}|the gap between {a} and {b}|
the amount by which {a} exceeds {b}|the margin of {a} over {b}|{a} - {b}|a subtraction of {b} from {a}|{a} down {b}|the rest of {a} when {b} is used up|{b} off {a}|{b} taken from {a}|{b} deducted from {a}|{b} withdrawn from {a}|{b} being subtracted from {a}|{a} with {b} subtracted from it|{a} when {b} is taken out|{a} with {b} removed|{b} struck from {a}|{a} having lost {b}|{a} reduced to the extent of {b}|subtracting {b} out of {a}|{a} trimmed by {b}|{a} once {b} goes|{b} stripped from {a}|deducting {b} from {a}`),
  multiply: split(`{a} times {b}|{a} multiplied by {b}, that is,|the product of {a} and {b}|{a} taken {b} times|{a} scaled by {b}|{a} sets of {b}|{a} batches of {b}|{b} repeated {a} times|
{a} at {b} apiece|{a} at a rate of {b}|{a} at {b} per item|{b} for every one of {a}|{b} for each of {a}|the {a}-fold of {b}|{a} units worth {b} each|{a} pieces of {b}|{a} by {b}|
{b} in each of {a} groups|a multiplication of {a} and {b}|{a} x {b}|{a} * {b}|{b} per unit for {a} units|an area of {a} by {b}|{b} on each of {a} occasions|{a} periods of {b}|{a} portions of {b}|{a} loads of {b}|{a} rows of {b}|{a} packs of {b}|{a} helpings of {b}|{b} times {a}|{a} copies of {b}|{b} multiplied {a} times|{a} sold at {b}|multiplying together {a} and {b}|{b} a piece for {a} pieces|{a} layers of {b}`),
  divide: split(`{a} divided by {b}|{a} over {b}|the quotient of {a} and {b}|the ratio of {a} to {b}|the ratio between {a} and {b}|{a} per {b}|{a} split {b} ways|{a} cut into {b} equal parts|
{a} split evenly among {b}|{a} shared out equally between {b}|one share of {a} split among {b}|{a} spread over {b}|{a} as a multiple of {b}|{a} in units of {b}|{a} expressed in terms of {b}|
an equal share of {a} for each of {b}|the average of {a} over {b}|{a} averaged over {b}|{a} relative to {b}|the number of times {b} fits in {a}|how many times {b} is contained in {a}|
a division of {a} by {b}|{a} / {b}|{a} scaled down by {b}|a {b}th part of {a}|{a} distributed evenly to {b}|{a} being divided by {b}|how often {b} is contained in {a}|how many lots of {b} make {a}|how often one can take {b} out of {a}|{a} measured in {b}s|the cost of one if {b} cost {a}|{a} for {b}, per one,|what each of {b} gets from {a}|an even split of {a} for {b}|the division of {a} by {b}|{b} into {a}`),
}; // biome-ignore format: lists of phrases

const PHRASE_FRAMES =
  split(`X GIVES {c}.|X GIVES {c}|{c} is X.|{c} equals X.|What is X? {c}.|What is X? It is {c}.|What does X come to? {c}.|The outcome of X is {c}.|The value of X is {c}.|
X, in other words {c}.|X: {c}|X = {c}|{c} = X|X is the same as {c}.|We compute X and find {c}.|Calculate X: {c}.|Calculated as X, the figure is {c}.|The figure of {c} is X.|It comes to {c}, which is X.|
WHO worked out X and wrote down {c}.|According to WHO, X is {c}.|The answer {c} is obtained from X.|If the question is X, the answer is {c}.|By definition {c} is X.|The report shows {c}, namely X.|
ORG reported {c}, being X.|You will find that X is {c}.|X makes {c} in the end.|Take X; that is {c}.|Find X. The answer: {c}.|X will be {c}.|X was {c}.|X would be {c}.`);

/** Instructions to the same effect. */
const ORDERS: Readonly<Record<Operation, readonly string[]>> = {
  add: split(`add {b} to {a}|add {a} and {b}|sum {a} and {b}|put {b} on top of {a}|combine {a} and {b}|raise {a} by {b}|join {a} and {b}|total {a} and {b}|count {a} and {b} together|tack {b} onto {a}|boost {a} by {b}|move up {b} from {a}|lay {b} beside {a}|extend {a} by {b}|increase {a} by a further {b}|bring {a} up by {b}|let {a} grow by {b}|pool {a} and {b}|merge {b} into {a}|enlarge {a} by {b}`),
  subtract: split(`subtract {b} from {a}|deduct {b} from {a}|take {b} off {a}|withdraw {b} from {a}|lower {a} by {b}|decrease {a} by {b}|cut {a} by {b}|take away {b} from a total of {a}|strip {b} from {a}|move down {b} from {a}|drop {b} out of {a}|use up {b} of {a}|spend {b} out of {a}|write {b} off {a}|bring {a} down by {b}|shave {b} off {a}|knock {b} off {a}|remove {b} out of {a}|trim {a} by {b}|let {a} shrink by {b}|reduce {a} by an amount of {b}|take {b} out of {a}|subtract from {a} the number {b}|pay {b} out of {a}`),
  multiply: split(`multiply {a} by {b}|multiply {a} and {b}|take {a} times {b}|scale {a} by {b}|repeat {b} a total of {a} times|count {b} for each of {a}|apply a factor of {b} to {a}|pay {b} for each of {a}|sell {a} pieces for {b} each|fill {a} crates with {b} each|put {b} in each of {a} rows|buy {a} at {b} each|set up {a} rows of {b}|work {a} shifts of {b}|stack {a} layers of {b}|sell {a} units at a price of {b}`),
  divide: split(`divide {a} by {b}|split {a} into {b} parts|share {a} among {b}|distribute {a} over {b}|spread {a} across {b}|cut {a} into {b} equal pieces|break {a} up {b} ways|take {a} and divide it by {b}|relate {a} to {b} as a ratio|parcel out {a} to {b}|divide up {a} between {b}|let {b} share {a}|see how often {b} goes in {a}|pay {a} for {b} and ask the price of one|allot {a} evenly to {b}|take a {b}th of {a}`),
}; // biome-ignore format: lists of phrases

const ORDER_FRAMES =
  split(`X to get {c}.|X and you get {c}.|X and you have {c}.|X and the answer is {c}.|X. That makes {c}.|If you X, the result is {c}.|When we X we arrive at {c}.|To obtain {c}, X.|
Should WHO X, it would be {c}.|WHO was asked to X and said {c}.|Please X; the result is {c}.|{c} is what you get when you X.|{c} is the outcome if you X.|One gets {c} if one must X.|Once you X there is {c}.|X: {c}`);

/** Small stories, 560 to 780 for each operation. */
const STORIES: Readonly<Record<Operation, readonly string[]>> = {
  add: lines(ADD_STORIES),
  subtract: lines(SUBTRACT_STORIES),
  multiply: lines(MULTIPLY_STORIES),
  divide: lines(DIVIDE_STORIES),
};

/** A sentence with places {a}, {b} and {c} for an operation, words in capitals still to be drawn. */
export function composeWording(operation: Operation, rng: Random): string {
  const kind = rng.pick(['phrase', 'phrase', 'order', 'story', 'story', 'story'] as const);
  if (kind === 'story') return drawChoices(rng.pick(STORIES[operation]), rng);
  const [phrases, frames] = kind === 'phrase' ? [PHRASES[operation], PHRASE_FRAMES] : [ORDERS[operation], ORDER_FRAMES];
  const text = rng.pick(frames).replace('X', () => rng.pick(phrases));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "[red|blue]" becomes one of the two. */
function drawChoices(text: string, rng: Random): string {
  return text.replace(/\[([^\]]+)\]/g, (_, choices: string) => rng.pick(choices.split('|')));
}

/** Items separated by bars. */
function split(text: string): string[] {
  return text
    .replaceAll('\n', '')
    .split('|')
    .map((item) => item.trim());
}
