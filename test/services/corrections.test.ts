import { describe, expect, it } from 'vitest';
import { createCorrections } from '../../src-main/services/corrections.ts';
import { anchorAt, findAnchor } from '../../src-main/text/anchor.ts';
import { sampleFiling, tempCorpus } from '../corpus/fixtures.ts';

describe('anchors', () => {
  const text =
    'Item 7. Discussion\n\nWe grew.\n\nItem 8. Statements\n\nItem 7. Discussion\n\nWe shrank.\n\nItem 8. Statements\n\nThe end.';
  const second = text.lastIndexOf('Item 7.');

  it('find a place among its like by what stands around it, wherever it moved', () => {
    const anchor = anchorAt(text, second, text.indexOf('The end.'));
    const moved = `${'A new contents page. '.repeat(30)}\n${text.replace('We grew.', 'We grew a little.')}`;
    expect(findAnchor(moved, anchor)).toEqual({ start: moved.lastIndexOf('Item 7.'), end: moved.indexOf('The end.') });
    expect(findAnchor(text, anchor)).toEqual({ start: second, end: text.indexOf('The end.') });
  });

  it('say when the words are gone, and take points', () => {
    expect(findAnchor('Something else', anchorAt(text, second, second + 20))).toBeNull();
    const point = anchorAt(text, second, second);
    expect(findAnchor(`xx${text}`, point)).toEqual({ start: second + 2, end: second + 2 });
    expect(findAnchor(`xx${text}`, anchorAt(text, 0, 0))).not.toBeNull();
  });
});

describe('corrections', () => {
  it('survive a newer reading at their place, and say when it is lost', async () => {
    const corpus = tempCorpus();
    const corrections = createCorrections({ corpus });
    const first = sampleFiling('a');
    const { id } = await corpus.write.filings.insert(first);
    const start = first.parsed.text.indexOf('# Item 8');
    const range = { start, end: first.parsed.text.length };
    await corrections.put({ filingId: id, kind: 'item', key: '8', value: { title: 'Mended' }, range });
    await corrections.put({ filingId: id, kind: 'note', key: 'all', value: 'whole filing' });

    const text = `# Contents\n\nItem 7, Item 8\n\n${first.parsed.text}`;
    await corpus.write.filings.replace(id, { ...first, parsed: { ...first.parsed, text } });
    expect(corrections.list(id, 'item')).toMatchObject([
      {
        key: '8',
        value: { title: 'Mended' },
        lost: false,
        range: { start: text.indexOf('# Item 8'), end: text.length },
      },
    ]);
    expect(corrections.list(id, 'note')).toMatchObject([{ value: 'whole filing', range: null, lost: false }]);

    await corpus.write.filings.replace(id, { ...first, parsed: { ...first.parsed, text: 'Quite another text.' } });
    expect(corrections.list(id, 'item')).toMatchObject([{ range: null, lost: true }]);

    // They hang on the bytes: the filing may go and come back.
    await corpus.write.filings.remove([id]);
    const again = await corpus.write.filings.insert(first);
    expect(corrections.list(again.id)).toHaveLength(2);
  });

  it('replace one another by kind and key, can be taken back, and refuse places outside the text', async () => {
    const corpus = tempCorpus();
    const corrections = createCorrections({ corpus });
    const { id } = await corpus.write.filings.insert(sampleFiling('a'));
    await corrections.put({ filingId: id, kind: 'item', key: '7', value: 1 });
    const kept = await corrections.put({ filingId: id, kind: 'item', key: '7', value: 2 });
    expect(corrections.list(id)).toMatchObject([{ id: kept, value: 2 }]);
    await expect(
      corrections.put({ filingId: id, kind: 'item', key: '8', value: 1, range: { start: 5, end: 1e9 } }),
    ).rejects.toMatchObject({ code: 'bad_request' });
    expect(() => corrections.list(999)).toThrow(/no longer in the corpus/);
    expect(await corrections.remove(id, kept)).toBe(true);
    expect(await corrections.remove(id, kept)).toBe(false);
  });
});
