import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { nothingLeftOut } from '../../src/core/left-out.ts';
import type { ClipReceipt } from '../../src/protocol/calls.ts';
import { failureWords, lackingWords, savedWords } from '../../src/protocol/receipt-words.ts';
import { idOf } from '../sample.ts';

const receipt: ClipReceipt = {
  clipId: idOf(50),
  orderId: idOf(80),
  outcome: 'new',
  newsletter: 'Tracking Tides',
  issue: 'TT18',
  section: 'News',
  waits: 'inbox',
  usedIn: [],
  earlier: null,
  unread: null,
  declared: 'unknown',
  claims: [],
  now: 'full',
  evidence: [],
  quoted: true,
  leftOut: nothingLeftOut,
};

describe('a clip that is stored', () => {
  it('says where it went', () => {
    expect(savedWords(receipt)).toEqual(['Clipped to Tracking Tides TT18 · News']);
    expect(savedWords({ ...receipt, section: null })[0]).toMatch(/ · Inbox$/);
    expect(savedWords({ ...receipt, section: null, waits: 'heldOver' })[0]).toMatch(
      / · Held over$/,
    );
  });

  it.each([
    ['quoteAdded', /^Quote added/],
    ['already', /^Already in/],
  ] as const)('says that it was %s', (outcome, said) => {
    expect(savedWords({ ...receipt, outcome })[0]).toMatch(said);
  });

  it('says where its page was used before', () => {
    expect(savedWords({ ...receipt, usedIn: ['TT13', '#9'] })[1]).toBe('Used before in #TT13, #9');
  });
});

describe('what a clip lacks', () => {
  const unseen = { characters: 1_200, why: ['covered', 'cut'] } as const;

  it('is nothing, mostly', () => {
    expect(lackingWords(receipt)).toEqual([]);
  });

  it('is a page that was not read', () => {
    expect(lackingWords({ ...receipt, unread: 'timedOut' })[0]).toMatch(/did not answer in time/);
  });

  it('is what stands behind a wall, in the words of the page', () => {
    const lines = lackingWords({ ...receipt, now: 'preview', evidence: ['Create an account'] });
    expect(lines).toEqual([
      expect.stringMatching(/preview/),
      expect.stringMatching(/Create an account/),
    ]);
  });

  it('is told apart: what the publisher says of it, and what is seen', () => {
    const claims = [{ declared: 'members', words: 'isAccessibleForFree false' }] as const;
    const lines = lackingWords({ ...receipt, declared: 'members', claims, now: 'preview' });
    expect(lines).toEqual([
      'The publisher says: members only.',
      expect.stringMatching(/^You see a preview/),
    ]);
    expect(lackingWords({ ...receipt, declared: 'free' })).toEqual([]);
  });

  it('is what was selected and cannot be seen, counted, with the reasons', () => {
    expect(lackingWords({ ...receipt, leftOut: unseen })).toEqual([
      expect.stringMatching(/1,200 of the selected characters.*\(.+, .+\)/),
    ]);
  });

  it('is a quote, where none of the selected words can be seen', () => {
    const lines = lackingWords({ ...receipt, quoted: false, leftOut: unseen });
    expect(lines).toHaveLength(1);
    expect(lines).not.toEqual(lackingWords({ ...receipt, leftOut: unseen }));
  });

  it.each([
    ['tooLong', /100,000/],
    ['otherSite', /another site/],
    ['unsure', /not sure/],
  ] as const)('is told where it is %s', (why, said) => {
    expect(lackingWords({ ...receipt, leftOut: { characters: 9, why: [why] } })[0]).toMatch(said);
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
