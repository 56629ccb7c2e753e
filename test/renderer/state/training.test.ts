import { describe, expect, it, vi } from 'vitest';
import { curvesOf, smoothed, thinned } from '../../../src-renderer/lib/curves.ts';
import { Workbench } from '../../../src-renderer/state/workbench.svelte.ts';
import { fakeJob, fakeRun } from '../support/fake-data.ts';
import { createFakeHost } from '../support/fake-host.ts';

describe('curves', () => {
  it('are by name, in order of steps; a step that came twice keeps the later value', () => {
    const point = (name: string, step: number, value: number) => ({ name, step, value });
    const curves = curvesOf([
      point('b', 2, 1),
      point('a', 0, 9),
      point('b', 1, 3),
      point('b', 2, 4),
      point('a', 1, Number.NaN),
    ]);
    expect(curves).toEqual([
      { name: 'a', points: [{ x: 0, y: 9 }], last: 9 },
      {
        name: 'b',
        points: [
          { x: 1, y: 3 },
          { x: 2, y: 4 },
        ],
        last: 4,
      },
    ]);
  });

  it('are thinned by means and smoothed without a pull to the first point', () => {
    const points = Array.from({ length: 1000 }, (_, x) => ({ x, y: x % 2 }));
    const thin = thinned(points, 100);
    expect(thin).toHaveLength(100);
    expect(thin[7]).toEqual({ x: 74.5, y: 0.5 });
    expect(smoothed(points).at(-1)!.y).toBeCloseTo(0.5, 1);
    expect(smoothed([{ x: 0, y: 5 }])).toEqual([{ x: 0, y: 5 }]);
  });
});

describe('training', () => {
  it('a run that is started comes on view; its curves grow with the events', async () => {
    const host = createFakeHost();
    host.runs = [fakeRun({ run: 'older', jobId: 'job-0', createdAt: '2026-11-26T00:00:00Z' })];
    const workbench = new Workbench(host);
    const stop = workbench.start();
    const { training } = workbench;
    await training.load();
    expect(training.run?.run).toBe('older');
    training.optimizer = 'muon';
    training.chooseBackbone('low-rank');
    expect(training.optimizer).toBe('adamw');
    const ended = training.start();
    await vi.waitFor(() => expect(training.run?.jobId).toMatch(/^job-[1-9]/));
    expect(training.busy).toBe(true);
    expect(host.calls.get('training.start')).toEqual([
      expect.objectContaining({ backbone: 'low-rank', optimizer: 'adamw' }),
    ]);
    const jobId = training.run!.jobId!;
    workbench.take({ type: 'series', jobId, points: [{ name: 'loss numeracy', step: 0, value: 2 }] });
    workbench.take({ type: 'series', jobId, points: [{ name: 'loss numeracy', step: 1, value: 1 }] });
    workbench.take({ type: 'series', jobId: 'another', points: [{ name: 'loss numeracy', step: 9, value: 1 }] });
    expect(training.curves).toEqual([
      {
        name: 'loss numeracy',
        points: [
          { x: 0, y: 2 },
          { x: 1, y: 1 },
        ],
        last: 1,
      },
    ]);
    host.push({ type: 'job', job: fakeJob({ id: jobId, kind: 'train-encoder', state: 'done' }) });
    await ended;
    expect(training.busy).toBe(false);
    stop();
  });
});
