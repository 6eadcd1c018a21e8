import type { Declared } from '../core/access.ts';
import type { DeclaredProbe } from './declared-probes.ts';

interface Common {
  readonly id: string;
  /** A regular expression of the value, whatever its capitals; what it matches is shown. */
  readonly is: string;
  readonly means: Declared;
  /** It names no kind of wall: the kind is what the page says elsewhere, else `means`. */
  readonly anyWall?: true;
  /** Only there. */
  readonly where?: {
    readonly hosts?: readonly string[];
    readonly generator?: string;
    readonly medium?: true;
  };
  /** Since when, or until when, a host or platform says it so (ISO 8601, as exact as is known). */
  readonly since?: string;
  readonly until?: string;
  /** Where it was seen or is documented. */
  readonly source: string;
  /** High: seen in saved pages; mid: documented, or in several public programs; low: told. */
  readonly confidence: 'high' | 'mid' | 'low';
}

/** A property of the JSON-LD nodes that are about the page, or about parts of it. */
interface InJsonLd {
  readonly in: 'json-ld';
  readonly property: string;
  readonly of?: 'parts';
}

interface InMeta {
  readonly in: 'meta';
  readonly names: readonly string[];
  /** Where more of them stand, they are those of the teasers in a list. */
  readonly most?: number;
}

interface InProbe {
  readonly in: 'probe';
  readonly probe: DeclaredProbe;
  /** What the value is called when it is shown. */
  readonly as: string;
  /**
   * Rows begin with the name of what they are about: only those of this page count, whose address
   * has the name as its last part, or at the end of it.
   */
  readonly own?: 'whole' | 'end';
  /** All rows must say it. */
  readonly every?: true;
  readonly most?: number;
}

/** A parameter of the address; it is shown without its value, which is a key. */
interface InQuery {
  readonly in: 'query';
  readonly name: string;
  readonly as: string;
}

interface InPath {
  readonly in: 'path';
  readonly as: string;
}

export type Statement = Common & (InJsonLd | InMeta | InProbe | InQuery | InPath);

const contentTier = {
  in: 'meta',
  names: ['article:content_tier', 'og:article:content_tier', 'article_content_tier'],
} as const;

const microdata = { in: 'probe', probe: 'free-flags', as: 'isAccessibleForFree', most: 2 } as const;

/**
 * What pages say of who may read them, and in what words.
 *
 * No row speaks by a host alone: sites give some of their pages away, and move. None speaks by what
 * is, or may be, about this reader (`entitled`, `current_user_can_view`, Nature's
 * `meta[name=access]`), nor by words that may mean either (`content_tier article`). Ghost, the WordPress plug-ins, Piano, Zephr,
 * The Economist's older pages and ACM say nothing of the kind: their walls are seen, not declared.
 * Others (The New York Times, The Atlantic, Bloomberg, Condé Nast, Business Insider, The Boston
 * Globe, Springer Nature, clients of Poool and of Subscribe with Google) say it by the general rows.
 */
