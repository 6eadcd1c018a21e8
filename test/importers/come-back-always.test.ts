import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handEdits } from '../../scripts/comeback/hand-edits.ts';
import { type Clip, clipUrl } from '../../src/core/clip.ts';
import { assembleDraft, type Draft, entriesOf } from '../../src/core/draft.ts';
import { makePassage } from '../../src/core/passage.ts';
import { exportMarkdown, markdownOf } from '../../src/exporters/markdown.ts';
import { fronted } from '../../src/importers/front-matter.ts';
import { piecesOfDraft, unitsOf } from '../../src/importers/printed-units.ts';
import { signsOf } from '../../src/templates/house-signs.ts';
import { presets } from '../../src/templates/presets.ts';
import { clipOf, idOf, issue, newsletter, placementOf, quoteOf, ranks } from '../sample.ts';
import { returned } from './returned.ts';

/** A draft is printed, read and printed again for each of them. */
const patience = 120_000;

const word = fc.constantFrom(
  ...['tide', 'harbour', 'low', 'and', 'moon', 'gauge', 'table', 'over', 'water', 'salt'],
  ...['*star*', '[br]', '1.', '#', '_u_', '"so"', '<b>', '漢字', 'a:b', '&amp;', '5', '—', '`c`'],
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const maybe = fc.oneof(fc.constant(''), line);

/** Words of the curator's own, as text of the dialect. */
function typed(text: string): string {
  return text.replace(/[\\`*_[\]<>&#:"]/g, '\\$&').replace(/(\d)\./g, '$1\\.');
}

const someClip = fc.record({
  title: line,
  blurb: maybe,
  aside: maybe,
  quote: maybe,
  shown: fc.option(line),
  tag: fc.option(fc.constantFrom('[video]', 'ZH')),
  person: fc.option(fc.constantFrom('Ada Lindqvist', 'Ines')),
});

const somePassage = fc.record({
  words: line,
  linked: line,
  quoted: fc.option(line),
  aside: fc.option(line),
  to: fc.nat(5),
  isItem: fc.boolean(),
});

const someDraft = fc
  .record({
    clips: fc.array(someClip, { minLength: 2, maxLength: 5 }),
    passages: fc.array(somePassage, { maxLength: 4 }),
    sections: fc.array(line, { minLength: 2, maxLength: 3 }),
    preamble: maybe,
    close: maybe,
    intro: maybe,
    order: fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
    preset: fc.constantFrom(...presets.map(({ id }) => id)),
  })
  .map((one): Draft => {
    const sections = one.sections.map((heading, at) => ({
      ...{ id: idOf(10 + at), heading: `${heading} ${at}`, level: 2, emptyText: '' },
      intro: at === 0 ? typed(one.intro) : '',
    }));
    const clips = one.clips.map((said, at): Clip => {
      const clip = clipOf(
        30 + at,
        {
          blurb: typed(said.blurb),
          aside: typed(said.aside),
          tags: { found: said.tag === null ? [] : [said.tag], corrected: null },
          quotes:
            said.quote === ''
              ? []
              : [quoteOf('', { id: idOf(90 + at), exact: said.quote, shown: said.shown })],
        },
        { url: `https://page-${at}.example/`, title: `${said.title} ${at}` },
      );
      const person = { handle: '@a', profile: 'https://a.example/', role: null };
      const people = said.person === null ? [] : [{ ...person, name: said.person }];
      return { ...clip, people: { found: people, corrected: null } };
    });
    const passages = one.passages.map((said, at) => {
      const clip = clips[said.to % clips.length];
      const id = clip?.id ?? '';
      const quote = clip?.quotes[0];
      const parts = [
        `${typed(said.words)} ${at}`,
        `[${typed(said.linked)}](clip:${id})`,
        ...(said.quoted === null || quote === undefined
          ? []
          : [`:quote[${typed(said.quoted)}]{#${quote.id} clip="${id}"}`]),
        ':issue[TT16]',
        ...(said.aside === null ? [] : [`:aside[${typed(said.aside)}]`]),
      ];
      const markdown = `${said.isItem ? '* ' : ''}${parts.join(' ')}`;
      return makePassage({ id: idOf(60 + at), newsletter: newsletter.id, markdown });
    });
    const order = ranks(9);
    return assembleDraft({
      newsletter: { ...newsletter, template: { preset: one.preset, options: {} } },
      issue: { ...issue, sections, preamble: typed(one.preamble), close: typed(one.close) },
      clips,
      passages,
      placements: [...clips, ...passages].map((ref, at) =>
        placementOf(200 + at, ref, {
          section: idOf(10 + ((one.order[at] ?? 0) % sections.length)),
          rank: order[at] ?? '',
          kind: 'markdown' in ref ? 'passage' : 'clip',
        }),
      ),
    });
  });

