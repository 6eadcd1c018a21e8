import { expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const url = 'https://stackoverflow.com/questions/77/why-backwards';
const asked = {
  probed: {
    'stack-exchange-asked': [['2026-11-14T13:32:53']],
    'stack-exchange-asker': [['/users/501/mira']],
  },
  texts: { 'stack-exchange-asker': ['Mira'] },
};

it.each([url, 'https://askubuntu.com/q/77', 'https://de.stackoverflow.com/questions/77'])(
  'an address alone, %s, is a discussion',
  (address) => {
    const told = findingsOf(snapshotOf({ url: address }));
    expect(told).toMatchObject({ kind: 'discussion', title: '', people: [], published: '' });
  },
);

it('a list of questions is none', () => {
  expect(findingsOf(snapshotOf({ url: 'https://stackoverflow.com/questions' })).kind).toBe('');
});

it('a question is by who asked, at the time it was asked, whatever became of it', () => {
  const told = findingsOf(snapshotOf({ url, ...asked }, { 'og:title': 'Why [sic]? [closed]' }));
  expect(told).toMatchObject({
    title: 'Why [sic]?',
    people: [{ name: 'Mira', profile: 'https://stackoverflow.com/users/501/mira' }],
    published: '2026-11-14T13:32:53Z',
  });
});

it.each([`${url}/78#78`, `${url}#answer-78`, 'https://stackoverflow.com/a/78'])(
  'the answer %s is not by who asked',
  (address) => {
    const told = findingsOf(snapshotOf({ url: address, ...asked }));
    expect(told).toMatchObject({ people: [], published: '' });
  },
);
