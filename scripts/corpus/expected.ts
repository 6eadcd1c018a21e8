/** What is expected of a page, as its corpus has it. Only the scorer reads this. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerName } from './peer-names.ts';

/** Null where the project that the page was taken from says nothing. */
export interface Expected {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
  readonly url: string | null;
  /** Begins with `expected-canonical` or `fetched-address`. */
  readonly url_role: string | null;
  readonly source_corpus: string;
  readonly expected_origin: string;
  readonly paywall: boolean | null;
  readonly paywall_how: { readonly why: string } | null;
  /** What the page declares itself. */
  readonly markup: Readonly<
    Record<'canonical' | 'og_url' | 'og_title' | 'title_tag', string | null>
  > | null;
}

/** The labels of a page. */
export function expectedOf(folder: string, id: string): Expected {
  return JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8')) as Expected;
}

/** Begins of what is said of labels that are a reader's own output. */
const snapshots: readonly (readonly [begin: string, peer: PeerName])[] = [
  ['reviewed tool snapshot (Readability.js', 'readability'],
  ['reviewed tool snapshot (Defuddle', 'defuddle'],
  ['reviewed tool snapshot (metascraper', 'metascraper'],
];

/** The peer whose own output these labels are: it must not be measured by them. */
export function snapshotOf({ expected_origin: origin }: Expected): PeerName | null {
  return snapshots.find(([begin]) => origin.startsWith(begin))?.[1] ?? null;
}
