import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { quoteTree } from '../../src/quotes/quote-tree.ts';
import { descendants, markdownOf, wildHtml } from '../markup.ts';
import { quoteOf } from '../sample.ts';

function printed(html: string): string {
  return markdownOf(quoteTree(quoteOf(html)));
}

describe('a quote keeps', () => {
  it.each([
    ['emphasis', 'so <em>very</em> <b>calm</b>', 'so *very* **calm**'],
    ['links', '<a href="https://a.org/?x=1&amp;y=2">sea</a>', '[sea](https://a.org/?x=1\\&y=2)'],
    ['mailboxes', '<a href="mailto:a@b.org">write</a>', '[write](mailto:a@b.org)'],
    ['code', 'run <code>a &lt; b</code>', 'run `a < b`'],
    ['listings', '<pre><code class="language-py">a = 1\n</code></pre>', '```py\na = 1\n```'],
    ['lists', '<ul><li>low</li><li>high</li></ul>', '* low\n* high'],
    ['numbers', '<ol start="3"><li>low</li></ol>', '3. low'],
    ['paragraphs', '<p>low</p><p>high</p>', 'low\n\nhigh'],
    ['line breaks', 'low<br>high', 'low\\\nhigh'],
    ['quotes', '<blockquote>low</blockquote>', '> low'],
    ['struck words', '<del>low</del> high', '~~low~~ high'],
    ['formulas', 'so <code class="math-inline">\\frac{x_1}{2}</code>', 'so $\\frac{x_1}{2}$'],
    ['formulas of their own', '<pre><code class="math-display">a &lt; b</code></pre>', '$$a < b$$'],
    [
      'formulas that are none',
      '<code class="math-inline">[a](javascript:b)</code>',
      '`[a](javascript:b)`',
    ],
    ['what is no markup', '1 &lt; 2 *and* [so]', '1 < 2 \\*and\\* \\[so]'],
  ])('%s', (_, html, markdown) => {
    expect(printed(html).trimEnd()).toBe(markdown);
  });

  it('tables', () => {
    const [table] = quoteTree(quoteOf('<table><tr><th>a</th></tr><tr><td>b</td></tr></table>'));
    expect(table?.type).toBe('table');
  });

  it('headings as bold words, since an issue has its own', () => {
    expect(printed('<h2>Low <em>tide</em></h2><p>at noon</p>')).toBe('**Low _tide_**\n\nat noon\n');
  });
});

describe('a quote drops', () => {
  it.each([
    ['scripts', 'calm<script>alert(1)</script>'],
    ['styles', '<style>p { color: red }</style>calm'],
    ['templates', 'calm<template><p>hidden</p></template>'],
    ['frames', 'calm<iframe src="https://a.org"></iframe>'],
    ['pictures', 'calm<img src="x" onerror="alert(1)" alt="x">'],
    ['comments', 'ca<!-- hidden -->lm'],
    ['handlers', '<span onclick="alert(1)" style="color:red">calm</span>'],
    ['links that run', '<a href="javascript:alert(1)">calm</a>'],
    ['links that hold data', '<a href="data:text/html,x">calm</a>'],
    ['links with a hidden scheme', '<a href=" java\nscript:alert(1)">calm</a>'],
    ['links to our own pages', '<a href="/options/index.html">calm</a>'],
    ['links to nowhere', '<a>calm</a>'],
    ['forms', '<form><button formaction="javascript:alert(1)">calm</button></form>'],
    ['drawings', '<svg><script>alert(1)</script></svg>calm'],
  ])('%s', (_, html) => {
    expect(printed(html)).toBe('calm\n');
  });

  it('whatever is neither words nor a link to the web', () => {
    fc.assert(
      fc.property(wildHtml, (html) => {
        const nodes = descendants({ type: 'root', children: quoteTree(quoteOf(html)) });
        expect(nodes.filter((node) => node.type === 'html' || node.type === 'image')).toEqual([]);
        for (const url of nodes.flatMap(targets)) expect(url).toMatch(/^(https?|mailto):/i);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a quote nested as deep as a browser parses', () => {
  it('still gives its words', () => {
    const html = `${'<div>'.repeat(512)}calm`;
    expect(printed(html)).toBe('calm\n');
  });
});

describe('a quote nested deeper than any browser parses', () => {
  it('gives its plain words', () => {
    const html = `${'<b>'.repeat(20_000)}calm`;
    expect(markdownOf(quoteTree(quoteOf(html, { exact: 'low *tide*' })))).toBe('low \\*tide\\*\n');
  });
});

describe('a quote without usable markup', () => {
  it.each(['', '<script>x</script>', '<!-- x -->'])('in %j gives the plain words', (html) => {
    const words = quoteTree(quoteOf(html, { exact: 'low *tide*\n\nat noon' }));
    expect(markdownOf(words)).toBe('low \\*tide\\*\n\nat noon\n');
  });
});

describe('words that the editor altered', () => {
  it('are plain text and stand for the whole quote', () => {
    const quote = quoteOf('<b>This</b> is calm', { shown: '[t]his is <b>*calm*</b> […]' });
    expect(quoteTree(quote)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: '[t]his is <b>*calm*</b> […]' }] },
    ]);
  });
});

describe('words that the editor took away altogether', () => {
  it.each(['', ' \n\n '])('leave no blocks (%j)', (shown) => {
    expect(quoteTree(quoteOf('<b>This</b> is calm', { shown }))).toEqual([]);
  });
});

function targets(node: Nodes): readonly string[] {
  return node.type === 'link' || node.type === 'definition' ? [node.url] : [];
}
