import { type Clip, clipTitle, clipUrl } from '../src/core/clip.ts';
import type { LinkCheck } from '../src/core/records.ts';
import { printed } from '../src/core/stored.ts';
import { takenAddress } from '../src/links/taken-address.ts';
import { movedTo } from '../src/links/verdict.ts';
import { words } from '../src/platform/words.ts';
import { keepLinkResult } from '../src/store/link-results.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { editFound } from './edit-clip.ts';

/** Prints a clip's link at the address that it leads to by now: a correction, and one step of undo. */
export function useTakenAddress() {
  const { run } = useChanges();
  const { tell, fail } = useNotices();
  return async (clip: Clip, { verdict, checkedAt }: LinkCheck) => {
    const to = movedTo(verdict);
    if (to === null) return;
    const taken = takenAddress(to, clipUrl(clip));
    const changes = editFound(clip, 'canonicalUrl', taken, printed(clip.canonicalUrl));
    // A name of its own: typing of the field before is another step.
    if (!(await run('change_edit', changes, `${clip.id}:taken`))) return;
    tell([words('links_taken', clipTitle(clip))]);
    // It was asked on the way, and answered.
    await keepLinkResult({ url: to, verdict: 'fine', checkedAt }).catch(fail);
  };
}
