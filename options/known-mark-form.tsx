import { useId } from 'preact/hooks';
import { askToSeeTabs, stopSeeingTabs } from '../src/platform/tabs-permission.ts';
import { words } from '../src/platform/words.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useTabsPermission } from '../src/ui/use-tabs-permission.ts';

/** The ✓ over pages that are clipped: switched on, the browser asks; switched off, it is given back. */
export function KnownMarkForm() {
  const id = useId();
  const how = useId();
  const isGiven = useTabsPermission();
  const { tell, fail } = useNotices();
  if (isGiven === null) return null;
  const turn = async (tick: HTMLInputElement) => {
    try {
      // Nothing may come before the question: the click has to be at hand when it is asked.
      if (!tick.checked) await stopSeeingTabs();
      else if (!(await askToSeeTabs())) {
        tick.checked = false;
        tell([words('see_tabs_refused')]);
      }
    } catch (error) {
      tick.checked = isGiven;
      fail(error);
    }
  };
  return (
    <>
      <div class="tick">
        <input
          id={id}
          type="checkbox"
          checked={isGiven}
          aria-describedby={how}
          onChange={({ currentTarget }) => void turn(currentTarget)}
        />
        <label for={id}>{words('mark_known')}</label>
      </div>
      <p id={how} class="faint">
        {words('mark_known_how')}
      </p>
    </>
  );
}
