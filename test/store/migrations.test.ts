import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import { nothingLeftOut } from '../../src/core/left-out.ts';
import { databaseName } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { Schema } from '../../src/store/schema.ts';
import { clipOf, now } from '../sample.ts';
import { type StoreShape, versions } from './versions.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the versions of the database', () => {
  it('are described one by one, none left out', () => {
    expect(versions).toHaveLength(migrations.length);
  });

  it.each(versions.map((shape, index) => [index + 1, shape] as const))(
    'version %i is as it was when it shipped',
    async (version, shape) => {
      expect(shapeOf(await opened(version))).toEqual(shape);
    },
  );

  it.each(versions.map((_, index) => index + 1))(
    'version %i becomes the newest with all that it holds',
    async (version) => {
      const old = await opened(version);
      await old.put('clips', clipOf(31));
      old.close();
      const newest = await opened(migrations.length);
      expect(shapeOf(newest)).toEqual(versions.at(-1));
      expect(await newest.get('clips', clipOf(31).id)).toMatchObject({ url: clipOf(31).url });
    },
  );
});

it('a quote kept by the first version is one of the page, whole, without an address', async () => {
  const quote = { id: 'q', exact: 'low', prefix: '', suffix: '', html: 'low', shown: null };
  const { leftOut: _, ...access } = clipOf(31).access;
  const before = { ...clipOf(31), access, quotes: [quote] } as unknown as Clip;
  const old = await opened(1);
  const change = { store: 'clips', id: before.id, before: null, after: before } as const;
  const label = 'change_clip';
  const step = {
    id: 'o',
    seq: 1,
    at: now,
    label,
    coalesce: null,
    changes: [change],
    undone: 0,
  } as const;
  await old.put('clips', before);
  await old.put('undo', step);
  old.close();
  const newest = await opened(migrations.length);
  const whole = { ...quote, from: 'page', leftOut: nothingLeftOut, fragment: null };
  const after = { quotes: [whole], access: { ...access, leftOut: nothingLeftOut } };
  expect(await newest.get('clips', before.id)).toMatchObject(after);
  expect((await newest.get('undo', 'o'))?.changes[0]).toMatchObject({ before: null, after });
});

function opened(version: number): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(databaseName, version, {
    async upgrade(db, from, to, tx) {
      for (const migrate of migrations.slice(from, to ?? undefined)) await migrate(db, tx);
    },
  });
}

function shapeOf(db: IDBPDatabase<Schema>): Readonly<Record<string, StoreShape>> {
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names);
  return Object.fromEntries(
    names.map((name): [string, StoreShape] => {
      const store = tx.objectStore(name);
      const indexes = [...store.indexNames].map((index) => store.index(index));
      return [
        name,
        {
          keyPath: store.keyPath,
          indexes: Object.fromEntries(indexes.map((index) => [index.name, index.keyPath])),
        },
      ];
    }),
  );
}
