import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Declared, declarations, isConflict } from '../../src/core/access.ts';
import { type Node, nodesOf } from '../../src/core/json-ld.ts';
import { declaredOf } from '../../src/paywalls/declared.ts';
import { readSource } from '../import-graph.ts';
import { mediumState, type Page, saidOf, substackState } from './said-of.ts';

const url = 'https://www.thequay.example/2026/book-of-tides';
const elsewhere = 'https://www.thequay.example/2026/book-of-sands';
const post = 'https://medium.com/the-quay/the-book-of-tides-3c0ffee15a5e';
const own = '3c0ffee15a5e';
const key = '0123456789abcdef0123456789abcdef';

const read = (page: Page) => declaredOf(saidOf(page));
const saidIn = (page: Page) => read(page).claims.map(({ words }) => words);

function article(flag: unknown, part: object = {}) {
  return { '@type': 'NewsArticle', isAccessibleForFree: flag, ...part };
}

const part = { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.rest' };

describe('what a page declares in JSON-LD', () => {
  it.each<readonly [value: unknown, declared: Declared]>([
    [false, 'members'],
    ['False', 'members'],
    ['false', 'members'],
    ['FALSE', 'members'],
    [' false ', 'members'],
    ['http://schema.org/False', 'members'],
    ['https://schema.org/False', 'members'],
    [{ '@id': 'http://schema.org/False' }, 'members'],
    [{ '@type': 'Boolean', '@value': 'False' }, 'members'],
    [['false'], 'members'],
    [true, 'free'],
    ['True', 'free'],
    ['http://schema.org/True', 'free'],
    [null, 'unknown'],
    ['', 'unknown'],
    ['no', 'unknown'],
    ['falsehood', 'unknown'],
    [0, 'unknown'],
    [{}, 'unknown'],
  ])('with the flag %j is read', (value, declared) => {
    expect(read({ jsonLd: article(value) }).declared).toBe(declared);
  });

  it('counts with a slip in the name of the flag, and with the names written out', () => {
    expect(saidIn({ jsonLd: { '@type': 'Article', isAccessibleforFree: 'False' } })).toEqual([
      'isAccessibleForFree false',
    ]);
    const long = {
      '@type': 'http://schema.org/NewsArticle',
      'http://schema.org/isAccessibleForFree': [{ '@value': false }],
    };
    expect(read({ jsonLd: long }).declared).toBe('members');
  });

  it.each<readonly [what: string, jsonLd: unknown, declared: Declared]>([
    [
      'an article of two types',
      article(false, { '@type': ['NewsArticle', 'ReportageNewsArticle'] }),
      'members',
    ],
    ['an opinion', article(false, { '@type': 'OpinionNewsArticle' }), 'members'],
    ['a post', article(false, { '@type': 'BlogPosting' }), 'members'],
    ['a paper', article(false, { '@type': 'ScholarlyArticle' }), 'members'],
    ['a page', article(false, { '@type': 'WebPage' }), 'members'],
    [
      'an article in a graph',
      { '@graph': [{ '@type': 'WebSite' }, article('false', { '@type': 'WebPage' })] },
      'members',
    ],
    ['an article in an array', [{ '@type': 'Organization' }, article(false)], 'members'],
    [
      'a page’s main entity',
      { '@type': 'WebPage', mainEntity: article(false, { '@type': 'ScholarlyArticle' }) },
      'members',
    ],
    [
      'the page of an article',
      {
        '@type': 'Article',
        mainEntityOfPage: { '@type': 'WebPage', '@id': url, isAccessibleForFree: false },
      },
      'members',
    ],
    ['a part alone', { '@type': 'NewsArticle', hasPart: [part] }, 'members'],
    [
      'a free part of an article that is not',
      article(false, { hasPart: [{ ...part, isAccessibleForFree: true }, part] }),
      'members',
    ],
    [
      'a free part alone',
      { '@type': 'NewsArticle', hasPart: { ...part, isAccessibleForFree: 'True' } },
      'unknown',
    ],
    ['a part of an article that is free', article(true, { hasPart: part }), 'members'],
    ['an article without the flag', { '@type': 'NewsArticle' }, 'unknown'],
    ['a video', article(false, { '@type': 'VideoObject' }), 'unknown'],
    [
      'a video in a free article',
      article(true, { video: article(false, { '@type': 'VideoObject' }) }),
      'free',
    ],
    ['an offer', article(false, { '@type': 'Offer' }), 'unknown'],
    ['a product', article(false, { '@type': ['CreativeWork', 'Product'] }), 'unknown'],
    ['an event', article(false, { '@type': 'MusicEvent' }), 'unknown'],
    ['a job', article(false, { '@type': 'JobPosting' }), 'unknown'],
    ['a data set', article(false, { '@type': 'Dataset' }), 'unknown'],
    ['a comment', article(false, { '@type': 'Comment' }), 'unknown'],
    [
      'a comment on a free article',
      article(true, { comment: [article(false, { '@type': 'Comment' })] }),
      'free',
    ],
    [
      'what an article belongs to',
      { '@type': 'Article', isPartOf: article(false, { '@type': ['CreativeWork', 'Product'] }) },
      'unknown',
    ],
    [
      'the entries of a list',
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: article(false) }] },
      'unknown',
    ],
    [
      'the articles of a collection',
      {
        '@type': 'CollectionPage',
        hasPart: [article(false)],
        mainEntity: { '@type': 'ItemList', itemListElement: [article(false)] },
      },
      'unknown',
    ],
    [
      'the articles a page is made of',
      { '@type': 'WebPage', hasPart: [article(false)] },
      'unknown',
    ],
    [
      'the posts of a blog',
      { '@type': 'Blog', blogPost: [article(false, { '@type': 'BlogPosting' })] },
      'unknown',
    ],
    [
      'as many articles as a list has',
      [article(false), article(false), article(false), article(false)],
      'unknown',
    ],
    ['a thing of no type', { isAccessibleForFree: false }, 'unknown'],
  ])('of %s', (_, jsonLd, declared) => {
    expect(read({ jsonLd }).declared).toBe(declared);
  });

  it('is nothing where it cannot be parsed', () => {
    const blocks = [
      '{"@type":"NewsArticle","isAccessibleForFree":false,',
      '{"isAccessibleForFree":',
    ];
    expect(declaredOf({ ...saidOf({}), nodes: nodesOf(blocks) })).toEqual({
      declared: 'unknown',
      claims: [],
    });
  });

  it('is read in the wrapper of a page that was XML once', () => {
    const block = `//<![CDATA[\n${JSON.stringify(article('False'))}\n//]]>`;
    expect(declaredOf({ ...saidOf({}), nodes: nodesOf([block]) }).declared).toBe('members');
  });

  it('is said once where article and part say the same', () => {
    expect(saidIn({ jsonLd: [article(false, { hasPart: part }), article('False')] })).toEqual([
      'isAccessibleForFree false',
    ]);
  });
});

