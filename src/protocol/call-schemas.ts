import * as v from 'valibot';
import { declarations } from '../core/access.ts';
import { kinds } from '../core/kind.ts';
import type { ClipRequest, FindRequest, TabsRequest } from './calls.ts';
import { leftOut } from './snapshot.ts';

const id = v.pipe(v.string(), v.uuid());
const text = v.string();
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
  people: v.array(person),
  published: text,
  lang: text,
  kind: v.picklist(['', ...kinds]),
  identifiers: v.record(text, text),
  tags: v.array(text),
  event: v.nullable(v.object({ start: text, end: text, place: text })),
  links: v.array(v.object({ name: text, url: text })),
  quotes: v.array(quote),
  leftOut,
  declared: v.picklist(declarations),
  claims: v.array(v.object({ declared: v.picklist(declarations), words: text })),
  maxSnippet: v.nullable(count),
  now: v.picklist(['full', 'preview', 'blocked', 'unknown']),
  evidence: v.array(text),
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

const clipRequest: v.GenericSchema<ClipRequest> = v.object({
  tabId: v.number(),
  clipId: id,
  placementId: id,
  orderId: id,
  capture: v.nullable(capture),
  typed,
});

const tabsRequest: v.GenericSchema<TabsRequest> = v.object({
  orderId: id,
  section: text,
  clips: v.array(v.object({ clipId: id, placementId: id, capture })),
});

const record = v.nullable(v.looseObject({ id: text, rev: v.number() }));

/** Only our own pages send orders, and they type their records; the shape is all that is looked at. */
const changeOrder = v.object({
  id,
  at: text,
  label: v.nullable(text),
  coalesce: v.optional(text),
  completes: v.optional(text),
  changes: v.array(v.object({ store: text, id: text, before: record, after: record })),
});

const lateSetting = v.object({ page: text, at: text, value: v.nullable(typed) });

const findRequest: v.GenericSchema<FindRequest> = v.object({
  tabId: v.number(),
  quotes: v.array(v.object({ id, exact: text, prefix: text, suffix: text })),
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
