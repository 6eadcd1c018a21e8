import type { MadeBackup } from '../src/core/settings.ts';
import { words } from '../src/platform/words.ts';
import { answerHanded } from '../src/store/backups.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { writtenClips, writtenTime } from './written.ts';

/** Asks whether a file that was handed to the browser is there: the browser does not tell a page. */
export function HandedBackup({ at, clips }: MadeBackup) {
  const { clear, fail } = useNotices();
  const answer = async (isThere: boolean, button: HTMLElement) => {
    // What was pressed is gone in a moment; whoever goes by keys stays where it was.
    button.closest<HTMLElement>('.last-backup')?.focus();
    try {
      await answerHanded(isThere, new Date().toISOString());
      clear();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <div class="handed">
      <p>{words('backup_handed', writtenTime(at), writtenClips(clips))}</p>
      <div class="ways">
        <button type="button" onClick={({ currentTarget }) => void answer(true, currentTarget)}>
          {words('backup_handed_yes')}
        </button>
        <button type="button" onClick={({ currentTarget }) => void answer(false, currentTarget)}>
          {words('backup_handed_no')}
        </button>
      </div>
    </div>
  );
}
