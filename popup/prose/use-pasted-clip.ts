import { changeOf } from '../../src/core/change.ts';
import { type Clip, clipUrl, makeClip } from '../../src/core/clip.ts';
import { urlKey } from '../../src/core/url-key.ts';
import { clipsOfPage } from '../../src/store/clips.ts';
import { currentDesk } from '../../src/store/desk.ts';
import { useNotices } from '../../src/ui/notice.tsx';
import { useChanges } from '../../src/ui/use-changes.ts';

/**
 * The clip of an address that is pasted into prose: one that is at hand already (`clips`), or in the
 * store, else a new one of the unopened link. Nothing is fetched. Null where it could not be kept.
 */
export function usePastedClip(clips: () => readonly Clip[]) {
  const { run } = useChanges();
  const { fail } = useNotices();
  return async (address: string): Promise<Clip | null> => {
    try {
      // The tables of sites are large, and nobody waits for them but who pastes.
      const { tabAlone } = await import('../../src/adapters/tab-alone.ts');
      const capture = tabAlone({ url: address, title: '' }, 'link', null);
      const key = urlKey(capture.canonicalUrl ?? capture.url);
      const { newsletter } = await currentDesk(new Date().toISOString());
      const known = [
        ...clips(),
        ...(await clipsOfPage({ keys: [key], urls: [] })).filter(
          (one) => one.newsletter === newsletter.id && one.state === 'inbox',
        ),
      ];
      // Another place of the same page is another link.
      const same = known.find(
        (one) => one.key === key && hashOf(clipUrl(one)) === hashOf(capture.url),
      );
      if (same !== undefined) return same;
      const now = new Date().toISOString();
      const clip = makeClip(capture, { id: crypto.randomUUID(), newsletter: newsletter.id, now });
      return (await run('change_clip', [changeOf('clips', null, clip)])) ? clip : null;
    } catch (error) {
      fail(error);
      return null;
    }
  };
}

function hashOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hash : '';
}
