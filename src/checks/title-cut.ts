import { printed } from '../core/stored.ts';
import { clipCheck } from './check.ts';
import { atClip } from './clip-found.ts';

/** So long are titles that get cut; a shorter one that trails off means to. */
const shortest = 30;

/** A title that somebody cut off before it came here. */
export const titleCut = clipCheck({
  id: 'title-cut',
  name: 'check_title_cut',
  severity: 'warns',
  look: ({ clip, isTitled }) => {
    const title = printed(clip.title).trim();
    const isCut = title.length >= shortest && /[\p{L}\p{N},;:]\s?(?:…|\.\.\.)$/u.test(title);
    return isTitled && isCut
      ? [atClip(clip, 'title', { name: 'finding_title_cut', values: [title] })]
      : [];
  },
});
