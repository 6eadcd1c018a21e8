import * as v from 'valibot';
import { declarations } from '../core/access.ts';
import { parsed } from '../core/address.ts';
import type { Clip } from '../core/clip.ts';
import { inboxOrders } from '../core/inbox-order.ts';
import type { Issue } from '../core/issue.ts';
import { kinds } from '../core/kind.ts';
import { whysLeftOut } from '../core/left-out.ts';
import type { Newsletter } from '../core/newsletter.ts';
import type { Passage } from '../core/passage.ts';
import type { Placement } from '../core/placement.ts';
import type { Quote } from '../core/quote.ts';
import { recordLimits as limits } from '../core/record-limits.ts';
import type { Records, StoreName } from '../core/records.ts';
import { accessActions, type Rules, severities } from '../core/rules.ts';
import type { Setting } from '../core/settings.ts';
import { type MovingSetting, movingSetting, movingSettings } from './moving-setting.ts';

const text = v.pipe(v.string(), v.maxLength(limits.text));
/** What is written or quoted at length. */
const prose = v.pipe(v.string(), v.maxLength(limits.prose));
const id = v.pipe(v.string(), v.uuid());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A list; what is too long is refused, never cut. */
const list = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.maxLength(limits.list));

/** Words by words. Keys that reach behind an object (`__proto__`, `constructor`) are never copied. */
const dictionary = v.pipe(v.record(text, text), v.maxEntries(limits.list));

/** What an address is held to. */
type Address = v.GenericSchema<unknown, string>;

/**
 * An address as a file may bring it: clips of the browser's own pages and files keep theirs (`file:`,
 * `data:`), and what was typed stays as it was typed; none of that is followed from here or printed as
 * a link. What a browser would run instead of opening is refused.
 */
const harmless = v.pipe(
  text,
  v.check((value) => !runs.includes(parsed(value)?.protocol ?? ''), 'runs instead of opening'),
);
const runs: readonly string[] = ['javascript:', 'vbscript:'];

const found = <S extends v.GenericSchema>(schema: S) =>
  v.object({ found: schema, corrected: v.nullable(schema) });

const leftOut = v.object({ characters: count, why: list(v.picklist(whysLeftOut)) });

const personWith = (address: Address) =>
  v.object({
    name: text,
    handle: v.nullable(text),
    profile: v.nullable(address),
    role: v.nullable(text),
  });

const quote: v.GenericSchema<unknown, Quote> = v.object({
  id,
  exact: prose,
  prefix: text,
  suffix: text,
  html: prose,
  shown: v.nullable(prose),
  from: v.picklist(['page', 'field']),
  leftOut,
  fragment: v.nullable(text),
});

const access = v.object({
  declared: found(v.picklist(declarations)),
  claims: list(v.object({ declared: v.picklist(declarations), words: text })),
  maxSnippet: v.nullable(count),
  now: v.picklist(['full', 'preview', 'blocked', 'unknown']),
  evidence: list(text),
  seenAt: text,
  leftOut,
});

const clipWith = (address: Address): v.GenericSchema<unknown, Clip> =>
  v.object({
    id,
    rev: count,
    newsletter: text,
    state: v.picklist(['inbox', 'placed', 'heldOver', 'trashed']),
    url: address,
    canonicalUrl: found(v.nullable(address)),
    key: text,
    // Nothing that a page says is so long; somebody may have put a whole text there.
    title: v.object({ found: text, corrected: v.nullable(prose) }),
    site: found(text),
    people: found(list(personWith(address))),
    published: found(text),
    lang: found(text),
    kind: found(v.picklist(['', ...kinds])),
    identifiers: found(dictionary),
    tags: found(list(text)),
    event: found(v.nullable(v.object({ start: text, end: text, place: text }))),
    links: found(list(v.object({ name: text, url: address }))),
    media: list(v.object({ url: address, alt: text, credit: text })),
    access,
    quotes: list(quote),
    lead: text,
    blurb: prose,
    aside: prose,
    via: text,
    readFrom: v.picklist(['page', 'link', 'tab']),
    unread: v.nullable(v.picklist(['refused', 'timedOut', 'failed'])),
    earlier: v.nullable(text),
    created: text,
    updated: text,
  });

