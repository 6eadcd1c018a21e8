import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../../src/store/database.ts';
import { reserve } from '../../src/store/reserve.ts';
import { isUnsettled, unsettle } from '../../src/store/unsettled.ts';
import browser, { storedLocally } from '../extension-api.ts';
import { captureOf, clipOf, idOf, now } from '../sample.ts';
import { contents, put, useFreshStore } from './fresh-store.ts';

useFreshStore();
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const nothingTyped = { title: null, url: null, blurb: '', aside: '', section: null };
const reserved = {
  clipId: idOf(50),
  placementId: idOf(51),
  orderId: idOf(52),
  capture: captureOf(),
  typed: nothingTyped,
  at: now,
};

function fullDisk() {
  return vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
}

describe('after a write that failed', () => {
  it('the next fills what the browser would lose at its end, and leaves nothing of that', async () => {
    fullDisk();
    await put('clips', clipOf(31));
    expect(await isUnsettled()).toBe(true);
    const written = vi.spyOn(browser.storage.local, 'set');
    await put('clips', clipOf(32));
    const bytes = written.mock.calls.map(([items]) => JSON.stringify(items).length);
    expect(Math.max(...bytes)).toBeGreaterThan(4_194_304);
    expect(await isUnsettled()).toBe(false);
    expect((await contents()).linkChecks).toEqual([]);
    expect([...storedLocally.keys()].filter((key) => key.startsWith('settle'))).toEqual([]);
  });

  it('a change is not said to be saved while there is no space to make it last', async () => {
    await put('clips', clipOf(31));
    await unsettle();
    const set = browser.storage.local.set;
    vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
      if ('settle:0' in items) throw new Error('full');
      return set(items);
    });
    await expect(put('clips', clipOf(32))).rejects.toMatchObject({ code: 'notSaved' });
    expect(await isUnsettled()).toBe(true);
  });

  it('what is kept in reserve lasts as well, and the database is seen to once it opens', async () => {
    fullDisk();
    await expect(reserve(reserved)).rejects.toThrow('full');
    await reserve(reserved);
    expect(await isUnsettled()).toBe(true);
    expect(storedLocally.get('reserve')).toEqual({ [reserved.clipId]: reserved });
    await closeDatabase();
    await put('clips', clipOf(31));
    expect(await isUnsettled()).toBe(false);
  });
});

it('nothing is filled where nothing failed', async () => {
  const written = vi.spyOn(browser.storage.local, 'set');
  await put('clips', clipOf(31));
  expect(written).toHaveBeenCalledOnce();
});
