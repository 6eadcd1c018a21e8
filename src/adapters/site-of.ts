import { hostOf } from '../core/address.ts';
import { type Node, namesOf } from '../core/json-ld.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { firstMeta } from './said.ts';

/** What the page calls its site, else its publisher, else its host. */
export function siteOf(snapshot: Snapshot, nodes: readonly Node[], node: Node | null): string {
  const said = firstMeta(snapshot, ['og:site_name', 'application-name']);
  const publisher = namesOf(node?.publisher ?? node?.isPartOf, nodes)[0];
  return said || publisher || hostOf(snapshot.url);
}

/** All names a title may end in: the site's, its publisher's, and what its host makes of them. */
export function siteNames(
  snapshot: Snapshot,
  nodes: readonly Node[],
  node: Node | null,
): readonly string[] {
  const host = hostOf(snapshot.url);
  const labels = host.split('.');
  // `news.example.co.uk` is Example, and Example UK to nobody.
  const name = labels.slice(0, -1).toSorted((a, b) => b.length - a.length)[0] ?? '';
  return [
    firstMeta(snapshot, ['og:site_name']),
    firstMeta(snapshot, ['application-name', 'apple-mobile-web-app-title']),
    ...namesOf(node?.publisher, nodes),
    ...namesOf(node?.isPartOf, nodes),
    host,
    name,
  ].filter((one) => one !== '');
}
