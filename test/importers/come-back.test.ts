import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import { clipUrl } from '../../src/core/clip.ts';
import { assembleDraft, type Draft, entriesOf } from '../../src/core/draft.ts';
import { makePassage } from '../../src/core/passage.ts';
import { printed } from '../../src/core/stored.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { clipOf, draftOf, idOf, issue, newsletter, now, placementOf, quoteOf } from '../sample.ts';
import { imported, listIssue, proseIssue } from './issues.ts';
import { returned } from './returned.ts';

/** A page of our own, by its name. */
function page(name: string, part: Partial<Clip> = {}, number = name.length + 30): Clip {
  const url = `https://${name}.example/`;
  return clipOf(number, part, { url, title: `About ${name}` });
}

const moon = page('moon', {
  blurb: 'Worth an evening.',
  aside: 'Bring a lamp',
  quotes: [quoteOf('It pulls twice a day.', { id: idOf(91), prefix: 'so ', suffix: ' it does' })],
});
const gauge = page('gauge');
const harbour = page('harbour');

const woven = makePassage({
  id: idOf(60),
  newsletter: newsletter.id,
  markdown: `See [the gauge](clip:${gauge.id}) with :quote[a table]{#${idOf(92)} clip="${gauge.id}"} as in :issue[TT16]. :aside[Try it]`,
});

/** Clips and prose in two sections, in a house of one's own. */
function desk(preset: string): Draft {
  const quoted = { ...gauge, quotes: [quoteOf('a table', { id: idOf(92) })] };
  return assembleDraft({
    newsletter: { ...newsletter, template: { preset, options: {} } },
    issue: { ...issue, preamble: 'High water is at noon.', close: 'Until the next tide.' },
    clips: [moon, quoted, harbour],
    passages: [woven],
    placements: [
      placementOf(201, moon, { rank: 'a0' }),
      placementOf(202, woven, { rank: 'a1', kind: 'passage' }),
      placementOf(203, gauge, { rank: 'a2' }),
      placementOf(204, harbour, { section: idOf(12), rank: 'a0' }),
    ],
  });
}

const prose = desk('tracking-jupyter');
const text = exportMarkdown(prose);

/** The draft after the text is edited in one place; the edit has to find its words. */
function edited(draft: Draft, from: string, to: string) {
  const before = exportMarkdown(draft);
  expect(before).toContain(from);
  return returned(draft, before.replace(from, to));
}

/** What of a difference is not empty. */
function said(difference: object): object {
  return Object.fromEntries(
    Object.entries(difference).filter(([, rows]) => Array.isArray(rows) && rows.length > 0),
  );
}

function clipIn({ clips }: Draft, { id }: Clip): Clip | undefined {
  return clips.get(id);
}

/** All that a clip knows of its page, however it is printed. */
function known({ access, people, created, earlier, quotes, url, key }: Clip) {
  const exact = quotes.map(({ id, exact, prefix, suffix, html }) => [
    id,
    exact,
    prefix,
    suffix,
    html,
  ]);
  return { access, people, created, earlier, exact, url, key };
}

describe('Markdown that comes back as it went out', () => {
  it.each(['tracking-jupyter', 'plain-list', 'ruanyf-weekly', 'r-weekly', 'swift-weekly-brief'])(
    'changes nothing: %s',
    (preset) => {
      const draft = desk(preset);
      const { changes, difference } = returned(draft, exportMarkdown(draft));
      expect(changes).toEqual([]);
      expect(said(difference)).toEqual({});
    },
  );

  it('may have other line ends, a mark at its beginning, lines broken elsewhere and other signs', () => {
    const other = `\ufeff${text.replace('Worth an evening.', 'Worth\nan evening.').replaceAll('\n', '\r\n')}`;
    expect(returned(prose, other).changes).toEqual([]);
    const signs = text.replace('News\n----', '## News').replaceAll('_', '*');
    expect(returned(prose, signs).changes).toEqual([]);
  });
});

