import type { Access } from './access.ts';
import type { Capture, EventFacts, ExtraLink, Person, ReadFrom, Unread } from './capture.ts';
import type { Kind } from './kind.ts';
import type { Quote } from './quote.ts';
import { readerAddress } from './reader-address.ts';
import { type Found, found, printed, type Stored } from './stored.ts';
import { urlKey } from './url-key.ts';

export type ClipState = 'inbox' | 'placed' | 'heldOver' | 'trashed';

/** A capture kept. */
export interface Clip extends Stored {
  readonly newsletter: string;
  readonly state: ClipState;
  readonly url: string;
  /** The address to print, where that is another. */
  readonly canonicalUrl: Found<string | null>;
  /** Normal form of the address, for comparing; never printed. */
  readonly key: string;
  readonly title: Found<string>;
  readonly site: Found<string>;
  readonly people: Found<readonly Person[]>;
  readonly published: Found<string>;
  readonly lang: Found<string>;
  readonly kind: Found<Kind>;
  readonly identifiers: Found<Readonly<Record<string, string>>>;
  readonly tags: Found<readonly string[]>;
  /** Corrected to an event without times and place where there is none. */
  readonly event: Found<EventFacts | null>;
  readonly links: Found<readonly ExtraLink[]>;
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
    key: urlKey(capture.canonicalUrl ?? capture.url),
    ...foundIn(capture),
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

/** What a capture found, field by field, with nothing corrected. */
function foundIn(capture: Capture): Pick<Clip, FoundField> {
  return Object.fromEntries(
    foundFields.map((field) => [field, found(capture[field])]),
  ) as unknown as Pick<Clip, FoundField>;
}

/** The fields that a page gives and a curator may correct. */
export const foundFields = [
  'canonicalUrl',
  'title',
  'site',
  'people',
  'published',
  'lang',
  'kind',
  'identifiers',
  'tags',
  'event',
  'links',
] as const satisfies readonly (keyof Clip & keyof Capture)[];

export type FoundField = (typeof foundFields)[number];

/** What a capture says of the page's access; `now` is when it was read (ISO 8601 UTC). */
export function accessOf(capture: Capture, now: string): Access {
  const { declared, claims, maxSnippet, evidence, leftOut } = capture;
  const said = { declared: found(declared), claims, maxSnippet };
  return { ...said, now: capture.now, evidence, seenAt: now, leftOut };
}

/** The address a reader of the newsletter is sent to. */
export function clipUrl(clip: Clip): string {
  // An address that was typed is kept as it was typed.
  return printed(clip.canonicalUrl) || (readerAddress(clip.url) ?? clip.url);
}

/** The words a clip goes by: its title, else its address. */
export function clipTitle(clip: Clip): string {
  return printed(clip.title).trim() || clipUrl(clip);
}
