import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { Schema } from '../../src/store/schema.ts';
import { clipOf } from '../sample.ts';
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
