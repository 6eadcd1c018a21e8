import { nothingLeftOut } from '../core/left-out.ts';
import type { PageReading, Selection, Snapshot, WordsRead } from '../protocol/snapshot.ts';
import { flat } from '../quotes/written.ts';

/** What was read of a page, with those of its words that turned out to be seen, if any were asked for. */
export function snapshotOf(reading: PageReading, words: WordsRead = noWords): Snapshot {
  const { scene: _, selected, ...said } = reading;
  return {
    ...said,
    authors: words.authors.map((author) => flat(author).trim()),
    heading: flat(words.heading).trim(),
    selection: selectionOf(selected, words),
  };
}

const noWords: WordsRead = {
  ranges: [],
  before: [],
  after: [],
  isTyped: false,
  heading: [],
  authors: [],
  leftOut: nothingLeftOut,
};

function selectionOf(selected: PageReading['selected'], words: WordsRead): Selection | null {
  if (selected === null) return null;
  const { ranges, before, after, leftOut, isTyped } = words;
  if (selected === 'ranges') {
    // Blanks between blocks are no selection.
    const nothing = leftOut.characters === 0 && ranges.every((range) => flat(range).trim() === '');
    return nothing ? null : { ranges, before, after, from: isTyped ? 'field' : 'page', leftOut };
  }
  const none: Selection = {
    ranges: [],
    before: [],
    after: [],
    from: 'page',
    leftOut: nothingLeftOut,
  };
  if (selected === 'otherSite') return { ...none, leftOut: { characters: 0, why: ['otherSite'] } };
  const text = (said: string) => [['t', said, true] as const];
  return {
    ranges: [text(selected.words)],
    before: text(selected.before),
    after: text(selected.after),
    from: 'field',
    leftOut: { characters: selected.over, why: selected.over > 0 ? ['tooLong'] : [] },
  };
}
