import type { Access } from './access.ts';
import type { Capture, Person, ReadFrom, Unread } from './capture.ts';
import type { Quote } from './quote.ts';
import { type Found, found, printed, type Stored } from './stored.ts';
import { urlKey } from './url-key.ts';

export type ClipState = 'inbox' | 'placed' | 'heldOver' | 'trashed';

/** A capture kept. */
export interface Clip extends Stored {
  readonly newsletter: string;
  readonly state: ClipState;
  readonly url: string;
  readonly canonicalUrl: string | null;
  /** Normal form of the address, for comparing; never printed. */
  readonly key: string;
  readonly title: Found<string>;
  readonly site: Found<string>;
  readonly people: Found<readonly Person[]>;
  readonly published: Found<string>;
  readonly lang: Found<string>;
  readonly kind: Found<string>;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly event: { readonly start: string; readonly end: string; readonly place: string } | null;
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly media: readonly {
    readonly url: string;
    readonly alt: string;
    readonly credit: string;
  }[];
  readonly access: Access;
  readonly quotes: readonly Quote[];
  /** The verb a quote is led in by: "asks", "writes". */
  readonly lead: string;
  /** The curator's Markdown about this clip. */
  readonly blurb: string;
  /** The editor's own words in Markdown, printed in the house form. */
  readonly aside: string;
  readonly via: string;
  readonly readFrom: ReadFrom;
  readonly unread: Unread | null;
  /** An earlier clip of the same page, used in a published issue. */
  readonly earlier: string | null;
  readonly created: string;
  readonly updated: string;
}

/** Makes the clip of a capture: unplaced, nothing corrected, rev 0. `now` is an ISO 8601 UTC time. */
export function makeClip(
  capture: Capture,
  by: { readonly id: string; readonly newsletter: string; readonly now: string },
): Clip {
  return {
    id: by.id,
    rev: 0,
    newsletter: by.newsletter,
    state: 'inbox',
    url: capture.url,
    canonicalUrl: capture.canonicalUrl,
    key: urlKey(capture.canonicalUrl ?? capture.url),
    title: found(capture.title),
    site: found(capture.site),
    people: found(capture.people),
    published: found(capture.published),
    lang: found(capture.lang),
    kind: found(''),
    identifiers: {},
    tags: [],
    event: null,
    links: [],
    media: [],
    access: accessOf(capture, by.now),
    quotes: capture.quotes,
    lead: '',
    blurb: '',
    aside: '',
    via: '',
    readFrom: capture.readFrom,
    unread: capture.unread,
    earlier: null,
    created: by.now,
    updated: by.now,
  };
}

/** What a capture says of the page's access; `now` is when it was read (ISO 8601 UTC). */
export function accessOf(capture: Capture, now: string): Access {
  const { evidence, leftOut } = capture;
  return { declared: 'unknown', now: capture.now, evidence, seenAt: now, leftOut };
}

/** The address a reader of the newsletter is sent to. */
export function clipUrl(clip: Clip): string {
  return clip.canonicalUrl ?? clip.url;
}

/** The words a clip goes by: its title, else its address. */
export function clipTitle(clip: Clip): string {
  return printed(clip.title).trim() || clipUrl(clip);
}