describe('a node counts', () => {
  const pages = [
    url,
    `${url}/`,
    `${url}#article`,
    'http://thequay.example/2026/book-of-tides',
    'https://amp.thequay.example/amp/2026/book-of-tides.html',
    '/2026/book-of-tides',
    { '@type': 'WebPage', '@id': url },
    [{ url }],
  ];

  it.each(pages)('that gives this page’s address: %j', (address) => {
    expect(read({ jsonLd: article(false, { mainEntityOfPage: address }) }).declared).toBe(
      'members',
    );
    expect(read({ jsonLd: article(false, { url: address }) }).declared).toBe('members');
  });

  it.each(['https://www.thequay.example/', 'urn:uuid:0a1b2c3d', '12345', '', null, 7, {}, []])(
    'that gives no page’s: %j',
    (address) => {
      expect(read({ jsonLd: article(false, { mainEntityOfPage: address }) }).declared).toBe(
        'members',
      );
    },
  );

  it.each([
    elsewhere,
    `${elsewhere}#article`,
    '/2026/book-of-sands',
    { '@id': elsewhere },
    [elsewhere],
    `${url}-and-sands`,
    'https://www.thequay.example/?p=17',
  ])('not that gives another’s: %j', (address) => {
    for (const name of ['url', '@id', 'mainEntityOfPage']) {
      expect(read({ jsonLd: article(false, { [name]: address }) }).declared, name).toBe('unknown');
    }
  });

  it('by the page’s own address as well as by the one that is open', () => {
    const jsonLd = article(false, { url: elsewhere });
    expect(read({ jsonLd, metas: { 'og:url': elsewhere } }).declared).toBe('members');
  });

  it('by what its address says besides the path', () => {
    const open = 'https://thequay.example/index.php?id=5&utm_source=x';
    const of = (id: number) =>
      article(false, { url: `https://thequay.example/index.php?id=${id}` });
    expect(read({ url: open, jsonLd: of(5) }).declared).toBe('members');
    expect(read({ url: open, jsonLd: of(6) }).declared).toBe('unknown');
  });

  it('before those that give no address', () => {
    expect(read({ jsonLd: [article(true, { url }), article(false)] }).declared).toBe('free');
  });

  it('not where it hangs on another page’s', () => {
    const jsonLd = { '@type': 'WebPage', url: elsewhere, mainEntity: article(false) };
    expect(read({ jsonLd }).declared).toBe('unknown');
  });
});

