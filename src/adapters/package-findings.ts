import type { Snapshot } from '../protocol/snapshot.ts';
import type { Findings } from './adapter.ts';
import { repoLinks } from './repo-address.ts';

/** A package as its address in a registry names it. */
export interface NamedPackage {
  readonly name: string;
  /** '' where the address is that of all its versions. */
  readonly version: string;
}

/** What is said of a package by its registry; `links` is the probe that brings addresses out of its page. */
export function packageFindings(
  page: Snapshot,
  { name, version }: NamedPackage,
  registry: { readonly id: string; readonly site: string; readonly links: string },
): Partial<Findings> {
  if (name === '') return {};
  return {
    title: version === '' ? name : `${name} ${version}`,
    site: registry.site,
    people: [],
    published: '',
    kind: version === '' ? 'package' : 'release',
    identifiers: { [registry.id]: name },
    links: repoLinks((page.probed[registry.links] ?? []).flat()),
  };
}
