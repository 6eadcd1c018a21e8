import { parsed } from '../core/address.ts';
import { shares } from '../core/same-words.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { addressOf, firstMeta, metaOf, rowsOf } from './said.ts';

/**
 * Whether what a page says of itself is of another page: sites that go from page to page without
 * loading leave it behind. `key` tells their pages apart; it gives null for what has none.
 */
export function isStale(page: Snapshot, key: (address: URL) => string | null): boolean {
  const here = key(addressOf(page));
  const said = [metaOf(page, 'og:url'), rowsOf(page, 'canonical')[0]?.[0] ?? ''];
  return said.some((text) => {
    const there = parsed(text, page.url);
    return text !== '' && there !== null && key(there) !== here;
  });
}

/**
 * The same of any site, of which it is not known what tells its pages apart: its metas name another
 * page of it, and the window says nothing of what they say.
 */
export function seemsStale(page: Snapshot): boolean {
  const here = parsed(page.url);
  const there = parsed(metaOf(page, 'og:url'));
  const title = firstMeta(page, ['og:title', 'twitter:title']);
  if (here === null || there === null || here.host !== there.host || title === '') return false;
  const isOther = here.pathname !== there.pathname && page.title !== '';
  return isOther && !shares(title, page.title);
}
