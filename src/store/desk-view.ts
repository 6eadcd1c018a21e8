import type { Clip } from '../core/clip.ts';
import { assembleDraft, clipsNamed, type Draft } from '../core/draft.ts';
import { type InboxOrder, sortInbox } from '../core/inbox-order.ts';
import type { Issue } from '../core/issue.ts';
import type { NumberClash } from '../core/issue-number.ts';
import type { Newsletter } from '../core/newsletter.ts';
import { byRank } from '../core/placement.ts';
import type { Sample } from '../core/settings.ts';
import type { Stored } from '../core/stored.ts';
import { clipCount, clipsInState } from './clips.ts';
import { database } from './database.ts';
import { currentDesk } from './desk.ts';
import { latestIssues, numberClash } from './issues.ts';
import { newsletters } from './newsletters.ts';
import { withinIssue } from './placements.ts';
import { setting } from './settings.ts';

/** All that the issue's screens show. */
export interface DeskView {
  readonly newsletters: readonly Newsletter[];
  readonly issues: readonly Issue[];
  readonly draft: Draft;
  /** Where another issue has the number of this one. */
  readonly clash: NumberClash | null;
  /** The newest clips placed nowhere, at most 200, sorted as the curator wants them. */
  readonly inbox: readonly Clip[];
  /** The newest clips held over for a later issue, at most 100. */
  readonly heldOver: readonly Clip[];
  readonly inboxOrder: InboxOrder;
  /** Whether older clips wait that are not listed. */
  readonly moreInInbox: boolean;
  /** The sample, while it is there. */
  readonly sample: Sample | null;
  /** Whether nothing was ever clipped, for any newsletter; the sample does not count. */
  readonly isFirst: boolean;
}

/** How many issues the switch offers, and clips the lists of what waits hold. */
const most = { issues: 50, inbox: 200, heldOver: 100 };

/** Reads the desk by bounded reads; `now` is ISO 8601 UTC. */
export async function deskView(now: string): Promise<DeskView> {
  const { newsletter, issue } = await currentDesk(now);
  const [all, issues, draft, clash, waiting, heldOver, order, sample, count] = await Promise.all([
    newsletters(),
    latestIssues(newsletter.id, most.issues),
    draftOf(newsletter, issue),
    numberClash(issue),
    clipsInState(newsletter.id, 'inbox', most.inbox + 1),
    clipsInState(newsletter.id, 'heldOver', most.heldOver),
    setting('inboxOrder'),
    setting('sample'),
    clipCount(),
  ]);
  const inboxOrder = order ?? 'date';
  return {
    newsletters: all,
    issues,
    draft,
    clash,
    inbox: sortInbox(waiting.slice(0, most.inbox), inboxOrder),
    inboxOrder,
    heldOver,
    moreInInbox: waiting.length > most.inbox,
    sample,
    isFirst: count <= (sample?.clips.length ?? 0),
  };
}

/** An issue with its clips and passages in hand, and with the clips that its prose names. */
export async function draftOf(newsletter: Newsletter, issue: Issue): Promise<Draft> {
  const tx = (await database()).transaction(['placements', 'clips', 'passages']);
  const placements = await tx
    .objectStore('placements')
    .index('place')
    .getAll(withinIssue(issue.id));
  placements.sort(byRank);
  const refs = (kind: 'clip' | 'passage') =>
    placements.filter((one) => one.kind === kind).map((one) => one.ref);
  const [placed, passages] = await Promise.all([
    all(refs('clip'), (id) => tx.objectStore('clips').get(id)),
    all(refs('passage'), (id) => tx.objectStore('passages').get(id)),
  ]);
  const here = new Set(placed.map(({ id }) => id));
  const named = clipsNamed(issue, passages, placed).filter((id) => !here.has(id));
  const clips = [...placed, ...(await all(named, (id) => tx.objectStore('clips').get(id)))];
  return assembleDraft({ newsletter, issue, placements, clips, passages });
}

/** The records of these ids that are there, each once. */
async function all<T extends Stored>(
  ids: readonly string[],
  get: (id: string) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const records = await Promise.all([...new Set(ids)].map(get));
  return records.filter((record) => record !== undefined);
}
