import type { Issue } from '../core/issue.ts';
import { database } from './database.ts';
import { newest } from './newest.ts';

export async function issueById(id: string): Promise<Issue | null> {
  return (await (await database()).get('issues', id)) ?? null;
}

/** The issues of a newsletter with the highest numbers, newest first, at most `limit`. */
export async function latestIssues(newsletter: string, limit: number): Promise<readonly Issue[]> {
  const index = (await database()).transaction('issues').store.index('number');
  return newest(index, numbered(newsletter), limit);
}

/** How far back a draft is looked for. */
const mostPast = 100;

/** The draft of the highest number; null where every one of the latest issues has gone out. */
export async function latestDraft(newsletter: string): Promise<Issue | null> {
  const issues = await latestIssues(newsletter, mostPast);
  return issues.find(({ status }) => status === 'draft') ?? null;
}

/** The keys of a newsletter's issues by their numbers, from one on. */
export function numbered(newsletter: string, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([newsletter, from], [newsletter, Number.POSITIVE_INFINITY]);
}

/** The numbers of a newsletter's issues, ascending. */
export async function issueNumbers(newsletter: string): Promise<readonly number[]> {
  const index = (await database()).transaction('issues').store.index('number');
  const numbers: number[] = [];
  // Keys alone: an issue may hold pages of prose.
  for (let at = await index.openKeyCursor(numbered(newsletter)); at; at = await at.continue()) {
    numbers.push(at.key[1]);
  }
  return numbers;
}
