import { hostOf, parsed } from '../core/address.ts';
import { clipUrl } from '../core/clip.ts';
import { isAt } from '../core/site.ts';
import { printed } from '../core/stored.ts';
import { wordCount } from '../core/word-segmenter.ts';
import type { ClipUse } from './clip-uses.ts';
import { printedQuotes } from './quoted-words.ts';

/** Sites on which many publish, each under a name of their own. */
const shared: readonly string[] = [
  'github.com',
  'gitlab.com',
  'codeberg.org',
  'medium.com',
  'twitter.com',
  'x.com',
  'bsky.app',
  'mastodon.social',
  'youtube.com',
  'reddit.com',
  'linkedin.com',
  'facebook.com',
  'discourse.org',
  'dev.to',
  'arxiv.org',
  'doi.org',
  'kaggle.com',
  'meetup.com',
  'pypi.org',
  'npmjs.com',
];

/** Source → how many of its words an issue quotes, the most first. */
export function quotedBySource(
  uses: readonly ClipUse[],
): readonly (readonly [source: string, words: number])[] {
  const sums = new Map<string, number>();
  for (const use of uses) {
    const { lang, site } = use.clip;
    const words = printedQuotes(use).reduce(
      (sum, { shown, exact }) => sum + wordCount(shown ?? exact, printed(lang)),
      0,
    );
    const source = sourceOf(clipUrl(use.clip)) || printed(site);
    if (words > 0) sums.set(source, (sums.get(source) ?? 0) + words);
  }
  return [...sums].toSorted(([, a], [, b]) => b - a);
}

/** Who published it: the site; the name, or the page, where the site is many people’s. */
function sourceOf(address: string): string {
  const host = hostOf(address);
  if (!isAt(host, shared)) return host;
  const [first = '', second = ''] = (parsed(address)?.pathname ?? '').split('/').filter(Boolean);
  const isName =
    /^[@]?[\w.-]+$/.test(first) && !/^(?:profile|in|r|u|user|abs|pdf|watch)$/.test(first);
  return `${host}/${isName ? first : `${first}/${second}`}`;
}
