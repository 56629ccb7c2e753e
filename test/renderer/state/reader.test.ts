import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import { ReaderState } from '../../../src-renderer/state/reader.svelte.ts';
import { BLOCKS_PER_FILING, fakeBlocks } from '../support/fake-data.ts';
import { createFakeHost } from '../support/fake-host.ts';

let reader: ReaderState;
afterEach(() => reader.close());

function open() {
  const host = createFakeHost();
  reader = new ReaderState(host.client);
  return host;
}

describe('reader', () => {
  it('opens at an offset: that page first, the rest behind', async () => {
    const host = open();
    const target = fakeBlocks(1)[450]!;
    await reader.open(1, target.start + 3);
    expect(reader.jump).toEqual({ block: 450, offset: target.start + 3 });
    expect(reader.blocks[450]?.index).toBe(450);
    expect(host.calls.get('reader.blocks')?.[0]).toMatchObject({ from: 360 });
    await vi.waitFor(() => expect(reader.loadedBlocks).toBe(BLOCKS_PER_FILING));
    expect(host.calls.get('reader.blocks')).toHaveLength(5);
  });

  it('steps through the numbers of visible kinds, over pages', async () => {
    open();
    await reader.open(1);
    await reader.step(1);
    expect(reader.number?.raw).toBe('12.5%');
    await reader.step(1);
    expect(reader.number?.raw).toBe('4,300');
    for (const kind of ['percent', 'count', 'year'] as const) reader.toggleKind(kind);
    await reader.step(1);
    expect([reader.number?.kind, reader.number?.start]).toEqual(['money', fakeBlocks(1)[4]!.numbers[0]!.start]);
    await reader.step(-1);
    expect(reader.number?.start).toBe(fakeBlocks(1)[4]!.numbers[0]!.start);
    expect(reader.detail.value?.number.id).toBe(reader.number?.id);
    expect(reader.chunk.value?.tokens.some((token) => token.number !== undefined)).toBe(true);
  });

  it('finds in text and in table cells of the whole filing', async () => {
    open();
    await reader.open(1);
    reader.find.text = 'Gross Profit';
    await reader.find.search(() => reader.blocks, 0);
    expect(reader.find.matches).toHaveLength(BLOCKS_PER_FILING / 10);
    expect(reader.find.current).toMatchObject({ block: 5, cell: '3,0', start: 0, end: 12 });
    expect(reader.jump).toEqual({ block: 5, offset: null });
    reader.find.step(-1);
    expect(reader.find.at).toBe(BLOCKS_PER_FILING / 10 - 1);
    reader.find.text = 'no such words';
    await reader.find.search(() => reader.blocks, 0);
    expect([reader.find.matches.length, reader.find.current]).toEqual([0, null]);
  });

  it('opened twice at once, keeps its blocks', async () => {
    const host = open();
    const release = host.hold('reader.outline');
    const both = Promise.all([reader.open(1), reader.open(1)]);
    await vi.waitFor(() => expect(host.calls.get('reader.outline')).toHaveLength(1));
    release();
    await both;
    expect(reader.blocks[0]?.index).toBe(0);
    expect(host.calls.get('reader.outline')).toHaveLength(1);
  });

  it('shows why a page did not come, and gets it on retry', async () => {
    const host = open();
    host.fail('reader.blocks', new AppError('internal', 'Something broke.', { id: 'e-7' }));
    await reader.open(1);
    expect(reader.blockError?.toJSON()).toEqual({ code: 'internal', message: 'Something broke.', id: 'e-7' });
    host.heal('reader.blocks');
    await reader.retry();
    expect(reader.blockError).toBeNull();
    expect(reader.loadedBlocks).toBe(BLOCKS_PER_FILING);
  });

  it('drops pages of a filing that was left', async () => {
    const host = open();
    const release = host.hold('reader.blocks');
    const first = reader.open(1);
    await vi.waitFor(() => expect(host.calls.get('reader.blocks')).toHaveLength(1));
    const second = reader.open(2);
    release();
    await Promise.all([first, second]);
    await vi.waitFor(() => expect(reader.loadedBlocks).toBe(BLOCKS_PER_FILING));
    expect(reader.blocks[1]?.numbers[0]?.id).toBe(200_001);
  });

  it('mends items at the top of the view, and says when that is refused', async () => {
    const host = open();
    await reader.open(1);
    reader.topBlock = 4;
    expect(await reader.setItem('7A', undefined)).toBe(true);
    expect(await reader.removeItem('2', 'II')).toBe(true);
    expect(host.calls.get('items.set')).toEqual([{ filingId: 1, item: '7A', start: fakeBlocks(1)[4]!.start }]);
    expect(host.calls.get('items.remove')).toEqual([{ filingId: 1, item: '2', part: 'II' }]);
    host.fail('items.set', new AppError('bad_request', 'An item is called 1, 7A, 9A(T), 16B or 2.02.'));
    expect(await reader.setItem('seven', undefined)).toBe(false);
    expect(reader.mendError?.message).toContain('An item is called');
  });
});
