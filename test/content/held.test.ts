import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Held, held, hold } from '../../src/content/held.ts';

const taken = (): Held => ({ looked: [], selection: null, texts: [] });

describe('what a reading took apart', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for that reading, while another reads the same page', () => {
    const [first, second] = [taken(), taken()];
    hold('first', first);
    hold('second', second);
    expect(held('first')).toBe(first);
    expect(held('second')).toBe(second);
  });

  it('does not wait for ever', () => {
    hold('one', taken());
    vi.advanceTimersByTime(9_000);
    expect(held('one')).not.toBeNull();
    vi.advanceTimersByTime(2_000);
    expect(held('one')).toBeNull();
  });
});
