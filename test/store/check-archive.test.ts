import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/issue.ts';
import { checkArchive } from '../../src/store/check-archive.ts';
import { clipOf, idOf, issue, newsletter, now, placementOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const key = 'example.org/tides';
const printed = { at: now, markdown: '' };
const out: Issue = { ...issue, id: idOf(3), number: 13, status: 'published', printed };
const imported: Issue = { ...issue, id: idOf(4), number: 12, status: 'imported' };
const other: Issue = { ...issue, id: idOf(5), number: 19 };

async function usesOf(issues: readonly Issue[] = []) {
  const archive = await checkArchive(newsletter, issue, [key], issues);
  return archive.uses.get(key)?.map(({ label }) => label);
}

describe('where past issues linked a page', () => {
  it('is told by what went out and what was imported, the latest first', async () => {
    const link = { id: idOf(81), rev: 1, key, newsletter: newsletter.id, issue: out.id };
    await put('issues', out, imported);
    await put('clips', clipOf(31));
    await put('placements', placementOf(71, clipOf(31), { issue: imported.id }));
    await put('archiveLinks', { ...link, section: '', words: '', url: '', clip: null });
    expect(await usesOf()).toEqual(['TT13', 'TT12']);
    expect(await usesOf([out, imported])).toEqual(['TT13', 'TT12']);
  });

  it('is not told of this issue, another draft, or another newsletter', async () => {
    const strange: Issue = { ...out, id: idOf(6), newsletter: idOf(7) };
    await put('issues', issue, other, strange);
    await put('clips', clipOf(31));
    for (const [at, one] of [issue, other, strange].entries()) {
      await put('placements', placementOf(71 + at, clipOf(31), { issue: one.id }));
    }
    expect(await usesOf()).toBeUndefined();
  });
});

it('the issues of the archive are those that are over', async () => {
  const { issues } = await checkArchive(newsletter, issue, [], [other, issue, out]);
  expect(issues).toEqual([{ number: 13, label: 'TT13', date: issue.date }]);
});
