import { expect, it } from 'vitest';
import { QuoteStanding } from '../../popup/quote-standing.tsx';
import { clipOf, quoteOf } from '../sample.ts';

const quote = quoteOf('low tide', { fragment: 'low%20tide' });

/** What is shown, as text: whether a link is in it, and where it leads to. */
function shown(url: string): string {
  return JSON.stringify(QuoteStanding({ clip: clipOf(31, { url }), quote, state: 'stands' }));
}

it('a quote that stands on its page has a link to its words', () => {
  expect(shown('https://example.org/a')).toContain(
    '"href":"https://example.org/a#:~:text=low%20tide"',
  );
});

it.each(['data:text/html,x', 'file:///etc/passwd', 'javascript:pwned=1', 'about:config', 'a b'])(
  'a quote of %s has no link, and is told of all the same',
  (url) => {
    expect(shown(url)).not.toContain('href');
    expect(shown(url)).toContain('role');
  },
);
