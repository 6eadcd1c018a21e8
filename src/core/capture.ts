import type { Claim, Declared, Now } from './access.ts';
import type { Kind } from './kind.ts';
import type { LeftOut } from './left-out.ts';
import type { Quote } from './quote.ts';

/** Someone who made what was clipped; a role ("data scientist") replaces the name in print. */
export interface Person {
  readonly name: string;
  readonly handle: string | null;
  readonly profile: string | null;
  readonly role: string | null;
}

/** When and where something takes place: ISO 8601 as the page says it, '' for what it does not say. */
export interface EventFacts {
  readonly start: string;
  readonly end: string;
  readonly place: string;
}

/** A further address of what was clipped, by what stands there: `pdf`, `repo`. */
export interface ExtraLink {
  readonly name: string;
  readonly url: string;
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
  readonly kind: Kind;
  /** By the names of their registries: `doi`, `arxiv`. */
  readonly identifiers: Readonly<Record<string, string>>;
  /** Printed behind the title: `[video]`, `[ZH]`. */
  readonly tags: readonly string[];
  readonly event: EventFacts | null;
  readonly links: readonly ExtraLink[];
  readonly quotes: readonly Quote[];
  /** What was selected and is in no quote. */
  readonly leftOut: LeftOut;
  readonly declared: Declared;
  /** What `declared` is concluded from. */
  readonly claims: readonly Claim[];
  /** As `Access.maxSnippet`. */
  readonly maxSnippet: number | null;
  readonly now: Now;
  /** What `now` is concluded from. */
  readonly evidence: readonly string[];
  readonly readFrom: ReadFrom;
  readonly unread: Unread | null;
}
