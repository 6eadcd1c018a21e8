import { setSetting } from '../src/store/settings.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { markShownTabs } from '../src/ui/use-changes.ts';

/** Puts an issue on the desk: it is what is shown, and where clips go from now on. */
export function useIssueSwitch() {
  const { fail } = useNotices();
  return (newsletter: string, issue: string) =>
    setSetting('current', { newsletter, issue }, { at: new Date().toISOString() }).then(
      markShownTabs,
      fail,
    );
}
