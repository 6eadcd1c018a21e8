/** Addresses with what Zotero's translators are expected to find there. Only the scorer reads this. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zoteroTranslators } from './zotero-translators.ts';

export interface ZoteroRow {
  readonly translator: string;
  readonly url: string;
  readonly itemType: string;
  readonly DOI: string | null;
  /** `arXiv:1706.03762 [cs.CL]`; for types without a field for it, `DOI: 10.…`; or anything else. */
  readonly archiveID: string | null;
}

/** The rows of the families that are scored; none where the corpus has no such file. */
export function zoteroRows(folder: string): readonly ZoteroRow[] {
  const file = join(folder, 'zotero-url-ground-truth.jsonl');
  if (!existsSync(file)) return [];
  const names: readonly string[] = zoteroTranslators;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ZoteroRow)
    .filter(({ translator }) => names.includes(translator));
}

/** The DOI of a row, in lower case: DOIs do not tell case apart; null where it has none. */
export function doiOf({ DOI, archiveID }: ZoteroRow): string | null {
  return (DOI ?? /\bDOI: (10\.\S+)/.exec(archiveID ?? '')?.[1] ?? null)?.toLowerCase() ?? null;
}

/** The arXiv id of a row, without its version; null where it has none. */
export function arxivOf({ archiveID }: ZoteroRow): string | null {
  return /^arXiv:([^\s[]+)/.exec(archiveID ?? '')?.[1]?.replace(/v\d+$/, '') ?? null;
}

/** Whether the DOI can be read off the address. */
export function showsDoi({ url }: ZoteroRow, doi: string): boolean {
  return unescaped(url).toLowerCase().includes(doi);
}

/** An address as it reads; as it stands where an escape is none. */
function unescaped(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
