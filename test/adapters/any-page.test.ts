import { describe, expect, it } from 'vitest';
import { captureFrom } from '../../src/adapters/capture-from.ts';
import { nothingLeftOut } from '../../src/core/left-out.ts';
import { captureOf, idOf, snapshotOf } from '../sample.ts';

type Told = NonNullable<Parameters<typeof snapshotOf>[0]>;

function read(part: Told, metas: Readonly<Record<string, string>> = {}) {
  return captureFrom(snapshotOf(part, metas), idOf(90));
}

function ld(node: object): Told {
  return { jsonLd: [JSON.stringify(node)] };
}

function namesIn(part: Told, metas?: Readonly<Record<string, string>>) {
  return read(part, metas).people.map((person) => person.name);
}

describe('a page that says nothing of itself', () => {
  it('gives its address and its host, and leaves the rest blank', () => {
    expect(read({})).toEqual(captureOf({ title: '', site: 'example.org', lang: '' }));
  });
});

describe('the title', () => {
  it.each([
    ['Tides for everyone | Example', 'Tides for everyone'],
    ['Tides – low and high – Example', 'Tides – low and high'],
    ['EXAMPLE · Tides', 'Tides'],
    ['Tides - example.org', 'Tides'],
    ['Tides-Example', 'Tides-Example'],
    ['An Example of Tides', 'An Example of Tides'],
    ['Example', 'Example'],
    ['Tides | Another', 'Tides | Another'],
  ])('%j is told as %j', (title, told) => {
    expect(read({ title }, { 'og:site_name': 'Example' }).title).toBe(told);
  });

  it('is the heading of the page where the window says that and more', () => {
    const title = 'Tides – Science – The Harbour Blog';
    expect(read({ title, heading: 'Tides – Science' }).title).toBe('Tides – Science');
    expect(read({ title, heading: 'Science' }).title).toBe(title);
    expect(read({ title, heading: title }).title).toBe(title);
  });

  it('is what the metas say before JSON-LD, the window and the heading', () => {
    const page = { ...ld({ '@type': 'Article', headline: 'B' }), title: 'C', heading: 'D' };
    expect(read(page, { 'og:title': 'A' }).title).toBe('A');
    expect(read(page).title).toBe('B');
    expect(read({ title: 'C', heading: 'D' }).title).toBe('C');
    expect(read({ heading: 'D' }).title).toBe('D');
  });
});

describe('the site', () => {
  it('is what the page calls it, else its publisher, else its host', () => {
    const node = ld({ '@type': 'Article', publisher: { name: 'The Harbour' } });
    expect(read(node, { 'og:site_name': 'Harbour Times' }).site).toBe('Harbour Times');
    expect(read(node).site).toBe('The Harbour');
    expect(read({ url: 'https://www.example.org/' }).site).toBe('example.org');
  });
});

describe('the people', () => {
  it('of a paper stand in the order they are said', () => {
    const metas = ['Okafor, Mira', 'van der Berg, Anna', 'Okafor, Mira'].map((content) => ({
      name: 'citation_author',
      content,
    }));
    expect(namesIn({ metas })).toEqual(['Mira Okafor', 'Anna van der Berg']);
  });

  it('are those of the citation before those of the page', () => {
    const node = ld({ '@type': 'Article', author: [{ name: 'Jon' }, { name: 'Ana' }] });
    expect(namesIn(node, { citation_author: 'Okafor, Mira' })).toEqual(['Mira Okafor']);
    expect(namesIn(node, { author: 'The desk' })).toEqual(['Jon', 'Ana']);
  });

  it('come without the "by" of a byline', () => {
    expect(namesIn({ authors: ['By Mira Okafor', 'Byron'] })).toEqual(['Mira Okafor', 'Byron']);
  });

  it('are not the address of a profile', () => {
    const metas = { 'article:author': 'https://social.example/mira' };
    expect(namesIn({ authors: ['Mira'] }, metas)).toEqual(['Mira']);
  });

  it.each(['Ana Ruiz, Ben Cho', 'Mira Okafor, PhD', 'Martin King, Jr.'])(
    'named %j in a byline are not turned round',
    (byline) => {
      expect(namesIn({}, { author: byline }).join(', ')).toBe(byline);
    },
  );
});

