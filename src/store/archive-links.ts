import type { ArchiveLink } from '../core/records.ts';
import { database } from './database.ts';

/** So many of an address are read at most: who linked it more often knows. */
const mostUses = 50;

/** The links of published issues that lead to one of these addresses (normal forms). */
export async function archivedAt(keys: readonly string[]): Promise<readonly ArchiveLink[]> {
  const db = await database();
  const found = await Promise.all(
    keys.map((key) => db.getAllFromIndex('archiveLinks', 'key', key, mostUses)),
  );
  return found.flat();
}
