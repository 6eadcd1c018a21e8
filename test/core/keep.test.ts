import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import { type Desk, keepCapture, withAddress } from '../../src/core/keep.ts';
import { rememberSection, sectionFor } from '../../src/core/section-memory.ts';
import type { Pending } from '../../src/core/settings.ts';
import { captureOf, clipOf, idOf, issue, newsletter, quoteOf } from '../sample.ts';

const later = '2026-11-24T08:00:00.000Z';
const by = { clipId: idOf(50), placementId: idOf(70), now: later };
const nothing: Pending = { title: null, url: null, blurb: '', aside: '', section: null };
const [news, literature] = [issue.sections[0] ?? null, issue.sections[1] ?? null];
const calm = quoteOf('calm water');
const capture = captureOf({ quotes: [calm] });

function keep(desk: Partial<Desk>, typed: Partial<Pending> = {}, what = capture) {
  const empty = { newsletter, issue, same: null, earlier: null, section: null, lastRank: null };
  return keepCapture(what, { ...empty, ...desk }, { ...nothing, ...typed }, by);
}

function stores(kept: ReturnType<typeof keep>): readonly string[] {
  return kept.changes.map((change) => change.store);
}

describe('a page clipped for the first time', () => {
  it('without a section goes to the inbox', () => {
    const kept = keep({});
    expect(kept).toMatchObject({ outcome: 'new', section: null });
    expect(kept.clip).toMatchObject({
      id: idOf(50),
      state: 'inbox',
      quotes: [calm],
      earlier: null,
    });
    expect(kept.changes).toEqual([
      { store: 'clips', id: idOf(50), before: null, after: kept.clip },
    ]);
  });

  it('with a section stands behind all that the section holds', () => {
    const kept = keep({ section: news, lastRank: 'a3' });
    expect(kept).toMatchObject({ outcome: 'new', section: news, clip: { state: 'placed' } });
    expect(kept.changes.at(-1)?.after).toMatchObject({
      id: idOf(70),
      section: idOf(11),
      rank: 'a4',
      ref: idOf(50),
    });
  });

  it('takes the words typed over it, the found title kept beside the corrected one', () => {
    const { clip } = keep({}, { title: 'Tides', blurb: 'Worth it', aside: 'hm' });
    expect(clip).toMatchObject({
      title: { found: 'Tides for everyone', corrected: 'Tides' },
      blurb: 'Worth it',
      aside: 'hm',
    });
  });

  it('goes by the address typed for it where the browser keeps its own to itself', () => {
    const read = captureOf({ url: '', canonicalUrl: 'https://example.org/other' });
    const { clip } = keep({}, {}, withAddress(read, ' https://me@example.org/ebb '));
    const url = 'https://example.org/ebb';
    expect(clip).toMatchObject({ url, canonicalUrl: { found: null }, key: 'example.org/ebb' });
    expect(withAddress(read, '')).toBe(read);
  });

  it('names the clip of it that an earlier issue used', () => {
    expect(keep({ earlier: clipOf(40) }).clip.earlier).toBe(idOf(40));
  });
});

describe('a page that the issue holds already', () => {
  const same = clipOf(31, { quotes: [quoteOf('low tide', { id: idOf(91) })], blurb: 'See' });

  it('gets the quote added to its clip', () => {
    const kept = keep({ same, section: literature }, { section: idOf(12) });
    expect(kept).toMatchObject({ outcome: 'quoteAdded', section: null });
    expect(kept.clip.quotes.map((quote) => quote.exact)).toEqual(['low tide', 'calm water']);
    expect(stores(kept)).toEqual(['clips']);
    expect(kept.clip.updated).toBe(later);
  });

  it('is not given the same quote twice', () => {
    const held: Clip = { ...same, quotes: [quoteOf('calm <b>water</b>', { id: idOf(92) })] };
    expect(keep({ same: held })).toEqual({
      outcome: 'already',
      clip: held,
      section: null,
      changes: [],
    });
  });

  it('has the words typed now set behind those it has', () => {
    const { clip, outcome } = keep({ same }, { blurb: 'again', aside: 'hm' }, captureOf());
    expect(outcome).toBe('already');
    expect(clip).toMatchObject({ blurb: 'See\n\nagain', aside: 'hm', quotes: same.quotes });
  });

  it('keeps its corrected title unless a new one is typed', () => {
    const titled = { ...same, title: { found: 'Tides', corrected: 'My tides' } };
    expect(keep({ same: titled }).clip.title.corrected).toBe('My tides');
    expect(keep({ same: titled }, { title: 'Ebb' }).clip.title.corrected).toBe('Ebb');
  });
});

