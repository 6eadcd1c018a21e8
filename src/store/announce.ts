import type { StoreName } from '../core/records.ts';

/** What was written, told to the other open pages. */
export interface Announcement {
  readonly touched: readonly { readonly store: StoreName; readonly id: string }[];
}

const channelName = 'cuttings';
let channel: BroadcastChannel | null = null;
const listeners = new Set<(announcement: Announcement) => void>();

/** Tells this page's listeners and every other open page of ours. */
export function announce(announcement: Announcement): void {
  opened().postMessage(announcement);
  for (const listener of listeners) listener(announcement);
}

/** Calls `listener` after every change made here or elsewhere; gives the function that stops it. */
export function onChanged(listener: (announcement: Announcement) => void): () => void {
  opened();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function opened(): BroadcastChannel {
  if (channel === null) {
    channel = new BroadcastChannel(channelName);
    channel.onmessage = (event: MessageEvent<Announcement>) => {
      for (const listener of listeners) listener(event.data);
    };
  }
  return channel;
}
