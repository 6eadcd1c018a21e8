import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackupFile } from '../../src/backup/backup-file.ts';
import { changeOf } from '../../src/core/change.ts';
import { newestVersion } from '../../src/core/record-versions.ts';
import { storeNames } from '../../src/core/records.ts';
import { onChanged } from '../../src/store/announce.ts';
import { makeBackup } from '../../src/store/backups.ts';
import { change } from '../../src/store/change.ts';
import { closeDatabase, database } from '../../src/store/database.ts';
import { currentDesk } from '../../src/store/desk.ts';
import { journalKey } from '../../src/store/journal.ts';
import { journalRows } from '../../src/store/journal-rows.ts';
import { mend } from '../../src/store/mend.ts';
import { makeBackupFromOutside } from '../../src/store/outside-backup.ts';
import { onProgress } from '../../src/store/progress.ts';
import { recoveryTold, untoldRecovery } from '../../src/store/recovery-note.ts';
import type { Schema } from '../../src/store/schema.ts';
import { setSetting } from '../../src/store/settings.ts';
import { databaseName } from '../../src/store/shelf.ts';
import { undo } from '../../src/store/undo.ts';
import browser, { storedLocally } from '../extension-api.ts';
import { clipOf, idOf, issue, newsletter, now, orderOf, placementOf } from '../sample.ts';
import { contents, put, useFreshStore } from './fresh-store.ts';

useFreshStore();
afterEach(() => {
  vi.restoreAllMocks();
});

/** A desk with something in every corner: written, altered, removed. */
async function fill(): Promise<void> {
  await put('newsletters', newsletter);
  await put('issues', issue);
  await put('clips', clipOf(31), clipOf(32), clipOf(33));
  await put('placements', placementOf(71, clipOf(31)));
  const db = await database();
  const before = (await db.get('clips', idOf(31))) ?? null;
  await change(orderOf([changeOf('clips', before, { ...clipOf(31), blurb: 'calm' })]));
  await change(orderOf([changeOf('clips', (await db.get('clips', idOf(33))) ?? null, null)]));
}

/** All records that are changed through the door. */
async function records(): Promise<unknown> {
  const all = await contents();
  return Object.fromEntries(storeNames.map((name) => [name, all[name]]));
}

/** A clip as the second copy has it. */
async function inJournal(number: number): Promise<unknown> {
  return (await journalRows()).find(({ id }) => id === idOf(number))?.record;
}

