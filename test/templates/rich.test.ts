import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { inlined, isRich, plainText, rich } from '../../src/templates/rich.ts';
import { markdownOf } from '../markup.ts';

function blocksOf(markdown: string): readonly RootContent[] {
  return fromMarkdown(markdown).children;
}

function lineOf(markdown: string): string {
  return markdownOf([{ type: 'paragraph', children: inlined(blocksOf(markdown)) }]);
}

describe('Markdown on its way into a template', () => {
  it.each([
    ['low *tide*', true],
    ['low\n\nhigh', false],
    ['* low', false],
    ['', false],
  ])('%j may stand within a line: %j', (markdown, inline) => {
    expect(rich(blocksOf(markdown)).inline).toBe(inline);
  });

  it.each([
    ['Low tide.', true],
    ['Low tide?', true],
    ['He said "low."', true],
    ['Low *tide!*', true],
    ['潮が引く。', true],
    ['Low tide', false],
    ['low. tide', false],
    ['', false],
  ])('%j comes to an end by itself: %j', (markdown, stopped) => {
    expect(rich(blocksOf(markdown)).stopped).toBe(stopped);
  });

  it('is told from plain values', () => {
    expect([rich([]), 'low', null, {}, ['low']].map(isRich)).toEqual([
      true,
      ...Array(4).fill(false),
    ]);
  });

  it('within a line keeps the markup of its paragraphs, a space between them', () => {
    expect(lineOf('low *tide*\n\nat **noon**')).toBe('low *tide* at **noon**\n');
  });

  it('within a line gives the words of what is no paragraph', () => {
    expect(lineOf('> at *noon*')).toBe('at noon\n');
    expect(lineOf('* low\n* high')).toBe('low high\n');
    expect(lineOf('    a = 1\n    b = 2')).toBe('a = 1 b = 2\n');
  });

  it('in plain words has no markup', () => {
    expect(blocksOf('low *tide* [here](https://a.org) `now`').map(plainText)).toEqual([
      'low tide here now',
    ]);
  });
});
