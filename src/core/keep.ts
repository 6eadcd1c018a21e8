import type { Access } from './access.ts';
import type { Capture } from './capture.ts';
import { type Change, changeOf } from './change.ts';
import { accessOf, type Clip, type FoundField, foundFields, makeClip } from './clip.ts';
import { equal } from './equal.ts';
import { fileClip } from './filing.ts';
import type { Issue, Section } from './issue.ts';
import type { Newsletter } from './newsletter.ts';
import { readerAddress } from './reader-address.ts';
import type { Pending } from './settings.ts';

/** How keeping a capture ended. */
export type Outcome = 'new' | 'quoteAdded' | 'already';

/** What the desk knows when a capture is kept. */
export interface Desk {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
  /** The clip of the same page in this issue, in the inbox, or held over, if there is one. */
  readonly same: Clip | null;
  /** The latest clip of the same page in another issue. */
  readonly earlier: Clip | null;
  /** Where it goes; null for the inbox. */
  readonly section: Section | null;
  /** The rank of the last placement of that section; null while it is empty. */
  readonly lastRank: string | null;
}

/** Ids made by the caller, and the time (ISO 8601 UTC). */
export interface KeptBy {
  readonly clipId: string;
  readonly placementId: string;
  readonly now: string;
}

export interface Kept {
  readonly outcome: Outcome;
  readonly clip: Clip;
  /** The section it was put in now; null where it was not moved. */
  readonly section: Section | null;
  readonly changes: readonly Change[];
}

/**
 * Keeps a capture: a new clip, or, where this issue or the inbox holds the page already, its
 * quotes and words added to that clip.
 */
export function keepCapture(capture: Capture, desk: Desk, typed: Pending, by: KeptBy): Kept {
  return desk.same === null
    ? keepNew(capture, desk, typed, by)
    : addTo(desk.same, capture, desk, typed, by);
}

/** The capture with the address that was typed for it, if one was. */
export function withAddress(capture: Capture, typed: string | null): Capture {
  if (typed === null || typed.trim() === '') return capture;
  return { ...capture, url: readerAddress(typed) ?? typed.trim(), canonicalUrl: null };
}

/**
 * A first look at a page that is clipped already, and will be looked at once more: what was found
 * of it before stands until then, as it may be better than what the first look found.
 */
export function withFoundBefore(capture: Capture, same: Clip | null): Capture {
  if (same?.readFrom !== 'page') return capture;
  const before = Object.fromEntries(foundFields.map((field) => [field, same[field].found]));
  return { ...capture, ...before };
}

/** The clip with what a second look at its page found; the same where that is nothing new. */
export function readFurther(clip: Clip, capture: Capture, now: string): Clip {
  const read = readAgain(clip, capture);
  return equal(read, clip) ? clip : { ...read, updated: now };
}

function keepNew(capture: Capture, desk: Desk, typed: Pending, by: KeptBy): Kept {
  const made = makeClip(capture, { id: by.clipId, newsletter: desk.newsletter.id, now: by.now });
  const clip: Clip = {
    ...made,
    title: { ...made.title, corrected: typed.title },
    blurb: typed.blurb,
    aside: typed.aside,
    earlier: desk.earlier?.id ?? null,
    state: desk.section === null ? 'inbox' : 'placed',
  };
  const changes = [changeOf('clips', null, clip), ...placing(clip, desk, by)];
  return { outcome: 'new', clip, section: desk.section, changes };
}

function addTo(same: Clip, capture: Capture, desk: Desk, typed: Pending, by: KeptBy): Kept {
  const fresh = capture.quotes.filter(
    (quote) => !same.quotes.some((one) => one.exact === quote.exact),
  );
  const outcome = fresh.length > 0 ? 'quoteAdded' : 'already';
  const isPlacedNow = same.state !== 'placed' && desk.section !== null && typed.section !== null;
  const silent = fresh.length === 0 && typed.title === null && typed.blurb + typed.aside === '';
  const read = readAgain(same, capture);
  if (silent && !isPlacedNow && equal(read, same)) {
    return { outcome, clip: same, section: null, changes: [] };
  }
  const clip: Clip = {
    ...read,
    state: isPlacedNow ? 'placed' : same.state,
    quotes: [...same.quotes, ...fresh],
    access: seenAgain(same.access, capture, by.now),
    title: { ...read.title, corrected: typed.title ?? same.title.corrected },
    blurb: joined(same.blurb, typed.blurb),
    aside: joined(same.aside, typed.aside),
    updated: by.now,
  };
  const placed = isPlacedNow ? placing(clip, desk, by) : [];
  const section = isPlacedNow ? desk.section : null;
  return { outcome, clip, section, changes: [changeOf('clips', same, clip), ...placed] };
}

/**
 * The clip with what a later reading of its page found; what that does not say stays as it was
 * found before, and what was corrected stays corrected.
 */
function readAgain(clip: Clip, capture: Capture): Clip {
  if (capture.readFrom !== 'page') return clip;
  const again = (field: FoundField) => {
    const { found, corrected } = clip[field];
    return { found: isBlank(capture[field]) ? found : capture[field], corrected };
  };
  const fields = Object.fromEntries(foundFields.map((field) => [field, again(field)]));
  return { ...clip, ...fields, readFrom: 'page', unread: null };
}

function isBlank(value: unknown): boolean {
  return value === '' || value === null || Object.keys(Object(value)).length === 0;
}

/** What was seen and said last stands; a reading that could not tell takes nothing back. */
function seenAgain(before: Access, capture: Capture, now: string): Access {
  const after = accessOf(capture, now);
  const isSeen = capture.now !== 'unknown';
  const isSaid = capture.declared !== 'unknown';
  return {
    ...(isSeen ? after : before),
    declared: {
      ...before.declared,
      found: isSaid ? after.declared.found : before.declared.found,
    },
    claims: isSaid ? after.claims : before.claims,
    maxSnippet: capture.readFrom === 'page' ? after.maxSnippet : before.maxSnippet,
  };
}

/** The placement behind everything its section holds. */
function placing(clip: Clip, desk: Desk, by: KeptBy): readonly Change[] {
  if (desk.section === null) return [];
  const { issue, section, lastRank } = desk;
  const spot = { issue: issue.id, section: section.id, before: lastRank, after: null };
  return fileClip(clip, null, spot, by);
}

function joined(before: string, added: string): string {
  return [before, added].filter((text) => text !== '').join('\n\n');
}
