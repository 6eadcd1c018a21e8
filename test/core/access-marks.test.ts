import { describe, expect, it } from 'vitest';
import { declarations } from '../../src/core/access.ts';
import { markOf } from '../../src/core/access-marks.ts';
import { usualRules } from '../../src/core/rules.ts';

describe('the mark of a link', () => {
  it('says in plain words what its page declares, where the newsletter has no words of its own', () => {
    const marks = Object.fromEntries(declarations.map((one) => [one, markOf(one, usualRules)]));
    expect(marks).toEqual({
      free: '',
      registration: '(free, sign-in)',
      metered: '(metered)',
      members: '(members only)',
      gift: '(gift link)',
      unknown: '',
    });
  });

  it('is in the words of the newsletter, where it has some', () => {
    expect(markOf('members', { marks: { members: ' 🔒 for members ' } })).toBe('🔒 for members');
    expect(markOf('free', { marks: { free: '(open)' } })).toBe('(open)');
  });

  it('is none where the newsletter wants none', () => {
    expect(markOf('metered', { marks: { metered: '' } })).toBe('');
  });

  it('is never of a page that says nothing', () => {
    expect(markOf('unknown', { marks: { unknown: '(perhaps)' } })).toBe('');
  });
});
