import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { rich } from '../../src/templates/rich.ts';
import { Slots } from '../../src/templates/slots.ts';
import { descendants, markdownOf, wildHtml } from '../markup.ts';

/** What a template becomes with these values in the places of `A`, `B`, … */
function filled(template: string, ...values: readonly unknown[]) {
  const slots = new Slots();
  const taken = values.map((value) => slots.take(value));
  const tree = fromMarkdown(
    template.replace(/[A-E]/g, (name) => taken[name.charCodeAt(0) - 65] ?? ''),
  );
  slots.fill(tree);
  return tree.children;
}

function printed(template: string, ...values: readonly unknown[]): string {
  return markdownOf(filled(template, ...values)).trimEnd();
}

function richOf(markdown: string) {
  return rich(fromMarkdown(markdown).children);
}

const markup = fc.oneof(
  wildHtml,
  fc.constantFrom(
    '# low',
    '* low',
    '> low',
    '[a](b)',
    '```',
    '\n\n---\n\n',
    '\ue0000\ue001',
    '&lt;',
  ),
);

describe('a value in a template', () => {
  it('is words and never markup, whatever it holds', () => {
    fc.assert(
      fc.property(markup, markup, (one, other) => {
        const nodes = filled('see *A* and B.', `x${one}`, `x${other}`).flatMap(descendants);
        expect(nodes.map((node) => node.type)).toEqual([
          'paragraph',
          'text',
          'emphasis',
          'text',
          'text',
          'text',
          'text',
        ]);
        const words = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []));
        const flat = (text: string) => text.replace(/\s+/g, ' ');
        expect(words).toEqual(['see ', flat(`x${one}`), ' and ', flat(`x${other}`), '.']);
      }),
    );
  });

  it.each([[''], [null], [undefined]])('that is %j leaves nothing behind', (value) => {
    expect(printed('low A tide', value)).toBe('low  tide');
  });

  it.each([
    [0, '0'],
    [false, 'false'],
    [17, '17'],
  ])('that is %j prints %j', (value, text) => {
    expect(printed('A', value)).toBe(text);
  });

  it('may be the address of a link, to the letter', () => {
    const url = 'https://a.org/?q=a b)&c=<d>';
    const link = filled('[see](A)', url).flatMap(descendants)[1];
    expect(link).toMatchObject({ type: 'link', url });
  });

  it('may be the words of a link, a heading or code', () => {
    expect(printed('# A\n\n[B](https://a.org) `C`', 'x*y', '[z]', 'a`b')).toBe(
      '# x\\*y\n\n[\\[z\\]](https://a.org) ``a`b``',
    );
  });

  it('may describe a picture', () => {
    const picture = filled('![A](B)', 'low tide', 'https://a.org/x.png').flatMap(descendants)[1];
    expect(picture).toMatchObject({ alt: 'low tide', url: 'https://a.org/x.png' });
  });
});

describe('Markdown in a template', () => {
  it('keeps its markup within a line', () => {
    expect(printed('see A now', richOf('low *tide*'))).toBe('see low *tide* now');
  });

  it('of several blocks parts the line: words before, blocks, words behind', () => {
    expect(printed('see A now', richOf('low\n\n* high'))).toBe('see\n\nlow\n\n* high\n\nnow');
  });

  it('of several blocks on a line of its own leaves no empty lines about it', () => {
    expect(filled('A', richOf('low\n\nhigh')).map((node) => node.type)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('within a list item stays in it', () => {
    expect(printed('* see\n\n  A', richOf('> low\n\nhigh'))).toBe('* see\n\n  > low\n\n  high');
  });

  it('as the address of a link is its plain words', () => {
    const link = filled('[see](A)', richOf('https://a.org/*x*')).flatMap(descendants)[1];
    expect(link).toMatchObject({ url: 'https://a.org/x' });
  });
});
