import { describe, expect, it } from 'vitest';
import { dialectTree } from '../../src/prose/dialect.ts';
import { mention, withMention } from '../../src/prose/mention.ts';

describe('words that refer to an issue', () => {
  it.each([
    ['', ':issue[TJ13]'],
    ['More on tides ', 'More on tides :issue[TJ13]'],
    ['As :issue[TJ13] said', 'As :issue[TJ13] said'],
  ])('%j becomes %j', (before, after) => {
    expect(withMention(before, 'TJ13')).toBe(after);
  });
});

it('a link of a past issue is mentioned with its words, whatever they hold', () => {
  const { children } = dialectTree(mention('TJ13', '31', '[video] *Tides*: a talk'));
  expect(children[0]).toMatchObject({
    children: [
      { type: 'textDirective', name: 'issue', children: [{ value: 'TJ13' }] },
      { type: 'text', value: ': ' },
      { type: 'link', url: 'clip:31', children: [{ value: '[video] *Tides*: a talk' }] },
    ],
  });
});
