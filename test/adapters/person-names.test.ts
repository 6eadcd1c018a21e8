import { describe, expect, it } from 'vitest';
import { inOrder, namesIn } from '../../src/adapters/person-names.ts';

describe('the names in a byline', () => {
  it.each([
    ['By Mira Okafor', ['Mira Okafor']],
    ['Byby MIRA OKAFOR, JON REED and ANA RUIZ', ['MIRA OKAFOR', 'JON REED', 'ANA RUIZ']],
    ['Von: Mira Okafor', ['Mira Okafor']],
    ['Par Mira Okafor et Jon Reed', ['Mira Okafor', 'Jon Reed']],
    ['著者：後藤花子', ['後藤花子']],
    ['Posted by mira', ['mira']],
    ['Byron', ['Byron']],
    ['Mira Okafor - Apr 16, 2026 8:02 pm UTC', ['Mira Okafor']],
    ['Mira Okafor March 25, 2026', ['Mira Okafor']],
    ['Mira Okafor | Science Desk', ['Mira Okafor']],
    ['Written by Mira Okafor Edited by Jon Reed', ['Mira Okafor']],
    ['Mira Okafor, PhD, Jon Reed, Jr.', ['Mira Okafor, PhD', 'Jon Reed, Jr.']],
    ['AFP, Manila', ['AFP, Manila']],
    ['Anna van der Berg & Jon Reed', ['Anna van der Berg', 'Jon Reed']],
    ['van der Berg', ['van der Berg']],
    ['The New Example', ['The New Example']],
    ['ada_writes', ['ada_writes']],
  ])('%j are %j', (byline, names) => {
    expect(namesIn(byline)).toEqual(names);
  });

  it.each([
    '',
    'https://social.example/mira',
    'Follow Author',
    'admin',
    'mira@example.org',
    '@mira',
    'what a tide that was!',
    'but do you know how high it was?',
    'Staff',
    '12345',
    'A sentence of many words that tells of the tide and of who saw it',
  ])('are none in %j', (byline) => {
    expect(namesIn(byline)).toEqual([]);
  });

  it('of a citation are put in their order', () => {
    expect(inOrder('Okafor, Mira')).toBe('Mira Okafor');
    expect(inOrder('Okafor, PhD')).toBe('Okafor, PhD');
    expect(inOrder('Mira Okafor')).toBe('Mira Okafor');
  });
});
