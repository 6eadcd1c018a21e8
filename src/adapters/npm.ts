import { parsed } from '../core/address.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { packageFindings } from './package-findings.ts';

const hosts = ['npmjs.com', 'npmjs.org'];

const path =
  /^\/package\/((?:(?:@|%40)[\w.~-]+(?:\/|%2f))?[\w.~-]+)(?:\/v\/(\d[\w.+-]*))?(?:\/|$)/i;

/** A package of npm's registry, or one version of it. */
export const npm: Adapter = {
  id: 'npm',
  places: [{ hosts, path }],
  probes: [
    {
      id: 'npm-links',
      select: 'a[aria-labelledby~="repository-link"],a[aria-labelledby~="homePage-link"]',
      take: ['href'],
      most: 2,
      hosts,
    },
  ],
  texts: () => [],
  read,
};

/** Whoever published a version is no author; the day on the page is the newest version's, whichever is shown. */
function read(page: Snapshot): Partial<Findings> {
  const [, written = '', version = ''] = path.exec(parsed(page.url)?.pathname ?? '') ?? [];
  const name = written.replace(/%40/, '@').replace(/%2f/i, '/');
  return packageFindings(page, { name, version }, { id: 'npm', site: 'npm', links: 'npm-links' });
}
