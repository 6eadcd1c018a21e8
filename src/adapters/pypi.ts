import { parsed } from '../core/address.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { packageFindings } from './package-findings.ts';
import { person } from './person.ts';

const hosts = ['pypi.org', 'pypi.python.org'];

const path = /^\/(?:project|pypi)\/([A-Za-z0-9][\w.-]*)(?:\/(\d[\w.+!-]*))?(?:\/|$)/;

/** A package of Python's index, or one version of it. */
export const pypi: Adapter = {
  id: 'pypi',
  places: [{ hosts, path }],
  probes: [
    {
      id: 'pypi-links',
      select: '.sidebar-section a.vertical-tabs__tab[href^="http"]',
      take: ['href'],
      most: 40,
      hosts,
    },
    {
      id: 'pypi-released',
      select: '.package-header__date time[datetime]',
      take: ['datetime'],
      most: 1,
      hosts,
    },
  ],
  // Author and maintainer, where the package names them.
  texts: () => [{ id: 'authors', select: '.sidebar-section a[href^="mailto:"]', most: 8 }],
  read,
};

function read(page: Snapshot): Partial<Findings> {
  const [, name = '', version = ''] = path.exec(parsed(page.url)?.pathname ?? '') ?? [];
  const names = new Set(page.texts.authors?.filter((author) => !author.includes('@')));
  return {
    ...packageFindings(page, { name, version }, { id: 'pypi', site: 'PyPI', links: 'pypi-links' }),
    people: [...names].map((author) => person(author)),
    // Of a package the day stands there that its newest version came out.
    published: version === '' ? '' : (page.probed['pypi-released']?.[0]?.[0] ?? ''),
  };
}
