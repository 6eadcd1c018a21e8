import { type Change, type ChangeLabel, changeOf } from '../src/core/change.ts';
import { putBack } from '../src/core/filing.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import { words } from '../src/platform/words.ts';
import { allTrashed, type TrashedClip } from '../src/store/trash.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { trashedFrom, trashedTitle } from './trashed-words.ts';

/** What is done with removed clips; each verb is one step of undo, and says what it did. */
export function useTrash(newsletter: Newsletter) {
  const { run } = useChanges();
  const { tell, fail } = useNotices();

  const act = async (label: ChangeLabel, changes: readonly Change[], said: string) => {
    if (changes.length > 0 && (await run(label, changes))) tell([said]);
  };

  const back = (one: TrashedClip) => {
    const placements = one.places.map(({ placement }) => placement);
    const now = new Date().toISOString();
    const changes = putBack(one.clip, { state: one.was, placements, now });
    const said = words('moved_to', trashedTitle(one), trashedFrom(one, newsletter));
    return act('change_put_back', changes, said);
  };

  return {
    /** To where it was. */
    putBack: back,
    toInbox: (one: TrashedClip) => back({ ...one, was: 'inbox', places: [] }),
    remove: (one: TrashedClip) =>
      act(
        'change_delete',
        [changeOf('clips', one.clip, null)],
        words('deleted', trashedTitle(one)),
      ),
    empty: async () => {
      const all = await allTrashed(newsletter.id).catch(fail);
      const changes = (all ?? []).map((clip) => changeOf('clips', clip, null));
      await act('change_delete', changes, words('deleted_count', changes.length));
    },
  };
}
