import type { Clip } from '../src/core/clip.ts';
import { clipTitle } from '../src/core/clip.ts';
import type { Draft, DraftEntry } from '../src/core/draft.ts';
import { fileClip, type Spot, unfileClip } from '../src/core/filing.ts';
import { spotAt, stepFrom } from '../src/core/steps.ts';
import { words } from '../src/platform/words.ts';
import { placementsOf } from '../src/store/placements.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';

/** Where a clip stands in the issue; null where it does not. */
export function entryOf(draft: Draft, clipId: string): DraftEntry | null {
  const entries = [...draft.sections.flatMap((one) => one.entries), ...draft.strays];
  return entries.find((entry) => entry.clip.id === clipId) ?? null;
}

/** Moving clips about in an issue; each verb says what it did for those who do not see it. */
export function useFiling(draft: Draft) {
  const { run } = useChanges();
  const { tell } = useNotices();

  const put = async (clip: Clip, spot: Spot | null) => {
    if (spot === null) return;
    const by = { placementId: crypto.randomUUID(), now: new Date().toISOString() };
    const placement = entryOf(draft, clip.id)?.placement ?? null;
    const heading = draft.issue.sections.find((one) => one.id === spot.section)?.heading ?? '';
    if (await run('change_move', fileClip(clip, placement, spot, by))) {
      tell([words('moved_to', clipTitle(clip), heading)]);
    }
  };

  const takeOut = async (clip: Clip, state: 'inbox' | 'trashed') => {
    const placements = await placementsOf(clip.id);
    const label = state === 'inbox' ? 'change_move' : 'change_remove';
    const now = new Date().toISOString();
    if (await run(label, unfileClip(clip, placements, { state, now }))) {
      const said =
        state === 'inbox'
          ? words('moved_to', clipTitle(clip), words('inbox'))
          : words('removed', clipTitle(clip));
      tell([said]);
    }
  };

  return {
    step: (entry: DraftEntry, step: 'up' | 'down') =>
      put(entry.clip, stepFrom(draft, entry.placement.id, step)),
    /** To the end of a section; '' is the inbox. */
    toSection: (clip: Clip, section: string) => {
      const index = draft.sections.findIndex((one) => one.section.id === section);
      if (index < 0) return takeOut(clip, 'inbox');
      const moving = entryOf(draft, clip.id)?.placement.id ?? '';
      return put(clip, spotAt(draft, index, Number.POSITIVE_INFINITY, moving));
    },
    /** Before the `index`-th entry of a section. */
    toSpot: (clip: Clip, section: string, index: number) => {
      const at = draft.sections.findIndex((one) => one.section.id === section);
      const moving = entryOf(draft, clip.id);
      const entries = draft.sections[at]?.entries ?? [];
      const from = moving === null ? -1 : entries.indexOf(moving);
      // The place it leaves closes up: what stands behind it moves one forward.
      const place = from >= 0 && from < index ? index - 1 : index;
      return put(clip, spotAt(draft, at, place, moving?.placement.id ?? ''));
    },
    remove: (clip: Clip) => takeOut(clip, 'trashed'),
  };
}
