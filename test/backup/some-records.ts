import * as fc from 'fast-check';
import type { AllRecords } from '../../src/backup/backup-file.ts';
import { declarations } from '../../src/core/access.ts';
import type { Clip } from '../../src/core/clip.ts';
import { kinds } from '../../src/core/kind.ts';
import type { Records } from '../../src/core/records.ts';
import { accessActions, severities } from '../../src/core/rules.ts';
import type { Setting } from '../../src/core/settings.ts';
import { clipOf, idOf, issue, newsletter, now, placementOf, quoteOf } from '../sample.ts';

/** Nothing of any kind. */
export const noRecords: AllRecords = {
  newsletters: [],
  issues: [],
  clips: [],
  passages: [],
  placements: [],
  archiveLinks: [],
  templates: [],
  settings: [],
  linkChecks: [],
};

export const passage = {
  id: idOf(61),
  rev: 2,
  newsletter: newsletter.id,
  markdown: `Two [good ideas](clip:${idOf(31)}) and :quote[low water]{#${idOf(90)} clip="${idOf(31)}"}.`,
};

/** A small desk with something of every kind. */
export const aDesk: AllRecords = {
  newsletters: [{ ...newsletter, rev: 3, sectionMemory: { 'example.org': 'News' } }],
  issues: [{ ...issue, rev: 2, preamble: 'Good morning.' }],
  clips: [
    clipOf(31, { rev: 4, quotes: [quoteOf('<em>low</em> water')], blurb: 'Worth it.' }),
    clipOf(32, { rev: 1, state: 'inbox' }, { title: 'A bell', url: 'https://example.org/bell' }),
    clipOf(33, { rev: 1, state: 'trashed' }, { url: 'file:///home/ines/tides.pdf' }),
  ],
  passages: [passage],
  placements: [
    placementOf(41, { id: idOf(31) }),
    placementOf(42, passage, { kind: 'passage', rank: 'a1' }),
  ],
  archiveLinks: [
    {
      id: idOf(71),
      rev: 1,
      key: 'example.org/old',
      newsletter: newsletter.id,
      issue: idOf(3),
      section: 'News',
      words: 'an old one',
      url: 'https://example.org/old',
      clip: null,
    },
  ],
  templates: [
    {
      id: idOf(81),
      rev: 1,
      newsletter: newsletter.id,
      name: 'clip',
      source: '{{ title',
      good: '{{ title }}',
    },
  ],
  settings: [
    { id: 'current', rev: 1, value: { newsletter: newsletter.id, issue: issue.id } },
    { id: 'preferences', rev: 1, value: { quiet: true } },
    {
      id: 'pending:example.org/bell',
      rev: 5,
      value: { title: null, url: null, blurb: 'not yet clipped', aside: '', section: '' },
    },
  ],
  linkChecks: [
    { id: idOf(95), rev: 1, url: 'https://example.org/tides', verdict: 'ok', checkedAt: now },
  ],
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\ud800',
    '\u2028"\\\n\r\t\0',
    '</script>',
    '__proto__',
    '👩‍👩‍👧',
    '{"records":{',
    '}}',
  ),
);
const id = fc.uuid();
const rev = fc.nat(1_000);
const key = text.filter((one) => !['__proto__', 'constructor', 'prototype'].includes(one));
const words = fc.dictionary(key, text, { maxKeys: 4 });
const found = <T>(of: fc.Arbitrary<T>) => fc.record({ found: of, corrected: fc.option(of) });
const leftOut = fc.record({
  characters: fc.nat(),
  why: fc.subarray(['hidden', 'faint', 'cut'] as const),
});
const quote = fc.record({
  id,
  exact: text,
  prefix: text,
  suffix: text,
  html: text,
  shown: fc.option(text),
  from: fc.constantFrom('page' as const, 'field' as const),
  leftOut,
  fragment: fc.option(text),
});
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('', 'about:addons', 'chrome://version', 'file:///a%20b.pdf', 'no address'),
);
const declared = fc.constantFrom('free' as const, 'metered' as const, 'unknown' as const);