/** What the browser does without a word: the database is there, and empty. */
async function emptied(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

/** What is written outside the database meanwhile is lost, as where its writer is ended before. */
async function unwritten(work: () => Promise<unknown>): Promise<void> {
  const set = vi.spyOn(browser.storage.local, 'set').mockResolvedValue();
  await work();
  set.mockRestore();
}

/** Alters the database behind the back of all our code. */
async function tamper(
  how: (db: Awaited<ReturnType<typeof openDB<Schema>>>) => Promise<unknown>,
): Promise<void> {
  await closeDatabase();
  const db = await openDB<Schema>(databaseName);
  await how(db);
  db.close();
}

describe('a database that was', () => {
  it('emptied is put back from its second copy before anything is read, and that is told', async () => {
    await fill();
    const before = await records();
    await emptied();
    expect(await records()).toEqual(before);
    const { newsletters, issues, clips, placements } = before as Record<string, unknown[]>;
    const all = [newsletters, issues, clips, placements].flat().length;
    expect(await untoldRecovery()).toEqual({ at: expect.any(String), records: all, clips: 2 });
    await recoveryTold();
    expect(await untoldRecovery()).toBeNull();
  });

  it('emptied gets back what was never changed since it was made, too', async () => {
    await fill();
    await tamper((db) => db.put('clips', { ...clipOf(35), rev: 0 }));
    await mend(await database(), true);
    await emptied();
    expect(await (await database()).get('clips', idOf(35))).toEqual({ ...clipOf(35), rev: 0 });
  });

  it('emptied goes on under its own name, and its next opening finds nothing amiss', async () => {
    await fill();
    const { storeId, seq } = storedLocally.get('canary') as { storeId: string; seq: number };
    await emptied();
    await database();
    const counters = (await contents()).counters?.[0];
    expect(counters).toMatchObject({ storeId, counts: { clips: 2, placements: 1 } });
    expect((counters as { seq: number }).seq).toBeGreaterThan(seq);
    expect(storedLocally.get('canary')).toEqual(counters);
    await recoveryTold();
    await closeDatabase();
    await database();
    expect(await untoldRecovery()).toBeNull();
  });

  it('set back to what it was before is brought forward again, removals too', async () => {
    await fill();
    const before = await records();
    await tamper(async (db) => {
      await db.put('clips', { ...clipOf(31), rev: 1 });
      await db.put('clips', { ...clipOf(33), rev: 1 });
      const counters = await db.get('counters', 'counters');
      if (counters) await db.put('counters', { ...counters, seq: counters.seq - 2 });
    });
    expect(await records()).toEqual(before);
  });

  it('robbed of some records gets them back once they are counted', async () => {
    await fill();
    const before = await records();
    await tamper((db) => db.delete('clips', idOf(32)));
    const redrawn = vi.fn();
    const stop = onChanged(redrawn);
    await mend(await database(), true);
    stop();
    expect(await records()).toEqual(before);
    expect(await untoldRecovery()).toMatchObject({ records: 1, clips: 1 });
    expect(redrawn).toHaveBeenCalledOnce();
  });

  it('robbed of its counters alone is counted anew, and nothing is told', async () => {
    await fill();
    const before = await records();
    await tamper((db) => db.delete('counters', 'counters'));
    expect(await records()).toEqual(before);
    expect((await contents()).counters).toMatchObject([{ counts: { clips: 2 } }]);
    expect(await untoldRecovery()).toBeNull();
  });

  it('robbed of its desk and not of its counters gets it back, and no new one in its place', async () => {
    await fill();
    await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
    const before = await records();
    await tamper(async (db) => {
      await db.clear('newsletters');
      await db.clear('issues');
      await db.clear('settings');
    });
    expect(await currentDesk(now)).toMatchObject({ newsletter: { name: newsletter.name } });
    expect(await records()).toEqual(before);
  });

  it('robbed of a record while its second copy was a change behind gets it back', async () => {
    await put('clips', clipOf(31), clipOf(32));
    await unwritten(() => put('clips', clipOf(33)));
    await tamper((db) => db.delete('clips', idOf(31)));
    expect((await contents()).clips).toMatchObject([31, 32, 33].map((one) => ({ id: idOf(one) })));
    expect(await untoldRecovery()).toMatchObject({ records: 1, clips: 1 });
    expect(await inJournal(33)).toMatchObject({ id: idOf(33) });
  });

  it('emptied, and whose canary the browser dropped as well, is put back all the same', async () => {
    await fill();
    const before = await records();
    await emptied();
    await browser.storage.local.remove('canary');
    expect(await records()).toEqual(before);
    expect(await untoldRecovery()).toMatchObject({ clips: 2 });
  });

  it('ahead of its second copy is never set back by it', async () => {
    await fill();
    const later = { ...clipOf(31), blurb: 'rough', rev: 9 };
    await tamper((db) => db.put('clips', later));
    await tamper((db) => db.delete('counters', 'counters'));
    expect(await (await database()).get('clips', idOf(31))).toEqual(later);
    expect(await inJournal(31)).toEqual(later);
  });

  it('put back tells how far it is where it takes long', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => clipOf(1_000 + at));
    await put('clips', ...many);
    await emptied();
    const seen: unknown[] = [];
    const stop = onProgress((progress) => seen.push(progress));
    expect((await contents()).clips).toHaveLength(1_200);
    stop();
    const of = 1_200;
    expect(seen).toEqual([{ done: 0, of }, { done: 500, of }, { done: 1_000, of }, null]);
  });

  it('put back takes further changes and undoes them', async () => {
    await fill();
    await emptied();
    const made = [changeOf('clips', null, clipOf(40))];
    await change(orderOf(made, { label: 'change_clip' }));
    expect((await contents()).clips).toHaveLength(3);
    await undo({ id: idOf(90), at: now });
    expect((await contents()).clips).toHaveLength(2);
  });
});

it('the second copy of a database that does not open is a backup of all there was', async () => {
  await fill();
  const made = await makeBackup(now);
  await closeDatabase();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  const outside = await makeBackupFromOutside(now);
  const text = (file: BackupFile) => new Blob([...file.parts]).text();
  expect(await text(outside)).toBe(await text(made));
});

