import { existsSync, readFileSync } from 'node:fs';
import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/editor/from-tree.ts';
import { treeOf } from '../../src/editor/to-tree.ts';
import { dialectMarkdown, dialectTree } from '../../src/prose/dialect.ts';
import { mended } from '../e2e/mended.ts';
import { descendants } from '../markup.ts';

/** The tree of a line in a few signs: `aside(so, link(clip:3f: this), em(very))`. */
function brief(nodes: readonly PhrasingContent[]): string {
  return nodes.map(briefNode).join(', ');
}

const names: Readonly<Record<string, string>> = { emphasis: 'em', inlineCode: 'code', break: 'br' };

function briefNode(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? brief(node.children as PhrasingContent[]) : '';
  if (node.type === 'link') return `link(${node.url}: ${inner})`;
  if (node.type === 'textDirective') return `${node.name}(${inner})`;
  return `${names[node.type] ?? node.type}(${'value' in node ? node.value : inner})`;
}

function line(markdown: string): string {
  const [block] = dialectTree(markdown).children;
  return block?.type === 'paragraph' ? brief(block.children) : '';
}

/** The shapes that asides and bracketed links of real issues have, in words of our own. */
const shapes: readonly (readonly [markdown: string, tree: string])[] = [
  [':aside[so low!]', 'aside(so low!)'],
  ['now. :aside[Sorry...] And on', 'now. , aside(Sorry...),  And on'],
  ['tweet:aside[from what?], a', 'tweet, aside(from what?), , a'],
  ['(tide) :aside[a) is it? b) was it?], so', '(tide) , aside(a) is it? b) was it?), , so'],
  [':aside[the "quay" \\[1\\] of it]', 'aside(the "quay" [1] of it)'],
  [':aside[the [quay] of it]', 'aside(the [quay] of it)'],
  [':aside[see [this](clip:3f) — or not]', 'aside(see , link(clip:3f: this),  — or not)'],
  [':aside[see \\[[PR](clip:3f)\\]...]', 'aside(see [, link(clip:3f: PR), ]...)'],
  [':aside[[this](clip:3f) first]', 'aside(link(clip:3f: this),  first)'],
  [
    ':aside[[SMD (](clip:3f)[Java](clip:3f)[) format](clip:3f), the]',
    'aside(link(clip:3f: SMD (), link(clip:3f: Java), link(clip:3f: ) format), , the)',
  ],
  [':aside[*very* low, **really**]', 'aside(em(very),  low, , strong(really))'],
  [':aside[A to\\_html5() is `so`]', 'aside(A to_html5() is , code(so))'],
  ['*so* :aside[at 10:30]:aside[ebb]', 'em(so),  , aside(at 10:30), aside(ebb)'],
  [':aside[as in :issue[TJ12]]', 'aside(as in , issue(TJ12))'],
  [':aside[“it’s :quote[low]{#q clip="3f"}”]', 'aside(“it’s , quote(low), ”)'],
  ['SSL \\[[release notes](clip:3f)\\]. So', 'SSL [, link(clip:3f: release notes), ]. So'],
  ['_Tables_ \\[[arXiv:1](clip:3f)\\]: so', 'em(Tables),  [, link(clip:3f: arXiv:1), ]: so'],
  ['[[arXiv:1](clip:3f)]', '[, link(clip:3f: arXiv:1), ]'],
];

describe('asides and bracketed links', () => {
  it.each(shapes)('%j is %j, and stays so through the editor', (markdown, tree) => {
    expect(line(markdown)).toBe(tree);
    const again = dialectMarkdown(treeOf(documentOf(dialectTree(markdown))));
    expect(line(again)).toBe(tree);
  });
});

const seed = new URL('../../../shared/newsletters/seed/tracking-jupyter/TJ17.md', import.meta.url);

describe.skipIf(!existsSync(seed))('the asides of the issue that all this is for', () => {
  const markdown = existsSync(seed) ? mended(readFileSync(seed, 'utf8')) : '';
  const nodes = descendants(dialectTree(markdown));

  it('are forty-two, each with the tree of its own words', () => {
    const asides = nodes.filter((node) => node.type === 'textDirective');
    expect(asides).toHaveLength(42);
    for (const aside of asides) {
      const [start, end] = [aside.position?.start.offset ?? 0, aside.position?.end.offset ?? 0];
      const words = markdown.slice(start + ':aside['.length, end - 1);
      const [alone] = fromMarkdown(words.trim()).children;
      const expected = alone?.type === 'paragraph' ? brief(alone.children) : words;
      expect(brief(aside.children).trim()).toBe(expected);
    }
  });

  it('and its six links in brackets are links between brackets', () => {
    const bracketed = nodes.flatMap((parent) => {
      const children = 'children' in parent ? (parent.children as Nodes[]) : [];
      return children.filter((node, at) => {
        const [before, after] = [children[at - 1], children[at + 1]];
        const opens = before?.type === 'text' && before.value.endsWith('[');
        const closes = after?.type === 'text' && after.value.startsWith(']');
        return node.type === 'link' && opens && closes;
      });
    });
    expect(bracketed).toHaveLength(6);
  });
});
