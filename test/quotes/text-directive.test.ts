import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFragment, writeFragment } from '../../src/quotes/text-directive.ts';

const nothing = { prefix: '', start: '', end: '', suffix: '' };

describe('a text directive', () => {
  it.each([
    ['the words', { start: 'tide tables' }, 'tide%20tables'],
    ['their ends', { start: 'Tide', end: 'noon' }, 'Tide,noon'],
    ['all four', { prefix: 'a', start: 'b', end: 'c', suffix: 'd' }, 'a-,b,c,-d'],
    ['its own signs', { start: 'well-kept, R&D' }, 'well%2Dkept%2C%20R%26D'],
    ['signs of Markdown', { start: '*(so)* _it_ ends.' }, '%2A%28so%29%2A%20%5Fit%5F%20ends%2E'],
    ['any script', { start: '潮汐' }, '%E6%BD%AE%E6%B1%90'],
  ])('is written with %s', (_, parts, text) => {
    expect(writeFragment([{ ...nothing, ...parts }])).toBe(text);
  });

  it('of several places is one after the other', () => {
    const parts = [
      { ...nothing, start: 'low' },
      { ...nothing, start: 'high', suffix: 'tide' },
    ];
    expect(writeFragment(parts)).toBe('low&text=high,-tide');
    expect(readFragment('low&text=high,-tide')).toEqual(parts);
  });

  it('is read as it was written, whatever its words', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const maybe = fc.oneof(fc.constant(''), words);
    const directive = fc.record({ prefix: maybe, start: words, end: maybe, suffix: maybe });
    fc.assert(
      fc.property(fc.array(directive, { minLength: 1, maxLength: 4 }), (directives) => {
        const text = writeFragment(directives);
        expect(text).toMatch(/^[\w%,&=-]+$/);
        expect(readFragment(text)).toEqual(directives);
      }),
    );
  });

  it.each([
    '',
    ',a',
    'a,',
    'a-,',
    '-,a',
    'a,b,c',
    'a-b',
    'a%',
    'a%FF',
    'a b',
    '<b>',
    'a&b=c',
    '&text=',
  ])('that is not ours is none: “%s”', (text) => {
    expect(readFragment(text)).toBeNull();
  });
});
