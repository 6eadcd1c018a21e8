import { describe, expect, it } from 'vitest';
import { chooserItems, issueItems } from '../../popup/prose/chooser-items.ts';
import { found } from '../../src/core/stored.ts';
import { clipOf, idOf, quoteOf } from '../sample.ts';

const tides = clipOf(
  31,
  {
    people: found([
      { name: 'Inês Halvorsen', handle: '', profile: 'https://ines.example/', role: null },
    ]),
    links: found([{ name: 'repo', url: 'https://code.example/tides' }]),
    quotes: [
      quoteOf('low <em>tide</em>', { id: idOf(91) }),
      quoteOf('', { id: idOf(92), shown: '' }),
    ],
    aside: 'so low!',
    via: 'https://quay.example/list',
  },
  { title: 'Tides for everyone' },
);
const plain = clipOf(32, {}, { title: 'Ebb', url: 'https://quay.example/ebb' });

const brief = (items: ReturnType<typeof chooserItems>) =>
  items.map(({ what, of, words }) => [what, of, words].filter(Boolean).join(' '));

describe('what can be woven of clips', () => {
  it('is the clip, its citation, its parts, its quotes and its aside', () => {
    expect(brief(chooserItems([tides], '', false))).toEqual([
      'link Tides for everyone',
      'citation Tides for everyone',
      'link author Inês Halvorsen',
      'link repo repo',
      'link via quay.example',
      `quote ${idOf(91)} low tide`,
      'aside so low!',
    ]);
  });

  it('is no citation where words are selected, which are the link', () => {
    expect(brief(chooserItems([plain], '', true))).toEqual(['link Ebb']);
  });

  it.each([
    ['tid every', 1],
    ['ines', 1],
    ['QUAY', 1],
    ['ide', 0],
    ['', 2],
  ])('typed %j means so many clips: %i', (typed, count) => {
    const items = chooserItems([tides, plain], typed, true);
    expect(new Set(items.map(({ clip }) => clip.id)).size).toBe(count);
  });
});

describe('issues to refer to', () => {
  const issues = [
    { what: 'issue', label: 'TJ16', words: 'Glitches · 2019-04-26' },
    { what: 'issue', label: 'TJ6', words: '2018-11-30' },
  ] as const;

  it.each([
    ['TJ16', ['TJ16']],
    ['16', ['TJ16']],
    ['tj', ['TJ16', 'TJ6']],
    ['glitch', ['TJ16']],
    ['2018', ['TJ6']],
    ['', []],
  ])('typed %j are %j', (typed, labels) => {
    expect(issueItems(issues, typed).map(({ label }) => label)).toEqual(labels);
  });
});