const script = fc.array(fc.tuple(fc.constantFrom(...handEdits), fc.nat()), {
  minLength: 1,
  maxLength: 4,
});

/** What a file says, block by block, without headings of these words. */
function saidIn(text: string, besides: readonly string[] = []): readonly string[] {
  return unitsOf(fronted(text).body)
    .filter(({ block, words }) => block.type !== 'heading' || !besides.includes(words))
    .map(({ unnumbered }) => unnumbered);
}

/** All that a clip knows of its page, however it is printed. */
function known({ access, people, created, earlier, quotes, url, key }: Clip) {
  const exact = quotes.map(({ shown: _, ...quote }) => quote);
  return { access, people, created, earlier, exact, url, key };
}

describe('whatever the draft', () => {
  it(
    'its own Markdown changes nothing',
    () => {
      fc.assert(
        fc.property(someDraft, (draft) => {
          const { changes, difference } = returned(draft, exportMarkdown(draft));
          expect(changes).toEqual([]);
          expect(Object.values(difference).flat()).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
    patience,
  );

  it(
    'edited by hand it says what the file says, and clips know what they knew',
    () => {
      fc.assert(
        fc.property(someDraft, script, (draft, steps) => {
          const edited = steps.reduce(
            (text, [{ edit }, place]) => edit(text, (count) => place % Math.max(count, 1)) ?? text,
            exportMarkdown(draft),
          );
          const { after, again, changes, difference } = returned(draft, edited);
          // No house prints a heading that nothing stands under; that is told.
          const empty = difference.notTaken.flatMap(({ kind, words }) =>
            kind === 'empty' ? [words] : [],
          );
          // Another heading may have been retyped to the same words: they are left out on both sides.
          expect(saidIn(again, empty)).toEqual(saidIn(edited, empty));
          for (const clip of draft.clips.values()) {
            const now = after.clips.get(clip.id);
            expect(now && known(now)).toEqual(known(clip));
          }
          const there = saidIn(edited).join('\n');
          const touched = new Set(
            changes.filter(({ store }) => store !== 'placements').map(({ id }) => id),
          );
          const write = (tree: Parameters<typeof markdownOf>[0]) =>
            markdownOf(tree, signsOf(draft.newsletter));
          for (const { owner, units } of piecesOfDraft(draft, write)) {
            const isThere = there.includes(units.map(({ unnumbered }) => unnumbered).join('\n'));
            if (owner.kind === 'entry' && units.length > 0 && isThere)
              expect(touched.has(owner.entry.placement.ref)).toBe(false);
          }
        }),
        { numRuns: 50 },
      );
    },
    patience,
  );

  it(
    'every link of an edited file leads to a clip that stands in the issue',
    () => {
      fc.assert(
        fc.property(someDraft, script, (draft, steps) => {
          const edited = steps.reduce(
            (text, [{ edit }, place]) => edit(text, (count) => place % Math.max(count, 1)) ?? text,
            exportMarkdown(draft),
          );
          const { after } = returned(draft, edited);
          const placed = new Set(entriesOf(after).map(({ placement }) => placement.ref));
          const urls = new Set(
            [...after.clips.values()].filter(({ id }) => placed.has(id)).map(clipUrl),
          );
          const linked = unitsOf(fronted(edited).body).flatMap((unit) => unit.urls);
          expect(linked.filter((url) => !urls.has(url))).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
    patience,
  );
});
