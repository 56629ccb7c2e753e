import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import { type OpenTransport, SwitchingLink } from '../../../src-renderer/host/switching-link.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function transports() {
  const made: { report: (event: 'open' | 'closed') => void; reject: (error: unknown) => void }[] = [];
  const open: OpenTransport = (report) => {
    const pending = Promise.withResolvers<never>();
    pending.promise.catch(() => {});
    made.push({ report, reject: pending.reject });
    return { link: { call: () => pending.promise }, close: () => {} };
  };
  return { made, open };
}

describe('a link that may break', () => {
  it('opens anew with growing delays and tells each state once', async () => {
    const { made, open } = transports();
    const link = new SwitchingLink(open);
    const states: string[] = [];
    link.watch((state) => states.push(state));
    made[0]?.report('open');
    made[0]?.report('closed');
    await vi.advanceTimersByTimeAsync(250);
    expect(made).toHaveLength(2);
    made[1]?.report('closed');
    await vi.advanceTimersByTimeAsync(499);
    expect(made).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(made).toHaveLength(3);
    made[2]?.report('open');
    expect(states).toEqual(['connecting', 'open', 'lost', 'open']);
  });

  it('says that the link was lost, not that the caller cancelled', async () => {
    const { made, open } = transports();
    const link = new SwitchingLink(open);
    made[0]?.report('open');
    const call = link.call(['app', 'info'], undefined, { context: {} });
    made[0]?.report('closed');
    made[0]?.reject(new AppError('cancelled', 'The request was cancelled.'));
    await expect(call).rejects.toMatchObject({ code: 'network' });
    await expect(link.call(['app', 'info'], undefined, { context: {} })).rejects.toMatchObject({ code: 'network' });
  });

  it('tries at once when asked', () => {
    const { made, open } = transports();
    const link = new SwitchingLink(open);
    made[0]?.report('closed');
    link.retry();
    expect(made).toHaveLength(2);
  });
});
