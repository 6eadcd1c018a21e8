import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import { addPassage, removePassage } from '../../src/core/passage-edits.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { lastStep, undo } from '../../src/store/undo.ts';
import { writeTyped } from '../../src/store/write-typed.ts';
import { clipOf, idOf, issue, newsletter, now, orderOf } from '../sample.ts';
import { contents, put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const by = () => ({ id: crypto.randomUUID(), at: now });
const spot = { issue: issue.id, section: idOf(11), before: null, after: null };
const made = addPassage(newsletter.id, 'Low water', spot, {
  makeId: () => crypto.randomUUID(),
  now,
});
const { passage } = made.entry;
const typed = (next: string, previous = 'Low water') =>
  orderOf(
    [
      changeOf(
        'passages',
        { ...passage, rev: 1, markdown: previous },
        { ...passage, rev: 1, markdown: next },
      ),
    ],
    { label: 'change_prose', coalesce: 'here' },
  );

describe('words typed in what another window removed meanwhile', () => {
  it('bring a passage back with them, to where it stood, as a step that can be undone', async () => {
    await put('issues', issue);
    await change(orderOf(made.changes, { label: 'change_prose' }));
    await change(orderOf(removePassage(made.entry), { label: 'change_remove' }));
    const removed = await contents();
    expect(await writeTyped(typed('Low water at nine'))).toEqual({ isBack: true });
    expect(await contents()).toMatchObject({
      passages: [{ id: passage.id, markdown: 'Low water at nine' }],
      placements: [{ issue: issue.id, section: idOf(11), ref: passage.id }],
    });
    expect((await lastStep())?.label).toBe('change_put_back');
    await undo(by());
    expect(await contents()).toMatchObject({
      passages: removed.passages,
      placements: removed.placements,
    });
  });

  it('go on in it from then on', async () => {
    await put('issues', issue);
    await change(orderOf(made.changes, { label: 'change_prose' }));
    await change(orderOf(removePassage(made.entry), { label: 'change_remove' }));
    await writeTyped(typed('Low water at nine'));
    const next = typed('Low water at nine, sharp', 'Low water at nine');
    expect(await writeTyped(next)).toEqual({ isBack: false });
    expect(await contents()).toMatchObject({
      passages: [{ markdown: 'Low water at nine, sharp' }],
    });
  });

  it('bring it back too where it was undone that it was ever begun', async () => {
    await put('issues', issue);
    await change(orderOf(made.changes, { label: 'change_prose' }));
    await undo(by());
    await writeTyped(typed('Low water at nine'));
    expect(await contents()).toMatchObject({
      passages: [{ markdown: 'Low water at nine' }],
      placements: [{ ref: passage.id }],
    });
  });

  it('bring back a clip that was deleted for good: it waits in the inbox', async () => {
    const clip = clipOf(31);
    await put('clips', clip);
    await change(orderOf([changeOf('clips', clip, null)], { label: 'change_delete' }));
    const after = { ...clip, blurb: 'Worth it.' };
    const order = orderOf([changeOf('clips', clip, after)], { label: 'change_edit' });
    expect(await writeTyped(order)).toEqual({ isBack: true });
    expect(await clipById(clip.id)).toMatchObject({ blurb: 'Worth it.', state: 'inbox' });
  });

  it('stand among what has lost its section, where that is gone', async () => {
    await put('issues', { ...issue, sections: [] });
    await change(orderOf(made.changes, { label: 'change_prose' }));
    await change(orderOf(removePassage(made.entry), { label: 'change_remove' }));
    await writeTyped(typed('Low water at nine'));
    expect(await contents()).toMatchObject({
      passages: [{ markdown: 'Low water at nine' }],
      placements: [{ issue: issue.id, ref: passage.id }],
    });
  });
});

describe('other conflicts stay what they are', () => {
  it('the same field written in two windows', async () => {
    await change(orderOf(made.changes, { label: 'change_prose' }));
    await writeTyped(typed('High water'));
    const before = await contents();
    await expect(writeTyped(typed('Slack water'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await contents()).toEqual(before);
  });

  it('removing what another window wrote in', async () => {
    await change(orderOf(made.changes, { label: 'change_prose' }));
    await writeTyped(typed('High water'));
    const removal = orderOf(removePassage(made.entry), {
      label: 'change_remove',
      coalesce: 'here',
    });
    await expect(writeTyped(removal)).rejects.toMatchObject({ code: 'conflict' });
  });
});
