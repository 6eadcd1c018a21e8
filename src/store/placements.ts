import type { Placement } from '../core/placement.ts';
import { database } from './database.ts';

/** Where a clip stands, in whichever issues. */
export async function placementsOf(ref: string): Promise<readonly Placement[]> {
  return (await database()).getAllFromIndex('placements', 'ref', ref);
}

/** The rank of the last placement of a section; null while the section is empty. */
export async function lastRank(issue: string, section: string): Promise<string | null> {
  const index = (await database()).transaction('placements').store.index('place');
  const range = IDBKeyRange.bound([issue, section, ''], [issue, section, '\uffff']);
  return (await index.openKeyCursor(range, 'prev'))?.key[2] ?? null;
}

/** The keys of all that is placed in an issue. */
export function withinIssue(issue: string): IDBKeyRange {
  return IDBKeyRange.bound([issue, '', ''], [issue, '\uffff', '\uffff']);
}
