import { expect, it } from 'vitest';
import { quoteUrl } from '../../src/core/quote-url.ts';
import { clipOf, quoteOf } from '../sample.ts';

const there = quoteOf('<p>low tide</p>', { fragment: 'low%20tide' });

it.each([
  ['leads to the words', 'https://example.org/a', 'https://example.org/a#:~:text=low%20tide'],
  ['keeps a place', 'https://example.org/a#sec', 'https://example.org/a#sec:~:text=low%20tide'],
  ['keeps a route', 'https://example.org/#!/a', 'https://example.org/#!/a:~:text=low%20tide'],
  [
    'takes the place of other words',
    'https://example.org/a#:~:text=high',
    'https://example.org/a#:~:text=low%20tide',
  ],
  ['leads nowhere without an address', '', ''],
])('the address of a quote %s', (_, url, expected) => {
  expect(quoteUrl(clipOf(31, { url }), there)).toBe(expected);
});

it('the address of a quote without a fragment is that of its page', () => {
  const clip = clipOf(31, { url: 'https://example.org/a' });
  expect(quoteUrl(clip, quoteOf('<p>low tide</p>'))).toBe('https://example.org/a');
});
