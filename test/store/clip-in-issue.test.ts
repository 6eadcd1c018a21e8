import { beforeEach, describe, expect, it } from 'vitest';
import { clipInIssue } from '../../src/store/clip-in-issue.ts';
import { clipOf, idOf, issue, newsletter, placementOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const past = { ...issue, id: idOf(3), number: 13 };

beforeEach(async () => {
  await put('newsletters', newsletter);
  await put('issues', issue, past);
});

describe('a clip is shown', () => {
  it('in the issue it is wanted in', async () => {
    await put('clips', clipOf(31));
    const stands = [placementOf(71, clipOf(31), { issue: past.id }), placementOf(72, clipOf(31))];
    await put('placements', ...stands);
    for (const { id } of [issue, past]) {
      const shown = await clipInIssue(idOf(31), id);
      expect(shown).toMatchObject({ clip: { id: idOf(31) }, draft: { issue: { id } } });
      expect(shown?.draft.sections[0]?.entries).toHaveLength(1);
    }
  });

  it('in the one it stands in, whatever is wanted', async () => {
    await put('clips', clipOf(31));
    await put('placements', placementOf(71, clipOf(31), { issue: past.id }));
    expect((await clipInIssue(idOf(31), null))?.draft.issue.number).toBe(13);
    expect((await clipInIssue(idOf(31), issue.id))?.draft.issue.number).toBe(13);
  });

  it('with the latest issue while it waits', async () => {
    await put('clips', clipOf(31, { state: 'inbox' }));
    expect((await clipInIssue(idOf(31), null))?.draft.issue.number).toBe(18);
  });

  it('no more once it is removed', async () => {
    await put('clips', clipOf(31, { state: 'trashed' }));
    expect(await clipInIssue(idOf(31), null)).toBeNull();
    expect(await clipInIssue(idOf(32), null)).toBeNull();
  });
});
