import { expect, it } from 'vitest';
import { otherLetters } from './in-page/letters.ts';
import { suite } from './suite.ts';
import { treeAt } from './trees.ts';
import { passageText } from './words.ts';

it('every case has a name of its own, and a passage', () => {
  const names = suite.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(suite.filter(({ html }) => !/data-p\b/.test(html))).toEqual([]);
});

it('no word stands in another, nor where words meet', () => {
  const words = Array.from({ length: 36 }, (_, n) => passageText(n + 1)).flatMap((text) =>
    text.split(' '),
  );
  const together = words.join('');
  expect(words.filter((word) => together.split(word).length !== 2)).toEqual([]);
});

it('a tree is the same for the same seed and number', () => {
  expect(treeAt(3, 14)).toEqual(treeAt(3, 14));
  expect(treeAt(3, 14)).not.toEqual(treeAt(3, 15));
  expect(treeAt(3, 14)).not.toEqual(treeAt(4, 14));
});

it('changes every letter into another, and nothing else', () => {
  const text = 'Amber basil, cedar 42 – שלום 漢字';
  const other = otherLetters(text);
  expect(other).toHaveLength(text.length);
  expect(other.replace(/[\p{L}\p{Nd}]/gu, '')).toBe(text.replace(/[\p{L}\p{Nd}]/gu, ''));
  const letters = [...text].map((letter, i) => [letter, [...other][i]]);
  expect(letters.filter(([a, b]) => /[\p{L}\p{Nd}]/u.test(a ?? '') && a === b)).toEqual([]);
});
