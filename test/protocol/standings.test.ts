import { describe, expect, it } from 'vitest';
import { parseFragments, parseStandings } from '../../src/protocol/standings.ts';
import { idOf } from '../sample.ts';

const nonsense = [null, undefined, 'stands', {}, [null], [{ id: 'x' }], [{ id: idOf(1) }]];

const many = <T>(one: T): readonly T[] => Array(10_001).fill(one);

describe('what a page says of quotes', () => {
  it('is taken as it is said', () => {
    const said = [{ id: idOf(1), state: 'gone' }];
    expect(parseStandings(said)).toEqual(said);
  });

  it.each(nonsense)('is nothing where it is %j', (said) => {
    expect(parseStandings(said)).toEqual([]);
  });
});

it('a page that says more than was asked says nothing', () => {
  expect(parseStandings(many({ id: idOf(1), state: 'gone' }))).toEqual([]);
  expect(parseFragments(many({ id: idOf(1), fragment: 'low' }))).toEqual(new Map());
});

describe('what a page gives for fragments', () => {
  it('is taken by the ids of the quotes, those that have one', () => {
    const said = [
      { id: idOf(1), fragment: 'low%20tide' },
      { id: idOf(2), fragment: null },
    ];
    expect(parseFragments(said)).toEqual(new Map([[idOf(1), 'low%20tide']]));
  });

  it.each([...nonsense, [{ id: idOf(1), fragment: 'a'.repeat(9_000) }]])(
    'is nothing where it is %j',
    (said) => {
      expect(parseFragments(said)).toEqual(new Map());
    },
  );
});
