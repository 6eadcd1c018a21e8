import { printed } from '../core/stored.ts';
import { clipCheck } from './check.ts';
import { atClip } from './clip-found.ts';

/** A title in capitals: several words of them, more than names and abbreviations are. */
export const titleShouting = clipCheck({
  id: 'title-shouting',
  name: 'check_title_shouting',
  severity: 'notes',
  look: ({ clip, isTitled }) => {
    const title = printed(clip.title);
    return isTitled && shouts(title)
      ? [atClip(clip, 'title', { name: 'finding_title_shouting', values: [title] })]
      : [];
  },
});

function shouts(title: string): boolean {
  const loud = title.match(/(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu) ?? [];
  const quiet = title.match(/\p{Ll}/gu) ?? [];
  return loud.length >= 3 && loud.join('').length > quiet.length * 2;
}
