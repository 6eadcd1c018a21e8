import type { Issue } from '../core/issue.ts';
import { freeNumber, type NumberClash } from '../core/issue-number.ts';
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

/** Whether another issue of its newsletter has the number of this one; null where none has. */
export async function numberClash(issue: Issue): Promise<NumberClash | null> {
  const { newsletter, number } = issue;
  const index = (await database()).transaction('issues').store.index('number');
  const same = await index.getAllKeys([newsletter, number]);
  if (same.every((id) => id === issue.id)) return null;
  return { number, free: freeNumber(number, await numbersFrom(newsletter, number)) };
}

/** The numbers that issues have from this one on, up to the first gap. */
async function numbersFrom(newsletter: string, number: number): Promise<readonly number[]> {
  const index = (await database()).transaction('issues').store.index('number');
  const range = IDBKeyRange.bound([newsletter, number], [newsletter, Number.POSITIVE_INFINITY]);
  const numbers: number[] = [];
  let cursor = await index.openKeyCursor(range);
  while (cursor !== null && cursor.key[1] <= (numbers.at(-1) ?? number) + 1) {
    numbers.push(cursor.key[1]);
    cursor = await cursor.continue();
  }
  return numbers;
}
