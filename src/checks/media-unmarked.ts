import type { Kind } from '../core/kind.ts';
import { correct, printed } from '../core/stored.ts';
import { clipCheck } from './check.ts';
import { atClip, shortTitle } from './clip-found.ts';

/** What is to be seen or heard rather than read, by its tag. */
const tags: Readonly<Partial<Record<Kind, string>>> = { video: 'video', audio: 'audio' };

/** A film or a recording in a list, of which the list does not say that it is one. */
export const mediaUnmarked = clipCheck({
  id: 'media-unmarked',
  name: 'check_media_unmarked',
  severity: 'off',
  look: ({ clip, isWoven }) => {
    const name = tags[printed(clip.kind)];
    const its = printed(clip.tags);
    const isTagged = its.some((one) => one.replace(/^\[|\]$/g, '').toLowerCase() === name);
    if (isWoven || name === undefined || isTagged) return [];
    const tag = `[${name}]`;
    const says = { name: 'finding_media_unmarked', values: [shortTitle(clip), tag] } as const;
    const set = { tags: correct(clip.tags, [tag, ...its]) };
    return [atClip(clip, 'tags', says, { name: { name: 'fix_media', values: [tag] }, set })];
  },
});
