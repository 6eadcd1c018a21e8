import { describe, expect, it } from 'vitest';
import { leftOutReason, rowRemark } from '../../popup/policy-words.ts';
import { accessActions } from '../../src/core/rules.ts';
import { clipOf } from '../sample.ts';

const clip = clipOf(31, {}, { declared: 'members' });
const rule = { host: '*', declared: [], action: 'leaveOut', note: '' } as const;

describe('why a clip is left out', () => {
  it.each([
    ['*', 'members only: the rule for all sites leaves it out.'],
    ['medium', 'members only: the rule for Medium leaves it out.'],
    ['www.Example.org', 'members only: the rule for example.org leaves it out.'],
  ])('names what its page declares, and the rule: %s', (host, said) => {
    expect(leftOutReason(clip, { ...rule, host })).toBe(said);
  });

  it('is said with the note of the rule', () => {
    expect(leftOutReason(clip, { ...rule, note: ' We promised it ' })).toBe(
      'members only: the rule for all sites leaves it out. (We promised it)',
    );
  });
});

describe('the line of a clip', () => {
  it('says what is not printed as usual', () => {
    const said = accessActions.map((action) => [action, rowRemark(clip, action)]);
    expect(Object.fromEntries(said)).toEqual({
      mark: '',
      warn: '',
      linkOnly: 'link only',
      leaveOut: 'left out: members only',
      preferOpen: 'open version',
    });
    expect(rowRemark(clip, null)).toBe('');
  });
});
