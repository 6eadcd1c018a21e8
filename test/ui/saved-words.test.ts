import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savedWords } from '../../src/ui/saved-words.ts';

/** A field over a store that another window writes, too; the store refuses what is out of date. */
function fieldOver(start: string) {
  let stored = start;
  const log: string[] = [];
  const replaced: string[] = [];
  let isFull = false;
  const field = savedWords(start, () => ({
    save: async (next, previous) => {
      await Promise.resolve();
      const isRefused = isFull || (previous !== stored && next !== stored);
      log.push(`${previous}→${next}${isRefused ? ' refused' : ''}`);
      if (!isRefused) stored = next;
      return !isRefused;
    },
    changed: () => undefined,
    replaced: (value) => void replaced.push(value),
  }));
  return {
    field,
    log,
    replaced,
    stored: () => stored,
    fill: (full: boolean) => {
      isFull = full;
    },
    /** Another window writes; this one reads it in its own time. */
    elsewhere: (value: string) => {
      stored = value;
    },
    read: () => field.stored(stored),
    /** Lets everything that is on its way arrive. */
    quiet: () => vi.advanceTimersByTimeAsync(400),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a field', () => {
  it('writes every key over the one before', async () => {
    const { field, log, quiet } = fieldOver('');
    for (const typed of ['l', 'lo', 'low']) field.input(typed);
    await quiet();
    expect(log).toEqual(['→l', 'l→low']);
    expect(await field.settled()).toBe('low');
  });

  it('shows what another window wrote while nothing was typed here', async () => {
    const { field, elsewhere, read, replaced } = fieldOver('low');
    elsewhere('high');
    read();
    expect(field.wanted()).toBe('high');
    expect(field.theirs()).toBeNull();
    expect(replaced).toEqual(['high']);
  });

  it('keeps both versions where another window wrote, too, and writes neither over the other', async () => {
    const { field, elsewhere, read, quiet, stored, log } = fieldOver('low');
    elsewhere('high');
    field.input('low tide');
    await quiet();
    read();
    expect([field.wanted(), field.theirs()]).toEqual(['low tide', { value: 'high' }]);
    // A further key is no choice.
    field.input('low tides');
    await quiet();
    expect([field.wanted(), field.theirs()]).toEqual(['low tides', { value: 'high' }]);
    expect(stored()).toBe('high');
    expect(log).toEqual(['low→low tide refused']);
  });

  it('notices it as well where theirs was read before mine was refused', async () => {
    const { field, elsewhere, read, quiet } = fieldOver('low');
    field.input('low tide');
    elsewhere('high');
    read();
    await quiet();
    expect(field.theirs()).toEqual({ value: 'high' });
  });

  it('shows what another window wrote behind mine while mine was on its way', async () => {
    let answer = (_: boolean): void => undefined;
    const save = () => new Promise<boolean>((resolve) => (answer = resolve));
    const none = () => undefined;
    const field = savedWords('low', () => ({ save, changed: none, replaced: none }));
    field.input('low tide');
    // What it was, and what is written here, may be read back at any time.
    field.stored('low');
    field.input('low tides');
    field.stored('low tide');
    answer(true);
    await vi.advanceTimersByTimeAsync(0);
    answer(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(field.wanted()).toBe('low tides');
    field.stored('low tides');
    field.input('low tides at');
    field.stored('low tides at noon');
    answer(true);
    await vi.advanceTimersByTimeAsync(400);
    expect([field.wanted(), field.theirs()]).toEqual(['low tides at noon', null]);
  });

  it('keeps mine, and goes on from there', async () => {
    const { field, elsewhere, read, quiet, stored } = fieldOver('low');
    elsewhere('high');
    field.input('low tide');
    await quiet();
    read();
    field.keepMine();
    await quiet();
    expect([stored(), field.theirs()]).toEqual(['low tide', null]);
    field.input('low tides');
    await quiet();
    expect(stored()).toBe('low tides');
  });

  it('takes theirs, and goes on from there', async () => {
    const { field, elsewhere, read, quiet, stored, replaced } = fieldOver('low');
    elsewhere('high');
    field.input('low tide');
    await quiet();
    read();
    field.takeTheirs();
    expect([field.wanted(), field.theirs(), replaced]).toEqual(['high', null, ['high']]);
    field.input('higher');
    await quiet();
    expect(stored()).toBe('higher');
  });

  it('asks anew where theirs became another one meanwhile', async () => {
    const { field, elsewhere, read, quiet, stored } = fieldOver('low');
    elsewhere('high');
    field.input('low tide');
    await quiet();
    read();
    elsewhere('higher');
    field.keepMine();
    await quiet();
    read();
    expect([stored(), field.theirs()]).toEqual(['higher', { value: 'higher' }]);
  });

  it('has nothing to ask where both wrote the same', async () => {
    const { field, elsewhere, read, quiet } = fieldOver('low');
    elsewhere('high');
    field.input('high');
    await quiet();
    read();
    expect(field.theirs()).toBeNull();
  });

  it('keeps mine where it is left, or the page closes, without a choice: theirs is in the timeline', async () => {
    for (const way of ['settled', 'handOver'] as const) {
      const { field, elsewhere, read, quiet, stored } = fieldOver('low');
      elsewhere('high');
      field.input('low tide');
      await quiet();
      read();
      void field[way]();
      await quiet();
      expect(stored()).toBe('low tide');
    }
  });

  it('does not take what it wrote itself for theirs, where that is read back late', async () => {
    const { field, fill, quiet } = fieldOver('');
    field.input('l');
    await quiet();
    field.input('lo');
    await quiet();
    fill(true);
    field.input('low');
    // What was written two keys ago, on its way all this time.
    field.stored('l');
    await vi.advanceTimersByTimeAsync(100);
    field.stored('lo');
    await quiet();
    expect([field.wanted(), field.theirs()]).toEqual(['low', null]);
  });

  it('tries again with the next key where the disk was full', async () => {
    const { field, fill, quiet, stored } = fieldOver('');
    fill(true);
    field.input('l');
    await quiet();
    expect([stored(), field.wanted(), field.theirs()]).toEqual(['', 'l', null]);
    fill(false);
    field.input('lo');
    await quiet();
    expect(stored()).toBe('lo');
  });
});
