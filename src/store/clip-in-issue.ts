import type { Clip } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import { clipById } from './clips.ts';
import { draftOf } from './desk-view.ts';
import { issueById, latestIssues } from './issues.ts';
import { newsletterById } from './newsletters.ts';
import { placementsOf } from './placements.ts';

/** A clip, and the draft it is edited in. */
export interface ClipInIssue {
  readonly clip: Clip;
  readonly draft: Draft;
}

/**
 * A clip with the issue it is wanted in; without one, the issue it stands in, or, for one that
 * waits, its newsletter's latest. Null where it is not there any more.
 */
export async function clipInIssue(
  clipId: string,
  wanted: string | null,
): Promise<ClipInIssue | null> {
  const clip = await clipById(clipId);
  if (clip === null || clip.state === 'trashed') return null;
  const newsletter = await newsletterById(clip.newsletter);
  const stands = (await placementsOf(clipId)).map((placement) => placement.issue);
  const id = stands.find((one) => one === wanted) ?? stands.at(-1);
  const issue = id ? await issueById(id) : ((await latestIssues(clip.newsletter, 1))[0] ?? null);
  return newsletter && issue && { clip, draft: await draftOf(newsletter, issue) };
}
