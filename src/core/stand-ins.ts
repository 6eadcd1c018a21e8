import { webAddress } from './address.ts';
import { isAt } from './site.ts';

/** An address that only leads on, to the one that stands in a parameter of it. */
interface Wrapper {
  readonly hosts: readonly string[];
  readonly path: RegExp;
  /** Where the address it leads to may stand, the likeliest first. */
  readonly names: readonly string[];
  readonly source: string;
}

/** Another address of the same page. */
interface StandIn {
  /** Matches host and path. */
  readonly place: RegExp;
  /** Host and path it stands for, with a scheme where it is not the same. */
  readonly of: string;
  readonly source: string;
}

export const wrappers: readonly Wrapper[] = [
  {
    hosts: ['google.*'],
    path: /^\/url$/,
    names: ['q', 'url'],
    source: 'seen in Google’s results, alerts and documents',
  },
  {
    hosts: ['facebook.com'],
    path: /^\/(?:l\.php|flx\/warn\/?)$/,
    names: ['u'],
    source: 'https://github.com/leon-cleaning-services/leon/pull/814',
  },
  {
    hosts: ['l.instagram.com', 'l.threads.net', 'l.threads.com'],
    path: /^\/$/,
    names: ['u'],
    source: 'seen in profiles',
  },
  { hosts: ['out.reddit.com'], path: /^\//, names: ['url'], source: 'seen in posts of Reddit' },
  { hosts: ['t.umblr.com'], path: /^\/redirect$/, names: ['z'], source: 'seen in posts of Tumblr' },
  { hosts: ['slack-redir.net'], path: /^\/link$/, names: ['url'], source: 'seen in Slack' },
  {
    hosts: ['linkedin.com'],
    path: /^\/(?:redir\/redirect|safety\/go)\/?$/,
    names: ['url'],
    source: 'seen in posts of LinkedIn',
  },
  { hosts: ['medium.com'], path: /^\/r\/?$/, names: ['url'], source: 'seen in posts of Medium' },
  { hosts: ['youtube.com'], path: /^\/redirect$/, names: ['q'], source: 'seen below videos' },
  { hosts: ['duckduckgo.com'], path: /^\/l\/$/, names: ['uddg'], source: 'seen in its results' },
  { hosts: ['vk.com'], path: /^\/away\.php$/, names: ['to'], source: 'seen in posts of VK' },
  { hosts: ['exit.sc'], path: /^\/$/, names: ['url'], source: 'seen in profiles of SoundCloud' },
  {
    hosts: ['steamcommunity.com'],
    path: /^\/linkfilter\/?$/,
    names: ['u', 'url'],
    source: 'seen in its forums',
  },
  {
    hosts: ['link.zhihu.com', 'link.juejin.cn'],
    path: /^\/$/,
    names: ['target'],
    source: 'seen in posts',
  },
  {
    hosts: ['safelinks.protection.outlook.com'],
    path: /^\//,
    names: ['url'],
    source: 'https://learn.microsoft.com/en-us/defender-office-365/safe-links-about',
  },
];

/** Host and path of an address that stands in another's path. */
const inner = '((?:[\\w-]+\\.)+[a-z][\\w-]*(?:/.*)?)';

export const standIns: readonly StandIn[] = [
  // Copies that others serve. A query of the page’s own stands in Google’s path as %3F: no
  // telling what of it is the page’s, so that one is left alone.
  {
    place: new RegExp(`^(?:www\\.)?google\\.[a-z.]+/amp/s/(?!.*%3f)${inner}$`, 'i'),
    of: 'https://$1',
    source: 'https://github.com/ampproject/amp-by-example/issues/1620',
  },
  {
    place: new RegExp(`^(?:www\\.)?google\\.[a-z.]+/amp/(?!s/)(?!.*%3f)${inner}$`, 'i'),
    of: 'http://$1',
    source: 'https://github.com/ampproject/amphtml/issues/6369',
  },
  {
    place: new RegExp(`^(?:[\\w-]+\\.)?cdn\\.ampproject\\.org/(?:c|v|wp)/s/${inner}$`, 'i'),
    of: 'https://$1',
    source: 'https://developers.google.com/amp/cache/overview',
  },
  {
    place: new RegExp(`^(?:[\\w-]+\\.)?cdn\\.ampproject\\.org/(?:c|v|wp)/(?!s/)${inner}$`, 'i'),
    of: 'http://$1',
    source: 'https://developers.google.com/amp/cache/overview',
  },

  // Hosts for small screens, and for AMP, where the path is the same.
  {
    place:
      /^([a-z-]+)\.m\.(wiki(?:pedia|books|news|quote|source|versity|voyage)|wiktionary|wikimedia)\.org\//,
    of: '$1.$2.org/',
    source: 'https://github.com/wikimedia/apps-android-wikipedia/pull/5869',
  },
  {
    place: /^m\.(wikidata|mediawiki)\.org\//,
    of: 'www.$1.org/',
    source: 'https://github.com/wikimedia/apps-android-wikipedia/pull/5869',
  },
  { place: /^m\.youtube\.com\//, of: 'www.youtube.com/', source: 'seen on phones' },
  { place: /^(?:m|mobile)\.twitter\.com\//, of: 'twitter.com/', source: 'seen on phones' },
  { place: /^mobile\.x\.com\//, of: 'x.com/', source: 'seen on phones' },
  { place: /^m\.facebook\.com\//, of: 'www.facebook.com/', source: 'seen on phones' },
  { place: /^(?:m|amp)\.reddit\.com\//, of: 'www.reddit.com/', source: 'seen on phones' },
  { place: /^m\.imdb\.com\//, of: 'www.imdb.com/', source: 'seen on phones' },
  { place: /^mobile\.nytimes\.com\//, of: 'www.nytimes.com/', source: 'seen on phones, to 2020' },
  {
    place: /^amp\.theguardian\.com\//,
    of: 'www.theguardian.com/',
    source: 'seen in Google’s results',
  },
  { place: /^m\.soundcloud\.com\//, of: 'soundcloud.com/', source: 'seen on phones' },
  { place: /^m\.twitch\.tv\//, of: 'www.twitch.tv/', source: 'seen on phones' },
  { place: /^m\.bilibili\.com\/video\//, of: 'www.bilibili.com/video/', source: 'seen on phones' },
  { place: /^m\.xkcd\.com\//, of: 'xkcd.com/', source: 'seen on phones' },

  // Short forms, and paths with a tracker.
  {
    place: /^(?:www\.)?youtu\.be\/([\w-]{11})$/,
    of: 'www.youtube.com/watch?v=$1',
    source: 'what YouTube gives to share',
  },
  {
    place: /^((?:www\.)?amazon\.[a-z.]+\/.+)\/ref=[^/]*$/,
    of: '$1',
    source: 'https://github.com/brave/adblock-lists/pull/1571',
  },
];

/** The address that another leads to or stands for, where it says so itself; null: none. */
export function standsFor(url: URL): string | null {
  return wrappedAddress(url) ?? original(url);
}

/** The address that another only leads on to, where it says so itself; null: none. */
export function wrappedAddress(url: URL): string | null {
  const wrapper = wrappers.find(
    ({ hosts, path }) => isAt(url.hostname, hosts) && path.test(url.pathname),
  );
  const targets = wrapper?.names.map((name) => webAddress(url.searchParams.get(name) ?? ''));
  return targets?.find((target) => target !== null) ?? null;
}

function original(url: URL): string | null {
  const place = url.host + url.pathname;
  const row = standIns.find((one) => one.place.test(place));
  if (row === undefined) return null;
  const of = place.replace(row.place, row.of);
  const start = /^https?:\/\//.test(of) ? of : `${url.protocol}//${of}`;
  const query = of.includes('?') ? url.search.replace('?', '&') : url.search;
  return webAddress(start + query + url.hash);
}
