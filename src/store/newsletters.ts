import type { Newsletter } from '../core/newsletter.ts';
import { database } from './database.ts';

/** A person's newsletters: few, and never more than this many are listed. */
const limit = 100;

export async function newsletterById(id: string): Promise<Newsletter | null> {
  return (await (await database()).get('newsletters', id)) ?? null;
}

export async function newsletters(): Promise<readonly Newsletter[]> {
  const all = await (await database()).getAll('newsletters', null, limit);
  return all.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
