import { webAddress } from './address.ts';
import { type Clip, clipUrl } from './clip.ts';
import { printed } from './stored.ts';

/**
 * The address of a part of a clip: '' its page, `author` the first author's own page, `via` where
 * it was found, the name of one of its further links (`repo`, `pdf`…), else a place within the
 * page. Null where the clip has no such thing.
 */
export function partUrl(clip: Clip, part: string): string | null {
  if (part === '') return clipUrl(clip);
  const [author] = printed(clip.people);
  const named = new Map<string, string | null | undefined>([
    ...printed(clip.links).map(({ name, url }) => [name, url] as const),
    ['author', author?.profile],
    ['via', clip.via],
  ]);
  if (named.has(part)) return webAddress(named.get(part) ?? '');
  const [page = ''] = clipUrl(clip).split('#');
  return `${page}#${part}`;
}
