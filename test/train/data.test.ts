import { describe, expect, it } from 'vitest';
import { TEST_WORDINGS } from '../../src-main/evaluate/generators/arithmetic.ts';
import { TEST_COMPANIES, TEST_CONCEPTS } from '../../src-main/evaluate/generators/concepts.ts';
import { agrees, candidatesOf } from '../../src-main/model/derivations/candidates.ts';
import { compute, drawEquation, OPERATIONS } from '../../src-main/text/arithmetic.ts';
import { random } from '../../src-main/text/random.ts';
import { tagText } from '../../src-main/text/tag.ts';
import { drawQuestion } from '../../src-main/train/data/arithmetic.ts';
import { TRAIN_COMPANIES, TRAIN_CONCEPTS } from '../../src-main/train/data/concepts.ts';
import { drawValueGroup } from '../../src-main/train/data/geometry.ts';
import { composeWording } from '../../src-main/train/data/phrases.ts';
import { drawSeriesTable } from '../../src-main/train/data/series-tables.ts';
import { drawStatement } from '../../src-main/train/data/statements.ts';
import { PERCENT_WORDINGS, TRAIN_WORDINGS } from '../../src-main/train/data/wordings.ts';

describe('equations', () => {
  const rng = random('equations');
  const drawn = Array.from({ length: 2000 }, (_, i) => drawEquation(rng, OPERATIONS[i % 4]!));

  it('are true to the digits shown, as the sentence shows them', () => {
    const shown = (text: string) => Number(text.replaceAll(',', ''));
    for (const { operation, a, b, c } of drawn) {
      for (const number of [a, b, c]) expect(shown(number.text) / number.value).toBeCloseTo(1, 6);
      expect(compute(operation, a.value, b.value) / c.value).toBeCloseTo(1, 4);
    }
  });

  it('span the essay’s range of operands', () => {
    const operands = drawn.flatMap(({ a, b }) => [a.value, b.value]);
    expect(Math.min(...operands)).toBeLessThan(1e-3);
    expect(Math.max(...operands)).toBeGreaterThan(5e5);
    expect(operands.every((x) => x >= 0.9e-4 && x <= 1.01e6)).toBe(true);
  });
});

it('a question hides one number and keeps the others', () => {
  const rng = random('questions');
  for (let i = 0; i < 300; i++) {
    const { text, value } = drawQuestion(rng);
    const { numbers } = tagText(text, { masksAreNumbers: true });
    expect(numbers.filter((number) => number.masked)).toHaveLength(1);
    expect(Number.isFinite(value) && value !== 0).toBe(true);
    expect(text.match(/\d[\d,.]*/g)!.length, text).toBeGreaterThanOrEqual(2);
    expect(text).not.toMatch(/WHO|OTHER|ORG|THINGS|ITEMS|UNIT|GIVES|[{}]/);
  }
});

it('the values of a group are read back from its sentences', () => {
  const rng = random('groups');
  let checked = 0;
  for (let i = 0; i < 200; i++) {
    const { texts, logs } = drawValueGroup(
      rng,
      4,
      TRAIN_CONCEPTS.filter(({ type }) => type === 'money'),
      0,
    );
    texts.forEach((text, j) => {
      const money = tagText(text).numbers.filter(({ kind }) => kind === 'money');
      expect(money, text).toHaveLength(1);
      expect(Math.log10(money[0]!.value), text).toBeCloseTo(logs[j]!, 6);
      checked += 1;
    });
  }
  expect(checked).toBe(800);
});

it('short texts of a group hold one number each, and differ in nothing else', () => {
  const rng = random('short groups');
  let read = 0;
  for (let i = 0; i < 200; i++) {
    const { texts, wording } = drawValueGroup(rng, 4, TRAIN_CONCEPTS, 1);
    expect(new Set(wording)).toEqual(new Set([0]));
    for (const text of texts) {
      expect(text.length).toBeLessThan(60);
      // A bare number that looks like a year is one.
      if (tagText(text).numbers.length === 1) read += 1;
    }
  }
  expect(read).toBeGreaterThan(780);
});

