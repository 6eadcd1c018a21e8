import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { beginAnew } from '../../src/store/begin-anew.ts';
import { closeDatabase, database } from '../../src/store/database.ts';
import { journalKey, writeJournal } from '../../src/store/journal.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { Schema } from '../../src/store/schema.ts';
import { databaseName } from '../../src/store/shelf.ts';
import { storedLocally } from '../extension-api.ts';
import { clipOf, idOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

/** The version before the one to come. */
const older = migrations.length;

beforeAll(() => {
  // The next release: a page of today's is then one of an older version.
  (migrations as (() => void)[]).push(() => undefined);
});
afterAll(() => {
  (migrations as (() => void)[]).pop();
});
useFreshStore();
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the database', () => {
  it('is one connection for every caller, until it is closed', async () => {
    const [one, other] = await Promise.all([database(), database()]);
    expect(one).toBe(other);
    await closeDatabase();
    expect(await database()).not.toBe(one);
  });

  it('is opened again after the browser closed it', async () => {
    const lost = await database();
    forceCloseDatabase(unwrap(lost) as never);
    await vi.waitFor(async () => expect(await database()).not.toBe(lost));
    expect(await (await database()).getAll('clips')).toEqual([]);
  });
});

describe('while an older page holds the database open', () => {
  it('that is told, and it opens when the page is gone', async () => {
    const page = await olderPage();
    await expect(database()).rejects.toMatchObject({ code: 'storeBlocked' });
    page.close();
    expect((await database()).version).toBe(older + 1);
  });

  it('whoever asks again is told the same, in time', async () => {
    const page = await olderPage();
    await expect(database()).rejects.toMatchObject({ code: 'storeBlocked' });
    const late = new Promise((resolve) => setTimeout(resolve, 1_000, 'late'));
    await expect(Promise.race([database(), late])).rejects.toMatchObject({ code: 'storeBlocked' });
    page.close();
    expect((await database()).version).toBe(older + 1);
  });

  it('who waits behind another page of today’s hears of it from that one', async () => {
    const page = await olderPage();
    const another = openDB(databaseName, older + 1);
    const channel = new BroadcastChannel('cuttings-held-up');
    channel.onmessage = ({ data }) => {
      if (data === 'asked') channel.postMessage('held');
    };
    const late = new Promise((resolve) => setTimeout(resolve, 1_000, 'late'));
    const told = expect(Promise.race([database(), late]));
    await told.rejects.toMatchObject({ code: 'storeBlocked' });
    channel.close();
    page.close();
    (await another).close();
    expect((await database()).version).toBe(older + 1);
  });

  it('who is held up tells who asks', async () => {
    const page = await olderPage();
    await expect(database()).rejects.toMatchObject({ code: 'storeBlocked' });
    const channel = new BroadcastChannel('cuttings-held-up');
    const told = new Promise((resolve) => {
      channel.onmessage = ({ data }) => resolve(data);
    });
    channel.postMessage('asked');
    expect(await told).toBe('held');
    channel.close();
    page.close();
    await database();
  });

  it('no connection is forgotten that would hold up the next version', async () => {
    const page = await olderPage();
    await expect(database()).rejects.toMatchObject({ code: 'storeBlocked' });
    page.close();
    await database();
    await closeDatabase();
    const blocked = vi.fn();
    await Promise.race([
      deleteDB(databaseName, { blocked }),
      new Promise((resolve) => setTimeout(resolve, 50)),
    ]);
    expect(blocked).not.toHaveBeenCalled();
  });
});

it('an upgrade that fails is told, and leaves the database as it was', async () => {
  const before = await olderPage();
  await before.put('clips', clipOf(31));
  before.close();
  const steps = migrations as ((() => void) | undefined)[];
  const last = steps.pop();
  steps.push(() => {
    throw new Error('a record that cannot be brought along');
  });
  await expect(database()).rejects.toMatchObject({ code: 'storeClosed' });
  steps.pop();
  steps.push(last);
  const after = await olderPage();
  expect(after.version).toBe(older);
  expect(await after.getAll('clips')).toEqual([clipOf(31)]);
  after.close();
  expect(await (await database()).getAll('clips')).toEqual([clipOf(31)]);
});

describe('when a newer version', () => {
  it('wrote the database, that is told', async () => {
    (await openDB(databaseName, 99)).close();
    await expect(database()).rejects.toMatchObject({ code: 'storeNewer' });
  });

  it('wants to open it, we let go and say so to the next caller', async () => {
    await database();
    const newer = await openDB(databaseName, 99);
    expect(newer.version).toBe(99);
    newer.close();
    await expect(database()).rejects.toMatchObject({ code: 'storeNewer' });
  });
});

describe('a browser that will not open it', () => {
  it('is told in its own words, and asked again the next time', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(database()).rejects.toMatchObject({
      code: 'storeClosed',
      detail: 'The operation is insecure.',
    });
    expect((await database()).version).toBe(older + 1);
  });

  /** No database opens any more, or only those of another name. */
  function refuse(which: (name: string) => boolean): void {
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (which(name)) throw new DOMException('Internal error.', 'UnknownError');
      return open(name, version);
    });
  }

  it('has all put back into a new one beside it when somebody wishes so, from then on', async () => {
    await put('clips', clipOf(31));
    const old = await database();
    await closeDatabase();
    refuse((name) => name === databaseName);
    await expect(database()).rejects.toMatchObject({ code: 'storeClosed' });
    await beginAnew();
    expect(await (await database()).getAll('clips')).toMatchObject([{ id: clipOf(31).id }]);
    await closeDatabase();
    expect((await database()).name).not.toBe(old.name);
    await closeDatabase();
    vi.restoreAllMocks();
    const left = await openDB(databaseName);
    expect(await left.getAll('clips')).toHaveLength(1);
    left.close();
  });

  it('is left by every page that holds it open, as soon as a new one is begun', async () => {
    await put('clips', clipOf(31));
    const other: typeof import('../../src/store/database.ts') = await import(
      '../../src/store/database.ts?other' as string
    );
    const old = (await other.database()).name;
    await beginAnew();
    await vi.waitFor(async () => expect((await other.database()).name).not.toBe(old));
    await other.closeDatabase();
  });

  it('gives what was written into it late to the one that was begun', async () => {
    await put('clips', clipOf(31));
    const canary = storedLocally.get('canary') as { readonly seq: number };
    await beginAnew();
    // A page that had not heard of it: its clip was acknowledged.
    const late = clipOf(32, { rev: 1 });
    await writeJournal(new Map([[journalKey('clips', late.id), { record: late }]]), {
      ...canary,
      seq: canary.seq + 1,
    } as never);
    await closeDatabase();
    expect(await (await database()).getAllKeys('clips')).toEqual([idOf(31), idOf(32)]);
  });

  it('nor any other stays as it was, and opens again once it can', async () => {
    await put('clips', clipOf(31));
    await closeDatabase();
    refuse(() => true);
    await expect(beginAnew()).rejects.toMatchObject({ code: 'storeClosed' });
    vi.restoreAllMocks();
    expect((await database()).name).toBe(databaseName);
  });
});

/** The database as a page of the version before holds it open. */
function olderPage() {
  return openDB<Schema>(databaseName, older, {
    async upgrade(db, _from, _to, tx) {
      for (const migrate of migrations.slice(0, older)) await migrate(db, tx);
    },
  });
}
