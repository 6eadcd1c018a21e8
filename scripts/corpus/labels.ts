/** What is expected of the quotes of a page. Only the scorer reads this. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from './in-page/boundary-points.ts';

export interface Label extends Span {
  readonly type: string;
  /** The words as they read, blocks set apart by blank lines, items and rows by breaks. */
  readonly clean: string;
  readonly clean_flat: string;
  /** What stands before and after, on one line. */
  readonly prefix_norm: string;
  readonly suffix_norm: string;
}

/** The labels of a page, by the index of its quotes. */
export function labelsOf(folder: string, id: string): readonly Label[] {
  const file = join(folder, id, 'quotes.json');
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly quotes: readonly Label[] }).quotes;
}
