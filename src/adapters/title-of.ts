import { type Node, textOf } from '../core/json-ld.ts';
import { isSame, letters, shares } from '../core/same-words.ts';
import { isSiteName, withoutSite } from '../core/without-site.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { firstMeta, textsOf } from './said.ts';
import { seemsStale } from './stale.ts';

/**
 * What the page is called, without its site's name: what it says of itself, in the words of its
 * heading where they are the same; else what its window and its heading say. '' for nothing.
 */
export function titleOf(snapshot: Snapshot, node: Node | null, sites: readonly string[]): string {
  const paper = firstMeta(snapshot, ['citation_title']);
  if (paper !== '') return paper;
  const headings = textsOf(snapshot, 'heading').filter((one) => !isSiteName(one, sites));
  const window = withoutSite(snapshot.title, sites);
  const said = withoutSite(saidTitle(snapshot, node, window), sites);
  const shown = headings.find((one) => holds(window, one)) ?? '';
  // Words that are on no part of the page are those of a template.
  const isForeign = shown !== '' && !shares(said, shown) && !shares(said, window);
  if (said === '' || isForeign) {
    const headline = textsOf(snapshot, 'headline').find((one) => shares(one, window)) ?? '';
    return [shown, headline, window, headings[0] ?? ''].find((one) => one !== '') ?? '';
  }
  const heading = headings.find((one) => holds(said, one));
  return heading === undefined || isSame(heading, said) ? said : heading;
}

/** What the page calls itself in its metas and its JSON-LD; '' for nothing, and for what is stale. */
function saidTitle(snapshot: Snapshot, node: Node | null, window: string): string {
  const open = firstMeta(snapshot, ['og:title']);
  if (seemsStale(snapshot)) return '';
  if (open !== '') return open;
  // A headline can be a description, where the name is what it is called.
  const said = [textOf(node?.headline), textOf(node?.name)].filter((text) => text !== '');
  const agreed = said.find((text) => holds(window, text));
  const others = firstMeta(snapshot, ['twitter:title', 'dc.title', 'dcterms.title']);
  return agreed ?? (others || (said[0] ?? ''));
}

/** Whether a heading could be made clearer by what is printed on the page. */
export function isPlain(snapshot: Snapshot, node: Node | null, sites: readonly string[]): boolean {
  if (firstMeta(snapshot, ['citation_title']) !== '') return true;
  const window = withoutSite(snapshot.title, sites);
  const said = saidTitle(snapshot, node, window);
  const isOne = withoutSite(said, sites).split(/\s+[|·•–—:-]+\s+|\s*[|]\s*/).length === 1;
  return said !== '' && isOne && holds(window, withoutSite(said, sites));
}

/** Whether a text is mostly the words of another, or begins with them. */
function holds(text: string, part: string): boolean {
  const [all, some] = [letters(text), letters(part)];
  const isEnough = some.length * 2 > all.length || (some.length >= 8 && all.startsWith(some));
  return some !== '' && all.includes(some) && isEnough;
}
