import * as v from 'valibot';
import { declarations } from '../core/access.ts';
import { kinds } from '../core/kind.ts';
import { recordLimits } from '../core/record-limits.ts';
import { storeNames } from '../core/records.ts';
import type { ClipRequest, FindRequest, TabsRequest } from './calls.ts';
import { leftOut } from './snapshot.ts';

const id = v.pipe(v.string(), v.uuid());

/**
 * What is longer than any record is refused. Addresses and titles are held to no less than prose is:
 * somebody may have typed them, and words are not to be lost for their length.
 */
const text = v.pipe(v.string(), v.maxLength(recordLimits.prose));
const list = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.maxLength(recordLimits.list));

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const person = v.object({
  name: text,
  handle: v.nullable(text),
  profile: v.nullable(text),
  role: v.nullable(text),
});

const quote = v.object({
  id,
  exact: text,
  prefix: text,
  suffix: text,
  html: text,
  shown: v.nullable(text),
  from: v.picklist(['page', 'field']),
  leftOut,
  fragment: v.nullable(text),
});

const capture = v.object({
  url: text,
  canonicalUrl: v.nullable(text),
  title: text,
  site: text,
  people: list(person),
  published: text,
  lang: text,
  kind: v.picklist(['', ...kinds]),
  identifiers: v.pipe(v.record(text, text), v.maxEntries(recordLimits.list)),
  tags: list(text),
  event: v.nullable(v.object({ start: text, end: text, place: text })),
  links: list(v.object({ name: text, url: text })),
  quotes: list(quote),
  leftOut,
  declared: v.picklist(declarations),
  claims: list(v.object({ declared: v.picklist(declarations), words: text })),
  maxSnippet: v.nullable(count),
  now: v.picklist(['full', 'preview', 'blocked', 'unknown']),
  evidence: list(text),
  readFrom: v.picklist(['page', 'link', 'tab']),
  unread: v.nullable(v.picklist(['refused', 'timedOut', 'failed'])),
});

const typed = v.object({
  title: v.nullable(text),
  url: v.nullable(text),
  blurb: text,
  aside: text,
  section: v.nullable(text),
});

const clipRequest: v.GenericSchema<unknown, ClipRequest> = v.object({
  tabId: v.number(),
  clipId: id,
  placementId: id,
  orderId: id,
  capture: v.nullable(capture),
  typed,
});

const tabsRequest: v.GenericSchema<unknown, TabsRequest> = v.object({
  orderId: id,
  section: text,
  clips: list(v.object({ clipId: id, placementId: id, capture })),
});

const time = v.pipe(v.string(), v.isoTimestamp());

/** Field by field a record is parsed by whoever knows what each store holds (`finish-typing.ts`). */
const record = v.nullable(v.looseObject({ id: text, rev: count }));

const changeOrder = v.object({
  id,
  at: time,
  label: v.nullable(v.pipe(v.string(), v.regex(/^change_[a-z_]{1,40}$/))),
  coalesce: v.optional(text),
  completes: v.optional(id),
  changes: list(
    v.object({ store: v.picklist(storeNames), id: text, before: record, after: record }),
  ),
});

const lateSetting = v.object({ page: text, at: time, value: v.nullable(typed) });

const findRequest: v.GenericSchema<unknown, FindRequest> = v.object({
  tabId: v.number(),
  quotes: list(v.object({ id, exact: text, prefix: text, suffix: text })),
});

/** What each call takes, by the name of the call. */
export const pageCalls = {
  readTab: v.number(),
  clip: clipRequest,
  clipTabs: tabsRequest,
  markTabs: v.literal('shown'),
  lookAfterStore: v.literal('opened'),
  finishTyping: changeOrder,
  keepPending: lateSetting,
  findQuotes: findRequest,
};
export const toastCalls = { openClip: id, undoClip: id };
