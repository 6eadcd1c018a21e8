import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/editor/from-tree.ts';
import { schema } from '../../src/editor/schema.ts';
import { treeOf } from '../../src/editor/to-tree.ts';
import { dialectMarkdown, dialectTree } from '../../src/prose/dialect.ts';

function edited(markdown: string): string {
  return dialectMarkdown(treeOf(documentOf(dialectTree(markdown))));
}

describe('prose in the editor', () => {
  it.each([
    'plain words',
    'so _very_ **calm** and `a < b`',
    '[words](clip:3f-2a#author) and [more](https://a.org "title")',
    'an :aside[with a [link](clip:3f) and _more_ in it] and on',
    ':quote[\\[t\\]he low **tide**]{#q1 clip="3f"}',
    'as in :issue[TJ16], :aside[see :issue[TJ12]]',
    ':aside[one]:aside[two]',
    'an :aside[of a guest]{sign="—T."} signed otherwise',
    '[one](clip:3f)[two](clip:3f)',
    '**[tqdm](clip:3f)** is',
    'see [](clip:3f#cite) and [](clip:3f)',
    '[_Spark_](clip:3f) is',
    '## Heading\n\n> quoted\n>\n> twice\n\n* one\n* two\n  1. three\n\n```js\nlow()\n```\n\n***',
    'low\\\ntide',
    '![a picture](https://a.org/i.png)',
    '* one\n\n* two',
  ])('%j comes out as it went in', (markdown) => {
    expect(edited(markdown)).toBe(markdown);
  });

  it.each([
    ['', ''],
    ['a\nline', 'a line'],
    ['<b>calm</b>', '\\<b>calm\\</b>'],
    ['[low][1]\n\n[1]: https://a.org', '[low](https://a.org)'],
    ['[low][nowhere]', '\\[low]\\[nowhere]'],
  ])('%j is written %j', (markdown, written) => {
    expect(edited(markdown)).toBe(written);
  });

  it('stands with blanks outside of emphasis', () => {
    const { nodes, marks } = schema;
    const line = [
      schema.text('so'),
      schema.text(' very ', [marks.strong.create()]),
      schema.text('calm'),
    ];
    const document = nodes.doc.create(null, nodes.paragraph.create(null, line));
    expect(dialectMarkdown(treeOf(document))).toBe('so **very** calm');
  });

  it('is the same document again, whatever was typed and marked', () => {
    fc.assert(
      fc.property(document, (made) => {
        const again = documentOf(dialectTree(dialectMarkdown(treeOf(made))));
        expect(unkeyed(again.toJSON())).toEqual(unkeyed(made.toJSON()));
      }),
      { numRuns: 300 },
    );
  });
});

/** Words with every sign that Markdown could take for its own. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'low',
        'tide',
        '手元',
        'ق',
        '10:30',
        '_',
        '*',
        '**',
        '`',
        '[',
        ']',
        '(',
        ')',
        '!',
      ),
      fc.constantFrom(
        '<b>',
        '&amp;',
        '#',
        '##',
        '>',
        '-',
        '+',
        '1.',
        '~',
        '|',
        '\\',
        ':aside[',
        '::',
      ),
      fc.constantFrom('https://a.org', 'www.a.org', 'a@b.org', '{#q}', '"', '…', '—'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const { nodes, marks } = schema;

const mark = fc.constantFrom(
  [],
  [marks.strong.create()],
  [marks.emphasis.create()],
  [marks.link.create({ url: 'clip:3f-2a', key: 1 })],
  [marks.aside.create({ key: 2 })],
  [marks.quote.create({ key: 3, id: 'q1', clip: '3f' })],
  [marks.aside.create({ key: 2 }), marks.link.create({ url: 'https://a.org/(x)', key: 4 })],
);

const line = fc
  .array(fc.tuple(words, mark), { minLength: 1, maxLength: 5 })
  .map((pieces) =>
    // A blank between two pieces, unmarked: emphasis against a letter is another matter.
    pieces.flatMap(([text, marked], index) => [
      ...(index > 0 ? [schema.text(' ')] : []),
      schema.text(text, marked),
    ]),
  )
  .map((content) => nodes.paragraph.create(null, joinedTexts(content)));

const document = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => nodes.doc.create(null, lines));

function joinedTexts(content: readonly ReturnType<typeof schema.text>[]) {
  return nodes.paragraph.create(null, content as never).content;
}

/** Without the keys, which only set things apart. */
function unkeyed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, one) => (name === 'key' ? undefined : one)));
}
