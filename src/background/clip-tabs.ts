import type { Change } from '../core/change.ts';
import { keepCapture } from '../core/keep.ts';
import { issueLabel } from '../core/newsletter.ts';
import { pageAddresses } from '../core/page-addresses.ts';
import { nothingTyped } from '../core/settings.ts';
import type { TabsReceipt, TabsRequest } from '../protocol/calls.ts';
import { change } from '../store/change.ts';
import { currentDesk } from '../store/desk.ts';
import { knownPage } from '../store/known-page.ts';
import { lastRank } from '../store/placements.ts';

/** Keeps several tabs at once, in one section or the inbox: all of them or none, one step of undo. */
export async function clipTabs({ orderId, section, clips }: TabsRequest): Promise<TabsReceipt> {
  const now = new Date().toISOString();
  const desk = await currentDesk(now);
  const { newsletter, issue } = desk;
  const to = issue.sections.find((one) => one.id === section) ?? null;
  const typed = { ...nothingTyped, section };
  const changes: Change[] = [];
  const met = new Set<string>();
  let last = to && (await lastRank(issue.id, to.id));
  let clipped = 0;
  for (const { clipId, placementId, capture } of clips) {
    const { keys } = pageAddresses(capture);
    const known = await knownPage(capture, desk, clipId);
    const names = [...keys, ...(known.same ? [known.same.id] : [])];
    const isMet = names.some((name) => met.has(name));
    for (const name of names) met.add(name);
    // Two tabs may show one page: the second has nothing to add.
    if (isMet) continue;
    const kept = keepCapture(
      capture,
      {
        newsletter,
        issue,
        section: to,
        lastRank: last,
        same: known.same,
        earlier: known.uses.findLast((use) => use.clip !== null)?.clip ?? null,
      },
      typed,
      { clipId, placementId, now },
    );
    changes.push(...kept.changes);
    if (kept.outcome === 'new') clipped += 1;
    for (const one of kept.changes)
      if (one.store === 'placements' && one.after) last = one.after.rank;
  }
  if (changes.length > 0)
    await change({ id: orderId, at: now, label: 'change_clip_tabs', changes });
  return {
    clipped,
    already: clips.length - clipped,
    newsletter: newsletter.name,
    issue: issueLabel(newsletter, issue.number),
    section: to?.heading ?? null,
  };
}
