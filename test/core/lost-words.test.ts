import { describe, expect, it } from 'vitest';
import { type Change, changeOf } from '../../src/core/change.ts';
import { lostWords, overTheirs } from '../../src/core/lost-words.ts';
import { merge } from '../../src/core/merge.ts';
import { correct } from '../../src/core/stored.ts';
import { clipOf, idOf, quoteOf } from '../sample.ts';

const [one, two] = [71, 72].map((id) => quoteOf('low tide', { id: idOf(id) }));
if (one === undefined || two === undefined) throw new Error('two quotes are needed');
const before = clipOf(31, { blurb: 'low', quotes: [one] });
const mine = (part: Partial<typeof before>) => changeOf('clips', before, { ...before, ...part });

describe('what was typed and is not in the record', () => {
  it('is nothing where it is there, whatever else was changed', () => {
    const now = { ...before, rev: 4, blurb: 'low water', aside: 'x' };
    expect(lostWords(mine({ blurb: 'low water' }), now)).toBeNull();
  });

  it('is told of a correction and of a quote by their words alone', () => {
    const title = mine({ title: correct(before.title, 'Ebb') });
    const now = { ...before, title: correct(before.title, 'Flood') };
    expect(lostWords(title, now)).toEqual({ fields: ['title'], mine: 'Ebb', theirs: 'Flood' });
    const shown = mine({ quotes: [{ ...one, shown: 'low' }] });
    const theirs = { ...before, quotes: [two, { ...one, shown: 'tide' }] };
    expect(lostWords(shown, theirs)).toMatchObject({ fields: ['quotes'], mine: 'low' });
  });

  it('is all of it where the record is gone', () => {
    expect(lostWords(mine({ blurb: 'low water' }), null)).toMatchObject({ mine: 'low water' });
  });
});

describe('mine over theirs', () => {
  const written = (change: Change, current: typeof before) => {
    const { before: was, after } = overTheirs(change, current);
    return merge(was, after, current);
  };

  it('takes the place of what both wrote, and of nothing else', () => {
    const theirs = { ...before, blurb: 'high', quotes: [{ ...one, shown: 'tide' }, two] };
    expect(written(mine({ blurb: 'low water' }), theirs)).toMatchObject({
      record: { blurb: 'low water', quotes: theirs.quotes },
    });
    expect(written(mine({ quotes: [{ ...one, shown: 'low' }] }), theirs)).toMatchObject({
      record: { blurb: 'high', quotes: [{ shown: 'low' }, two] },
    });
  });

  it('leaves what was found since', () => {
    const theirs = { ...before, title: { found: 'Tides II', corrected: 'Flood' } };
    expect(written(mine({ title: correct(before.title, 'Ebb') }), theirs)).toMatchObject({
      record: { title: { found: 'Tides II', corrected: 'Ebb' } },
    });
  });
});
