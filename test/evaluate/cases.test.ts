import { describe, expect, it } from 'vitest';
import { TABLE_END, TABLE_START } from '../../src-main/api/types.ts';
import { parseItems } from '../../src-main/evaluate/items.ts';
import { hideNumbers, inTable, nearestVisible } from '../../src-main/evaluate/masked-items.ts';
import { outlierCases, outliersOfFilings, shiftDigits } from '../../src-main/evaluate/outlier-cases.ts';
import { heldOutCompanies } from '../../src-main/text/held-out.ts';
import { readNumberTags } from '../../src-main/text/number-tags.ts';
import { spacedMasks } from '../../src-main/text/spaced-masks.ts';
import { tagText } from '../../src-main/text/tag.ts';

describe('texts of a file', () => {
  it('lose their number tags, whose places are kept', () => {
    const { text, spans } = readNumberTags('Sales of $<number>1,234</number> million, up <number>5</number>%.');
    expect(text).toBe('Sales of $1,234 million, up 5%.');
    expect(spans!.map(({ start, end }) => text.slice(start, end))).toEqual(['1,234', '5']);
    expect(tagText(text).numbers.map(({ value }) => value)).toEqual([1.234e9, 5]);
    expect(readNumberTags('No tags <number here.').spans).toBeNull();
  });

  it('are read with and without tags alike', () => {
    const tagged =
      '{"anchor":"Sold <number>12</number>.","near":"Sold <number>13</number>.","far":"Sold <number>90</number>."}';
    expect(parseItems('sign', tagged)).toEqual(parseItems('sign', tagged.replace(/<\/?number>/g, '')));
  });

  it('a mask may stand in tags, and the value may be negative or zero', () => {
    const [item] = parseItems('numeracy', '{"text":"5 minus 9 is <number>[MASK]</number>.","value":-4}');
    expect(item).toEqual({ text: '5 minus 9 is [MASK].', value: -4 });
    expect(parseItems('masking', '{"text":"a [MASK]","value":0}')).toHaveLength(1);
    expect(() => parseItems('masking', '{"text":"a","value":1}')).toThrow(/no \[MASK\]/);
  });

  it('the probes take no file', () => {
    expect(() => parseItems('probes', '{}')).toThrow(/take no file/);
  });
});

describe('which number is wrong', () => {
  const wrongOf = (text: string, index: number) => {
    const { cases, counting } = outlierCases([{ text, index }]);
    const [{ tagged, wrong }] = cases as [(typeof cases)[0]];
    return {
      counting,
      raw:
        wrong === null || wrong < 0
          ? wrong
          : tagged.text.slice(tagged.numbers[wrong]!.start, tagged.numbers[wrong]!.end),
    };
  };

  it('tags are counted where there are tags, also around what looks like a year', () => {
    expect(wrongOf('In 2021 <number>12</number> and <number>2015</number> and <number>130</number>', 1).raw).toBe(
      '2015',
    );
  });

  it('without tags every number counts', () => {
    expect(wrongOf('Sales in 2021 were $12 million and in 2022 $130 million.', 3)).toEqual({
      counting: 'all',
      raw: '130',
    });
  });

  it('or amounts alone, where counting all would point at a year', () => {
    expect(wrongOf('Sales were $12 million in 2021 and $130 million in 2022.', 1)).toEqual({
      counting: 'amounts',
      raw: '130',
    });
  });

  it('-1 is none, and what does not exist is never found', () => {
    expect(wrongOf('Sales were $12 million.', -1).raw).toBe(-1);
    expect(wrongOf('Sales were $12 million.', 7).raw).toBeNull();
  });

  it('pipe tables are read as tables', () => {
    const { cases } = outlierCases([{ text: 'Heads\n| | A | B |\n|---|---:|---:|\n| Sales | 12 | 1,300 |', index: 1 }]);
    expect(cases[0]!.tagged.text).toBe(`Heads\n${TABLE_START}\tA\tB\nSales\t12\t1,300${TABLE_END}`);
    expect(cases[0]!.wrong).toBe(1);
  });

  it('digits are shifted as they are written', () => {
    expect(shiftDigits('1,234.5', 10)).toBe('12,345');
    expect(shiftDigits('950', 1000)).toBe('950,000');
    expect(shiftDigits('12.34', 10)).toBe('123.4');
    expect(shiftDigits('4321', 10)).toBe('43210');
  });

  it('in chunks of filings one number of a table changes, in value and digits alike', () => {
    const row = 'Sales\t12\t13\t14\nCosts\t20\t21\t22';
    const tagged = tagText(`Before 5 boats.\n${TABLE_START}${row}${TABLE_END} After 7 boats.`);
    const [changed, same] = outliersOfFilings(
      [
        { company: 'a', tagged },
        { company: 'b', tagged },
      ],
      2,
      1,
    );
    expect(same).toEqual({ tagged, wrong: -1 });
    const number = changed!.tagged.numbers[changed!.wrong!]!;
    expect(inTable(changed!.tagged, number.start)).toBe(true);
    expect(number.value / tagged.numbers[changed!.wrong!]!.value).toSatisfy((by: number) => by === 10 || by === 1000);
    for (const { start, end, value } of changed!.tagged.numbers)
      expect(Number(changed!.tagged.text.slice(start, end).replaceAll(',', ''))).toBe(value);
  });
});

describe('masks', () => {
  it('hide every number once, none beside another', () => {
    for (const n of [0, 1, 2, 5, 23]) {
      const passes = spacedMasks(n, 4);
      expect(passes.flat().sort((a, b) => a - b)).toEqual([...Array(n).keys()]);
      for (const pass of passes)
        for (let i = 1; i < pass.length; i++) expect(pass[i]! - pass[i - 1]!).toBeGreaterThan(1);
    }
  });

  it('leave evidence: 15 % are hidden, the nearest on view is not', () => {
    const tagged = tagText('Sold 10 boats, 20 cars, 30 bikes and 40 carts.');
    const [chunk] = hideNumbers([{ company: 'a', tagged }], 10, 3);
    expect(chunk!.hidden).toHaveLength(1);
    expect(nearestVisible({ tagged, hidden: [1, 2] }, 1)).toBe(10);
    expect(nearestVisible({ tagged, hidden: [1, 2] }, 2)).toBe(40);
    expect(nearestVisible({ tagged, hidden: [0, 1, 2, 3] }, 2)).toBeNaN();
  });
});

describe('companies held out', () => {
  const names = Array.from({ length: 60 }, (_, i) => `Company ${i}`);

  it('are about a tenth, and stay out when others come in', () => {
    const held = heldOutCompanies(names.slice(0, 50));
    expect(held.size).toBeGreaterThan(0);
    expect(held.size).toBeLessThan(12);
    for (const name of held) expect(heldOutCompanies(names)).toContain(name);
  });

  it('are none where there are too few, and at least one of five', () => {
    expect(heldOutCompanies(['a', 'b', 'c', 'd']).size).toBe(0);
    expect(heldOutCompanies(['a', 'b', 'c', 'd', 'e', 'a']).size).toBeGreaterThanOrEqual(1);
  });
});
