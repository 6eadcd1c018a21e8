import { type Clip, clipUrl } from './clip.ts';
import type { Quote } from './quote.ts';

/**
 * The address that leads a reader to the words of a quote; to the page where no fragment is known
 * to. A place of the page that the address names already is kept for browsers that know no better.
 */
export function quoteUrl(clip: Clip, { fragment }: Quote): string {
  const [url = ''] = clipUrl(clip).split(':~:');
  if (fragment === null || url === '') return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
}
