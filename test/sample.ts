import type { Capture } from '../src/core/capture.ts';
import { type Clip, makeClip } from '../src/core/clip.ts';
import { assembleDraft, type Draft } from '../src/core/draft.ts';
import { makeNewsletter } from '../src/core/first-desk.ts';
import { makeIssue } from '../src/core/issue.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import type { Quote } from '../src/core/quote.ts';

export const now = '2026-11-23T09:00:00.000Z';

/** An id that says what it is for, in the shape of a UUID. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const newsletter: Newsletter = {
  ...makeNewsletter({
    id: idOf(1),
    name: 'Tracking Tides',
    sections: [
      { id: idOf(11), heading: 'News' },
      { id: idOf(12), heading: 'From the Literature' },
    ],
  }),
  tag: 'TT',
  editor: 'Ines Halvorsen',
};

export const issue = makeIssue(newsletter, { id: idOf(2), number: 18, date: '2026-11-27' });

export function captureOf(part: Partial<Capture> = {}): Capture {
  return {
    url: 'https://example.org/tides',
    canonicalUrl: null,
    title: 'Tides for everyone',
    site: 'Example',
    people: [],
    published: '',
    lang: 'en',
    quotes: [],
    readFrom: 'page',
    unread: null,
    ...part,
  };
}

export function quoteOf(html: string, part: Partial<Quote> = {}): Quote {
  const exact = html.replace(/<[^>]+>/g, '');
  return { id: idOf(90), exact, prefix: '', suffix: '', html, shown: null, ...part };
}

export function clipOf(
  number: number,
  part: Partial<Clip> = {},
  capture: Partial<Capture> = {},
): Clip {
  const made = makeClip(captureOf(capture), { id: idOf(number), newsletter: newsletter.id, now });
  return { ...made, state: 'placed', ...part };
}

/** The issue with these clips in its first section, in their order. */
export function draftOf(clips: readonly Clip[], of: Partial<Newsletter> = {}): Draft {
  return assembleDraft({
    newsletter: { ...newsletter, ...of },
    issue,
    clips,
    placements: clips.map((clip, index) => ({
      id: idOf(200 + index),
      rev: 1,
      issue: issue.id,
      section: idOf(11),
      rank: `a${String(index).padStart(6, '0')}`,
      kind: 'clip',
      ref: clip.id,
    })),
  });
}