describe('the entry of a clip', () => {
  it('whose title, blurb, aside or quote is edited is corrected in its field, and knows the rest', () => {
    const rows: readonly [string, string, (clip: Clip) => unknown, unknown][] = [
      ['About moon', 'On the *moon*', ({ title }) => title, moon.title],
      ['About moon', 'On the moon', ({ title }) => printed(title), 'On the moon'],
      ['Worth an evening.', 'Worth **two**.', ({ blurb }) => blurb, 'Worth **two**.'],
      [' Worth an evening.', '', ({ blurb }) => blurb, ''],
      ['Bring a lamp', 'Bring two lamps', ({ aside }) => aside, 'Bring two lamps'],
      ['twice a day.', '\\[…\\] daily.', ({ quotes }) => quotes[0]?.shown, 'It pulls […] daily.'],
    ];
    for (const [from, to, field, wanted] of rows.slice(1)) {
      const { after, difference, again } = edited(prose, from, to);
      const clip = clipIn(after, moon);
      expect(clip && field(clip)).toEqual(wanted);
      expect(clip && known(clip)).toEqual(known(moon));
      expect(difference.altered).toMatchObject([
        { what: 'entry', name: 'About moon', as: 'fields' },
      ]);
      expect(again).toBe(text.replace(from, to));
    }
  });

  it('is corrected over what was found, which stays', () => {
    const { after } = edited(prose, 'About moon', 'On the moon');
    expect(clipIn(after, moon)?.title).toEqual({ found: 'About moon', corrected: 'On the moon' });
  });

  it('that the template cannot print so becomes prose, tied to the clip, which stays behind it', () => {
    const { after, difference, again } = edited(prose, '[About moon]', 'Read [about the *moon*]');
    expect(difference.altered).toMatchObject([{ as: 'prose', name: 'About moon' }]);
    const [first, second] = entriesOf(after);
    expect(first?.kind === 'passage' && first.passage.markdown).toContain(
      `Read [about the _moon_](clip:${moon.id}): :quote[It pulls twice a day.]{#${idOf(91)} clip="${moon.id}"}`,
    );
    expect(second).toMatchObject({ kind: 'clip', placement: { id: idOf(201) } });
    expect(after.woven.has(moon.id)).toBe(true);
    expect(known(clipIn(after, moon) ?? harbour)).toEqual(known(moon));
    expect(again).toBe(text.replace('[About moon]', 'Read [about the _moon_]'));
  });

  it('that is deleted sends the clip back to the inbox', () => {
    const list = desk('plain-list');
    const { after, difference, changes } = edited(
      list,
      '* [About harbour](https://harbour.example/) (Example)\n',
      '',
    );
    expect(difference.gone).toEqual([
      { kind: 'clip', name: 'About harbour', section: 'From the Literature' },
    ]);
    expect(clipIn(after, harbour)).toMatchObject({ state: 'inbox', title: harbour.title });
    expect(changes.filter(({ store }) => store === 'placements')).toHaveLength(1);
  });

  it('is printed at the same page in another spelling from then on', () => {
    const { after, changes } = edited(
      prose,
      'https://harbour.example/',
      'https://www.harbour.example/',
    );
    expect(changes).toHaveLength(1);
    const clip = clipIn(after, harbour);
    expect(clip && clipUrl(clip)).toBe('https://www.harbour.example/');
    expect(clip?.canonicalUrl.found).toBe(null);
  });

  it('that leads to another page now is another clip', () => {
    const { after, difference } = edited(
      prose,
      'https://harbour.example/',
      'https://port.example/',
    );
    expect(difference.links).toMatchObject([{ url: 'https://port.example/' }]);
    expect(clipIn(after, harbour)?.state).toBe('inbox');
  });

  it('is counted anew where the house counts', () => {
    const clips = ['one', 'two', 'three'].map((name, at) => page(name, {}, 70 + at));
    const draft = draftOf(clips, { template: { preset: 'ruanyf-weekly', options: {} } });
    const { changes, again } = edited(draft, '1、[About one](https://one.example/)\n\n', '');
    expect(changes.map(({ store }) => store)).toEqual(['clips', 'placements']);
    expect(again).toContain('1、[About two]');
  });

  it('of a list newsletter keeps its tags and its event', () => {
    const night = page('night', {
      kind: { found: 'event', corrected: null },
      event: {
        found: { start: '2026-03-20T19:00', end: '', place: 'Bergen, NO' },
        corrected: null,
      },
    });
    const film = page('film', { tags: { found: ['[video]'], corrected: null } });
    const template = { preset: 'this-week-in-rust', options: {} };
    const draft = draftOf([night, film], { template });
    const moved = edited(draft, '2026-03-20 | Bergen', '2026-03-21 | Oslo');
    expect(clipIn(moved.after, night)?.event.corrected).toEqual({
      ...{ start: '2026-03-21', end: '', place: 'Oslo, NO' },
    });
    const tagged = edited(draft, '[video] [About', '[video] [ZH] [About');
    expect(clipIn(tagged.after, film)?.tags.corrected).toEqual(['[video]', '[ZH]']);
  });
});

