import type { BlockContent, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { clipLinkUrl } from '../prose/clip-link.ts';
import { schema } from './schema.ts';

/**
 * The tree of an edited document, as prose is stored. Empty paragraphs at its top are left out, and
 * so are blanks at the edges of lines, as Markdown has neither; blanks at the edges of emphasis
 * stand outside of it, where its signs would not be read otherwise.
 */
export function treeOf(document: Node): Root {
  return { type: 'root', children: childrenOf(document).flatMap(block) };
}

const blockWriters: Readonly<Record<string, (node: Node) => readonly RootContent[]>> = {
  paragraph: (node) => {
    const children = line(node);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  },
  heading: (node) => [{ type: 'heading', depth: node.attrs.level, children: line(node) }],
  blockquote: (node) => [
    { type: 'blockquote', children: childrenOf(node).flatMap(block) as BlockContent[] },
  ],
  bulletList: (node) => [listOf(node, false)],
  orderedList: (node) => [{ ...listOf(node, true), start: node.attrs.start }],
  codeBlock: (node) => [{ type: 'code', lang: node.attrs.lang || null, value: node.textContent }],
  rule: () => [{ type: 'thematicBreak' }],
};

function block(node: Node): readonly RootContent[] {
  return blockWriters[node.type.name]?.(node) ?? [];
}

function listOf(node: Node, ordered: boolean): List {
  const children = childrenOf(node).map(
    (item): ListItem => ({
      type: 'listItem',
      spread: item.attrs.spread,
      children: childrenOf(item).flatMap(block) as BlockContent[],
    }),
  );
  return { type: 'list', ordered, spread: node.attrs.spread, children };
}

function line(node: Node): PhrasingContent[] {
  return trimmed(nested(childrenOf(node), []));
}

/** Marked pieces as nested nodes: of the marks that begin at a piece, that which lasts longest is outermost. */
function nested(pieces: readonly Node[], within: readonly Mark[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const outermost = longest(pieces, at, within);
    if (outermost === null) {
      result.push(...leaf(piece));
      at += 1;
      continue;
    }
    const run = pieces.slice(at, at + outermost.length);
    const children = nested(run, outermost.mark.addToSet(within));
    result.push(...(markWriters[outermost.mark.type.name]?.(children, outermost.mark) ?? children));
    at += run.length;
  }
  return joined(result);
}

function longest(
  pieces: readonly Node[],
  at: number,
  within: readonly Mark[],
): { readonly mark: Mark; readonly length: number } | null {
  let found: { mark: Mark; length: number } | null = null;
  for (const mark of pieces[at]?.marks ?? []) {
    // Code is a leaf of its own.
    if (mark.isInSet(within) || mark.type === schema.marks.code) continue;
    let end = at;
    while (end < pieces.length && mark.isInSet(pieces[end]?.marks ?? [])) end += 1;
    if (found === null || end - at > found.length) found = { mark, length: end - at };
  }
  return found;
}

const markWriters: Readonly<
  Record<string, (children: PhrasingContent[], mark: Mark) => PhrasingContent[]>
> = {
  aside: (children, { attrs }) => {
    const attributes = attrs.sign === null ? {} : { sign: attrs.sign };
    return [{ type: 'textDirective', name: 'aside', attributes, children }];
  },
  quote: (children, { attrs }) => {
    const attributes = {
      ...(attrs.id !== '' && { id: attrs.id }),
      ...(attrs.clip !== '' && { clip: attrs.clip }),
    };
    return [{ type: 'textDirective', name: 'quote', attributes, children }];
  },
  link: (children, { attrs }) => [{ type: 'link', url: attrs.url, title: attrs.title, children }],
  strong: (children) => tight(children, 'strong'),
  emphasis: (children) => tight(children, 'emphasis'),
};

function leaf(node: Node): PhrasingContent[] {
  const isCode = schema.marks.code.isInSet(node.marks);
  switch (node.type.name) {
    case 'text':
      return [{ type: isCode ? 'inlineCode' : 'text', value: node.text ?? '' }];
    case 'hardBreak':
      return [{ type: 'break' }];
    case 'image':
      return [{ type: 'image', url: node.attrs.url, alt: node.attrs.alt, title: node.attrs.title }];
    case 'citation': {
      const { clip, part } = node.attrs;
      return [{ type: 'link', url: clipLinkUrl({ clip, part }), children: [] }];
    }
    case 'issue':
      return [
        {
          type: 'textDirective',
          name: 'issue',
          attributes: {},
          children: [{ type: 'text', value: node.attrs.label }],
        },
      ];
    default:
      return [];
  }
}

/** Emphasis around words, the blanks at its edges beside it; none around blanks alone. */
function tight(children: PhrasingContent[], type: 'strong' | 'emphasis'): PhrasingContent[] {
  const [before, after] = [edge(children, 'start'), edge(children, 'end')];
  const inner = trimmed(children);
  if (inner.length === 0) return children;
  return joined([
    ...(before === '' ? [] : [{ type: 'text' as const, value: before }]),
    { type, children: inner },
    ...(after === '' ? [] : [{ type: 'text' as const, value: after }]),
  ]);
}

function edge(children: readonly PhrasingContent[], side: 'start' | 'end'): string {
  const node = side === 'start' ? children[0] : children.at(-1);
  if (node?.type !== 'text') return '';
  const [blank = ''] = (side === 'start' ? /^\s+/ : /\s+$/).exec(node.value) ?? [];
  return blank;
}

/** Without blanks at the edges, nor line breaks at the end. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result = [...children];
  while (result.at(-1)?.type === 'break') result.pop();
  while (result[0]?.type === 'break') result.shift();
  const [first] = result;
  if (first?.type === 'text') {
    const value = first.value.trimStart();
    result.splice(0, 1, ...(value === '' ? [] : [{ ...first, value }]));
  }
  const last = result.at(-1);
  if (last?.type === 'text') {
    const value = last.value.trimEnd();
    result.splice(-1, 1, ...(value === '' ? [] : [{ ...last, value }]));
  }
  return result.length === children.length ? result : trimmed(result);
}

/** Texts side by side as one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { ...last, value: last.value + node.value };
    } else {
      result.push(node);
    }
  }
  return result;
}

function childrenOf(node: Node): readonly Node[] {
  return node.content.content;
}
