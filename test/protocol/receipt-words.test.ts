import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import type { ClipReceipt } from '../../src/protocol/calls.ts';
import { failureWords, receiptWords } from '../../src/protocol/receipt-words.ts';
import { idOf } from '../sample.ts';

const receipt: ClipReceipt = {
  clipId: idOf(50),
  orderId: idOf(80),
  outcome: 'new',
  newsletter: 'Tracking Tides',
  issue: 'TT18',
  section: 'News',
  usedIn: [],
  unread: null,
};

describe('a clip that is stored', () => {
  it('says where it went', () => {
    expect(receiptWords(receipt)).toEqual(['Clipped to Tracking Tides TT18 · News']);
    expect(receiptWords({ ...receipt, section: null })[0]).toMatch(/ · Inbox$/);
  });

  it.each([
    ['quoteAdded', /^Quote added/],
    ['already', /^Already in/],
  ] as const)('says that it was %s', (outcome, said) => {
    expect(receiptWords({ ...receipt, outcome })[0]).toMatch(said);
  });

  it('says where its page was used before, and what could not be read', () => {
    const lines = receiptWords({ ...receipt, usedIn: ['TT13', '#9'], unread: 'timedOut' });
    expect(lines[1]).toBe('Used before in #TT13, #9');
    expect(lines[2]).toMatch(/did not answer in time/);
  });
});

describe('a failure', () => {
  it('of a template says what is wrong with it', () => {
    const lines = failureWords(new Failure('template', 'undefined filter: shout'));
    expect(lines).toEqual([expect.stringMatching(/template/), 'undefined filter: shout']);
  });

  it('of the browser is told in our words alone', () => {
    expect(failureWords(new Failure('notSaved', 'QuotaExceededError'))).toHaveLength(1);
    expect(failureWords(new TypeError('x is undefined'))).toEqual(
      failureWords(new Failure('notSaved')),
    );
  });
});
