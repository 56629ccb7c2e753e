import { describe, expect, it } from 'vitest';
import { anchorAt, findStart } from '../../src-main/text/anchor.ts';
import { fold, foldWords } from '../../src-main/text/fold.ts';

const REAL = "## Item 7. Management's Discussion\n\nSales of lamps rose by 8% to $1,234 million.";
const TEXT = [
  "Contents\n\nItem 1. Business 3\n\nItem 7. Management's Discussion 21\n\nItem 8. Statements 40",
  '## Item 1. Business\n\nWe make lamps and rent a hall. See “Item 7. Management’s Discussion” for the year.',
  REAL,
  "We sold more, as told below.\n\nItem 7. Management's Discussion (continued)\n\nCosts fell by 2% to $900 million.",
  '## Item 8. Statements\n\nSee the tables.',
].join('\n\n');
const start = TEXT.indexOf(REAL);
const anchor = anchorAt(TEXT, start, start + 120);

describe('the beginning of a place in a text that was made anew', () => {
  it('is where it was in the same text', () => expect(findStart(TEXT, anchor)).toBe(start));

  it.each<[string, (text: string) => string]>([
    ['much more before it', (text) => `${'A longer contents page. '.repeat(400)}\n\n${text}`],
    ['much less before it', (text) => text.slice(text.indexOf('## Item 1.'))],
    [
      'other marks of headings',
      (text) => text.replaceAll('## Item', '# **Item**').replace('# **Item** 7', '### Item 7'),
    ],
    ['no marks of headings', (text) => text.replaceAll('## ', '')],
    ['marks where none stood', (text) => text.replaceAll('## ', '').replaceAll('\n\nItem', '\n\n## Item')],
    ['headings in capitals', (text) => text.replace(/^## .*$/gm, (line) => line.toUpperCase())],
    ['other quotation marks', (text) => text.replaceAll("'", '’')],
    ['hard spaces and doubled ones', (text) => text.replaceAll('Item ', 'Item\u00a0').replaceAll('. ', '.  ')],
    ['words that were parted joined again', (text) => text.replace('$1,234 million', '$ 1,234\nmillion')],
    ['a running line before it', (text) => text.replace(REAL, `Lamps Inc. 21\n\n${REAL}`)],
    [
      'another beginning of its text',
      (text) => text.replace('Sales of lamps rose by 8% to', 'In the year, revenue was'),
    ],
    ['contents that are gone', (text) => text.replace(/^Contents[\s\S]*?(?=## Item 1\.)/, '')],
    ['the text after it cut', (text) => text.slice(0, text.indexOf('Costs fell'))],
  ])('is found with %s', (_, change) => {
    const changed = change(TEXT);
    expect(changed).not.toBe(TEXT);
    const at = findStart(changed, anchor);
    const heading = /^[#* ]*item[*\s]+7\..*\s+(?:Sales|In the year)/gim.exec(changed);
    expect(heading).not.toBeNull();
    expect(at).toBe(heading!.index);
  });

  it('is told from its like by what stands around it, wherever it moved', () => {
    const like =
      'Item 7. Discussion\n\nWe grew.\n\nItem 8. Statements\n\nItem 7. Discussion\n\nWe shrank.\n\nItem 8. End';
    const second = like.lastIndexOf('Item 7.');
    const moved = `${'A page. '.repeat(90)}\n${like.replace('We grew.', 'We grew a little.')}`;
    expect(findStart(moved, anchorAt(like, second, second + 40))).toBe(moved.lastIndexOf('Item 7.'));
  });

  it('is nowhere once its words are gone', () => {
    expect(findStart('Something else', anchor)).toBeNull();
    expect(findStart('', anchor)).toBeNull();
    // The same few words in quite another place are not it.
    expect(findStart('See Item 7. Management of the board is told elsewhere.', anchor)).toBeNull();
  });

  it('may have hardly any letters, or no width', () => {
    expect(findStart('xx a — b', anchorAt('a — b', 2, 3))).toBe(5);
    expect(findStart('a b', anchorAt('a — b', 2, 3))).toBeNull();
    const point = anchorAt(TEXT, start, start);
    expect(findStart(`xx${TEXT}`, point)).toBe(start + 2);
    expect(findStart('abc', anchorAt('abc def', 0, 0))).toBe(0);
  });

  it('is found in a text of megabytes full of its like', () => {
    const filler = "Item 7. Management's Discussion of other things. ".repeat(60_000);
    expect(findStart(`${filler}\n\n${TEXT}`, anchor)).toBe(filler.length + 2 + start);
  });
});

describe('a folded text', () => {
  const text = '## Ünit (1)\n\n$ 1,234.5 — İstanbul 𝐀b';
  const folded = fold(text);

  it('has its letters and digits alone', () => {
    expect(folded.text).toBe('ünit112345İstanbul𝐀b');
    expect(foldWords(text)).toBe(folded.text);
  });

  it('knows the way back', () => {
    for (let at = 0; at < folded.text.length; at++) {
      expect(text[folded.offset(at)]!.toLowerCase().slice(0, 1)).toBe(folded.text[at]!.toLowerCase().slice(0, 1));
      expect(folded.indexOf(folded.offset(at))).toBe(at);
    }
    expect(folded.indexOf(0)).toBe(0);
    expect(folded.indexOf(text.length)).toBe(folded.text.length);
    expect(fold('').text).toBe('');
    expect(fold('--').offset(0)).toBe(0);
  });
});