describe('the kind of wall', () => {
  it('is that of members where nothing names it', () => {
    expect(read({ jsonLd: article(false) }).declared).toBe('members');
  });

  it.each<readonly [what: string, page: Page, declared: Declared]>([
    ['a meter', { metas: { 'article:content_tier': 'metered' } }, 'metered'],
    ['a lock', { metas: { 'article:content_tier': 'locked' } }, 'members'],
    ['a sign-in', { probed: { 'access-levels': [['registered']] } }, 'registration'],
    [
      'a price beside a meter',
      { metas: { 'article:content_tier': 'metered', 'article.access': 'paid' } },
      'members',
    ],
    ['no wall', { metas: { 'article:content_tier': 'free' } }, 'members'],
  ])('is what the page calls it: %s', (_, page, declared) => {
    const { claims, ...verdict } = read({ ...page, jsonLd: article(false) });
    expect(verdict.declared).toBe(declared);
    expect(claims).toContainEqual({ declared, words: 'isAccessibleForFree false' });
  });

  it.each(['article', 'premium', 'free metered', '', 'Locked out'])(
    'is not told by a tier that is none: %j',
    (tier) => {
      expect(read({ metas: { 'article:content_tier': tier } }).declared).toBe('unknown');
    },
  );

  it.each<readonly [metas: Readonly<Record<string, string>>]>([
    [{ access: 'Yes' }],
    [{ access: 'No' }],
    [{ robots: 'noarchive, max-snippet:70' }],
    [{ 'tdm-reservation': '1' }],
    [{ generator: 'Ghost 6.40' }],
    [{ 'article.template': 'snippet' }],
    [{ 'tmg.premium.state': 'false', 'adv:premium': 'no' }],
    [{ 'subscriptions-product-id': 'thequay.example:basic' }],
  ])('is not told by %j', (metas) => {
    expect(read({ metas })).toEqual({ declared: 'unknown', claims: [] });
  });
});

describe('a page that contradicts itself', () => {
  const tier = (content: string) => ({ metas: { 'article:content_tier': content } });

  it.each<readonly [what: string, page: Page, declared: Declared]>([
    [
      'a free tier in a graph that is not',
      { ...tier('free'), jsonLd: { '@graph': [article('false', { '@type': 'WebPage' })] } },
      'members',
    ],
    [
      'a free tier over an article that is not',
      { ...tier('free'), jsonLd: article(false, { hasPart: part }) },
      'members',
    ],
    ['a locked tier over a free article', { ...tier('locked'), jsonLd: article(true) }, 'members'],
    [
      'a metered tier over a free article',
      { ...tier('metered'), jsonLd: article(true) },
      'metered',
    ],
    [
      'a free article with a part that is not',
      { jsonLd: article('True', { hasPart: part }) },
      'members',
    ],
  ])('has the stricter shown and both kept: %s', (_, page, declared) => {
    const verdict = read(page);
    expect(verdict.declared).toBe(declared);
    expect(verdict.claims.map((claim) => claim.declared)).toEqual([declared, 'free']);
    expect(isConflict(verdict.claims)).toBe(true);
  });

  it('is not one that names its wall more than once, nor one with a way in', () => {
    const walls = read({ ...tier('metered'), jsonLd: article(false) });
    expect(isConflict(walls.claims)).toBe(false);
    expect(
      isConflict([
        { declared: 'gift', words: 'a' },
        { declared: 'free', words: 'b' },
      ]),
    ).toBe(false);
    expect(isConflict([])).toBe(false);
  });
});

