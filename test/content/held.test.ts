import { describe, expect, it } from 'vitest';
import { type Held, held, hold, letGo } from '../../src/content/held.ts';

const taken = (): Held => ({ looked: [], selection: null, heading: [], authors: [] });

describe('what a reading took apart', () => {
  it('waits for that reading, while another reads the same page', () => {
    const [first, second] = [taken(), taken()];
    hold('first', first);
    hold('second', second);
    expect(held('first')).toBe(first);
    letGo('first');
    expect(held('first')).toBeNull();
    expect(held('second')).toBe(second);
    letGo('second');
  });

  it('does not wait for ever', () => {
    for (const name of ['one', 'two', 'three', 'four']) hold(name, taken());
    expect(held('one')).toBeNull();
    expect(held('four')).not.toBeNull();
  });
});
