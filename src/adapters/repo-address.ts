import { parsed } from '../core/address.ts';
import type { ExtraLink } from '../core/capture.ts';

/** Where code is kept at `/owner/name`. */
const hosts = ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org'];

/** First parts of paths there that name no owner. */
const noOwners = /^(?:sponsors|orgs|apps|topics|marketplace|features|about|search|login)$/;

/** Where the path of a repository ends, and what is in it begins. */
const inside = /\/(?:-|issues|merge_requests|tree|blob|wikis?)(?:\/|$)/;

/**
 * The repository that an address lies in (its tracker of issues, a file, `git+https:` as packages
 * write it); null where it lies in none.
 */
export function repoAddress(text: string): string | null {
  const url = parsed(text.trim().replace(/^git(?:\+https?)?:/, 'https:'));
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  if (url === null || !hosts.includes(host)) return null;
  // Groups within groups are GitLab’s alone.
  const [path = ''] = host === 'gitlab.com' ? url.pathname.split(inside) : [url.pathname];
  const parts = path.split('/').filter((part) => part !== '');
  const repo = (host === 'gitlab.com' ? parts : parts.slice(0, 2)).join('/').replace(/\.git$/, '');
  return /^[\w.-]+(?:\/[\w.-]+)+$/.test(repo) && !noOwners.test(parts[0] ?? '')
    ? `https://${host}/${repo}`
    : null;
}

/** The repository among addresses, as a link beside a page; none where none of them lies in one. */
export function repoLinks(addresses: readonly string[]): readonly ExtraLink[] {
  const url = addresses.map(repoAddress).find((repo) => repo !== null);
  return url ? [{ name: 'repo', url }] : [];
}