describe('a flag that stands in attributes', () => {
  it('counts for the page and its part', () => {
    expect(
      read({
        probed: {
          'free-flags': [
            ['false', ''],
            ['False', ''],
          ],
        },
      }).claims,
    ).toEqual([{ declared: 'members', words: 'isAccessibleForFree false' }]);
  });

  it('does not count where a list of teasers has it', () => {
    const flags = [
      ['false', ''],
      ['false', ''],
      ['false', ''],
    ];
    expect(read({ probed: { 'free-flags': flags } }).declared).toBe('unknown');
    expect(read({ probed: { 'access-levels': [['premium'], ['premium']] } }).declared).toBe(
      'unknown',
    );
    const metas = flags.map(() => ({ name: 'isaccessibleforfree', content: 'false' }));
    expect(declaredOf({ ...saidOf({}), metas }).declared).toBe('unknown');
  });

  it('does not count where an attribute of that name means something else', () => {
    expect(read({ probed: { 'access-levels': [['summary']] } }).declared).toBe('unknown');
  });
});

describe('a post on Medium', () => {
  const app = { 'al:ios:url': `medium://p/${own}`, 'al:android:package': 'com.medium.reader' };
  const neighbours = { '0a1b2c3d4e5f': true, '1a1b2c3d4e5': true };

  it('is free among neighbours that are locked', () => {
    const page = {
      url: post,
      metas: app,
      jsonLd: article(undefined, { keywords: ['LockedPostSource:LOCKED_POST_SOURCE_NONE'] }),
      scripts: [mediumState({ ...neighbours, [own]: false, '2a1b2c3d4e5f': true })],
    };
    expect(read(page).declared).toBe('free');
    expect(saidIn(page)).toEqual([
      'keywords LockedPostSource:LOCKED_POST_SOURCE_NONE',
      'Post.isLocked false',
    ]);
  });

  it('is for members by all that it says', () => {
    const page = {
      url: post,
      metas: app,
      jsonLd: article('False', {
        '@id': post,
        keywords: ['LockedPostSource:LOCKED_POST_SOURCE_UGC_UNENROLLED'],
        hasPart: { ...part, isAccessibleForFree: 'False', cssSelector: '.meteredContent' },
      }),
      scripts: [mediumState({ '0a1b2c3d4e5f': false, [own]: true })],
    };
    expect(read(page).declared).toBe('members');
    expect(saidIn(page)).toEqual([
      'isAccessibleForFree false',
      'keywords LockedPostSource:LOCKED_POST_SOURCE_UGC_UNENROLLED',
      'Post.isLocked true',
    ]);
  });

  it.each([`medium://p/${own}`, `medium:/p/${own}`])(
    'is known on any domain by its place in the app: %s',
    (link) => {
      const page = {
        url: 'https://blog.thequay.example/',
        metas: { 'al:ios:url': link },
        scripts: [mediumState({ ...neighbours, [own]: true })],
      };
      expect(read(page).declared).toBe('members');
    },
  );

  it('is known by its address where the page does not name it', () => {
    const scripts = [mediumState({ [own]: true })];
    expect(read({ url: post, scripts }).declared).toBe('members');
    expect(read({ url: `https://medium.com/p/${own}`, scripts }).declared).toBe('members');
    expect(read({ url: `https://medium.com/the-quay/about-${own}/edit`, scripts }).declared).toBe(
      'unknown',
    );
  });

  it('says nothing where state and metas are of the page that was left', () => {
    const left = { 'al:ios:url': 'medium://p/0a1b2c3d4e5f' };
    const scripts = [mediumState({ ...neighbours, [own]: false })];
    expect(read({ url: post, metas: left, scripts }).declared).toBe('unknown');
  });

  it('has no wall by the shape of its address, or by a neighbour’s', () => {
    expect(read({ url: post })).toEqual({ declared: 'unknown', claims: [] });
    expect(read({ url: post, metas: app, scripts: [mediumState(neighbours)] }).declared).toBe(
      'unknown',
    );
  });
});

