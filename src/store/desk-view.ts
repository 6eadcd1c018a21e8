import type { Clip } from '../core/clip.ts';
import { assembleDraft, clipsNamed, type Draft } from '../core/draft.ts';
import { sortInbox } from '../core/inbox-order.ts';
import type { Issue } from '../core/issue.ts';
import type { Newsletter } from '../core/newsletter.ts';
import { byRank } from '../core/placement.ts';
import type { Stored } from '../core/stored.ts';
import { inState } from './clips.ts';
import { database } from './database.ts';
import { currentDesk } from './desk.ts';
import { type DeskFacts, deskFacts } from './desk-facts.ts';
import { beginReading, type Reading } from './known-records.ts';
import { newest } from './newest.ts';
import { withinIssue } from './placements.ts';
import { templatesIn } from './templates.ts';

/** All that the issue's screens show. */
export interface DeskView extends Omit<DeskFacts, 'newsletter' | 'issue' | 'clips'> {
  readonly draft: Draft;
  /** The newest clips placed nowhere, at most 200, sorted as the curator wants them. */
  readonly inbox: readonly Clip[];
  /** The newest clips held over for a later issue, at most 100. */
  readonly heldOver: readonly Clip[];
  /** Whether older clips wait that are not listed. */
  readonly moreInInbox: boolean;
  /** Whether clips of the newsletter are in the trash. */
  readonly hasTrash: boolean;
  /** Whether nothing was ever clipped, for any newsletter; the sample does not count. */
  readonly isFirst: boolean;
}

/** How many clips the lists of what waits hold. */
const most = { inbox: 200, heldOver: 100 };

/**
 * Reads the desk at three looks, each bounded: what it is, what stands in the issue, what waits.
 * `now` is ISO 8601 UTC. A record that has not changed since the last reading is the same object.
 */
export async function deskView(now: string): Promise<DeskView> {
  const reading = beginReading(await database());
  const { newsletter, issue, clips, ...facts } = (await deskFacts()) ?? (await madeDesk(now));
  const [draft, { inbox, ...waiting }] = await Promise.all([
    draftOf(newsletter, issue, reading),
    whatWaits(newsletter.id, reading),
  ]);
  reading.end();
  return {
    ...facts,
    draft,
    inbox: sortInbox(inbox.slice(0, most.inbox), facts.inboxOrder),
    moreInInbox: inbox.length > most.inbox,
    ...waiting,
    isFirst: clips <= (facts.sample?.clips.length ?? 0),
  };
}

/** The first desk, made now; or one whose newsletter is beyond those that are listed. */
async function madeDesk(now: string): Promise<DeskFacts> {
  const desk = await currentDesk(now);
  return (
    (await deskFacts()) ?? {
      ...desk,
      newsletters: [desk.newsletter],
      issues: [desk.issue],
      clash: null,
      inboxOrder: 'date',
      sample: null,
      clips: 0,
    }
  );
}

async function whatWaits(newsletter: string, reading: Reading) {
  const tx = (await database()).transaction(['clips', 'counters']);
  const look = await reading.within(tx);
  const index = tx.objectStore('clips').index('state');
  const newestOf = (state: 'inbox' | 'heldOver', limit: number) =>
    look.list('clips', `${state} of ${newsletter}`, () =>
      newest(index, inState(newsletter, state), limit),
    );
  const [inbox, heldOver, trashed] = await Promise.all([
    newestOf('inbox', most.inbox + 1),
    newestOf('heldOver', most.heldOver),
    index.getKey(inState(newsletter, 'trashed')),
  ]);
  return { inbox, heldOver, hasTrash: trashed !== undefined };
}

/** An issue with its clips and passages in hand, the clips that its prose names, its opened templates. */
export async function draftOf(
  newsletter: Newsletter,
  issue: Issue,
  reading?: Reading,
): Promise<Draft> {
  const db = await database();
  const tx = db.transaction(['placements', 'clips', 'passages', 'templates', 'counters']);
  const look = await (reading ?? beginReading(db)).within(tx);
  const opened = look.list('templates', `of ${newsletter.id}`, () =>
    templatesIn(tx.objectStore('templates'), newsletter.id),
  );
  const placements = await look.list('placements', `in ${issue.id}`, async () => {
    const found = await tx.objectStore('placements').index('place').getAll(withinIssue(issue.id));
    return found.sort(byRank);
  });
  const clipOf = (id: string) => look.record(id, () => tx.objectStore('clips').get(id));
  const passageOf = (id: string) => look.record(id, () => tx.objectStore('passages').get(id));
  const refs = (kind: 'clip' | 'passage') =>
    placements.filter((one) => one.kind === kind).map((one) => one.ref);
  const [placed, passages] = await Promise.all([
    all(refs('clip'), clipOf),
    all(refs('passage'), passageOf),
  ]);
  const here = new Set(placed.map(({ id }) => id));
  const named = clipsNamed(issue, passages, placed).filter((id) => !here.has(id));
  return assembleDraft({
    newsletter: look.of(newsletter),
    issue: look.of(issue),
    placements,
    clips: [...placed, ...(await all(named, clipOf))],
    passages,
    templates: await opened,
  });
}

/** The records of these ids that are there, each once. */
async function all<T extends Stored>(
  ids: readonly string[],
  get: (id: string) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const records = await Promise.all([...new Set(ids)].map(get));
  return records.filter((record) => record !== undefined);
}
