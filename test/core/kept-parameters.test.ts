import { describe, expect, it } from 'vitest';
import { selectors, waysIn } from '../../src/core/kept-parameters.ts';
import { isAmong } from '../../src/core/parameters.ts';
import { readerAddress } from '../../src/core/reader-address.ts';

/** Addresses that say all of it, at least one for every row. */
const said = [
  'https://medium.com/quay/tides-15fd2dd8f07b?sk=9c1d',
  'https://www.nytimes.com/2026/03/21/tides.html?unlocked_article_code=1.eU0.rOGs',
  'https://www.theatlantic.com/ideas/tides/?gift=x',
  'https://www.spiegel.de/tides?giftToken=x',
  'https://www.ft.com/content/0761?shareToken=x',
  'https://www.ft.com/content/0761?accessToken=zwAAAW',
  'https://www.washingtonpost.com/tides/?pwapi_token=x',
  'https://www.zeit.de/tides?freebie=x',
  'https://a.org/tides?content_key=79%7CuM5c',
  'https://quay.org/g/tides/?key=x',
  'https://www.wsj.com/tides?st=UVUNdd',
  'https://a.org/?p=123',
  'https://a.org/story?id=44233864',
  'https://ieeexplore.ieee.org/document.jsp?arnumber=7',
  'https://a.org/view?file=tides.pdf',
  'https://a.org/?q=low+tide',
  'https://a.org/tides?page=2',
  'https://www.youtube.com/watch?v=3LH_nRtrx5U',
  'https://www.youtube.com/watch?v=3LH_nRtrx5U&t=1m57s',
  'https://a.org/tides?lang=cy',
  'https://gitlab.com/quay/tides?ref=v1.2',
  'https://wiki.a.org/index.php?oldid=7',
  'https://www.amazon.com/dp/B000?tag=tj-20',
  'https://www.amazon.com/dp/B000?th=1&psc=1',
];

describe('a parameter that lets a reader in, or says what is shown,', () => {
  it.each(said)('stays: %s', (address) => {
    expect(readerAddress(address)).toBe(address);
  });

  it.each(said)('stays among trackers: %s', (address) => {
    expect(readerAddress(`${address}&utm_source=tj`)).toBe(address);
  });

  it('is among the examples for every row of the tables', () => {
    const parameters = said.flatMap((address) => {
      const url = new URL(address);
      return [...url.searchParams.keys()].map((name) => ({ name, url, in: 'query' as const }));
    });
    const rows = [...waysIn, ...selectors];
    expect(rows.filter((row) => !parameters.some((one) => isAmong([row], one)))).toEqual([]);
  });
});
