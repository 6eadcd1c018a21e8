import type { Archive, PastIssue } from '../checks/check.ts';
import type { Issue } from '../core/issue.ts';
import { issueLabel, type Newsletter } from '../core/newsletter.ts';
import { database } from './database.ts';

/** So many clips, and so many printed links, of an address are looked at. */
const most = 50;

/**
 * What the other issues of a newsletter linked of these addresses (normal forms): those that went
 * out, or were imported. `issues` are the ones that stand for the archive otherwise.
 */
export async function checkArchive(
  newsletter: Newsletter,
  here: Issue,
  keys: readonly string[],
  issues: readonly Issue[],
): Promise<Archive> {
  const tx = (await database()).transaction(['clips', 'placements', 'archiveLinks', 'issues']);
  const known = new Map(issues.map((issue) => [issue.id, issue]));
  const issueOf = async (id: string) => known.get(id) ?? (await tx.objectStore('issues').get(id));
  const usesOf = async (key: string): Promise<readonly string[]> => {
    const [clips, links] = await Promise.all([
      tx.objectStore('clips').index('key').getAll(key, most),
      tx.objectStore('archiveLinks').index('key').getAll(key, most),
    ]);
    const placed = await Promise.all(
      clips.map(({ id }) => tx.objectStore('placements').index('ref').getAll(id)),
    );
    return [...placed.flat(), ...links].map(({ issue }) => issue);
  };
  const uses = new Map<string, readonly PastIssue[]>();
  for (const key of keys) {
    const ids = new Set(await usesOf(key));
    const used = await Promise.all([...ids].map(issueOf));
    const past = used.filter(
      (one) => one !== undefined && isPast(one, newsletter, here),
    ) as Issue[];
    if (past.length > 0)
      uses.set(
        key,
        past.map(told).toSorted((a, b) => b.number - a.number),
      );
  }
  return { uses, issues: issues.filter((one) => isPast(one, newsletter, here)).map(told) };

  function told({ number, date }: Issue): PastIssue {
    return { number, date, label: issueLabel(newsletter, number) };
  }
}

function isPast(issue: Issue, newsletter: Newsletter, here: Issue): boolean {
  return issue.newsletter === newsletter.id && issue.id !== here.id && issue.status !== 'draft';
}
