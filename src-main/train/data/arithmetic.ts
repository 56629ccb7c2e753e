import {
  askEquation,
  compute,
  drawEquation,
  type Equation,
  type EquationRange,
  type Operation,
} from '../../text/arithmetic.ts';
import { type Written, writeFigure } from '../../text/quantity.ts';
import type { Random } from '../../text/random.ts';
import { amongAsides } from './asides.ts';
import { composeWording } from './phrases.ts';
import { AVERAGE_WORDINGS, drawWords, PERCENT_WORDINGS, TRAIN_WORDINGS } from './wordings.ts';

/** A sentence with [MASK] in the place of one number, and that number. */
export interface Question {
  readonly text: string;
  readonly value: number;
  readonly operation: Operation | 'percent' | 'average';
}

/** Wider than the test's, so that its ends are inside. */
const TRAIN_RANGE: EquationRange = { low: -4, high: 8, resultLow: -4, resultHigh: 12 };

/** Two in fifteen are about percentages, one asks for an average; the rest are the four operations alike. */
const DRAWN: readonly Question['operation'][] = [
  ...['add', 'subtract', 'multiply', 'divide'].flatMap((operation) => Array<Operation>(3).fill(operation as Operation)),
  'percent',
  'percent',
  'average',
];

/**
 * Draws an arithmetic question for training: any operation, any of the three numbers unknown (the result half of the time); a fifth of the sums and
 * differences with negative numbers, a third of them in dollars, with scale words, or both.
 */
export function drawQuestion(rng: Random): Question {
  const operation = rng.pick(DRAWN);
  if (operation === 'percent') return drawPercentQuestion(rng);
  if (operation === 'average') return drawAverageQuestion(rng);
  const additive = operation === 'add' || operation === 'subtract';
  const plain = drawEquation(rng, operation, TRAIN_RANGE);
  const signed = rng.chance(additive ? 0.2 : 0.1) ? withSigns(plain, rng) : plain;
  const wording = rng.chance(0.25) ? rng.pick(TRAIN_WORDINGS[operation]) : composeWording(operation, rng);
  const counts = /UNIT|THINGS|ITEMS|litres|dollars|coins|tickets|visitors|units|members|people|hours|shares/.test(
    wording,
  );
  const equation = additive && !counts && rng.chance(0.5) ? asMoney(signed, rng) : signed;
  const question = { ...askEquation(equation, drawWords(wording, rng.pick), drawUnknown(rng)), operation };
  return rng.chance(0.2) ? { ...question, text: amongAsides(question.text, rng) } : question;
}

function drawAverageQuestion(rng: Random): Question {
  const { a, b } = drawEquation(rng, 'add', TRAIN_RANGE);
  const mean = Number(((a.value + b.value) / 2).toPrecision(6));
  const c: Written = { text: writeFigure(mean, 6, rng), value: mean, unit: '' };
  const wording = drawWords(rng.pick(AVERAGE_WORDINGS), rng.pick);
  return { ...askEquation({ operation: 'add', a, b, c }, wording, 'c'), operation: 'average' };
}

function drawUnknown(rng: Random): 'a' | 'b' | 'c' {
  return rng.pick(['a', 'b', 'c', 'c'] as const);
}

/** The same operands with signs drawn at random, or a difference the other way round, and the result that they then have. */
function withSigns({ operation, a, b }: Equation, rng: Random): Equation {
  const turned = operation === 'subtract' && rng.chance(0.4);
  const signed = (x: Written): Written => {
    if (turned || rng.chance(0.5)) return x;
    return { ...x, value: -x.value, text: `${rng.pick(['-', '-', '\u2212'])}${x.text}` };
  };
  const [left, right] = turned ? [b, a] : [signed(a), signed(b)];
  const result = Number(compute(operation, left.value, right.value).toPrecision(6));
  const figure = writeFigure(Math.abs(result), 6, rng);
  return { operation, a: left, b: right, c: { text: result < 0 ? `-${figure}` : figure, value: result, unit: '' } };
}

const SCALES = [
  ['', 1],
  [' thousand', 1e3],
  [' million', 1e6],
  [' billion', 1e9],
] as const;

/** The three numbers as amounts of one scale; the values grow with it. A minus stands before the currency. */
function asMoney(equation: Equation, rng: Random): Equation {
  const [word, size] = rng.pick(SCALES);
  const currency = word === '' || rng.chance(0.7) ? '$' : '';
  const amount = ({ text, value }: Written): Written => {
    const minus = /^[-\u2212]/.exec(text)?.[0] ?? '';
    return { text: `${minus}${currency}${text.slice(minus.length)}${word}`, value: value * size, unit: word };
  };
  const { operation, a, b, c } = equation;
  return { operation, a: amount(a), b: amount(b), c: amount(c) };
}

function drawPercentQuestion(rng: Random): Question {
  const form = rng.pick(['share', 'share', 'growth', 'raise', 'cut'] as const);
  const amount = (value: number, digits: number): Written => {
    const rounded = Number(value.toPrecision(digits));
    const figure = writeFigure(Math.abs(rounded), digits, rng);
    return { text: rounded < 0 ? `-${figure}` : figure, value: rounded, unit: '' };
  };
  const base = amount(10 ** rng.uniform(0, 7), rng.integer(2, 5));
  const rate = amount(form === 'cut' ? rng.uniform(1, 80) : 10 ** rng.uniform(-0.3, 1.95), rng.integer(1, 3));
  const [a, b, c]: [Written, Written, Written] =
    form === 'share'
      ? [rate, base, amount((rate.value * base.value) / 100, 5)]
      : form === 'growth'
        ? growth(base, amount(base.value * 10 ** rng.uniform(-0.3, 0.4), 5), amount)
        : [base, rate, amount(base.value * (1 + ((form === 'raise' ? 1 : -1) * rate.value) / 100), 6)];
  const wording = drawWords(rng.pick(PERCENT_WORDINGS[form]), rng.pick);
  const money = rng.chance(0.4) ? wording.replace(/(?<!%|\w)\{([abc])\}(?!%| percent)/g, '$${$1}') : wording;
  return { ...askEquation({ operation: 'add', a, b, c }, money, drawUnknown(rng)), operation: 'percent' };
}

function growth(
  from: Written,
  to: Written,
  amount: (value: number, digits: number) => Written,
): [Written, Written, Written] {
  return [from, to, amount((100 * (to.value - from.value)) / from.value, 4)];
}