it('composed wordings have all three places, and none is a test wording', () => {
  const rng = random('phrases');
  const bare = (wording: string) => wording.toLowerCase().replace(/[^a-z{}]/g, '');
  const test = new Set(Object.values(TEST_WORDINGS).flat().map(bare));
  const seen = new Set<string>();
  for (let i = 0; i < 20_000; i++) {
    const wording = composeWording(OPERATIONS[i % 4]!, rng);
    for (const place of ['{a}', '{b}', '{c}']) expect(wording).toContain(place);
    expect(wording).not.toMatch(/[[\]|]/);
    for (const verb of ['gives', 'makes', 'is'])
      expect(test.has(bare(wording.replace('GIVES', verb))), wording).toBe(false);
    seen.add(wording);
  }
  expect(seen.size).toBeGreaterThan(3000);
});

it('statements hold figures as they are written, and most hidden ones follow from the others', () => {
  const rng = random('statements');
  let follow = 0;
  let hidden = 0;
  for (let i = 0; i < 300; i++) {
    const { tagged, hide } = drawStatement(rng);
    for (const { start, end, value } of tagged.numbers) {
      const shown = Number(tagged.text.slice(start, end).replaceAll(',', ''));
      const scale = Math.log10(Math.abs(value) / shown);
      if (shown !== 0) expect(Math.abs(scale - 3 * Math.round(scale / 3)), tagged.text).toBeLessThan(1e-9);
    }
    const placed = tagged.numbers.map((number, index) => ({
      ...number,
      position: index,
      masked: hide.includes(index),
    }));
    for (const index of hide) {
      hidden += 1;
      const { values } = candidatesOf(placed, index);
      if (values.some((value) => agrees(value, tagged.numbers[index]!))) follow += 1;
    }
  }
  expect(follow / hidden).toBeGreaterThan(0.6);
});

it('a number of a table of key figures is mostly like those of its row, save one on view now and then', () => {
  const rng = random('series');
  let near = 0;
  let far = 0;
  for (let i = 0; i < 300; i++) {
    const { tagged, hide } = drawSeriesTable(rng);
    const rows = tagged.text.split('\n');
    const starts = rows.map((_, row) => rows.slice(0, row).join('\n').length);
    const rowOf = (at: number) => starts.findLastIndex((start) => start <= at);
    for (const index of hide) {
      const { start, value } = tagged.numbers[index]!;
      for (const other of tagged.numbers) {
        if (other.start === start || rowOf(other.start) !== rowOf(start) || other.value === 0) continue;
        if (Math.abs(Math.log10(Math.abs(value / other.value))) < 0.6) near += 1;
        else far += 1;
      }
    }
  }
  expect(near).toBeGreaterThan(500);
  expect(far / near).toBeGreaterThan(0.01);
  expect(far / near).toBeLessThan(0.15);
});

it('training and test share no wording, concept or company', () => {
  const bare = (wording: string) => wording.replace(/\{\w\}/g, 'X').toLowerCase();
  const train = new Set(
    [
      ...TRAIN_CONCEPTS.flatMap(({ says }) => says),
      ...[...Object.values(TRAIN_WORDINGS), ...Object.values(PERCENT_WORDINGS)].flat(),
    ].map(bare),
  );
  const test = [...TEST_CONCEPTS.flatMap(({ says }) => says), ...Object.values(TEST_WORDINGS).flat()].map(bare);
  expect(test.filter((wording) => train.has(wording))).toEqual([]);
  expect(TEST_COMPANIES.filter((company) => TRAIN_COMPANIES.includes(company))).toEqual([]);
  for (const { says } of [...TRAIN_CONCEPTS, ...TEST_CONCEPTS]) expect(says.length).toBeGreaterThan(1);
});
