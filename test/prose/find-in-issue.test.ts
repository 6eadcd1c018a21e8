import { describe, expect, it } from 'vitest';
import { assembleDraft, type Draft } from '../../src/core/draft.ts';
import { found } from '../../src/core/stored.ts';
import { findInIssue, placesOf, replaceFinds } from '../../src/prose/find-in-issue.ts';
import { clipOf, idOf, issue, newsletter, now, placementOf, quoteOf } from '../sample.ts';

const sought = { words: 'tide', matchCase: false };
const later = '2026-11-24T09:00:00.000Z';

const clip = clipOf(31, {
  title: found('Low tide, high tide'),
  lead: 'asks the tide',
  blurb: 'A [tide](https://example.org/tide) table',
  aside: 'No tide here',
  quotes: [quoteOf('Time and tide', { shown: '[…] tide' })],
});
const passage = {
  id: idOf(41),
  rev: 1,
  newsletter: newsletter.id,
  markdown: `As the [tide](clip:${clip.id}) goes`,
};
const worded = {
  ...issue,
  title: 'Tide notes',
  preamble: 'Tide is in',
  close: 'Mind the tide',
  sections: issue.sections.map((section) => ({ ...section, intro: 'Of tides' })),
};

function draft(): Draft {
  return assembleDraft({
    newsletter,
    issue: worded,
    clips: [clip],
    passages: [passage],
    placements: [
      placementOf(51, clip),
      placementOf(52, passage, { kind: 'passage', section: idOf(12) }),
    ],
  });
}

/** What is left of the records once all is replaced. */
function replaced(put: string, pick: (nth: number) => boolean = () => true) {
  const finds = findInIssue(draft(), sought).filter((_, index) => pick(index));
  return replaceFinds(finds, { sought, put }, later);
}

describe('words of an issue', () => {
  it('are found in all it says, in the order of the desk', () => {
    const finds = findInIssue(draft(), sought);
    expect(finds.map(({ place, nth }) => `${place.kind} ${nth}`)).toEqual([
      'title 0',
      'preamble 0',
      'intro 0',
      'title 0',
      'title 1',
      'lead 0',
      'quote 0',
      'blurb 0',
      'aside 0',
      'intro 0',
      'passage 0',
      'close 0',
    ]);
    expect(placesOf(finds)).toBe(11);
    expect(finds.map(({ place }) => place.row)).toContain(idOf(51));
  });

  it('are replaced everywhere, one change a record, but never in a quote or an address', () => {
    const changes = replaced('ebb');
    expect(changes.map(({ store, id }) => [store, id])).toEqual([
      ['issues', issue.id],
      ['clips', clip.id],
      ['passages', passage.id],
    ]);
    const [ofIssue, ofClip, ofPassage] = changes.map(({ after }) => after);
    expect(ofIssue).toMatchObject({
      title: 'ebb notes',
      preamble: 'ebb is in',
      close: 'Mind the ebb',
      sections: [{ intro: 'Of ebbs' }, { intro: 'Of ebbs' }],
    });
    expect(ofClip).toMatchObject({
      title: { found: 'Low tide, high tide', corrected: 'Low ebb, high ebb' },
      lead: 'asks the ebb',
      blurb: 'A [ebb](https://example.org/tide) table',
      aside: 'No ebb here',
      quotes: clip.quotes,
      updated: later,
    });
    expect(ofPassage).toMatchObject({ markdown: `As the [ebb](clip:${clip.id}) goes` });
  });

  it('are replaced one at a time', () => {
    const [change, ...more] = replaced('ebb', (at) => at === 4);
    expect(change?.after).toMatchObject({ title: { corrected: 'Low tide, high ebb' } });
    expect(more).toEqual([]);
  });

  it('of a quote alone change nothing', () => {
    expect(replaced('ebb', (at) => at === 6)).toEqual([]);
  });

  it('keep the time of a clip that says nothing of them', () => {
    expect(clip.updated).toBe(now);
    expect(findInIssue(draft(), { words: 'moon', matchCase: false })).toEqual([]);
  });
});