describe('a page that is read again', () => {
  const site = { found: 'Exmaple', corrected: 'Example' };
  const same = clipOf(31, { site }, { title: 'Tides', published: '2026-11-01', lang: 'en' });

  it('says what it says now, and corrections stay', () => {
    const read = captureOf({ title: 'Tides, revised', site: 'The Example', tags: ['[video]'] });
    const { clip, outcome, changes } = keep({ same }, {}, read);
    expect(outcome).toBe('already');
    expect(changes).toHaveLength(1);
    expect(clip.title).toEqual({ found: 'Tides, revised', corrected: null });
    expect(clip.site).toEqual({ found: 'The Example', corrected: 'Example' });
    expect(clip.tags.found).toEqual(['[video]']);
  });

  it('takes nothing back that it does not say any more', () => {
    const read = captureOf({ title: '', published: '', lang: '' });
    const { clip } = keep({ same }, { blurb: 'See' }, read);
    expect(clip).toMatchObject({ title: same.title, published: same.published, lang: same.lang });
  });

  it('says nothing new where only its tab or a link to it was seen', () => {
    const read = captureOf({ title: 'Loading…', readFrom: 'tab', unread: 'timedOut' });
    expect(keep({ same }, {}, read)).toMatchObject({ outcome: 'already', changes: [] });
  });

  it('is a page that was read, where before it was a link', () => {
    const link = clipOf(31, {}, { readFrom: 'link', title: 'here' });
    const { clip } = keep({ same: link }, {}, captureOf({ title: 'Tides' }));
    expect(clip).toMatchObject({ readFrom: 'page', title: { found: 'Tides', corrected: null } });
  });

  it('declares what it declares now; what the curator says of it stays', () => {
    const access = { ...same.access, declared: { found: 'free', corrected: 'members' } } as const;
    const read = captureOf({ declared: 'metered', claims: [{ declared: 'metered', words: 'm' }] });
    const { clip } = keep({ same: { ...same, access } }, { blurb: 'See' }, read);
    expect(clip.access).toMatchObject({
      declared: { found: 'metered', corrected: 'members' },
      claims: read.claims,
    });
  });
});

describe('what a page lets search engines quote', () => {
  const before = clipOf(31, {}, { maxSnippet: 140 });
  it.each([
    ['goes by what it says now', captureOf({ maxSnippet: 70 }), 70],
    ['is no matter any more where it says nothing now', captureOf(), null],
    ['stays where its tab alone was seen', captureOf({ readFrom: 'tab' }), 140],
  ])('%s', (_, read, limit) => {
    const { clip } = keep({ same: before }, { blurb: 'See' }, read);
    expect(clip.access.maxSnippet).toBe(limit);
  });
});

describe('a page that waits in the inbox', () => {
  const same = clipOf(31, { state: 'inbox' });

  it('leaves it for a section that is chosen', () => {
    const kept = keep({ same, section: literature }, { section: idOf(12) }, captureOf());
    expect(kept).toMatchObject({ outcome: 'already', section: literature });
    expect(kept.clip.state).toBe('placed');
    expect(stores(kept)).toEqual(['clips', 'placements']);
  });

  it('leaves it so where it was held over', () => {
    const held = clipOf(31, { state: 'heldOver' });
    const kept = keep({ same: held, section: literature }, { section: idOf(12) }, captureOf());
    expect(kept).toMatchObject({ outcome: 'already', clip: { state: 'placed' } });
  });

  it('stays there where a section is only remembered', () => {
    const kept = keep({ same, section: literature });
    expect(kept.clip.state).toBe('inbox');
    expect(stores(kept)).toEqual(['clips']);
  });
});

describe('the section of a page', () => {
  const used = { ...newsletter, sectionMemory: { 'example.org': 'From the Literature' } };
  const url = 'https://www.example.org/ebb';

  it('is the one chosen', () => {
    expect(sectionFor(url, idOf(11), used, issue)).toBe(news);
  });

  it('is else the one this site was filed in before', () => {
    expect(sectionFor(url, null, used, issue)).toBe(literature);
  });

  it('is none where the inbox is chosen, or nothing is known', () => {
    expect(sectionFor(url, '', used, issue)).toBeNull();
    expect(sectionFor('https://example.com/', null, used, issue)).toBeNull();
    expect(sectionFor('about:blank', null, used, issue)).toBeNull();
  });

  it('is none where the issue has no section of that name any more', () => {
    expect(sectionFor(url, null, used, { ...issue, sections: [] })).toBeNull();
  });

  it('chosen by hand is learnt for the site, once', () => {
    const section = {
      id: idOf(12),
      heading: 'From the Literature',
      level: 2,
      intro: '',
      emptyText: '',
    };
    const learnt = rememberSection(url, section, newsletter);
    expect(learnt).toMatchObject({ store: 'newsletters', before: newsletter, after: used });
    expect(rememberSection(url, section, used)).toBeNull();
    expect(rememberSection('about:blank', section, newsletter)).toBeNull();
  });
});
