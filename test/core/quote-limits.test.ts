import { describe, expect, it } from 'vitest';
import { clipOverLimit, isLimit, limitOf, quoteOverLimit } from '../../src/core/quote-limits.ts';
import type { Quoted } from '../../src/core/quoted.ts';
import { usualRules } from '../../src/core/rules.ts';

/** A quote of so many words. */
function quoteOf(count: number, word = 'tide') {
  return { exact: Array.from({ length: count }, () => word).join(' '), shown: null };
}

const page = { kind: 'article', lang: 'en', declared: 'unknown', maxSnippet: null } as const;

function overOf(count: number, of: Partial<Quoted> = {}, options = {}) {
  const over = quoteOverLimit(quoteOf(count), { ...page, ...of }, { options });
  return over?.limit ?? null;
}

describe('the length of a quote', () => {
  it.each([
    [49, null],
    [50, 'words'],
    [100, 'words'],
    [101, 'most'],
  ])('of %d words goes beyond: %s', (count, limit) => {
    expect(overOf(count)).toBe(limit);
  });

  it.each([
    ['members', 40, null],
    ['members', 41, 'walled'],
    ['metered', 41, 'walled'],
    ['registration', 41, null],
    ['gift', 41, null],
    ['free', 41, null],
    ['metered', 101, 'most'],
  ] as const)('of a page that is %s, of %d words: %s', (declared, count, limit) => {
    expect(overOf(count, { declared })).toBe(limit);
  });

  it('of a post is never too much as long as the post is short', () => {
    expect(overOf(56, { kind: 'post' })).toBe(null);
    expect(quoteOf(56).exact.length).toBeLessThanOrEqual(280);
    expect(overOf(57, { kind: 'post' })).toBe('words');
    expect(overOf(41, { kind: 'post', declared: 'members' })).toBe(null);
  });

  it('is told with the words that it has, and those that are allowed', () => {
    expect(quoteOverLimit(quoteOf(120), page, usualRules)).toEqual({
      limit: 'most',
      length: 120,
      allowed: 100,
    });
  });

  it.each([
    [139, 28, null],
    [138, 28, 'page'],
    [0, 1, 'none'],
    [138, 101, 'most'],
    [5_000, 60, 'words'],
  ])('of a page that lets %i characters be quoted, of %i words: %s', (maxSnippet, count, limit) => {
    expect(overOf(count, { maxSnippet })).toBe(limit);
  });

  it('is told in characters where the page sets it, and of a whole short post by none', () => {
    const limited = { ...page, maxSnippet: 20 };
    const quote = { exact: 'the 🌊 comes in twice', shown: null };
    const longer = { exact: `${quote.exact}!`, shown: null };
    expect(quoteOverLimit(quote, limited, usualRules)).toEqual(null);
    expect(quoteOverLimit(longer, limited, usualRules)).toEqual({
      limit: 'page',
      length: 21,
      allowed: 20,
    });
    expect(quoteOverLimit(longer, { ...limited, kind: 'post' }, usualRules)).toBe(null);
  });

  it('is that of the words as they are shown', () => {
    const shown = { ...quoteOf(120), shown: 'tide […] tide' };
    expect(quoteOverLimit(shown, page, usualRules)).toBe(null);
  });

  it('is counted in languages without blanks between words, and in those that are none', () => {
    const exact = '手元のノートブックを三年後に動かしてみた。'.repeat(10);
    expect(quoteOverLimit({ exact, shown: null }, { ...page, lang: 'ja' }, usualRules)).not.toBe(
      null,
    );
    expect(overOf(60, { lang: 'not a language!' })).toBe('words');
  });
});

describe('the quotes of a clip', () => {
  it.each([
    [[100, 50], null],
    [[100, 51], 151],
    [[], null],
  ] as const)('of %j words together', (counts, words) => {
    const quotes = counts.map((count) => quoteOf(count));
    expect(clipOverLimit({ ...page, quotes }, usualRules)?.length ?? null).toBe(words);
  });

  it('count no short post', () => {
    const quotes = [quoteOf(55), quoteOf(55), quoteOf(55)];
    expect(clipOverLimit({ ...page, kind: 'post', quotes }, usualRules)).toBe(null);
    expect(clipOverLimit({ ...page, quotes }, usualRules)?.length).toBe(165);
  });
});

describe('a limit of the newsletter', () => {
  it('holds in the place of the usual one', () => {
    expect(overOf(20, {}, { 'quote-long.words': '20' })).toBe('words');
    expect(overOf(21, {}, { 'quote-limit.words': '20' })).toBe('most');
    expect(overOf(11, { declared: 'members' }, { 'quote-limit.walled': '10' })).toBe('walled');
    const quotes = [quoteOf(11)];
    expect(clipOverLimit({ ...page, quotes }, { options: { 'quote-limit.clip': '10' } })).toEqual({
      limit: 'clip',
      length: 11,
      allowed: 10,
    });
  });

  it.each(['', '0', '-5', '12.5', 'many', '1e9', '999999'])(
    'that is none (%j) is the usual one',
    (typed) => {
      expect(isLimit(typed)).toBe(false);
      expect(limitOf('words', { options: { 'quote-long.words': typed } })).toBe(50);
    },
  );
});
