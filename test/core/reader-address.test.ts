import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAddress } from '../../src/core/address.ts';
import { selectors, waysIn } from '../../src/core/kept-parameters.ts';
import { isAmong, type Parameters } from '../../src/core/parameters.ts';
import { readerAddress } from '../../src/core/reader-address.ts';
import { isTracker, trackers } from '../../src/core/trackers.ts';
import { urlKey } from '../../src/core/url-key.ts';

/** Paths that between them fit every row of the tables. */
const paths = [
  '/tides',
  '/tides-low-15fd2dd8f07b',
  '/2026/11/18/tides.html',
  '/articles/s41586',
  '/search',
  '/dp/B000',
  '/dp/B000/ref=sr_1_5',
  '/g/tides/',
  '/url',
  '/l.php',
  '/r/',
  '/amp/s/a.org/tides',
  '/c/s/a.org/tides',
  '/3LH_nRtrx5U',
  '/web/2026/https://a.org/tides',
  '/',
];

const rows = [...trackers, ...waysIn, ...selectors];
const hostOf = ({ hosts = ['a.org'] }: Parameters) => (hosts[0] ?? '').replace('*', 'com');
const nameOf = (name: string) => name.replace('*', 'x');
const hosts = [
  ...new Set(rows.map(hostOf)),
  'a.org',
  'm.youtube.com',
  'youtu.be',
  'de.m.wikipedia.org',
  'l.facebook.com',
  'a-org.cdn.ampproject.org',
  'eur02.safelinks.protection.outlook.com',
];

const value = fc.constantFrom('', '=', '=1', '=low%20tide', '=low+tide', '=%E0%A4', '=a=b', '=%');
const piece = fc
  .tuple(
    fc.constantFrom(
      '',
      'x',
      'X.y',
      'a%20b',
      '%ff',
      'amp;utm_id',
      ...rows.flatMap((row) => row.names),
    ),
    value,
  )
  .map(([name, written]) => nameOf(name) + written);
const fragment = fc.constantFrom(
  '',
  '#',
  '#low',
  '#/low',
  '#:~:text=low',
  '#low:~:text=a',
  '#xtor=1',
);

/** Addresses of every kind the tables speak of, wrapped in one another up to a depth. */
const { crafted } = fc.letrec<{ crafted: string; query: string; pieces: string }>((tie) => ({
  pieces: fc.array(piece, { maxLength: 4 }).map((all) => all.join('&')),
  query: fc.oneof(
    { depthSize: 'small' },
    tie('pieces'),
    fc
      .tuple(fc.constantFrom('q', 'url', 'u'), tie('crafted'))
      .map(([name, address]) => `${name}=${encodeURIComponent(address)}`),
    tie('crafted').map((address) => `url=${address}`),
  ),
  crafted: fc
    .record({
      scheme: fc.constantFrom('http://', 'https://', 'https://ines:pw@'),
      host: fc.constantFrom(...hosts),
      path: fc.constantFrom(...paths),
      query: tie('query'),
      fragment,
    })
    .map((one) => `${one.scheme}${one.host}${one.path}?${one.query}${one.fragment}`),
}));

const web = fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'medium' });
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), web, crafted);

/** An address of a row's site, with its query before and after what is put into it. */
function addressOf(row: Parameters) {
  const [path = '/tides'] = paths.filter((one) => row.path?.test(one) ?? true);
  const kept = fc
    .array(fc.tuple(fc.constantFrom('a', 'b%20c', 'sk', 'id', 'é'), value), { maxLength: 3 })
    .map((all) => all.map((pair) => pair.join('')));
  return fc.record({
    start: fc.constant(`https://${hostOf(row)}${path}`),
    before: kept,
    after: kept,
  });
}

function written(start: string, pieces: readonly string[]): string {
  return webAddress(start + (pieces.length > 0 ? `?${pieces.join('&')}` : '')) ?? '';
}

