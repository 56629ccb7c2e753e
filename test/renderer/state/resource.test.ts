import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import { Resource } from '../../../src-renderer/state/resource.svelte.ts';

function later<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  return Promise.withResolvers<T>();
}

describe('Resource', () => {
  it('drops a stale answer and aborts its call', async () => {
    const resource = new Resource<string>();
    const slow = later<string>();
    let aborted = false;
    const first = resource.load((signal) => {
      signal.addEventListener('abort', () => (aborted = true));
      return slow.promise;
    });
    await resource.load(async () => 'new');
    slow.resolve('old');
    expect(await first).toBeUndefined();
    expect(resource.value).toBe('new');
    expect(aborted).toBe(true);
  });

  it('shows an error, keeps it apart from the value, and forgets it on success', async () => {
    const resource = new Resource<string>();
    await resource.load(() => Promise.reject(new AppError('not_found', 'There is no such filing.')));
    expect(resource.status).toBe('failed');
    expect(resource.error?.message).toBe('There is no such filing.');
    await resource.load(async () => 'here');
    expect([resource.status, resource.error]).toEqual(['ready', null]);
  });

  it('does not let a stale error overwrite a newer answer', async () => {
    const resource = new Resource<string>();
    const slow = later<string>();
    const first = resource.load(() => slow.promise);
    await resource.load(async () => 'new');
    slow.reject(new Error('late'));
    await first;
    expect([resource.status, resource.value]).toEqual(['ready', 'new']);
  });

  it('takes a cancelled call for no news', async () => {
    const resource = new Resource<string>();
    await resource.load(() => Promise.reject(new AppError('cancelled', 'The call was cancelled.')));
    expect([resource.status, resource.loading]).toEqual(['empty', false]);
  });

  it('stays ready while a newer value loads', async () => {
    const resource = new Resource<string>();
    await resource.load(async () => 'old');
    const slow = later<string>();
    const second = resource.load(() => slow.promise);
    expect([resource.status, resource.loading]).toEqual(['ready', true]);
    slow.resolve('new');
    await second;
    expect(resource.loading).toBe(false);
  });
});
