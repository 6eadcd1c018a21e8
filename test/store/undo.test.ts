import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeOrder, changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { lastStep, redo, undo, undoOrder } from '../../src/store/undo.ts';
import { storedLocally } from '../extension-api.ts';
import { clipOf, idOf, newsletter, now, orderOf } from '../sample.ts';
import { contents, freshStore, put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const clip = clipOf(31);

function later(milliseconds: number): string {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

function by() {
  return { id: crypto.randomUUID(), at: now };
}

/** Writes a blurb as one step of undo. */
async function write(blurb: string, part: Partial<ChangeOrder> = {}): Promise<string> {
  const before = (await clipById(clip.id)) ?? clip;
  const order = orderOf([changeOf('clips', before, { ...before, blurb })], {
    label: 'change_edit',
    ...part,
  });
  await change(order);
  return order.id;
}

/** Types a blurb, so long after the start. */
function type(blurb: string, after: number): Promise<string> {
  return write(blurb, { coalesce: `${clip.id}:blurb`, at: later(after) });
}

async function blurb(): Promise<string | undefined> {
  return (await clipById(clip.id))?.blurb;
}

describe('undo', () => {
  it('takes back one step after the other, the last first', async () => {
    await put('clips', clip);
    await write('low');
    await write('high');
    expect(await undo(by())).toMatchObject({ label: 'change_edit' });
    expect(await blurb()).toBe('low');
    await undo(by());
    expect(await blurb()).toBe('');
    expect(await undo(by())).toBeNull();
  });

  it('brings back what was removed and removes what was made', async () => {
    await change(orderOf([changeOf('clips', null, clip)], { label: 'change_clip' }));
    const made = await clipById(clip.id);
    await change(orderOf([changeOf('clips', made, null)], { label: 'change_remove' }));
    await undo(by());
    expect(await clipById(clip.id)).toMatchObject({ ...clip, rev: 3 });
    await undo(by());
    expect(await clipById(clip.id)).toBeNull();
  });

  it('gives no revision twice, however often something is removed and brought back', async () => {
    await put('clips', clip);
    await change(
      orderOf([changeOf('clips', await clipById(clip.id), null)], { label: 'change_remove' }),
    );
    const revisions = [1];
    for (let times = 0; times < 3; times += 1) {
      await undo(by());
      revisions.push((await clipById(clip.id))?.rev ?? 0);
      await redo(by());
      const mark = storedLocally.get(`journal:clips:${clip.id}`) as { readonly rev: number };
      revisions.push(mark.rev);
    }
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });

  it('passes over what is no step, and leaves it in place', async () => {
    await put('clips', clip);
    await write('low');
    await write('low', { label: null });
    await change(orderOf([changeOf('newsletters', null, newsletter)]));
    await undo(by());
    expect(await contents()).toMatchObject({ clips: [{ blurb: '' }], newsletters: [{}] });
  });

  it('keeps what another window wrote into other fields since', async () => {
    await put('clips', clip);
    await write('low');
    const current = await clipById(clip.id);
    await change(orderOf([changeOf('clips', current, { ...clip, ...current, aside: 'hm' })]));
    await undo(by());
    expect(await clipById(clip.id)).toMatchObject({ blurb: '', aside: 'hm' });
  });

  it('says first what it would take back', async () => {
    expect(await lastStep()).toBeNull();
    await put('clips', clip);
    const id = await write('low');
    expect(await lastStep()).toMatchObject({ id, label: 'change_edit' });
  });
});

describe('typing', () => {
  it('without a pause is one step', async () => {
    await put('clips', clip);
    await type('l', 0);
    await type('lo', 900);
    await type('low', 1_800);
    await undo(by());
    expect(await blurb()).toBe('');
    await redo(by());
    expect(await blurb()).toBe('low');
  });

  it('after a pause is another step', async () => {
    await put('clips', clip);
    await type('low', 0);
    await type('low tide', 1_000);
    await undo(by());
    expect(await blurb()).toBe('low');
  });

  it('of another field is another step', async () => {
    await put('clips', clip);
    await type('low', 0);
    await write('high', { coalesce: 'elsewhere', at: later(1) });
    await undo(by());
    expect(await blurb()).toBe('low');
  });

  it('is not joined to a step that was taken back', async () => {
    await put('clips', clip);
    await type('low', 0);
    await undo(by());
    await type('high', 10);
    await undo(by());
    expect(await blurb()).toBe('');
    expect(await lastStep()).toBeNull();
  });

  it('that touched a second record only at first is taken back in both', async () => {
    await put('clips', clip, clipOf(32));
    const [one, two] = [changeOf('clips', clip, { ...clip, blurb: 'l' }), clipOf(32)];
    const typing = { label: 'change_edit', coalesce: 'both' } as const;
    await change(orderOf([one, changeOf('clips', two, { ...two, blurb: 'l' })], typing));
    await write('low', typing);
    await undo(by());
    expect(await contents()).toMatchObject({ clips: [{ blurb: '' }, { blurb: '' }] });
  });
});

describe('redo', () => {
  it('does again what was undone, in its order', async () => {
    await put('clips', clip);
    await write('low');
    await write('high');
    await undo(by());
    await undo(by());
    await redo(by());
    expect(await blurb()).toBe('low');
    await redo(by());
    expect(await blurb()).toBe('high');
    expect(await redo(by())).toBeNull();
  });

  it('does what was undone last, whatever older step was taken back by itself', async () => {
    await put('clips', clip);
    await change(
      orderOf([changeOf('clips', null, clipOf(32))], { label: 'change_clip', id: idOf(80) }),
    );
    await write('low');
    await write('high');
    await undoOrder(idOf(80), by());
    await undo(by());
    expect(await redo(by())).toMatchObject({ label: 'change_edit' });
    expect(await blurb()).toBe('high');
    expect(await redo(by())).toBeNull();
  });

  it('is over when a new step was made', async () => {
    await put('clips', clip);
    await write('low');
    await undo(by());
    await write('high');
    expect(await redo(by())).toBeNull();
    expect(await blurb()).toBe('high');
  });

  it('never comes back to what a new step put out of reach', async () => {
    await put('clips', clip);
    await write('low');
    await undo(by());
    await write('high');
    await undo(by());
    await redo(by());
    expect(await blurb()).toBe('high');
  });
});

describe('undo of one clip, from its toast', () => {
  it('takes back that clip and leaves what came after it', async () => {
    const order = orderOf([changeOf('clips', null, clip)], { label: 'change_clip' });
    await change(order);
    await change(orderOf([changeOf('clips', null, clipOf(32))], { label: 'change_clip' }));
    expect(await undoOrder(order.id, by())).toBe(true);
    expect(await contents()).toMatchObject({ clips: [{ id: idOf(32) }] });
    expect(await undoOrder(order.id, by())).toBe(false);
  });

  it('takes what completed it later back as well', async () => {
    const order = orderOf([changeOf('clips', null, clip)], { label: 'change_clip' });
    await change(order);
    const stored = (await clipById(clip.id)) ?? clip;
    const completed = changeOf('clips', stored, { ...stored, via: 'added after the answer' });
    await change(orderOf([completed], { completes: order.id }));
    expect(await undoOrder(order.id, by())).toBe(true);
    expect(await clipById(clip.id)).toBeNull();
  });

  it('takes back what completed it beside what was edited and undone between', async () => {
    const order = orderOf([changeOf('clips', null, clip)], { label: 'change_clip' });
    await change(order);
    const first = (await clipById(clip.id)) ?? clip;
    await write('low');
    const stored = (await clipById(clip.id)) ?? clip;
    expect(stored.blurb).toBe('low');
    await change(
      orderOf([changeOf('clips', first, { ...first, via: 'x' })], { completes: order.id }),
    );
    await undo(by());
    expect(await clipById(clip.id)).toMatchObject({ blurb: first.blurb, via: 'x' });
    expect(await undoOrder(order.id, by())).toBe(true);
    expect(await clipById(clip.id)).toBeNull();
    expect(await redo(by())).toMatchObject({ id: order.id });
    expect(await clipById(clip.id)).toMatchObject({ blurb: first.blurb, via: 'x' });
  });

  it('refuses what would complete it after that', async () => {
    await put('clips', clip);
    const stored = (await clipById(clip.id)) ?? clip;
    const order = orderOf([changeOf('clips', stored, { ...stored, blurb: 'low' })], {
      label: 'change_quote',
    });
    await change(order);
    await undoOrder(order.id, by());
    const before = await contents();
    const late = changeOf('clips', stored, { ...stored, via: 'x' });
    await expect(change(orderOf([late], { completes: order.id }))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await contents()).toEqual(before);
  });

  it('is not what an order took that completes none', async () => {
    await put('clips', clip);
    const stored = (await clipById(clip.id)) ?? clip;
    const late = changeOf('clips', stored, { ...stored, via: 'x' });
    await change(orderOf([late], { completes: idOf(80), label: 'change_edit' }));
    expect(await lastStep()).toMatchObject({ label: 'change_edit' });
    await undo(by());
    expect(await clipById(clip.id)).toMatchObject({ via: '' });
  });

  it('that was edited since is told as a conflict, and nothing is lost', async () => {
    const order = orderOf([changeOf('clips', null, clip)], { label: 'change_clip' });
    await change(order);
    await write('low');
    const before = await contents();
    await expect(undoOrder(order.id, by())).rejects.toMatchObject({ code: 'conflict' });
    expect(await contents()).toEqual(before);
  });

  it('is not there for an order that never was', async () => {
    expect(await undoOrder(idOf(80), by())).toBe(false);
  });
});

const deed = fc.record({
  number: fc.integer({ min: 31, max: 33 }),
  remove: fc.boolean(),
  field: fc.constantFrom('blurb', 'aside'),
  words: fc.string({ maxLength: 3 }),
  typed: fc.boolean(),
  after: fc.constantFrom(10, 400, 3_000),
});

describe('any steps', () => {
  it('all undone give what was at the start, and all redone what was at the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        await freshStore();
        await put('clips', clip, clipOf(32));
        const start = await words();
        let time = 0;
        for (const { number, remove, field, words: typed, typed: coalesces, after } of deeds) {
          time += after;
          const before = await clipById(idOf(number));
          const next = remove ? null : { ...(before ?? clipOf(number)), [field]: typed };
          if (before === null && next === null) continue;
          const typing = coalesces && { coalesce: `${number}:${field}` };
          const part = { label: 'change_edit', at: later(time), ...typing } as const;
          await change(orderOf([changeOf('clips', before, next)], part));
        }
        const end = await words();
        while ((await undo(by())) !== null);
        expect(await words()).toEqual(start);
        while ((await redo(by())) !== null);
        expect(await words()).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });
});

/** What the clips say, whatever their revision. */
async function words(): Promise<readonly (readonly string[])[]> {
  const { clips = [] } = (await contents()) as { clips?: readonly Clip[] };
  return clips.map((one) => [one.id, one.blurb, one.aside]);
}
