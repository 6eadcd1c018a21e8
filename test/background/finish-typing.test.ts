import { describe, expect, it } from 'vitest';
import { finishTyping } from '../../src/background/finish-typing.ts';
import { type Change, changeOf } from '../../src/core/change.ts';
import { correct, found } from '../../src/core/stored.ts';
import { keepMine, refusedWords, takeTheirs } from '../../src/store/refused-words.ts';
import { undo } from '../../src/store/undo.ts';
import { aDesk } from '../backup/some-records.ts';
import { clipOf, idOf, issue, now, orderOf } from '../sample.ts';
import { contents, put, useFreshStore } from '../store/fresh-store.ts';

useFreshStore();

const stored = clipOf(31, { blurb: 'low' });

/** What the person typed last in the clip's words, over what this page had read. */
function typed(next: string, previous = 'low') {
  const [before, after] = [previous, next].map((blurb) => ({ ...stored, rev: 1, blurb }));
  return orderOf([changeOf('clips', before ?? null, after ?? null)], { label: 'change_edit' });
}

describe('what a closing page hands over', () => {
  it('is in the store', async () => {
    await put('clips', stored);
    await finishTyping(typed('low water'));
    expect((await contents()).clips).toMatchObject([{ blurb: 'low water' }]);
  });

  it('is parsed field by field, and brings along nothing else', async () => {
    await put('clips', stored);
    const [before, after] = [
      { ...stored, rev: 1 },
      { ...stored, rev: 1, blurb: 'low water' },
    ];
    const more = { ...after, pwned: 1, access: { ...after.access, pwned: 1 } };
    await finishTyping(orderOf([changeOf('clips', before, more)]));
    expect((await contents()).clips).toMatchObject([{ blurb: 'low water' }]);
    expect(JSON.stringify((await contents()).clips)).not.toContain('pwned');
  });

  it.each<readonly [string, (good: Change) => unknown]>([
    ['a text that is a number', (good) => ({ ...good, after: { ...stored, blurb: 7 } })],
    [
      'a text longer than any',
      (good) => ({ ...good, after: { ...stored, via: 'x'.repeat(2e5 + 1) } }),
    ],
    ['a record of another kind', (good) => ({ ...good, after: issue })],
    ['a record of another name', (good) => ({ ...good, after: { ...stored, id: idOf(32) } })],
  ])('is refused as a whole with %s', async (_, spoilt) => {
    await put('clips', stored);
    const [good] = typed('low water').changes;
    if (good === undefined) throw new Error('one change is needed');
    const order = orderOf([good, spoilt(good) as Change]);
    await expect(finishTyping(order)).rejects.toMatchObject({ code: 'badMessage' });
    expect((await contents()).clips).toMatchObject([{ blurb: 'low' }]);
  });

  it('may be any record that the store holds, and an address as far as it is typed', async () => {
    const all = Object.entries(aDesk).flatMap(([store, records]) =>
      records.map((record) => ({ store, id: record.id, before: null, after: record }) as Change),
    );
    await finishTyping(orderOf(all));
    expect(await contents()).toMatchObject({ clips: { length: aDesk.clips.length } });
    const [clip] = aDesk.clips;
    if (clip === undefined) throw new Error('a clip is needed');
    const half = { ...clip, url: 'javascript:', title: correct(found('x'), 'x'.repeat(1e6)) };
    await finishTyping(orderOf([changeOf('clips', clip, half)]));
    expect((await contents()).clips).toContainEqual(expect.objectContaining({ url: half.url }));
  });
});

describe('the last words of a closing page, where another window changed the same', () => {
  const by = () => ({ id: crypto.randomUUID(), at: now });
  const blurb = async () => (await contents()).clips;

  it('are kept until somebody has chosen, and are told beside what stands there', async () => {
    await put('clips', stored);
    await finishTyping(typed('high'));
    await finishTyping(typed('low water'));
    expect(await blurb()).toMatchObject([{ blurb: 'high' }]);
    expect(await refusedWords()).toMatchObject([
      { fields: ['blurb'], mine: 'low water', theirs: 'high' },
    ]);
  });

  it('are written over theirs where that is wished, and Undo brings theirs back', async () => {
    await put('clips', stored);
    await finishTyping(typed('high'));
    await finishTyping(typed('low water'));
    for (const one of await refusedWords()) await keepMine(one, by());
    expect(await blurb()).toMatchObject([{ blurb: 'low water' }]);
    expect(await refusedWords()).toEqual([]);
    await undo(by());
    expect(await blurb()).toMatchObject([{ blurb: 'high' }]);
  });

  it('are given up where theirs is taken', async () => {
    await put('clips', stored);
    await finishTyping(typed('high'));
    await finishTyping(typed('low water'));
    for (const one of await refusedWords()) await takeTheirs(one);
    expect(await blurb()).toMatchObject([{ blurb: 'high' }]);
    expect(await refusedWords()).toEqual([]);
  });

  it.each([
    ['first', ['low', 'low w']],
    ['last', ['low w', 'low']],
  ])('are no matter where the order that fits comes %s', async (_, befores) => {
    await put('clips', stored);
    await finishTyping(typed('low w'));
    // The page does not know how far its own writing came, and sends an order for each case.
    await Promise.all(befores.map((before) => finishTyping(typed('low water', before))));
    expect(await blurb()).toMatchObject([{ blurb: 'low water' }]);
    expect(await refusedWords()).toEqual([]);
  });
});
