import { describe, expect, it } from 'vitest';
import { layPages, pageAt, placeOfBlock } from '../../../src-renderer/lib/pages.ts';
import { doubtOf } from '../../../src-renderer/screens/reader/doubt.ts';
import { PagesState } from '../../../src-renderer/state/pages.svelte.ts';
import { createFakeHost } from '../support/fake-host.ts';

describe('where pages lie', () => {
  const layout = layPages(
    [
      { width: 600, height: 800 },
      { width: 800, height: 600 },
    ],
    400,
    10,
  );

  it('all to one scale, the widest as wide as the view', () => {
    expect(layout).toEqual({ tops: [10, 420], heights: [400, 300], widths: [300, 400], total: 730 });
  });

  it('tells the page at a height', () => {
    expect([0, 10, 419, 420, 9999].map((y) => pageAt(layout, y))).toEqual([0, 0, 0, 1, 1]);
    expect(pageAt(layPages([], 400, 10), 5)).toBe(0);
  });

  it('tells how far down its page a block is, and nothing where no page is known', () => {
    const blocks = [undefined, { page: 1 }, { page: 1 }, {}, { page: 3 }, { page: 3 }, { page: 3 }, { page: 3 }];
    expect(placeOfBlock(blocks, 0)).toBeNull();
    expect(placeOfBlock(blocks, 2)).toEqual({ page: 1, down: 0.5 });
    expect(placeOfBlock(blocks, 3)).toEqual({ page: 1, down: 0.5 });
    expect(placeOfBlock(blocks, 7)).toEqual({ page: 3, down: 0.75 });
  });
});

describe('pages of the open filing', () => {
  it('are asked for once, and the place of a number when another is selected', async () => {
    const host = createFakeHost();
    const pages = new PagesState(host.client);
    await pages.open(1);
    await pages.open(1);
    expect(pages.sizes.value).toHaveLength(40);
    expect(host.calls.get('reader.pages')).toHaveLength(1);
    await pages.find(4);
    expect(pages.place.value?.page).toBe(2);
    await pages.find(5);
    expect(pages.place.value).toBeNull();
    await pages.find(null);
    expect(host.calls.get('reader.place')).toHaveLength(2);
  });

  it('come finer where they are drawn larger', async () => {
    const pages = new PagesState(createFakeHost().client);
    await pages.open(7);
    expect(pages.address(3, 600)).toBe('./originals/7/pages/3');
    expect(pages.address(3, 1800)).toBe('./originals/7/pages/3/large');
    for (const zoom of [1.5, 2, 3, 3]) {
      pages.zoomBy(1);
      expect(pages.zoom).toBe(zoom);
    }
  });
});

describe('doubt', () => {
  it('is said of recognised text and of rebuilt tables, below four fifths, and never rounded up', () => {
    const grid = { grid: [], headerRows: 0, unit: null, scale: 0, columnPeriods: [], start: 0, end: 0 };
    expect(doubtOf({ grid: null })).toBeNull();
    expect(doubtOf({ grid: null, confidence: 0.8 })).toBeNull();
    expect(doubtOf({ grid: null, confidence: 0.797 })).toBe(79);
    expect(doubtOf({ grid: { ...grid, confidence: 0.5 }, confidence: 0.9 })).toBe(50);
    expect(doubtOf({ grid })).toBeNull();
  });
});
