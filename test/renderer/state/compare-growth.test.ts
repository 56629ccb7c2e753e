import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import type { Growth } from '../../../src-main/api/views.ts';
import { growthRows } from '../../../src-renderer/lib/growth.ts';
import { CompareState } from '../../../src-renderer/state/compare.svelte.ts';
import { createFakeHost } from '../support/fake-host.ts';

const base = { unit: 'GBP', clipped: false, early: 100 };
/** Over two years: people 100 to 121, cash 100 to 50, turnover 100 to 121. */
const GROWTH: Growth = {
  from: '2022-12-31',
  to: '2024-12-31',
  years: 2,
  logGrowth: 0.05,
  unweighted: 0.02,
  rate: Math.expm1(0.05),
  metrics: [
    { ...base, concept: 'Cash', family: 'Cash', weight: 0.2, late: 50, logRatio: -0.7, contribution: -0.02 },
    { ...base, concept: 'Turnover', family: 'Turnover', weight: 1, late: 121, logRatio: 0.19, contribution: 0.02 },
    { ...base, concept: 'Employees', family: 'Employees', weight: 1, late: 121, logRatio: 0.19, contribution: 0.06 },
  ],
};

/** Filings 1, 5 and 9 are of one company, of three years; 2 is of another. */
function begin() {
  const host = createFakeHost({ filings: 12 });
  host.growth = { company: 'Fake', growth: GROWTH, reason: null };
  const company = host.filings[0]?.companyId;
  const own = host.filings.filter((filing) => filing.companyId === company).map(({ id }) => id);
  const other = host.filings.find((filing) => filing.companyId !== company)?.id ?? 0;
  return { host, compare: new CompareState(host.client), own, other };
}

describe('growth in Compare', () => {
  it('is asked of the earliest and the latest filing, whatever their order', async () => {
    const { host, compare, own } = begin();
    const [early = 0, middle = 0, late = 0] = own;
    expect(own.length).toBeGreaterThanOrEqual(3);
    compare.set([middle, late, early]);
    await compare.run();
    expect(host.calls.get('compare.growth')).toEqual([{ filingIds: [early, late] }]);
    expect(compare.growth.value?.growth?.rate).toBeCloseTo(0.0513, 4);
  });

  it('is neither asked for nor kept where the filings are of several companies', async () => {
    const { host, compare, own, other } = begin();
    compare.set(own.slice(0, 2));
    await compare.run();
    expect(compare.pair).not.toBeNull();
    compare.set([own[0] ?? 0, other]);
    await compare.run();
    expect(host.calls.get('compare.growth')).toHaveLength(1);
    expect([compare.pair, compare.growth.value]).toEqual([null, undefined]);
    compare.set([own[0] ?? 0]);
    await compare.run();
    expect(compare.pair).toBeNull();
  });

  it('shows that it is on its way, why it failed, and the answer after another try', async () => {
    const { host, compare, own } = begin();
    const release = host.hold('compare.growth');
    host.fail('compare.growth', new AppError('internal', 'The facts could not be read.'));
    compare.set(own.slice(0, 2));
    const run = compare.run();
    await vi.waitFor(() => expect(compare.growth.status).toBe('loading'));
    expect(compare.result.status).toBe('ready');
    release();
    await run;
    expect(compare.growth.error?.message).toBe('The facts could not be read.');
    host.heal('compare.growth');
    await compare.loadGrowth();
    expect(compare.growth.status).toBe('ready');
  });
});

describe('the figures behind it', () => {
  it('stand by weight, then by pull, with their yearly growth and signed shares that add up', () => {
    const rows = growthRows(GROWTH);
    expect(rows.map((row) => row.concept)).toEqual(['Employees', 'Turnover', 'Cash']);
    expect(rows[0]?.yearly).toBeCloseTo(0.1, 10);
    expect(rows[2]?.yearly).toBeCloseTo(Math.SQRT1_2 - 1, 10);
    expect(rows.map((row) => Number(row.share.toFixed(2)))).toEqual([0.6, 0.2, -0.2]);
  });

  it('have no share of a growth of nothing', () => {
    const flat = { ...GROWTH, metrics: GROWTH.metrics.map((metric) => ({ ...metric, contribution: 0 })) };
    expect(growthRows(flat).every((row) => row.share === 0)).toBe(true);
  });
});