describe('the address for readers', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,<p>tides',
    'about:blank',
    'file:///home/ines/tides.html',
    'chrome-extension://abc/popup.html',
    '/tides',
    'tides.html',
    'https://',
    '',
  ])('is none for %j', (text) => {
    expect(readerAddress(text)).toBeNull();
  });

  it.each([
    ['a password', 'https://ines:secret@a.org/tides', 'https://a.org/tides'],
    ['the source view', 'view-source:https://a.org/tides?utm_id=1', 'https://a.org/tides'],
    ['the reader view', 'about:reader?url=https%3A%2F%2Fa.org%2Ftides', 'https://a.org/tides'],
    ['somebody’s highlight', 'https://a.org/tides#:~:text=calm%20water', 'https://a.org/tides'],
    ['a highlight in a place', 'https://a.org/tides#low:~:text=calm', 'https://a.org/tides#low'],
    ['trackers of markup', 'https://a.org/?id=4&amp;utm_medium=x', 'https://a.org/?id=4'],
    [
      'a redirection of a redirection, to a phone’s address',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fm.youtube.com%252Fwatch%253Fv%253Dx%2526si%253Dy%26sa%3DD&h=z',
      'https://www.youtube.com/watch?v=x',
    ],
    [
      'a copy of a copy',
      'https://www.google.com/amp/s/amp.theguardian.com/a?CMP=x#aoh=1&ampshare=y',
      'https://www.theguardian.com/a',
    ],
  ])('is without %s', (_, text, address) => {
    expect(readerAddress(text)).toBe(address);
  });

  it.each([
    'https://a.org/?q=low%20tide&q=low+tide&empty&none=&&x=a=b',
    'https://a.org/tides#low',
    'https://a.org/#',
    'https://a.org/?',
    'https://a.org/#/utm_source=tj',
    'https://a.org/#tab=2&x',
    'https://web.archive.org/web/2026/https://a.org/tides?utm_source=tj&ref=x',
    'http://a.org:8080/Tides/',
  ])('is %s to the letter', (address) => {
    expect(readerAddress(address)).toBe(address);
  });

  it('of itself is itself, and its key is the same', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const address = readerAddress(text);
        fc.pre(address !== null);
        expect(readerAddress(address)).toBe(address);
        expect(webAddress(address)).toBe(address);
        expect(urlKey(address)).toBe(urlKey(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is any that tables say nothing of, to the letter', () => {
    fc.assert(
      fc.property(web, (text) => {
        const url = new URL(text);
        const names = [
          ...url.searchParams.keys(),
          ...new URLSearchParams(url.hash.slice(1)).keys(),
        ];
        fc.pre(names.every((name) => !isAmong(trackers, { name, url, in: 'fragment' })));
        expect(readerAddress(text)).toBe(url.href);
      }),
    );
  });

  it('is what it was before a tracker was put in, wherever that stands', () => {
    const tracked = fc
      .constantFrom(...trackers.filter((row) => !row.fragment))
      .chain((row) => fc.tuple(fc.constantFrom(...row.names.map(nameOf)), addressOf(row), value));
    fc.assert(
      fc.property(tracked, fc.boolean(), ([name, { start, before, after }, ending], capitals) => {
        const put = (capitals ? name.toUpperCase() : name) + ending;
        // A query of nothing but & signs is no query.
        fc.pre([...before, ...after].join('') !== '' || before.length + after.length === 0);
        const clean = written(start, [...before, ...after]);
        fc.pre(readerAddress(clean) === clean);
        expect(readerAddress(written(start, [...before, put, ...after]))).toBe(clean);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never loses what lets a reader in or says what is shown, and changes no order', () => {
    const kept = fc
      .constantFrom(...waysIn, ...selectors)
      .chain((row) => fc.tuple(fc.constantFrom(...row.names), addressOf(row)));
    fc.assert(
      fc.property(kept, fc.array(piece, { maxLength: 5 }), ([name, { start }], pieces) => {
        const address = written(start, [...pieces, `${name}=1`, ...pieces]);
        const url = new URL(address);
        const rest = piecesOf(address).filter((one) => {
          const [[named = ''] = []] = new URLSearchParams(one.replace(/^amp;/, ''));
          return !isTracker({ name: named, url, in: 'query' });
        });
        expect(rest).toContain(`${name}=1`);
        expect(piecesOf(readerAddress(address) ?? '')).toEqual(rest);
      }),
      { numRuns: 1_000 },
    );
  });
});

function piecesOf(address: string): readonly string[] {
  return new URL(address).search.slice(1).split('&');
}
