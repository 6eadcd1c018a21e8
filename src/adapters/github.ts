import type { Kind } from '../core/kind.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, firstOf, metaOf, valuesOf, windowTitle } from './said.ts';
import { isStale } from './stale.ts';

/** A kind of page of a repository. */
interface Page {
  /** What follows `/owner/name`. */
  readonly path: RegExp;
  readonly kind: Kind;
  /** What its window says; the first group is the title. */
  readonly title: RegExp;
  /** The probes that tell when it was made, and by whom. */
  readonly date?: string;
  readonly author?: string;
}

const inRepository = / · [\w.-]+\/[\w.-]+$/;

const pages: readonly Page[] = [
  {
    path: /^\/?$/,
    kind: 'repository',
    title: /^(?:GitHub - )?([\w.-]+\/[\w.-]+(?:: .+)?)$/,
  },
  { path: /^\/tree\/[^/]+\/?$/, kind: 'repository', title: /^(?:GitHub - )?(.+)$/ },
  {
    path: /^\/releases\/(?:tag|latest)(?:\/|$)/,
    kind: 'release',
    title: /^(.+?)(?: · [\w.-]+\/[\w.-]+)?$/,
    date: 'github-release-date',
  },
  { path: /^\/(?:releases|tags)\/?$/, kind: 'release', title: /^(.+)$/ },
  {
    path: /^\/issues\/\d+/,
    kind: 'githubIssue',
    title: /^(.+) · Issue #\d+/,
    date: 'github-opened',
    author: 'github-opener',
  },
  {
    path: /^\/pull\/\d+/,
    kind: 'githubIssue',
    title: /^(.+?)(?: by \S+)? · Pull Request #\d+/,
    date: 'github-opened',
    author: 'github-opener',
  },
  {
    path: /^\/discussions\/\d+/,
    kind: 'discussion',
    title: /^(.+?) · (?:[\w.-]+\/[\w.-]+ · )?Discussion #\d+/,
    date: 'github-opened',
    author: 'github-opener',
  },
  {
    path: /^\/(?:blob|raw|blame|edit|tree)\/./,
    kind: 'file',
    title: /^(?:GitHub - )?(.+?)(?: at \S+)?(?: · [\w.-]+\/[\w.-]+)?(?: · GitHub)?$/,
  },
  { path: /^\/commit\/[0-9a-f]{7,}/, kind: '', title: /^(.+) · [\w.-]+\/[\w.-]+@[0-9a-f]+/ },
  { path: /^\/wiki(?:\/|$)/, kind: 'documentation', title: /^(.+)$/ },
];

/** First steps of a path that are no one's name. */
const notOwners: readonly string[] = [
  'about account apps blog brand codespaces collections contact copilot customer-stories dashboard',
  'discussions edu education enterprise enterprises events explore features github-copilot issues',
  'join login logout marketplace mobile models new newsroom nonprofit notifications organizations',
  'orgs partners premium-support pricing pulls readme resources search security settings signup',
  'site solutions sponsors stars team topics trending universe users watching why-github',
].flatMap((names) => names.split(' '));

