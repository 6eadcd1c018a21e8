import { describe, expect, it } from 'vitest';
import { assembleDraft, type DraftEntry } from '../../src/core/draft.ts';
import { clipOf, idOf, issue, newsletter, placementOf } from '../sample.ts';

const clips = [clipOf(31), clipOf(32), clipOf(33)] as const;

function draft(placements: Parameters<typeof assembleDraft>[0]['placements'], all = [...clips]) {
  return assembleDraft({ newsletter, issue, placements, clips: all });
}

function ids(entries: readonly DraftEntry[] | undefined): readonly string[] | undefined {
  return entries?.map((entry) => entry.clip.id);
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
});
