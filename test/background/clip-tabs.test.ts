import { beforeEach, describe, expect, it } from 'vitest';
import { tabAlone } from '../../src/adapters/tab-alone.ts';
import { clipTabs } from '../../src/background/clip-tabs.ts';
import { clipUrl } from '../../src/core/clip.ts';
import { deskView } from '../../src/store/desk-view.ts';
import { setSetting } from '../../src/store/settings.ts';
import { lastStep, undo } from '../../src/store/undo.ts';
import { clipOf, idOf, issue, newsletter, now, placementOf } from '../sample.ts';
import { put, useFreshStore } from '../store/fresh-store.ts';

useFreshStore();

beforeEach(async () => {
  await put('newsletters', newsletter);
  await put('issues', issue);
  await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
});

function request(paths: readonly string[], section = idOf(11)) {
  return {
    orderId: idOf(80),
    section,
    clips: paths.map((path, at) => ({
      clipId: idOf(50 + at),
      placementId: idOf(70 + at),
      capture: tabAlone({ url: `https://example.org/${path}`, title: path }, 'tab', null),
    })),
  };
}

async function news(): Promise<readonly string[]> {
  const { draft } = await deskView(now);
  return (
    draft.sections[0]?.entries.flatMap((one) =>
      one.kind === 'clip' ? [clipUrl(one.clip).slice(20)] : [],
    ) ?? []
  );
}

describe('tabs clipped together', () => {
  it('stand in their order behind what the section holds', async () => {
    await put('clips', clipOf(31));
    await put('placements', placementOf(99, clipOf(31)));
    expect(await clipTabs({ ...request(['ebb', 'flow', 'slack']), orderId: idOf(81) })).toEqual({
      clipped: 3,
      already: 0,
      newsletter: 'Tracking Tides',
      issue: 'TT18',
      section: 'News',
    });
    expect(await news()).toEqual(['tides', 'ebb', 'flow', 'slack']);
  });

  it('go to the inbox where no section is chosen, marked as read from their tabs', async () => {
    expect(await clipTabs(request(['ebb'], ''))).toMatchObject({ clipped: 1, section: null });
    const { inbox } = await deskView(now);
    expect(inbox).toMatchObject([{ readFrom: 'tab', unread: null, quotes: [] }]);
  });

  it('are clipped once where they show one page, or one that is clipped already', async () => {
    await put('clips', clipOf(31, { state: 'inbox' }, { url: 'https://example.org/old' }));
    const receipt = await clipTabs(request(['ebb', 'ebb#top', 'old', 'old/']));
    expect(receipt).toMatchObject({ clipped: 1, already: 3 });
    // What waited in the inbox goes where the others go.
    expect(await news()).toEqual(['ebb', 'old']);
  });

  it('are one step of undo', async () => {
    await clipTabs(request(['ebb', 'flow']));
    expect((await lastStep())?.label).toBe('change_clip_tabs');
    await undo({ id: idOf(90), at: now });
    expect(await news()).toEqual([]);
  });

  it('are clipped once, however often it is asked for', async () => {
    await clipTabs(request(['ebb', 'flow', 'ebb']));
    expect(await clipTabs(request(['ebb', 'flow', 'ebb']))).toMatchObject({ clipped: 2 });
    expect(await news()).toEqual(['ebb', 'flow']);
  });

  it('that are all known change nothing', async () => {
    await clipTabs(request(['ebb']));
    const again = { ...request(['ebb']), orderId: idOf(82) };
    const clips = again.clips.map((clip) => ({ ...clip, clipId: idOf(60) }));
    expect(await clipTabs({ ...again, clips })).toMatchObject({ clipped: 0, already: 1 });
    expect((await lastStep())?.id).toBe(idOf(80));
  });
});