describe('prose', () => {
  it('that is edited keeps its ties: links, quotes, asides and references', () => {
    const { after, changes } = edited(prose, 'See ', 'Do see ');
    expect(changes).toHaveLength(1);
    const passage = entriesOf(after)[1];
    expect(passage?.kind === 'passage' && passage.passage.markdown).toBe(
      woven.markdown.replace('See', 'Do see'),
    );
  });

  it('may have other words on a link, in a quote and in an aside', () => {
    for (const [from, to, wanted] of [
      ['[the gauge]', '[our gauge]', `[our gauge](clip:${gauge.id})`],
      [
        '"a table"',
        '"a \\[…\\] table"',
        `:quote[a \\[…\\] table]{#${idOf(92)} clip="${gauge.id}"}`,
      ],
      ['Try it', 'Try it twice', ':aside[Try it twice]'],
    ] as const) {
      const { after, changes } = edited(prose, from, to);
      expect(changes).toHaveLength(1);
      const passage = entriesOf(after)[1];
      expect(passage?.kind === 'passage' && passage.passage.markdown).toContain(wanted);
    }
  });

  it('that links a new page has a new clip, placed behind it', () => {
    const { after, difference } = edited(prose, 'See ', 'See [new](https://new.example/) and ');
    expect(difference.links).toEqual([{ title: 'new', url: 'https://new.example/' }]);
    const made = [...after.clips.values()].find((clip) => clipUrl(clip) === 'https://new.example/');
    expect(made?.state).toBe('placed');
    const refs = entriesOf(after).map(({ placement }) => placement.ref);
    expect(refs.indexOf(made?.id ?? '')).toBe(refs.indexOf(woven.id) + 1);
  });

  it('that links an entry by itself leaves the entry where it is', () => {
    const { after, again } = edited(prose, 'See ', 'See [too](https://harbour.example/) and ');
    expect(after.woven.has(harbour.id)).toBe(false);
    expect(again).toContain('[About harbour](https://harbour.example/)');
  });

  it('that is deleted is gone, and its clips go back to the inbox', () => {
    const line = text.split('\n').find((one) => one.startsWith('See ')) ?? '';
    const { after, difference } = edited(prose, `${line}\n\n`, '');
    expect(difference.gone).toMatchObject([{ kind: 'passage', section: 'News' }]);
    expect(clipIn(after, gauge)?.state).toBe('inbox');
    expect(entriesOf(after).map(({ placement }) => placement.ref)).toEqual([moon.id, harbour.id]);
  });

  it('in the form of a quote that its clip does not have stays words, and that is told', () => {
    const { difference } = edited(prose, 'as in', 'and _"nobody ever wrote that"_ as in');
    expect(difference.notTaken).toEqual([{ kind: 'quote', words: 'nobody ever wrote that' }]);
  });
});

describe('a link of the file', () => {
  it('brings a clip in that waits in the inbox, with what it knows', () => {
    const waiting: Clip = { ...page('waiting', {}, 80), state: 'inbox' };
    const entry = '\n[About waiting](https://waiting.example/)\n';
    const { after, difference, changes } = returned(
      prose,
      text.replace('\nUntil', `${entry}\nUntil`),
      [waiting],
    );
    expect(difference.links).toEqual([]);
    expect(difference.added).toMatchObject([{ kind: 'clip', name: 'About waiting' }]);
    expect(clipIn(after, waiting)).toEqual({ ...waiting, state: 'placed', updated: now });
    expect(changes.map(({ store }) => store)).toEqual(['clips', 'placements']);
  });
});

