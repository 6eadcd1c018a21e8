import { describe, expect, it } from 'vitest';
import { standIns, standsFor, wrappers } from '../../src/core/stand-ins.ts';

const page = 'https://a.org/tides?id=4#low';
const escaped = encodeURIComponent(page);

const leading = [
  `https://www.google.com/url?sa=t&url=${escaped}&usg=x`,
  `https://www.google.co.uk/url?q=${escaped}`,
  `https://l.facebook.com/l.php?u=${escaped}&h=AT1`,
  `https://l.instagram.com/?u=${escaped}&e=x`,
  `https://out.reddit.com/t3_1?url=${escaped}&token=x`,
  `https://t.umblr.com/redirect?z=${escaped}&t=x`,
  `https://slack-redir.net/link?url=${escaped}`,
  `https://www.linkedin.com/redir/redirect?url=${escaped}&urlhash=x`,
  `https://medium.com/r/?url=${escaped}`,
  `https://www.youtube.com/redirect?event=description&q=${escaped}`,
  `https://duckduckgo.com/l/?uddg=${escaped}&rut=x`,
  `https://vk.com/away.php?to=${escaped}`,
  `https://exit.sc/?url=${escaped}`,
  `https://steamcommunity.com/linkfilter/?u=${escaped}`,
  `https://link.zhihu.com/?target=${escaped}`,
  `https://nam10.safelinks.protection.outlook.com/?url=${escaped}&data=04%7C01&reserved=0`,
];

const copies: readonly (readonly [met: string, page: string])[] = [
  ['https://www.google.com/amp/s/a.org/amp/tides', 'https://a.org/amp/tides'],
  ['https://www.google.co.uk/amp/a.org/tides', 'http://a.org/tides'],
  ['https://a-org.cdn.ampproject.org/c/s/a.org/tides?id=4', 'https://a.org/tides?id=4'],
  ['https://a-org.cdn.ampproject.org/v/s/a.org/tides', 'https://a.org/tides'],
  ['https://a-org.cdn.ampproject.org/wp/s/a.org/', 'https://a.org/'],
  ['https://cdn.ampproject.org/c/a.org/tides', 'http://a.org/tides'],
  ['https://de.m.wikipedia.org/wiki/Tide#Ebbe', 'https://de.wikipedia.org/wiki/Tide#Ebbe'],
  [
    'https://commons.m.wikimedia.org/wiki/Category:Tides',
    'https://commons.wikimedia.org/wiki/Category:Tides',
  ],
  ['https://m.wikidata.org/wiki/Q23384', 'https://www.wikidata.org/wiki/Q23384'],
  [
    'https://m.youtube.com/watch?v=3LH_nRtrx5U&t=9',
    'https://www.youtube.com/watch?v=3LH_nRtrx5U&t=9',
  ],
  ['https://mobile.twitter.com/quay/status/20', 'https://twitter.com/quay/status/20'],
  ['https://mobile.x.com/quay/status/20', 'https://x.com/quay/status/20'],
  ['https://m.facebook.com/quay/posts/1', 'https://www.facebook.com/quay/posts/1'],
  ['https://amp.reddit.com/r/a/comments/1/', 'https://www.reddit.com/r/a/comments/1/'],
  ['https://m.imdb.com/title/tt0759475/', 'https://www.imdb.com/title/tt0759475/'],
  ['https://mobile.nytimes.com/2017/a.html', 'https://www.nytimes.com/2017/a.html'],
  ['https://amp.theguardian.com/a/b', 'https://www.theguardian.com/a/b'],
  ['https://m.soundcloud.com/quay/tides', 'https://soundcloud.com/quay/tides'],
  ['https://m.twitch.tv/videos/1', 'https://www.twitch.tv/videos/1'],
  ['https://m.bilibili.com/video/BV1', 'https://www.bilibili.com/video/BV1'],
  ['https://m.xkcd.com/2026/', 'https://xkcd.com/2026/'],
  ['https://youtu.be/3LH_nRtrx5U', 'https://www.youtube.com/watch?v=3LH_nRtrx5U'],
  ['https://youtu.be/3LH_nRtrx5U?t=117', 'https://www.youtube.com/watch?v=3LH_nRtrx5U&t=117'],
  [
    'https://www.amazon.com/Tides/dp/B000/ref=sr_1_5?th=1',
    'https://www.amazon.com/Tides/dp/B000?th=1',
  ],
];

describe('an address that leads to another', () => {
  it.each(leading)('gives way to it: %s', (address) => {
    expect(standsFor(new URL(address))).toBe(page);
  });

  it('is among the examples for every row of the table', () => {
    const urls = leading.map((address) => new URL(address));
    const unseen = wrappers.filter(
      ({ path, names }) =>
        !urls.some(
          (url) => path.test(url.pathname) && names.some((name) => url.searchParams.has(name)),
        ),
    );
    expect(unseen).toEqual([]);
  });

  it.each([
    'https://www.google.com/url?q=low+tide',
    'https://www.google.com/url?q=javascript%3Aalert(1)',
    'https://www.google.com/search?q=https%3A%2F%2Fa.org',
    `https://news.ycombinator.com/from?site=${escaped}`,
    `https://a.org/url?q=${escaped}`,
  ])('is left alone where no address stands in it: %s', (address) => {
    expect(standsFor(new URL(address))).toBeNull();
  });
});

describe('an address that stands for another', () => {
  it.each(copies)('%s is %s', (address, of) => {
    expect(standsFor(new URL(address))).toBe(of);
  });

  it('is among the examples for every row of the table', () => {
    const places = copies
      .map(([address]) => new URL(address))
      .map((url) => url.host + url.pathname);
    expect(standIns.filter(({ place }) => !places.some((one) => place.test(one)))).toEqual([]);
  });

  it.each([
    'https://amp.pharm.mssm.edu/biojupies/',
    'https://m.example.org/tides',
    'https://example.org/amp/tides',
    'https://old.reddit.com/r/a/',
    'https://amp.dev/about/',
    'https://www.google.com/amp/s/a.org/tides%3Fid=4',
    'https://www.google.com/amp/tides',
    'https://a-org.cdn.ampproject.org/i/s/a.org/low.png',
    'https://youtu.be/playlist',
    'https://youtube.com/shorts/3LH_nRtrx5U',
    'https://m.youtube.com.example.org/watch',
  ])('is not guessed at: %s', (address) => {
    expect(standsFor(new URL(address))).toBeNull();
  });
});
