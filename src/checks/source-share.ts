import { hostOf, parsed } from '../core/address.ts';
import { clipUrl } from '../core/clip.ts';
import { isAt } from '../core/site.ts';
import { printed } from '../core/stored.ts';
import { type CheckOption, issueCheck } from './check.ts';
import { printedQuotes, quoteLength } from './quoted-words.ts';
import { numberOption } from './rule-options.ts';

const id = 'source-share';
const percent: CheckOption = { id: 'percent', name: 'option_percent', usual: '33' };
/** In less than this one source has soon the most. */
const least: CheckOption = { id: 'least', name: 'option_least_words', usual: '200' };

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

/** One source that gives more than its share of all the words that the issue quotes. */
export const sourceShare = issueCheck({
  id,
  name: 'check_source_share',
  severity: 'warns',
  options: [percent, least],
  reads: ({ uses, rules, draft }) => [
    draft.issue.id,
    uses.flatMap((use) => {
      const words = printedQuotes(use).reduce((sum, quote) => sum + quoteLength(quote), 0);
      const source = sourceOf(clipUrl(use.clip)) || printed(use.clip.site);
      return words === 0 ? [] : [[source, words] as const];
    }),
    numberOption(rules, id, percent),
    numberOption(rules, id, least),
  ],
  look: ([issue, quoted, most, from]) => {
    const total = quoted.reduce((sum, [, words]) => sum + words, 0);
    const sums = new Map<string, number>();
    for (const [source, words] of quoted) sums.set(source, (sums.get(source) ?? 0) + words);
    return [...sums]
      .filter(([, words]) => total >= from && words * 100 > total * most)
      .map(([source, words]) => ({
        subject: `source:${source}`,
        place: { of: 'issue', id: issue, field: 'quotes', range: null },
        says: {
          name: 'finding_source_share',
          values: [source, Math.round((words * 100) / total), words],
        },
        fix: null,
      }));
  },
});

/** Who published it: the site; the name, or the page, where the site is many people’s. */
function sourceOf(address: string): string {
  const host = hostOf(address);
  if (!isAt(host, shared)) return host;
  const [first = '', second = ''] = (parsed(address)?.pathname ?? '').split('/').filter(Boolean);
  const isName =
    /^[@]?[\w.-]+$/.test(first) && !/^(?:profile|in|r|u|user|abs|pdf|watch)$/.test(first);
  return `${host}/${isName ? first : `${first}/${second}`}`;
}