const clip: fc.Arbitrary<Clip> = fc.record({
  id,
  rev,
  newsletter: id,
  state: fc.constantFrom(
    'inbox' as const,
    'placed' as const,
    'heldOver' as const,
    'trashed' as const,
  ),
  url: address,
  canonicalUrl: found(fc.option(address)),
  key: text,
  title: found(text),
  site: found(text),
  people: found(
    fc.array(
      fc.record({
        name: text,
        handle: fc.option(text),
        profile: fc.option(address),
        role: fc.option(text),
      }),
      { maxLength: 2 },
    ),
  ),
  published: found(text),
  lang: found(text),
  kind: found(fc.constantFrom('' as const, ...kinds)),
  identifiers: found(words),
  tags: found(fc.array(text, { maxLength: 3 })),
  event: found(fc.option(fc.record({ start: text, end: text, place: text }))),
  links: found(fc.array(fc.record({ name: text, url: address }), { maxLength: 2 })),
  media: fc.array(fc.record({ url: address, alt: text, credit: text }), { maxLength: 2 }),
  access: fc.record({
    declared: found(declared),
    claims: fc.array(fc.record({ declared, words: text }), { maxLength: 2 }),
    maxSnippet: fc.option(fc.nat()),
    now: fc.constantFrom('full' as const, 'preview' as const, 'unknown' as const),
    evidence: fc.array(text, { maxLength: 2 }),
    seenAt: fc.constant(now),
    leftOut,
  }),
  quotes: fc.array(quote, { maxLength: 2 }),
  lead: text,
  blurb: text,
  aside: text,
  via: text,
  readFrom: fc.constantFrom('page' as const, 'link' as const, 'tab' as const),
  unread: fc.option(fc.constantFrom('refused' as const, 'timedOut' as const)),
  earlier: fc.option(id),
  created: fc.constant(now),
  updated: fc.constant(now),
});

const section = fc.record({
  id,
  heading: text,
  level: fc.integer({ min: 1, max: 6 }),
  intro: text,
  emptyText: text,
});

const setting: fc.Arbitrary<Setting> = fc.oneof(
  fc.record({
    id: fc.constant('current'),
    rev,
    value: fc.record({ newsletter: id, issue: id }),
  }),
  fc.record({
    id: text.map((page) => `pending:${page}`),
    rev,
    value: fc.record({
      title: fc.option(text),
      url: fc.option(text),
      blurb: text,
      aside: text,
      section: fc.option(text),
    }),
  }),
);

const kindsOfRecords: { readonly [S in keyof Records]: fc.Arbitrary<Records[S]> } = {
  newsletters: fc.record({
    id,
    rev,
    name: text,
    tag: text,
    numberForm: text,
    editor: text,
    signOff: text,
    sections: fc.array(section, { maxLength: 2 }),
    template: fc.record({ preset: text, options: words }),
    rhythm: fc.record({ days: fc.nat(60) }),
    frame: fc.record({ front: text, title: text, preamble: text, close: text }),
    rules: fc.record({
      checks: fc.dictionary(key, fc.constantFrom(...severities), { maxKeys: 2 }),
      options: words,
      access: fc.array(
        fc.record({
          host: text,
          declared: fc.array(fc.constantFrom(...declarations), { maxLength: 2 }),
          action: fc.constantFrom(...accessActions),
          note: text,
        }),
        { maxLength: 2 },
      ),
      marks: words,
    }),
    sectionMemory: words,
    lang: text,
  }),
  issues: fc.record({
    id,
    rev,
    newsletter: id,
    number: fc.nat(500),
    title: text,
    date: text,
    status: fc.constantFrom('draft' as const, 'published' as const),
    front: text,
    preamble: text,
    close: text,
    sections: fc.array(section, { maxLength: 2 }),
    printed: fc.option(fc.record({ at: fc.constant(now), markdown: text })),
    silenced: fc.array(fc.record({ check: text, subject: text, reason: text }), { maxLength: 2 }),
  }),
  clips: clip,
  passages: fc.record({ id, rev, newsletter: id, markdown: text }),
  placements: fc.record({
    id,
    rev,
    issue: id,
    section: id,
    rank: text,
    kind: fc.constantFrom('clip' as const, 'passage' as const),
    ref: id,
  }),
  archiveLinks: fc.record({
    id,
    rev,
    key: text,
    newsletter: id,
    issue: id,
    section: text,
    words: text,
    url: fc.webUrl(),
    clip: fc.option(id),
  }),
  templates: fc.record({ id, rev, newsletter: id, name: text, source: text, good: text }),
  settings: setting,
  linkChecks: fc.record({ id, rev, url: fc.webUrl(), verdict: text, checkedAt: fc.constant(now) }),
};

/** Any records there may be, each with an id of its own, in the order that the store gives them. */
export const anyRecords: fc.Arbitrary<AllRecords> = fc.record(
  Object.fromEntries(
    Object.entries(kindsOfRecords).map(([store, kind]) => [
      store,
      fc
        .uniqueArray(kind as fc.Arbitrary<{ readonly id: string }>, {
          maxLength: 5,
          selector: (record) => record.id,
        })
        .map((all) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
    ]),
  ),
) as unknown as fc.Arbitrary<AllRecords>;
