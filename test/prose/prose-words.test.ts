import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialectTree } from '../../src/prose/dialect.ts';
import { replacedInProse, wordsInProse } from '../../src/prose/prose-words.ts';
import { descendants } from '../markup.ts';

function exactly(words: string) {
  return { words, matchCase: true };
}

function loosely(words: string) {
  return { words, matchCase: false };
}

/** All that prose leads to and names, beside its words. */
function bones(markdown: string): readonly unknown[] {
  return descendants(dialectTree(markdown)).flatMap((node): unknown[] => {
    if (node.type === 'textDirective') return [[node.name, node.attributes]];
    if (node.type === 'link' || node.type === 'definition') return [[node.url, node.title]];
    return node.type === 'inlineCode' || node.type === 'code' ? [node.value] : [];
  });
}

describe('the words of prose', () => {
  it.each([
    ['[tide](clip:tide#tide "tide")', ['tide']],
    [':quote[low]{#tide clip="tide"} :aside[tide]', ['low', ' ', 'tide']],
    ['in :issue[TJ1]', ['in ', 'TJ1']],
    ['<https://example.org/tide>', []],
    ['[tide][tide]\n\n[tide]: https://tide.org', ['tide']],
    ['`tide` and\n\n    tide', [' and']],
    ['t*id*e', ['t', 'id', 'e']],
    ['> low\n> tide \\* &amp;', ['low\ntide * &']],
    ['## Tide\n\n* low\n  * high', ['Tide', 'low', 'high']],
  ])('of %j are %j', (markdown, texts) => {
    expect(wordsInProse(markdown)).toEqual(texts);
  });
});

describe('words are replaced in prose', () => {
  it.each([
    ['one [tide](clip:3f#tide) of *tide*', 'tide', 'ebb', 'one [ebb](clip:3f#tide) of *ebb*'],
    [':quote[tide]{#tide clip="tide"}, tide', 'tide', 'ebb', ':quote[ebb]{#tide clip="tide"}, ebb'],
    ['Tide &amp; TIDE', 'tide', 'ebb', 'ebb &amp; ebb'],
    ['low &amp; high', 'low & high', 'ebb', 'ebb'],
    ['a \\[tide\\]', '[tide]', 'ebb', 'a ebb'],
    ['> low\n> tide', 'low tide', 'ebb', '> ebb'],
    ['* low\n  tide', 'tide', 'ebb', '* low\n  ebb'],
    ['tide is', 'tide ', '', 'is'],
    ['the *tide*', 'tide', 'a*b_ c', 'the *a\\*b\\_ c*'],
    ['the tide', 'tide', '[a](b)', 'the \\[a]\\(b)'],
    ['the tide', 'tide', '<b>', 'the \\<b>'],
    ['the tide[1]', 'tide', ':aside', 'the \\:aside\\[1]'],
    ['tide is', 'tide', '1.', '1\\. is'],
    ['tide', 'tide', '# x', '\\# x'],
    ['see [tide](u)', 'tide', 'a ] b', 'see [a \\] b](u)'],
    ['x tide y', 'tide', ' ebb ', 'x  ebb  y'],
    ['no such word', 'tide', 'ebb', 'no such word'],
  ])('%j, %j by %j is %j', (markdown, words, put, expected) => {
    expect(replacedInProse(markdown, loosely(words), put)).toBe(expected);
  });

  it('one of them alone', () => {
    const markdown = 'tide *tide* tide';
    expect(
      [0, 1, 2, 3].map((at) =>
        replacedInProse(markdown, loosely('tide'), 'ebb', (nth) => nth === at),
      ),
    ).toEqual(['ebb *tide* tide', 'tide *ebb* tide', 'tide *tide* ebb', markdown]);
  });

  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'é', '潮'),
    minLength: 1,
    maxLength: 4,
  });
  const other = fc.string({
    unit: fc.constantFrom('x', 'y', 'z', 'ß'),
    minLength: 1,
    maxLength: 4,
  });
  const piece = fc.oneof(
    word,
    word.map((text) => `*${text}*`),
    word.map((text) => `[${text}](clip:${text}#${text})`),
    word.map((text) => `:aside[so ${text}]`),
    word.map((text) => `:quote[${text}]{#${text} clip="${text}"}`),
    word.map((text) => `\\[${text}\\] &amp; \`${text}\``),
  );
  const prose = fc
    .array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
    .map((lines) => lines.map((line) => line.join(' ')).join('\n\n'));

  it('and back again, which leaves all as it was', () => {
    fc.assert(
      fc.property(prose, word, other, (markdown, one, another) => {
        const there = replacedInProse(markdown, exactly(one), another);
        expect(replacedInProse(there, exactly(another), one)).toBe(markdown);
      }),
    );
  });

  it('whatever is put in: links, directives and code stay what they are', () => {
    fc.assert(
      fc.property(prose, word, fc.string({ maxLength: 8 }), (markdown, words, put) => {
        const left = replacedInProse(markdown, loosely(words), put.replace(/[\r\n]/g, ' '));
        expect(bones(left)).toEqual(bones(markdown));
      }),
    );
  });

  it('in prose of any kind', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab*_[]()<>&;:#\\`!\n -1.') }),
        fc.constantFrom('a', 'b', 'ab', '*', '['),
        fc.constantFrom('c', '', '*', '](', '`', ':aside[x]'),
        (markdown, words, put) => {
          const left = replacedInProse(markdown, exactly(words), put);
          expect(bones(left)).toEqual(bones(markdown));
        },
      ),
    );
  });
});
