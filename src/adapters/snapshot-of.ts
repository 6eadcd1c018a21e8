import { nothingLeftOut } from '../core/left-out.ts';
import type { Probed, TextProbe } from '../core/probe.ts';
import type { PageReading, Selection, Snapshot, WordsRead } from '../protocol/snapshot.ts';
import { flat } from '../quotes/written.ts';

/** What was read of a page, with those of its words that turned out to be seen, if any were asked for. */
export function snapshotOf(
  { url, title, probed, view, selected }: PageReading,
  words: WordsRead = noWords,
  texts: readonly TextProbe[] = [],
): Snapshot {
  const seen = texts.map(({ id }, at) => {
    const elements = (words.texts[at] ?? []).map((pieces) => plain(flat(pieces)));
    return [id, elements.filter((text) => text !== '')] as const;
  });
  return {
    url,
    title: plain(title),
    probed,
    metas: metasOf(probed),
    jsonLd: (probed.jsonLd ?? []).map(([block = '']) => block),
    texts: Object.fromEntries(seen),
    view,
    selection: selectionOf(selected, words),
  };
}

/** The metas of a page under each name that it gives them. */
function metasOf({ metas = [] }: Probed): Snapshot['metas'] {
  return metas.flatMap(([content = '', ...names]) => {
    const [name] = names.filter((one) => one !== '');
    return name === undefined || content === ''
      ? []
      : [{ name: name.toLowerCase(), content: plain(content) }];
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const noWords: WordsRead = {
  ranges: [],
  before: [],
  after: [],
  isTyped: false,
  texts: [],
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
