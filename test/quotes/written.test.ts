import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/quotes/pieces.ts';
import { flat, joined, written } from '../../src/quotes/written.ts';

const open = (name: string, block = false, value = ''): Piece => ['<', name, block, value];
const close: Piece = ['>'];
const say = (words: string, asWritten = false): Piece => ['t', words, asWritten];
const paragraph = (...inside: Piece[]): Piece[] => [open('p', true), ...inside, close];

describe('pieces are written', () => {
  it.each<[string, Piece[], string, string]>([
    ['a part of a paragraph', paragraph(say(' low  tide ')), 'low tide', 'low tide'],
    [
      'paragraphs, with a blank line between',
      [open('div', true), ...paragraph(say('low')), say('\n '), ...paragraph(say('high')), close],
      'low\n\nhigh',
      '<div><p>low</p><p>high</p></div>',
    ],
    [
      'the words of a quotation, which is a quote already',
      [open('blockquote', true), open('b'), say('So:'), close, say(' low tide'), close],
      'So: low tide',
      '<b>So:</b> low tide',
    ],
    [
      'emphasis, the blank before it',
      paragraph(say('so '), open('em'), say('very'), close, say(' calm')),
      'so very calm',
      'so <em>very</em> calm',
    ],
    [
      'items, a line each',
      [
        open('ul', true),
        open('li', true),
        say('low'),
        close,
        open('li', true),
        say('high'),
        close,
        close,
      ],
      'low\nhigh',
      '<ul><li>low</li><li>high</li></ul>',
    ],
    [
      'cells, a tab between',
      [
        open('tr', true),
        open('td'),
        say('low'),
        close,
        say(' '),
        open('td'),
        say('high'),
        close,
        close,
      ],
      'low\thigh',
      '<tr><td>low</td> <td>high</td></tr>',
    ],
    ['a line break', paragraph(say('low'), open('br'), say('high')), 'low\nhigh', 'low<br>high'],
    [
      'code as written',
      [open('pre', true), say('if a:\n  b', true), close],
      'if a:\n  b',
      '<pre>if a:\n  b</pre>',
    ],
    [
      'a reading behind its word, in brackets that are no words of the page',
      paragraph(open('ruby'), say('漢'), open('rt'), say('かん'), close, close),
      '漢かん',
      '漢(かん)',
    ],
    [
      'a formula',
      paragraph(say('let '), ['$', 'x_1', false]),
      'let $x_1$',
      'let <code class="math-inline">x_1</code>',
    ],
    [
      'a formula of its own line',
      [open('div', true), ...paragraph(say('let')), ['$', 'x', true], close],
      'let\n\n$$x$$',
      '<div><p>let</p><pre><code class="math-display">x</code></pre></div>',
    ],
    [
      'nothing of what is empty',
      paragraph(say('low '), open('b'), close, say('tide')),
      'low tide',
      'low tide',
    ],
    [
      'words without the signs that shape lines',
      paragraph(say('hy\u00adphen\u200b')),
      'hyphen',
      'hyphen',
    ],
    [
      'what looks like markup as words',
      paragraph(say('<b> & "c"')),
      '<b> & "c"',
      '&#60;b&#62; &#38; &#34;c&#34;',
    ],
    [
      'a link with its address',
      paragraph(open('a', false, 'https://a.org/?b=1&c'), say('sea'), close),
      'sea',
      '<a href="https://a.org/?b=1&#38;c">sea</a>',
    ],
    [
      'no address that is none of the web',
      paragraph(open('a', false, 'javascript:x'), say('sea'), close),
      'sea',
      '<a>sea</a>',
    ],
  ])('%s', (_, pieces, text, html) => {
    expect(written(pieces)).toEqual({ text, html });
  });

  it('as one where they are several ranges', () => {
    const ranges = [paragraph(say('low')), paragraph(say('  ')), paragraph(say('high'))];
    expect(joined(ranges)).toEqual({ text: 'low […] high', html: 'low<p>[…]</p>high' });
  });

  it('on one line, blanks at the ends kept, for what stands beside a quote', () => {
    expect(flat([open('p', true), say('at '), close, open('p', true), say('noon '), close])).toBe(
      ' at noon ',
    );
  });

  const piece = fc.oneof(
    fc.tuple(
      fc.constant('<' as const),
      fc.constantFrom('p', 'b', 'td', 'rt', 'pre', 'br', 'x-y'),
      fc.boolean(),
      fc.string(),
    ),
    fc.constant(close),
    fc.tuple(fc.constant('t' as const), fc.string({ unit: 'binary' }), fc.boolean()),
    fc.tuple(fc.constant('$' as const), fc.string(), fc.boolean()),
  );

  it('with no markup of the page left in the HTML, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tags = written(pieces).html.match(/<[^>]*>?/g) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(/^<\/?(p|b|td|pre|br|div|code)( (class|href)="[^"<>]*")?>$/);
      }),
    );
  });
});
