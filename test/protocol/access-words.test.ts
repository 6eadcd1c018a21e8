import { describe, expect, it } from 'vitest';
import { whysLeftOut } from '../../src/core/left-out.ts';
import { accessWords, leftOutWords, noQuoteWords } from '../../src/protocol/access-words.ts';

describe('how far a page is open', () => {
  it('is said of a preview and of a wall, with the page’s own words', () => {
    const access = { now: 'preview', evidence: ['Subscribe to read on.', 'Sign in'] } as const;
    expect(accessWords(access, 'now')).toEqual([
      expect.stringMatching(/^You see a preview of this page.*Nothing behind it is quoted\.$/),
      'The page shows: “Subscribe to read on.” “Sign in”',
    ]);
    expect(accessWords({ now: 'blocked', evidence: [] }, 'now')).toHaveLength(1);
    expect(accessWords(access, 'kept')[0]).toMatch(/^Clipped from a preview/);
  });

  it.each(['full', 'unknown'] as const)('is not spoken of where it is %s', (now) => {
    expect(accessWords({ now, evidence: ['x'] }, 'now')).toEqual([]);
  });
});

describe('what a quote leaves out', () => {
  it.each([
    [
      ['cut', 'covered'],
      /^Left out of the quote: 1,200 of the .* cannot see \(cut off, covered\)\.$/,
    ],
    [['unsure'], /^Left out of the quote: 1,200 .* not sure/],
    [['hidden', 'unsure'], /\(hidden, some not sure\)/],
    [['tooLong'], /^A quote holds 100,000 characters/],
    [['otherSite'], /frame of another site/],
  ] as const)('%s', (why, said) => {
    const lines = leftOutWords({ characters: 1_200, why });
    expect(lines).toEqual([expect.stringMatching(said)]);
  });

  it('has a word for every reason, and says nothing for none', () => {
    expect(leftOutWords({ characters: 9, why: whysLeftOut })).toHaveLength(3);
    for (const why of whysLeftOut) {
      expect(leftOutWords({ characters: 9, why: [why] }).join('')).not.toMatch(/\(\)|undefined/);
    }
    expect(leftOutWords({ characters: 0, why: [] })).toEqual([]);
  });
});

describe('why nothing is quoted', () => {
  it.each([
    [['covered'], /^None of the selected words can be seen on the page \(covered\)/],
    [['unsure'], /not sure that you see any/],
    [['otherSite'], /frame of another site/],
  ] as const)('%s', (why, said) => {
    expect(noQuoteWords({ characters: 40, why })).toEqual([expect.stringMatching(said)]);
  });

  it('is not said where nothing was selected', () => {
    expect(noQuoteWords({ characters: 0, why: [] })).toEqual([]);
  });
});
