import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipTitle } from '../../src/core/clip.ts';
import { countedIds } from '../../src/importers/counted-ids.ts';
import { planImport } from '../../src/importers/import-plan.ts';
import { linksIn } from '../../src/importers/link-lists.ts';
import { listedClips } from '../../src/importers/listed-clips.ts';
import { newsletter, now } from '../sample.ts';

const raindrop = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
1,"Low tide, ""calm""","Read *twice*
on Friday",words of the page,https://low.example/a,Tides,"sea, moon",2025-03-06T09:00:00.000Z,,"Highlight:The moon pulls.
Highlight:And the sea follows.
Note:mine",false
2,High,,,https://high.example/,Tides,,,,,false
`;

const pocket = `title,url,time_added,tags,status
Low tide,https://low.example/a,1741251600,sea|moon,unread
https://high.example/,https://high.example/,1741251600,,archive
`;

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1741251600">Tides</H3>
  <DD>A folder of the sea
  <DL><p>
    <DT><A HREF="https://low.example/a" ADD_DATE="1741251600" TAGS="sea,moon">Low <b>tide</b></A>
    <DD>Read twice
    <DT><A HREF="javascript:void(0)">A bookmarklet</A>
  </DL><p>
  <DT><A HREF="https://high.example/">High</A>
</DL><p>`;

const by = { newsletter: newsletter.id, makeId: countedIds(), now };

describe('links that were kept elsewhere', () => {
  it('come from Raindrop with what was written and marked', () => {
    expect(linksIn(raindrop)).toEqual([
      {
        url: 'https://low.example/a',
        title: 'Low tide, "calm"',
        note: 'Read *twice*\non Friday',
        highlights: ['The moon pulls.', 'And the sea follows.'],
        created: '2025-03-06T09:00:00.000Z',
      },
      { url: 'https://high.example/', title: 'High', note: '', highlights: [], created: '' },
    ]);
  });

  it('come from Pocket, where what was never read has no title', () => {
    expect(linksIn(pocket)).toMatchObject([
      { url: 'https://low.example/a', title: 'Low tide', created: '2025-03-06T09:00:00.000Z' },
      { url: 'https://high.example/', title: '' },
    ]);
  });

  it('come from bookmarks, whatever folders they lie in', () => {
    expect(linksIn(bookmarks)).toMatchObject([
      { url: 'https://low.example/a', title: 'Low tide', note: 'Read twice' },
      { url: 'javascript:void(0)', title: 'A bookmarklet' },
      { url: 'https://high.example/', title: 'High', note: '' },
    ]);
  });

  it.each([['a,b\n1,2\n'], ['<!doctype html><a href="https://a.example/">a</a>'], ['']])(
    'are not read out of %j',
    (text) => {
      expect(linksIn(text)).toBeNull();
    },
  );

  it('wait in the inbox, each page once, as old as they are there', () => {
    const links = linksIn(
      `${raindrop}3,Low again,,,https://low.example/a?utm_source=x,,,,,,false\n`,
    );
    const { clips, twice, noPage } = listedClips(links ?? [], by);
    expect([twice, noPage]).toEqual([1, 0]);
    expect(clips.map((clip) => [clipTitle(clip), clip.state, clip.created])).toEqual([
      ['Low tide, "calm"', 'inbox', '2025-03-06T09:00:00.000Z'],
      ['High', 'inbox', now],
    ]);
    expect(clips[0]).toMatchObject({ blurb: 'Read *twice*\non Friday', quotes: [{}, {}] });
    expect(listedClips(linksIn(bookmarks) ?? [], by)).toMatchObject({ noPage: 1, clips: [{}, {}] });
  });

  it('are told file by file; what is clipped already stays as it is', async () => {
    const files = [
      { name: 'pocket.csv', text: pocket },
      { name: 'else.csv', text: 'a,b\n' },
    ];
    const { rows } = await planImport(files, newsletter, {
      taken: [],
      isKnown: async ({ url }) => url === 'https://high.example/',
      makeId: countedIds(),
      now,
      told: async () => undefined,
    });
    expect(rows).toMatchObject([
      { kind: 'unread', name: 'else.csv' },
      { kind: 'links', name: 'pocket.csv', clips: [{}], known: 1, left: 0 },
    ]);
  });

  it('of any words are the same words', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed());
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (titles) => {
        const rows = titles.map((title) => `${quoted(title)},https://a.example/,1741251600,,`);
        const links = linksIn(`title,url,time_added,tags,status\n${rows.join('\n')}\n`);
        expect(links?.map(({ title }) => title)).toEqual(titles);
      }),
    );
  });
});
