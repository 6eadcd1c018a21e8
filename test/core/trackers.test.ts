import { describe, expect, it } from 'vitest';
import { isAmong } from '../../src/core/parameters.ts';
import { readerAddress } from '../../src/core/reader-address.ts';
import { isTracker, trackers } from '../../src/core/trackers.ts';

/** Addresses as they are met, and as they are printed: at least one for every row of the table. */
const met: readonly (readonly [met: string, printed: string])[] = [
  ['https://a.org/tides?utm_source=tj&utm_medium=email&utm_id=1', 'https://a.org/tides'],
  ['https://a.org/tides?UTM_Source=tj', 'https://a.org/tides'],
  ['https://a.org/tides#utm_source=tj&utm_medium=email', 'https://a.org/tides'],
  ['https://a.org/tides?id=4&mtm_campaign=tj&pk_campaign=x&pk_kwd=low', 'https://a.org/tides?id=4'],
  ['https://a.org/tides?at_medium=email&at_campaign=tj', 'https://a.org/tides'],
  ['https://a.org/tides#xtor=RSS-3208', 'https://a.org/tides'],
  ['https://a.org/tides?xtor=RSS-3208', 'https://a.org/tides'],
  ['https://a.org/tides?wt_zmc=sm.int', 'https://a.org/tides'],
  ['https://a.org/tides?WT.mc_id=tmg_share_tw', 'https://a.org/tides'],
  ['https://a.org/tides?ns_mchannel=social&ns_fee=0', 'https://a.org/tides'],
  ['https://a.org/tides?itm_content=footer', 'https://a.org/tides'],
  ['https://a.org/tides?cmpid=BBD112618', 'https://a.org/tides'],
  ['https://a.org/tides?_openstat=ZGlyZWN0', 'https://a.org/tides'],
  ['https://a.org/tides#Echobox=1786529569', 'https://a.org/tides'],
  ['https://a.org/tides?gclid=x&gbraid=y&gad_source=1', 'https://a.org/tides'],
  ['https://a.org/tides?wbraid=x', 'https://a.org/tides'],
  ['https://a.org/tides?_gl=1*x&_ga=2.1', 'https://a.org/tides'],
  ['https://a.org/tides?srsltid=x', 'https://a.org/tides'],
  ['https://a.org/tides?a=1&fbclid=IwAR2F4', 'https://a.org/tides?a=1'],
  ['https://a.org/tides?mibextid=x', 'https://a.org/tides'],
  ['https://a.org/tides?msclkid=x', 'https://a.org/tides'],
  ['https://a.org/tides?yclid=1&ysclid=2', 'https://a.org/tides'],
  ['https://a.org/tides?igshid=x&igsh=y', 'https://a.org/tides'],
  ['https://a.org/tides?twclid=x', 'https://a.org/tides'],
  ['https://a.org/tides?ttclid=x', 'https://a.org/tides'],
  ['https://a.org/tides?rdt_cid=x', 'https://a.org/tides'],
  ['https://a.org/tides?li_fat_id=x', 'https://a.org/tides'],
  ['https://a.org/tides?epik=x', 'https://a.org/tides'],
  ['https://a.org/tides?ScCid=x', 'https://a.org/tides'],
  ['https://a.org/tides?s_kwcid=x&ef_id=y', 'https://a.org/tides'],
  ['https://a.org/tides?tblci=x&dicbo=y', 'https://a.org/tides'],
  ['https://a.org/tides?guccounter=1&guce_referrer=aHR0cHM6', 'https://a.org/tides'],
  [
    'https://academic.oup.com/isq/article-abstract/57/1/128/1796931?redirectedFrom=fulltext',
    'https://academic.oup.com/isq/article-abstract/57/1/128/1796931',
  ],
  ['https://a.org/tides?mc_cid=x&mc_eid=y', 'https://a.org/tides'],
  ['https://a.org/tides?_hsenc=x&_hsmi=y&hsa_acc=1', 'https://a.org/tides'],
  ['https://a.org/tides?mkt_tok=x', 'https://a.org/tides'],
  ['https://a.org/tides?_kx=x', 'https://a.org/tides'],
  ['https://a.org/tides?vero_id=x', 'https://a.org/tides'],
  ['https://a.org/tides?oly_enc_id=x', 'https://a.org/tides'],
  ['https://a.org/tides?ml_subscriber=x', 'https://a.org/tides'],
  ['https://a.org/tides?ck_subscriber_id=x', 'https://a.org/tides'],
  ['https://a.org/tides?dm_i=x', 'https://a.org/tides'],
  ['https://a.org/tides?bsft_eid=x', 'https://a.org/tides'],
  ['https://a.org/tides?elqTrackId=x', 'https://a.org/tides'],
  ['https://news.a.org/p/tides?isFreemail=true&triedRedirect=true', 'https://news.a.org/p/tides'],
  ['https://a.org/tides?usqp=mq331AQ', 'https://a.org/tides'],
  [
    'https://a.org/tides#aoh=16&csi=1&referrer=https%3A%2F%2Fwww.google.com&amp_tf=From%20%251%24s',
    'https://a.org/tides',
  ],
  ['https://medium.com/p/15fd2dd8f07b?source=rss', 'https://medium.com/p/15fd2dd8f07b'],
  [
    'https://blog.jupyter.org/open-redirect-adf43583f1e4?source=friends_link&sk=9c1d&gi=2',
    'https://blog.jupyter.org/open-redirect-adf43583f1e4?sk=9c1d',
  ],
  [
    'https://quay.substack.com/p/tides?publication_id=9&post_id=1&r=nn1v0&s=w',
    'https://quay.substack.com/p/tides',
  ],
  [
    'https://www.youtube.com/watch?si=x&v=3LH_nRtrx5U&pp=ygU&t=117&ab_channel=Quay&list=PL1',
    'https://www.youtube.com/watch?v=3LH_nRtrx5U&t=117&list=PL1',
  ],
  ['https://x.com/quay/status/20?s=20&t=ksx0KrMgYm', 'https://x.com/quay/status/20'],
  ['https://twitter.com/quay?ref_src=twsrc%5Etfw', 'https://twitter.com/quay'],
  ['https://www.linkedin.com/posts/quay-1?trk=feed&rcm=x', 'https://www.linkedin.com/posts/quay-1'],
  ['https://www.reddit.com/r/a/comments/1/?share_id=x', 'https://www.reddit.com/r/a/comments/1/'],
  ['https://www.facebook.com/quay/posts/1?__cft__[0]=x', 'https://www.facebook.com/quay/posts/1'],
  ['https://www.tiktok.com/@quay/video/1?_r=1', 'https://www.tiktok.com/@quay/video/1'],
  ['https://open.spotify.com/episode/1?si=x', 'https://open.spotify.com/episode/1'],
  [
    'https://podcasts.apple.com/podcast/id1?i=2&itsct=x',
    'https://podcasts.apple.com/podcast/id1?i=2',
  ],
  ['https://www.producthunt.com/posts/a?ref=home', 'https://www.producthunt.com/posts/a'],
  ['https://stackoverflow.com/q/1?so_source=x', 'https://stackoverflow.com/q/1'],
  ['https://en.wikipedia.org/wiki/Tide?wprov=sfti1', 'https://en.wikipedia.org/wiki/Tide'],
  [
    'https://www.nytimes.com/2026/03/21/a.html?ugrp=c&unlocked_article_code=1.eU0&smid=url-share',
    'https://www.nytimes.com/2026/03/21/a.html?unlocked_article_code=1.eU0',
  ],
  ['https://www.nytimes.com/a?partner=rss&emc=rss', 'https://www.nytimes.com/a'],
  [
    'https://www.nytimes.com/2017/05/24/a.html?hp&action=click&region=top-news&_r=0',
    'https://www.nytimes.com/2017/05/24/a.html',
  ],
  [
    'https://www.wsj.com/tech/a-54d36787?st=UVUNdd&reflink=desktopwebshare_permalink&mod=hp',
    'https://www.wsj.com/tech/a-54d36787?st=UVUNdd',
  ],
  ['https://www.bbc.com/news/articles/c1?at_link_id=x', 'https://www.bbc.com/news/articles/c1'],
  [
    'https://www.theguardian.com/a?CMP=fb_gu&page=with:block-1#Echobox=17',
    'https://www.theguardian.com/a?page=with:block-1',
  ],
  ['https://www.bloomberg.com/a?srnd=x&leadSource=y', 'https://www.bloomberg.com/a'],
  ['https://www.ft.com/content/0761?trk=feed', 'https://www.ft.com/content/0761'],
  ['https://www.economist.com/a?fsrc=rss', 'https://www.economist.com/a'],
  ['https://www.washingtonpost.com/a/?itid=hp', 'https://www.washingtonpost.com/a/'],
  ['https://www.wired.com/story/a/?mbid=x', 'https://www.wired.com/story/a/'],
  ['https://techcrunch.com/a/?ncid=x', 'https://techcrunch.com/a/'],
  ['http://www.huffingtonpost.com/a.html?ref=business', 'http://www.huffingtonpost.com/a.html'],
  ['https://www.forbes.com/sites/a/?sh=x', 'https://www.forbes.com/sites/a/'],
  ['https://metro.co.uk/2017/a/?ito=article', 'https://metro.co.uk/2017/a/'],
  ['https://www.telegraph.co.uk/a/?ICID=x', 'https://www.telegraph.co.uk/a/'],
  ['https://edition.cnn.com/a?hpt=x', 'https://edition.cnn.com/a'],
  [
    'http://abcnews.go.com/US/tides/story?id=44233864&cid=clicksource_4',
    'http://abcnews.go.com/US/tides/story?id=44233864',
  ],
  ['https://www.cnbc.com/a.html?__source=x', 'https://www.cnbc.com/a.html'],
  ['https://www.spiegel.de/a?sara_ref=x&giftToken=y', 'https://www.spiegel.de/a?giftToken=y'],
  [
    'https://www.sciencedirect.com/science/article/pii/S1?via%3Dihub',
    'https://www.sciencedirect.com/science/article/pii/S1',
  ],
  [
    'https://www.nature.com/articles/s41586?error=cookies_not_supported&code=1',
    'https://www.nature.com/articles/s41586',
  ],
  ['https://www.nature.com/articles/s41586?WT.ec_id=x', 'https://www.nature.com/articles/s41586'],
  [
    'https://www.google.co.uk/search?q=low+tide&ei=x&sca_esv=y&gs_lcp=z',
    'https://www.google.co.uk/search?q=low+tide',
  ],
  ['https://www.google.com/search?q=tide&client=a', 'https://www.google.com/search?q=tide'],
  [
    'https://www.amazon.de/Tides/dp/B000?crid=x&qid=1&sr=8-1&tag=tj-21&th=1',
    'https://www.amazon.de/Tides/dp/B000?tag=tj-21&th=1',
  ],
  ['https://www.imdb.com/title/tt0759475/?ref_=fn', 'https://www.imdb.com/title/tt0759475/'],
  ['https://www.aliyun.com/a?spm=5176', 'https://www.aliyun.com/a'],
  ['https://www.bilibili.com/video/BV1?vd_source=x', 'https://www.bilibili.com/video/BV1'],
];

