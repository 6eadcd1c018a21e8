import { describe, expect, it } from 'vitest';
import { readerAddress } from '../../src/core/reader-address.ts';
import { declaredOf } from '../../src/paywalls/declared.ts';
import { declaredProbes } from '../../src/paywalls/declared-probes.ts';
import { statements } from '../../src/paywalls/statements.ts';
import { mediumState, type Page, saidOf, substackState } from './said-of.ts';

const article = { '@type': 'NewsArticle', headline: 'The Book of Tides' };
const post = 'https://medium.com/the-quay/the-book-of-tides-3c0ffee15a5e';
const substack = 'https://thequay.substack.com/p/the-book-of-tides';
const scienceDirect = 'https://www.sciencedirect.com/science/article/pii/S0000000026000001';
const ieee = 'https://ieeexplore.ieee.org/document/10000001';

/** For every statement a page that makes it, and no other, and the words it makes it in. */
const examples: Readonly<Record<string, readonly [page: Page, words: string]>> = {
  'json-ld-not-free': [
    { jsonLd: { ...article, isAccessibleForFree: false } },
    'isAccessibleForFree false',
  ],
  'json-ld-free': [
    { jsonLd: { ...article, isAccessibleForFree: true } },
    'isAccessibleForFree true',
  ],
  'json-ld-part-not-free': [
    {
      jsonLd: {
        ...article,
        hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.rest' },
      },
    },
    'hasPart.isAccessibleForFree false',
  ],
  'microdata-not-free': [
    { probed: { 'free-flags': [['', 'http://schema.org/False']] } },
    'isAccessibleForFree false',
  ],
  'microdata-free': [{ probed: { 'free-flags': [['true', '']] } }, 'isAccessibleForFree true'],
  'meta-not-free': [{ metas: { isAccessibleForFree: 'false' } }, 'isAccessibleForFree false'],
  'meta-free': [{ metas: { isAccessibleForFree: 'True' } }, 'isAccessibleForFree true'],
  'content-tier-locked': [
    { metas: { 'og:article:content_tier': 'locked' } },
    'og:article:content_tier locked',
  ],
  'content-tier-metered': [
    { metas: { 'article:content_tier': 'metered' } },
    'article:content_tier metered',
  ],
  'content-tier-free': [{ metas: { article_content_tier: 'free' } }, 'article_content_tier free'],
  'subscribe-with-google-not-free': [
    {
      metas: {
        'subscriptions-product-id': 'thequay.example:basic',
        'subscriptions-accessible-for-free': 'FALSE',
      },
    },
    'subscriptions-accessible-for-free false',
  ],
  'subscribe-with-google-free': [
    { metas: { 'subscriptions-accessible-for-free': 'true' } },
    'subscriptions-accessible-for-free true',
  ],
  'article-access-paid': [{ metas: { 'article.access': 'paid' } }, 'article.access paid'],
  'article-access-metered': [{ metas: { 'article.access': 'metered' } }, 'article.access metered'],
  'article-access-free': [{ metas: { 'article.access': 'free' } }, 'article.access free'],
  'premium-meta': [{ metas: { 'adv:premium': 'yes' } }, 'adv:premium yes'],
  'telegraph-premium': [{ metas: { 'tmg.premium.state': 'true' } }, 'tmg.premium.state true'],
  'access-level-members': [
    { probed: { 'access-levels': [['subscribed']] } },
    'data-access-level subscribed',
  ],
  'access-level-registration': [
    { probed: { 'access-levels': [['registered']] } },
    'data-access-level registered',
  ],
  'access-level-free': [{ probed: { 'access-levels': [['free']] } }, 'data-access-level free'],
  'medium-keyword-locked': [
    {
      url: post,
      jsonLd: {
        ...article,
        keywords: ['Tag:Tides', 'LockedPostSource:LOCKED_POST_SOURCE_UGC', 'Elevated:false'],
      },
    },
    'keywords LockedPostSource:LOCKED_POST_SOURCE_UGC',
  ],
  'medium-keyword-open': [
    {
      url: post,
      jsonLd: { ...article, keywords: 'Tides,LockedPostSource:LOCKED_POST_SOURCE_NONE,Sea' },
    },
    'keywords LockedPostSource:LOCKED_POST_SOURCE_NONE',
  ],
  'medium-post-locked': [
    { url: post, scripts: [mediumState({ '3c0ffee15a5e': true })] },
    'Post.isLocked true',
  ],
  'medium-post-open': [
    { url: post, scripts: [mediumState({ '3c0ffee15a5e': false })] },
    'Post.isLocked false',
  ],
  'substack-paid': [
    {
      url: substack,
      scripts: [
        substackState({ post: { id: 1, slug: 'the-book-of-tides', audience: 'only_paid' } }),
      ],
    },
    'audience only_paid',
  ],
  'substack-registration': [
    {
      url: substack,
      scripts: [
        substackState({ post: { id: 1, slug: 'the-book-of-tides', audience: 'only_free' } }),
      ],
    },
    'audience only_free',
  ],
  'substack-everyone': [
    {
      url: substack,
      scripts: [
        substackState({ post: { id: 1, slug: 'the-book-of-tides', audience: 'everyone' } }),
      ],
    },
    'audience everyone',
  ],
  'sciencedirect-closed': [
    {
      url: scienceDirect,
      scripts: ['{"access":{"openAccess":false,"openArchive":false},"entitled":true}'],
    },
    'access.openAccess false openArchive false',
  ],
  'sciencedirect-open': [
    { url: scienceDirect, scripts: ['{"access":{"openArchive":true,"openAccess":false}}'] },
    'access.openArchive true',
  ],
  'ieee-closed': [
    {
      url: ieee,
      scripts: ['xplGlobal.document.metadata={"isOpenAccess":false,"isJournal":true};'],
    },
    'metadata.isOpenAccess false',
  ],
  'ieee-open': [
    {
      url: ieee,
      scripts: ['xplGlobal.document.metadata={"isFreeDocument":true,"isOpenAccess":false};'],
    },
    'metadata.isFreeDocument true',
  ],
  'patreon-patrons': [
    {
      url: 'https://www.patreon.com/posts/the-book-of-tides-100000001',
      scripts: [
        JSON.stringify({
          post: {
            data: {
              attributes: {
                content: '<p>The tide turns.</p>',
                current_user_can_view: true,
                min_cents_pledged_to_view: 300,
              },
            },
          },
        }),
      ],
    },
    'min_cents_pledged_to_view 300',
  ],
  'linkedin-sign-in': [
    { url: 'https://www.linkedin.com/authwall?sessionRedirect=x' },
    'linkedin.com/authwall (a page to sign in)',
  ],
  'x-sign-in': [
    { url: 'https://x.com/i/flow/login?redirect_after_login=%2Ftides' },
    'x.com/i/flow/login (a page to sign in)',
  ],
  'medium-friend-link': [
    { url: `${post}?source=friends_link&sk=0123456789abcdef0123456789abcdef` },
    'sk= in the address (a friend link)',
  ],
  'nyt-gift': [
    {
      url: 'https://www.nytimes.com/2026/01/02/science/tides.html?unlocked_article_code=1.Ab0.Cd-1.efg_2',
    },
    'unlocked_article_code= in the address (a gift link)',
  ],
  'washington-post-gift': [
    { url: 'https://www.washingtonpost.com/science/2026/01/02/tides/?pwapi_token=eyJ0.eyJy.a-b_c' },
    'pwapi_token= in the address (a gift link)',
  ],
  'wsj-free-link': [
    { url: 'https://www.wsj.com/science/tides-0a1b2c3d?st=AbC12d&reflink=article_copyURL_share' },
    'st= in the address (a subscriber’s free link)',
  ],
  'token-gift': [
    {
      url: 'https://www.ft.com/content/0a1b2c3d-0000-4000-8000-000000000000?accessToken=zwAAAtides_of-the.quay.0123&sharetype=gift',
    },
    'accessToken= in the address (a gift link)',
  ],
  'press-gift': [
    { url: 'https://www.theatlantic.com/science/2026/01/tides/600001/?gift=book-of_TIDES0123' },
    'gift= in the address (a gift link)',
  ],
  'ghost-gift': [
    {
      url: 'https://www.thequay.example/book-of-tides/?gift=book-of_TIDES0123',
      metas: { generator: 'Ghost 6.40' },
    },
    'gift= in the address (a gift link)',
  ],
  'newspack-gift': [
    {
      url: 'https://www.thequay.example/book-of-tides/?content_key=79%7Ctides0123456789abcdefTIDES',
    },
    'content_key= in the address (a gift link)',
  ],
  'economist-gift': [
    { url: 'https://www.economist.com/science/2026/01/02/tides?giftId=0a1b2c3d-0000-4000' },
    'giftId= in the address (a gift link)',
  ],
  'spiegel-gift': [
    { url: 'https://www.spiegel.de/wissenschaft/gezeiten-a-0a1b?giftToken=0a1b2c3d-0000-4000' },
    'giftToken= in the address (a gift link)',
  ],
  'zeit-gift': [
    { url: 'https://www.zeit.de/2026/01/gezeiten-buch?freebie=0a1b2c3d' },
    'freebie= in the address (a gift link)',
  ],
  'times-shared': [
    { url: 'https://www.thetimes.com/science/article/tides-0a1b2c3d?shareToken=0a1b2c3d4e5f' },
    'shareToken= in the address (a shared link)',
  ],
  'springer-nature-shared': [
    {
      url: 'https://www.nature.com/articles/s00000-026-00001-2.epdf?sharing_token=Tides_of-the-Quay-0123456789',
    },
    'sharing_token= in the address (a shared link)',
  ],
  'lwn-subscriber-link': [
    { url: 'https://lwn.net/SubscriberLink/1000001/0a1b2c3d4e5f6a7b/' },
    'lwn.net/SubscriberLink (a subscriber’s link)',
  ],
};

