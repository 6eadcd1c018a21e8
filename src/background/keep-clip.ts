import { Failure } from '../core/failure.ts';
import type { Section } from '../core/issue.ts';
import { keepCapture, withAddress, withFoundBefore } from '../core/keep.ts';
import { issueLabel } from '../core/newsletter.ts';
import { rememberSection, sectionFor } from '../core/section-memory.ts';
import type { Pending } from '../core/settings.ts';
import type { ClipReceipt } from '../protocol/calls.ts';
import { change } from '../store/change.ts';
import { type CurrentDesk, currentDesk } from '../store/desk.ts';
import { knownPage } from '../store/known-page.ts';
import { lastRank } from '../store/placements.ts';
import type { TabReading } from './read-tab.ts';

const labels = { new: 'change_clip', quoteAdded: 'change_quote', already: 'change_edit' } as const;

/** Ids made by whoever asks, so that asking twice keeps one. */
export interface KeepIds {
  readonly clipId: string;
  readonly placementId: string;
  readonly orderId: string;
}

/**
 * Keeps what `reading` gives, in the current issue or its inbox; resolves when it is stored. `now`
 * is when it was clipped, ISO 8601 UTC.
 */
export async function keepClip(
  reading: TabReading | Promise<TabReading>,
  typed: Pending,
  ids: KeepIds,
  now: string,
): Promise<ClipReceipt> {
  const [desk, read] = await Promise.all([currentDesk(now), reading]);
  const capture = withAddress(read.capture, typed.url);
  const { newsletter, issue } = desk;
  const section = sectionFor(capture.url, typed.section, newsletter, issue);
  const [known, last] = await Promise.all([
    // A clip of the asked-for id is this very request, sent again.
    knownPage(capture, desk, ids.clipId),
    section && lastRank(issue.id, section.id),
  ]);
  const latest = known.uses.findLast(({ clip }) => clip !== null);
  const kept = keepCapture(
    read.more === null ? capture : withFoundBefore(capture, known.same),
    { newsletter, issue, section, lastRank: last, same: known.same, earlier: latest?.clip ?? null },
    typed,
    { ...ids, now },
  );
  if (kept.changes.length > 0) {
    await change({ id: ids.orderId, at: now, label: labels[kept.outcome], changes: kept.changes });
  }
  if (section !== null && typed.section !== null) await learn(capture.url, section, desk, now);
  return {
    clipId: kept.clip.id,
    orderId: ids.orderId,
    outcome: kept.outcome,
    newsletter: newsletter.name,
    issue: issueLabel(newsletter, issue.number),
    section: known.section ?? kept.section?.heading ?? null,
    waits: known.waits,
    usedIn: known.uses.map(({ label }) => label),
    earlier: latest?.clip ? { clipId: latest.clip.id, issue: latest.label } : null,
    unread: capture.unread,
    declared: capture.declared,
    claims: capture.claims,
    now: capture.now,
    evidence: capture.evidence,
    quoted: capture.quotes.length > 0,
    leftOut: capture.quotes[0]?.leftOut ?? capture.leftOut,
  };
}

/** Remembers the choice for this site. A lost race only means that it is learnt next time. */
async function learn(url: string, section: Section, desk: CurrentDesk, now: string): Promise<void> {
  const learnt = rememberSection(url, section, desk.newsletter);
  if (learnt === null) return;
  try {
    await change({ id: crypto.randomUUID(), at: now, label: null, changes: [learnt] });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