describe('a post on Substack', () => {
  const slug = 'the-book-of-tides';
  const address = `https://letters.thequay.example/p/${slug}`;
  const state = (audience: string, more: object = {}) => [
    substackState({ pub: { slug: 'quay' }, post: { id: 1, slug, audience, ...more } }),
  ];

  it.each<readonly [audience: string, declared: Declared]>([
    ['only_paid', 'members'],
    ['founding', 'members'],
    ['only_free', 'registration'],
    ['everyone', 'free'],
    ['some', 'unknown'],
  ])('for %s', (audience, declared) => {
    expect(read({ url: address, scripts: state(audience) }).declared).toBe(declared);
    const scripts = state(audience);
    const kind = declared === 'registration' ? declared : 'members';
    expect(read({ url: address, scripts, jsonLd: article(false) }).declared).toBe(kind);
  });

  it('is not walled by who may comment, by other posts, or by what its text quotes', () => {
    const more = {
      write_comment_permissions: 'only_paid',
      body_html: `<p>{"slug":"${slug}","audience":"only_paid"}</p>`,
      recent: [
        { slug: 'the-book-of-sands', audience: 'only_paid' },
        { slug: 'tides', audience: 'only_paid' },
      ],
    };
    expect(read({ url: address, scripts: state('everyone', more) }).declared).toBe('free');
  });
});

describe('a paper', () => {
  const direct = 'https://www.sciencedirect.com/science/article/abs/pii/S0000000026000001';
  const xplore = 'https://ieeexplore.ieee.org/document/10000001';

  it('is not closed by what this reader’s house has paid for', () => {
    const scripts = [
      '{"entitled":false,"entitlementType":"unsubscribed","access":{"openAccess":true,"openArchive":false}}',
    ];
    expect(read({ url: direct, scripts }).declared).toBe('free');
    expect(read({ url: direct, scripts: ['{"entitled":false}'] }).declared).toBe('unknown');
  });

  it('is not closed by papers it recommends', () => {
    const scripts = ['{"related":[{"openArchive":false,"openAccess":false},{"openAccess":0}]}'];
    expect(read({ url: direct, scripts }).declared).toBe('unknown');
  });

  it('is closed where it is neither open nor free', () => {
    const metadata = (open: boolean, free: boolean) => [
      `xplGlobal.document.metadata={"isOpenAccess":${open},"isBook":false,"isFreeDocument":${free}}`,
    ];
    expect(read({ url: xplore, scripts: metadata(false, false) }).declared).toBe('members');
    expect(read({ url: xplore, scripts: metadata(true, false) }).claims).toEqual([
      { declared: 'free', words: 'metadata.isOpenAccess true' },
    ]);
    expect(read({ url: xplore, scripts: metadata(false, true) }).declared).toBe('free');
    expect(read({ url, scripts: metadata(false, false) }).declared).toBe('unknown');
  });
});

describe('a post on Patreon', () => {
  const at = (attributes: object) => ({
    url: 'https://www.patreon.com/posts/tides-100000001',
    scripts: [JSON.stringify({ post: { data: { attributes } } })],
  });

  it('is for patrons by what it costs, not by whether this reader may see it', () => {
    expect(read(at({ min_cents_pledged_to_view: 1 })).declared).toBe('members');
    expect(read(at({ current_user_can_view: false, min_cents_pledged_to_view: 0 })).declared).toBe(
      'unknown',
    );
    expect(read(at({ is_paid: false, min_cents_pledged_to_view: null })).declared).toBe('unknown');
  });
});