describe('the sections', () => {
  const entry = '[About harbour](https://harbour.example/)';

  it('may be renamed and get another level: the same section, its entries untouched', () => {
    const { after, changes, difference } = edited(
      prose,
      'From the Literature\n-------------------',
      '### What was written',
    );
    expect(changes.map(({ store }) => store)).toEqual(['issues']);
    expect(difference.sections).toMatchObject([
      { kind: 'renamed', before: '## From the Literature', after: '### What was written' },
    ]);
    expect(after.issue.sections[1]).toMatchObject({
      id: idOf(12),
      heading: 'What was written',
      level: 3,
    });
  });

  it('may change their order, and no placement moves', () => {
    const [head = '', news = '', literature = ''] = text.split(/(?=^News$|^From the Literature$)/m);
    const swapped = literature.replace('\nUntil the next tide.\n', '');
    const { changes, difference } = returned(
      prose,
      `${head}${swapped}\n${news}\nUntil the next tide.\n`,
    );
    expect(changes.map(({ store }) => store)).toEqual(['issues']);
    expect(said(difference)).toMatchObject({ sections: [{ kind: 'moved' }] });
  });

  it('may be new, or gone with what stands in them elsewhere', () => {
    const made = edited(prose, entry, `${entry}\n\nEvents\n------\n\nNothing yet.`);
    expect(made.difference.sections).toMatchObject([{ kind: 'new', heading: 'Events' }]);
    expect(made.after.sections.map((one) => one.section.heading)).toEqual([
      ...['News', 'From the Literature', 'Events'],
    ]);
    const gone = edited(prose, 'From the Literature\n-------------------\n\n', '');
    expect(gone.difference.sections).toMatchObject([{ kind: 'gone' }]);
    expect(gone.difference.moved).toMatchObject([{ from: 'From the Literature', to: 'News' }]);
    expect(gone.changes.filter(({ store }) => store === 'placements')).toHaveLength(1);
  });

  it('that are not printed stay where they are', () => {
    const draft = draftOf([page('moon')], { template: { preset: 'plain-list', options: {} } });
    const { after } = edited(draft, 'News', 'Latest');
    expect(after.issue.sections.map(({ heading }) => heading)).toEqual([
      'Latest',
      'From the Literature',
    ]);
  });

  it('that a file leaves empty are told, as no house prints them', () => {
    const emptied = edited(prose, `${entry}\n`, '');
    expect(emptied.difference.notTaken).toEqual([{ kind: 'empty', words: 'From the Literature' }]);
    const over = edited(prose, 'News\n----\n', 'News\n----\n\n### More\n');
    expect(over.difference.notTaken).toEqual([]);
  });
});

describe('an entry that is moved', () => {
  const line = '[About harbour](https://harbour.example/)';

  it('is placed elsewhere, and nothing else of it changes', () => {
    const moved = text.replace(`${line}\n`, '').replace('News\n----\n', `News\n----\n\n${line}\n`);
    const { changes, difference } = returned(prose, moved);
    expect(changes).toMatchObject([
      { store: 'placements', id: idOf(204), after: { section: idOf(11) } },
    ]);
    expect(difference.moved).toEqual([
      { name: 'About harbour', from: 'From the Literature', to: 'News' },
    ]);
  });
});

describe('the words around the sections', () => {
  it('are taken over: title, day, preamble and close', () => {
    const all = edited(prose, 'Tracking Tides TT18', 'Spring tides');
    expect(all.after.issue).toMatchObject({ title: 'Spring tides', date: issue.date });
    expect(edited(prose, 'November 27, 2026', 'December 4, 2026').after.issue.date).toBe(
      '2026-12-04',
    );
    expect(edited(prose, 'at noon', 'at one').after.issue.preamble).toBe('High water is at one.');
    expect(edited(prose, 'Until the next tide.', '').after.issue.close).toBe('');
  });

  it('that the house prints stay its own, and that is told', () => {
    const { changes, difference } = edited(prose, 'by Ines Halvorsen', 'by somebody else');
    expect(changes.map(({ store }) => store)).toEqual(['issues']);
    expect(difference.notTaken).toMatchObject([{ kind: 'head', words: 'by Ines Halvorsen' }]);
  });

  it('may be front matter, which says title and day in the form of the house', () => {
    const options = { front: 'jekyll' };
    const house = { template: { preset: 'plain-list', options } };
    const draft = draftOf([page('moon')], house, { title: 'Low', date: '2026-11-27' });
    const titled = edited(draft, 'title: "Low"', 'title: "High"');
    expect(titled.after.issue).toMatchObject({ title: 'High', front: '' });
    const own = edited(draft, 'title: "Low"\n', 'title: "Low"\nlayout: post\n');
    expect(own.after.issue.front).toContain('layout: post');
    const { changes } = returned(draft, exportMarkdown(draft).replace(/^---[\s\S]*?---\n/, ''));
    expect(changes).toEqual([]);
  });
});

describe('a file of another issue', () => {
  it('shares few links with the draft', () => {
    expect(returned(prose, text).shared).toEqual({ links: 3, of: 3 });
    expect(returned(prose, '[x](https://x.example/)').shared).toEqual({ links: 0, of: 3 });
  });
});

describe('issues that were imported', () => {
  it.each([
    ['in prose', proseIssue],
    ['of lists', listIssue],
  ])('come back unedited as they are: %s', (_, source) => {
    const { house, issue: read } = imported(source);
    const draft = assembleDraft({ newsletter: house, ...read });
    expect(returned(draft, exportMarkdown(draft)).changes).toEqual([]);
  });
});
