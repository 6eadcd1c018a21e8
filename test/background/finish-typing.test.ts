import { describe, expect, it } from 'vitest';
import { finishTyping } from '../../src/background/finish-typing.ts';
import { type Change, changeOf } from '../../src/core/change.ts';
import { correct, found } from '../../src/core/stored.ts';
import { aDesk } from '../backup/some-records.ts';
import { clipOf, idOf, issue, orderOf } from '../sample.ts';
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