const queries = statements.flatMap((one) => (one.in === 'query' ? [one] : []));

describe('the table of statements', () => {
  it('names each once, and says where it is from', () => {
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    for (const { id, source } of statements) expect(source.length, id).toBeGreaterThan(20);
  });

  it('has an example for each, and none for another', () => {
    expect(Object.keys(examples).toSorted()).toEqual(statements.map(({ id }) => id).toSorted());
  });

  it.each(statements.map((statement) => [statement.id, statement] as const))(
    'knows a page by %s alone',
    (id, { means }) => {
      const [page, words] = examples[id] ?? [{}, ''];
      expect(declaredOf(saidOf(page))).toEqual({
        declared: means,
        claims: [{ declared: means, words }],
      });
    },
  );

  it('has only patterns that can be made, and that nothing matches by saying nothing', () => {
    for (const { id, is } of statements) {
      const pattern = new RegExp(is, 'i');
      for (const text of ['', ' ', 'null', 'none', '0', '/']) {
        expect(pattern.test(text), `${id}: ${text}`).toBe(false);
      }
    }
  });

  it('dates where a host or platform says it as ISO 8601 does', () => {
    for (const { id, since = '2026', until = '2026' } of statements) {
      for (const date of [since, until]) expect(date, id).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    }
  });

  it('lets no host speak by itself', () => {
    const hosts = statements.flatMap(({ where }) => where?.hosts ?? []);
    for (const host of hosts) {
      expect(declaredOf(saidOf({ url: `https://www.${host}/` })).claims, host).toEqual([]);
    }
  });

  it('leaves keys of other people out of its words', () => {
    for (const { id, name } of queries) {
      const [page, words = ''] = examples[id] ?? [];
      const key = new URL(page?.url ?? '').searchParams.get(name) ?? '';
      expect(key.length, id).toBeGreaterThan(0);
      expect(words, id).not.toContain(key);
    }
  });

  it('takes no parameter for a way in that is taken off the address', () => {
    for (const { id, name } of queries) {
      const address = new URL(readerAddress(examples[id]?.[0].url ?? '') ?? 'about:blank');
      expect(address.searchParams.has(name), id).toBe(true);
    }
  });

  it('asks the page for nothing that it does not use', () => {
    const used = statements.flatMap((one) => (one.in === 'probe' ? [one.probe] : []));
    expect([...new Set(used)].toSorted()).toEqual(declaredProbes.map(({ id }) => id).toSorted());
  });
});
