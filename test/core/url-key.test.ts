import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTracker } from '../../src/core/trackers.ts';
import { urlKey } from '../../src/core/url-key.ts';

type Parameter = readonly [name: string, value: string];

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
const parameter = fc
  .tuple(
    word.filter((name) => !isTracker({ name, url: new URL('https://a.org/'), in: 'query' })),
    word,
  )
  .map((pair): Parameter => pair);
const tracker = fc
  .tuple(fc.constantFrom('utm_source', 'utm_campaign', 'gclid', 'fbclid', 'msclkid'), word)
  .map((pair): Parameter => pair);

const page = fc.record({
  host: fc.domain().filter((host) => !host.startsWith('www.')),
  path: fc.array(
    fc.webSegment().filter((segment) => /\w/.test(segment)),
    { maxLength: 3 },
  ),
  query: fc.array(parameter, { maxLength: 4 }),
});

/** The same page as others link to it: what is added, and in which order. */
const dress = fc.record({
  scheme: fc.constantFrom('http', 'https'),
  www: fc.constantFrom('', 'www.'),
  slash: fc.constantFrom('', '/'),
  fragment: fc.constantFrom('', '#', '#reviews', '#:~:text=calm%20water'),
  trackers: fc.array(tracker, { maxLength: 3 }),
  backwards: fc.boolean(),
});

describe('the key of an address', () => {
  it('is the same however the page is linked to', () => {
    fc.assert(
      fc.property(page, dress, ({ host, path, query }, worn) => {
        const mixed = [...worn.trackers.slice(1), ...query, ...worn.trackers.slice(0, 1)];
        const start = `${worn.scheme}://${worn.www}${host}${slashed(path)}${worn.slash}`;
        const other = `${start}${queryOf(worn.backwards ? mixed.reverse() : mixed)}${worn.fragment}`;
        expect(urlKey(other)).toBe(urlKey(`https://${host}${slashed(path)}${queryOf(query)}`));
      }),
    );
  });

  it('differs where a parameter has another value', () => {
    fc.assert(
      fc.property(page, parameter, word, ({ host, path, query }, [name, value], other) => {
        fc.pre(value !== other);
        const start = `https://${host}${slashed(path)}`;
        const one = urlKey(start + queryOf([...query, [name, value]]));
        expect(one).not.toBe(urlKey(start + queryOf([...query, [name, other]])));
      }),
    );
  });

  it.each([
    ['another page of an application', 'https://a.org/#/tides', 'https://a.org/#/ebb'],
    ['another page behind a hashbang', 'https://a.org/#!tides', 'https://a.org/#!ebb'],
    ['an application and its front page', 'https://a.org/#/tides', 'https://a.org/'],
    ['another path', 'https://a.org/tides', 'https://a.org/Tides'],
    ['another port', 'https://a.org:8443/', 'https://a.org/'],
    ['another host', 'https://blog.a.org/', 'https://a.org/'],
    ['a page and a file of the same path', 'file:///a.org/x', 'https://a.org/x'],
  ])('tells apart %s', (_, one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other));
  });

  it.each([
    ['is sent through a redirection', 'https://www.google.com/url?q=https%3A%2F%2Fa.org%2Ftides'],
    ['is copied by a cache of AMP pages', 'https://a-org.cdn.ampproject.org/c/s/a.org/tides'],
    ['stands in reader view', 'about:reader?url=https%3A%2F%2Fa.org%2Ftides'],
    ['carries a password', 'https://ines:pw@a.org/tides'],
  ])('is the same where it %s', (_, other) => {
    expect(urlKey(other)).toBe(urlKey('https://a.org/tides'));
  });

  it('is the same for a post on X by its old host', () => {
    expect(urlKey('https://twitter.com/ada/status/1')).toBe(urlKey('https://x.com/ada/status/1'));
  });

  it('is the same for a video however it is shared', () => {
    const key = urlKey('https://www.youtube.com/watch?v=3LH_nRtrx5U');
    expect(urlKey('https://youtu.be/3LH_nRtrx5U?si=Zm9vYmFy')).toBe(key);
    expect(urlKey('https://m.youtube.com/watch?feature=share&v=3LH_nRtrx5U')).toBe(key);
    expect(urlKey('https://youtu.be/3LH_nRtrx5U?t=42')).toBe(key);
  });

  it('of what is no address is that text', () => {
    expect(urlKey('tides, low')).toBe('tides, low');
  });
});

function slashed(path: readonly string[]): string {
  return path.map((segment) => `/${segment}`).join('');
}

function queryOf(parameters: readonly Parameter[]): string {
  const pairs = parameters.map((pair) => pair.map(encodeURIComponent).join('='));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
