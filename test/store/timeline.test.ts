import { describe, expect, it } from 'vitest';
import { type Change, changeOf } from '../../src/core/change.ts';
import { unfileClip } from '../../src/core/filing.ts';
import type { Passage } from '../../src/core/passage.ts';
import { makePassage } from '../../src/core/passage.ts';
import { removePassage } from '../../src/core/passage-edits.ts';
import type { Placement } from '../../src/core/placement.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { timeline } from '../../src/store/timeline.ts';
import { clipOf, idOf, issue, newsletter, now, orderOf, placementOf } from '../sample.ts';
import { contents, put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const clip = clipOf(31);
const passage = makePassage({ id: idOf(41), newsletter: newsletter.id, markdown: 'Low *water*' });

async function step(
  label: 'change_edit' | 'change_remove' | 'change_move' | 'change_prose',
  ...changes: readonly Change[]
) {
  await change(orderOf(changes, { label }));
}

async function subjects(of: string | null = issue.id) {
  const { steps } = await timeline(of, 50);
  return steps.map(({ label, subject }) => `${label} ${subject.kind} ${subject.words}`);
}

async function storedOf<T>(store: string, id: string): Promise<T> {
  const all = (await contents())[store] as readonly (T & { readonly id: string })[];
  return all.find((one) => one.id === id) as T;
}

describe("an issue's timeline", () => {
  it('has what was done to what stands in it, and nothing else', async () => {
    await put('issues', issue);
    await put('clips', clip, clipOf(32, { state: 'inbox' }));
    await put('placements', placementOf(50, clip));
    const [mine, waiting] = [await clipById(clip.id), await clipById(idOf(32))];
    await step('change_edit', changeOf('clips', mine, { ...clip, ...mine, blurb: 'low' }));
    await step(
      'change_edit',
      changeOf('clips', waiting, { ...clipOf(32), ...waiting, blurb: 'x' }),
    );
    expect(await subjects()).toEqual(['change_edit clip Tides for everyone']);
    expect(await subjects(null)).toHaveLength(2);
  });

  it('keeps what was done to something that has left it since', async () => {
    await put('issues', issue);
    await put('clips', clip);
    await put('placements', placementOf(50, clip));
    const before = await clipById(clip.id);
    await step('change_edit', changeOf('clips', before, { ...clip, ...before, blurb: 'low' }));
    const edited = (await clipById(clip.id)) ?? clip;
    const place = await storedOf<Placement>('placements', idOf(50));
    await step('change_remove', ...unfileClip(edited, [place], { state: 'trashed', now }));
    expect(await subjects()).toEqual([
      'change_remove clip Tides for everyone',
      'change_edit clip Tides for everyone',
    ]);
  });

  it('has removed passages with their words', async () => {
    await put('issues', issue);
    await put('passages', passage);
    await put('placements', placementOf(60, passage, { kind: 'passage' }));
    const [words, placement] = [
      await storedOf<Passage>('passages', passage.id),
      await storedOf<Placement>('placements', idOf(60)),
    ];
    await step('change_remove', ...removePassage({ kind: 'passage', passage: words, placement }));
    expect(await subjects()).toEqual(['change_remove passage Low water']);
  });

  it('names what was but moved, and the part of the issue that was written', async () => {
    await put('issues', issue);
    await put('clips', clip);
    await put('placements', placementOf(50, clip));
    const place = await storedOf<Placement>('placements', idOf(50));
    await step('change_move', changeOf('placements', place, { ...place, section: idOf(12) }));
    const sections = issue.sections.map((one, at) => (at === 1 ? { ...one, intro: 'Read' } : one));
    const before = await storedOf<typeof issue>('issues', issue.id);
    await step('change_edit', changeOf('issues', before, { ...before, sections }));
    expect(await subjects()).toEqual([
      'change_edit section From the Literature',
      'change_move clip Tides for everyone',
    ]);
  });

  it('says whether older steps are there', async () => {
    await put('clips', clip);
    for (const blurb of ['a', 'b', 'c']) {
      const before = await clipById(clip.id);
      await step('change_edit', changeOf('clips', before, { ...clip, ...before, blurb }));
    }
    expect(await timeline(null, 2)).toMatchObject({ steps: [{}, {}], more: true });
    expect(await timeline(null, 3)).toMatchObject({ steps: [{}, {}, {}], more: false });
  });
});