describe('a second copy that', () => {
  it('is gone is made again from the database', async () => {
    await fill();
    const journal = Object.fromEntries(storedLocally);
    await closeDatabase();
    for (const key of Object.keys(journal)) await browser.storage.local.remove(key);
    await database();
    const { [`journal:clips:${idOf(33)}`]: _, canary: __, ...records } = journal;
    expect(Object.fromEntries(storedLocally)).toMatchObject(records);
  });

  it('could not be written once is made up for at the next opening', async () => {
    await put('clips', clipOf(31));
    vi.spyOn(console, 'error').mockReturnValue();
    const full = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await put('clips', clipOf(32));
    await put('clips', clipOf(33));
    full.mockRestore();
    expect(storedLocally.has(`journal:clips:${idOf(32)}`)).toBe(false);
    await closeDatabase();
    await database();
    expect(await inJournal(32)).toMatchObject({ id: idOf(32) });
    expect((await contents()).counters).not.toMatchObject([{ uncopied: true }]);
    expect(await untoldRecovery()).toBeNull();
  });

  it('lacks a change whose writer was ended is made up for, though others wrote since', async () => {
    await put('clips', clipOf(31));
    await unwritten(() => put('clips', clipOf(32)));
    await put('clips', clipOf(33));
    expect(await inJournal(32)).toBeUndefined();
    await closeDatabase();
    await database();
    expect(await inJournal(32)).toMatchObject({ id: idOf(32) });
    expect(await untoldRecovery()).toBeNull();
    await closeDatabase();
    const read = vi.spyOn(browser.storage.local, 'get');
    await database();
    expect(read).not.toHaveBeenCalledWith(null);
  });

  it('lacks a change whose writer was ended has it before the change is acknowledged', async () => {
    await put('clips', clipOf(31));
    const order = orderOf([changeOf('clips', null, clipOf(32))]);
    await unwritten(() => change(order));
    await put('clips', clipOf(33));
    expect(await change(order)).toMatchObject({ repeated: true });
    expect(await inJournal(32)).toMatchObject({ id: idOf(32) });
    await emptied();
    expect((await contents()).clips).toHaveLength(3);
  });

  it('lacks an order that is carried out again without a step of undo has it then', async () => {
    const order = orderOf([changeOf('clips', null, clipOf(31))], { label: null });
    await unwritten(() => change(order));
    expect(await change({ ...order, id: idOf(95) })).toMatchObject({ repeated: true });
    expect(await inJournal(31)).toMatchObject({ id: idOf(31) });
  });

  it('is written in turn by what one page writes at one moment', async () => {
    await put('clips', clipOf(31));
    await Promise.all([32, 33, 34].map((number) => put('clips', clipOf(number))));
    expect(storedLocally.get('canary')).toEqual((await contents()).counters?.[0]);
    expect(storedLocally.get('canary')).not.toHaveProperty('uncopied');
  });

  it('was overtaken by another page’s is looked through at the next opening', async () => {
    await put('clips', clipOf(31));
    const late = storedLocally.get('canary') as object;
    await put('clips', clipOf(32));
    // What was asked for first is written last, over the newer.
    await browser.storage.local.set({ canary: late });
    await put('clips', clipOf(33));
    expect(storedLocally.get('canary')).toMatchObject({ seq: 3, uncopied: true });
    await closeDatabase();
    await database();
    expect(storedLocally.get('canary')).not.toHaveProperty('uncopied');
  });

  it('holds a record that the database removed last marks it as removed', async () => {
    await fill();
    const canary = storedLocally.get('canary') as { seq: number };
    await tamper(async (db) => {
      await db.delete('clips', idOf(32));
      const counters = await db.get('counters', 'counters');
      const counts = { ...counters?.counts, clips: 1 };
      if (counters) await db.put('counters', { ...counters, counts, seq: canary.seq + 1 });
    });
    expect((await contents()).clips).toHaveLength(1);
    expect(storedLocally.get(`journal:clips:${idOf(32)}`)).toMatchObject({ removed: true });
  });

  it('was written in pieces, as once it was, is read like one of texts', async () => {
    await fill();
    const before = await records();
    for (const { store, id, record } of await journalRows()) {
      const key = journalKey(store, id);
      await browser.storage.local.set({ [key]: { record, version: newestVersion } });
    }
    await emptied();
    expect(await records()).toEqual(before);
  });

  it('was written by an older version is brought to the newest', async () => {
    await fill();
    const key = `journal:clips:${idOf(32)}`;
    const { rev: _, quotes: __, ...clip } = clipOf(32);
    const { claims: ___, ...access } = clip.access;
    const old = {
      ...clip,
      rev: 1,
      quotes: [],
      canonicalUrl: null,
      identifiers: {},
      tags: [],
      event: null,
      links: [],
      access: { ...access, declared: 'unknown' },
    };
    await browser.storage.local.set({ [key]: { record: old, version: 2 } });
    await emptied();
    expect(await (await database()).get('clips', idOf(32))).toEqual({ ...clipOf(32), rev: 1 });
    expect(newestVersion).toBeGreaterThan(2);
  });

  it('holds what is no record is read past it', async () => {
    await fill();
    const before = await records();
    await browser.storage.local.set({
      'journal:clips:x': 'nonsense',
      'journal:clips:y': { record: { id: 'another' }, version: 1 },
      'journal:clips:z': { record: null },
      'journal:clips:u': { text: '{"id":"u","rev":', version: newestVersion },
      'journal:clips:v': { text: 7, version: newestVersion },
      'journal:nowhere:1': { record: { id: '1', rev: 1 } },
    });
    await emptied();
    expect(await records()).toEqual(before);
  });
});
