import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { webAddress } from '../../src/core/address.ts';
import { readerAddress } from '../../src/core/reader-address.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { planOf } from '../../src/templates/house-signs.ts';
import { presets } from '../../src/templates/presets.ts';
import { descendants } from '../markup.ts';
import { clipOf, draftOf, quoteOf } from '../sample.ts';

const plain = { template: { preset: 'plain-list', options: {} } };

describe('an issue in the house style "Tracking Jupyter"', () => {
  it('prints title, italic quote, blurb and aside in one paragraph', () => {
    const clip = clipOf(31, {
      quotes: [
        quoteOf(
          'a <em>steady</em> <a href="https://example.org/x">stream</a> of <code>tides</code>',
        ),
      ],
      blurb: 'Worth **an hour**.',
      aside: 'I was there',
    });
    expect(exportMarkdown(draftOf([clip]))).toMatchInlineSnapshot(`
      "November 27, 2026

      Tracking Tides TT18
      ===================

      by Ines Halvorsen

      News
      ----

      [Tides for everyone](https://example.org/tides): _"a _steady_ [stream](https://example.org/x) of \`tides\`"_. Worth **an hour**. _\\[I was there —Ed.\\]_
      "
    `);
  });

  it('sets a quote of several blocks off from the line', () => {
    const clip = clipOf(31, {
      quotes: [
        quoteOf(
          '<p>First.</p><ul><li>one</li><li>two</li></ul><pre><code class="language-py">a = [1]\n</code></pre>',
        ),
      ],
      blurb: 'See this.',
    });
    expect(exportMarkdown(draftOf([clip]))).toMatchInlineSnapshot(`
      "November 27, 2026

      Tracking Tides TT18
      ===================

      by Ines Halvorsen

      News
      ----

      [Tides for everyone](https://example.org/tides): See this.

      > First.
      >
      > *   one
      > *   two
      >
      > \`\`\`py
      > a = [1]
      > \`\`\`
      "
    `);
  });
});

describe('the full stop behind a quote within the line', () => {
  it.each([
    ['low tide', '_"low tide"_.'],
    ['Low tide?', '_"Low tide?"_'],
  ])('after %j is as it should be', (words, printed) => {
    const markdown = exportMarkdown(draftOf([clipOf(31, { quotes: [quoteOf(words)] })]));
    expect(markdown.trimEnd().endsWith(`: ${printed}`)).toBe(true);
  });
});

describe('an issue in the house style "plain list"', () => {
  it('is one list, quotes as block quotes', () => {
    const clips = [
      clipOf(31, { quotes: [quoteOf('calm <b>water</b>')], blurb: 'Nice', aside: 'hm' }),
      clipOf(32, {}, { url: 'https://example.org/b', title: 'Second [one] *here*' }),
    ];
    expect(exportMarkdown(draftOf(clips, plain))).toMatchInlineSnapshot(`
      "# Tracking Tides TT18 (2026-11-27)

      ## News

      * [Tides for everyone](https://example.org/tides) (Example): Nice _\\[hm —Ed.]_

        > calm **water**

      * [Second \\[one\\] \\*here\\*](https://example.org/b) (Example)
      "
    `);
  });
});

/** Strings that look for trouble: markup, brackets, entities, line ends, any Unicode. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...'[]()<>*_`#+-=~|!&;:\\"\'.1 \n\t\ue0000\ue001 {{}}%$@/'),
        fc.constantFrom(
          '](',
          '&amp;',
          '&copy;',
          '\n\n',
          '    ',
          '---',
          '1. ',
          '<b>',
          '<!--',
          'http://a.b',
          '{{ url }}',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
);

const address = fc
  .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), nasty)
  .map(([url, tail]) => webAddress(`${url}${/[?#]/.test(url) ? '' : '?q='}${tail.toWellFormed()}`))
  .filter((url) => url !== null)
  // What only tracks is no part of what is printed.
  .filter((url) => readerAddress(url) === url);

describe.each(presets.map((preset) => preset.id))('whatever a page says, in %s', (preset) => {
  it('titles and quotes come out as text and addresses as the same link', () => {
    const house = { template: { preset, options: {} } };
    const headings = planOf(house).head ? 2 : 1;
    fc.assert(
      fc.property(nasty, nasty, address, (title, words, url) => {
        // The parser of HTML passes over NUL.
        const exact = words.toWellFormed().replaceAll('\0', '');
        const quote = quoteOf('', { exact, html: escaped(exact) });
        const clip = clipOf(31, { quotes: [quote] }, { title: title.toWellFormed(), url });
        const markdown = exportMarkdown(draftOf([clip], house));
        const nodes = descendants(fromMarkdown(markdown));
        const links = nodes.filter((node) => node.type === 'link');
        expect(links.map((link) => link.url)).toEqual([url]);
        expect(flatText(links)).toBe(flatOf(title.toWellFormed()) || flatOf(url));
        expect(nodes.filter((node) => node.type === 'html')).toEqual([]);
        expect(nodes.filter((node) => node.type === 'heading')).toHaveLength(headings);
        expect(flatText(nodes.filter((node) => node.type === 'root'))).toContain(flatOf(exact));
      }),
      { numRuns: 300 },
    );
  });
});

function flatText(nodes: readonly Nodes[]): string {
  const all = nodes.flatMap((node) => descendants(node));
  return flatOf(
    all.map((node) => ('value' in node ? node.value : node.type === 'break' ? ' ' : '')).join(''),
  );
}

function flatOf(text: string): string {
  // The parser reads NUL as U+FFFD (CommonMark 2.3).
  return text.replaceAll('\0', '\ufffd').replace(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
