import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { doAgain, takeBack } from '../../src/store/take-back.ts';
import { timeline } from '../../src/store/timeline.ts';
import { redo, undo } from '../../src/store/undo.ts';
import { clipOf, idOf, issue, now, orderOf, placementOf } from '../sample.ts';
import { contents, freshStore, put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const clip = clipOf(31);
const other = clipOf(32);

function by() {
  return { id: crypto.randomUUID(), at: now };
}

async function step(...changes: readonly Change[]): Promise<string> {
  const order = orderOf(changes, { label: 'change_edit' });
  await change(order);
  return order.id;
}

/** Writes a part of a clip as one step; gives its id. */
async function write(part: Partial<Clip>, id = clip.id): Promise<string> {
  const before = (await clipById(id)) ?? clip;
  return step(changeOf('clips', before, { ...before, ...part }));
}

function standings() {
  return timeline(null, 50).then(({ steps }) => steps.map(({ standing }) => standing));
}

describe('taking back one step amid others', () => {
  it('leaves what came after it, and is a step that can be taken back itself', async () => {
    await put('clips', clip);
    const first = await write({ blurb: 'low' });
    await write({ aside: 'hm' });
    expect(await takeBack([first], by())).toEqual({ kind: 'done' });
    expect(await clipById(clip.id)).toMatchObject({ blurb: '', aside: 'hm' });
    expect(await standings()).toEqual(['done', 'done', 'takenBack']);
    await undo(by());
    expect(await clipById(clip.id)).toMatchObject({ blurb: 'low', aside: 'hm' });
    expect(await standings()).toEqual(['undone', 'done', 'done']);
  });

  it('is undoing where it is the last one, so that redo knows of it', async () => {
    await put('clips', clip);
    const last = await write({ blurb: 'low' });
    await takeBack([last], by());
    expect(await standings()).toEqual(['undone']);
    await redo(by());
    expect(await clipById(clip.id)).toMatchObject({ blurb: 'low' });
  });

  it('brings back a clip deleted for good long ago', async () => {
    await put('clips', clip, other);
    const stored = await clipById(clip.id);
    const gone = await step(changeOf('clips', stored, null));
    await write({ blurb: 'low' }, other.id);
    await takeBack([gone], by());
    expect(await clipById(clip.id)).toMatchObject({ id: clip.id, title: clip.title });
  });

  it('is refused where that was altered since, naming the latest step that did', async () => {
    await put('clips', clip);
    const first = await write({ blurb: 'low' });
    await write({ blurb: 'high' });
    const last = await write({ blurb: 'higher' });
    await write({ aside: 'hm' });
    const before = await contents();
    expect(await takeBack([first], by())).toMatchObject({
      kind: 'refused',
      why: 'altered',
      id: clip.id,
      since: { id: last },
    });
    expect(await contents()).toEqual(before);
  });

  it('is refused for an issue in which something stands by now', async () => {
    const made = await step(changeOf('issues', null, issue));
    await step(changeOf('clips', null, clip), changeOf('placements', null, placementOf(50, clip)));
    const refused = { kind: 'refused', why: 'holds', store: 'issues', id: issue.id };
    expect(await takeBack([made], by())).toMatchObject(refused);
  });

  it('is refused for a place in an issue that is gone', async () => {
    await put('clips', clip);
    const made = await step(changeOf('issues', null, issue));
    const place = placementOf(50, clip);
    await step(changeOf('placements', null, place));
    const { placements = [] } = await contents();
    const left = await step(changeOf('placements', placements[0] as typeof place, null));
    await takeBack([made], by());
    expect(await takeBack([left], by())).toMatchObject({
      kind: 'refused',
      why: 'gone',
      store: 'issues',
    });
  });

  it('does nothing twice, and nothing for a step there never was', async () => {
    await put('clips', clip);
    const first = await write({ blurb: 'low' });
    await write({ aside: 'hm' });
    await takeBack([first], by());
    const before = await contents();
    expect(await takeBack([idOf(99)], by())).toEqual({ kind: 'asItIs' });
    expect(await contents()).toEqual(before);
  });
});

describe('taking back a step and all since', () => {
  it('is one step: all of them or none', async () => {
    await put('clips', clip, other);
    const ids = [
      await write({ blurb: 'low' }),
      await write({ blurb: 'high' }),
      await write({ aside: 'hm' }, other.id),
      await write({ blurb: 'higher' }),
    ];
    await takeBack(ids.slice(1), by());
    expect(await clipById(clip.id)).toMatchObject({ blurb: 'low' });
    expect(await clipById(other.id)).toMatchObject({ aside: '' });
    expect(await standings()).toEqual(['done', 'takenBack', 'takenBack', 'takenBack', 'done']);
    await undo(by());
    expect(await clipById(clip.id)).toMatchObject({ blurb: 'higher' });
    expect(await clipById(other.id)).toMatchObject({ aside: 'hm' });
  });

  it('goes past what was taken back among them', async () => {
    await put('clips', clip);
    const first = await write({ blurb: 'low' });
    const second = await write({ aside: 'hm' });
    const back = by();
    await takeBack([first], back);
    await takeBack([first, second, back.id], by());
    expect(await clipById(clip.id)).toMatchObject({ blurb: '', aside: '' });
  });
});

describe('doing a step again', () => {
  it('is possible for what was undone before something new was done', async () => {
    await put('clips', clip);
    const first = await write({ blurb: 'low' });
    await undo(by());
    await write({ aside: 'hm' });
    expect(await standings()).toEqual(['done', 'undone']);
    expect(await doAgain(first, by())).toEqual({ kind: 'done' });
    expect(await clipById(clip.id)).toMatchObject({ blurb: 'low', aside: 'hm' });
    expect(await standings()).toEqual(['done', 'done', 'again']);
  });

  it('does nothing where it is so already', async () => {
    await put('clips', clip);
    const stored = (await clipById(clip.id)) ?? clip;
    const first = await step(
      changeOf('clips', stored, { ...stored, blurb: 'low', updated: '2026-11-23T09:01:00.000Z' }),
    );
    await undo(by());
    await write({ blurb: 'low' });
    const before = await contents();
    expect(await doAgain(first, by())).toEqual({ kind: 'asItIs' });
    expect(await contents()).toEqual(before);
  });

  it('is redo where it is its turn', async () => {
    await put('clips', clip);
    const first = await write({ blurb: 'low' });
    const second = await write({ blurb: 'high' });
    await undo(by());
    await undo(by());
    await doAgain(first, by());
    expect(await standings()).toEqual(['undone', 'done']);
    await doAgain(second, by());
    expect(await clipById(clip.id)).toMatchObject({ blurb: 'high' });
    expect(await standings()).toEqual(['done', 'done']);
  });
});

const edits = fc.array(
  fc.record({
    number: fc.constantFrom(31, 32),
    field: fc.constantFrom('blurb', 'aside', 'via'),
    words: fc.constantFrom('low', 'high', 'slack'),
    isBack: fc.boolean(),
  }),
  { minLength: 2, maxLength: 12 },
);

describe('any steps taken back from amid the others', () => {
  it('leave every field that others wrote since as it is, or are refused whole', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        await freshStore();
        await put('clips', clip, other);
        const made: { readonly id: string; readonly of: string; readonly before: unknown }[] = [];
        for (const { number, field, words } of list) {
          const before = await clipById(idOf(number));
          if (before === null || before[field] === words) continue;
          const id = await write({ [field]: words }, before.id);
          made.push({ id, of: `${number}:${field}`, before: before[field] });
        }
        const wanted = made.filter((_, at) => list[at]?.isBack);
        const read = async (of: string) => {
          const [number = '', field = ''] = of.split(':');
          return ((await clipById(idOf(Number(number)))) as unknown as Record<string, string>)[
            field
          ];
        };
        const all = [...new Set(made.map(({ of }) => of))];
        const was = new Map(
          await Promise.all(all.map(async (of) => [of, await read(of)] as const)),
        );
        const outcome = await takeBack(
          wanted.map(({ id }) => id),
          by(),
        );
        for (const of of all) {
          const back = wanted.filter((one) => one.of === of);
          const goesBack = outcome.kind === 'done' && back.length > 0;
          // Of several steps of one field the oldest says what it held before them all.
          if (!goesBack) expect(await read(of)).toBe(was.get(of));
        }
        for (const of of outcome.kind === 'done' ? all : []) {
          const its = made.filter((one) => one.of === of);
          const last = its.findLastIndex((one) => wanted.includes(one));
          const isRun = its
            .slice(its.findIndex((one) => wanted.includes(one)))
            .every((one) => wanted.includes(one));
          if (last === its.length - 1 && isRun) {
            expect(await read(of)).toBe(its.find((one) => wanted.includes(one))?.before);
          }
        }
      }),
      { numRuns: 100, seed: 20261129 },
    );
  });
});
