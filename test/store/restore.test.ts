import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AllRecords } from '../../src/backup/backup-file.ts';
import { writeBackup } from '../../src/backup/backup-file.ts';
import { daysWithout } from '../../src/backup/schedule.ts';
import { changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { Newsletter } from '../../src/core/newsletter.ts';
import { storeNames } from '../../src/core/records.ts';
import { allRecords } from '../../src/store/all-records.ts';
import { answerHanded, backupState, makeBackup, noteBackups } from '../../src/store/backups.ts';
import { change } from '../../src/store/change.ts';
import { changedSince } from '../../src/store/changed-since.ts';
import { currentDesk } from '../../src/store/desk.ts';
import { deskView } from '../../src/store/desk-view.ts';
import { planRestore, restore } from '../../src/store/restore.ts';
import { setSetting } from '../../src/store/settings.ts';
import { lastStep, undo } from '../../src/store/undo.ts';
import { read } from '../backup/backup-bytes.ts';
import { aDesk, anyRecords } from '../backup/some-records.ts';
import { clipOf, idOf, newsletter, now, orderOf } from '../sample.ts';
import { everything, freshStore, useFreshStore } from './fresh-store.ts';

useFreshStore();

const later = '2026-11-25T09:00:00.000Z';
const by = (at = later) => ({ id: crypto.randomUUID(), at });

/** Puts records into the store, in one order. */
async function fill(all: AllRecords): Promise<void> {
  const changes = storeNames.flatMap((store) =>
    all[store].map((record) => changeOf(store, null, record as never)),
  );
  if (changes.length > 0) await change(orderOf(changes));
}

async function backup(at = now) {
  const { parts } = await makeBackup(at);
  return read(new Uint8Array(Buffer.concat(parts)));
}

/** What all records say, however often they were written. */
async function said(): Promise<unknown> {
  const all = await allRecords();
  return JSON.parse(JSON.stringify(all, (key, value) => (key === 'rev' ? undefined : value)));
}

describe('a backup', () => {
  it('of whatever there is, restored on an empty computer, is the same again', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        await freshStore();
        // Every clip stands where it says: one that says `placed` and stands nowhere goes to the inbox.
        const clips = records.clips.map((clip): Clip => ({ ...clip, state: 'inbox' }));
        await fill({ ...records, clips });
        const before = await said();
        const file = await backup();
        await freshStore();
        await restore(await planRestore(file, 'both'), by());
        expect(await said()).toEqual(before);
        expect((await planRestore(file, 'both')).changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('moves a desk to another computer on which Cuttings was opened before', async () => {
    await fill(aDesk);
    const before = await deskView(now);
    const file = await backup();
    await freshStore();
    await currentDesk(later);
    await restore(await planRestore(file, 'both'), by());
    const after = await deskView(later);
    const titles = (view: typeof after) =>
      view.draft.sections.map(({ entries }) => entries.map(({ placement }) => placement.ref));
    expect(after.draft.label).toBe('TT18');
    expect(titles(after)).toEqual(titles(before));
    expect(after.inbox.map(({ id }) => id)).toEqual([idOf(32)]);
  });

  it('is read a few hundred records at a time', async () => {
    await fill({ ...aDesk, clips: Array.from({ length: 1_201 }, (_, at) => clipOf(1_000 + at)) });
    expect((await allRecords()).clips).toHaveLength(1_201);
  });

  it('goes on from the revisions of the other computer', async () => {
    await fill(aDesk);
    const file = await backup();
    await freshStore();
    await restore(await planRestore(file, 'both'), by());
    const [clip] = (await allRecords()).clips;
    expect(clip?.rev).toBeGreaterThan(aDesk.clips[0]?.rev ?? 0);
  });
});

describe('a newsletter that everybody begins with', () => {
  /** Sets its newsletter up, in so many steps. */
  async function setUp(name: string, steps: number, at: string): Promise<void> {
    for (let step = 1; step <= steps; step += 1) {
      const { newsletter: its } = await currentDesk(at);
      const after = { ...its, name: `${name}${step === steps ? '' : step}` };
      const order = { label: 'change_newsletter', at, id: crypto.randomUUID() } as const;
      await change({ ...order, changes: [changeOf('newsletters', its, after)] });
    }
  }
  const names = async () => (await allRecords()).newsletters.map(({ name }) => name).toSorted();

  it('was set up after the file was made, with no clip yet, and stays beside the file’s', async () => {
    await setUp('The old one', 3, '2026-11-22T09:00:00.000Z');
    const file = await backup();
    await freshStore();
    await setUp('The new one', 8, later);
    const { current } = await settingsById();
    await restore(await planRestore(file, 'both'), by());
    expect(await names()).toEqual(['The new one', 'The old one (from the backup)']);
    expect((await settingsById()).current).toEqual(current);
  });

  it.each([3, 12])(
    'was set up before the file was made, in which it was changed %i times: both stay',
    async (times) => {
      await setUp('The old one', times, now);
      const file = await backup(later);
      await freshStore();
      await setUp('The new one', 8, now);
      await restore(await planRestore(file, 'both'), by());
      expect(await names()).toEqual(['The new one', 'The old one (from the backup)']);
      expect((await planRestore(file, 'both')).changes).toEqual([]);
    },
  );

  it('is the file’s alone on a computer on which nothing was set up', async () => {
    await setUp('The old one', 3, now);
    const before = await said();
    const file = await backup();
    await freshStore();
    await currentDesk(later);
    await restore(await planRestore(file, 'both'), by());
    expect(await said()).toEqual(before);
  });
});

describe('restoring', () => {
  it('is one step of undo', async () => {
    await currentDesk(now);
    const before = await said();
    const file = { made: now, records: aDesk, bad: [] };
    await restore(await planRestore(file, 'both'), by());
    expect((await lastStep())?.label).toBe('change_restore');
    await undo(by());
    expect(await said()).toEqual(before);
  });

  it('of an issue and a newsletter that both sides changed brings seconds, and is one step of undo', async () => {
    await fill(aDesk);
    const file = await backup();
    const { issues, newsletters } = await allRecords();
    const [issue, its] = [issues[0] as Issue, newsletters[0] as Newsletter];
    const changes = [
      changeOf('issues', issue, { ...issue, preamble: 'Mine.' }),
      changeOf('newsletters', its, { ...its, signOff: '—Red.' }),
    ];
    await change(orderOf(changes, { at: later, label: 'change_issue' }));
    const before = await said();
    await restore(await planRestore(file, 'both'), by());
    expect(await allRecords()).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ id: issue.id, preamble: 'Mine.' }),
        expect.objectContaining({ preamble: 'Good morning.', title: 'From the backup' }),
      ]),
      newsletters: expect.arrayContaining([
        expect.objectContaining({ id: its.id, signOff: '—Red.' }),
        expect.objectContaining({ name: 'Tracking Tides (from the backup)', signOff: '—Ed.' }),
      ]),
    });
    expect((await planRestore(file, 'both')).changes).toEqual([]);
    await undo(by());
    expect(await said()).toEqual(before);
  });

  it('is all or nothing: what changed meanwhile stops it, and nothing is changed', async () => {
    await fill({ ...aDesk, clips: [] });
    const planned = await planRestore({ made: now, records: aDesk, bad: [] }, 'both');
    await fill({ ...emptied(), clips: [clipOf(33, { blurb: 'mine' })] });
    const before = await everything();
    await expect(restore(planned, by())).rejects.toMatchObject({ code: 'conflict' });
    expect(await everything()).toEqual(before);
  });

  it('knows by the steps of undo what was changed since', async () => {
    await change(orderOf([changeOf('clips', null, clipOf(31))], { label: 'change_clip', at: now }));
    await change(
      orderOf([changeOf('clips', null, clipOf(32))], { label: 'change_clip', at: later }),
    );
    expect(await changedSince(now)).toEqual(new Set([idOf(32)]));
  });

  it('of a great many records copies them bit by bit', async () => {
    const clips = Array.from({ length: 2_500 }, (_, at) => clipOf(1_000 + at));
    const { default: browser } = await import('../extension-api.ts');
    const set = vi.spyOn(browser.storage.local, 'set');
    await fill({ ...emptied(), clips });
    expect(set.mock.calls.map(([items]) => Object.keys(items).length)).toEqual([1_000, 1_000, 501]);
    expect(Object.keys(set.mock.calls.at(-1)?.[0] ?? {})).toContain('canary');
    set.mockRestore();
  });
});

