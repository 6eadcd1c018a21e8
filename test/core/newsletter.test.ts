import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueLabel, issueReference } from '../../src/core/newsletter.ts';

describe('an issue', () => {
  it.each([
    ['TJ', '{tag}{number}', 'TJ17'],
    ['', '{tag}{number}', '#17'],
    ['TJ', 'No. {number} of {tag}, {number}!', 'No. 17 of TJ, 17!'],
    ['TJ', 'Weekly', 'Weekly'],
  ])('of the tag %j, numbered %j, is called %j', (tag, numberForm, label) => {
    expect(issueLabel({ tag, numberForm }, 17)).toBe(label);
  });

  it('carries the tag as it was typed', () => {
    const tag = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('US$$', '$&', '{number}'));
    fc.assert(
      fc.property(tag, (typed) => {
        expect(issueLabel({ tag: typed, numberForm: '{tag}-{number}' }, 3)).toBe(`${typed}-3`);
      }),
    );
  });

  it('is referred to by one #', () => {
    expect(issueReference('TJ17')).toBe('#TJ17');
    expect(issueReference('#17')).toBe('#17');
  });
});
