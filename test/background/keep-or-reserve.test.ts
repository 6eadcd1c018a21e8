import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyReserve, keepOrReserve } from '../../src/background/keep-or-reserve.ts';
import { Failure } from '../../src/core/failure.ts';
import { nothingTyped } from '../../src/core/settings.ts';
import * as doors from '../../src/store/database.ts';
import { deskView } from '../../src/store/desk-view.ts';
import { type ReservedClip, reserveAlarm, reservedClips } from '../../src/store/reserve.ts';
import { setSetting } from '../../src/store/settings.ts';
import browser, { alarms } from '../extension-api.ts';
import { captureOf, idOf, issue, newsletter, now } from '../sample.ts';
import { contents, put, useFreshStore } from '../store/fresh-store.ts';

useFreshStore();
beforeEach(async () => {
  await put('newsletters', newsletter);
  await put('issues', issue);
  await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const ids = { clipId: idOf(50), placementId: idOf(70), orderId: idOf(80) };
const reading = { capture: captureOf(), more: null };
const typed = { ...nothingTyped, blurb: 'calm', section: idOf(11) };

function keep(what = ids) {
  return keepOrReserve(Promise.resolve(reading), typed, what);
}

/** The browser does not open the database from now on. */
async function shut(how: () => never): Promise<void> {
  await doors.closeDatabase();
  vi.spyOn(indexedDB, 'open').mockImplementation(how);
}

const refuse = () => {
  throw new DOMException('Internal error opening backing store.', 'UnknownError');
};

describe('a clip', () => {
  it('that the store takes is no matter of the reserve', async () => {
    expect(await keep()).toMatchObject({ outcome: 'new', section: 'News' });
    expect(await reservedClips()).toEqual([]);
    expect(alarms.size).toBe(0);
  });

  it('is kept aside where the store refuses to open, as it is and with what was typed', async () => {
    await shut(refuse);
    expect(await keep()).toMatchObject({ outcome: 'reserved', clipId: ids.clipId, section: null });
    expect(await reservedClips()).toMatchObject([{ ...ids, capture: captureOf(), typed }]);
    expect([...alarms]).toEqual([reserveAlarm]);
  });

  it('is kept aside where the store opens and cannot be read', async () => {
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(refuse);
    expect(await keep()).toMatchObject({ outcome: 'reserved', clipId: ids.clipId });
    expect(await reservedClips()).toMatchObject([{ ...ids, typed }]);
  });

  it('is kept aside where the store does not open in time, and is no more once it has', async () => {
    await doors.closeDatabase();
    const { get } = browser.storage.local;
    let open: () => void = () => undefined;
    vi.spyOn(browser.storage.local, 'get').mockImplementation(async (key) => {
      // Where the database lies is asked before it is opened.
      if (key === 'shelf') await new Promise<void>((resolve) => (open = resolve));
      return get(key);
    });
    expect(await keep()).toMatchObject({ outcome: 'reserved' });
    expect(await reservedClips()).toHaveLength(1);
    open();
    await vi.waitFor(async () => expect(await reservedClips()).toEqual([]));
    expect((await contents()).clips).toMatchObject([{ id: ids.clipId, blurb: 'calm' }]);
  });

  it('asked for twice is kept aside once', async () => {
    await shut(refuse);
    await keep();
    await keep();
    expect(await reservedClips()).toHaveLength(1);
  });

  it('that cannot be kept anywhere is not said to be kept', async () => {
    await shut(refuse);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await expect(keep()).rejects.toMatchObject({ code: 'storeClosed' });
  });

  it('that is at odds with the store is refused, not kept aside', async () => {
    const conflict = new Failure('conflict', 'title');
    await expect(keepOrReserve(Promise.reject(conflict), typed, ids)).rejects.toBe(conflict);
    expect(await reservedClips()).toEqual([]);
  });
});

describe('what is in reserve', () => {
  it('goes in once the store opens, in its order, when it was clipped, and once', async () => {
    await shut(refuse);
    await keep();
    const later = { clipId: idOf(51), placementId: idOf(71), orderId: idOf(81) };
    const other = { ...reading, capture: captureOf({ url: 'https://example.org/ebb' }) };
    await keepOrReserve(Promise.resolve(other), typed, later);
    const made = (await reservedClips()).map(({ at }) => at);
    vi.restoreAllMocks();
    await emptyReserve();
    await emptyReserve();
    const clips = (await contents()).clips as readonly { id: string; created: string }[];
    expect(clips.map(({ id, created }) => [id, created])).toEqual([
      [ids.clipId, made[0]],
      [later.clipId, made[1]],
    ]);
    const [news] = (await deskView(now)).draft.sections;
    expect(news?.entries).toMatchObject([
      { clip: { id: ids.clipId, blurb: 'calm' } },
      { clip: { id: later.clipId } },
    ]);
    expect(await reservedClips()).toEqual([]);
    expect(alarms.size).toBe(0);
  });

  it('was put there by an older version and goes in as clips are now', async () => {
    await shut(refuse);
    await keep();
    const { reserve } = await browser.storage.local.get('reserve');
    const [[id, kept]] = Object.entries(reserve as Record<string, ReservedClip>) as [
      [string, ReservedClip],
    ];
    const { maxSnippet: _, ...capture } = kept.capture;
    await browser.storage.local.set({ reserve: { [id]: { ...kept, capture } } });
    vi.restoreAllMocks();
    await emptyReserve();
    expect((await contents()).clips).toMatchObject([{ access: { maxSnippet: null } }]);
  });

  it('stays there while the store takes nothing', async () => {
    await shut(refuse);
    await keep();
    await expect(emptyReserve()).rejects.toMatchObject({ code: 'storeClosed' });
    expect(await reservedClips()).toHaveLength(1);
    expect([...alarms]).toEqual([reserveAlarm]);
  });
});