describe('an address that lets readers in', () => {
  const friend = `${post}?sk=${key}`;

  it('is a gift, with the wall kept', () => {
    const page = {
      url: friend,
      jsonLd: article(false),
      metas: { 'article:content_tier': 'metered' },
    };
    expect(read(page)).toEqual({
      declared: 'gift',
      claims: [
        { declared: 'gift', words: 'sk= in the address (a friend link)' },
        { declared: 'metered', words: 'isAccessibleForFree false' },
        { declared: 'metered', words: 'article:content_tier metered' },
      ],
    });
  });

  it('is a gift where the page is not open yet', () => {
    expect(read({ url: friend }).declared).toBe('gift');
    expect(
      read({ url: `${post}?source=friends_link&sk=v2%2F0a1b2c3d-4e5f-4a6b-8c7d-${own}` }).declared,
    ).toBe('gift');
  });

  it('is a gift on Medium’s other domains, by the page’s sign or its shape', () => {
    const query = `?sk=${key}`;
    const metas = { 'al:android:package': 'com.medium.reader' };
    expect(read({ url: `https://blog.thequay.example/tides${query}`, metas }).declared).toBe(
      'gift',
    );
    expect(read({ url: `https://blog.thequay.example/tides-${own}${query}` }).declared).toBe(
      'gift',
    );
  });

  it('is none where the page says only that it is free', () => {
    const page = { url: friend, jsonLd: article(true) };
    expect(read(page).declared).toBe('free');
    expect(saidIn(page)).toContain('sk= in the address (a friend link)');
  });

  it('is a gift where the page says both', () => {
    const metas = { 'article:content_tier': 'locked' };
    expect(read({ url: friend, jsonLd: article(true), metas }).declared).toBe('gift');
  });

  it.each([
    `https://shop.thequay.example/tides?sk=${key}`,
    `${post}?sk=tides`,
    `${post}?sk=`,
    'https://www.theatlantic.com/tides/?gift=1',
    'https://shop.thequay.example/tides?gift=book-of_TIDES0123',
    'https://www.thequay.example/tides?st=AbC12d',
    `https://www.thequay.example/tides?accessToken=zwAA${key}`,
    'https://www.wsj.com/tides?st=',
    'https://www.nytimes.com/tides.html?unlocked_article_code=',
    'https://www.nytimes.com/tides.html#unlocked_article_code=1.Ab0.Cd-1',
    'https://lwn.net/Articles/1000001/',
    'https://lwn.net/SubscriberLink/',
    'https://example.org/SubscriberLink/1000001/0a1b2c3d4e5f6a7b/',
  ])('is not %s', (address) => {
    expect(read({ url: address })).toEqual({ declared: 'unknown', claims: [] });
  });
});

describe('an address alone', () => {
  it.each([
    'https://www.nytimes.com/2026/01/02/science/tides.html',
    'https://www.wsj.com/science/tides-0a1b2c3d',
    'https://www.ft.com/content/0a1b2c3d-0000-4000-8000-000000000000',
    'https://www.patreon.com/posts/tides-100000001',
    'https://www.linkedin.com/pulse/tides-ines-halvorsen',
    'https://www.linkedin.com/company/login',
    'https://x.com/ines/status/1000000000000000001',
    'https://thequay.example/authwall',
    'https://thequay.example/i/flow/login',
    'about:blank',
    'tides',
    '',
  ])('says nothing of a wall: %j', (address) => {
    expect(read({ url: address })).toEqual({ declared: 'unknown', claims: [] });
  });
});

