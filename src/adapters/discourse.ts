import type { Adapter } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, firstOf, metaOf, windowTitle, wordsOf } from './said.ts';
import { isStale } from './stale.ts';

/** `/t/slug/12` and `/t/12`, perhaps below a folder, with the number of a post behind it. */
const topic = /\/t\/(?:[^/]*[^/\d][^/]*\/)?(\d+)(?:\/(\d+))?\/?$/;

/** Topics of forums made with Discourse, on any host; an app that keeps its first page's metas. */
export const discourse: Adapter = {
  id: 'discourse',
  places: [{ meta: { name: 'generator', is: /^Discourse\b/ }, path: topic }],
  probes: [
    {
      id: 'discourse-author',
      select: '#post_1 [data-user-card], #post_1 .topic-avatar [data-user-card]',
      take: ['data-user-card'],
      most: 1,
      when: 'meta[name="generator"][content^="Discourse"]',
    },
    {
      id: 'discourse-date',
      select: '#post_1 .post-date [data-time], #post_1 .relative-date[data-time]',
      take: ['data-time'],
      most: 1,
      when: 'meta[name="generator"][content^="Discourse"]',
    },
  ],
  texts: () => [
    { id: 'discourse-title', select: '#topic-title .fancy-title, #topic-title h1', most: 1 },
    { id: 'discourse-name', select: '#post_1 .names .full-name', most: 1 },
  ],
  read: (page, any) => {
    const url = addressOf(page);
    const isFresh = !isStale(page, ({ pathname }) => topic.exec(pathname)?.[1] ?? null);
    const [, , post = '1'] = topic.exec(url.pathname) ?? [];
    const isFirst = post === '1';
    const site = metaOf(page, 'og:site_name') || any.site;
    const user = firstOf(page, 'discourse-author');
    const name = wordsOf(page, 'discourse-name') || user;
    const profile = `${url.origin}/u/${user}`;
    const said = isFresh ? metaOf(page, 'og:title') : '';
    return {
      ...(isFresh ? {} : { canonicalUrl: null }),
      title: said || wordsOf(page, 'discourse-title') || windowTitle(page),
      site,
      people: user === '' || !isFirst ? [] : [person(name, { handle: `@${user}`, profile })],
      published: isFirst
        ? dateOf(firstOf(page, 'discourse-date')) ||
          (isFresh ? metaOf(page, 'article:published_time') : '')
        : '',
      kind: 'discussion',
    };
  },
};

/** Of milliseconds, as they stand in the markup. */
function dateOf(time: string): string {
  return /^\d{12,14}$/.test(time) ? new Date(Number(time)).toISOString() : '';
}
