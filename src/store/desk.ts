import { changeOf } from '../core/change.ts';
import { firstDesk } from '../core/first-desk.ts';
import type { Issue } from '../core/issue.ts';
import type { Newsletter } from '../core/newsletter.ts';
import { change } from './change.ts';
import { database } from './database.ts';
import { issueById, latestDraft, latestIssues } from './issues.ts';
import { mend } from './mend.ts';
import { newsletterById } from './newsletters.ts';
import { setting } from './settings.ts';

/** The newsletter and the issue that clips go to at present. */
export interface CurrentDesk {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
}

/**
 * The current newsletter and issue. On the very first call there are none yet: one of each is
 * made, under ids that are always the same, so that two pages asking at once make one.
 */
export async function currentDesk(now: string): Promise<CurrentDesk> {
  const desk = await deskIfAny();
  if (desk !== null) return desk;
  // A desk that is missing may be lost: what is put back must not meet a new one in its place.
  await mend(await database(), true);
  return (await deskIfAny()) ?? (await makeFirst(now));
}

/**
 * The current newsletter and issue; null where nothing was ever clipped or set up. An issue that is
 * gone (undone, or a sample that was removed) leaves the desk to the newsletter's latest.
 */
export async function deskIfAny(): Promise<CurrentDesk | null> {
  const current = await setting('current');
  if (current === null) return null;
  const [newsletter, chosen] = await Promise.all([
    newsletterById(current.newsletter),
    issueById(current.issue),
  ]);
  const issue =
    chosen ??
    (await latestDraft(current.newsletter)) ??
    (await latestIssues(current.newsletter, 1))[0];
  return newsletter && issue ? { newsletter, issue } : null;
}

async function makeFirst(now: string): Promise<CurrentDesk> {
  const { newsletter, issue, current } = firstDesk(now.slice(0, 10));
  const made = change({
    id: crypto.randomUUID(),
    at: now,
    label: null,
    changes: [
      changeOf('newsletters', null, newsletter),
      changeOf('issues', null, issue),
      changeOf('settings', null, current),
    ],
  });
  // Somebody else made it in the same moment: theirs is the first desk then.
  await made.catch(async (error: unknown) => {
    if ((await deskIfAny()) === null) throw error;
  });
  return (await deskIfAny()) ?? { newsletter, issue };
}
