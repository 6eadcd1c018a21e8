import { hostOf } from '../core/address.ts';
import { clipUrl } from '../core/clip.ts';
import { correct, printed } from '../core/stored.ts';
import { withoutSite } from '../core/without-site.ts';
import { clipCheck } from './check.ts';
import { atClip } from './clip-found.ts';

/** A title that has the name of its site at one end. */
export const titleSite = clipCheck({
  id: 'title-site',
  name: 'check_title_site',
  severity: 'notes',
  look: ({ clip, isTitled }) => {
    const title = printed(clip.title).trim();
    const host = hostOf(clipUrl(clip));
    const bare = withoutSite(title, [printed(clip.site), host, host.replace(/\.[a-z]+$/, '')]);
    if (!isTitled || bare === title || bare === '') return [];
    const name = { name: 'fix_title_site', values: [bare] } as const;
    return [
      atClip(
        clip,
        'title',
        { name: 'finding_title_site', values: [title] },
        { name, set: { title: correct(clip.title, bare) } },
      ),
    ];
  },
});
