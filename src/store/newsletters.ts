import type { Newsletter } from '../core/newsletter.ts';
import { database } from './database.ts';

/** A person's newsletters: few, and never more than this many are listed. */
export const mostNewsletters = 100;

export async function newsletterById(id: string): Promise<Newsletter | null> {
  return (await (await database()).get('newsletters', id)) ?? null;
}

export async function newsletters(): Promise<readonly Newsletter[]> {
  return byName(await (await database()).getAll('newsletters', null, mostNewsletters));
}

/** Newsletters as they are listed. */
export function byName(all: readonly Newsletter[]): readonly Newsletter[] {
  return all.toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
