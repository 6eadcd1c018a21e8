import type { Html, Link, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { foreignBlocks } from '../quotes/quote-tree.ts';
import { tagOf } from './html.ts';
import { inWords } from './in-words.ts';

/** A Markdown file as nothing but Markdown, and what of it was something else. */
export interface PlainTree {
  readonly tree: Root;
  /** How many comments of HTML are not in it. */
  readonly comments: number;
}

/**
 * Reads Markdown (CommonMark) into a tree in which references are the links they stand for, HTML is
 * what it says in Markdown, and a link whose address has a blank in it is one all the same.
 */
export function plainTree(markdown: string): PlainTree {
  const tree = fromMarkdown(markdown);
  const definitions = new Map(
    allIn(tree, 'definition').map(({ identifier, url }) => [identifier, url]),
  );
  const comments = allIn(tree, 'html').reduce(
    (sum, { value }) => sum + value.split('<!--').length - 1,
    0,
  );
  return { tree: { type: 'root', children: blocks(tree.children, definitions) }, comments };
}

type Urls = ReadonlyMap<string, string>;

function blocks<T extends RootContent>(children: readonly T[], urls: Urls): T[] {
  return children.flatMap((child): T[] => {
    if (child.type === 'definition') return [];
    if (child.type === 'html') return withoutComments(child) as T[];
    if (!('children' in child)) return [child];
    const isLine = child.type === 'paragraph' || child.type === 'heading';
    const inner = isLine
      ? line(child.children, urls)
      : blocks(child.children as RootContent[], urls);
    return inner.length === 0 && isLine ? [] : [{ ...child, children: inner } as T];
  });
}

function withoutComments({ value }: Html): RootContent[] {
  const html = value.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return html.trim() === '' ? [] : foreignBlocks(html).flatMap(inWords);
}

/** What is open in a line of HTML tags. */
interface Open {
  readonly name: string;
  readonly mark: Link | null;
  readonly children: PhrasingContent[];
}

function line(children: readonly PhrasingContent[], urls: Urls): PhrasingContent[] {
  const open: Open[] = [{ name: '', mark: null, children: [] }];
  const put = (...nodes: PhrasingContent[]) => open.at(-1)?.children.push(...nodes);
  const close = () => {
    const ended = open.pop();
    if (ended !== undefined) put(...marked(ended));
  };
  for (const child of children.flatMap((one) => phrase(one, urls))) {
    if (child.type !== 'html') {
      put(child);
      continue;
    }
    const tag = tagOf(child.value);
    if (tag.kind === 'leaf') put(tag.node);
    if (tag.kind === 'open') open.push({ name: tag.name, mark: tag.mark, children: [] });
    if (tag.kind === 'close' && open.some(({ name }) => name === tag.name)) {
      while (open.at(-1)?.name !== tag.name) close();
      close();
    }
  }
  while (open.length > 1) close();
  return open[0]?.children ?? [];
}

const emphases: Readonly<Record<string, 'emphasis' | 'strong'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
};

function marked({ name, mark, children }: Open): PhrasingContent[] {
  if (mark !== null) return [{ ...mark, children: children as Link['children'] }];
  const type = emphases[name];
  return type === undefined || children.length === 0 ? children : [{ type, children }];
}

function phrase(node: PhrasingContent, urls: Urls): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return withTypedLinks(node.value);
    case 'linkReference': {
      const url = urls.get(node.identifier);
      const children = line(node.children, urls);
      return url === undefined
        ? children
        : [{ type: 'link', url, children: children as Link['children'] }];
    }
    case 'imageReference': {
      const url = urls.get(node.identifier);
      const alt = node.alt ?? '';
      return [url === undefined ? { type: 'text', value: alt } : { type: 'image', url, alt }];
    }
    default:
      if (!('children' in node)) return [node];
      return [
        {
          ...node,
          children: line((node as Parents).children as PhrasingContent[], urls),
        } as PhrasingContent,
      ];
  }
}

/** Words in brackets with an address behind them that has a blank in it: no link to Markdown. */
const typedLink = /(?<!!)\[([^[\]\n]+)\]\((https?:[^()\n]*[^\S\n][^()\n]*)\)/;

function withTypedLinks(text: string): PhrasingContent[] {
  const found = typedLink.exec(text);
  if (found === null) return text === '' ? [] : [{ type: 'text', value: text }];
  const [all, words = '', url = ''] = found;
  return [
    ...(found.index > 0 ? [{ type: 'text' as const, value: text.slice(0, found.index) }] : []),
    { type: 'link', url, children: [{ type: 'text', value: words }] },
    ...withTypedLinks(text.slice(found.index + all.length)),
  ];
}

/** All nodes of a type, in their order. */
function allIn<T extends Nodes['type']>(
  node: Nodes,
  type: T,
): readonly Extract<Nodes, { type: T }>[] {
  const own = node.type === type ? [node as Extract<Nodes, { type: T }>] : [];
  const inner = 'children' in node ? (node.children as Nodes[]) : [];
  return [...own, ...inner.flatMap((child) => allIn(child, type))];
}