/** Repositories of GitHub and what stands in them, gists, and people. */
export const github: Adapter = {
  id: 'github',
  places: [{ hosts: ['github.com', 'raw.githubusercontent.com', 'gist.githubusercontent.com'] }],
  probes: [
    {
      id: 'github-opened',
      select:
        '[data-testid="issue-body-header-link"] relative-time, .js-discussion .timeline-comment-header relative-time, [id^="discussion-"] h2 relative-time',
      take: ['datetime'],
      most: 1,
      hosts: ['github.com'],
    },
    {
      id: 'github-opener',
      select:
        'a[data-testid="issue-body-header-author"], .js-discussion .timeline-comment-header a.author, [id^="discussion-"] h2 a[data-hovercard-type="user"]',
      take: ['href'],
      most: 1,
      hosts: ['github.com'],
    },
    {
      id: 'github-release-date',
      select: '.repository-content .Box-body relative-time',
      take: ['datetime'],
      most: 1,
      hosts: ['github.com'],
    },
    {
      id: 'github-gist-date',
      select: '.gist-content relative-time, .gisthead relative-time',
      take: ['datetime'],
      most: 1,
      hosts: ['gist.github.com'],
    },
  ],
  texts: () => [],
  read: (page, any) => {
    const { hostname, pathname } = addressOf(page);
    const [, owner = '', name = '', rest = ''] =
      /^\/([\w-]+)(?:\/([\w.-]+)(\/.*)?)?/.exec(pathname) ?? [];
    const isSaidHere = !isStale(page, ({ pathname: path }) => key(path));
    const base = {
      site: 'GitHub',
      people: [],
      published: '',
      ...(isSaidHere ? {} : { canonicalUrl: null }),
    };
    if (/^gist\./.test(hostname)) return { ...base, ...gist(page, any, owner, name) };
    if (hostname.startsWith('raw.')) {
      return rest === ''
        ? base
        : { ...base, kind: 'file', identifiers: { github: `${owner}/${name}` } };
    }
    // Documentation, status and events have hosts of their own, and say well what they are.
    if (hostname !== 'github.com' && hostname !== 'www.github.com') return {};
    const titles = [isSaidHere ? metaOf(page, 'og:title') : '', windowTitle(page)];
    if (owner === '' || notOwners.includes(owner)) {
      return { site: 'GitHub', title: titles.find((title) => title !== '') ?? any.title };
    }
    if (name === '') return { ...base, kind: 'website', title: plainTitle(titles) };
    const identifiers = { github: `${owner}/${name.replace(/\.git$/, '')}` };
    const kindOfPage = pages.find(({ path }) => path.test(rest));
    if (kindOfPage === undefined) {
      return { ...base, kind: 'website', title: plainTitle(titles), identifiers };
    }
    const { kind, title, date, author } = kindOfPage;
    const isFront = rest === '' || rest === '/';
    const said = titles.map((one) => title.exec(withoutSite(one))?.[1] ?? '');
    return {
      ...base,
      // Its tabs are parts of one page.
      ...(isFront
        ? { canonicalUrl: frontOf(page) ?? `https://github.com/${identifiers.github}` }
        : {}),
      title: said.find((one) => one !== '') ?? plainTitle(titles),
      kind,
      identifiers,
      people: author ? openerOf(page, author, isSaidHere) : [],
      published: date ? firstOf(page, date) || (isSaidHere && author ? any.published : '') : '',
    };
  },
};

/** The address a repository goes by, which may have got another name since; null if it says none. */
function frontOf(page: Snapshot): string | null {
  const [said = ''] = valuesOf(page, 'canonical');
  const [, name] = /^https:\/\/github\.com\/([\w-]+\/[\w.-]+)$/.exec(said) ?? [];
  return name !== undefined && page.title.toLowerCase().includes(name.toLowerCase()) ? said : null;
}

/** What tells pages apart; tabs of a pull request and lines of a file are of one. */
function key(pathname: string): string {
  const [, item] =
    /^(\/[^/]+\/[^/]+\/(?:issues|pull|discussions)\/\d+)/.exec(pathname.toLowerCase()) ?? [];
  return item ?? pathname.toLowerCase().replace(/\/$/, '');
}

function withoutSite(title: string): string {
  return title.replace(/ · GitHub$/, '');
}

function plainTitle(titles: readonly string[]): string {
  const title = titles.find((one) => one !== '') ?? '';
  return withoutSite(title)
    .replace(/^GitHub - /, '')
    .replace(inRepository, '');
}

function openerOf(page: Snapshot, author: string, isSaidHere: boolean): Findings['people'] {
  const [, login = ''] =
    /^(?:https:\/\/github\.com)?\/([\w-]+(?:\[bot\])?)$/.exec(firstOf(page, author)) ?? [];
  const name = login || (isSaidHere ? metaOf(page, 'og:author:username') : '');
  return name === '' ? [] : [user(name)];
}

function user(login: string): Findings['people'][number] {
  return person(login, { handle: `@${login}`, profile: `https://github.com/${login}` });
}

function gist(page: Snapshot, any: Findings, owner: string, id: string): Partial<Findings> {
  if (!/^[0-9a-f]{20,}$/.test(id)) return { kind: 'website', title: any.title };
  const title = metaOf(page, 'og:title') || windowTitle(page);
  return {
    kind: 'file',
    title: withoutSite(title),
    people: [user(owner)],
    published: firstOf(page, 'github-gist-date'),
  };
}
