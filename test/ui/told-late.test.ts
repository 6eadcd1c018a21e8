import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toldLate } from '../../src/ui/told-late.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change that waits for another', () => {
  it('is told not to be saved yet after two seconds, once', async () => {
    const late = vi.fn();
    let resolve: (said: string) => void = () => undefined;
    const told = toldLate(new Promise<string>((done) => (resolve = done)), late);
    await vi.advanceTimersByTimeAsync(1_900);
    expect(late).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(late).toHaveBeenCalledOnce();
    resolve('in');
    expect(await told).toBe('in');
  });

  it('for no time is not, whether it goes in or fails', async () => {
    const late = vi.fn();
    await toldLate(Promise.resolve(), late);
    await expect(toldLate(Promise.reject(new Error('full')), late)).rejects.toThrow('full');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(late).not.toHaveBeenCalled();
  });
});
