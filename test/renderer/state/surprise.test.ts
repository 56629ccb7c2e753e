import { describe, expect, it, vi } from 'vitest';
import { heatLevels, toldOf, whyOf } from '../../../src-renderer/lib/heat.ts';
import { Workbench } from '../../../src-renderer/state/workbench.svelte.ts';
import { fakeJob, fakeSurprises } from '../support/fake-data.ts';
import { createFakeHost } from '../support/fake-host.ts';

describe('heat', () => {
  const { numbers } = fakeSurprises(1, true);

  it('goes by rank: the first hundredth is the hottest, most are cold', () => {
    const levels = [...heatLevels(numbers).values()];
    const share = (level: number) => levels.filter((one) => one >= level).length / levels.length;
    expect(levels[0]).toBe(4);
    expect(levels.toSorted((a, b) => b - a)).toEqual(levels);
    expect(share(4)).toBeCloseTo(0.01, 1);
    expect(share(1)).toBeCloseTo(0.35, 1);
  });

  it('one number is hot, none is nothing', () => {
    expect([...heatLevels(numbers.slice(0, 1)).values()]).toEqual([4]);
    expect(heatLevels([]).size).toBe(0);
  });

  it('says how much was looked at, and what is left out', () => {
    const found = {
      ...fakeSurprises(1, true),
      total: 1452,
      done: 1450,
      leftOut: { text: 192, references: 2, explained: 0 },
    };
    expect(toldOf(found)).toBe(
      '1,450 of 1,452 numbers looked at. Left out: 2 outside the passages that the model reads, 192 dashes and words, which are text to it, 2 that number or name something.',
    );
    const none = { text: 0, references: 0, explained: 0 };
    expect(toldOf({ ...found, complete: false, leftOut: none })).toBe('1,450 of 1,452 numbers looked at.');
  });

  it('says why in words', () => {
    const one = { ...numbers[0]!, unit: 'USD', derivation: null, low: 0, high: 0 };
    expect(whyOf({ ...one, value: 12e9, expected: 1.2e9 })).toBe(
      'From what stands around it, $1.2 billion was expected; it is 10 times that.',
    );
    expect(whyOf({ ...one, value: 5, expected: 40, derivation: '16 + 24' })).toMatch(
      /^From 16 \+ 24, \$40 .*8 times what it is\.$/,
    );
    expect(whyOf({ ...one, value: 5, expected: 9711, unit: null, derivation: 'about 9,711' })).toMatch(
      /^Like 9,711 nearby, /,
    );
    expect(whyOf({ ...one, value: 5, expected: 40, derivation: 'sum of 16 to 24' })).toMatch(
      /^From the sum of 16 to 24, /,
    );
    expect(whyOf({ ...one, value: 5, expected: 40, derivation: 'change from 5 to 7 in percent' })).toMatch(
      /^From the change from 5 to 7 in percent, /,
    );
    expect(whyOf({ ...one, value: -5, expected: 5 })).toMatch(/other sign/);
    expect(whyOf({ ...one, value: 0, expected: 5 })).toMatch(/it is zero/);
    expect(whyOf({ ...one, value: 5.1, expected: 5 })).toMatch(/close to that/);
  });
});

describe('surprise of the open filing', () => {
  it('is loaded with it, started, and loaded again when the job is over', async () => {
    const host = createFakeHost();
    const workbench = new Workbench(host);
    const stop = workbench.start();
    await workbench.surprise.open(1);
    expect(workbench.surprise.found.value).toMatchObject({ done: 0, complete: false });
    const started = workbench.surprise.start();
    await vi.waitFor(() => expect(workbench.surprise.job).toMatchObject({ kind: 'surprise' }));
    host.looked = true;
    const { id } = workbench.surprise.job!;
    host.push({ type: 'job', job: fakeJob({ id, kind: 'surprise', state: 'done' }) });
    await started;
    expect(workbench.surprise.job).toBeUndefined();
    const [first] = workbench.surprise.found.value!.numbers;
    expect(workbench.surprise.heatOf(first!.numberId)).toBeNull();
    workbench.surprise.shown = true;
    expect(workbench.surprise.heatOf(first!.numberId)).toBe(4);
    stop();
  });

  it('a click in the list goes to the number', async () => {
    const host = createFakeHost();
    const workbench = new Workbench(host);
    await workbench.reader.open(1);
    const [, second] = fakeSurprises(1, true).numbers;
    await workbench.reader.lookAt(second!.numberId, second!.start);
    expect(workbench.reader.number?.id).toBe(second!.numberId);
    expect(workbench.reader.jump?.offset).toBe(second!.start);
    workbench.reader.close();
  });
});
