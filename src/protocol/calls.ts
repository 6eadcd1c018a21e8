import type { Capture } from '../core/capture.ts';
import type { ChangeOrder } from '../core/change.ts';
import type { Outcome } from '../core/keep.ts';
import type { LeftOut } from '../core/left-out.ts';
import type { Quote } from '../core/quote.ts';
import type { Pending } from '../core/settings.ts';
import type { Standing } from './standings.ts';

/** What a clip needs to be made; the ids come from the caller, so that asking twice makes one. */
export interface ClipRequest {
  readonly tabId: number;
  readonly clipId: string;
  readonly placementId: string;
  readonly orderId: string;
  /** What was read before; null reads the tab now. */
  readonly capture: Capture | null;
  readonly typed: Pending;
}

/** A clip that is kept. */
export interface ClipReceipt {
  readonly clipId: string;
  readonly orderId: string;
  /** `reserved`: the store did not take it; it is kept beside it, and goes in once it can. */
  readonly outcome: Outcome | 'reserved';
  readonly newsletter: string;
  readonly issue: string;
  /** The section's heading; null while it waits. */
  readonly section: string | null;
  /** Where it waits, if it does. */
  readonly waits: 'inbox' | 'heldOver';
  /** Labels of the issues that used the page before: `TJ13`. */
  readonly usedIn: readonly string[];
  /** The latest clip of the page in another issue, and that issue's label. */
  readonly earlier: { readonly clipId: string; readonly issue: string } | null;
  readonly unread: Capture['unread'];
  readonly declared: Capture['declared'];
  readonly claims: Capture['claims'];
  readonly now: Capture['now'];
  readonly evidence: Capture['evidence'];
  /** Whether it gave a quote; what of the selection is not in it, or why there is none. */
  readonly quoted: boolean;
  readonly leftOut: LeftOut;
}

/** Tabs to be clipped together; the ids come from the caller, as those of one clip do. */
export interface TabsRequest {
  readonly orderId: string;
  /** The section all of them go to; '' for the inbox. */
  readonly section: string;
  readonly clips: readonly {
    readonly clipId: string;
    readonly placementId: string;
    readonly capture: Capture;
  }[];
}

/** Tabs that are stored. */
export interface TabsReceipt {
  readonly clipped: number;
  /** How many of them were clipped before. */
  readonly already: number;
  readonly newsletter: string;
  readonly issue: string;
  /** The section's heading; null for the inbox. */
  readonly section: string | null;
}

/** A setting that a closing page hands over. */
interface LateSetting {
  readonly page: string;
  readonly at: string;
  readonly value: Pending | null;
}

/** Quotes that are looked for in the page of a tab. */
export interface FindRequest {
  readonly tabId: number;
  readonly quotes: readonly Pick<Quote, 'id' | 'exact' | 'prefix' | 'suffix'>[];
}

/** What extension pages ask of the background. */
export interface PageCalls {
  /**
   * Carries out a change for a page that is being closed. The page cannot know how far its own
   * last write came, so it sends one order for each case: those that do not fit are passed over.
   */
  finishTyping(order: ChangeOrder): Promise<void>;
  /** Keeps what was typed over an unclipped page, for a popup that is being closed. */
  keepPending(setting: LateSetting): Promise<void>;
  /** Reads the tab as it is now, for which the person's gesture must have unlocked it. */
  readTab(tabId: number): Promise<Capture>;
  /** Keeps the page of a tab; resolves when it is stored. */
  clip(request: ClipRequest): Promise<ClipReceipt>;
  /** Keeps tabs together, as one step of undo; resolves when they are stored. */
  clipTabs(request: TabsRequest): Promise<TabsReceipt>;
  /** Has the toolbar button say of the tabs in front whether they are clipped by now. */
  markTabs(which: 'shown'): Promise<void>;
  /** Has what the store lost put back, and what waits for it go in: a page could open it. */
  lookAfterStore(when: 'opened'): Promise<void>;
  /** What became of quotes on the page of a tab; nothing of those it cannot tell. */
  findQuotes(request: FindRequest): Promise<readonly Standing[]>;
}

/** What our toast in a web page may ask of the background: nothing that reads. */
export interface ToastCalls {
  /** Shows the curator a clip in a tab of ours. The page is not told whether there is one. */
  openClip(clipId: string): Promise<void>;
  /** Takes back the clip whose order this was; false when there is nothing to take back. */
  undoClip(orderId: string): Promise<boolean>;
}
