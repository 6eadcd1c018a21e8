import type { Now } from './access.ts';
import type { LeftOut } from './left-out.ts';
import type { Quote } from './quote.ts';

/** Someone who made what was clipped; a role ("data scientist") replaces the name in print. */
export interface Person {
  readonly name: string;
  readonly handle: string | null;
  readonly profile: string | null;
  readonly role: string | null;
}

/** What a capture was made from: a page read, a link with its own words, a tab's title alone. */
export type ReadFrom = 'page' | 'link' | 'tab';

/** Why a page could not be read and the clip holds only what the browser says of its tab. */
export type Unread = 'refused' | 'timedOut' | 'failed';

/** What a snapshot means, before anyone kept it. */
export interface Capture {
  /** The address as the reader would open it. */
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly site: string;
  readonly people: readonly Person[];
  /** As the page declares it: an ISO 8601 date or date-time; '' where it says nothing. */
  readonly published: string;
  /** BCP 47, '' where the page says nothing. */
  readonly lang: string;
  readonly quotes: readonly Quote[];
  /** What was selected and is in no quote. */
  readonly leftOut: LeftOut;
  readonly now: Now;
  /** What `now` is concluded from. */
  readonly evidence: readonly string[];
  readonly readFrom: ReadFrom;
  readonly unread: Unread | null;
}
