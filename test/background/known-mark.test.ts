import { describe, expect, it } from 'vitest';
import { knownMark } from '../../src/background/known-mark.ts';
import type { KnownPage } from '../../src/store/known-page.ts';
import { clipOf, idOf, issue, newsletter } from '../sample.ts';

const nothing: KnownPage = { same: null, section: null, waits: 'inbox', uses: [] };
const uses = [13, 15].map((number) => ({
  clip: clipOf(number),
  issue: idOf(number),
  label: `TT${number}`,
}));

function mark(known: Partial<KnownPage>) {
  return knownMark({ ...nothing, ...known }, { newsletter, issue });
}

describe('the toolbar button', () => {
  it('says nothing of a page that was never clipped', () => {
    expect(mark({})).toBeNull();
  });

  it.each([
    [
      'in this issue',
      { same: clipOf(31), section: 'News' },
      'Already in Tracking Tides TT18 · News',
    ],
    ['in the inbox', { same: clipOf(31) }, /TT18 · Inbox$/],
    ['held over', { same: clipOf(31), waits: 'heldOver' }, /TT18 · Held over$/],
    ['used in other issues', { uses }, 'Used before in #TT13, #TT15'],
    ['both', { same: clipOf(31), section: 'News', uses }, /^Already.* News\nUsed before/],
  ] as const)('says where a page is: %s', (_, known, title) => {
    expect(mark(known)).toEqual({
      text: '✓',
      title: typeof title === 'string' ? title : expect.stringMatching(title),
    });
  });
});
