import type { Adapter } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, firstOf, linkOf, metaOf, windowTitle, wordsOf } from './said.ts';

/** `/questions/12/slug`, `/q/12`, and with the number of an answer behind it. */
const question = /^\/(?:q|questions)\/\d+(?:\/[^/]+(\/\d+)?)?/;

const hosts = [
  'stackoverflow.com',
  'stackexchange.com',
  'serverfault.com',
  'superuser.com',
  'askubuntu.com',
  'mathoverflow.net',
  'stackapps.com',
];

/** Questions of Stack Overflow and the sites beside it. */
export const stackExchange: Adapter = {
  id: 'stack-exchange',
  places: [
    {
      hosts,
      path: /^\/(?:q|a|questions)\/\d+/,
    },
  ],
  probes: [
    {
      id: 'stack-exchange-asked',
      select: 'time[itemprop="dateCreated"]',
      take: ['datetime'],
      most: 1,
      hosts,
    },
    {
      id: 'stack-exchange-asker',
      select: '#question .owner .user-details a[href^="/users/"]',
      take: ['href'],
      most: 1,
      hosts,
    },
  ],
  texts: () => [
    {
      id: 'stack-exchange-asker',
      select: '#question .owner .user-details a[href^="/users/"]',
      most: 1,
    },
  ],
  read: (page, any) => {
    const { pathname, hash } = addressOf(page);
    const [path, answer] = question.exec(pathname) ?? [];
    const isAnswer = path === undefined || answer !== undefined || /^#(?:answer-)?\d+$/.test(hash);
    const asker = wordsOf(page, 'stack-exchange-asker');
    const profile = linkOf(firstOf(page, 'stack-exchange-asker'), page);
    return {
      title: withoutState(metaOf(page, 'og:title') || any.title || windowTitle(page)),
      // Who answered is not who asked; nor when.
      people: asker === '' || isAnswer ? [] : [person(asker, { profile })],
      published: isAnswer ? '' : inUtc(firstOf(page, 'stack-exchange-asked')),
      kind: 'discussion',
    };
  },
};

/** The title without what became of the question. */
function withoutState(title: string): string {
  return title.replace(/ \[(?:closed|duplicate|on hold|migrated)\]$/, '');
}

/** Times there are of UTC and do not say so. */
function inUtc(time: string): string {
  return /T\d{2}:\d{2}:\d{2}$/.test(time) ? `${time}Z` : time;
}
