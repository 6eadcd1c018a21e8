import type { StoreName } from '../core/records.ts';
import { broadcastOf } from './broadcast.ts';

/** What was written, told to the other open pages. */
export interface Announcement {
  /** The number of the order that wrote it; none of what was written otherwise. */
  readonly seq?: number;
  readonly touched: readonly { readonly store: StoreName; readonly id: string }[];
}

const changes = broadcastOf<Announcement>('cuttings');

/** Tells this page's listeners and every other open page of ours. */
export const announce = changes.tell;

/** Calls `listener` after every change made here or elsewhere; gives the function that stops it. */
export const onChanged = changes.on;
