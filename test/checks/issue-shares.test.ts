import { expect, it } from 'vitest';
import { issueShares } from '../../src/checks/issue-shares.ts';
import { found } from '../../src/core/stored.ts';
import { clipOf, draftOf, quoteOf } from '../sample.ts';

it('counts whose words an issue quotes, and how many of its pages are walled', () => {
  const access = (declared: 'free' | 'members') => ({
    ...clipOf(31).access,
    declared: found(declared),
  });
  const quotes = [quoteOf('low tide at noon')];
  const draft = draftOf([
    clipOf(31, { quotes, access: access('members') }, { url: 'https://example.org/a' }),
    clipOf(32, { quotes: [quoteOf('high tide')] }, { url: 'https://example.net/b' }),
    clipOf(33, { quotes, access: access('free') }, { url: 'https://example.org/c' }),
  ]);
  expect(issueShares(draft)).toEqual({
    quoted: [
      ['example.org', 8],
      ['example.net', 2],
    ],
    pages: 3,
    walled: 1,
  });
});
