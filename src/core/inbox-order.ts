import { hostOf } from './address.ts';
import { type Clip, clipUrl } from './clip.ts';

/** How the inbox can be sorted. */
export const inboxOrders = ['date', 'site'] as const;
export type InboxOrder = (typeof inboxOrders)[number];

/** The clips of the inbox, sorted: the newest first, or site by site, the newest of each first. */
export function sortInbox(clips: readonly Clip[], order: InboxOrder): readonly Clip[] {
  const newest = (a: Clip, b: Clip) => compare(b.created, a.created) || compare(a.id, b.id);
  const bySite = (a: Clip, b: Clip) => compare(siteOf(a), siteOf(b)) || newest(a, b);
  return clips.toSorted(order === 'site' ? bySite : newest);
}

/** The host that its row shows. */
function siteOf(clip: Clip): string {
  return hostOf(clipUrl(clip));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
