import type { Issue } from '../core/issue.ts';
import { database } from './database.ts';

export async function issueById(id: string): Promise<Issue | null> {
  return (await (await database()).get('issues', id)) ?? null;
}

/** The issues of a newsletter with the highest numbers, newest first, at most `limit`. */
export async function latestIssues(newsletter: string, limit: number): Promise<readonly Issue[]> {
  const index = (await database()).transaction('issues').store.index('number');
  const range = IDBKeyRange.bound([newsletter, 0], [newsletter, Number.POSITIVE_INFINITY]);
  const issues: Issue[] = [];
  let cursor = await index.openCursor(range, 'prev');
  while (cursor !== null && issues.length < limit) {
    issues.push(cursor.value);
    cursor = await cursor.continue();
  }
  return issues;
}
