import type { Clip } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import type { Issue } from '../core/issue.ts';
import type { ArchiveLink } from '../core/records.ts';
import { database } from './database.ts';
import { draftOf } from './desk-view.ts';
import { issueById } from './issues.ts';
import { newsletterById } from './newsletters.ts';

/** A link that went out, and its clip as it is known by now; null where there is none any more. */
export interface ArchivedLink {
  readonly link: ArchiveLink;
  readonly clip: Clip | null;
}

/** A past issue: what it is made of, and what it printed. */
export interface PastIssue {
  readonly draft: Draft;
  readonly links: readonly ArchivedLink[];
}

/** An issue with all that it printed; null where it is gone. */
export async function pastIssue(id: string): Promise<PastIssue | null> {
  const issue = await issueById(id);
  const newsletter = issue && (await newsletterById(issue.newsletter));
  if (issue === null || newsletter === null) return null;
  const db = await database();
  const links = (await db.getAllFromIndex('archiveLinks', 'issue', id)).toSorted(asPrinted(issue));
  const tx = db.transaction('clips');
  const withClips = links.map(async (link): Promise<ArchivedLink> => {
    const clip = link.clip === null ? null : ((await tx.store.get(link.clip)) ?? null);
    return { link, clip };
  });
  return { draft: await draftOf(newsletter, issue), links: await Promise.all(withClips) };
}

/** Links in the order in which the issue has them. */
function asPrinted({ printed }: Issue): (one: ArchiveLink, other: ArchiveLink) => number {
  const text = printed?.markdown ?? '';
  const at = ({ url, words }: ArchiveLink) => {
    const linked = text.indexOf(`${words}](${url}`);
    return linked < 0 ? text.indexOf(url) : linked;
  };
  return (one, other) => at(one) - at(other);
}
