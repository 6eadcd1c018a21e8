/** A corpus as a runner may read it: each page's bytes, its address, and where its quotes stand. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Span } from './in-page/boundary-points.ts';

/** Where the corpus lies when no folder is named: beside the checkout. */
export const usualFolder = resolve(import.meta.dirname, '../../../shared/corpus');

export interface SavedQuote extends Span {
  /** Its place in the page's list of labels, which no runner reads. */
  readonly index: number;
}

/** One page of a corpus, with nothing of what is expected of it. */
export interface SavedPage {
  readonly id: string;
  readonly url: string;
  readonly html: Buffer;
  readonly charset: string;
  readonly quotes: readonly SavedQuote[];
}

/** The pages of a corpus in the order of their names; null where there is no such folder. */
export function savedPages(folder: string): readonly SavedPage[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'page.json')))
    .toSorted()
    .map((id) => savedPage(folder, id));
}

function savedPage(folder: string, id: string): SavedPage {
  const path = (name: string) => join(folder, id, name);
  const json = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'));
  const { url, charset } = json('page.json') as { readonly url: string; readonly charset: string };
  const html = readFileSync(path('source.html'));
  return {
    id,
    url,
    html,
    charset: isUtf8(html) ? 'utf-8' : charset,
    quotes: existsSync(path('quotes.in.json')) ? json('quotes.in.json') : [],
  };
}

/** Some pages declare a charset they were saved without: what their bytes are goes first. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