const section = v.object({
  id,
  heading: text,
  level: v.pipe(v.number(), v.minValue(1), v.maxValue(6)),
  intro: prose,
  emptyText: prose,
});

const rules: v.GenericSchema<unknown, Rules> = v.object({
  checks: v.record(text, v.picklist(severities)),
  options: dictionary,
  access: list(
    v.object({
      host: text,
      declared: list(v.picklist(declarations)),
      action: v.picklist(accessActions),
      note: text,
    }),
  ),
  marks: dictionary,
});

const newsletter: v.GenericSchema<unknown, Newsletter> = v.object({
  id,
  rev: count,
  name: text,
  tag: text,
  numberForm: text,
  editor: text,
  signOff: text,
  sections: list(section),
  frame: v.object({ front: text, title: text, preamble: prose, close: prose }),
  template: v.object({ preset: text, options: dictionary }),
  rhythm: v.object({ days: v.number() }),
  rules,
  sectionMemory: dictionary,
  lang: text,
});

const issue: v.GenericSchema<unknown, Issue> = v.object({
  id,
  rev: count,
  newsletter: text,
  number: v.number(),
  title: text,
  date: text,
  status: v.picklist(['draft', 'published', 'imported']),
  front: text,
  preamble: prose,
  close: prose,
  sections: list(section),
  printed: v.nullable(v.object({ at: text, markdown: prose })),
  silenced: list(v.object({ check: text, subject: text, reason: text })),
});

const passage: v.GenericSchema<unknown, Passage> = v.object({
  id,
  rev: count,
  newsletter: text,
  markdown: prose,
});

const placement: v.GenericSchema<unknown, Placement> = v.object({
  id,
  rev: count,
  issue: text,
  section: text,
  rank: text,
  kind: v.picklist(['clip', 'passage']),
  ref: text,
});

const ids = list(text);

const settingValues: Readonly<Record<MovingSetting, v.GenericSchema<unknown, Setting['value']>>> = {
  current: v.object({ newsletter: text, issue: text }),
  preferences: v.object({ quiet: v.boolean() }),
  inboxOrder: v.picklist(inboxOrders),
  sample: v.object({ issue: text, clips: ids, passages: ids, placements: ids, before: text }),
  pending: v.object({
    title: v.nullable(prose),
    url: v.nullable(text),
    blurb: prose,
    aside: prose,
    section: v.nullable(text),
  }),
};

const setting: v.GenericSchema<unknown, Setting> = v.union(
  movingSettings.map((name) =>
    v.object({
      id: v.pipe(
        text,
        v.check((id) => movingSetting(id) === name),
      ),
      rev: count,
      value: settingValues[name],
    }),
  ),
);

const schemasWith = (
  address: Address,
): { readonly [S in StoreName]: v.GenericSchema<unknown, Records[S]> } => ({
  newsletters: newsletter,
  issues: issue,
  clips: clipWith(address),
  passages: passage,
  placements: placement,
  archiveLinks: v.object({
    id,
    rev: count,
    key: text,
    newsletter: text,
    issue: text,
    section: text,
    words: text,
    url: address,
    clip: v.nullable(text),
  }),
  templates: v.object({ id, rev: count, newsletter: text, name: text, source: prose, good: prose }),
  settings: setting,
  linkChecks: v.object({ id, rev: count, url: address, verdict: text, checkedAt: text }),
});

/**
 * What a record of each kind has to be, field by field, where a file brings it; fields that none of
 * ours has are left out.
 */
export const recordSchemas = schemasWith(harmless);

/** The same of a record that is in the store: an address is as it was typed, until it is altered. */
export const storedSchemas = schemasWith(text);
