import { describe, expect, it } from 'vitest';
import { assembleDraft, type DraftEntry } from '../../src/core/draft.ts';
import { makePassage, type Passage } from '../../src/core/passage.ts';
import { clipOf, idOf, issue, newsletter, placementOf } from '../sample.ts';

const clips = [clipOf(31), clipOf(32), clipOf(33)] as const;

function draft(
  placements: Parameters<typeof assembleDraft>[0]['placements'],
  all = [...clips],
  passages: readonly Passage[] = [],
) {
  return assembleDraft({ newsletter, issue, placements, clips: all, passages });
}

function ids(entries: readonly DraftEntry[] | undefined): readonly string[] | undefined {
  return entries?.map((entry) => entry.placement.ref);
}

describe('a draft', () => {
  it('has the sections in the order of the issue and the clips in the order of their ranks', () => {
    const { sections, label } = draft([
      placementOf(71, clips[0], { rank: 'a5' }),
      placementOf(72, clips[1], { rank: 'a1' }),
      placementOf(73, clips[2], { rank: 'a0', section: idOf(12) }),
    ]);
    expect(label).toBe('TT18');
    expect(sections.map((one) => one.section.heading)).toEqual(['News', 'From the Literature']);
    expect(sections.map((one) => ids(one.entries))).toEqual([[idOf(32), idOf(31)], [idOf(33)]]);
  });

  it('leaves out a clip that is trashed or gone', () => {
    const placements = clips.map((clip, index) => placementOf(71 + index, clip));
    const { sections, strays } = draft(placements, [clipOf(31, { state: 'trashed' }), clips[1]]);
    expect(ids(sections[0]?.entries)).toEqual([idOf(32)]);
    expect(strays).toEqual([]);
  });

  it('may hold a clip twice', () => {
    const { sections } = draft([
      placementOf(71, clips[0]),
      placementOf(72, clips[0], { section: idOf(12) }),
    ]);
    expect(sections.map((one) => ids(one.entries))).toEqual([[idOf(31)], [idOf(31)]]);
  });

  it('still shows what is placed in a section that the issue no longer has', () => {
    const { sections, strays } = draft([placementOf(71, clips[0], { section: idOf(19) })]);
    expect(ids(strays)).toEqual([idOf(31)]);
    expect(sections.flatMap((one) => one.entries)).toEqual([]);
  });

  it('weaves the clips that its passages link or quote, and those of its frame', () => {
    const markdown = `See [low](clip:${idOf(31)}) and :quote[ebb]{#${idOf(90)} clip="${idOf(32)}"}.`;
    const passage = makePassage({ id: idOf(51), newsletter: newsletter.id, markdown });
    const placements = [
      placementOf(71, passage, { kind: 'passage' }),
      ...clips.map((clip, index) => placementOf(72 + index, clip, { rank: 'a1' })),
    ];
    const made = draft(placements, [...clips], [passage]);
    expect(made.sections[0]?.entries[0]).toMatchObject({ kind: 'passage', passage });
    expect([...made.woven]).toEqual([idOf(31), idOf(32)]);

    const preamble = `First of all, [flood](clip:${idOf(33)}#via).`;
    const framed = assembleDraft({
      newsletter,
      issue: { ...issue, preamble },
      placements: [],
      clips,
      passages: [],
    });
    expect([...framed.woven]).toEqual([idOf(33)]);
  });

  it('weaves nothing by a passage that has lost its section or is gone', () => {
    const passage = makePassage({
      id: idOf(51),
      newsletter: newsletter.id,
      markdown: `[low](clip:${idOf(31)})`,
    });
    const lost = placementOf(71, passage, { kind: 'passage', section: idOf(19) });
    expect(draft([lost], [...clips], [passage]).woven.size).toBe(0);
    expect(draft([placementOf(71, passage, { kind: 'passage' })]).sections[0]?.entries).toEqual([]);
  });
});
