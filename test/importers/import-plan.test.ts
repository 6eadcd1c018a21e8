import { describe, expect, it } from 'vitest';
import { countedIds } from '../../src/importers/counted-ids.ts';
import {
  houseOfFiles,
  importChanges,
  learnt,
  planImport,
} from '../../src/importers/import-plan.ts';
import { change } from '../../src/store/change.ts';
import { currentDesk } from '../../src/store/desk.ts';
import { issueNumbers } from '../../src/store/issues.ts';
import { knownPage } from '../../src/store/known-page.ts';
import { undo } from '../../src/store/undo.ts';
import { newsletter, now, orderOf } from '../sample.ts';
import { contents, put, useFreshStore } from '../store/fresh-store.ts';
import { listIssue, proseIssue } from './issues.ts';

useFreshStore();

const how = (taken: readonly number[] = []) => ({
  taken,
  isKnown: async () => false,
  makeId: countedIds(),
  now,
  told: async () => undefined,
});

const files = [
  { name: 'TT17.md', text: proseIssue },
  { name: 'TT16.md', text: proseIssue.replace('Seventeenth', 'Sixteenth') },
];

describe('what files would bring', () => {
  it('is their issues in their order, each with what is in it', async () => {
    const { rows } = await planImport(files, newsletter, how());
    expect(rows).toMatchObject([
      { kind: 'issue', name: 'TT16.md', isNumbered: true, imported: { issue: { number: 16 } } },
      {
        kind: 'issue',
        name: 'TT17.md',
        counts: { sections: 2, links: 7, quotes: 1, asides: 3, references: 2 },
      },
    ]);
  });

  it('is nothing of a number that is there, twice among them, or of an empty file', async () => {
    const all = [...files, { name: 'ZZ.md', text: proseIssue }, { name: 'x.md', text: '\n' }];
    const { rows } = await planImport(all, newsletter, how([16]));
    expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
      ['known', 'TT16.md'],
      ['issue', 'TT17.md'],
      ['empty', 'x.md'],
      ['known', 'ZZ.md'],
    ]);
  });

  it('has the next free number where a file says none', async () => {
    const text = 'Only [words](https://words.example/).';
    const { rows } = await planImport([{ name: 'notes.md', text }], newsletter, how([1, 2]));
    expect(rows).toMatchObject([{ isNumbered: false, imported: { issue: { number: 3 } } }]);
  });

  it('can be called off between two files', async () => {
    const told = async (done: number) => {
      if (done === 1) throw new DOMException('', 'AbortError');
    };
    await expect(planImport(files, newsletter, { ...how(), told })).rejects.toThrow();
  });

  it('is written as the latest of them is', () => {
    expect(houseOfFiles(files, { ...newsletter, tag: '' })).toMatchObject({
      tag: 'TT',
      signOff: '—Ed.',
    });
    expect(houseOfFiles([{ name: 'l.md', text: listIssue }], newsletter)?.template.preset).toBe(
      'this-week-in-rust',
    );
    expect(houseOfFiles([], newsletter)).toBeNull();
  });
});

describe('an issue that is imported', () => {
  it('answers over a page that it linked, and is taken back by one undo', async () => {
    const desk = await currentDesk(now);
    await put('newsletters', newsletter);
    const { rows } = await planImport(files.slice(0, 1), newsletter, {
      ...how(),
      makeId: () => crypto.randomUUID(),
    });
    const [row] = rows;
    if (row?.kind !== 'issue') throw new Error('no issue');
    const before = await contents();
    await change(orderOf(importChanges(row.imported), { label: 'change_import' }));
    expect(await issueNumbers(newsletter.id)).toEqual([17]);
    const page = { url: 'https://tidewater.example/1.4', canonicalUrl: null };
    const { uses, same } = await knownPage(page, { ...desk, newsletter }, null);
    expect([same, uses.map(({ label }) => label)]).toEqual([null, ['TT17']]);
    await undo({ id: crypto.randomUUID(), at: now });
    const { undo: _, counters: __, ...after } = await contents();
    const { undo: _u, counters: _c, ...were } = before;
    expect(after).toEqual(were);
  });

  it('teaches where a site is filed, and unteaches nothing', async () => {
    const { rows } = await planImport(files, newsletter, how());
    const issues = rows.flatMap((row) => (row.kind === 'issue' ? [row.imported] : []));
    const taught = { ...newsletter, sectionMemory: { 'one.example': 'News' } };
    expect(learnt(taught, issues).sectionMemory).toMatchObject({
      'one.example': 'News',
      'three.example': 'And Finally',
      'tidewater.example': 'News',
    });
  });
});
