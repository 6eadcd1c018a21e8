import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../src/core/canonical-address.ts';
import { readerAddress } from '../../src/core/reader-address.ts';

const shown = 'https://www.a.org/tides';

describe('what a page says of its address', () => {
  it.each([
    ['the page itself', 'https://www.a.org/tides'],
    ['its host without www', 'https://a.org/tides'],
    ['a host below', 'https://blog.a.org/tides'],
    ['a path of its own', 'https://www.a.org/2026/low-tides'],
  ])('is believed where it names %s', (_, said) => {
    expect(canonicalAddress([said], shown)).toBe(said);
  });

  it.each([
    ['from the root', '/low', 'https://www.a.org/low'],
    ['without a scheme', '//a.org/low', 'https://a.org/low'],
    ['with trackers', 'https://a.org/low?utm_source=tj', 'https://a.org/low'],
    ['with spaces around', ' https://a.org/low\n', 'https://a.org/low'],
    ['in the older scheme', 'http://www.a.org/low', 'https://www.a.org/low'],
  ])('is read %s', (_, said, address) => {
    expect(canonicalAddress([said], shown)).toBe(address);
  });

  it.each([
    ['another site', 'https://elsewhere.com/tides'],
    ['a site of the same ending', 'https://ba.org/tides'],
    ['the bare front page', 'https://www.a.org/'],
    ['a machine of one’s own', 'http://localhost:3000/tides'],
    ['a name without a domain', 'http://example/tides'],
    ['two schemes', 'http://https://www.a.org/tides'],
    ['a place to try things out', 'https://staging.a.org/tides'],
    ['no web address', 'javascript:alert(1)'],
    ['a bare word', 'tides'],
    ['an unfilled template', '/{{ page.url }}'],
    ['what scripts call nothing', 'https://www.a.org/undefined'],
    ['a route of an application', 'https://www.a.org/tides#/low'],
    ['nothing', ''],
  ])('is not believed where it names %s', (_, said) => {
    expect(canonicalAddress([said], shown)).toBeNull();
  });

  it('is the first that can be believed', () => {
    const said = ['https://elsewhere.com/x', 'undefined', '/low', 'https://a.org/ebb'];
    expect(canonicalAddress(said, shown)).toBe('https://www.a.org/low');
    expect(canonicalAddress([], shown)).toBeNull();
  });
});

describe('a canonical address takes the place', () => {
  it.each([
    [
      'of a copy for AMP',
      'https://a-org.cdn.ampproject.org/c/s/a.org/amp/tides',
      'https://a.org/tides',
    ],
    ['of a page for AMP', 'https://a.org/tides/amp?outputType=amp', 'https://a.org/tides'],
    ['of a host for AMP', 'https://amp.a.org/tides', 'https://www.a.org/tides'],
    ['of a host for phones', 'https://m.a.org/tides', 'https://www.a.org/tides'],
    ['of an address by number', 'https://a.org/?p=123', 'https://a.org/low-tides'],
    ['of one with unknown decoration', 'https://a.org/tides?ref=x&amp=1', 'https://a.org/tides'],
    ['of the first of many pages', 'https://a.org/tides?page=1', 'https://a.org/tides'],
    ['of the front page', 'https://www.a.org/?x=1', 'https://a.org/'],
    [
      'of one on a platform',
      'https://quay.substack.com/p/tides?r=x',
      'https://letters.quay.org/p/tides',
    ],
  ])('%s: %s', (_, open, said) => {
    expect(canonicalAddress([said], open)).toBe(said);
  });
});

describe('the address that was open stays', () => {
  it.each([
    ['another page goes by the same path', 'https://a.org/?p=123', 'https://a.org/'],
    ['the path shows many stories', 'https://a.org/story?id=4', 'https://a.org/story'],
    ['another story is named', 'https://a.org/story?id=4', 'https://a.org/story?id=5'],
    [
      'another video is named',
      'https://www.youtube.com/watch?v=a',
      'https://www.youtube.com/watch?v=b',
    ],
    [
      'it starts a video elsewhere',
      'https://www.youtube.com/watch?v=a&t=9',
      'https://www.youtube.com/watch?v=a',
    ],
    ['it is a search', 'https://a.org/find?q=tides', 'https://a.org/find'],
    ['it is in another language', 'https://a.org/tides?lang=cy', 'https://a.org/tides'],
    ['it is a later part', 'https://a.org/tides?page=2', 'https://a.org/tides'],
    ['it is a later part by path', 'https://a.org/tides/page/2/', 'https://a.org/tides/'],
    ['it is a later part by number', 'https://a.org/tides/3', 'https://a.org/tides'],
    ['it is a later part of a story', 'https://a.org/s?id=4&page=2', 'https://a.org/low-tides'],
    ['it is a page of an application', 'https://a.org/#/tides', 'https://a.org/'],
    ['it lets a friend in', 'https://a.org/tides?sk=x', 'https://a.org/tides'],
    [
      'it is a gift',
      'https://www.nytimes.com/2026/a.html?unlocked_article_code=x',
      'https://www.nytimes.com/2026/a.html',
    ],
    ['a subscriber shared it', 'https://www.wsj.com/tides?st=x', 'https://www.wsj.com/tides'],
    ['it is a copy on this machine', 'http://localhost:8000/tides', 'https://a.org/tides'],
    ['it is on this machine by number', 'http://127.0.0.1/tides', 'http://127.0.0.1/tides'],
    ['it is in a house', 'https://nas.local/tides', 'https://nas.local/tides'],
    ['it is a saved file', 'file:///home/ines/tides.html', 'https://a.org/tides'],
    ['sites only share a registry', 'https://tides.co.uk/low', 'https://ebb.co.uk/low'],
    ['people only share a host', 'https://mira.github.io/low', 'https://jon.github.io/low'],
    [
      'writers only share a platform',
      'https://mira.substack.com/p/low',
      'https://jon.substack.com/p/low',
    ],
  ])('where %s: %s', (_, open, said) => {
    expect(canonicalAddress([said], open)).toBeNull();
  });
});

it('a canonical address is always one for readers', () => {
  const address = fc.oneof(
    fc.string(),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.webPath().map((path) => `https://a.org${path}?utm_source=tj`),
  );
  fc.assert(
    fc.property(fc.array(address, { maxLength: 3 }), address, (said, open) => {
      const found = canonicalAddress(said, open);
      if (found !== null) expect(readerAddress(found)).toBe(found);
    }),
  );
});
