import { describe, expect, it } from 'vitest';
import { heirOf, type RowKey } from '../../popup/heir.ts';

/** Rows as `group: ids`; what is in the inbox waits. */
function rows(groups: Readonly<Record<string, string>>): readonly RowKey[] {
  return Object.entries(groups).flatMap(([group, ids]) =>
    [...ids].map((id) => ({
      // A clip that waits goes by its own name, one that is placed by its placement's.
      id: group === 'inbox' ? id.toLowerCase() : id.toUpperCase(),
      ref: id.toLowerCase(),
      group,
      isPlaced: group !== 'inbox',
    })),
  );
}

describe('the focus', () => {
  it.each([
    ['stays', { news: 'abc' }, { news: 'abc' }, 'B', 'B'],
    ['goes along within the issue', { news: 'abc', end: 'd' }, { news: 'ac', end: 'db' }, 'B', 'B'],
    ['goes to the next where a row is removed', { news: 'abc' }, { news: 'ac' }, 'B', 'C'],
    ['goes to the one before where the last is', { news: 'abc' }, { news: 'ab' }, 'C', 'B'],
    ['stays in the inbox', { news: 'a', inbox: 'bcd' }, { news: 'ac', inbox: 'bd' }, 'c', 'd'],
    [
      'follows the last of the inbox',
      { news: 'a', inbox: 'b' },
      { news: 'ab', inbox: '' },
      'b',
      'B',
    ],
    ['stays where a clip goes to the inbox', { news: 'abc' }, { news: 'ac', inbox: 'b' }, 'B', 'C'],
    ['goes to what is nearest elsewhere', { news: 'a', end: 'b' }, { end: 'b' }, 'A', 'B'],
    ['goes past several that are gone', { news: 'abcd' }, { news: 'ad' }, 'B', 'D'],
    ['has nowhere to go', { news: 'a' }, {}, 'A', null],
  ] as const)('%s', (_, before, after, focused, expected) => {
    expect(heirOf(rows(before), rows(after), focused)).toBe(expected);
  });

  it('is nobody’s where the row was not there before either', () => {
    expect(heirOf(rows({ news: 'a' }), rows({ news: 'a' }), 'Z')).toBeNull();
  });
});