describe('the canonical address', () => {
  const shown = 'https://www.example.org/tides?page=1';

  function canonical(said: string, url = shown) {
    return read({ url, canonical: said }).canonicalUrl;
  }

  it.each(['https://example.org/tides', 'https://www.example.org/tides/all'])(
    '%s is believed: it is the same site',
    (said) => {
      expect(canonical(said)).toBe(said);
    },
  );

  it.each([
    ['another site', 'https://elsewhere.com/tides'],
    ['the bare front page', 'https://www.example.org/'],
    ['no web address', 'javascript:alert(1)'],
    ['no address at all', 'tides'],
    ['nothing', ''],
  ])('is not believed where it names %s', (_, said) => {
    expect(canonical(said)).toBeNull();
  });

  it('of the front page is believed on the front page', () => {
    expect(canonical('https://example.org/', 'https://www.example.org/?x=1')).toBe(
      'https://example.org/',
    );
  });

  it.each([
    ['https://tides.co.uk/low', 'https://ebb.co.uk/low'],
    ['https://mira.github.io/low', 'https://jon.github.io/low'],
  ])('of %s is not believed where it names %s', (url, said) => {
    expect(canonical(said, url)).toBeNull();
  });
});

describe('the address', () => {
  it('is the one that was open, without trackers and passwords', () => {
    const url = 'https://ines:pw@example.org/tides?b=2&utm_source=x&a=1#low';
    expect(read({ url }).url).toBe('https://example.org/tides?b=2&a=1#low');
  });

  it('with nothing to take off stays to the letter', () => {
    const url = 'https://example.org/?q=low%20tide&empty';
    expect(read({ url }).url).toBe(url);
  });
});

describe('the date', () => {
  it.each([
    [{ citation_publication_date: '2026/1/8' }, '2026-01-08'],
    [{ 'article:published_time': '2026-11-18T08:30:00+01:00' }, '2026-11-18T08:30:00+01:00'],
    [{ date: 'last Tuesday' }, ''],
    [{ date: '18.11.2026' }, '2026-11-18'],
    [{ date: '3/4/2026' }, ''],
    [{ date: '2026-19-40' }, ''],
  ])('said as %j is %j', (metas, date) => {
    expect(read({}, metas).published).toBe(date);
  });

  it('is that of JSON-LD before the metas, and of the metas before a time on the page', () => {
    const node = ld({ '@type': 'Article', datePublished: '2026-11-01' });
    const [metas, times] = [{ date: '2026-11-02' }, ['2026-11-03']];
    expect(read({ ...node, times }, metas).published).toBe('2026-11-01');
    expect(read({ times }, metas).published).toBe('2026-11-02');
    expect(read({ times }).published).toBe('2026-11-03');
  });

  it('is not that of the event the page announces', () => {
    const page = { ...ld({ '@type': 'SocialEvent', name: 'Tide night' }), times: ['2027-01-01'] };
    expect(read(page)).toMatchObject({ title: 'Tide night', published: '' });
  });
});

describe('the language', () => {
  it.each([
    ['EN', 'en'],
    ['en_us', 'en-US'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['zh_Hans_CN', 'zh-Hans-CN'],
    ['', ''],
    ['english, british', ''],
  ])('tagged %j is %j', (lang, told) => {
    expect(read({ lang }).lang).toBe(told);
  });
});

describe('the selected words', () => {
  it('give no quote where all of them were left out, and that is kept', () => {
    const leftOut = { characters: 120, why: ['covered'] } as const;
    const nothing = { ranges: [], before: [], after: [], from: 'page', leftOut } as const;
    expect(read({ selection: nothing })).toMatchObject({ quotes: [], leftOut });
  });

  it('become a quote as it was read, nothing altered', () => {
    const selection = {
      ranges: [[['t', 'low ', false], ['<', 'em', false, ''], ['t', 'tide', false], ['>']]],
      before: [['t', 'At  ', false]],
      after: [['t', '.', false]],
      from: 'page',
      leftOut: nothingLeftOut,
    } as const;
    const { quotes, leftOut } = read({ selection });
    expect(leftOut).toEqual(nothingLeftOut);
    expect(quotes).toEqual([
      {
        id: idOf(90),
        exact: 'low tide',
        prefix: 'At ',
        suffix: '.',
        html: 'low <em>tide</em>',
        from: 'page',
        leftOut: nothingLeftOut,
        shown: null,
        fragment: null,
      },
    ]);
  });
});