describe('an address with trackers', () => {
  it.each(met)('%s is printed as %s', (address, printed) => {
    expect(readerAddress(address)).toBe(printed);
  });

  it('is among the examples for every row of the table', () => {
    const parameters = met.flatMap(([address]) => parametersOf(new URL(address)));
    const unseen = trackers.filter((row) => !parameters.some((one) => isAmong([row], one)));
    expect(unseen).toEqual([]);
  });
});

describe('a name that tracks at one place', () => {
  it.each([
    'https://github.com/quay/tides?ref=main',
    'https://a.org/tides?ref=business',
    'https://a.org/tides?source=harbour&gi=1',
    'https://a.org/tides?s=20&t=117',
    'https://a.org/tides?cmp=1&mod=2&r=3&via=4',
    'https://a.org/tides-20180412123456?source=harbour',
    'https://a.org/1c9d2a7e-9f1b-4c2d-8e3f-0123456789ab?source=harbour',
    'https://www.google.com/maps?source=harbour',
    'https://www.nytimes.com/interactive/2026/tides.html?region=north',
    'https://www.amazon.com/s?k=tides&sr=1',
    'https://a.org/tides?referrer=harbour&csi=1',
  ])('says something else in %s', (address) => {
    expect(readerAddress(address)).toBe(address);
  });
});

it.each(['utm', 'id', 'source', 'sk', 'gift', 'my_utm_source', ''])('%j is no tracker', (name) => {
  expect(isTracker({ name, url: new URL('https://a.org/'), in: 'query' })).toBe(false);
});

function parametersOf(url: URL) {
  const fragment = new URLSearchParams(url.hash.slice(1));
  return [
    ...[...url.searchParams.keys()].map((name) => ({ name, url, in: 'query' as const })),
    ...[...fragment.keys()].map((name) => ({ name, url, in: 'fragment' as const })),
  ];
}
