import type { Adapter } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, firstOf, windowTitle, wordsOf } from './said.ts';

/** What is said about a story, or by somebody, on Hacker News. */
export const hackerNews: Adapter = {
  id: 'hacker-news',
  places: [{ hosts: ['news.ycombinator.com'] }],
  probes: [
    {
      id: 'hacker-news-date',
      select: '.fatitem .age',
      take: ['title'],
      most: 1,
      hosts: ['news.ycombinator.com'],
    },
    {
      id: 'hacker-news-story',
      select: '.fatitem .titleline > a',
      take: ['href'],
      most: 1,
      hosts: ['news.ycombinator.com'],
    },
  ],
  texts: () => [
    { id: 'hacker-news-title', select: '.fatitem .titleline > a', most: 1 },
    { id: 'hacker-news-user', select: '.fatitem .hnuser', most: 1 },
  ],
  read: (page) => {
    const { pathname } = addressOf(page);
    const site = 'Hacker News';
    const inWindow = windowTitle(page).replace(/ \| Hacker News$/, '');
    if (pathname !== '/item') return { site, kind: 'website', title: inWindow };
    const user = wordsOf(page, 'hacker-news-user');
    const profile = `https://news.ycombinator.com/user?id=${user}`;
    // Who brought a story from elsewhere has not written it.
    const isOwn = !/^https?:/.test(firstOf(page, 'hacker-news-story'));
    return {
      title: wordsOf(page, 'hacker-news-title') || inWindow,
      site,
      people: user !== '' && isOwn ? [person(user, { handle: user, profile })] : [],
      published: dateOf(firstOf(page, 'hacker-news-date')),
      kind: 'discussion',
    };
  },
};

/** `2026-11-20T09:15:00 1795166100`: of UTC, though it does not say so. */
function dateOf(age: string): string {
  const [, time] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?: \d+)?$/.exec(age) ?? [];
  return time === undefined ? '' : `${time}Z`;
}