describe('whatever a page says', () => {
  const addresses = fc.constantFrom(url, elsewhere, `${url}?id=1`, 'https://', '%', '#a', 7, null);
  const flags = fc.oneof(
    fc.constantFrom(true, false, 'True', 'False', 'http://schema.org/False', '', null),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const types = fc.oneof(
    fc.constantFrom('NewsArticle', 'WebPage', 'VideoObject', 'ItemList', 'WebPageElement'),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        '@type': types,
        '@id': addresses,
        url: addresses,
        isAccessibleForFree: flags,
        keywords: fc.oneof(flags, fc.constant(['LockedPostSource:LOCKED_POST_SOURCE_UGC'])),
        hasPart: fc.option(tie('node'), { depthSize: 'small' }),
        mainEntity: fc.option(tie('node'), { depthSize: 'small' }),
        mainEntityOfPage: fc.oneof({ depthSize: 'small' }, addresses, tie('node')),
      },
      { requiredKeys: [] },
    ),
  }));
  const metas = fc.array(
    fc.record({
      name: fc.constantFrom(
        'article:content_tier',
        'article.access',
        'isaccessibleforfree',
        'og:url',
        'x',
      ),
      content: fc.constantFrom('free', 'metered', 'locked', 'paid', 'false', 'true', elsewhere, ''),
    }),
    { maxLength: 12 },
  );
  const rows = fc.array(
    fc.array(fc.constantFrom('', own, 'isLocked', 'true', 'false', 'everyone')),
  );
  const said = fc.record({
    url: fc.constantFrom(url, post, `${post}?sk=${key}`, '', 'x'),
    metas,
    nodes: fc.array(node as fc.Arbitrary<Node>, { maxLength: 4 }),
    probed: fc.dictionary(
      fc.constantFrom('free-flags', 'access-levels', 'medium-posts', 'substack-posts', '__proto__'),
      rows,
    ),
  });

  it('it is judged, by claims that bear the verdict out', () => {
    fc.assert(
      fc.property(said, (facts) => {
        const { declared, claims } = declaredOf(facts);
        expect(declarations).toContain(declared);
        expect(claims.length).toBeLessThanOrEqual(6);
        expect(new Set(claims.map(({ words }) => words)).size).toBe(claims.length);
        expect(claims[0]?.declared ?? 'unknown').toBe(declared);
        const kinds = claims.map((claim) => claim.declared);
        const isWalled = kinds.some((kind) => /members|metered|registration/.test(kind));
        expect(isConflict(claims)).toBe(isWalled && kinds.includes('free'));
        if (isWalled) expect(declared).toMatch(/members|metered|registration|gift/);
      }),
    );
  });

  it('any JSON at all can stand in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const nodes = nodesOf([JSON.stringify(value)]);
        expect(declaredOf({ ...saidOf({}), nodes }).declared).toBe('unknown');
      }),
    );
  });

  it('a node nested without end is no trouble', () => {
    const deep = '{"@type":"WebPage","mainEntity":'.repeat(5_000);
    const nodes = nodesOf([`${deep}{}${'}'.repeat(5_000)}`]);
    expect(declaredOf({ ...saidOf({}), nodes }).declared).toBe('unknown');
  });

  it('the order in which it does makes no difference to the verdict', () => {
    fc.assert(
      fc.property(said, (facts) => {
        const turned = {
          ...facts,
          metas: facts.metas.toReversed(),
          nodes: facts.nodes.toReversed(),
        };
        expect(declaredOf(turned).declared).toBe(declaredOf(facts).declared);
      }),
    );
  });

  it('nodes of other pages change nothing', () => {
    const others = fc.array(
      fc.record({ flag: flags, name: fc.constantFrom('url', '@id', 'mainEntityOfPage') }),
    );
    const noUrl = metas.map((all) => all.filter(({ name }) => name !== 'og:url'));
    fc.assert(
      fc.property(noUrl, fc.boolean(), others, (page, flag, nodes) => {
        const facts = { ...saidOf({ jsonLd: article(flag) }), metas: page };
        const foreign = nodes.map((one) => article(one.flag, { [one.name]: elsewhere }));
        const more = { ...facts, nodes: [...foreign, ...facts.nodes] };
        expect(declaredOf(more)).toEqual(declaredOf(facts));
      }),
    );
  });

  it('a free post on Medium stays free among whatever neighbours', () => {
    const id = fc.stringMatching(/^[0-9a-f]{12}$/).filter((one) => one !== own);
    fc.assert(
      fc.property(fc.dictionary(id, fc.boolean()), fc.dictionary(id, fc.boolean()), (a, b) => {
        const scripts = [mediumState({ ...a, [own]: false, ...b })];
        expect(read({ url: post, scripts }).declared).toBe('free');
      }),
    );
  });
});

it('what is declared and what is seen know nothing of each other', () => {
  const source = readSource(['src']);
  const reach = (file: string): readonly string[] => {
    const next = source.get(file)?.imports.filter((one) => one.startsWith('src/paywalls/')) ?? [];
    return [file, ...next.flatMap(reach)];
  };
  const [declared, now] = [reach('src/paywalls/declared.ts'), reach('src/paywalls/now.ts')];
  expect(declared.length).toBeGreaterThan(3);
  expect(declared.filter((file) => now.includes(file))).toEqual([]);
});
