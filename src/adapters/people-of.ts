import type { Person } from '../core/capture.ts';
import { type Node, namesOf } from '../core/json-ld.ts';
import { isSame } from '../core/same-words.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { person } from './person.ts';
import { inOrder, namesIn } from './person-names.ts';
import { metasOf, textsOf } from './said.ts';
import { seemsStale } from './stale.ts';

/** Metas that name who wrote a page, the most trustworthy first. */
const metaNames = [
  'dc.creator',
  'dcterms.creator',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
  'og:article:author',
] as const;

/** More names than these in one byline are those of a list of other pages. */
const mostPrinted = 4;

/** Who made the page, in the order it says; none where it does not. */
export function peopleOf(
  snapshot: Snapshot,
  nodes: readonly Node[],
  node: Node | null,
): readonly Person[] {
  const stale = seemsStale(snapshot);
  const candidates = [
    metasOf(snapshot, 'citation_author').map(inOrder),
    namesOf(node?.author ?? node?.creator, nodes),
    ...(stale ? [] : metaNames.map((name) => metasOf(snapshot, name))),
    stale ? [] : writtenBy(snapshot),
    fewOf(textsOf(snapshot, 'authors')),
    textsOf(snapshot, 'byline').slice(0, 1),
  ];
  const names = candidates
    .map((list) => unique(list.flatMap(namesIn)))
    .find(({ length }) => length);
  return (names ?? []).map((name) => person(name));
}

/** What WordPress's most used plug-in says to those who share a page. */
function writtenBy(snapshot: Snapshot): readonly string[] {
  const isBy = /^(?:written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da)$/i;
  return isBy.test(metasOf(snapshot, 'twitter:label1')[0] ?? '')
    ? metasOf(snapshot, 'twitter:data1')
    : [];
}

/** What is marked as the page's authors; of many only the first is surely the page's own. */
function fewOf(texts: readonly string[]): readonly string[] {
  const names = unique(texts.flatMap(namesIn));
  return names.length > mostPrinted ? names.slice(0, 1) : names;
}

function unique(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => names.findIndex((one) => isSame(one, name)) === at);
}
