import { parsed } from '../core/address.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { packageFindings } from './package-findings.ts';

const hosts = ['crates.io', 'lib.rs'];

const path = /^\/crates\/([A-Za-z][\w-]*)(?:\/(\d[\w.+-]*))?(?:\/|$)/;

/** A crate of Rust's registry, or one version of it. */
export const crates: Adapter = {
  id: 'crates',
  places: [{ hosts, path }],
  probes: [
    {
      id: 'crates-links',
      select: 'section[aria-label="Crate metadata"] a[href^="http"]',
      take: ['href'],
      most: 20,
      hosts,
    },
    {
      id: 'crates-released',
      select: 'section[aria-label="Crate metadata"] time[datetime]',
      take: ['datetime'],
      most: 1,
      hosts,
    },
  ],
  texts: () => [],
  read,
};

function read(page: Snapshot): Partial<Findings> {
  const [, name = '', version = ''] = path.exec(parsed(page.url)?.pathname ?? '') ?? [];
  return {
    ...packageFindings(
      page,
      { name, version },
      { id: 'crates', site: 'crates.io', links: 'crates-links' },
    ),
    published: version === '' ? '' : (page.probed['crates-released']?.[0]?.[0] ?? ''),
  };
}
