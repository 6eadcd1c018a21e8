import { describe, expect, it } from 'vitest';
import { issueCounts } from '../../src/templates/issue-counts.ts';
import { clipOf, draftOf } from '../sample.ts';

/** An issue that prints these words and its title, `Tides`, and nothing of its own. */
function countsOf(preamble: string, lang = 'en') {
  return issueCounts(draftOf([], { editor: '', lang }, { title: 'Tides', date: '', preamble }));
}

describe('the counts of an issue', () => {
  it.each([
    ['Low tide is at nine.', 6],
    ['Low *ti*de', 3],
    ['* low\n* high', 3],
    ['low  \nhigh', 3],
    ['> low\n>\n> high', 3],
    ['It isn’t low — or is it?', 7],
  ])('%j and a title of one word are %i words', (preamble, words) => {
    expect(countsOf(preamble).words).toBe(words);
  });

  it('parts words that no space parts, as the language does', () => {
    const { words } = countsOf('今日は潮が引いています。', 'ja');
    expect(words).toBeGreaterThan(4);
    expect(words).toBeLessThan(12);
  });

  it('reads 200 words a minute, or 500 characters of Chinese and Japanese', () => {
    expect(countsOf(`${'low '.repeat(199)}`).minutes).toBe(1);
    expect(countsOf(`${'low '.repeat(200)}`).minutes).toBe(2);
    expect(countsOf('潮'.repeat(990), 'ja').minutes).toBe(2);
    expect(countsOf('潮'.repeat(1000), 'ja').minutes).toBe(3);
  });

  it('counts the links that are printed', () => {
    expect(countsOf('[a](https://a.org) and [b](javascript:x) and <https://c.org>').links).toBe(2);
    expect(issueCounts(draftOf([clipOf(31), clipOf(32)])).links).toBe(2);
  });

  it('counts in a language that is half typed, too', () => {
    expect(countsOf('low tide', 'e').words).toBe(3);
    expect(countsOf('low tide', '').words).toBe(3);
  });
});
