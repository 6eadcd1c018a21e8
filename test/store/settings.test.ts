import { describe, expect, it, vi } from 'vitest';
import { setSetting, setting } from '../../src/store/settings.ts';
import { lastStep } from '../../src/store/undo.ts';
import { idOf, now } from '../sample.ts';
import { contents, useFreshStore } from './fresh-store.ts';

useFreshStore();

const at = { at: now };
const place = (page: string) => ({ view: 'clip', row: null, page }) as const;
const pending = (blurb: string) => ({ title: null, url: null, blurb, aside: '', section: null });

describe('a setting', () => {
  it('is null until it is set, and again once it is removed', async () => {
    expect(await setting('place')).toBeNull();
    await setSetting('place', place('a'), at);
    expect(await setting('place')).toEqual(place('a'));
    await setSetting('place', null, at);
    expect(await setting('place')).toBeNull();
  });

  it('set many times at once is as it was set last', async () => {
    const pages = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(pages.map((page) => setSetting('place', place(page), at)));
    expect(await setting('place')).toEqual(place('e'));
  });

  it('that could not be set does not keep the next one from it', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    const [first, second] = [
      setSetting('place', place('a'), at),
      setSetting('place', place('b'), at),
    ];
    await expect(first).rejects.toMatchObject({ code: 'notSaved' });
    await second;
    expect(await setting('place')).toEqual(place('b'));
    vi.restoreAllMocks();
  });

  it('is no step of undo', async () => {
    await setSetting('current', { newsletter: idOf(1), issue: idOf(2) }, at);
    expect(await lastStep()).toBeNull();
  });
});

describe('what was typed over a page', () => {
  it('is kept page by page', async () => {
    await setSetting('pending', pending('low'), { ...at, page: 'a.org/low' });
    await setSetting('pending', pending('high'), { ...at, page: 'a.org/high' });
    expect(await setting('pending', 'a.org/low')).toEqual(pending('low'));
    expect(await setting('pending', 'a.org/high')).toEqual(pending('high'));
    expect(await setting('pending', 'a.org')).toBeNull();
  });

  it('that was never there leaves nothing behind when it is removed', async () => {
    await setSetting('pending', null, { ...at, page: 'a.org' });
    expect(await contents()).toMatchObject({ settings: [], counters: [] });
  });
});
