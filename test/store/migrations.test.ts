import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import type { Issue } from '../../src/core/issue.ts';
import { nothingLeftOut } from '../../src/core/left-out.ts';
import type { Newsletter } from '../../src/core/newsletter.ts';
import { bringRecord } from '../../src/core/record-versions.ts';
import type { ArchiveLink, Template } from '../../src/core/records.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { Schema, UndoEntry } from '../../src/store/schema.ts';
import { databaseName } from '../../src/store/shelf.ts';
import { clipOf, idOf, issue, newsletter, now, quoteOf } from '../sample.ts';
import { clipIn, type StoreShape, versions } from './versions.ts';

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
      await old.put('clips', clipIn(version));
      old.close();
      const newest = await opened(migrations.length);
      expect(shapeOf(newest)).toEqual(versions.at(-1));
      expect(await newest.get('clips', clipOf(31).id)).toEqual(clipOf(31));
    },
  );
});

it('a quote kept by the first version is one of the page, whole, without an address', async () => {
  const quote = { id: 'q', exact: 'low', prefix: '', suffix: '', html: 'low', shown: null };
  const before = { ...clipIn(1), quotes: [quote] } as unknown as Clip;
  const old = await opened(1);
  await old.put('clips', before);
  await old.put('undo', stepOf(before));
  old.close();
  const newest = await opened(migrations.length);
  const whole = { ...quote, from: 'page', leftOut: nothingLeftOut, fragment: null };
  const after = { quotes: [whole], access: { leftOut: nothingLeftOut } };
  expect(await newest.get('clips', before.id)).toMatchObject(after);
  expect((await newest.get('undo', 'o'))?.changes[0]).toMatchObject({ before: null, after });
});

it('what the second version found is what is found still, with nothing corrected', async () => {
  const said = {
    canonicalUrl: 'https://example.org/tides/',
    identifiers: { doi: '10.5555/12345678' },
    tags: ['[video]'],
    event: { start: '2026-12-01', end: '', place: 'Bergen' },
    links: [{ name: 'pdf', url: 'https://example.org/tides.pdf' }],
  };
  const before = { ...clipIn(2), ...said } as unknown as Clip;
  const old = await opened(2);
  await old.put('clips', before);
  await old.put('undo', stepOf(before));
  old.close();
  const newest = await opened(migrations.length);
  const after = Object.fromEntries(
    Object.entries(said).map(([name, found]) => [name, { found, corrected: null }]),
  );
  expect(await newest.get('clips', before.id)).toMatchObject(after);
  expect((await newest.get('undo', 'o'))?.changes[0]).toMatchObject({ before: null, after });
});

it('a clip of the sixth version says nothing of what search engines may quote', async () => {
  const { maxSnippet: _, ...access } = clipOf(31).access;
  const before = { ...clipOf(31), access } as Clip;
  const old = await opened(6);
  await old.put('clips', before);
  await old.put('undo', stepOf(before));
  old.close();
  const newest = await opened(migrations.length);
  expect(await newest.get('clips', before.id)).toEqual(clipOf(31));
  expect((await newest.get('undo', 'o'))?.changes[0]?.after).toEqual(clipOf(31));
});

it('an issue of the fourth version has nothing before its text', async () => {
  const { front: _, printed, silenced, ...before } = issue;
  const old = await opened(4);
  await old.put('issues', before as Issue);
  old.close();
  const newest = await opened(migrations.length);
  expect(await newest.get('issues', issue.id)).toEqual({ ...issue, front: '' });
});

it('a newsletter of the fifth version has no frame and no rules, its issues have not gone out', async () => {
  const { printed, silenced, ...before } = issue;
  const { frame, ...house } = newsletter;
  const sections = house.sections.map(({ id, heading, level }) => ({ id, heading, level }));
  const old = await opened(5);
  await old.put('issues', before as Issue);
  await old.put('newsletters', { ...house, sections, rules: {} } as unknown as Newsletter);
  await old.put('archiveLinks', archived as ArchiveLink);
  await old.put('templates', template as Template);
  old.close();
  const newest = await opened(migrations.length);
  expect(await newest.get('issues', issue.id)).toEqual(issue);
  expect(await newest.get('newsletters', newsletter.id)).toEqual(newsletter);
  const link = { ...archived, url: 'example.org/old', clip: null };
  expect(await newest.getFromIndex('archiveLinks', 'issue', issue.id)).toEqual(link);
  expect(await newest.get('templates', template.id)).toEqual({ ...template, good: '{{ title }}' });
});

it('a clip that has its newest form already keeps it, whatever version the database believes in', () => {
  const clip = { ...clipOf(31), quotes: [quoteOf('low tide')] };
  expect(bringRecord('clips', clip, 0)).toEqual(clip);
});

const archived = {
  ...{ id: idOf(71), rev: 1, key: 'example.org/old', newsletter: newsletter.id, issue: issue.id },
  ...{ section: 'News', words: 'an old one' },
};

const template = {
  ...{ id: idOf(81), rev: 1, newsletter: newsletter.id, name: 'clip', source: '{{ title }}' },
};

/** The step that made a clip. */
function stepOf(clip: Clip): UndoEntry {
  const change = { store: 'clips', id: clip.id, before: null, after: clip } as const;
  const label = 'change_clip';
  return { id: 'o', seq: 1, at: now, label, coalesce: null, changes: [change], undone: 0 };
}

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