export const statements: readonly Statement[] = [
  // Any site.
  {
    id: 'json-ld-not-free',
    in: 'json-ld',
    property: 'isAccessibleForFree',
    is: '^false$',
    means: 'members',
    anyWall: true,
    source:
      'https://developers.google.com/search/docs/appearance/structured-data/paywalled-content',
    confidence: 'high',
  },
  {
    id: 'json-ld-free',
    in: 'json-ld',
    property: 'isAccessibleForFree',
    is: '^true$',
    means: 'free',
    source:
      'https://developers.google.com/search/docs/appearance/structured-data/paywalled-content',
    confidence: 'high',
  },
  {
    // A part that is free says nothing of the rest.
    id: 'json-ld-part-not-free',
    in: 'json-ld',
    property: 'isAccessibleForFree',
    of: 'parts',
    is: '^false$',
    means: 'members',
    anyWall: true,
    source: 'saved pages of Bloomberg (2016) and The Intercept (2024) have it on hasPart only',
    confidence: 'high',
  },
  {
    id: 'microdata-not-free',
    ...microdata,
    is: '^false$',
    means: 'members',
    anyWall: true,
    source: 'saved pages of The New York Times, 2016–2018; Google accepts it beside JSON-LD',
    confidence: 'high',
  },
  {
    id: 'microdata-free',
    ...microdata,
    is: '^true$',
    means: 'free',
    source: 'saved pages, 2016–2023; one has it as an address of schema.org',
    confidence: 'high',
  },
  {
    id: 'meta-not-free',
    in: 'meta',
    names: ['isAccessibleForFree'],
    most: 2,
    is: '^false$',
    means: 'members',
    anyWall: true,
    source: 'saved pages of The New York Times, whose microdata is in metas',
    confidence: 'high',
  },
  {
    id: 'meta-free',
    in: 'meta',
    names: ['isAccessibleForFree'],
    most: 2,
    is: '^true$',
    means: 'free',
    source: 'the counterpart of the metas of The New York Times; saved pages',
    confidence: 'high',
  },
  {
    id: 'content-tier-locked',
    ...contentTier,
    is: '^locked$',
    means: 'members',
    source:
      'https://developers.facebook.com/docs/news-indexing/guides/metadata-tags; 3 saved pages',
    confidence: 'high',
  },
  {
    id: 'content-tier-metered',
    ...contentTier,
    is: '^metered$',
    means: 'metered',
    source:
      'https://developers.facebook.com/docs/news-indexing/guides/metadata-tags; 31 saved pages',
    confidence: 'high',
  },
  {
    id: 'content-tier-free',
    ...contentTier,
    is: '^free$',
    means: 'free',
    source:
      'https://developers.facebook.com/docs/news-indexing/guides/metadata-tags; 49 saved pages',
    confidence: 'high',
  },
  {
    id: 'subscribe-with-google-not-free',
    in: 'meta',
    names: ['subscriptions-accessible-for-free'],
    is: '^false$',
    means: 'members',
    anyWall: true,
    source: 'https://github.com/subscriptions-project/swg-js, src/model/page-config-resolver.ts',
    confidence: 'mid',
  },
  {
    id: 'subscribe-with-google-free',
    in: 'meta',
    names: ['subscriptions-accessible-for-free'],
    is: '^true$',
    means: 'free',
    source: 'https://github.com/subscriptions-project/swg-js, src/model/page-config-resolver.ts',
    confidence: 'mid',
  },

  // Publishers whose words others use too.
  {
    id: 'article-access-paid',
    in: 'meta',
    names: ['article.access'],
    is: '^paid$',
    means: 'members',
    source: 'a page of The Wall Street Journal saved in 2016; public programs for wsj.com',
    confidence: 'high',
  },
  {
    id: 'article-access-metered',
    in: 'meta',
    names: ['article.access'],
    is: '^metered$',
    means: 'metered',
    source: 'public programs for wsj.com and its sister papers',
    confidence: 'mid',
  },
  {
    id: 'article-access-free',
    in: 'meta',
    names: ['article.access'],
    is: '^free$',
    means: 'free',
    source: 'public programs for wsj.com and its sister papers',
    confidence: 'mid',
  },
  {
    id: 'premium-meta',
    in: 'meta',
    names: ['adv:premium'],
    is: '^yes$',
    means: 'members',
    source: 'told in a collection of such signs; no saved page has it',
    confidence: 'low',
  },
  {
    id: 'telegraph-premium',
    in: 'meta',
    names: ['tmg.premium.state'],
    is: '^true$',
    means: 'members',
    source: 'scripts of The Telegraph, which read it themselves; public programs',
    confidence: 'mid',
  },
  {
    id: 'access-level-members',
    in: 'probe',
    probe: 'access-levels',
    as: 'data-access-level',
    most: 1,
    is: '^(?:subscribed|premium)$',
    means: 'members',
    source: 'a page of the Financial Times saved in 2022',
    confidence: 'high',
  },
  {
    id: 'access-level-registration',
    in: 'probe',
    probe: 'access-levels',
    as: 'data-access-level',
    most: 1,
    is: '^registered$',
    means: 'registration',
    source: 'the levels of the Financial Times: free, registered, subscribed, premium',
    confidence: 'mid',
  },
  {
    id: 'access-level-free',
    in: 'probe',
    probe: 'access-levels',
    as: 'data-access-level',
    most: 1,
    is: '^free$',
    means: 'free',
    source: 'a page of the Financial Times saved in 2016',
    confidence: 'high',
  },

  // Medium, on any host.
  {
    id: 'medium-keyword-locked',
    in: 'json-ld',
    property: 'keywords',
    is: '\\bLockedPostSource:LOCKED_POST_SOURCE_(?!NONE\\b)\\w+',
    means: 'members',
    source: 'saved posts of Medium, 2020–2022; the values are those of its Android app',
    confidence: 'high',
  },
  {
    id: 'medium-keyword-open',
    in: 'json-ld',
    property: 'keywords',
    is: '\\bLockedPostSource:LOCKED_POST_SOURCE_NONE\\b',
    means: 'free',
    source: 'saved posts of Medium that are free, 2020–2022',
    confidence: 'high',
  },
  {
    id: 'medium-post-locked',
    in: 'probe',
    probe: 'medium-posts',
    as: 'Post.',
    own: 'end',
    is: '^(?:isLocked true|visibility LOCKED)$',
    means: 'members',
    source: 'saved posts of Medium: its state, where recommended posts stand beside the page’s own',
    confidence: 'high',
  },
  {
    id: 'medium-post-open',
    in: 'probe',
    probe: 'medium-posts',
    as: 'Post.',
    own: 'end',
    is: '^(?:isLocked false|visibility PUBLIC)$',
    means: 'free',
    source: 'saved posts of Medium that are free, among recommended ones that are not',
    confidence: 'high',
  },

  // Substack, on any host.
  {
    id: 'substack-paid',
    in: 'probe',
    probe: 'substack-posts',
    as: 'audience',
    own: 'whole',
    is: '^(?:only_paid|founding)$',
    means: 'members',
    source: 'the state of saved Substack pages; public programs for it',
    confidence: 'high',
  },
  {
    id: 'substack-registration',
    in: 'probe',
    probe: 'substack-posts',
    as: 'audience',
    own: 'whole',
    is: '^only_free$',
    means: 'registration',
    source: 'public programs for Substack: posts for its free subscribers',
    confidence: 'mid',
  },
  {
    id: 'substack-everyone',
    in: 'probe',
    probe: 'substack-posts',
    as: 'audience',
    own: 'whole',
    is: '^everyone$',
    means: 'free',
    source: 'the state of six saved posts that are free',
    confidence: 'high',
  },

  // Libraries and patrons.
  {
    id: 'sciencedirect-closed',
    in: 'probe',
    probe: 'sciencedirect-access',
    as: 'access.',
    is: '^openA\\w+ false openA\\w+ false$',
    means: 'members',
    source: 'saved pages of ScienceDirect, 2019–2025: neither open access nor open archive',
    confidence: 'high',
  },
  {
    id: 'sciencedirect-open',
    in: 'probe',
    probe: 'sciencedirect-access',
    as: 'access.',
    is: '\\bopenA\\w+ true\\b',
    means: 'free',
    source: 'saved pages of ScienceDirect, 2019–2025: open access, or open archive',
    confidence: 'high',
  },
  {
    id: 'ieee-closed',
    in: 'probe',
    probe: 'ieee-access',
    as: 'metadata.',
    every: true,
    is: '^is\\w+ false$',
    means: 'members',
    source: 'the metadata of documents of IEEE Xplore, as public programs have saved it',
    confidence: 'mid',
  },
  {
    id: 'ieee-open',
    in: 'probe',
    probe: 'ieee-access',
    as: 'metadata.',
    is: '^is\\w+ true$',
    means: 'free',
    source: 'the metadata of documents of IEEE Xplore, as public programs have saved it',
    confidence: 'mid',
  },
  {
    // 0 may be for everyone or for those who signed up; that it is for patrons is said by any other.
    id: 'patreon-patrons',
    in: 'probe',
    probe: 'patreon-post',
    as: 'min_cents_pledged_to_view',
    is: '^[1-9]\\d*$',
    means: 'members',
    source: 'fields of posts in the API of Patreon, in several public programs',
    confidence: 'mid',
  },

  // Addresses that lead to a form to sign in.
  {
    id: 'linkedin-sign-in',
    in: 'path',
    as: 'a page to sign in',
    is: '^/(?:authwall|login|checkpoint|uas/login)(?=/|$)',
    means: 'registration',
    where: { hosts: ['linkedin.com'] },
    source: 'where linkedin.com sends those who are not signed in',
    confidence: 'mid',
  },
  {
    id: 'x-sign-in',
    in: 'path',
    as: 'a page to sign in',
    is: '^/i/flow/(?:login|signup)(?=/|$)',
    means: 'registration',
    where: { hosts: ['x.com', 'twitter.com'] },
    source: 'where x.com sends those who are not signed in',
    confidence: 'mid',
  },

  // Ways in that the publisher permits. Names that others use for other things count at home only.
  {
    id: 'medium-friend-link',
    in: 'query',
    name: 'sk',
    as: 'a friend link',
    is: '^(?:[0-9a-f]{32}|v2/[0-9a-f-]{36})$',
    means: 'gift',
    where: { medium: true },
    source:
      'Friend Links of Medium: 12 in the newsletters of PAYWALLS.md 2.5; the second form 2024',
    confidence: 'high',
  },
  {
    id: 'nyt-gift',
    in: 'query',
    name: 'unlocked_article_code',
    as: 'a gift link',
    is: '^[\\w.-]{10,}$',
    means: 'gift',
    source: 'gift links of The New York Times and The Athletic, 3 in ruanyf/weekly',
    confidence: 'high',
  },
  {
    id: 'washington-post-gift',
    in: 'query',
    name: 'pwapi_token',
    as: 'a gift link',
    is: '^eyJ[\\w.-]+$',
    means: 'gift',
    where: { hosts: ['washingtonpost.com'] },
    source: 'links in public newsletters, 2023–2026; the token itself says "reason": "gift"',
    confidence: 'high',
  },
  {
    id: 'wsj-free-link',
    in: 'query',
    name: 'st',
    as: 'a subscriber’s free link',
    is: '^[A-Za-z0-9]{5,}$',
    means: 'gift',
    where: { hosts: ['wsj.com', 'barrons.com', 'marketwatch.com'] },
    source: 'links in public newsletters, 2024–2026, with reflink=…share_permalink',
    confidence: 'mid',
  },
  {
    id: 'token-gift',
    in: 'query',
    name: 'accessToken',
    as: 'a gift link',
    is: '^(?:zw|eyJ)[\\w.-]{20,}$',
    means: 'gift',
    where: { hosts: ['ft.com', 'bloomberg.com'] },
    source: 'gift links of the Financial Times and Bloomberg in public newsletters, 2016–2026',
    confidence: 'high',
  },
  {
    id: 'press-gift',
    in: 'query',
    name: 'gift',
    as: 'a gift link',
    is: '^[\\w-]{8,}$',
    means: 'gift',
    where: { hosts: ['theatlantic.com', 'haaretz.com', 'oregonlive.com', 'nj.com', 'republik.ch'] },
    source: 'public tables of gift links; https://github.com/republik/plattform/pull/1414',
    confidence: 'mid',
  },
  {
    id: 'ghost-gift',
    in: 'query',
    name: 'gift',
    as: 'a gift link',
    is: '^[\\w-]{8,}$',
    means: 'gift',
    where: { generator: 'Ghost' },
    since: '2026-07-02',
    source:
      'https://github.com/TryGhost/Ghost/pull/28824, https://github.com/TryGhost/Ghost/pull/29043',
    confidence: 'mid',
  },
  {
    id: 'newspack-gift',
    in: 'query',
    name: 'content_key',
    as: 'a gift link',
    is: '^\\d+\\|\\w{16,}$',
    means: 'gift',
    since: '2025-09-26',
    source: 'https://github.com/Automattic/newspack-plugin/pull/4207',
    confidence: 'mid',
  },
  {
    id: 'economist-gift',
    in: 'query',
    name: 'giftId',
    as: 'a gift link',
    is: '^[\\w-]{8,}$',
    means: 'gift',
    where: { hosts: ['economist.com'] },
    source: 'public tables of gift links and their parameters',
    confidence: 'mid',
  },
  {
    id: 'spiegel-gift',
    in: 'query',
    name: 'giftToken',
    as: 'a gift link',
    is: '^[\\w-]{8,}$',
    means: 'gift',
    where: { hosts: ['spiegel.de', 'manager-magazin.de'] },
    source: 'links to Der Spiegel in public newsletters, 2023–2026',
    confidence: 'mid',
  },
  {
    id: 'zeit-gift',
    in: 'query',
    name: 'freebie',
    as: 'a gift link',
    is: '^\\w{6,}$',
    means: 'gift',
    where: { hosts: ['zeit.de'] },
    source: 'public tables of gift links and their parameters',
    confidence: 'mid',
  },
  {
    id: 'times-shared',
    in: 'query',
    name: 'shareToken',
    as: 'a shared link',
    is: '^\\w{8,}$',
    means: 'gift',
    where: { hosts: ['thetimes.com', 'thetimes.co.uk'] },
    source: 'public tables of gift links and their parameters',
    confidence: 'mid',
  },
  {
    id: 'springer-nature-shared',
    in: 'query',
    name: 'sharing_token',
    as: 'a shared link',
    is: '^[\\w-]{20,}$',
    means: 'gift',
    where: { hosts: ['nature.com', 'springer.com'] },
    source: 'SharedIt of Springer Nature: links in public lists of papers',
    confidence: 'high',
  },
  {
    id: 'lwn-subscriber-link',
    in: 'path',
    as: 'a subscriber’s link',
    is: '^/SubscriberLink(?=/\\d+/[0-9a-f]{8,}/?$)',
    means: 'gift',
    where: { hosts: ['lwn.net'] },
    source: 'links to LWN in public newsletters, 2020–2026',
    confidence: 'high',
  },
];
