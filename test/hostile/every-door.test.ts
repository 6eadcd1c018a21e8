import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isTypable } from '../../src/core/address.ts';
import type { Capture } from '../../src/core/capture.ts';
import { type Clip, makeClip } from '../../src/core/clip.ts';
import { nothingTyped } from '../../src/core/settings.ts';
import { exportJson } from '../../src/exporters/json.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { pageCalls } from '../../src/protocol/call-schemas.ts';
import { database } from '../../src/store/database.ts';
import { planOf } from '../../src/templates/house-signs.ts';
import { presets } from '../../src/templates/presets.ts';
import { bytesOf, read } from '../backup/backup-bytes.ts';
import { noRecords } from '../backup/some-records.ts';
import { descendants } from '../markup.ts';
import { captureOf, clipOf, draftOf, idOf, newsletter, now, quoteOf } from '../sample.ts';
import { put, useFreshStore } from '../store/fresh-store.ts';
import { everyString } from './strings.ts';

useFreshStore();

/** A capture that says the text in each field that a page, or whoever sends one, may fill. */
function captureSaying(text: string): Capture {
  return captureOf({
    url: text,
    canonicalUrl: text,
    title: text,
    site: text,
    people: [{ name: text, handle: text, profile: text, role: text }],
    published: text,
    lang: text,
    identifiers: { doi: text },
    tags: [text],
    event: { start: text, end: text, place: text },
    links: [{ name: text, url: text }],
    quotes: [quoteOf('', { exact: text, html: text, prefix: text, suffix: text, shown: text })],
    claims: [{ declared: 'metered', words: text }],
    evidence: [text],
  });
}

/** The same as an entry of the issue, with what a curator writes about it. */
function clipSaying(text: string): Clip {
  const made = makeClip(captureSaying(text), { id: idOf(31), newsletter: newsletter.id, now });
  return { ...made, state: 'placed', blurb: text, aside: text, lead: text, via: text };
}

describe('a text of those that software falls over', () => {
  it('comes in by a message as it is', () => {
    for (const [, text] of everyString) {
      const capture = captureSaying(text);
      const ids = { clipId: idOf(1), placementId: idOf(2), orderId: idOf(3) };
      const typed = { ...nothingTyped, title: text, url: text, blurb: text, aside: text };
      const asked = { tabId: 1, ...ids, typed, capture };
      expect(v.parse(pageCalls.clip, asked)).toEqual(asked);
    }
  });

  it('lies in the store and in a backup as it was', async () => {
    const url = 'https://example.org/';
    const clips = everyString.map(([, text], at) => ({
      ...clipSaying(text.toWellFormed()),
      id: idOf(1_000 + at),
      url,
    }));
    await put('clips', ...clips);
    const rows = await (await database()).getAll('clips');
    const bare = rows.map(({ rev: _, ...row }) => row);
    expect(bare).toEqual(clips.map(({ rev: _, ...clip }) => clip));
    const backup = await read(await bytesOf({ ...noRecords, clips: rows }));
    if (backup === null || !('records' in backup)) throw new Error('the backup was not read');
    // What would run something where it is followed is not restored, and named.
    const refused = new Set(backup.bad.map(({ title }) => title));
    const harmless = rows.filter(({ title }) => !refused.has(title.found));
    expect(backup.records).toEqual({ ...noRecords, clips: harmless });
    expect(
      [...refused].filter((title) => !/^\W*(?:java\s*script|vbscript|data):/i.test(title)),
    ).toEqual([]);
    expect(refused.has('javascript:pwned=1')).toBe(true);
  });
});

/** Where a text may stand in a clip, one at a time. */
const fields: Readonly<Record<string, (text: string) => Clip>> = {
  title: (text) => clipOf(31, {}, { title: text }),
  site: (text) => clipOf(31, {}, { site: text }),
  person: (text) =>
    clipOf(31, {}, { people: [{ name: text, handle: text, profile: text, role: text }] }),
  published: (text) => clipOf(31, {}, { published: text }),
  identifier: (text) =>
    clipOf(31, {}, { kind: 'article', identifiers: { doi: text, arxiv: text } }),
  tag: (text) => clipOf(31, {}, { tags: [text] }),
  event: (text) =>
    clipOf(31, {}, { kind: 'event', event: { start: text, end: text, place: text } }),
  link: (text) => clipOf(31, {}, { links: [{ name: text, url: text }] }),
  address: (text) => clipOf(31, { url: text }, { canonicalUrl: text }),
  quote: (text) => clipOf(31, { quotes: [quoteOf('', { exact: text, html: text })] }),
  'altered quote': (text) => clipOf(31, { quotes: [quoteOf('low tide', { shown: text })] }),
  lead: (text) => clipOf(31, { lead: text, quotes: [quoteOf('low tide')] }),
  blurb: (text) => clipOf(31, { blurb: text }),
  aside: (text) => clipOf(31, { aside: text }),
  via: (text) => clipOf(31, { via: text }),
};

const mayBeFollowed = /^(?:https?|mailto):/i;

describe.each(presets.map(({ id }) => id))('an issue in %s', (preset) => {
  it.each(Object.entries(fields))(
    'has no markup and no address to fear from a clip’s %s',
    (field, clipWith) => {
      const clips = everyString.map(([, text], at) => ({
        ...clipWith(text.toWellFormed()),
        id: idOf(1_000 + at),
      }));
      const draft = draftOf(clips, { template: { preset, options: {} } });
      const nodes = descendants(fromMarkdown(exportMarkdown(draft)));
      const addresses = nodes.map(addressOf).filter((address) => address !== null);
      expect(addresses.filter((address) => !mayBeFollowed.test(address))).toEqual([]);
      expect(nodes.filter(({ type }) => type === 'html')).toEqual([]);
      // A curator may write a heading, and a quote may hold what looks like one.
      if (written.has(field)) return;
      const headings = planOf({ template: { preset, options: {} } }).head ? 2 : 1;
      expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(headings);
    },
  );
});

it('an issue’s JSON has no address to fear', () => {
  const clips = everyString.map(([, hostile], at) => {
    const url = hostile.toWellFormed();
    const people = [{ name: 'Mira', handle: null, profile: url, role: null }];
    return clipOf(
      1_000 + at,
      { url, quotes: [quoteOf('low')] },
      { people, links: [{ name: 'pdf', url }] },
    );
  });
  const { clips: told } = JSON.parse(exportJson(draftOf(clips))) as { clips: readonly Told[] };
  const addresses = told.flatMap(({ url, people, links, quotes }) => [
    url,
    ...people.map(({ profile }) => profile ?? ''),
    ...[...links, ...quotes].map((one) => one.url),
  ]);
  expect(addresses).not.toEqual([]);
  expect(addresses.filter((one) => one !== '' && !isTypable(one))).toEqual([]);
  expect(addresses.filter((one) => /^\W*(?:java\s*script|vbscript|data|file):/i.test(one))).toEqual(
    [],
  );
});

/** What is told of a clip, as far as it leads elsewhere. */
interface Told {
  readonly url: string;
  readonly people: readonly { readonly profile: string | null }[];
  readonly links: readonly { readonly url: string }[];
  readonly quotes: readonly { readonly url: string }[];
}

const written = new Set(['blurb', 'quote', 'altered quote']);

function addressOf(node: Nodes): string | null {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition'
    ? node.url
    : null;
}
