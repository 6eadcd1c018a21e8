import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { toMarkdown } from 'mdast-util-to-markdown';
import { formulaHandlers } from '../src/quotes/formula-markdown.ts';

/** A node and all that it holds. */
export function descendants(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(descendants) : [])];
}

/** Blocks written as plain Markdown, to say in one line what they are. */
export function markdownOf(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return toMarkdown(root, {
    extensions: [gfmStrikethroughToMarkdown()],
    handlers: formulaHandlers,
  });
}

/** HTML as nobody would write it: tags opened and never closed, attributes that look for trouble. */
export const wildHtml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<b>',
          '</b>',
          '<ul><li>',
          '</ul>',
          '<pre>',
          '<code>',
          '<table><tr><td>',
        ],
        ...['<script>', '</script>', '<style>', '<svg><style>', '<math><mtext>', '<template>'],
        ...['<a href="javascript:alert(1)">', '<a href=" JaVa&#x09;script:x">', '<a>', '</a>'],
        ...[
          '<a href="https://a.org">',
          '<a href="//a.org">',
          '<a href="#top">',
          '<a href="data:,x">',
        ],
        ...['<img src=x onerror=alert(1)>', '<iframe srcdoc="<b>x">', '<noscript>', '<plaintext>'],
        ...['<!--', '-->', '<![CDATA[', ']]>', '<h1>', '</h1>', '<br>', '<input>', '&lt;b&gt;'],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));
