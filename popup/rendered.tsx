import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { isLinkable } from '../src/core/address.ts';
import { remembered } from '../src/core/remembered.ts';
import { words } from '../src/platform/words.ts';

interface Props {
  readonly tree: Root;
  readonly lang: string;
}

/** The tree as elements: built node by node, never as a string of HTML. */
export function Rendered({ tree, lang }: Props) {
  return (
    <article class="rendered" dir="auto" lang={lang} aria-label={words('view_preview')}>
      <Blocks blocks={tree.children} />
    </article>
  );
}

/** Blocks of the issue as elements; a block that was made into elements before is not made again. */
export function Blocks({ blocks }: { readonly blocks: readonly RootContent[] }) {
  return blocks.map((block) => elementsOf(block, [], () => elements(block)));
}

const elementsOf = remembered<RootContent, preact.ComponentChildren>();

function elements(block: RootContent): preact.ComponentChildren {
  return toJsxRuntime(toHast({ type: 'root', children: [block] }), {
    Fragment,
    jsx: jsx as never,
    jsxs: jsxs as never,
    elementAttributeNameCase: 'html',
    stylePropertyNameCase: 'css',
    components: { a: Outside, h1: shifted(2), h2: shifted(3), h3: shifted(4) },
  }) as preact.ComponentChildren;
}

/**
 * A link of the issue opens beside us, and is not told where it was opened from. One that leads to
 * nowhere is its words, with the address it was given.
 */
function Outside(props: preact.JSX.IntrinsicElements['a']) {
  const { href, children } = props;
  if (!isLinkable(String(href))) {
    return (
      <span class="leads-nowhere" title={String(href)}>
        {children}
      </span>
    );
  }
  return <a {...props} target="_blank" rel="noreferrer" />;
}

/** The page's own outline begins above the issue's. */
function shifted(level: 2 | 3 | 4) {
  const Tag = `h${level}` as const;
  return (props: preact.JSX.IntrinsicElements['h2']) => <Tag {...props} data-level={level - 1} />;
}
