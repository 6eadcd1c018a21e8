import { canonicalAddress } from '../core/canonical-address.ts';
import { nodesOf } from '../core/json-ld.ts';
import { languageTag } from '../core/language-tag.ts';
import type { TextProbe } from '../core/probe.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Findings } from './adapter.ts';
import { kindOf } from './kind-of.ts';
import { mainNode } from './main-node.ts';
import { pageTexts } from './page-probes.ts';
import { peopleOf } from './people-of.ts';
import { publishedOf } from './published-of.ts';
import { firstMeta, metasOf, valuesOf } from './said.ts';
import { siteNames, siteOf } from './site-of.ts';
import { isPlain, titleOf } from './title-of.ts';

/**
 * Reads any page by what it says of itself: metas, JSON-LD, `<time>`, its heading. What it does
 * not say stays blank.
 */
export function anyPage(snapshot: Snapshot): Findings {
  const nodes = nodesOf(snapshot.jsonLd);
  const node = mainNode(nodes, snapshot);
  const said = [...valuesOf(snapshot, 'canonical'), ...metasOf(snapshot, 'og:url')];
  const lang = languageOf(snapshot);
  const people = peopleOf(snapshot, nodes, node);
  // Some titles end in their author's name, which is printed by itself.
  const apart = [...siteNames(snapshot, nodes, node), ...people.map(({ name }) => name)];
  return {
    canonicalUrl: canonicalAddress(said, snapshot.url),
    title: titleOf(snapshot, node, apart),
    site: siteOf(snapshot, nodes, node),
    people,
    published: publishedOf(snapshot, node, lang),
    lang,
    kind: kindOf(snapshot, node),
    identifiers: {},
    tags: [],
    event: null,
    links: [],
  };
}

/** What the page prints of itself that could tell more than what it says, and no more than that. */
export function anyPageTexts(snapshot: Snapshot): readonly TextProbe[] {
  const nodes = nodesOf(snapshot.jsonLd);
  const node = mainNode(nodes, snapshot);
  const isNamed = isPlain(snapshot, node, siteNames(snapshot, nodes, node));
  return [
    ...(isNamed ? [] : pageTexts.heading),
    ...(peopleOf(snapshot, nodes, node).length > 0 ? [] : pageTexts.authors),
    ...(publishedOf(snapshot, node, languageOf(snapshot)) === '' ? pageTexts.dates : []),
  ];
}

/** The page's language tag in its canonical spelling; '' for what is none. */
function languageOf(snapshot: Snapshot): string {
  const said = [
    ...valuesOf(snapshot, 'lang'),
    firstMeta(snapshot, ['content-language', 'og:locale', 'dc.language', 'dcterms.language']),
  ];
  return said.map(languageTag).find((tag) => tag !== '' && tag !== null) ?? '';
}
