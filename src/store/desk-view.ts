import type { Clip } from '../core/clip.ts';
import { assembleDraft, type Draft } from '../core/draft.ts';
import type { Issue } from '../core/issue.ts';
import type { Newsletter } from '../core/newsletter.ts';
import { clipsById, clipsInState } from './clips.ts';
import { currentDesk } from './desk.ts';
import { latestIssues } from './issues.ts';
import { newsletters } from './newsletters.ts';
import { placementsOfIssue } from './placements.ts';

/** All that the issue's screens show. */
export interface DeskView {
  readonly newsletters: readonly Newsletter[];
  readonly issues: readonly Issue[];
  readonly draft: Draft;
  /** The newest clips placed nowhere, at most 200. */
  readonly inbox: readonly Clip[];
}

/** How many issues the switch offers, and clips the inbox lists. */
const most = { issues: 50, inbox: 200 };

/** Reads the desk by bounded reads; `now` is ISO 8601 UTC. */
export async function deskView(now: string): Promise<DeskView> {
  const { newsletter, issue } = await currentDesk(now);
  const [all, issues, draft, inbox] = await Promise.all([
    newsletters(),
    latestIssues(newsletter.id, most.issues),
    draftOf(newsletter, issue),
    clipsInState(newsletter.id, 'inbox', most.inbox),
  ]);
  return { newsletters: all, issues, draft, inbox };
}

/** An issue with its clips in hand. */
export async function draftOf(newsletter: Newsletter, issue: Issue): Promise<Draft> {
  const placements = await placementsOfIssue(issue.id);
  const clips = await clipsById(placements.map((placement) => placement.ref));
  return assembleDraft({ newsletter, issue, placements, clips });
}
