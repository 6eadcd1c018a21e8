import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupState } from '../../src/store/backups.ts';
import { database } from '../../src/store/database.ts';
import { deskView } from '../../src/store/desk-view.ts';
import { latestIssues } from '../../src/store/issues.ts';
import { knownPage } from '../../src/store/known-page.ts';
import { newsletters } from '../../src/store/newsletters.ts';
import { setSetting } from '../../src/store/settings.ts';
import { timeline } from '../../src/store/timeline.ts';
import { trash } from '../../src/store/trash.ts';
import { captureOf, clipOf, idOf, issue, newsletter, now, placementOf, ranks } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

/** How many records were read since the last look. */
let read = 0;

beforeEach(() => {
  for (const holder of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const way of ['get', 'getAll', 'openCursor'] as const) {
      const real = holder[way] as (...args: never[]) => IDBRequest;
      vi.spyOn(holder, way).mockImplementation(function (this: unknown, ...args: unknown[]) {
        const request = real.apply(this, args as never[]);
        request.addEventListener('success', () => {
          read += Array.isArray(request.result) ? request.result.length : 1;
        });
        return request as never;
      });
    }
  }
});
afterEach(() => vi.restoreAllMocks());

const desk = { newsletter, issue };
const page = captureOf({ url: 'https://example.org/tides/3' });

/** What each screen reads when it is opened. */
const screens: Readonly<Record<string, () => Promise<unknown>>> = {
  'the desk': () => deskView(now),
  'the page under the popup': () => knownPage(page, desk, null),
  'the trash': () => trash(newsletter.id, 50),
  'the timeline': () => timeline(issue.id, 20),
  'the options': () => Promise.all([newsletters(), latestIssues(newsletter.id, 50), backupState()]),
};

describe('what a screen reads', () => {
  it.each(Object.entries(screens))('%s: as much with ten times the clips', async (_, open) => {
    await put('newsletters', newsletter);
    await put('issues', issue);
    await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
    await hold(40, 0, 1_000);
    expect(await readBy(open)).toBeGreaterThan(0);
    const few = await readBy(open);
    await hold(0, 1_000, 10_000);
    expect(await readBy(open)).toBeLessThanOrEqual(few);
  });
});

async function readBy(open: () => Promise<unknown>): Promise<number> {
  read = 0;
  await open();
  return read;
}

/** Has clips numbered `from` to `to` in every state, so many of them in this issue, and their steps. */
async function hold(here: number, from: number, to: number): Promise<void> {
  const tx = (await database()).transaction(['clips', 'placements', 'undo'], 'readwrite');
  const order = ranks(here);
  for (let at = from; at < to; at += 1) {
    const isHere = at - from < here;
    const state = isHere ? 'placed' : (states[at % states.length] ?? 'inbox');
    const url = `https://example.org/tides/${at}`;
    const created = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
    const clip = clipOf(100_000 + at, { state, created, rev: 1 }, { url });
    tx.objectStore('clips').put(clip);
    if (state === 'placed') {
      const place = { issue: isHere ? issue.id : idOf(3), rank: order[at - from] ?? 'a0' };
      tx.objectStore('placements').put(placementOf(200_000 + at, clip, place));
    }
    const changes = [{ store: 'clips', id: clip.id, before: null, after: clip }] as const;
    const step = { id: idOf(300_000 + at), seq: 1_000 + at, at: created, coalesce: null };
    tx.objectStore('undo').put({ ...step, label: 'change_clip', changes, undone: 0 });
  }
  await tx.done;
}

const states = ['inbox', 'placed', 'heldOver', 'trashed'] as const;
