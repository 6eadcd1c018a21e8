import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../../src/core/corrections.ts';
import { makeIssue } from '../../src/core/issue.ts';
import { publish, takeBack } from '../../src/core/publish.ts';
import type { ArchiveLink } from '../../src/core/records.ts';
import { correct } from '../../src/core/stored.ts';
import { clipOf, draftOf, idOf, issue, newsletter, now } from '../sample.ts';

const next = makeIssue(newsletter, { id: idOf(9), number: 19, date: '2026-12-04' });
const tides = clipOf(31, {}, { url: 'https://example.org/tides' });
const words = { words: 'The tides', url: 'https://example.org/tides#:~:text=low', section: 'News' };
const outgoing = { front: '', markdown: '# TT18\n', links: [words, words, elsewhere()] };

function elsewhere() {
  return { words: 'typed', url: 'https://example.net/typed', section: '' };
}

function idMaker(): () => string {
  let last = 500;
  return () => {
    last += 1;
    return idOf(last);
  };
}

function published(leftOver: Parameters<typeof publish>[2]['leftOver'] = [], to = next) {
  const by = { makeId: idMaker(), now };
  return publish(draftOf([tides]), outgoing, { next: to, current: null, leftOver }, by);
}

function of<T>(store: string, changes = published()): T[] {
  return changes.filter((one) => one.store === store).map((one) => one.after as T);
}

describe('publishing', () => {
  it('keeps the issue as it went out', () => {
    expect(published()[0]).toMatchObject({
      before: issue,
      after: { status: 'published', printed: { at: now, markdown: '# TT18\n' } },
    });
  });

  it('keeps each link once, with the clip it belongs to', () => {
    const links = of<ArchiveLink>('archiveLinks');
    expect(links).toMatchObject([
      { key: 'example.org/tides', issue: issue.id, ...words, clip: tides.id },
      { key: 'example.net/typed', issue: issue.id, ...elsewhere(), clip: null },
    ]);
  });

  it('puts the next issue on the desk, made now or there already', () => {
    expect(of('settings')).toMatchObject([{ value: { issue: next.id } }]);
    expect(of('issues')).toHaveLength(2);
    expect(of('issues', published([], { ...next, rev: 3 }))).toHaveLength(1);
  });

  it('moves what was left over where it was said, and leaves the rest alone', () => {
    const inbox = clipOf(32, { state: 'inbox' });
    const held = clipOf(33, { state: 'heldOver' });
    const dropped = clipOf(34, { state: 'inbox' });
    const changes = published([
      [inbox, 'inbox'],
      [held, 'inbox'],
      [dropped, 'trashed'],
    ]);
    expect(of('clips', changes)).toMatchObject([
      { id: held.id, state: 'inbox' },
      { id: dropped.id, state: 'trashed' },
    ]);
  });
});

it('an issue taken back is a draft again, and its links answer no more', () => {
  const out = { ...issue, status: 'published', printed: { at: now, markdown: '' } } as const;
  const links = of<ArchiveLink>('archiveLinks');
  const changes = takeBack(out, '', links, null);
  expect(changes[0]?.after).toEqual(issue);
  expect(changes.filter(({ store }) => store === 'archiveLinks')).toHaveLength(links.length);
  expect(changes.at(-1)?.after).toMatchObject({ value: { issue: issue.id } });
});

describe('what was corrected since', () => {
  const [link] = of<ArchiveLink>('archiveLinks');
  if (link === undefined) throw new Error('a link is needed');

  it('is a link whose clip leads elsewhere by now', () => {
    const canonicalUrl = correct(tides.canonicalUrl, 'https://example.org/ebb');
    const clip = { ...tides, canonicalUrl };
    expect(correctionsOf([{ link, clip }])).toEqual([
      { link, clip, now: 'https://example.org/ebb' },
    ]);
  });

  it('is none where the clip is as it was, or gone', () => {
    expect(correctionsOf([{ link, clip: tides }])).toEqual([]);
    expect(correctionsOf([{ link, clip: null }])).toEqual([]);
  });
});
