import { safeParse } from 'valibot';
import { expect, it } from 'vitest';
import { captureFrom } from '../../src/adapters/capture-from.ts';
import { tabAlone } from '../../src/adapters/tab-alone.ts';
import { withinBounds } from '../../src/adapters/within-bounds.ts';
import { recordSchemas } from '../../src/backup/record-schemas.ts';
import { makeClip } from '../../src/core/clip.ts';
import { nothingTyped } from '../../src/core/settings.ts';
import { pageCalls } from '../../src/protocol/call-schemas.ts';
import { newClipIds } from '../../src/protocol/clip-ids.ts';
import { captureOf, idOf, newsletter, now, snapshotOf } from '../sample.ts';

const long = `https://example.org/${'潮'.repeat(60_000)}`;

it('a page that says too much of itself is clipped all the same, and can be restored', () => {
  const author = Array.from({ length: 12_000 }, (_, at) => ({ '@type': 'Person', name: `${at}` }));
  const page = snapshotOf({
    title: 'Tides',
    canonical: long,
    jsonLd: [JSON.stringify({ '@type': 'Article', headline: 'Tides', author, url: long })],
  });
  const capture = captureFrom(page, idOf(90));
  expect(capture.title).toBe('Tides');
  expect(capture.people.length).toBeLessThanOrEqual(10_000);
  const asked = { tabId: 1, ...newClipIds(), capture, typed: nothingTyped };
  expect(safeParse(pageCalls.clip, asked).success).toBe(true);
  const clip = makeClip(capture, { id: idOf(31), newsletter: newsletter.id, now });
  expect(safeParse(recordSchemas.clips, clip).success).toBe(true);
});

it('a text is cut, an address too long is none, and what fits is as it was', () => {
  const far = `https://example.org/${'x'.repeat(200_000)}`;
  const person = { name: 'Mira', handle: null, profile: far, role: null };
  const bounded = withinBounds(
    captureOf({
      title: 'x'.repeat(300_000),
      canonicalUrl: far,
      people: [person],
      links: [
        { name: 'pdf', url: far },
        { name: 'repo', url: 'https://example.org/r' },
      ],
      identifiers: { doi: 'x'.repeat(300_000) },
    }),
  );
  expect(bounded.title).toHaveLength(200_000);
  expect(bounded.identifiers.doi).toHaveLength(200_000);
  expect(bounded).toMatchObject({
    canonicalUrl: null,
    people: [{ ...person, profile: null }],
    links: [{ name: 'repo' }],
  });
  expect(withinBounds(captureOf({ people: [{ ...person, profile: null }] }))).toEqual(
    captureOf({ people: [{ ...person, profile: null }] }),
  );
});

it('a page that is its own address is clipped with as much of it as can be kept', () => {
  const url = `data:text/html,${'x'.repeat(2_000_000)}`;
  expect(tabAlone({ url, title: '' }, 'tab', 'refused').url).toHaveLength(200_000);
});
