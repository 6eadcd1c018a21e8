import { parsed } from '../core/address.ts';
import { isAt } from '../core/site.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { packageFindings } from './package-findings.ts';
import { person } from './person.ts';

/** The archive, its mirrors by country, and those that are known by name. */
const hosts = ['r-project.org', 'cran.rstudio.com', 'cran.microsoft.com', 'cran.ma.imperial.ac.uk'];

const name = '([A-Za-z][A-Za-z0-9.]+)';

const path = new RegExp(`/web/packages/${name}(?:/|/index\\.html)?$|^/package=${name}$`);

/** Universities mirror it at a path of theirs. */
const mirror = new RegExp(`/cran/web/packages/${name}(?:/|/index\\.html)?$`, 'i');

const universe = ['r-universe.dev'];

const universePath = new RegExp(
  `^/(?!(?:apis|articles|badges|builds|contributors|datasets|packages)(?:/|$))${name}/?$`,
);

/** A package of R: of CRAN and its mirrors, or in somebody's universe. */
export const cran: Adapter = {
  id: 'cran',
  places: [{ hosts, path }, { path: mirror }, { hosts: universe, path: universePath }],
  probes: [
    {
      id: 'cran-links',
      select: 'table a[href^="http"]',
      take: ['href'],
      most: 60,
      when: 'meta[content^="https://CRAN.R-project.org/package=" i]',
    },
  ],
  texts: () => [],
  read,
};

function read(page: Snapshot): Partial<Findings> {
  const url = parsed(page.url);
  if (url === null) return {};
  const isUniverse = isAt(url.hostname, universe);
  const match = isUniverse
    ? universePath.exec(url.pathname)
    : (path.exec(url.pathname) ?? mirror.exec(url.pathname));
  const called = match?.[1] ?? match?.[2] ?? '';
  const findings = packageFindings(
    page,
    { name: called, version: '' },
    { id: 'cran', site: isUniverse ? 'R-universe' : 'CRAN', links: 'cran-links' },
  );
  // Whether a package of a universe is on CRAN as well, its address does not say.
  if (isUniverse) return { ...findings, identifiers: {} };
  return { ...findings, people: authorsOf(page) };
}

/** CRAN counts its authors: `citation_author1`, `citation_author2`. */
function authorsOf({ metas }: Snapshot): Findings['people'] {
  return metas
    .filter(({ name: meta }) => /^citation_author\d*$/.test(meta))
    .map(({ content }) => person(content));
}
