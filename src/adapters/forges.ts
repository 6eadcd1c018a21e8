import type { Kind } from '../core/kind.ts';
import type { Adapter } from './adapter.ts';
import { addressOf, metaOf, windowTitle } from './said.ts';
import { isStale } from './stale.ts';

/** A kind of page of a repository. */
interface Page {
  /** What follows the repository, on GitLab behind `/-`. */
  readonly path: RegExp;
  readonly kind: Kind;
}

const pages: readonly Page[] = [
  { path: /^\/?$|^\/(?:-\/tree\/[^/]+|src\/branch\/[^/]+)\/?$/, kind: 'repository' },
  { path: /^\/(?:-\/)?releases(?:\/|$)/, kind: 'release' },
  {
    path: /^\/(?:-\/)?(?:issues|work_items|merge_requests|pulls)\/\d+/,
    kind: 'githubIssue',
  },
  { path: /^\/(?:-\/(?:blob|raw|tree)|src|raw|media)\/./, kind: 'file' },
  { path: /^\/(?:-\/)?wikis?(?:\/|$)/, kind: 'documentation' },
];

/** What is before `/-/` on GitLab, in groups within groups; the first two steps elsewhere. */
const repositories = {
  'gitlab.com':
    /^\/(?!(?:explore|groups|users|dashboard|help|search)\/)((?:(?!-\/)[\w.-]+\/)+(?!-(?:\/|$))[\w.-]+)(\/-\/.*|\/)?$/,
  'codeberg.org': /^\/(?!(?:explore|user|org|api|assets)(?:\/|$))([\w.-]+\/[\w.-]+)(\/.*)?$/,
} as const;

/** Repositories of GitLab and Codeberg, and what stands in them. */
export const forges: Adapter = {
  id: 'forges',
  places: [{ hosts: Object.keys(repositories) }],
  texts: () => [],
  read: (page) => {
    const { hostname, pathname } = addressOf(page);
    const repository = Object.entries(repositories).find(([host]) => host === hostname)?.[1];
    // Documentation and pages of people have hosts of their own.
    if (repository === undefined) return {};
    const isFresh = !isStale(page, (address) => address.pathname.replace(/\/$/, '').toLowerCase());
    const [, name, rest = ''] = repository.exec(pathname) ?? [];
    return {
      ...(isFresh ? {} : { canonicalUrl: null }),
      title: plain((isFresh && metaOf(page, 'og:title')) || windowTitle(page)),
      site: hostname === 'gitlab.com' ? 'GitLab' : 'Codeberg',
      // The times on these pages are of the last change, or of anything.
      people: [],
      published: '',
      kind: (name && pages.find(({ path }) => path.test(rest))?.kind) || 'website',
    };
  },
};

/** `Twice (#5) · Issues · a / b · GitLab` and `Twice - a/b - Codeberg.org` without what follows. */
function plain(title: string): string {
  const own = title.replace(/ · GitLab$| - Codeberg\.org$/, '');
  const [head = own, ...tail] = own.split(' · ');
  if (tail.length > 0) return head.replace(/ \([#!]\d+\)$/, '').replaceAll(' / ', '/');
  return own
    .replace(/ - [\w.-]+\/[\w.-]+$/, '')
    .replace(/^#\d+ - /, '')
    .replaceAll(' / ', '/');
}
