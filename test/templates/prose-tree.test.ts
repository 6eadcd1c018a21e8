import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseTree } from '../../src/templates/prose-tree.ts';
import { descendants, markdownOf, wildHtml } from '../markup.ts';

/** A house that has no clips. */
const bare = { clips: new Map(), signOff: '—Ed.', cite: () => [] };

function printed(markdown: string): string {
  return markdownOf(proseTree(markdown, bare)).trimEnd();
}

describe('the prose of the curator', () => {
  it.each([
    'so *very* **calm**',
    '# Heading\n\nwords',
    '[sea](https://a.org) and [me](mailto:a@b.org)',
    '* low\n* high',
    '> low',
    '`a < b`',
  ])('%j is Markdown', (markdown) => {
    expect(printed(markdown)).toBe(markdown);
  });

  it.each([
    ['so <b>calm</b>', 'so \\<b>calm\\</b>'],
    ['<div>calm</div>', '\\<div>calm\\</div>'],
    ['* <p>calm', '* \\<p>calm'],
    ['> <!-- x -->', '> \\<!-- x -->'],
  ])('%j prints its HTML as the text it is', (markdown, text) => {
    expect(printed(markdown)).toBe(text);
  });

  it.each([
    '[sea](javascript:alert(1))',
    '[sea](JavaScript:alert%281%29)',
    '[sea](data:text/html,x)',
    '[sea](/options/index.html)',
    '[sea](#top)',
    '[sea]()',
    '<javascript:alert>',
    '[sea][1]\n\n[1]: javascript:alert(1)',
    '[sea]\n\n[sea]: data:text/html,x',
  ])('%j has no link, its words stay', (markdown) => {
    const tree = { type: 'root', children: proseTree(markdown, bare) } as const;
    const nodes = descendants(tree);
    expect(nodes.filter((node) => /^(link|linkReference|definition)$/.test(node.type))).toEqual([]);
    expect(printed(markdown)).toMatch(/sea|alert/);
  });

  it.each([
    ['see :issue[TT4] and :issue[#TT9]', 'see [#TT4](https://old.example/TT4) and #TT9'],
    ['[:issue[TT4] itself](https://a.org)', '[#TT4 itself](https://a.org)'],
    [':aside[as in :issue[TT4]]', '*\\[as in [#TT4](https://old.example/TT4) —Ed.]*'],
    ['an :aside[of a guest]{sign="—T."}', 'an *\\[of a guest —T.]*'],
  ])('%j is printed %j where references of some issues lead somewhere', (markdown, expected) => {
    const refer = (label: string) => (label === 'TT4' ? 'https://old.example/TT4' : null);
    expect(markdownOf(proseTree(markdown, { ...bare, refer })).trimEnd()).toBe(expected);
  });

  it('keeps a link by reference', () => {
    const nodes = descendants({
      type: 'root',
      children: proseTree('[sea][1]\n\n[1]: https://a.org', bare),
    });
    expect(nodes.map((node) => ('url' in node ? node.url : '')).join('')).toBe('https://a.org');
  });

  it('never comes out as HTML, whatever was typed', () => {
    fc.assert(
      fc.property(wildHtml, (typed) => {
        const nodes = descendants({ type: 'root', children: proseTree(typed, bare) });
        expect(nodes.filter((node) => node.type === 'html')).toEqual([]);
      }),
    );
  });
});