describe('what is known of backups', () => {
  it('is when the last was made, of how many clips, and since when there are any', async () => {
    expect(await backupState()).toMatchObject({ clips: 0, oldest: null });
    await fill({ ...emptied(), newsletters: [newsletter], clips: [clipOf(31), clipOf(32)] });
    await noteBackups({ last: { at: now, clips: 2 } }, now);
    await noteBackups({ schedule: 'weekly' }, now);
    expect(await backupState()).toEqual({
      backups: { schedule: 'weekly', last: { at: now, clips: 2 }, failed: null },
      clips: 2,
      oldest: now,
    });
  });

  it('is one handed to the browser only once somebody says that it is there', async () => {
    await fill({ ...emptied(), newsletters: [newsletter], clips: [clipOf(31)] });
    const handed = { at: now, clips: 1 };
    const state = async () => (await backupState()).backups;
    await noteBackups({ handed, failed: { at: now, why: 'saved' } }, now);
    expect(daysWithout(await state(), now, '2027-11-23T09:00:00.000Z')).toBe(365);
    await answerHanded(false, now);
    expect(await state()).toMatchObject({ last: null, handed: null, failed: { why: 'saved' } });
    await noteBackups({ handed }, now);
    await answerHanded(true, now);
    expect(await state()).toMatchObject({ last: handed, handed: null, failed: null });
  });

  it('stays on its computer', async () => {
    await noteBackups({ schedule: 'daily' }, now);
    await setSetting('place', { view: 'issue', row: null, page: '' }, { at: now });
    await setSetting('inboxOrder', 'site', { at: now });
    expect((await backup()).records.settings.map(({ id }) => id)).toEqual(['inboxOrder']);
  });
});

it('the bytes of a backup are those of the records that were given', async () => {
  await fill(aDesk);
  const [fromStore, given] = await Promise.all([
    makeBackup(now),
    writeBackup(await allRecords(), now),
  ]);
  expect(fromStore).toEqual(given);
});

async function settingsById(): Promise<Readonly<Record<string, unknown>>> {
  const { settings } = await allRecords();
  return Object.fromEntries(settings.map(({ id, value }) => [id, value]));
}

function emptied(): AllRecords {
  return Object.fromEntries(storeNames.map((store) => [store, []])) as unknown as AllRecords;
}
