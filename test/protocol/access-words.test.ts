import { describe, expect, it } from 'vitest';
import type { Claim, Declared } from '../../src/core/access.ts';
import { whysLeftOut } from '../../src/core/left-out.ts';
import { found } from '../../src/core/stored.ts';
import {
  accessWords,
  declaredLine,
  declaredWords,
  leftOutWords,
  noQuoteWords,
} from '../../src/protocol/access-words.ts';

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

describe('what the publisher says', () => {
  const flag: Claim = { declared: 'members', words: 'isAccessibleForFree false' };
  const tier: Claim = { declared: 'free', words: 'content_tier free' };
  const link: Claim = { declared: 'gift', words: 'sk= in the address (a friend link)' };
  const said = (declared: Declared, ...claims: readonly Claim[]) =>
    declaredWords({ declared: found(declared), claims });

  it('is told with the page’s own words for it', () => {
    expect(said('members', flag)).toEqual([
      'The publisher says: members only.',
      'The page says: isAccessibleForFree false',
    ]);
  });

  it('is told as the contradiction it is', () => {
    expect(said('members', flag, tier)[1]).toBe(
      'The page says both: isAccessibleForFree false · content_tier free. The stricter counts.',
    );
  });

  it('of a gift link is told with the wall that it leads past', () => {
    expect(said('gift', link, flag)).toEqual([
      'The address is a gift link: it lets readers in.',
      'Known by: sk= in the address (a friend link) · isAccessibleForFree false',
    ]);
  });

  it('is nothing where nothing is known', () => {
    expect(said('unknown')).toEqual([]);
  });

  it('gives way to what the curator says, and what the page says stays beside it', () => {
    const declared = { found: 'members', corrected: 'free' } as const;
    expect(declaredWords({ declared, claims: [flag] })).toEqual([
      'You say: free to read.',
      'The page says: isAccessibleForFree false',
    ]);
    const unsaid = { found: 'members', corrected: 'unknown' } as const;
    expect(declaredWords({ declared: unsaid, claims: [flag] })).toEqual([]);
  });

  it.each([
    ['members', 1],
    ['metered', 1],
    ['registration', 1],
    ['gift', 1],
    ['free', 0],
    ['unknown', 0],
  ] as const)('of %s takes %i lines while somebody browses on', (declared, lines) => {
    expect(declaredLine({ declared: found(declared), claims: [flag] })).toHaveLength(lines);
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
